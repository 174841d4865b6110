//! The rule on the page `shared_and_owned.md`.

use crate::graph::Graph;
use crate::rules::{About, Found, Scope, Severity, Subject};
use crate::text::{Arg, Wording};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "ownership/shared-and-owned",
    severity: Severity::Error,
    judges: &[Scope::Goal],
    page: page!("shared_and_owned.md"),
    why: Wording {
        nb: "De to sier ulike ting om hvem som har ansvaret.",
        nn: "Dei to seier ulike ting om kven som har ansvaret.",
        en: "The two say different things about who is responsible.",
    },
    remedy: Wording {
        nb: "Velg én av delene: felles for alle, eller bare {owners}.",
        nn: "Vel éin av delane: felles for alle, eller berre {owners}.",
        en: "Choose one: shared by all, or {owners} only.",
    },
};

const MESSAGE: Wording = Wording {
    nb: "«{goal}» er merket som felles for alle, men har også {owners} som eier.",
    nn: "«{goal}» er merkt som felles for alle, men har også {owners} som eigar.",
    en: "“{goal}” is marked as shared by all, but also has {owners} as its owner.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Goal(at) = subject else { return };
        let goal = graph.goal(at);
        if goal.shared && !goal.owners.is_empty() {
            findings.push(
                ABOUT
                    .found(at, MESSAGE)
                    .in_field("/owners")
                    .with("goal", at)
                    .with("owners", Arg::List(goal.owners.clone())),
            );
        }
    }
}
