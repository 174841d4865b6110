//! The walk through a table, row by row.

use super::cells::Cells;
use super::columns::{Column, Columns, unit_in};
use super::drafts::Drafts;
use super::owners::{Owners, is_codes};
use super::problem::{self, Kind, Problem};
use super::sheet::Sheet;
use super::texts::{self, Said};
use super::{Grid, Meaning, Options, Role, Spot, Understanding, Understood};
use crate::edit::Edit;
use crate::error::Error;
use crate::graph::{Graph, Node, UnitIx};
use crate::plan::GoalKind;
use crate::text::{Arg, Form, Lang, Term};

/// Nobody reads more problems than this.
const PROBLEMS: usize = 100;

pub(super) fn read(
    grid: &Grid,
    graph: &Graph<'_>,
    options: &Options,
) -> Result<Understanding, Error> {
    let sheet = Sheet::of(grid, &options.limits)?;
    let columns = Columns::of(graph, &sheet, &options.columns);
    let mut reader = Reader::of(graph, &sheet, columns, options);
    if reader.heads() {
        for row in reader.first_row()..sheet.height() {
            reader.row(row);
        }
    }
    Ok(reader.finish(options.complete))
}

/// What the rows under a heading across the table have in common.
#[derive(Default)]
struct Section {
    unit: Option<UnitIx>,
    shared: bool,
    theme: Option<String>,
}

struct Reader<'g> {
    graph: &'g Graph<'g>,
    sheet: &'g Sheet<'g>,
    columns: Columns,
    /// The columns with goals, those that others hang on first.
    order: Vec<usize>,
    /// Whose table it is.
    own: Option<UnitIx>,
    longest: usize,
    /// Whether a list has marks before its items: lines without are then headings.
    is_marked: bool,
    section: Section,
    /// By column, the goals that hold for the row, and whether they begin in it.
    current: Vec<(Vec<usize>, bool)>,
    drafts: Drafts<'g>,
    listed: Cells,
    cells: Vec<Understood>,
    problems: Vec<Problem>,
}

impl<'g> Reader<'g> {
    fn of(graph: &'g Graph<'g>, sheet: &'g Sheet<'g>, columns: Columns, options: &Options) -> Self {
        let of = |kind| {
            let columns = &columns;
            let holds =
                move |&at: &usize| columns.get(at).is_some_and(|one| one.role == Role::Goals(kind));
            (0..sheet.width()).filter(holds)
        };
        let order = GoalKind::ALL.into_iter().flat_map(of).collect();
        let measured = columns.columns.iter().flatten().any(|one| one.role == Role::Indicators);
        let drafts = Drafts::of(graph, measured);
        let marked = |row| texts::is_marked(sheet.lines(row, 0).first().map_or("", String::as_str));
        let mut reader = Self {
            graph,
            sheet,
            order,
            own: columns.unit,
            columns,
            longest: options.limits.text,
            is_marked: sheet.width() == 1 && (0..sheet.height()).any(marked),
            section: Section::default(),
            current: vec![(Vec::new(), false); sheet.width()],
            drafts,
            listed: Cells::default(),
            cells: Vec::new(),
            problems: Vec::new(),
        };
        if let Some(name) = &options.unit {
            reader.own = graph.unit_named(name);
            if reader.own.is_none() {
                let problem =
                    Problem::new(problem::UNKNOWN_UNIT).with("name", Arg::Text(name.clone()));
                reader.problems.push(problem);
            }
        }
        // A unit that shares its id with another cannot be named.
        reader.own =
            reader.own.filter(|&unit| graph.named(graph.id(unit.into())) == Some(Node::Unit(unit)));
        reader
    }

    /// Notes what stands over the columns; false where there is nothing to go by.
    fn heads(&mut self) -> bool {
        let sheet = self.sheet;
        for row in 0..self.columns.head.unwrap_or(0) {
            self.cells.extend(
                sheet.only(row).map(|spot| Understood { at: spot, means: Meaning::Section }),
            );
        }
        for column in 0..sheet.width() {
            let spot = self.columns.head.and_then(|row| sheet.spot(row, column));
            match (self.columns.get(column), spot) {
                (Some(_), Some(spot)) => {
                    self.cells.push(Understood { at: spot, means: Meaning::Heading })
                }
                (None, Some(spot)) => self.unread(spot, column),
                (_, None) => {}
            }
        }
        if self.order.is_empty() {
            let is_empty = (0..sheet.height()).all(|row| sheet.is_blank(row));
            let kind = if is_empty { problem::EMPTY } else { problem::NO_COLUMNS };
            let word = |term| {
                let word = |lang| self.graph.terms().word(lang, term, Form::One).to_owned();
                Arg::Each(Lang::ALL.map(word))
            };
            let problem = Problem::new(kind).with("direction", word(Term::Direction));
            self.problems.push(problem.with("period", word(Term::Period)));
        }
        !self.order.is_empty()
    }

    fn first_row(&self) -> usize {
        self.columns.head.map_or(0, |row| row + 1)
    }

