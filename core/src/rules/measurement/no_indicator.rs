//! The rule on the page `no_indicator.md`.

use crate::graph::Graph;
use crate::plan::GoalKind;
use crate::rules::{About, Found, Scope, Severity, Subject, phrases};
use crate::text::{Term, Wording};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "measurement/no-indicator",
    severity: Severity::Warning,
    judges: &[Scope::Goal],
    page: page!("no_indicator.md"),
    why: Wording {
        nb: "Uten noe å måle kan ingen si om det går bedre.",
        nn: "Utan noko å måle kan ingen seie om det går betre.",
        en: "Without something to measure, nobody can say whether things get better.",
    },
    remedy: Wording {
        nb: "Legg til {indicators} som viser hvordan det går.",
        nn: "Legg til {indicators} som viser korleis det går.",
        en: "Add {indicators} that show how it goes.",
    },
};

const MESSAGE: Wording = Wording {
    nb: "Ingen {indicators} måler «{goal}».",
    nn: "Ingen {indicators} måler «{goal}».",
    en: "No {indicators} measure “{goal}”.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Goal(at) = subject else { return };
        let goal = graph.goal(at);
        if goal.kind == GoalKind::Operational && graph.measured_by(at).next().is_none() {
            findings.push(
                ABOUT
                    .found(at, MESSAGE)
                    .with("goal", at)
                    .with("indicators", phrases::many(Term::Indicator)),
            );
        }
    }
}
