//! The lines of a text, found once.

/// A text by lines and columns, as places count them.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { text, starts: std::iter::once(0).chain(ends).collect() }
    }

    /// A line without its end, counted from 1; nothing after the last.
    pub(super) fn line(&self, number: usize) -> Option<&'t str> {
        let start = *self.starts.get(number.checked_sub(1)?)?;
        let rest = self.text.get(start..)?;
        let line = rest.split('\n').next()?;
        Some(line.trim_end_matches('\r'))
    }

    /// The byte of a line and column.
    pub(super) fn byte(&self, line: usize, column: usize) -> Option<usize> {
        let start = *self.starts.get(line.checked_sub(1)?)?;
        let mut letters = self.text.get(start..)?.char_indices();
        let within = letters.nth(column.checked_sub(1)?).map(|(at, _)| at);
        Some(within.map_or(self.text.len(), |at| start + at))
    }

    /// The line and column of a byte.
    pub(super) fn place(&self, byte: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|&start| start <= byte);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let before = self.text.get(start..byte).unwrap_or_default();
        (line, before.chars().count() + 1)
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
        for (byte, _) in text.char_indices() {
            let (line, column) = lines.place(byte);
            assert_eq!(lines.byte(line, column), Some(byte));
        }
        assert_eq!(lines.place(text.find('b').unwrap()), (2, 6));
    }
}
