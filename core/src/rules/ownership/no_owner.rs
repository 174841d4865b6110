//! The rule on the page `no_owner.md`.

use crate::graph::Graph;
use crate::plan::GoalKind;
use crate::rules::{About, Found, Scope, Severity, Subject, phrases};
use crate::text::{Term, Wording};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "ownership/no-owner",
    severity: Severity::Info,
    judges: &[Scope::Goal],
    page: page!("no_owner.md"),
    why: Wording {
        nb: "Uten eier er det ingen som følger opp.",
        nn: "Utan eigar er det ingen som følgjer opp.",
        en: "Without an owner nobody follows it up.",
    },
    remedy: Wording {
        nb: "Oppgi hvem som eier dette, eller merk det som felles for alle {directorates}.",
        nn: "Oppgi kven som eig dette, eller merk det som felles for alle {directorates}.",
        en: "Say who owns this, or mark it as shared by all {directorates}.",
    },
};

const MESSAGE: Wording = Wording {
    nb: "{kind} uten eier: «{goal}».",
    nn: "{kind} utan eigar: «{goal}».",
    en: "{kind} without an owner: “{goal}”.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Goal(at) = subject else { return };
        let goal = graph.goal(at);
        if goal.shared || !goal.owners.is_empty() {
            return;
        }
        let severity = match goal.kind {
            GoalKind::Period => Severity::Error,
            GoalKind::Initiative => Severity::Warning,
            GoalKind::Direction | GoalKind::Operational | GoalKind::Precondition => ABOUT.severity,
        };
        findings.push(
            ABOUT
                .found(at, MESSAGE)
                .severity(severity)
                .with("goal", at)
                .with("kind", phrases::one(goal.kind.term()))
                .with("directorates", phrases::many(Term::Directorate)),
        );
    }
}
