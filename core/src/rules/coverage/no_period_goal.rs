//! The rule on the page `no_period_goal.md`.

use crate::graph::Graph;
use crate::plan::GoalKind;
use crate::rules::{About, Found, Scope, Severity, Subject, phrases};
use crate::text::{Term, Wording};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "coverage/no-period-goal",
    severity: Severity::Error,
    judges: &[Scope::Goal],
    page: page!("no_period_goal.md"),
    why: Wording {
        nb: "Å prioritere betyr at noe skal skje i planperioden. Her sier planen ikke hva.",
        nn: "Å prioritere betyr at noko skal skje i planperioden. Her seier ikkje planen kva.",
        en: "To prioritise means that something shall happen in the plan's years. Here the plan does not say what.",
    },
    remedy: Wording {
        nb: "Skriv {periods} som støtter målet, eller ta bort prioriteringen.",
        nn: "Skriv {periods} som støttar målet, eller ta bort prioriteringa.",
        en: "Write {periods} that support it, or take the priority away.",
    },
};

const MESSAGE: Wording = Wording {
    nb: "«{goal}» er prioritert, men ingen {periods} støtter det.",
    nn: "«{goal}» er prioritert, men ingen {periods} støttar det.",
    en: "“{goal}” is prioritised, but no {periods} support it.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Goal(at) = subject else { return };
        let goal = graph.goal(at);
        let prioritised = goal.kind == GoalKind::Direction && goal.prioritised;
        let supported = || graph.children(at).any(|at| graph.goal(at).kind == GoalKind::Period);
        if prioritised && !supported() {
            findings.push(
                ABOUT
                    .found(at, MESSAGE)
                    .with("goal", at)
                    .with("periods", phrases::many(Term::Period)),
            );
        }
    }
}
