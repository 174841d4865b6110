//! Tables as text: from the clipboard of a spreadsheet, or from a file.

use super::{Grid, GridCell};
use crate::error::{Error, Problem};
use crate::plan::Limits;
use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

impl Grid {
    /// Reads a table from text, within the default [`Limits`]: cells set apart by tabs, as
    /// spreadsheets, word processors and browsers put tables on the clipboard, or by semicolons or
    /// commas, as in CSV files (RFC 4180). Text with none of these is a table of one column.
    ///
    /// Browsers leave out what a merged cell above covers; a row that is short gets its empty
    /// cells in front, where tabs set cells apart.
    ///
    /// # Errors
    /// `limit/bytes` for text over the limit.
    ///
    /// ```
    /// use goalgraph::exchange::table::Grid;
    /// let file = Grid::from_text("\u{feff}Satsing;Ansvar\r\n\"Flere i arbeid\";HM, OPPV\r\n")?;
    /// assert_eq!(file.rows[1][1].text, ["HM, OPPV"]);
    /// let list = Grid::from_text("Trygghet, mestring og tilhørighet\nFlere i arbeid")?;
    /// assert_eq!(list.rows[0].len(), 1);
    /// # Ok::<(), goalgraph::Error>(())
    /// ```
    pub fn from_text(text: &str) -> Result<Self, Error> {
        let limit = Limits::default().bytes;
        if text.len() > limit {
            return Err(Problem::TooManyBytes { limit, found: text.len() }.anywhere());
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Ok(Self {
            caption: None,
            rows: tabbed(text).or_else(|| separated(text)).unwrap_or_else(|| lines(text)),
        })
    }
}

fn tabbed(text: &str) -> Option<Vec<Vec<GridCell>>> {
    if !text.contains('\t') {
        return None;
    }
    let mut rows = records(text, b'\t');
    let width = rows.iter().map(Vec::len).find(|&width| width > 1).unwrap_or(1);
    for row in rows.iter_mut().filter(|row| !row.is_empty()) {
        let missing = width.saturating_sub(row.len());
        row.splice(..0, std::iter::repeat_n(GridCell::new(""), missing));
    }
    Some(rows)
}

/// Semicolons may be missing at the end of a row; commas also stand in sentences, and so must be
/// as many in every row.
fn separated(text: &str) -> Option<Vec<Vec<GridCell>>> {
    [b';', b','].into_iter().find_map(|delimiter| {
        let rows = records(text, delimiter);
        let mut widths = rows.iter().map(Vec::len).filter(|&width| width > 0);
        let first = widths.next().filter(|&width| width > 1)?;
        let fits = |width: usize| width == first || (delimiter == b';' && width < first);
        widths.all(fits).then_some(rows)
    })
}

fn lines(text: &str) -> Vec<Vec<GridCell>> {
    text.lines().map(|line| vec![GridCell::new(line)]).collect()
}

/// The records of a text; an empty line is one without fields.
fn records(text: &str, delimiter: u8) -> Vec<Vec<GridCell>> {
    // In well-formed text quotes come in pairs; where they do not, a quote is a letter.
    let quoting = text.bytes().filter(|&byte| byte == b'"').count() % 2 == 0;
    let mut reader = ReaderBuilder::new().delimiter(delimiter).quoting(quoting).build();
    let mut field = vec![0; text.len() + 1];
    let mut rest = text.as_bytes();
    let mut rows = Vec::new();
    while !rest.is_empty() {
        // The reader would pass over empty lines, and rows would no longer be numbered as people
        // see them.
        let mark = if rest.starts_with(b"\r\n") {
            2
        } else {
            usize::from(matches!(rest, [b'\n' | b'\r', ..]))
        };
        if mark > 0 {
            rows.push(Vec::new());
            rest = rest.get(mark..).unwrap_or_default();
        } else {
            let (row, after) = record(&mut reader, rest, &mut field);
            rows.push(row);
            rest = after;
        }
    }
    rows
}

/// One record, and the text after it.
fn record<'t>(
    reader: &mut Reader,
    mut rest: &'t [u8],
    field: &mut [u8],
) -> (Vec<GridCell>, &'t [u8]) {
    let mut row = Vec::new();
    loop {
        // There is room for all the text in `field`, and no text means its end.
        let mut length = 0;
        let ended = loop {
            let (result, read, written) =
                reader.read_field(rest, field.get_mut(length..).unwrap_or_default());
            rest = rest.get(read..).unwrap_or_default();
            length += written;
            match result {
                ReadFieldResult::Field { record_end } => break record_end,
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::OutputFull | ReadFieldResult::End => return (row, rest),
            }
        };
        let text = String::from_utf8_lossy(field.get(..length).unwrap_or_default());
        row.push(GridCell::new(&text));
        if ended {
            return (row, rest.strip_prefix(b"\n").unwrap_or(rest));
        }
    }
}
