//! A grid laid out, with its texts read off by row and column.

use super::{Grid, GridCell, Spot};
use crate::error::Error;
use crate::plan::Limits;

/// A grid as a rectangle.
pub(super) struct Sheet<'g> {
    pub(super) grid: &'g Grid,
    spread: Vec<Vec<Option<Spot>>>,
}

impl<'g> Sheet<'g> {
    pub(super) fn of(grid: &'g Grid, limits: &Limits) -> Result<Self, Error> {
        Ok(Self { grid, spread: grid.spread(limits)? })
    }

    pub(super) fn height(&self) -> usize {
        self.spread.len()
    }

    pub(super) fn width(&self) -> usize {
        self.spread.first().map_or(0, Vec::len)
    }

    /// The cell that covers a place.
    pub(super) fn spot(&self, row: usize, column: usize) -> Option<Spot> {
        *self.spread.get(row)?.get(column)?
    }

    pub(super) fn cell(&self, row: usize, column: usize) -> Option<&'g GridCell> {
        self.grid.cell(self.spot(row, column)?)
    }

    /// The column a cell begins in, counted from 1 as people do.
    pub(super) fn column(&self, spot: Spot) -> usize {
        let row = self.spread.get(spot.row).map_or(&[][..], Vec::as_slice);
        row.iter().position(|&at| at == Some(spot)).unwrap_or(spot.cell) + 1
    }

    /// The lines of a cell.
    pub(super) fn lines(&self, row: usize, column: usize) -> &'g [String] {
        self.cell(row, column).map_or(&[], |cell| &cell.text)
    }

    /// The text of a cell on one line.
    pub(super) fn line(&self, row: usize, column: usize) -> String {
        self.lines(row, column).join(" ").trim().to_owned()
    }

    /// Whether a cell has its first column here.
    pub(super) fn begins(&self, row: usize, column: usize) -> bool {
        let before = column.checked_sub(1).and_then(|before| self.spot(row, before));
        before.is_none_or(|before| self.spot(row, column) != Some(before))
    }

    /// Whether every cell of a row is marked as a heading.
    pub(super) fn is_marked(&self, row: usize) -> bool {
        (0..self.width()).all(|column| self.cell(row, column).is_none_or(|cell| cell.heading))
    }

    /// Whether no cell of a row says anything.
    pub(super) fn is_blank(&self, row: usize) -> bool {
        (0..self.width()).all(|column| self.line(row, column).is_empty())
    }

    /// Whether a row says what another does, as headings do on every page of a long table.
    pub(super) fn repeats(&self, row: usize, other: usize) -> bool {
        (0..self.width()).all(|column| self.line(row, column) == self.line(other, column))
    }

    /// Whether the cell at a place reaches down from a row above.
    pub(super) fn continues(&self, row: usize, column: usize) -> bool {
        self.spot(row, column).is_some_and(|spot| spot.row < row)
    }

    /// The only cell of a row that says something.
    pub(super) fn only(&self, row: usize) -> Option<Spot> {
        let spots = self.spread.get(row)?.iter().flatten();
        let mut told = spots.filter(|&&spot| {
            self.grid
                .cell(spot)
                .is_some_and(|cell| cell.text.iter().any(|line| !line.trim().is_empty()))
        });
        let first = *told.next()?;
        told.all(|&spot| spot == first).then_some(first)
    }
}
