//! Which goals stand on the map.

use super::Map;
use crate::graph::{CellState, GoalIx, Graph, Toward};
use crate::plan::GoalKind;
use crate::view::cells;
use crate::view::scene::Scene;
use std::collections::VecDeque;

/// Which goals are of kinds that nobody asked for; the focus never is.
pub(super) struct Hidden<'s> {
    pub(super) scene: &'s Scene<'s>,
    pub(super) map: &'s Map,
    pub(super) focus: Option<GoalIx>,
}

impl<'s> Hidden<'s> {
    pub(super) fn has(&self, goal: GoalIx) -> bool {
        let kinds = &self.map.kinds;
        !kinds.is_empty()
            && Some(goal) != self.focus
            && !kinds.contains(&self.scene.graph.kind(goal))
    }

    fn graph(&self) -> &'s Graph<'s> {
        self.scene.graph
    }
}

/// A yes or no for every goal of the plan.
#[derive(Debug, Default)]
pub(super) struct Marks(Vec<bool>);

impl Marks {
    pub(super) fn none(scene: &Scene<'_>) -> Self {
        let slots = scene.graph.goals().map(GoalIx::index).max().map_or(0, |last| last + 1);
        Self(vec![false; slots])
    }

    /// As many as goals have indices.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn has(&self, goal: GoalIx) -> bool {
        self.0.get(goal.index()) == Some(&true)
    }

    /// Marks a goal; whether it was not marked before.
    pub(super) fn mark(&mut self, goal: GoalIx) -> bool {
        self.0.get_mut(goal.index()).is_some_and(|mark| !std::mem::replace(mark, true))
    }
}

/// The goals that stand on the map, with how many links each is from the focus, or from the top.
pub(super) fn choose(hidden: &Hidden<'_>) -> Vec<(GoalIx, u32)> {
    let Some(focus) = hidden.focus else { return all(hidden) };
    let mut chosen = around(hidden.scene, focus, hidden.map.steps);
    chosen.retain(|&(goal, _)| !hidden.has(goal));
    chosen
}

/// How many goals are so near.
pub(super) fn within(chosen: &[(GoalIx, u32)], depth: u32) -> usize {
    if chosen.iter().all(|&(_, steps)| steps < depth) {
        return usize::MAX;
    }
    chosen.iter().filter(|&&(_, steps)| steps <= depth).count()
}

/// A goal and its red thread, with the number of links to each.
fn around(scene: &Scene<'_>, focus: GoalIx, steps: Option<u32>) -> Vec<(GoalIx, u32)> {
    let mut found = vec![(focus, 0)];
    let mut seen = Marks::none(scene);
    seen.mark(focus);
    for toward in [Toward::Up, Toward::Down] {
        let mut queue = VecDeque::from([(focus, 0)]);
        while let Some((goal, far)) = queue.pop_front() {
            if steps.is_some_and(|steps| far >= steps) {
                continue;
            }
            for next in next(scene, goal, toward) {
                if seen.mark(next) {
                    found.push((next, far + 1));
                    queue.push_back((next, far + 1));
                }
            }
        }
    }
    found
}

pub(super) fn next(scene: &Scene<'_>, goal: GoalIx, toward: Toward) -> Vec<GoalIx> {
    match toward {
        Toward::Up => scene.graph.parents(goal).collect(),
        Toward::Down => scene.graph.children(goal).collect(),
    }
}

/// The goals that belong on the map, with how far each is from the top.
fn all(hidden: &Hidden<'_>) -> Vec<(GoalIx, u32)> {
    let (scene, map, graph) = (hidden.scene, hidden.map, hidden.graph());
    let is_thread = |kind| matches!(kind, GoalKind::Direction | GoalKind::Period);
    let has_thread = graph.goals().any(|goal| is_thread(graph.kind(goal)));
    let belongs = |goal: GoalIx| {
        let is_asked_for = !map.kinds.is_empty() || !has_thread;
        !hidden.has(goal)
            && (is_asked_for || is_thread(graph.kind(goal)) || graph.is_anchored(goal))
    };
    let columns = scene.unit.map(|_| cells::columns(scene));
    let asked = |goal: GoalIx| {
        let concerns = match (scene.unit, &columns) {
            (Some(unit), Some(columns)) => {
                graph.owned_within(goal, unit)
                    || columns
                        .iter()
                        .any(|&unit| cells::state(graph, goal, unit) != CellState::Outside)
            }
            _ => true,
        };
        concerns && (!map.only_found || scene.counts(goal).is_some())
    };
    let (mut chosen, mut passed) = (Marks::none(scene), Marks::none(scene));
    let mut queue: Vec<GoalIx> =
        graph.goals().filter(|&goal| belongs(goal) && asked(goal)).collect();
    for &goal in &queue {
        chosen.mark(goal);
    }
    // What a goal supports stands over it, whoever owns that, and whatever is hidden between.
    while let Some(goal) = queue.pop() {
        queue.extend(graph.parents(goal).filter(|&above| {
            if hidden.has(above) {
                passed.mark(above)
            } else {
                belongs(above) && chosen.mark(above)
            }
        }));
    }
    depths(hidden, &chosen)
}

/// How far below the top each chosen goal is; those in circles nothing leads into are the top.
fn depths(hidden: &Hidden<'_>, chosen: &Marks) -> Vec<(GoalIx, u32)> {
    let (scene, graph) = (hidden.scene, hidden.graph());
    let goals: Vec<GoalIx> = graph.goals().filter(|&goal| chosen.has(goal)).collect();
    let mut below = Marks::none(scene);
    let mut queue = goals.clone();
    while let Some(goal) = queue.pop() {
        let children = graph.children(goal);
        queue.extend(children.filter(|&child| below.mark(child) && hidden.has(child)));
    }
    let mut seen = Marks::none(scene);
    let mut found = Vec::new();
    let tops = goals.iter().filter(|&&goal| !below.has(goal));
    let mut queue: VecDeque<(GoalIx, u32)> = tops.map(|&goal| (goal, 0)).collect();
    for &(goal, _) in &queue {
        seen.mark(goal);
    }
    while let Some((goal, depth)) = queue.pop_front() {
        if chosen.has(goal) {
            found.push((goal, depth));
        }
        for child in graph.children(goal) {
            if (chosen.has(child) || hidden.has(child)) && seen.mark(child) {
                queue.push_back((child, depth + 1));
            }
        }
    }
    found.extend(goals.into_iter().filter(|&goal| !seen.has(goal)).map(|goal| (goal, 0)));
    found
}
