//! The rule on the page `target_after_period.md`.

use crate::graph::Graph;
use crate::plan::GoalKind;
use crate::rules::{About, Found, Scope, Severity, Subject};
use crate::text::Wording;

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "consistency/target-after-period",
    severity: Severity::Info,
    judges: &[Scope::Goal],
    page: page!("target_after_period.md"),
    why: Wording {
        nb: "Når perioden er over, kan ingen si om målet er nådd.",
        nn: "Når perioden er over, kan ingen seie om målet er nådd.",
        en: "When the period is over, nobody can say whether the goal was reached.",
    },
    remedy: Wording {
        nb: "Skriv hva som skal være nådd innen {to}, på vei mot {year}.",
        nn: "Skriv kva som skal vere nådd innan {to}, på veg mot {year}.",
        en: "Write what shall be reached by {to}, on the way to {year}.",
    },
};

const MESSAGE: Wording = Wording {
    nb: "«{goal}» skal nås i {year}, men planperioden slutter i {to}.",
    nn: "«{goal}» skal nåast i {year}, men planperioden sluttar i {to}.",
    en: "“{goal}” is to be reached in {year}, but the plan's period ends in {to}.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Goal(at) = subject else { return };
        let goal = graph.goal(at);
        let year = goal.target.as_ref().and_then(|target| target.year);
        let (Some(year), Some(period)) = (year, graph.plan().period) else { return };
        if goal.kind == GoalKind::Period && year > period.to {
            findings.push(
                ABOUT
                    .found(at, MESSAGE)
                    .in_field("/target/year")
                    .with("goal", at)
                    .with("year", year)
                    .with("to", period.to),
            );
        }
    }
}
