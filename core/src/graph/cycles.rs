//! Circles of support or of parents, each once.

use super::links::Links;
use super::{GoalIx, Holder, Node, UnitIx, names};
use crate::plan::Plan;
use crate::sort;
use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::VecDeque;

/// Which goals lie on a circle, and an order of the others from the top down, by which most new
/// links are seen to close none.
#[derive(Debug, Clone, Default)]
pub(super) struct Circles {
    /// By goal: a number that is larger than that of every goal it supports, within one kind.
    ranks: Vec<u32>,
    next_rank: u32,
    members: FxHashSet<GoalIx>,
    /// Where each circle is told of.
    leaders: Vec<Holder>,
}

impl Circles {
    /// Peels goals off from the top (Kahn, 1962); what is left lies on or below circles.
    ///
    /// Returns the circles as well: one shortest through the element with the smallest id of each
    /// strongly connected component. Kosaraju's algorithm, since petgraph's is iterative.
    /// Misplaced links count: a circle of them is a circle all the same.
    pub(super) fn of(
        plan: &Plan,
        goals: impl Iterator<Item = GoalIx>,
        links: &Links,
    ) -> (Self, Vec<Vec<Node>>) {
        let slots = plan.goals.len();
        let mut circles = Self { ranks: vec![0; slots], next_rank: 1, ..Self::default() };
        let mut above = vec![0_u32; slots];
        let mut queue = Vec::new();
        let mut left: Vec<GoalIx> = Vec::new();
        for goal in goals {
            let count = out(links, goal).count();
            if count == 0 {
                queue.push(goal);
            } else if let Some(above) = above.get_mut(goal.index()) {
                *above = u32::try_from(count).unwrap_or(u32::MAX);
                left.push(goal);
            }
        }
        while let Some(goal) = queue.pop() {
            circles.rank(goal);
            for below in back(links, goal) {
                let Some(above) = above.get_mut(below.index()) else { continue };
                *above = above.saturating_sub(1);
                if *above == 0 {
                    queue.push(below);
                }
            }
        }
        left.retain(|goal| above.get(goal.index()).is_some_and(|&above| above > 0));
        let found = circles.rest(plan, &left, links);
        let leaders = found.iter().filter_map(|circle| circle.first());
        circles.leaders = leaders.map(|&leader| leader.into()).collect();
        (circles, found)
    }

    pub(super) fn leaders(&self) -> Vec<Holder> {
        self.leaders.clone()
    }

    fn rest(&mut self, plan: &Plan, left: &[GoalIx], links: &Links) -> Vec<Vec<Node>> {
        if left.is_empty() {
            return Vec::new();
        }
        let follow = |goal: GoalIx| out(links, goal);
        let components = components(left, follow);
        let mut found = Vec::new();
        // Kosaraju's components come from the top down: the links lead from what comes later.
        for members in components {
            for &goal in &members {
                self.rank(goal);
            }
            if !is_circular(&members, follow) {
                continue;
            }
            self.members.extend(&members);
            found.push(circle(&members, |&goal| names::id(plan, goal.into()), follow));
        }
        found
    }

    fn rank(&mut self, goal: GoalIx) {
        if let Some(rank) = self.ranks.get_mut(goal.index()) {
            *rank = self.next_rank;
            self.next_rank = self.next_rank.saturating_add(1);
        }
    }

    /// Gives a goal that is new a place in the order.
    pub(super) fn admit(&mut self, plan: &Plan, goal: GoalIx) {
        if self.ranks.len() < plan.goals.len() {
            self.ranks.resize(plan.goals.len(), 0);
        }
        if self.ranks.get(goal.index()) == Some(&0) {
            self.rank(goal);
        }
    }

    /// Whether circles must be looked for again, now that a goal has other links or another kind.
    pub(super) fn relinked(
        &mut self,
        plan: &Plan,
        goal: GoalIx,
        links: &Links,
        astray: bool,
    ) -> bool {
        if self.members.contains(&goal) {
            return true;
        }
        let key = |of: GoalIx| {
            let kind = plan.goals.get(of.index()).map(|goal| goal.kind);
            (kind, self.ranks.get(of.index()).copied())
        };
        let own = key(goal);
        let upward = |next: GoalIx| astray || key(next) >= own;
        let mut queue: Vec<GoalIx> = out(links, goal).filter(|&next| upward(next)).collect();
        let against = !queue.is_empty();
        let mut seen: FxHashSet<GoalIx> = FxHashSet::default();
        while let Some(at) = queue.pop() {
            if at == goal {
                return true;
            }
            if seen.insert(at) {
                queue.extend(out(links, at).filter(|&next| upward(next)));
            }
        }
        if against && !astray {
            self.sink(goal, links);
        }
        false
    }

