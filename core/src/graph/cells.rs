use super::whole::Gap;
use super::{GoalIx, Graph, Holder, StatementIx, UnitIx};
use crate::plan::{CellStatement, GoalKind, Statement, UnitKind};

/// One goal × one unit: the place where coverage is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The goal.
    pub goal: GoalIx,
    /// The unit.
    pub unit: UnitIx,
    /// What is there.
    pub state: CellState,
}

/// What is in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CellState {
    /// A period goal owned by the unit, or by a unit below it, supports the goal.
    Covered,
    /// Left to the organisation as a whole.
    Delegated,
    /// The unit must answer; the plan lists the cell and leaves it empty.
    Blank,
    /// The unit must answer; the plan does not list the cell.
    Missing,
    /// The plan says, with a reason, that it does not concern the unit.
    NotRelevant,
    /// Covered, though the unit is not among those that must answer.
    Unexpected,
    /// Nothing there, and nobody expects anything.
    Outside,
}

impl CellState {
    /// The unit must answer and nothing is there.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Blank | Self::Missing)
    }
}

impl Graph<'_> {
    /// The units that must answer for a goal: for a prioritised direction goal every directorate
    /// if it is shared, else its owners; nobody for other goals.
    pub fn answerable(&self, goal: GoalIx) -> impl ExactSizeIterator<Item = UnitIx> + Clone {
        let (all, own): (&[UnitIx], &[u32]) = match (self.is_coverable(goal), self.is_shared(goal))
        {
            (false, _) => (&[], &[]),
            (true, true) => (self.directorates(), &[]),
            (true, false) => (&[], self.links.owners.get(goal.0)),
        };
        let count = all.len() + own.len();
        (0..count).map(move |at| {
            let owner = || own.get(at - all.len()).map(|&unit| UnitIx(unit));
            // One of the lists is empty, so every position is in the other.
            all.get(at).copied().or_else(owner).unwrap_or(UnitIx(u32::MAX))
        })
    }

    /// Whether a unit must answer for a goal.
    pub fn must_answer(&self, goal: GoalIx, unit: UnitIx) -> bool {
        self.is_coverable(goal)
            && if self.is_shared(goal) {
                self.unit(unit).kind == UnitKind::Directorate
            } else {
                self.owners(goal).any(|owner| owner == unit)
            }
    }

    /// The units that must answer for a goal and have a unit within them.
    pub(crate) fn answering(&self, goal: GoalIx, within: UnitIx) -> impl Iterator<Item = UnitIx> {
        let shared = self.is_shared(goal);
        let nearest = if shared { self.directorate_of(within) } else { None };
        let above = std::iter::successors(nearest, |&unit| {
            self.tree.parent(unit).and_then(|above| self.directorate_of(above))
        });
        let owners = self.owners(goal).filter(move |&owner| !shared && self.within(within, owner));
        above.chain(owners)
    }

    /// The period goals that cover a cell: those that support the goal and are owned by the unit
    /// or one below it, in the order of the plan.
    pub fn covering(&self, goal: GoalIx, unit: UnitIx) -> impl Iterator<Item = GoalIx> {
        self.children(goal).filter(move |&child| {
            self.kind(child) == GoalKind::Period && self.owned_within(child, unit)
        })
    }

    /// What is in a cell.
    pub fn cell(&self, goal: GoalIx, unit: UnitIx) -> Cell {
        let covered = self.covering(goal, unit).next().is_some();
        let state = if !self.must_answer(goal, unit) {
            match (covered, self.is_coverable(goal)) {
                (true, true) => CellState::Unexpected,
                (true, false) => CellState::Covered,
                (false, _) => CellState::Outside,
            }
        } else if covered {
            CellState::Covered
        } else {
            self.statement(goal, unit).map_or(CellState::Missing, stated)
        };
        Cell { goal, unit, state }
    }

    /// What the plan says of a cell; where it speaks twice, the first counts.
    pub fn statement(&self, goal: GoalIx, unit: UnitIx) -> Option<&CellStatement> {
        self.statement_at(goal, unit).and_then(|at| self.plan.cells.get(at.index()))
    }

    fn statement_at(&self, goal: GoalIx, unit: UnitIx) -> Option<StatementIx> {
        let mut said = self.links.said.get(goal.0).iter().map(|&at| StatementIx(at));
        said.find(|&at| self.unit_of(at) == Some(unit))
    }

    fn unit_of(&self, statement: StatementIx) -> Option<UnitIx> {
        self.links.said_of.get(statement.index()).copied().flatten()
    }

    /// Where the plan speaks of a cell: in a statement, or else with its goal.
    pub fn place_of(&self, goal: GoalIx, unit: UnitIx) -> Holder {
        self.statement_at(goal, unit).map_or(goal.into(), Holder::Cell)
    }

    /// The first goal at the level of the whole organisation (shared by all, or owned by the
    /// organisation) that supports this one.
    pub fn supported_by_organisation(&self, goal: GoalIx) -> Option<GoalIx> {
        self.children(goal).find(|&child| self.is_of_organisation(child))
    }

    /// Whether a goal stands at the level of the whole organisation.
    pub(crate) fn is_of_organisation(&self, goal: GoalIx) -> bool {
        self.is_shared(goal)
            || self.owners(goal).any(|owner| self.unit(owner).kind == UnitKind::Organisation)
    }

    pub(crate) fn is_coverable(&self, goal: GoalIx) -> bool {
        self.traits(goal).is_coverable()
    }

    /// Works the cells of a goal out.
    ///
    /// One look at the goal's children, and no further than until every cell is covered.
    pub(super) fn row(&self, goal: GoalIx, scratch: &mut Scratch) {
        scratch.cells.clear();
        if !self.is_coverable(goal) {
            return;
        }
        scratch.next(self.plan.units.len());
        let units = self.answerable(goal);
        let mut open = units.len();
        for &child in self.links.children.get(goal.0) {
            if open == 0 {
                break;
            }
            if self.kind(GoalIx(child)) == GoalKind::Period {
                for &owner in self.links.owners.get(child) {
                    for unit in self.answering(goal, UnitIx(owner)) {
                        open -= usize::from(scratch.cover(unit)).min(open);
                    }
                }
            }
        }
        if open > 0 {
            for &at in self.links.said.get(goal.0) {
                if let Some(unit) = self.unit_of(StatementIx(at)) {
                    scratch.say(unit, at);
                }
            }
        }
        for unit in units {
            let state = if scratch.is_covered(unit) {
                CellState::Covered
            } else {
                let said = scratch.said(unit).and_then(|at| self.plan.cells.get(at as usize));
                said.map_or(CellState::Missing, stated)
            };
            scratch.cells.push(Cell { goal, unit, state });
        }
    }
}

