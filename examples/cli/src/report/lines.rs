//! The lines of a text, found once.

/// A text by lines and columns, as places count them.
///
/// A plan may be one line of megabytes, with a finding every few letters: nothing here walks
/// along a line.
pub(super) struct Lines<'t> {
    text: &'t str,
    /// The byte and the letter each line begins at.
    starts: Vec<(usize, usize)>,
    /// The byte of every so many letters.
    marks: Vec<usize>,
}

/// How many letters there are from mark to mark.
const APART: usize = 256;

impl<'t> Lines<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let (mut starts, mut marks) = (vec![(0, 0)], Vec::new());
        for (count, (byte, letter)) in text.char_indices().enumerate() {
            if count % APART == 0 {
                marks.push(byte);
            }
            if letter == '\n' {
                starts.push((byte + 1, count + 1));
            }
        }
        Self { text, starts, marks }
    }

    /// A line without its end, counted from 1; nothing after the last.
    pub(super) fn line(&self, number: usize) -> Option<&'t str> {
        let (start, _) = *self.starts.get(number.checked_sub(1)?)?;
        let end = self.starts.get(number).map_or(self.text.len(), |next| next.0);
        Some(self.text.get(start..end)?.trim_end_matches(['\r', '\n']))
    }

    /// The byte a line begins at.
    pub(super) fn start(&self, line: usize) -> Option<usize> {
        Some(self.starts.get(line.checked_sub(1)?)?.0)
    }

    /// The byte of a line and column.
    pub(super) fn byte(&self, line: usize, column: usize) -> Option<usize> {
        let (_, first) = *self.starts.get(line.checked_sub(1)?)?;
        let letter = first + column.checked_sub(1)?;
        let Some(&mark) = self.marks.get(letter / APART) else { return Some(self.text.len()) };
        let within = self.text.get(mark..)?.char_indices().nth(letter % APART);
        Some(within.map_or(self.text.len(), |(at, _)| mark + at))
    }

    /// The line and column of a byte.
    pub(super) fn place(&self, byte: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| start.0 <= byte);
        let first = self.starts.get(line.saturating_sub(1)).map_or(0, |start| start.1);
        let marks = self.marks.partition_point(|&mark| mark <= byte).saturating_sub(1);
        let mark = self.marks.get(marks).copied().unwrap_or(0);
        let within = self.text.get(mark..byte).map_or(0, |text| text.chars().count());
        (line, marks * APART + within - first + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_bytes_agree() {
        let text = "{\r\n å: «b»\n}";
        let lines = Lines::of(text);
        assert_eq!(
            [1, 2, 3, 4].map(|at| lines.line(at)),
            [Some("{"), Some(" å: «b»"), Some("}"), None]
        );
        let long = "«å»\n".repeat(300) + &"ø".repeat(3 * APART) + "\n1";
        for text in [text, &long] {
            agree(text);
        }
        assert_eq!(lines.place(text.find('b').unwrap()), (2, 6));
    }

    fn agree(text: &str) {
        let lines = Lines::of(text);
        for (byte, _) in text.char_indices() {
            let (line, column) = lines.place(byte);
            assert_eq!(lines.byte(line, column), Some(byte));
        }
    }
}
