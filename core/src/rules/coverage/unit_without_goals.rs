//! The rule on the page `unit_without_goals.md`.

use crate::graph::Graph;
use crate::plan::UnitKind;
use crate::rules::{About, Found, Scope, Severity, Subject, phrases};
use crate::text::{Term, Wording};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "coverage/unit-without-goals",
    severity: Severity::Warning,
    judges: &[Scope::Unit],
    page: page!("unit_without_goals.md"),
    why: Wording {
        nb: "Uten {periods} har {unit} ingen egen del i planen for perioden.",
        nn: "Utan {periods} har {unit} ingen eigen del i planen for perioden.",
        en: "Without {periods}, {unit} has no part of its own in the plan's years.",
    },
    remedy: Wording {
        nb: "Skriv hva {unit} skal oppnå i perioden.",
        nn: "Skriv kva {unit} skal oppnå i perioden.",
        en: "Write what {unit} shall reach in the period.",
    },
};

const MESSAGE: Wording = Wording {
    nb: "{unit} har ingen {periods}.",
    nn: "{unit} har ingen {periods}.",
    en: "{unit} has no {periods}.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Unit(at) = subject else { return };
        let unit = graph.unit(at);
        if unit.kind == UnitKind::Directorate && !graph.has_period_goal(at) {
            findings.push(
                ABOUT
                    .found(at, MESSAGE)
                    .with("unit", at)
                    .with("periods", phrases::many(Term::Period)),
            );
        }
    }
}