    /// Moves a goal and all below it to the end of the order, and keeps their own order.
    fn sink(&mut self, goal: GoalIx, links: &Links) {
        let mut moved = vec![goal];
        let mut seen: FxHashSet<GoalIx> = FxHashSet::from_iter([goal]);
        let mut next = 0;
        while let Some(&at) = moved.get(next) {
            next += 1;
            moved.extend(back(links, at).filter(|&below| seen.insert(below)));
        }
        sort::by_key(&mut moved, |at| self.ranks.get(at.index()).copied());
        for at in moved {
            self.rank(at);
        }
    }
}

/// The circles of units: chains of parents that come back.
pub(super) fn of_units(plan: &Plan, links: &Links) -> Vec<Vec<Node>> {
    let count = plan.units.len();
    let parent = |unit: UnitIx| links.unit_parents.get(unit.index()).copied().flatten();
    let mut seen = vec![0_usize; count];
    let mut found = Vec::new();
    for start in 0..count {
        let mut at = Some(UnitIx::at(start));
        let mut way = Vec::new();
        while let Some(unit) = at {
            let Some(mark) = seen.get_mut(unit.index()) else { break };
            if *mark != 0 {
                let came_back = *mark == start + 1;
                let begin = way.iter().position(|&other| other == unit).filter(|_| came_back);
                if let Some(begin) = begin {
                    let members: Vec<UnitIx> = way.split_off(begin);
                    let id = |&unit: &UnitIx| names::id(plan, unit.into());
                    found.push(circle(&members, id, |unit| parent(unit).into_iter()));
                }
                break;
            }
            *mark = start + 1;
            way.push(unit);
            at = parent(unit);
        }
    }
    found
}

fn out(links: &Links, goal: GoalIx) -> impl Iterator<Item = GoalIx> {
    let both = links.parents.get(goal.0).iter().chain(links.astray.get(goal.0));
    both.map(|&goal| GoalIx(goal))
}

fn back(links: &Links, goal: GoalIx) -> impl Iterator<Item = GoalIx> {
    let both = links.children.get(goal.0).iter().chain(links.astray_back.get(goal.0));
    both.map(|&goal| GoalIx(goal))
}

fn components<I: Iterator<Item = GoalIx>>(
    goals: &[GoalIx],
    follow: impl Fn(GoalIx) -> I,
) -> Vec<Vec<GoalIx>> {
    let mut net: DiGraph<GoalIx, ()> = DiGraph::with_capacity(goals.len(), goals.len());
    let nodes: FxHashMap<GoalIx, NodeIndex> =
        goals.iter().map(|&goal| (goal, net.add_node(goal))).collect();
    for &goal in goals {
        for next in follow(goal) {
            if let (Some(&from), Some(&to)) = (nodes.get(&goal), nodes.get(&next)) {
                net.add_edge(from, to, ());
            }
        }
    }
    let goals = |members: Vec<NodeIndex>| {
        members.into_iter().filter_map(|member| net.node_weight(member).copied()).collect()
    };
    kosaraju_scc(&net).into_iter().map(goals).collect()
}

fn is_circular<I: Iterator<Item = GoalIx>>(
    members: &[GoalIx],
    follow: impl Fn(GoalIx) -> I,
) -> bool {
    match members {
        [alone] => follow(*alone).any(|next| next == *alone),
        _ => true,
    }
}

/// The shortest way through a component from the member with the smallest id back to itself.
fn circle<'p, T, I>(members: &[T], id: impl Fn(&T) -> &'p str, follow: impl Fn(T) -> I) -> Vec<Node>
where
    T: Copy + Eq + std::hash::Hash + Into<Node>,
    I: Iterator<Item = T>,
{
    let inside: FxHashSet<T> = members.iter().copied().collect();
    let Some(&start) = members.iter().min_by_key(|member| id(member)) else { return Vec::new() };
    let mut came_from: FxHashMap<T, T> = FxHashMap::default();
    let mut queue = VecDeque::from([start]);
    while let Some(at) = queue.pop_front() {
        for next in follow(at) {
            if next == start {
                let mut way = vec![at];
                let mut here = at;
                while let Some(&before) = came_from.get(&here).filter(|_| here != start) {
                    way.push(before);
                    here = before;
                }
                return way.into_iter().rev().map(Into::into).collect();
            }
            if inside.contains(&next) && !came_from.contains_key(&next) {
                came_from.insert(next, at);
                queue.push_back(next);
            }
        }
    }
    Vec::new()
}
