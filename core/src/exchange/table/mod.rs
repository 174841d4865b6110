//! Tables as people write plans in them: read into edits, with what every cell was understood as.
//!
//! A table comes from a page, from the clipboard or from a file. A [`Grid`] is what they have in
//! common: rows of cells, some merged. [`read`] knows goals by their titles, units by their codes
//! and names, and columns by their headings, in bokmål, nynorsk, English and the plan's own terms.
//!
//! ```
//! use goalgraph::exchange::table::{Grid, Options, read};
//! use goalgraph::{Graph, Plan};
//! let plan = Plan::from_json(r#"{
//!   "goalgraph": 1, "title": "Plan",
//!   "units": [
//!     { "id": "HM", "name": "Helse og mestring", "kind": "directorate" },
//!     { "id": "ORG", "name": "Organisasjon", "kind": "unit", "parent": "HM" }
//!   ],
//!   "goals": [{ "id": "arbeid", "kind": "direction", "title": "Alle er i arbeid", "shared": true }]
//! }"#)?;
//! let pasted = Grid::from_text(
//!     "Periodemål Helse og mestring\n\
//!      Retningsmål\tPeriodemål\n\
//!      Alle er i arbeid.\tFlere unge er i arbeid ORG\n\
//!      Alle er trygge\tMål på kommunenivå",
//! )?;
//! let understood = read(&pasted, &Graph::new(&plan), &Options::default())?;
//! let mut read_plan = plan.clone();
//! understood.edit.apply(&mut read_plan)?;
//!
//! let [known, .., last] = read_plan.goals.as_slice() else { panic!() };
//! assert_eq!(known.wordings, ["Alle er i arbeid."]);
//! assert_eq!((&last.title[..], last.prioritised), ("Alle er trygge", true));
//! let period = &read_plan.goals[1];
//! assert_eq!((&period.owners[..], &period.supports[..]), (&["ORG".into()][..], &["arbeid".into()][..]));
//! assert_eq!((&read_plan.cells[0].goal, &read_plan.cells[0].unit[..]), (&last.id, "HM"));
//! # Ok::<(), goalgraph::Error>(())
//! ```

mod cells;
mod columns;
mod delimited;
mod drafts;
mod grid;
#[cfg(feature = "html")]
mod html;
mod owners;
mod problem;
mod reader;
mod sheet;
mod texts;

pub use columns::Role;
pub use grid::{Grid, GridCell, Spot};
pub use problem::Problem;

use crate::edit::Edit;
use crate::error::Error;
use crate::graph::Graph;
use crate::plan::{GoalKind, Limits, Statement};
use serde::Serialize;

/// How a table is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// Whose table it is, by id, name or alias, where the table itself does not say.
    pub unit: Option<String>,
    /// What the columns hold, in the words of headings, in place of the table's own.
    pub columns: Vec<String>,
    /// Whether the table is all there is of its unit's goals of its kinds: what it leaves out is
    /// taken out of the plan.
    pub complete: bool,
    /// How much is read.
    pub limits: Limits,
}

/// What a table was understood as.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Understanding {
    /// What makes the plan say what the table says. It can be applied to the plan the table was
    /// read beside; it changes nothing where the plan says so already.
    pub edit: Edit,
    /// What each column holds; none where it is not read.
    pub columns: Vec<Option<Role>>,
    /// Whose table it is, by id.
    pub unit: Option<String>,
    /// What was read from each cell, as it was read; one with several goals is there several times.
    pub cells: Vec<Understood>,
    /// What was not understood.
    pub problems: Vec<Problem>,
}

/// What was read from a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Understood {
    /// The cell.
    pub at: Spot,
    /// What it says.
    pub means: Meaning,
}

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Meaning {
    /// What a column holds.
    Heading,
    /// What the rows below have in common: whose they are, or their theme.
    Section,
    /// A goal.
    Goal {
        /// Its id, in the plan or given here.
        id: String,
        /// Its kind.
        kind: GoalKind,
        /// Whether the plan has it already.
        known: bool,
        /// How it is written there, without the owners after it.
        text: String,
    },
    /// What is said of a direction goal and a unit instead of a goal.
    Cell {
        /// The direction goal, by id.
        goal: String,
        /// The unit, by id.
        unit: String,
        /// What is said.
        state: Statement,
    },
    /// Who owns goals.
    Owners {
        /// The units, as they are written.
        names: Vec<String>,
        /// Whether all share them.
        shared: bool,
    },
    /// The heading goals stand under.
    Theme,
    /// An indicator.
    Indicator {
        /// Its id, in the plan or given here.
        id: String,
        /// How it is written there.
        text: String,
    },
}

/// Reads a table beside a plan, which need not be empty: goals it knows get what the table adds.
///
/// # Errors
/// `limit/cells` for a table with more cells than the limits allow.
pub fn read(grid: &Grid, graph: &Graph<'_>, options: &Options) -> Result<Understanding, Error> {
    reader::read(grid, graph, options)
}
