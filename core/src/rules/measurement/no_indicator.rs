//! The rule on the page `no_indicator.md`.

use crate::plan::GoalKind;
use crate::rules::{About, Case, Found, Scope, Severity, Subject, Told, phrases};
use crate::text::{Term, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Warning,
    off_for: &[GoalKind::Period],
    judges: &[Scope::Goal(GoalKind::Operational), Scope::Goal(GoalKind::Period)],
    page: page!("no_indicator.md"),
    ..About::new("measurement/no-indicator", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Uten noe å måle kan ingen si om det går bedre.",
    nn: "Utan noko å måle kan ingen seie om det går betre.",
    en: "Without something to measure, nobody can say whether things get better.",
};

const REMEDY: Wording = Wording {
    nb: "Legg til {indicators} som viser hvordan det går.",
    nn: "Legg til {indicators} som viser korleis det går.",
    en: "Add {indicators} that show how it goes.",
};

const MESSAGE: Wording = Wording {
    nb: "Ingen {indicators} måler «{goal}».",
    nn: "Ingen {indicators} måler «{goal}».",
    en: "No {indicators} measure “{goal}”.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(goal) = subject else { return };
        if case.graph.measured_by(goal).len() == 0 {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, _: &Case<'_>, found: &Found) -> Told {
        Told::new(MESSAGE)
            .with("goal", found.goal())
            .with("indicators", phrases::many(Term::Indicator))
    }
}
