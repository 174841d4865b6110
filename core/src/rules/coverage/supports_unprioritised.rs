//! The rule on the page `supports_unprioritised.md`.

use crate::graph::Graph;
use crate::plan::GoalKind;
use crate::rules::{About, Found, Scope, Severity, Subject, phrases};
use crate::text::{Term, Wording};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "coverage/supports-unprioritised",
    severity: Severity::Info,
    judges: &[Scope::Goal],
    page: page!("supports_unprioritised.md"),
    why: Wording {
        nb: "Arbeidet i perioden bør tjene det planen har valgt å prioritere.",
        nn: "Arbeidet i perioden bør tene det planen har valt å prioritere.",
        en: "Work in the plan's years should serve what the plan has chosen to prioritise.",
    },
    remedy: Wording {
        nb: "Knytt dette også til {directions} som er prioritert, eller la det stå hvis det er meningen.",
        nn: "Knyt dette også til {directions} som er prioriterte, eller la det stå om det er meininga.",
        en: "Link this to prioritised {directions} as well, or leave it if that is what you mean.",
    },
};

const MESSAGE: Wording = Wording {
    nb: "«{goal}» støtter bare {directions} som ikke er prioritert.",
    nn: "«{goal}» støttar berre {directions} som ikkje er prioriterte.",
    en: "“{goal}” supports only {directions} that are not prioritised.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Goal(at) = subject else { return };
        let mut directions = graph
            .parents(at)
            .map(|parent| graph.goal(parent))
            .filter(|parent| parent.kind == GoalKind::Direction)
            .peekable();
        if directions.peek().is_some() && directions.all(|parent| !parent.prioritised) {
            findings.push(
                ABOUT
                    .found(at, MESSAGE)
                    .with("goal", at)
                    .with("directions", phrases::many(Term::Direction)),
            );
        }
    }
}
