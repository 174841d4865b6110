//! Where the red threads begin.

use crate::graph::{GoalIx, Graph, Toward};

/// The goals from which every other is reached, by goal: those with nothing before them on the
/// way, and the first of each circle that no other goal leads into.
pub(super) fn sources(graph: &Graph<'_>, toward: Toward) -> Vec<bool> {
    let mut sources = vec![false; graph.goal_slots()];
    let mut reached = sources.clone();
    let is_first = |&goal: &GoalIx| match toward {
        Toward::Down => graph.parents(goal).len() == 0,
        Toward::Up => graph.children(goal).len() == 0,
    };
    for goal in graph.goals().filter(is_first).chain(graph.goals()) {
        if reached.get(goal.index()) == Some(&false) {
            take(&mut sources, goal);
        }
        let mut queue = vec![goal];
        while let Some(at) = queue.pop() {
            if take(&mut reached, at) {
                extend(&mut queue, graph, at, toward);
            }
        }
    }
    sources
}

/// Adds the next goals of the thread.
pub(super) fn extend(queue: &mut Vec<GoalIx>, graph: &Graph<'_>, goal: GoalIx, toward: Toward) {
    match toward {
        Toward::Down => queue.extend(graph.children(goal)),
        Toward::Up => queue.extend(graph.parents(goal)),
    }
}

/// Marks a goal, and says whether it was unmarked.
pub(super) fn take(marks: &mut [bool], goal: GoalIx) -> bool {
    marks.get_mut(goal.index()).is_some_and(|mark| !std::mem::replace(mark, true))
}
