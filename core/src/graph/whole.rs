//! What is worked out once for a plan that nobody edits: what rules judge, ready to be gone through.

use super::faults::Flawed;
use super::{Cell, CellState, GoalIx, Graph, Scratch, UnitIx, Waivable};
use crate::plan::{GoalKind, UnitKind};

/// Lists in the order of the plan.
#[derive(Debug, Clone)]
pub(super) struct Whole {
    pub(super) flaws: Vec<Flawed>,
    /// By goal, whether a waiver may be about it.
    pub(super) waived: Vec<bool>,
    /// By goal, where its cells begin, and after the last where they end.
    starts: Vec<u32>,
    cells: Vec<Cell>,
    /// The same for the cells that are not covered.
    gap_starts: Vec<u32>,
    gaps: Vec<Gap>,
    bare: Vec<GoalIx>,
    outside: Vec<GoalIx>,
}

/// A cell that is not covered.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gap {
    pub(crate) cell: Cell,
    pub(crate) waivable: Waivable,
}

impl Whole {
    pub(super) fn of(graph: &Graph<'_>) -> Self {
        let flaws = graph.flaws().into_owned();
        let count = graph.goals().len() + 1;
        let mut whole = Self {
            waived: graph.waived_goals(&flaws),
            flaws,
            starts: Vec::with_capacity(count),
            cells: Vec::new(),
            gap_starts: Vec::with_capacity(count),
            gaps: Vec::new(),
            bare: graph.goals().filter(|&goal| graph.is_bare(goal)).collect(),
            outside: graph.goals().filter(|&goal| graph.is_outside(goal)).collect(),
        };
        let mut scratch = Scratch::default();
        for goal in graph.goals() {
            whole.begin();
            if graph.is_coverable(goal) {
                graph.row(goal, &mut scratch);
                let may_be_waived = whole.waived.get(goal.index()) == Some(&true);
                let gaps = scratch.cells.iter().filter_map(|&cell| graph.gap(cell, may_be_waived));
                whole.gaps.extend(gaps);
                whole.cells.append(&mut scratch.cells);
            }
        }
        whole.begin();
        whole
    }

    fn begin(&mut self) {
        self.starts.push(u32::try_from(self.cells.len()).unwrap_or(u32::MAX));
        self.gap_starts.push(u32::try_from(self.gaps.len()).unwrap_or(u32::MAX));
    }
}

/// The part of a list that is a goal's.
fn part<'r, T>(list: &'r [T], starts: &[u32], goal: GoalIx) -> &'r [T] {
    let ends = (starts.get(goal.index()), starts.get(goal.index() + 1));
    let (Some(&start), Some(&end)) = ends else { return &[] };
    list.get(start as usize..end as usize).unwrap_or_default()
}

impl Graph<'_> {
    /// Whether nothing has been edited, so that what rules judge is listed.
    pub(crate) fn is_listed(&self) -> bool {
        self.whole.is_some()
    }

    /// While that is so: the cells that are not covered.
    pub(crate) fn all_gaps(&self) -> &[Gap] {
        self.whole.as_ref().map_or(&[], |whole| &whole.gaps)
    }

    /// While that is so: the goals that are bare.
    pub(crate) fn all_bare(&self) -> &[GoalIx] {
        self.whole.as_ref().map_or(&[], |whole| &whole.bare)
    }

    /// While that is so: the goals some of whose owners are outside.
    pub(crate) fn all_outside(&self) -> &[GoalIx] {
        self.whole.as_ref().map_or(&[], |whole| &whole.outside)
    }

    /// Whether it is a prioritised direction goal that no period goal supports.
    pub(crate) fn is_bare(&self, goal: GoalIx) -> bool {
        let is_period = |child| self.kind(child) == GoalKind::Period;
        self.is_coverable(goal) && !self.children(goal).any(is_period)
    }

    /// Whether it is a period goal with an owner outside a goal it supports.
    pub(crate) fn is_outside(&self, goal: GoalIx) -> bool {
        self.kind(goal) == GoalKind::Period
            && self.parents(goal).any(|parent| self.outside(goal, parent).next().is_some())
    }

    /// A goal's owners that are neither among the owners of a parent, where that is owned, nor
    /// below one of them.
    pub(crate) fn outside(
        &self,
        goal: GoalIx,
        parent: GoalIx,
    ) -> impl Iterator<Item = UnitIx> + Clone {
        let inside = self.owners(parent);
        let is_owned = !self.is_shared(parent) && inside.len() > 0;
        self.owners(goal).filter(move |&unit| {
            is_owned
                && !inside.clone().any(|owner| self.within(unit, owner))
                && self.unit(unit).kind != UnitKind::Organisation
        })
    }

    /// The cells of everyone who must answer for a goal, in the order of the plan.
    pub(crate) fn cells<'s>(&'s self, goal: GoalIx, scratch: &'s mut Scratch) -> &'s [Cell] {
        if let Some(whole) = &self.whole {
            return part(&whole.cells, &whole.starts, goal);
        }
        self.row(goal, scratch);
        &scratch.cells
    }

    /// Those of them that are not covered.
    pub(crate) fn gaps<'s>(&'s self, goal: GoalIx, scratch: &'s mut Scratch) -> &'s [Gap] {
        if let Some(whole) = &self.whole {
            return part(&whole.gaps, &whole.gap_starts, goal);
        }
        self.row(goal, scratch);
        let may_be_waived = self.may_be_waived(goal);
        scratch.gaps.clear();
        scratch.gaps.extend(scratch.cells.iter().filter_map(|&cell| self.gap(cell, may_be_waived)));
        &scratch.gaps
    }

    fn gap(&self, cell: Cell, may_be_waived: bool) -> Option<Gap> {
        let waivable = || if may_be_waived { self.waivable(cell) } else { Waivable::No };
        (cell.state != CellState::Covered).then(|| Gap { cell, waivable: waivable() })
    }
}
