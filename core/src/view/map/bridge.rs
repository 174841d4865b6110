//! Links by way of goals of hidden kinds.

use super::goals::{self, Hidden};
use crate::graph::{GoalIx, Toward};
use crate::view::scene::Scene;

/// How many links may be followed beyond hidden goals in all, so that a map costs no more than a
/// plan: beyond it, bridges are missing.
const WORK: usize = 1_000_000;

/// Finds the goals next to one that are not hidden.
pub(super) struct Bridges<'s> {
    hidden: &'s Hidden<'s>,
    /// The last search that met each goal.
    met: Vec<u32>,
    searches: u32,
    left: usize,
}

impl<'s> Bridges<'s> {
    pub(super) fn new(hidden: &'s Hidden<'s>) -> Self {
        Self { hidden, met: Vec::new(), searches: 0, left: WORK }
    }

    pub(super) fn scene(&self) -> &'s Scene<'s> {
        self.hidden.scene
    }

    /// The goals that a goal is linked to, directly or by way of hidden ones: each once, the nearest
    /// first, with how few hidden goals lie between.
    pub(super) fn next(&mut self, goal: GoalIx, toward: Toward) -> Vec<(GoalIx, usize)> {
        self.searches += 1;
        self.meets(goal);
        let mut found = Vec::new();
        let mut queue = vec![(goal, 0)];
        let mut done = 0;
        while let Some(&(goal, between)) = queue.get(done) {
            done += 1;
            for next in goals::next(self.scene(), goal, toward) {
                if between > 0 {
                    let Some(left) = self.left.checked_sub(1) else { return found };
                    self.left = left;
                }
                if self.meets(next) {
                    if self.hidden.has(next) {
                        queue.push((next, between + 1));
                    } else {
                        found.push((next, between));
                    }
                }
            }
        }
        found
    }

    /// Whether this search had not met a goal.
    fn meets(&mut self, goal: GoalIx) -> bool {
        if self.met.len() <= goal.index() {
            self.met.resize(goal.index() + 1, 0);
        }
        let met = self.met.get_mut(goal.index());
        met.is_some_and(|met| std::mem::replace(met, self.searches) != self.searches)
    }
}
