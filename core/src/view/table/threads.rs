//! Red threads, goal by goal.

use crate::graph::{GoalIx, Graph, Toward};
use crate::view::sources::{extend, sources, take};

/// Up to so many lines repeat what is below a goal for each goal it supports. Goals that support
/// several, which support several, have more threads than a plan has goals: by powers.
const REPEATED: usize = 10_000;

/// So many goals of a thread are kept on a line: the first and the last.
pub(super) const KEPT: usize = 8;

/// A thread as far as one goal.
pub(super) struct Line {
    /// The goals from the first to this one; of a long thread the first and the last.
    pub(super) path: Vec<GoalIx>,
    /// Goals between the first and the others are left out.
    pub(super) cut: bool,
    /// Nothing follows.
    pub(super) ends: bool,
}

impl Line {
    /// The goal the line is about.
    pub(super) fn last(&self) -> Option<GoalIx> {
        self.path.last().copied()
    }
}

/// Every thread from its beginning, one line for each goal on it, in the order of the plan.
///
/// Every link is on some line. Time and memory grow with the number of links, once the first
/// threads are told in full.
pub(super) fn lines(graph: &Graph<'_>, toward: Toward) -> Vec<Line> {
    let starts = sources(graph, toward);
    let mut lines = Vec::new();
    let mut told = vec![false; graph.goal_slots()];
    let mut on_path = told.clone();
    let mut path: Vec<GoalIx> = Vec::new();
    let mut next: Vec<GoalIx> = Vec::new();
    for start in graph.goals().filter(|goal| starts.get(goal.index()) == Some(&true)) {
        let mut steps = vec![(start, 0)];
        while let Some((goal, depth)) = steps.pop() {
            for left in path.drain(depth..) {
                set(&mut on_path, left, false);
            }
            path.push(goal);
            let circle = on_path.get(goal.index()) == Some(&true);
            next.clear();
            let first = take(&mut told, goal);
            if !circle && (first || lines.len() < REPEATED) {
                extend(&mut next, graph, goal, toward);
            }
            lines.push(line(&path, next.is_empty()));
            if circle {
                path.pop();
                continue;
            }
            set(&mut on_path, goal, true);
            steps.extend(next.iter().rev().map(|&goal| (goal, path.len())));
        }
        for left in path.drain(..) {
            set(&mut on_path, left, false);
        }
    }
    lines
}

fn line(path: &[GoalIx], ends: bool) -> Line {
    let cut = path.len() > KEPT;
    let tail = path.len().saturating_sub(KEPT - 1).max(1);
    let kept = path.iter().take(1).chain(path.iter().skip(if cut { tail } else { 1 }));
    Line { path: kept.copied().collect(), cut, ends }
}

fn set(marks: &mut [bool], goal: GoalIx, to: bool) {
    if let Some(mark) = marks.get_mut(goal.index()) {
        *mark = to;
    }
}
