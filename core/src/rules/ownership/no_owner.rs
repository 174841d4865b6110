//! The rule on the page `no_owner.md`.

use crate::plan::GoalKind;
use crate::rules::{About, Case, Found, Scope, Severity, Subject, Told, phrases};
use crate::text::{Term, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Info,
    judges: Scope::GOALS,
    page: page!("no_owner.md"),
    ..About::new("ownership/no-owner", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Uten eier er det ingen som følger opp.",
    nn: "Utan eigar er det ingen som følgjer opp.",
    en: "Without an owner nobody follows it up.",
};

const REMEDY: Wording = Wording {
    nb: "Oppgi hvem som eier dette, eller merk det som felles for alle {directorates}.",
    nn: "Oppgi kven som eig dette, eller merk det som felles for alle {directorates}.",
    en: "Say who owns this, or mark it as shared by all {directorates}.",
};

const MESSAGE: Wording = Wording {
    nb: "{kind} uten eier: «{goal}».",
    nn: "{kind} utan eigar: «{goal}».",
    en: "{kind} without an owner: “{goal}”.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(at) = subject else { return };
        let goal = case.graph.goal(at);
        if goal.shared || !goal.owners.is_empty() {
            return;
        }
        let severity = match goal.kind {
            GoalKind::Period => Severity::Error,
            GoalKind::Initiative => Severity::Warning,
            GoalKind::Direction | GoalKind::Operational | GoalKind::Precondition => ABOUT.severity,
        };
        found.push(Found::about(subject).severity(severity));
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        Told::new(MESSAGE)
            .with("goal", found.goal())
            .with("kind", phrases::one(case.graph.kind(found.goal()).term()))
            .with("directorates", phrases::many(Term::Directorate))
    }
}
