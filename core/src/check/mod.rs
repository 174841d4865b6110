//! Every rule over every subject, once; and how a plan wants to be checked.

mod ask;
mod checker;
mod declared;
mod pass;
mod problem;
mod report;
mod scopes;
mod settings;
mod severity;
mod waivers;

pub use pass::Pass;
pub use report::{Counts, Report};
pub use settings::{Level, Override, Profile, Settings};

pub(crate) use checker::{Bench, Checker};
pub(crate) use problem::Problem;
pub(crate) use report::tell;
pub(crate) use waivers::{Untold, Uses};

use crate::graph::{Graph, Holder};
use crate::rules::Found;
use std::sync::Arc;

/// Checks a graph by every rule.
///
/// Findings stand in the order of [`RULES`](crate::rules::RULES), and within a rule in the order
/// of the plan.
///
/// ```
/// use goalgraph::{Graph, Lang, Plan, Settings};
/// let mut plan = Plan::new("Plan");
/// plan.goals.push(goalgraph::plan::Goal::new("g", goalgraph::plan::GoalKind::Period, "Tryggere skolevei"));
/// let graph = Graph::new(&plan);
/// let report = goalgraph::check(&graph, &Settings::default());
/// assert_eq!(report.counts().errors, 2);
/// assert_eq!(
///     report.findings()[0].texts(Lang::En).message,
///     "“Tryggere skolevei” supports no long-term goals."
/// );
/// ```
pub fn check<'g>(graph: &'g Graph<'g>, settings: &Settings) -> Report<'g> {
    let checker = Checker::new(graph, settings);
    let mut bench = Bench::default();
    let mut by_rule: Vec<Vec<Found>> = vec![Vec::new(); checker.rules.len()];
    let case = checker.case(graph, &Untold);
    checker.judge_listed(&case, &mut bench, |rule, found| {
        if let Some(own) = by_rule.get_mut(usize::from(rule)) {
            *own = std::mem::take(found);
        }
    });
    checker.each_asked(graph, |holder| {
        checker.judge_own(&case, holder, &mut bench);
        sort(&mut bench.found, &mut by_rule);
    });
    if checker.judges_faults() {
        for &flawed in graph.flaws().iter() {
            checker.judge_fault(&case, flawed, &mut bench);
        }
        sort(&mut bench.found, &mut by_rule);
    }
    // Waivers come last: by then it is known what they cover.
    if checker.judges_waivers() {
        let uses = Uses::of(by_rule.iter().flatten());
        let case = checker.case(graph, &uses);
        for waiver in graph.waivers() {
            checker.judge_own(&case, Holder::Waiver(waiver), &mut bench);
        }
        sort(&mut bench.found, &mut by_rule);
    }
    Report::new(graph, Arc::new(checker), by_rule)
}

fn sort(found: &mut Vec<Found>, by_rule: &mut [Vec<Found>]) {
    for one in found.drain(..) {
        if let Some(own) = by_rule.get_mut(usize::from(one.rule)) {
            own.push(one);
        }
    }
}
