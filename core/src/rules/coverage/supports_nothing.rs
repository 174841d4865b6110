//! The rule on the page `supports_nothing.md`.

use crate::graph::Graph;
use crate::plan::GoalKind;
use crate::rules::{About, Found, Scope, Severity, Subject, phrases};
use crate::text::{Term, Wording};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "coverage/supports-nothing",
    severity: Severity::Error,
    judges: &[Scope::Goal],
    page: page!("supports_nothing.md"),
    why: Wording {
        nb: "Den røde tråden går fra {directions} og nedover. Det som ikke støtter noe, henger løst.",
        nn: "Den raude tråden går frå {directions} og nedover. Det som ikkje støttar noko, heng laust.",
        en: "The red thread runs from the {directions} down. What supports nothing hangs loose.",
    },
    remedy: Wording {
        nb: "Knytt dette til {directions}, eller ta det ut av planen.",
        nn: "Knyt dette til {directions}, eller ta det ut av planen.",
        en: "Link this to {directions}, or take it out of the plan.",
    },
};

const MESSAGE: Wording = Wording {
    nb: "«{goal}» støtter ingen {directions}.",
    nn: "«{goal}» støttar ingen {directions}.",
    en: "“{goal}” supports no {directions}.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Goal(at) = subject else { return };
        let goal = graph.goal(at);
        let severity = match goal.kind {
            GoalKind::Period => Severity::Error,
            GoalKind::Initiative => Severity::Info,
            GoalKind::Direction | GoalKind::Operational | GoalKind::Precondition => return,
        };
        if !graph.is_anchored(at) {
            findings.push(
                ABOUT
                    .found(at, MESSAGE)
                    .severity(severity)
                    .with("goal", at)
                    .with("directions", phrases::many(Term::Direction)),
            );
        }
    }
}
