//! The walk through a table, row by row.

mod beside;
mod left_out;
mod row;

use super::cells::Cells;
use super::columns::Columns;
use super::drafts::Drafts;
use super::problem::{self, Kind, Problem};
use super::sheet::Sheet;
use super::{Grid, Meaning, Options, Role, Spot, Understanding, Understood, texts};
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
        let measured = columns.all.iter().flatten().any(|one| one.role == Role::Indicators);
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
                    self.cells.push(Understood { at: spot, means: Meaning::Heading });
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

    fn tell(&mut self, kind: Kind, spot: Spot, fill: impl FnOnce(Problem) -> Problem) {
        if self.problems.len() < PROBLEMS {
            let problem = fill(Problem::new(kind)).at(spot, self.sheet.column(spot));
            self.problems.push(problem);
        }
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
            columns: self.columns.all.iter().map(|it| it.as_ref().map(|it| it.role)).collect(),
            unit: own.map(|unit| self.graph.id(unit.into()).to_owned()),
            cells: self.cells,
            problems: self.problems,
        }
    }
}
