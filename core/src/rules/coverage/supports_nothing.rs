//! The rule on the page `supports_nothing.md`.

use crate::graph::{Node, Toward};
use crate::plan::GoalKind;
use crate::rules::{About, Case, Found, Scope, Severity, Subject, Told, phrases};
use crate::text::{Term, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Error,
    judges: &[Scope::Goal(GoalKind::Period), Scope::Goal(GoalKind::Initiative)],
    page: page!("supports_nothing.md"),
    ..About::new("coverage/supports-nothing", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Den røde tråden går fra {directions} og nedover. Det som ikke støtter noe, henger løst.",
    nn: "Den raude tråden går frå {directions} og nedover. Det som ikkje støttar noko, heng laust.",
    en: "The red thread runs from the {directions} down. What supports nothing hangs loose.",
};

const REMEDY: Wording = Wording {
    nb: "Knytt dette til {directions}, eller ta det ut av planen.",
    nn: "Knyt dette til {directions}, eller ta det ut av planen.",
    en: "Link this to {directions}, or take it out of the plan.",
};

const MESSAGE: Wording = Wording {
    nb: "«{goal}» støtter ingen {directions}.",
    nn: "«{goal}» støttar ingen {directions}.",
    en: "“{goal}” supports no {directions}.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(goal) = subject else { return };
        if !case.graph.is_anchored(goal) {
            let is_period = case.graph.kind(goal) == GoalKind::Period;
            let severity = if is_period { Severity::Error } else { Severity::Info };
            found.push(Found::about(subject).severity(severity));
        }
    }

    fn tell(&self, _: &Case<'_>, found: &Found) -> Told {
        Told::new(MESSAGE)
            .with("goal", found.goal())
            .with("directions", phrases::many(Term::Direction))
    }

    fn passes(&self, case: &Case<'_>, subject: Subject) -> Option<Vec<Node>> {
        let Subject::Goal(goal) = subject else { return None };
        let graph = case.graph;
        let mut above = graph.thread(goal, Toward::Up).into_iter();
        let direction = above.find(|&one| graph.kind(one) == GoalKind::Direction)?;
        Some(vec![direction.into(), goal.into()])
    }
}
