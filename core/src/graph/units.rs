//! The unit tree: who belongs to whom, answered in constant time.

use super::{Graph, Link, Node, UnitIx};
use crate::plan::{GoalKind, Plan, UnitKind};

/// The units numbered by a walk of the tree, so that belonging is two comparisons.
#[derive(Debug, Clone, Default)]
pub(super) struct Tree {
    /// First and last number of the unit and all below it.
    spans: Vec<(u32, u32)>,
    /// The nearest directorate at or above the unit.
    directorates_of: Vec<Option<UnitIx>>,
    directorates: Vec<UnitIx>,
    /// The unit, or one below it, owns a period goal.
    has_period_goal: Vec<bool>,
}

impl Tree {
    /// Walks the units from the roots down. A circle of parents has no root: it is entered at
    /// its first unit, and the finding says it is a circle.
    pub(super) fn new(plan: &Plan, links: &[(Node, Node, Link)]) -> Self {
        let count = plan.units.len();
        let parents = parents(count, links);
        let mut children: Vec<Vec<UnitIx>> = vec![Vec::new(); count];
        let mut roots = Vec::new();
        for (position, parent) in parents.iter().enumerate() {
            let unit = UnitIx::at(position);
            match parent.and_then(|parent| children.get_mut(parent.position())) {
                Some(siblings) => siblings.push(unit),
                None => roots.push(unit),
            }
        }
        let kind = |unit: UnitIx| plan.units.get(unit.position()).map(|unit| unit.kind);
        let directorate = |&unit: &UnitIx| kind(unit) == Some(UnitKind::Directorate);
        let all = || (0..count).map(UnitIx::at);
        let mut tree = Self {
            spans: vec![(0, 0); count],
            directorates_of: vec![None; count],
            directorates: all().filter(directorate).collect(),
            has_period_goal: have_period_goal(plan, links, &parents),
        };
        let mut number = 0;
        for root in roots.into_iter().chain(all()) {
            tree.walk(root, &children, directorate, &mut number);
        }
        tree
    }

    fn walk(
        &mut self,
        root: UnitIx,
        children: &[Vec<UnitIx>],
        directorate: impl Fn(&UnitIx) -> bool,
        number: &mut u32,
    ) {
        /// Going down into a unit below a directorate, or coming back up from it.
        enum Step {
            Down(UnitIx, Option<UnitIx>),
            Up(UnitIx),
        }
        let mut steps = vec![Step::Down(root, None)];
        while let Some(step) = steps.pop() {
            match step {
                Step::Down(unit, above) => {
                    let at = unit.position();
                    let (Some(span), Some(own)) =
                        (self.spans.get_mut(at), self.directorates_of.get_mut(at))
                    else {
                        continue;
                    };
                    if span.0 != 0 {
                        continue;
                    }
                    *number += 1;
                    *span = (*number, *number);
                    *own = if directorate(&unit) { Some(unit) } else { above };
                    let below = *own;
                    steps.push(Step::Up(unit));
                    let children = children.get(at).into_iter().flatten().rev();
                    steps.extend(children.map(|&child| Step::Down(child, below)));
                }
                Step::Up(unit) => {
                    if let Some(span) = self.spans.get_mut(unit.position()) {
                        span.1 = *number;
                    }
                }
            }
        }
    }
}

/// Each unit's parent, from the resolved links.
pub(super) fn parents(units: usize, links: &[(Node, Node, Link)]) -> Vec<Option<UnitIx>> {
    let mut parents = vec![None; units];
    for &(from, to, link) in links {
        if let (Link::Parent, Node::Unit(from), Node::Unit(to)) = (link, from, to) {
            if let Some(parent) = parents.get_mut(from.position()) {
                *parent = Some(to);
            }
        }
    }
    parents
}

/// Marks the owners of period goals, and the units above them up to one already marked.
fn have_period_goal(
    plan: &Plan,
    links: &[(Node, Node, Link)],
    parents: &[Option<UnitIx>],
) -> Vec<bool> {
    let mut marked = vec![false; parents.len()];
    for &(from, to, link) in links {
        let (Node::Goal(goal), Node::Unit(owner), Link::Owner) = (from, to, link) else { continue };
        if plan.goals.get(goal.position()).is_none_or(|goal| goal.kind != GoalKind::Period) {
            continue;
        }
        let mut at = Some(owner);
        while let Some(mark) = at.and_then(|unit| marked.get_mut(unit.position())) {
            at = if *mark {
                None
            } else {
                *mark = true;
                at.and_then(|unit| parents.get(unit.position()).copied().flatten())
            };
        }
    }
    marked
}

impl Graph<'_> {
    /// The units that must answer for goals shared by all, in the order of the plan.
    pub fn directorates(&self) -> &[UnitIx] {
        &self.tree.directorates
    }

    /// Whether a unit is another or lies below it.
    pub fn within(&self, unit: UnitIx, other: UnitIx) -> bool {
        let span = |unit: UnitIx| self.tree.spans.get(unit.position());
        match (span(unit), span(other)) {
            (Some(inner), Some(outer)) => outer.0 <= inner.0 && inner.1 <= outer.1,
            _ => false,
        }
    }

    /// The nearest directorate at or above a unit.
    pub fn directorate_of(&self, unit: UnitIx) -> Option<UnitIx> {
        self.tree.directorates_of.get(unit.position()).copied().flatten()
    }

    /// Whether a unit, or one below it, owns the goal by name.
    pub fn owned_within(&self, goal: super::GoalIx, unit: UnitIx) -> bool {
        self.owners(goal).any(|owner| self.within(owner, unit))
    }

    /// Whether a unit, or one below it, owns a period goal by name.
    pub fn has_period_goal(&self, unit: UnitIx) -> bool {
        self.tree.has_period_goal.get(unit.position()).copied().unwrap_or_default()
    }
}