/// Room to work out the cells of one goal after another.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scratch {
    /// The cells of the goal last worked out.
    pub(super) cells: Vec<Cell>,
    pub(super) gaps: Vec<Gap>,
    /// By unit: the turn in which it was covered, and that in which the plan said something.
    covered: Vec<u32>,
    said: Vec<(u32, u32)>,
    turn: u32,
}

impl Scratch {
    fn next(&mut self, units: usize) {
        self.covered.resize(units, 0);
        self.said.resize(units, (0, 0));
        self.turn = self.turn.wrapping_add(1).max(1);
    }

    /// Marks a unit; says whether it was not yet.
    fn cover(&mut self, unit: UnitIx) -> bool {
        let mark = self.covered.get_mut(unit.index());
        mark.is_some_and(|mark| std::mem::replace(mark, self.turn) != self.turn)
    }

    fn is_covered(&self, unit: UnitIx) -> bool {
        self.covered.get(unit.index()) == Some(&self.turn)
    }

    fn say(&mut self, unit: UnitIx, statement: u32) {
        if let Some(said) = self.said.get_mut(unit.index()).filter(|said| said.0 != self.turn) {
            *said = (self.turn, statement);
        }
    }

    fn said(&self, unit: UnitIx) -> Option<u32> {
        let said = self.said.get(unit.index()).filter(|said| said.0 == self.turn);
        said.map(|&(_, statement)| statement)
    }
}

/// A cell is not relevant only with a reason; without one it is missing.
fn stated(statement: &CellStatement) -> CellState {
    let reason = statement.reason.as_deref().is_some_and(|reason| !reason.trim().is_empty());
    match statement.state {
        Statement::Delegated => CellState::Delegated,
        Statement::Blank => CellState::Blank,
        Statement::NotRelevant if reason => CellState::NotRelevant,
        Statement::NotRelevant => CellState::Missing,
    }
}
