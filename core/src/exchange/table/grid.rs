//! A table as it stands in its source, and its cells spread over rows and columns.

use crate::error::{Error, Problem};
use crate::plan::{Limits, object};
use crate::text::{Arg, Wording};
use serde::{Deserialize, Serialize};

/// A table as it stands in its source: rows of cells, some of them merged.
///
/// What is read from a cell is told of by the cell's position here ([`Spot`]), so that whoever
/// made the grid finds the cell again: a page its `<td>`, a person the row of a spreadsheet.
///
/// ```
/// use goalgraph::exchange::table::Grid;
/// let pasted = Grid::from_text("Retningsmål\tPeriodemål\nAlle deltar\t\"Flere møteplasser\nFlere lag\"")?;
/// assert_eq!(pasted.rows[1][1].text, ["Flere møteplasser", "Flere lag"]);
/// let walked = Grid::from_json(r#"{ "rows": [[{ "text": ["Retningsmål"], "colspan": 2 }]] }"#)?;
/// assert_eq!(walked.rows[0][0].colspan, 2);
/// # Ok::<(), goalgraph::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub struct Grid {
    /// What stands over the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// The rows, each with the cells that begin in it.
    pub rows: Vec<Vec<GridCell>>,
}

/// One cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub struct GridCell {
    /// Its paragraphs and lines, one by one; items of a list begin with `•`.
    #[serde(default)]
    pub text: Vec<String>,
    /// How many rows it covers; 0 for all that are left, as in HTML.
    #[serde(default = "one")]
    pub rowspan: u32,
    /// How many columns it covers.
    #[serde(default = "one")]
    pub colspan: u32,
    /// Whether it is marked as a heading.
    #[serde(default)]
    pub heading: bool,
}

object!(Grid, GridCell);

fn one() -> u32 {
    1
}

/// Which cell of a [`Grid`]: both are positions, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Spot {
    /// The row it begins in.
    pub row: usize,
    /// Its place among the cells that begin there; with merged cells not its column.
    pub cell: usize,
}

/// More columns than this are no table for people; HTML merges no more either.
const COLUMNS: usize = 1_000;

const TOO_MANY_CELLS: Wording = Wording {
    nb: "Tabellen har flere enn {limit} ruter eller 1000 kolonner. Det er over grensen.",
    nn: "Tabellen har fleire enn {limit} ruter eller 1000 kolonnar. Det er over grensa.",
    en: "The table has more than {limit} cells or 1000 columns. That is over the limit.",
};

impl GridCell {
    /// A cell with a text, line by line, that covers one row and one column.
    pub fn new(text: &str) -> Self {
        let text = text.lines().map(str::trim).filter(|line| !line.is_empty());
        Self { text: text.map(str::to_owned).collect(), rowspan: 1, colspan: 1, heading: false }
    }
}

impl Grid {
    /// Reads a grid from JSON text, within the default [`Limits`]: how a page hands over a table
    /// that stands in it.
    ///
    /// # Errors
    /// As [`Plan::from_json`](crate::Plan::from_json).
    pub fn from_json(text: &str) -> Result<Self, Error> {
        crate::plan::parse(text)
    }

    /// The cell at a spot.
    pub fn cell(&self, spot: Spot) -> Option<&GridCell> {
        self.rows.get(spot.row)?.get(spot.cell)
    }

    /// Row by row and column by column, the cell that covers the place: a rectangle.
    ///
    /// Of cells that would overlap, the one that begins first is there; what reaches out of the
    /// table is cut off.
    ///
    /// # Errors
    /// `limit/cells` when the table has more cells than the limits' `items`, merged cells counted
    /// as many times as they are wide and high.
    ///
    /// ```
    /// use goalgraph::exchange::table::{Grid, GridCell, Spot};
    /// let tall = GridCell { rowspan: 1_000_000, ..GridCell::new("Alle deltar") };
    /// let grid = Grid {
    ///     rows: vec![vec![tall, GridCell::new("Flere lag")], vec![GridCell::new("Flere kor")]],
    ///     ..Grid::default()
    /// };
    /// let [first, last] = [Spot { row: 0, cell: 0 }, Spot { row: 1, cell: 0 }];
    /// assert_eq!(grid.spread(&Default::default())?[1], [Some(first), Some(last)]);
    /// # Ok::<(), goalgraph::Error>(())
    /// ```
    pub fn spread(&self, limits: &Limits) -> Result<Vec<Vec<Option<Spot>>>, Error> {
        let too_many = || {
            let limit = i64::try_from(limits.items).unwrap_or(i64::MAX);
            let args = vec![("limit", Arg::Number(limit))];
            Problem::Said { code: "limit/cells", wording: TOO_MANY_CELLS, args }.anywhere()
        };
        let mut left = limits.items.checked_sub(self.rows.len()).ok_or_else(too_many)?;
        let mut spread: Vec<Vec<Option<Spot>>> = Vec::with_capacity(self.rows.len());
        // By column, the cell that reaches down into it, and the first row it does not reach.
        let mut reaching: Vec<Option<(Spot, usize)>> = Vec::new();
        for (row, cells) in self.rows.iter().enumerate() {
            let held = |held: &(Spot, usize)| held.1 > row;
            let mut column = 0;
            for (cell, GridCell { rowspan, colspan, .. }) in cells.iter().enumerate() {
                let taken =
                    |at: usize| reaching.get(at).is_some_and(|it| it.as_ref().is_some_and(held));
                column = (column..COLUMNS).find(|&at| !taken(at)).unwrap_or(COLUMNS);
                let width = (1..(*colspan as usize).max(1)).take_while(|at| !taken(column + at));
                let end = column.saturating_add(1 + width.take(COLUMNS).count());
                if end > COLUMNS {
                    return Err(too_many());
                }
                let rows = if *rowspan == 0 { usize::MAX } else { *rowspan as usize };
                reaching.resize(reaching.len().max(end), None);
                if let Some(columns) = reaching.get_mut(column..end) {
                    columns.fill(Some((Spot { row, cell }, row.saturating_add(rows))));
                }
                column = end;
            }
            left = left.checked_sub(reaching.len()).ok_or_else(too_many)?;
            let spot = |it: &Option<(Spot, usize)>| it.filter(held).map(|(spot, _)| spot);
            spread.push(reaching.iter().map(spot).collect());
        }
        let width = reaching.len();
        for row in &mut spread {
            left = left.checked_sub(width - row.len()).ok_or_else(too_many)?;
            row.resize(width, None);
        }
        Ok(spread)
    }
}
