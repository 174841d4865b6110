//! The rule on the page `period_outside.md`.

use crate::graph::{GoalIx, Graph};
use crate::plan::Period;
use crate::rules::{About, Case, Found, Scope, Severity, Subject, Told};
use crate::text::Wording;

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Error,
    judges: Scope::GOALS,
    page: page!("period_outside.md"),
    ..About::new("consistency/period-outside", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Feil årstall gjør det uklart når dette skal følges opp.",
    nn: "Feil årstal gjer det uklart når dette skal følgjast opp.",
    en: "Wrong years make it unclear when this is to be followed up.",
};

const REMEDY: Wording = Wording {
    nb: "Rett årene, eller ta dem bort, så gjelder planens egne år.",
    nn: "Rett åra, eller ta dei bort, så gjeld åra til planen.",
    en: "Mend the years, or remove them; then the plan's own years apply.",
};

const OUTSIDE: Wording = Wording {
    nb: "«{goal}» gjelder for {years}, men planen gjelder for {plan_years}.",
    nn: "«{goal}» gjeld for {years}, men planen gjeld for {plan_years}.",
    en: "“{goal}” is for {years}, but the plan is for {plan_years}.",
};

const BACKWARDS: Wording = Wording {
    nb: "«{goal}» har et sluttår, {to}, som kommer før startåret, {from}.",
    nn: "«{goal}» har eit sluttår, {to}, som kjem før startåret, {from}.",
    en: "“{goal}” has a last year, {to}, that comes before its first, {from}.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(goal) = subject else { return };
        if fault(case.graph, goal).is_some() {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let goal = found.goal();
        let told = |message| Told::new(message).in_field("/period").with("goal", goal);
        match fault(case.graph, goal) {
            Some(Wrong::Outside(own, plan)) => {
                told(OUTSIDE).with("years", years(own)).with("plan_years", years(plan))
            }
            Some(Wrong::Backwards(own)) => {
                told(BACKWARDS).with("from", own.from).with("to", own.to)
            }
            None => told(OUTSIDE),
        }
    }
}

/// What is wrong with a goal's own years.
enum Wrong {
    Outside(Period, Period),
    Backwards(Period),
}

fn fault(graph: &Graph<'_>, goal: GoalIx) -> Option<Wrong> {
    let own = graph.goal(goal).period?;
    if own.to < own.from {
        return Some(Wrong::Backwards(own));
    }
    // Nothing lies within a period that runs backwards; the goals are not to blame for that.
    let plan = graph.period().filter(|plan| plan.from <= plan.to)?;
    let is_within = plan.from <= own.from && own.to <= plan.to;
    (!is_within).then_some(Wrong::Outside(own, plan))
}

fn years(Period { from, to }: Period) -> String {
    if from == to { from.to_string() } else { format!("{from}–{to}") }
}
