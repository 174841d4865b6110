use super::{GoalIx, Graph};
use crate::plan::GoalKind;
use petgraph::visit::{VisitMap, Visitable};
use std::collections::VecDeque;

/// Which way to follow the red thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toward {
    /// To the goals this one supports, and on.
    Up,
    /// To the goals that support this one, and on.
    Down,
}

/// Which goals a red thread ties to a direction goal, found by following all threads down once.
pub(super) fn anchored(graph: &Graph<'_>) -> Vec<bool> {
    let mut anchored = vec![false; graph.goals().len()];
    let mut queue: Vec<GoalIx> = graph.goals_of(GoalKind::Direction).collect();
    while let Some(goal) = queue.pop() {
        if let Some(seen) = anchored.get_mut(goal.position()) {
            if !std::mem::replace(seen, true) {
                queue.extend(graph.children(goal));
            }
        }
    }
    anchored
}

impl Graph<'_> {
    /// The red thread from a goal: every goal it reaches by support links, nearest first, each
    /// once, the goal itself left out.
    ///
    /// Breadth first; time and memory grow with the goals reached, and circles end.
    pub fn thread(&self, goal: GoalIx, toward: Toward) -> Vec<GoalIx> {
        let mut seen = self.net.visit_map();
        seen.visit(self.node(goal.into()));
        let mut reached = Vec::new();
        let mut queue = VecDeque::from([goal]);
        while let Some(at) = queue.pop_front() {
            let next: Vec<GoalIx> = match toward {
                Toward::Up => self.parents(at).collect(),
                Toward::Down => self.children(at).collect(),
            };
            for goal in next {
                if seen.visit(self.node(goal.into())) {
                    reached.push(goal);
                    queue.push_back(goal);
                }
            }
        }
        reached
    }

    /// Whether the goal is a direction goal, or supports one, by way of others or directly.
    pub fn is_anchored(&self, goal: GoalIx) -> bool {
        self.anchored.get(goal.position()).copied().unwrap_or_default()
    }
}