    fn unread(&mut self, spot: Spot, column: usize) {
        let row = self.columns.head.unwrap_or(0);
        let name = self.sheet.line(row, column);
        let told = (self.first_row()..self.sheet.height())
            .any(|row| !self.sheet.line(row, column).is_empty());
        if told && !name.is_empty() {
            self.tell(problem::UNREAD_COLUMN, spot, |problem| {
                problem.with("name", Arg::Text(name))
            });
        }
    }

    fn row(&mut self, row: usize) {
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
            self.drafts.change(at, |goal| !std::mem::replace(&mut goal.prioritised, true));
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
    fn cells_of(&self, column: usize) -> Vec<(usize, UnitIx)> {
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
    fn unit(&self, column: usize) -> Option<UnitIx> {
        self.columns.get(column).and_then(|column| column.unit).or(self.section.unit).or(self.own)
    }

    fn owners(&mut self, row: usize, column: usize, of: usize) {
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

    fn own(&mut self, at: usize, owners: &Owners) {
        for name in &owners.names {
            self.drafts.own(at, name);
        }
        if owners.shared {
            self.drafts.change(at, |goal| !std::mem::replace(&mut goal.shared, true));
        }
        if !owners.is_empty() {
            self.drafts.name_owners(at);
        }
    }

    fn theme(&mut self, row: usize, column: usize) {
        let text = self.sheet.line(row, column);
        let Some(spot) = self.sheet.spot(row, column) else { return };
        if !text.is_empty() && !self.sheet.continues(row, column) {
            self.cells.push(Understood { at: spot, means: Meaning::Theme });
            self.section.theme = Some(text);
        }
        let Some(theme) = self.section.theme.clone() else { return };
        for column in self.order.clone() {
            let goals = self.current.get(column).filter(|_| !self.columns.bears(column));
            for goal in goals.map_or_else(Vec::new, |current| current.0.clone()) {
                self.put_under(goal, &theme);
            }
        }
    }

    fn put_under(&mut self, goal: usize, theme: &str) {
        self.drafts
            .change(goal, |goal| goal.theme.replace(theme.to_owned()).as_deref() != Some(theme));
    }

    fn indicators(&mut self, row: usize, column: usize, of: usize) {
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
    fn settle(&mut self, row: usize, column: usize) {
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
                self.drafts.change(at, |goal| {
                    goal.owners.is_empty() && !std::mem::replace(&mut goal.shared, true)
                });
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
    fn strangers(&mut self, names: &[String], spot: Spot) {
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

    fn tell(&mut self, kind: Kind, spot: Spot, fill: impl FnOnce(Problem) -> Problem) {
        if self.problems.len() < PROBLEMS {
            let problem = fill(Problem::new(kind)).at(spot, self.sheet.column(spot));
            self.problems.push(problem);
        }
    }

    /// What the plan has of a unit's goals, of the table's kinds, and the table has not.
    fn left_out(&mut self, own: UnitIx) -> Vec<Edit> {
        let graph = self.graph;
        let mut edits = Vec::new();
        let mut there: Vec<Option<usize>> = vec![None; graph.goal_slots()];
        for (at, draft) in self.drafts.goals.iter().enumerate() {
            if let Some(there) = draft.known.and_then(|goal| there.get_mut(goal.index())) {
                *there = Some(at);
            }
        }
        for goal in graph.goals() {
            let written = graph.goal(goal);
            let is_own = graph.owners(goal).len() > 0
                && graph.owners(goal).all(|owner| graph.within(owner, own))
                && written.kind != GoalKind::Direction
                && self.columns.have(written.kind)
                && graph.named(&written.id) == Some(Node::Goal(goal));
            let there = there.get(goal.index()).copied().flatten();
            match there {
                None if is_own => edits.push(Edit::remove(written.id.as_str())),
                Some(at) if is_own && self.columns.have(GoalKind::Direction) => {
                    self.drafts.unlink(at)
                }
                _ => {}
            }
            let is_listed = |at: usize| self.listed.lists(at, own);
            if let Some(said) = graph.statement(goal, own).filter(|_| !there.is_some_and(is_listed))
            {
                let (goal, unit) = (said.goal.clone(), said.unit.clone());
                edits.push(Edit::ClearCell { goal, unit });
            }
        }
        edits
    }

    fn finish(mut self, complete: bool) -> Understanding {
        let own = self.own;
        let left_out = match own {
            Some(unit) if complete && !self.order.is_empty() => self.left_out(unit),
            _ => Vec::new(),
        };
        let (statements, cells) = self.listed.finish(self.graph, &self.drafts);
        self.cells.extend(cells);
        let edits = self.drafts.edits().into_iter().chain(statements).chain(left_out);
        Understanding {
            edit: Edit::All(edits.collect()),
            columns: self.columns.columns.iter().map(|it| it.as_ref().map(|it| it.role)).collect(),
            unit: own.map(|unit| self.graph.id(unit.into()).to_owned()),
            cells: self.cells,
            problems: self.problems,
        }
    }
}
