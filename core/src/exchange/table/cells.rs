//! What a table says of direction goals × units: covered by goals, left to others, or empty.

use super::drafts::Drafts;
use super::texts::Said;
use super::{Meaning, Spot, Understood};
use crate::edit::Edit;
use crate::graph::{GoalIx, Graph, UnitIx};
use crate::plan::{CellStatement, Statement};
use rustc_hash::FxHashMap;

/// One direction goal × unit that the table lists.
struct Listed {
    goal: usize,
    unit: UnitIx,
    spot: Option<Spot>,
    /// Goals of the unit's stand beside it.
    covered: bool,
    /// Only the heading of a column names the unit: a table with all units lists them all beside
    /// every goal, also where they need not answer.
    among_all: bool,
    said: Option<CellStatement>,
}

/// The direction goals × units a table lists, in the order it does.
#[derive(Default)]
pub(super) struct Cells {
    listed: Vec<Listed>,
    by_cell: FxHashMap<u64, u32>,
}

impl Cells {
    /// Lists a goal beside a unit, with goals there or without.
    pub(super) fn list(
        &mut self,
        (goal, unit): (usize, UnitIx),
        spot: Option<Spot>,
        covered: bool,
        among_all: bool,
    ) {
        let at = self.at(goal, unit);
        if let Some(cell) = self.listed.get_mut(at) {
            cell.covered |= covered;
            cell.among_all |= among_all;
            cell.spot = cell.spot.or(spot);
        }
    }

    /// Notes what is said in place of a goal.
    pub(super) fn say(
        &mut self,
        (goal, unit): (usize, UnitIx),
        spot: Spot,
        said: &Said,
        text: &str,
    ) {
        let (state, reason) = match said {
            Said::Nothing => return,
            Said::Delegated => (Statement::Delegated, None),
            Said::NotRelevant(reason) => (Statement::NotRelevant, reason.clone()),
        };
        let at = self.at(goal, unit);
        if let Some(cell) = self.listed.get_mut(at) {
            let text = Some(text.to_owned());
            cell.spot = Some(spot);
            cell.said = Some(CellStatement { reason, text, ..CellStatement::new("", "", state) });
        }
    }

    /// The statements that bring it into the plan, and what the cells were understood as.
    pub(super) fn finish(
        self,
        graph: &Graph<'_>,
        drafts: &Drafts<'_>,
    ) -> (Vec<Edit>, Vec<Understood>) {
        let (mut edits, mut cells) = (Vec::new(), Vec::new());
        for listed in self.listed {
            let Some(draft) = drafts.get(listed.goal) else { continue };
            let before = draft.known.and_then(|goal| graph.statement(goal, listed.unit));
            if listed.covered {
                let clear = |CellStatement { goal, unit, .. }: &CellStatement| Edit::ClearCell {
                    goal: goal.clone(),
                    unit: unit.clone(),
                };
                edits.extend(before.map(clear));
                continue;
            }
            let must_answer =
                || draft.known.is_some_and(|goal| graph.must_answer(goal, listed.unit));
            if listed.said.is_none() && listed.among_all && !must_answer() {
                continue;
            }
            let blank = CellStatement::new("", "", Statement::Blank);
            let mut said = listed.said.unwrap_or(blank);
            said.goal.clone_from(&draft.goal.id);
            graph.id(listed.unit.into()).clone_into(&mut said.unit);
            let (goal, unit, state) = (said.goal.clone(), said.unit.clone(), said.state);
            cells.extend(
                listed.spot.map(|spot| Understood {
                    at: spot,
                    means: Meaning::Cell { goal, unit, state },
                }),
            );
            let same = |before: &CellStatement| {
                before.state == said.state
                    && (said.reason.is_none() || before.reason == said.reason)
            };
            if !before.is_some_and(same) {
                edits.push(Edit::SetCell(said));
            }
        }
        (edits, cells)
    }

    /// Whether a goal stands beside a unit.
    pub(super) fn lists(&self, goal: usize, unit: UnitIx) -> bool {
        self.by_cell.contains_key(&cell_key(goal, unit))
    }

    fn at(&mut self, goal: usize, unit: UnitIx) -> usize {
        let at = self.listed.len();
        let found = *self.by_cell.entry(cell_key(goal, unit)).or_insert(GoalIx::at(at).0) as usize;
        if found == at {
            let (spot, said) = (None, None);
            self.listed.push(Listed { goal, unit, spot, covered: false, among_all: false, said });
        }
        found
    }
}

fn cell_key(goal: usize, unit: UnitIx) -> u64 {
    (u64::from(GoalIx::at(goal).0) << 32) | u64::from(unit.0)
}
