//! The rule on the page `target_after_period.md`.

use crate::plan::GoalKind;
use crate::rules::{About, Case, Found, Scope, Severity, Subject, Told};
use crate::text::Wording;

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Info,
    judges: &[Scope::Goal(GoalKind::Period)],
    page: page!("target_after_period.md"),
    ..About::new("consistency/target-after-period", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Når perioden er over, kan ingen si om målet er nådd.",
    nn: "Når perioden er over, kan ingen seie om målet er nådd.",
    en: "When the period is over, nobody can say whether the goal was reached.",
};

const REMEDY: Wording = Wording {
    nb: "Skriv hva som skal være nådd innen {to}, på vei mot {year}.",
    nn: "Skriv kva som skal vere nådd innan {to}, på veg mot {year}.",
    en: "Write what shall be reached by {to}, on the way to {year}.",
};

const MESSAGE: Wording = Wording {
    nb: "«{goal}» skal nås i {year}, men planperioden slutter i {to}.",
    nn: "«{goal}» skal nåast i {year}, men planperioden sluttar i {to}.",
    en: "“{goal}” is to be reached in {year}, but the plan's period ends in {to}.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(goal) = subject else { return };
        let target = case.graph.goal(goal).target.as_ref();
        let year = target.and_then(|target| target.year);
        if let (Some(year), Some(period)) = (year, case.graph.period()) {
            if year > period.to {
                found.push(Found::about(subject));
            }
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let target = case.graph.goal(found.goal()).target.as_ref();
        Told::new(MESSAGE)
            .in_field("/target/year")
            .with("goal", found.goal())
            .with("year", target.and_then(|target| target.year).unwrap_or_default())
            .with("to", case.graph.period().map_or(0, |period| period.to))
    }
}
