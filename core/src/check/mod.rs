//! Every rule over every subject, once; and how a plan wants to be checked.

mod checker;
mod declared;
mod pass;
mod problem;
mod report;
mod settings;
mod severity;
mod waivers;

pub use pass::Pass;
pub use report::{Counts, Report};
pub use settings::{Level, Override, Profile, Settings};

pub(crate) use checker::{Bench, Checker, Fate, Judged};
pub(crate) use problem::Problem;
pub(crate) use report::tell;
pub(crate) use waivers::{Untold, Waivers};

use crate::graph::{Graph, Holder};
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
    let mut waivers = Waivers::of_all(graph);
    let mut bench = Bench::default();
    let mut by_rule: Vec<Vec<Judged>> = vec![Vec::new(); checker.rules.len()];
    let mut used = Vec::new();
    let mut keep = |judged: Judged, used: &mut Vec<_>| {
        if let Fate::Waived(waiver) = judged.fate {
            used.push(waiver);
        }
        if let Some(own) = by_rule.get_mut(usize::from(judged.found.rule)) {
            own.push(judged);
        }
    };
    let case = checker.case(graph, &Untold);
    checker.each_asked(graph, |holder| {
        checker.judge_own(&case, holder, &waivers, &mut bench, |judged| keep(judged, &mut used));
    });
    for &flaw in graph.flaws().iter() {
        checker.judge_fault(&case, flaw, &mut bench);
        checker.decide_all(&case, &waivers, &mut bench, |judged| keep(judged, &mut used));
    }
    for waiver in used.drain(..) {
        waivers.used(waiver, true);
    }
    // Waivers come last: by then it is known what they cover.
    for waiver in graph.waivers() {
        let case = checker.case(graph, &waivers);
        let holder = Holder::Waiver(waiver);
        checker.judge(&case, holder, &waivers, &mut bench, |judged| keep(judged, &mut used));
    }
    let judged = by_rule.into_iter().flatten().collect();
    Report::new(graph, Arc::new(checker), judged)
}
