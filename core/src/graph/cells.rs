use super::{GoalIx, Graph, Holder, UnitIx};
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
    pub fn answerable(&self, goal: GoalIx) -> Vec<UnitIx> {
        if !self.is_coverable(goal) {
            return Vec::new();
        }
        if self.goal(goal).shared {
            return self.directorates().to_vec();
        }
        let mut units: Vec<UnitIx> = Vec::new();
        for owner in self.owners(goal) {
            if !units.contains(&owner) {
                units.push(owner);
            }
        }
        units
    }

    /// Whether a unit must answer for a goal.
    pub fn must_answer(&self, goal: GoalIx, unit: UnitIx) -> bool {
        self.is_coverable(goal)
            && if self.goal(goal).shared {
                self.unit(unit).kind == UnitKind::Directorate
            } else {
                self.owners(goal).any(|owner| owner == unit)
            }
    }

    /// The period goals that cover a cell: those that support the goal and are owned by the unit
    /// or one below it, in the order of the plan.
    pub fn covering(&self, goal: GoalIx, unit: UnitIx) -> impl Iterator<Item = GoalIx> {
        self.children(goal).filter(move |&child| {
            self.goal(child).kind == GoalKind::Period && self.owned_within(child, unit)
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

    /// What the plan says of a cell.
    pub fn statement(&self, goal: GoalIx, unit: UnitIx) -> Option<&CellStatement> {
        self.statements.get(&(goal, unit)).and_then(|&position| self.plan.cells.get(position))
    }

    /// Where the plan speaks of a cell: in a statement, or else with its goal.
    pub fn place_of(&self, cell: Cell) -> Holder {
        let statement = self.statements.get(&(cell.goal, cell.unit));
        statement.map_or(Holder::Element(cell.goal.into()), |&position| Holder::Cell(position))
    }

    /// Whether a goal at the level of the whole organisation (shared by all, or owned by the
    /// organisation) supports this one.
    pub fn supported_by_organisation(&self, goal: GoalIx) -> bool {
        self.children(goal).any(|child| {
            self.goal(child).shared
                || self.owners(child).any(|owner| self.unit(owner).kind == UnitKind::Organisation)
        })
    }

    fn is_coverable(&self, goal: GoalIx) -> bool {
        let goal = self.goal(goal);
        goal.kind == GoalKind::Direction && goal.prioritised
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
