//! What stands beside goals: who owns them, their theme, what measures them, the cells they cover.

use super::{PROBLEMS, Reader};
use crate::exchange::table::columns::Column;
use crate::exchange::table::owners::Owners;
use crate::exchange::table::texts::{self, Said};
use crate::exchange::table::{Meaning, Role, Spot, Understood, problem};
use crate::graph::UnitIx;
use crate::plan::GoalKind;
use crate::text::Arg;

impl Reader<'_> {
    pub(super) fn owners(&mut self, row: usize, column: usize, of: usize) {
        let Some((goals, is_new)) = self.current.get(of).cloned() else { return };
        let Some(spot) = self.sheet.spot(row, column) else { return };
        if self.sheet.line(row, column).is_empty() || (self.sheet.continues(row, column) && !is_new)
        {
            return;
        }
        let owners = Owners::listed(self.graph, &self.sheet.lines(row, column).join("\n"));
        self.strangers(&owners.unknown, spot);
        for &goal in &goals {
            self.own(goal, &owners);
        }
        let (names, shared) = (owners.names, owners.shared);
        self.cells.push(Understood { at: spot, means: Meaning::Owners { names, shared } });
    }

    pub(super) fn own(&mut self, at: usize, owners: &Owners) {
        for name in &owners.names {
            self.drafts.own(at, name);
        }
        if owners.shared {
            self.drafts.change(at, |goal| goal.shared = true);
        }
        if owners.shared || !owners.names.is_empty() {
            self.drafts.name_owners(at);
        }
    }

    pub(super) fn theme(&mut self, row: usize, column: usize) {
        let text = self.sheet.line(row, column);
        let Some(spot) = self.sheet.spot(row, column) else { return };
        if !text.is_empty() && !self.sheet.continues(row, column) {
            self.cells.push(Understood { at: spot, means: Meaning::Theme });
            self.section.theme = Some(text).filter(|text| Said::of(text).is_none());
        }
        let Some(theme) = self.section.theme.clone() else { return };
        for column in self.order.clone() {
            let goals = self.current.get(column).filter(|_| !self.columns.bears(column));
            for goal in goals.map_or_else(Vec::new, |current| current.0.clone()) {
                self.put_under(goal, &theme);
            }
        }
    }

    pub(super) fn put_under(&mut self, goal: usize, theme: &str) {
        self.drafts.change(goal, |goal| goal.theme = Some(theme.to_owned()));
    }

    pub(super) fn indicators(&mut self, row: usize, column: usize, of: usize) {
        let Some(spot) = self.sheet.spot(row, column) else { return };
        let Some((goals, is_new)) = self.current.get(of).cloned() else { return };
        if self.sheet.continues(row, column) && !is_new {
            return;
        }
        for title in texts::goals(self.sheet.lines(row, column), |_| false, |_| false) {
            if Said::of(&title).is_none() {
                for &goal in &goals {
                    let id = self.drafts.indicator(&title, goal);
                    let means = Meaning::Indicator { id, text: title.clone() };
                    self.cells.push(Understood { at: spot, means });
                }
            }
        }
    }

    /// Gives the goals that begin in a row the owner they have by where they stand, and lists the
    /// cells they cover or leave open.
    pub(super) fn settle(&mut self, row: usize, column: usize) {
        let Some((goals, is_new)) = self.current.get(column).cloned() else { return };
        let Some(&Column { role: Role::Goals(kind), unit, .. }) = self.columns.get(column) else {
            return;
        };
        let spot = self.sheet.spot(row, column);
        for cell in self.cells_of(column) {
            self.listed.list(cell, spot, !goals.is_empty(), unit.is_some());
        }
        if is_new && kind != GoalKind::Direction {
            for goal in goals {
                self.own_by_place(goal, kind, column, spot);
            }
        }
    }

    fn own_by_place(&mut self, at: usize, kind: GoalKind, column: usize, spot: Option<Spot>) {
        let Some(draft) = self.drafts.get(at) else { return };
        let (goal, graph) = (&draft.goal, self.graph);
        let unit = self.unit(column);
        let owners = goal.owners.iter().filter_map(|name| graph.unit_named(name));
        let is_within = |unit: UnitIx| owners.clone().any(|owner| graph.within(owner, unit));
        let has = goal.shared || draft.is_named || unit.is_some_and(is_within);
        match unit {
            _ if has => {}
            Some(unit) => self.drafts.own(at, graph.id(unit.into())),
            None if self.section.shared || kind == GoalKind::Operational => {
                self.drafts.change(at, |goal| goal.shared = goal.owners.is_empty());
            }
            None if kind == GoalKind::Period && goal.owners.is_empty() => {
                let is_told =
                    self.problems.iter().any(|problem| problem.code() == problem::NO_UNIT.0);
                if let Some(spot) = spot.filter(|_| !is_told) {
                    self.tell(problem::NO_UNIT, spot, |problem| problem);
                }
            }
            None => {}
        }
    }

    /// Tells of owners the plan does not know.
    pub(super) fn strangers(&mut self, names: &[String], spot: Spot) {
        for name in names {
            if self.problems.len() >= PROBLEMS {
                return;
            }
            let near = self.graph.near_units(name).into_iter().map(|near| format!("«{near}»"));
            let near: Vec<String> = near.collect();
            let kind =
                if near.is_empty() { problem::UNKNOWN_OWNER } else { problem::MISSPELT_OWNER };
            self.tell(kind, spot, |problem| {
                problem.with("name", Arg::Text(name.clone())).with("near", Arg::List(near))
            });
        }
    }
}
