//! The rule on the page `no_period_goal.md`.

use super::mend;
use crate::graph::Node;
use crate::plan::GoalKind;
use crate::rules::{About, Case, Fix, Found, Scope, Severity, Subject, Told, phrases};
use crate::text::{Term, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Error,
    judges: &[Scope::Bare],
    page: page!("no_period_goal.md"),
    ..About::new("coverage/no-period-goal", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Å prioritere betyr at noe skal skje i planperioden. Her sier planen ikke hva.",
    nn: "Å prioritere betyr at noko skal skje i planperioden. Her seier ikkje planen kva.",
    en: "To prioritise means that something shall happen in the plan's years. Here the plan does not say what.",
};

const REMEDY: Wording = Wording {
    nb: "Skriv {periods} som støtter målet, eller ta bort prioriteringen.",
    nn: "Skriv {periods} som støttar målet, eller ta bort prioriteringa.",
    en: "Write {periods} that support it, or take the priority away.",
};

const MESSAGE: Wording = Wording {
    nb: "«{goal}» er prioritert, men ingen {periods} støtter det.",
    nn: "«{goal}» er prioritert, men ingen {periods} støttar det.",
    en: "“{goal}” is prioritised, but no {periods} support it.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, _: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        found.push(Found::about(subject));
    }

    fn tell(&self, _: &Case<'_>, found: &Found) -> Told {
        Told::new(MESSAGE).with("goal", found.goal()).with("periods", phrases::many(Term::Period))
    }

    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        // Its first owner, or of those who share it the first, is as good a start as any.
        let first = case.graph.answerable(found.goal()).next();
        mend::period_goal(case.graph, found.goal(), first).into_iter().collect()
    }

    fn passes(&self, case: &Case<'_>, subject: Subject) -> Option<Vec<Node>> {
        let Subject::Goal(goal) = subject else { return None };
        let graph = case.graph;
        let mut children = graph.children(goal).filter(|_| graph.is_coverable(goal));
        let period = children.find(|&one| graph.kind(one) == GoalKind::Period)?;
        Some(vec![goal.into(), period.into()])
    }
}
