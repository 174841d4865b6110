//! One row: what its cells say, and how they hang together.

use super::{Reader, Section};
use crate::exchange::table::columns::{Column, unit_in};
use crate::exchange::table::owners::{Owners, is_codes};
use crate::exchange::table::texts::{self, Said};
use crate::exchange::table::{Meaning, Role, Spot, Understood, problem};
use crate::graph::UnitIx;
use crate::plan::GoalKind;
use crate::text::Arg;

impl Reader<'_> {
    pub(super) fn row(&mut self, row: usize) {
        if self.sheet.is_blank(row) {
            return;
        }
        if let Some(spot) = self.sheet.only(row).filter(|&spot| self.is_section(row, spot)) {
            return self.section(spot);
        }
        if self.columns.head.is_some_and(|head| self.sheet.repeats(row, head)) {
            let spots = (0..self.sheet.width()).filter_map(|column| self.sheet.spot(row, column));
            self.cells.extend(spots.map(|spot| Understood { at: spot, means: Meaning::Heading }));
            return;
        }
        for at in 0..self.order.len() {
            let Some(&column) = self.order.get(at) else { continue };
            self.goals(row, column);
        }
        for column in 0..self.sheet.width() {
            let Some(&Column { role, of, .. }) = self.columns.get(column) else { continue };
            match (role, of) {
                (Role::Owners, Some(of)) => self.owners(row, column, of),
                (Role::Indicators, Some(of)) => self.indicators(row, column, of),
                (Role::Theme, _) => self.theme(row, column),
                _ => {}
            }
        }
        for at in 0..self.order.len() {
            let Some(&column) = self.order.get(at) else { continue };
            self.settle(row, column);
        }
    }

    /// Whether a row says what the rows below it have in common.
    fn is_section(&self, row: usize, spot: Spot) -> bool {
        let Some(cell) = self.sheet.grid.cell(spot).filter(|_| spot.row == row) else {
            return false;
        };
        if self.sheet.width() == 1 {
            let first = cell.text.first().map_or("", String::as_str);
            return cell.heading || (self.is_marked && !texts::is_marked(first));
        }
        let wide = (0..self.sheet.width()).all(|column| self.sheet.spot(row, column) == Some(spot));
        wide || self.graph.unit_named(&cell.text.join(" ")).is_some()
    }

    fn section(&mut self, spot: Spot) {
        let text = self.sheet.grid.cell(spot).map(|cell| cell.text.join(" ")).unwrap_or_default();
        // Operational goals are everybody's: what stands over them is a theme, if it is called as a unit.
        let unit = unit_in(self.graph, &text).filter(|_| !self.columns.have(GoalKind::Operational));
        if Owners::listed(self.graph, &text).shared {
            self.section = Section { shared: true, ..Section::default() };
        } else if unit.is_some() {
            self.section = Section { unit, ..Section::default() };
        } else {
            self.section.theme = Some(text);
        }
        self.current.fill((Vec::new(), false));
        self.cells.push(Understood { at: spot, means: Meaning::Section });
    }

    /// The goals of a column that hold for a row, tied to those they support.
    fn goals(&mut self, row: usize, column: usize) {
        let Some(&Column { of, .. }) = self.columns.get(column) else { return };
        let above_is_new = of.and_then(|of| self.current.get(of)).is_some_and(|above| above.1);
        let reaches = self.sheet.continues(row, column) && row > self.first_row();
        let is_empty = self.sheet.line(row, column).is_empty();
        let keeps = reaches || (is_empty && self.columns.bears(column) && !above_is_new);
        let here = match self.current.get_mut(column) {
            Some(here) if keeps => {
                here.1 = false;
                here.0.clone()
            }
            _ => {
                let goals = if is_empty { Vec::new() } else { self.read_goals(row, column) };
                if let Some(here) = self.current.get_mut(column) {
                    *here = (goals.clone(), !is_empty);
                }
                goals
            }
        };
        let above = of.and_then(|of| self.current.get(of)).map_or_else(Vec::new, |it| it.0.clone());
        for &from in &here {
            for &to in &above {
                self.drafts.link(from, to);
            }
        }
    }

    /// The goals in a cell.
    fn read_goals(&mut self, row: usize, column: usize) -> Vec<usize> {
        let (Some(spot), Some(&Column { role: Role::Goals(kind), .. })) =
            (self.sheet.spot(row, column), self.columns.get(column))
        else {
            return Vec::new();
        };
        let lines = self.sheet.lines(row, column);
        if lines.iter().map(|line| line.chars().count()).sum::<usize>() > self.longest {
            let limit = Arg::Number(i64::try_from(self.longest).unwrap_or(i64::MAX));
            self.tell(problem::TOO_LONG, spot, |problem| problem.with("limit", limit));
            return Vec::new();
        }
        let is_known =
            |title: &str| self.drafts.is_known(kind, Owners::trailing(self.graph, title).0);
        let mut goals = Vec::new();
        let graph = self.graph;
        let is_owners = |text: &str| is_codes(graph, text);
        for text in texts::goals(lines, is_known, is_owners) {
            if let Some(said) = Said::of(&text) {
                self.say(column, spot, &said, &text);
            } else if text.chars().filter(|letter| letter.is_alphabetic()).nth(1).is_none()
                || is_owners(&text)
            {
                self.tell(problem::NO_GOAL, spot, |problem| problem.with("text", Arg::Text(text)));
            } else {
                goals.push(self.goal(kind, column, spot, &text));
            }
        }
        goals
    }

    fn goal(&mut self, kind: GoalKind, column: usize, spot: Spot, text: &str) -> usize {
        let (title, owners) = Owners::trailing(self.graph, text);
        let unit = self.unit(column).filter(|_| kind != GoalKind::Direction);
        let at = self.drafts.goal(kind, title, unit);
        self.strangers(&owners.unknown, spot);
        self.own(at, &owners);
        let prioritised = kind == GoalKind::Direction
            && (self.columns.have(GoalKind::Period)
                || self.columns.get(column).is_some_and(|column| column.prioritised));
        let theme = self.section.theme.clone().filter(|_| !self.columns.bears(column));
        if let Some(theme) = theme {
            self.put_under(at, &theme);
        }
        let Some(draft) = self.drafts.get(at) else { return at };
        let (id, known) = (draft.goal.id.clone(), draft.known.is_some());
        let means = Meaning::Goal { id, kind, known, text: title.to_owned() };
        self.cells.push(Understood { at: spot, means });
        if prioritised && !known {
            self.drafts.change(at, |goal| goal.prioritised = true);
        }
        at
    }

    /// A word in place of a goal is about the cells beside the direction goals of the row.
    fn say(&mut self, column: usize, spot: Spot, said: &Said, text: &str) {
        for cell in self.cells_of(column) {
            self.listed.say(cell, spot, said, text);
        }
    }

    /// The direction goals that hold for a column of period goals, each beside the column's unit.
    pub(super) fn cells_of(&self, column: usize) -> Vec<(usize, UnitIx)> {
        let Some(&Column { role: Role::Goals(GoalKind::Period), of: Some(of), .. }) =
            self.columns.get(column)
        else {
            return Vec::new();
        };
        let goals = self.current.get(of).map_or(&[][..], |current| &current.0);
        let unit = self.unit(column);
        goals.iter().filter_map(|&goal| Some((goal, unit?))).collect()
    }

    /// Whose goals a column has in the row.
    pub(super) fn unit(&self, column: usize) -> Option<UnitIx> {
        self.columns.get(column).and_then(|column| column.unit).or(self.section.unit).or(self.own)
    }
}
