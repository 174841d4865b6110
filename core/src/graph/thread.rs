use super::links::Links;
use super::{GoalIx, Graph};
use serde::Deserialize;
use std::collections::VecDeque;

/// Which way to follow the red thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Toward {
    /// To the goals this one supports, and on.
    Up,
    /// To the goals that support this one, and on.
    Down,
}

/// Which goals a red thread ties to a direction goal.
///
/// Each remembers one goal it hangs by (a direction goal: itself). These links are a forest, so
/// that an edit looks again only at what hangs by the goal it changed.
#[derive(Debug, Clone, Default)]
pub(super) struct Anchors {
    by: Vec<Option<GoalIx>>,
}

impl Anchors {
    /// Follows all threads down once.
    pub(super) fn of(
        directions: impl Iterator<Item = GoalIx>,
        slots: usize,
        links: &Links,
    ) -> Self {
        let mut anchors = Self { by: vec![None; slots] };
        let mut queue = Vec::new();
        for goal in directions {
            anchors.hang(goal, goal);
            queue.push(goal);
        }
        anchors.spread(queue, links);
        anchors
    }

    pub(super) fn holds(&self, goal: GoalIx) -> bool {
        self.by(goal).is_some()
    }

    fn by(&self, goal: GoalIx) -> Option<GoalIx> {
        self.by.get(goal.index()).copied().flatten()
    }

    fn hang(&mut self, goal: GoalIx, by: impl Into<Option<GoalIx>>) {
        if let Some(place) = self.by.get_mut(goal.index()) {
            *place = by.into();
        }
    }

    /// Ties what hangs by these goals, and is not tied yet; gives back what it tied.
    fn spread(&mut self, mut queue: Vec<GoalIx>, links: &Links) -> Vec<GoalIx> {
        let mut tied = Vec::new();
        while let Some(goal) = queue.pop() {
            for child in links.children.get(goal.0).iter().map(|&child| GoalIx(child)) {
                if !self.holds(child) {
                    self.hang(child, goal);
                    tied.push(child);
                    queue.push(child);
                }
            }
        }
        tied
    }

    /// Looks again at a goal whose links or kind changed; gives back the goals whose answer
    /// changed.
    pub(super) fn settle(
        &mut self,
        goal: GoalIx,
        slots: usize,
        is_direction: bool,
        links: &Links,
    ) -> Vec<GoalIx> {
        self.by.resize(slots.max(self.by.len()), None);
        let holds = |by: GoalIx| {
            if by == goal {
                is_direction
            } else {
                links.parents.get(goal.0).contains(&by.0) && self.holds(by)
            }
        };
        let mut changed = match self.by(goal) {
            Some(by) if holds(by) => return Vec::new(),
            Some(_) => self.cut(goal, links),
            None => Vec::new(),
        };
        let by = if is_direction { Some(goal) } else { self.tied_parent(goal, links) };
        let mut tied = Vec::new();
        if by.is_some() {
            self.hang(goal, by);
            tied.push(goal);
        }
        for &lost in &changed {
            let by = if self.holds(lost) { None } else { self.tied_parent(lost, links) };
            if by.is_some() {
                self.hang(lost, by);
                tied.push(lost);
            }
        }
        tied.extend(self.spread(tied.clone(), links));
        // What was cut and tied again has not changed; what was never cut has.
        let cut = std::mem::take(&mut changed);
        changed.extend(cut.iter().filter(|&&goal| !self.holds(goal)));
        tied.sort_unstable();
        let mut cut = cut;
        cut.sort_unstable();
        changed.extend(tied.into_iter().filter(|goal| cut.binary_search(goal).is_err()));
        changed
    }

    /// Cuts a goal loose with all that hangs by it.
    fn cut(&mut self, goal: GoalIx, links: &Links) -> Vec<GoalIx> {
        let mut lost = vec![goal];
        let mut next = 0;
        self.hang(goal, None);
        while let Some(&at) = lost.get(next) {
            next += 1;
            for child in links.children.get(at.0).iter().map(|&child| GoalIx(child)) {
                if self.by(child) == Some(at) && child != at {
                    self.hang(child, None);
                    lost.push(child);
                }
            }
        }
        lost
    }

    fn tied_parent(&self, goal: GoalIx, links: &Links) -> Option<GoalIx> {
        let mut parents = links.parents.get(goal.0).iter().map(|&parent| GoalIx(parent));
        parents.find(|&parent| parent != goal && self.holds(parent))
    }
}

impl Graph<'_> {
    /// The red thread from a goal: every goal it reaches by support links, nearest first, each
    /// once, the goal itself left out.
    ///
    /// Breadth first; time and memory grow with the plan, and circles end.
    pub fn thread(&self, goal: GoalIx, toward: Toward) -> Vec<GoalIx> {
        let mut seen = vec![false; self.plan.goals.len()];
        let mut visit = |goal: GoalIx| {
            seen.get_mut(goal.index()).is_some_and(|seen| !std::mem::replace(seen, true))
        };
        visit(goal);
        let mut reached = Vec::new();
        let mut queue = VecDeque::from([goal]);
        let links = match toward {
            Toward::Up => &self.links.parents,
            Toward::Down => &self.links.children,
        };
        while let Some(at) = queue.pop_front() {
            for next in links.get(at.0).iter().map(|&next| GoalIx(next)) {
                if visit(next) {
                    reached.push(next);
                    queue.push_back(next);
                }
            }
        }
        reached
    }

    /// Whether the goal is a direction goal, or supports one, by way of others or directly.
    pub fn is_anchored(&self, goal: GoalIx) -> bool {
        self.anchors.holds(goal)
    }
}
