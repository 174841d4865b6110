//! Walks JSON text without reading it: limits before work, and places for pointers.
//!
//! The walk is lexical, iterative and total: on text that is not JSON it goes on to the end, and
//! leaves the complaint to the reader.

use super::Limits;
use crate::error::{Error, Problem};
use memchr::memchr2;
use std::ops::{ControlFlow, Range};

/// Where something stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The JSON pointer (RFC 6901): `/goals/3/title`; empty for the whole document.
    pub pointer: String,
}

/// Where the member or item that ends or is being read at `end` begins.
pub(super) fn member_at(text: &str, end: usize) -> Place {
    let (mut start, mut pointer) = (0, String::new());
    walk(text, |event, range, path| {
        let at = range.start;
        // A value that begins here is the one complained of; a name or an end is the next.
        if at > end || at == end && event != Event::Value {
            return ControlFlow::Break(());
        }
        start = match event {
            Event::Close => path.last().map_or(0, |step| step.start),
            _ => at,
        };
        pointer = pointer_of(text, path);
        ControlFlow::Continue(())
    });
    place(text, start, pointer)
}

/// The pointer of what is being read at `end`, and the line and column of `end` itself.
pub(super) fn spot(text: &str, end: usize) -> Place {
    place(text, end, member_at(text, end).pointer)
}

/// Refuses text over a limit, before anything is read.
pub(super) fn within(text: &str, limits: &Limits) -> Result<(), Error> {
    let (mut items, mut over) = (0, None);
    if text.len() > limits.bytes {
        return Err(Problem::TooManyBytes { limit: limits.bytes, found: text.len() }.anywhere());
    }
    walk(text, |event, range, path| {
        let at = range.start;
        let problem = if path.len() > limits.depth {
            Problem::TooDeep { limit: limits.depth }
        } else if is_longer(text, range, limits.text) {
            Problem::TextTooLong { limit: limits.text }
        } else {
            items += usize::from(event == Event::Value && in_list(path));
            if items <= limits.items {
                return ControlFlow::Continue(());
            }
            Problem::TooManyItems { limit: limits.items }
        };
        over = Some(problem.at(place(text, at, pointer_of(text, path))));
        ControlFlow::Break(())
    });
    over.map_or(Ok(()), Err)
}

/// One step of the way to a value: a key of an object, or a position in a list.
pub(super) struct Step {
    /// Where the member's value begins.
    start: usize,
    pub(super) name: Name,
}

pub(super) enum Name {
    /// The key's bytes between the quotes, once it has been seen.
    Key(Option<Range<usize>>),
    Index(usize),
}

/// What stands in the text: of a list or an object only the bracket.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    Key,
    Value,
    Close,
}

/// Goes through the text, telling each key, value and end, where it is and the way to it.
pub(super) fn walk(
    text: &str,
    mut tell: impl FnMut(Event, Range<usize>, &[Step]) -> ControlFlow<()>,
) {
    let bytes = text.as_bytes();
    let mut path: Vec<Step> = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        at += 1;
        let event = match byte {
            b' ' | b'\n' | b'\r' | b'\t' | b':' => {
                at = past_spaces(bytes, at);
                continue;
            }
            b',' => {
                match path.last_mut().map(|step| &mut step.name) {
                    Some(Name::Index(index)) => *index += 1,
                    Some(Name::Key(key)) => *key = None,
                    None => {}
                }
                continue;
            }
            b'}' | b']' => {
                path.pop();
                Event::Close
            }
            b'"' => {
                at = string_end(bytes, at);
                match path.last_mut().map(|step| &mut step.name) {
                    Some(Name::Key(key @ None)) => {
                        *key = Some(start + 1..at.saturating_sub(1));
                        Event::Key
                    }
                    _ => Event::Value,
                }
            }
            b'{' | b'[' => Event::Value,
            _ => {
                while bytes.get(at).is_some_and(|next| !b" \n\r\t,:]}\"{[".contains(next)) {
                    at += 1;
                }
                Event::Value
            }
        };
        if let (Event::Value, Some(step)) = (event, path.last_mut()) {
            step.start = start;
        }
        if tell(event, start..at, &path).is_break() {
            return;
        }
        match byte {
            b'{' => path.push(Step { start, name: Name::Key(None) }),
            b'[' => path.push(Step { start, name: Name::Index(0) }),
            _ => {}
        }
    }
}

/// The first byte from `at` on that is no space, or one before it near the end: eight bytes at a
/// time, since a text that is well laid out is full of them.
fn past_spaces(bytes: &[u8], mut at: usize) -> usize {
    while let Some(eight) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let others = u64::from_le_bytes(*eight) ^ u64::from_le_bytes([b' '; 8]);
        at += others.trailing_zeros() as usize / 8;
        if others != 0 {
            break;
        }
    }
    at
}

/// The byte after the closing quote of the string whose first byte is at `at`.
fn string_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(found) = memchr2(b'"', b'\\', bytes.get(at..).unwrap_or_default()) {
        at += found;
        if bytes.get(at) == Some(&b'"') {
            return at + 1;
        }
        at += 2;
    }
    bytes.len()
}

/// Whether there is a string that has more characters as written than a limit. Most have not as
/// many bytes.
fn is_longer(text: &str, range: Range<usize>, limit: usize) -> bool {
    if range.len().saturating_sub(2) <= limit {
        return false;
    }
    let written = text.as_bytes().get(range).unwrap_or_default();
    let [b'"', raw @ .., _] = written else { return false };
    raw.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() > limit
}

fn in_list(path: &[Step]) -> bool {
    matches!(path.last(), Some(Step { name: Name::Index(_), .. }))
}

fn pointer_of(text: &str, path: &[Step]) -> String {
    let mut pointer = String::new();
    for step in path {
        match &step.name {
            Name::Index(index) => pointer.extend(["/", &index.to_string()]),
            Name::Key(Some(key)) => {
                let key = key_text(text, key.clone()).replace('~', "~0").replace('/', "~1");
                pointer.extend(["/", &key]);
            }
            Name::Key(None) => {}
        }
    }
    pointer
}

pub(super) fn key_text(text: &str, key: Range<usize>) -> String {
    let raw = text.get(key).unwrap_or_default();
    serde_json::from_str(&format!("\"{raw}\"")).unwrap_or_else(|_| raw.to_owned())
}

/// The line and column of a byte.
fn place(text: &str, at: usize, pointer: String) -> Place {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    Place {
        line: before.matches('\n').count() + 1,
        column: before.get(line_start..).map_or(0, |line| line.chars().count()) + 1,
        pointer,
    }
}
