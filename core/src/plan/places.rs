//! Where in a text the values stand that JSON pointers name.

use super::scan::{Event, Name, Place, Step, key_text, walk};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// Finds where the value a JSON pointer names begins.
///
/// ```
/// use goalgraph::plan::locate;
/// let text = "{\n  \"goals\": [{\"id\": \"a\"}]\n}";
/// let place = locate(text, "/goals/0/id").unwrap();
/// assert_eq!((place.line, place.column), (2, 20));
/// assert!(locate(text, "/goals/1").is_none());
/// ```
pub fn locate(text: &str, pointer: &str) -> Option<Place> {
    locate_all(text, [pointer]).pop().flatten()
}

/// Finds where the values of several JSON pointers begin, in one walk over the text: one place
/// for each pointer, in their order.
///
/// ```
/// use goalgraph::plan::locate_all;
/// let text = "{\n  \"goals\": [{\"id\": \"a\"}]\n}";
/// let places = locate_all(text, ["/goals/0/id", "/goals/1", "/goals"]);
/// let lines: Vec<_> = places.iter().map(|place| place.as_ref().map(|at| at.line)).collect();
/// assert_eq!(lines, [Some(2), None, Some(2)]);
/// ```
pub fn locate_all<'p>(
    text: &str,
    pointers: impl IntoIterator<Item = &'p str>,
) -> Vec<Option<Place>> {
    let pointers: Vec<&str> = pointers.into_iter().collect();
    let mut found: Vec<Option<Place>> = vec![None; pointers.len()];
    let mut wanted = Wanted::of(&pointers);
    let mut left = pointers.len();
    let mut cursor = Cursor { at: 0, line: 1, column: 1 };
    // The branch of the value being read, and of each that holds it.
    let mut open: Vec<Option<usize>> = Vec::new();
    walk(text, |event, range, path| {
        if event != Event::Value {
            return ControlFlow::Continue(());
        }
        let branch = match path.split_last() {
            None => Some(0),
            Some((step, above)) => {
                open.get(above.len()).copied().flatten().and_then(|it| wanted.under(text, it, step))
            }
        };
        open.truncate(path.len());
        open.push(branch);
        // Of a field said twice, the first counts: whoever asked has the answer then.
        for asker in branch.map(|it| wanted.askers(it)).unwrap_or_default() {
            cursor.go(text, range.start);
            if let (Some(slot), Some(pointer)) = (found.get_mut(asker), pointers.get(asker)) {
                *slot = Some(cursor.place(pointer));
                left -= 1;
            }
        }
        if left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    found
}

/// The pointers as a tree, by their segments; the first branch is the whole document.
struct Wanted(Vec<Branch>);

#[derive(Default)]
struct Branch {
    under: BTreeMap<String, usize>,
    askers: Vec<usize>,
}

impl Wanted {
    fn of(pointers: &[&str]) -> Self {
        let mut tree = Self(vec![Branch::default()]);
        for (asker, pointer) in pointers.iter().enumerate() {
            let mut at = 0;
            for segment in pointer.split('/').skip(1) {
                let new = tree.0.len();
                let Some(branch) = tree.0.get_mut(at) else { break };
                let name = segment.replace("~1", "/").replace("~0", "~");
                at = *branch.under.entry(name).or_insert(new);
                if at == new {
                    tree.0.push(Branch::default());
                }
            }
            if let Some(branch) = tree.0.get_mut(at) {
                branch.askers.push(asker);
            }
        }
        tree
    }

    fn under(&self, text: &str, branch: usize, step: &Step) -> Option<usize> {
        let under = &self.0.get(branch)?.under;
        if under.is_empty() {
            return None;
        }
        let name = match &step.name {
            Name::Index(index) => index.to_string(),
            Name::Key(key) => key_text(text, key.clone()?),
        };
        under.get(&name).copied()
    }

    /// Who asked for this value and has no answer yet.
    fn askers(&mut self, branch: usize) -> Vec<usize> {
        self.0.get_mut(branch).map(|it| std::mem::take(&mut it.askers)).unwrap_or_default()
    }
}

/// A byte of the text with its line and column; goes forward only, so that a text on one line
/// is counted through once.
struct Cursor {
    at: usize,
    line: usize,
    column: usize,
}

impl Cursor {
    fn go(&mut self, text: &str, to: usize) {
        for letter in text.get(self.at..to).unwrap_or_default().chars() {
            if letter == '\n' {
                (self.line, self.column) = (self.line + 1, 1);
            } else {
                self.column += 1;
            }
        }
        self.at = to;
    }

    fn place(&self, pointer: &str) -> Place {
        Place { line: self.line, column: self.column, pointer: pointer.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "{\n \"å\": [1, {\"a/b\": \"x\"}, [\n\t[], null]],\n \"\": {\"~\": 2}, \"å\": [3]}";

    #[test]
    fn one_walk_finds_what_single_walks_find() {
        let cases = [
            ("/å/2/1", Some((3, 6))),
            ("", Some((1, 1))),
            ("/å/1/a~1b", Some((2, 19))),
            ("/å", Some((2, 7))),
            ("//~0", Some((4, 12))),
            ("/å/2/1", Some((3, 6))),
            ("/å/01", None),
            ("/b", None),
            ("/å/0/0", None),
        ];
        let found = locate_all(TEXT, cases.map(|(pointer, _)| pointer));
        assert_eq!(found.len(), cases.len());
        for ((pointer, expected), place) in cases.iter().zip(found) {
            assert_eq!(place, locate(TEXT, pointer), "{pointer}");
            let said = place.map(|it| {
                assert_eq!(it.pointer, *pointer);
                (it.line, it.column)
            });
            assert_eq!(said, *expected, "{pointer}");
        }
    }
}
