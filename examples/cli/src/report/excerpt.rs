//! The line a finding points at, with what it points at marked.
//!
//! Written here: the renderers there are show lines whole, and a plan may be one line of
//! megabytes.

use super::lines::Lines;
use goalgraph::plan::Place;

/// How many letters of a line are shown, and how many of them before what is marked.
const WIDTH: usize = 96;
const BEFORE: usize = 24;

/// Some of a line, and which letters of it are marked.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    pub(super) line: usize,
    pub(super) text: String,
    pub(super) at: usize,
    pub(super) length: usize,
}

/// What stands at a place. An object that opens alone on its line says nothing by that: its
/// first field is shown, which is its id in most plans.
pub(super) fn excerpt(lines: &Lines<'_>, place: &Place) -> Option<Excerpt> {
    let (mut number, mut line) = (place.line, lines.line(place.line)?);
    let mut start = lines.byte(place.line, place.column)? - lines.start(place.line)?;
    let mut at = place.column - 1;
    let mut length = value(line.get(start..)?);
    if matches!(line.get(start..), Some("{" | "[")) {
        if let Some(next) = lines.line(number + 1) {
            (number, line) = (number + 1, next);
            start = line.len() - line.trim_start().len();
            at = line.get(..start)?.chars().count();
            length = line.trim().trim_end_matches(',').chars().take(WIDTH).count();
        }
    }
    let (text, at) = cut(line, start, at)?;
    let length = length.min(text.chars().count().saturating_sub(at)).max(1);
    Some(Excerpt { line: number, text, at, length })
}

/// As much of the line around a byte as is shown, and where in that the letter stands that was
/// at a position of the line.
fn cut(line: &str, start: usize, at: usize) -> Option<(String, usize)> {
    let is_long = line.chars().nth(WIDTH).is_some();
    if !is_long || at <= BEFORE {
        let rest = if is_long { "…" } else { "" };
        let shown = line.chars().take(WIDTH).map(shown);
        return Some((shown.chain(rest.chars()).collect(), at));
    }
    let (first, _) = line.get(..start)?.char_indices().rev().nth(BEFORE - 1)?;
    let mut letters = line.get(first..)?.chars();
    let mut text = String::from("…");
    text.extend(letters.by_ref().take(WIDTH).map(shown));
    if letters.next().is_some() {
        text.push('…');
    }
    Some((text, BEFORE + 1))
}

/// A letter as it is shown: one that would move the marker, or order the terminal about, is a
/// blank.
pub(super) fn shown(letter: char) -> char {
    if letter.is_control() { ' ' } else { letter }
}

/// How many letters the value has that begins here; of an object or list, only its bracket.
fn value(rest: &str) -> usize {
    let mut letters = rest.chars();
    match letters.next() {
        Some('"') => {
            let mut is_escaped = false;
            let inner = letters.take_while(|&letter| {
                let ends = letter == '"' && !is_escaped;
                is_escaped = letter == '\\' && !is_escaped;
                !ends
            });
            inner.take(WIDTH).count() + 2
        }
        Some('{' | '[') => 1,
        _ => rest.chars().take_while(|letter| !" ,]}\t\r".contains(*letter)).count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use goalgraph::plan::locate;

    #[test]
    fn what_stands_there_is_marked() {
        let text = "{\n  \"goals\": [\n    {\n      \"id\": \"å \\\" b\",\n\t\"n\": 12,\n \"o\": { \"p\": null }\n    }\n  ]\n}";
        let cases = [
            ("/goals/0", 4, "\"id\": \"å \\\" b\""),
            ("/goals/0/id", 4, "\"å \\\" b\""),
            ("/goals/0/n", 5, "12"),
            ("/goals/0/o", 6, "{"),
            ("/goals/0/o/p", 6, "null"),
        ];
        for (pointer, line, marked) in cases {
            let found = excerpt(&Lines::of(text), &locate(text, pointer).unwrap()).unwrap();
            let said: String = found.text.chars().skip(found.at).take(found.length).collect();
            assert_eq!((found.line, &*said), (line, marked), "{pointer}");
        }
    }

    #[test]
    fn a_plan_on_one_line_is_cut() {
        let text =
            format!("{{\"a\": \"{}\", \"b\": \"{}\"}}", "x".repeat(300), "y\u{1b}".repeat(300));
        let found = excerpt(&Lines::of(&text), &locate(&text, "/b").unwrap()).unwrap();
        assert_eq!(found.text.chars().count(), WIDTH + 2);
        assert!(found.text.starts_with("…xxx") && found.text.ends_with('…'), "{found:?}");
        assert!(!found.text.contains('\u{1b}'), "{found:?}");
        assert_eq!((found.at, found.length), (BEFORE + 1, WIDTH - BEFORE + 1));
    }
}
