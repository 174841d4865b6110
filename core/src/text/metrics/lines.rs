//! Text broken into lines of a given width.

use super::{Face, is_ideograph};

/// Text in lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Lines {
    /// The lines, each within the width asked for.
    pub(crate) lines: Vec<String>,
    /// Whether text is left out, and the last line ends with an ellipsis.
    pub(crate) cut: bool,
}

/// What stands after a piece of text when the line goes on after it, and when it ends there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    Space,
    Nothing,
    /// A hyphen that shows only at the end of a line.
    Hyphen,
}

/// Breaks text into at most `most` lines no wider than `width`.
///
/// Lines break at spaces, after hyphens and slashes, at soft hyphens, and between ideographs. A
/// word too wide for a line is broken where the line is full, with a hyphen: where a compound has
/// its seam, only its writer knows, and says so with a soft hyphen. Linear in the text.
pub(crate) fn lines(text: &str, face: Face, width: f32, most: usize) -> Lines {
    let mut setter = Setter { face, width, lines: Vec::new(), line: String::new(), used: 0.0 };
    let mut piece = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if setter.lines.len() > most {
            break;
        }
        let next = letters.peek().copied();
        let after = match letter {
            '\u{ad}' => Some(After::Hyphen),
            _ if is_space(letter) => Some(After::Space),
            _ => {
                piece.push(letter);
                breaks_after(letter, next).then_some(After::Nothing)
            }
        };
        if let Some(after) = after {
            setter.set(&piece, after);
            piece.clear();
        }
    }
    setter.set(&piece, After::Nothing);
    setter.finish(most)
}

/// Lines under way.
struct Setter {
    face: Face,
    width: f32,
    lines: Vec<String>,
    line: String,
    used: f32,
}

impl Setter {
    /// Sets a piece and what may follow it.
    fn set(&mut self, piece: &str, after: After) {
        if !piece.is_empty() {
            let hyphen = if after == After::Hyphen { self.face.width("-") } else { 0.0 };
            let needed = self.face.width(piece) + hyphen;
            if self.used + needed > self.width && !self.line.is_empty() {
                self.end();
            }
            if needed > self.width {
                self.force(piece);
            } else {
                self.line.push_str(piece);
                self.used += needed - hyphen;
            }
        }
        match after {
            // Spaces at the start of a line, or after others, are none.
            After::Space if !self.line.is_empty() && !self.line.ends_with(' ') => {
                self.line.push(' ');
                self.used += self.face.width(" ");
            }
            After::Hyphen if !piece.is_empty() => self.line.push('\u{ad}'),
            _ => {}
        }
    }

    /// Sets a word that is wider than a line.
    fn force(&mut self, word: &str) {
        let hyphen = self.face.width("-");
        for letter in word.chars() {
            let advance = self.face.advance(letter);
            let full = self.used + advance + hyphen > self.width;
            // Marks stay with their letter; one letter fits on any line.
            if full && advance > 0.0 && !self.line.is_empty() {
                if letter.is_alphabetic() && !is_ideograph(letter) {
                    self.line.push('-');
                }
                self.end();
            }
            self.line.push(letter);
            self.used += advance;
        }
    }

    /// Ends the line: of its soft hyphens, one at the end shows.
    fn end(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        let hyphenated = line.ends_with('\u{ad}');
        line.retain(|letter| letter != '\u{ad}');
        line.truncate(line.trim_end_matches(' ').len());
        if hyphenated {
            line.push('-');
        }
        self.used = 0.0;
        if !line.is_empty() {
            self.lines.push(line);
        }
    }

    fn finish(mut self, most: usize) -> Lines {
        if self.line.ends_with('\u{ad}') {
            self.line.pop();
        }
        self.end();
        let cut = self.lines.len() > most;
        self.lines.truncate(most);
        if let Some(last) = self.lines.last_mut().filter(|_| cut) {
            let room = self.width - self.face.width("…");
            while self.face.width(last) > room || last.ends_with([' ', '-', ',', '.']) {
                last.pop();
            }
            last.push('…');
        }
        Lines { lines: self.lines, cut }
    }
}

/// White space that may be broken at; controls count as such.
fn is_space(letter: char) -> bool {
    letter.is_control()
        || (letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}' | '\u{2007}'))
}

fn breaks_after(letter: char, next: Option<char>) -> bool {
    let Some(next) = next else { return false };
    match letter {
        '-' | '\u{2010}' | '/' | '–' | '—' => next.is_alphabetic(),
        '\u{200b}' => true,
        // Closing marks and small kana may not begin a line; what is no letter stays.
        _ => {
            is_ideograph(letter) && next.is_alphanumeric()
                || is_ideograph(next) && letter.is_alphanumeric()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FACE: Face = Face { size: 10.0, bold: false };

    #[test]
    fn lines_break_where_readers_expect_it() {
        for (text, width, most, expected) in [
            ("Trygge, aktive innbyggere", 45.0, 9, vec!["Trygge,", "aktive", "innbygg-", "ere"]),
            (
                "kommune\u{ad}planens areal\u{ad}del",
                70.0,
                9,
                vec!["kommune-", "planens", "arealdel"],
            ),
            ("  a \n\t b\u{7}c ", 60.0, 9, vec!["a b c"]),
            (
                "by- og distriktsutvikling/plan",
                100.0,
                9,
                vec!["by- og", "distriktsutvikling/", "plan"],
            ),
            ("80\u{a0}% lavere", 40.0, 9, vec!["80\u{a0}%", "lavere"]),
            ("目標を達成する", 31.0, 9, vec!["目標を", "達成す", "る"]),
            ("en to tre fire fem", 40.0, 2, vec!["en to", "tre fir…"]),
            ("", 40.0, 3, vec![]),
            ("\u{ad}a\u{ad}", 40.0, 3, vec!["a"]),
        ] {
            let lines = lines(text, FACE, width, most);
            assert_eq!(lines.lines, expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_asked_and_no_letter_is_lost(
            text in "[a-zæøå /\u{ad}\u{301}目ع-]{0,60}", width in 25.0_f32..200.0, most in 1_usize..12
        ) {
            let set = lines(&text, FACE, width, most);
            prop_assert!(set.lines.len() <= most);
            for line in &set.lines {
                prop_assert!(FACE.width(line) <= width + 0.01, "{line:?} {}", FACE.width(line));
            }
            let letters = |text: &str| -> String {
                text.chars().filter(|letter| !" -\u{ad}".contains(*letter)).collect()
            };
            if !set.cut {
                prop_assert_eq!(letters(&set.lines.concat()), letters(&text));
            }
        }
    }
}
