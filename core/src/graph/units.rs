//! The unit tree: who belongs to whom, answered in constant time.

use super::{Graph, UnitIx};
use crate::plan::{Plan, UnitKind};

/// The units numbered by a walk of the tree, so that belonging is two comparisons.
#[derive(Debug, Clone, Default)]
pub(super) struct Tree {
    /// First and last number of the unit and all below it.
    spans: Vec<(u32, u32)>,
    /// The nearest directorate at or above the unit.
    directorates_of: Vec<Option<UnitIx>>,
    directorates: Vec<UnitIx>,
    parents: Vec<Option<UnitIx>>,
    children: Vec<Vec<UnitIx>>,
    /// How many period goals the unit owns, and how many units right below it own any, or have
    /// units below them that do.
    bearing: Vec<u32>,
}

impl Tree {
    /// Walks the units from the roots down. A circle of parents has no root: it is entered at
    /// its first unit, and the finding says it is a circle.
    pub(super) fn new(plan: &Plan, parents: &[Option<UnitIx>]) -> Self {
        let count = plan.units.len();
        let mut children: Vec<Vec<UnitIx>> = vec![Vec::new(); count];
        let mut roots = Vec::new();
        for (position, parent) in parents.iter().enumerate() {
            let unit = UnitIx::at(position);
            match parent.and_then(|parent| children.get_mut(parent.index())) {
                Some(siblings) => siblings.push(unit),
                None => roots.push(unit),
            }
        }
        let kind = |unit: UnitIx| plan.units.get(unit.index()).map(|unit| unit.kind);
        let directorate = |&unit: &UnitIx| kind(unit) == Some(UnitKind::Directorate);
        let all = || (0..count).map(UnitIx::at);
        let mut tree = Self {
            spans: vec![(0, 0); count],
            directorates_of: vec![None; count],
            directorates: all().filter(directorate).collect(),
            parents: parents.to_vec(),
            children: Vec::new(),
            bearing: vec![0; count],
        };
        let mut number = 0;
        for root in roots.into_iter().chain(all()) {
            tree.walk(root, &children, directorate, &mut number);
        }
        Self { children, ..tree }
    }

    pub(super) fn parent(&self, unit: UnitIx) -> Option<UnitIx> {
        // A parent that the unit is itself above of ends the way up: circles have no top.
        let parent = self.parents.get(unit.index()).copied().flatten()?;
        let [inner, outer] = [unit, parent].map(|unit| self.spans.get(unit.index()));
        (inner?.0 > outer?.0).then_some(parent)
    }

    /// Whether a unit, or one below it, owns a period goal.
    pub(super) fn bears(&self, unit: UnitIx) -> bool {
        self.bearing.get(unit.index()).is_some_and(|&count| count > 0)
    }

    /// Counts a period goal for a unit, or one less; gives back the units whose answer changed.
    pub(super) fn bear(&mut self, unit: UnitIx, adds: bool) -> Vec<UnitIx> {
        let mut changed = Vec::new();
        let mut at = Some(unit);
        while let Some(unit) = at {
            let Some(count) = self.bearing.get_mut(unit.index()) else { break };
            let before = *count > 0;
            *count = if adds { *count + 1 } else { count.saturating_sub(1) };
            if before == (*count > 0) {
                break;
            }
            changed.push(unit);
            at = self.parent(unit);
        }
        changed
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
                    let at = unit.index();
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
                    if let Some(span) = self.spans.get_mut(unit.index()) {
                        span.1 = *number;
                    }
                }
            }
        }
    }
}

impl Graph<'_> {
    /// The units that must answer for goals shared by all, in the order of the plan.
    pub fn directorates(&self) -> &[UnitIx] {
        &self.tree.directorates
    }

    /// The units right below a unit, in the order of the plan.
    pub fn below(&self, unit: UnitIx) -> impl ExactSizeIterator<Item = UnitIx> + Clone {
        self.tree.children.get(unit.index()).map_or(&[][..], Vec::as_slice).iter().copied()
    }

    /// Whether a unit is another or lies below it.
    #[inline]
    pub fn within(&self, unit: UnitIx, other: UnitIx) -> bool {
        let span = |unit: UnitIx| self.tree.spans.get(unit.index());
        match (span(unit), span(other)) {
            (Some(inner), Some(outer)) => outer.0 <= inner.0 && inner.1 <= outer.1,
            _ => false,
        }
    }

    /// Where a unit comes in a walk of the tree: right after a unit come those below it.
    pub(crate) fn walk_number(&self, unit: UnitIx) -> u32 {
        self.tree.spans.get(unit.index()).map_or(0, |span| span.0)
    }

    /// The nearest directorate at or above a unit.
    pub fn directorate_of(&self, unit: UnitIx) -> Option<UnitIx> {
        self.tree.directorates_of.get(unit.index()).copied().flatten()
    }

    /// Whether a unit, or one below it, owns the goal by name.
    pub fn owned_within(&self, goal: super::GoalIx, unit: UnitIx) -> bool {
        self.owners(goal).any(|owner| self.within(owner, unit))
    }

    /// Whether a unit, or one below it, owns a period goal by name.
    pub fn has_period_goal(&self, unit: UnitIx) -> bool {
        self.tree.bears(unit)
    }
}
