//! Making edits: planned as changes, made one by one, and taken back when one cannot be made.

use super::{Change, Edit, Lookup, planned};
use crate::error::Error;
use crate::plan::Plan;

/// Something edits are made on: a plan, or one that a session keeps judged.
pub(crate) trait Document {
    /// Where to look up what an edit names.
    fn lookup(&self) -> &dyn Lookup;

    /// Makes one change, and returns the one that undoes it.
    fn change(&mut self, change: Change) -> Result<Change, Error>;
}

impl Document for Plan {
    fn lookup(&self) -> &dyn Lookup {
        self
    }

    fn change(&mut self, change: Change) -> Result<Change, Error> {
        change.make(self)
    }
}

/// Makes an edit, and returns what undoes it; nothing has changed when it cannot be made.
pub(crate) fn make(document: &mut impl Document, edit: &Edit) -> Result<Edit, Error> {
    let mut made = Vec::new();
    match all(document, edit, &mut made) {
        Ok(()) => {
            made.reverse();
            Ok(Edit::Changes(made))
        }
        Err(error) => {
            for change in made.into_iter().rev() {
                // INVARIANT: it undoes the last change made, so its place is there.
                document.change(change)?;
            }
            Err(error)
        }
    }
}

/// Makes the changes of an edit in order, and notes what undoes each. Edits within edits wait on
/// a list, not on the program's stack.
fn all(document: &mut impl Document, edit: &Edit, undo: &mut Vec<Change>) -> Result<(), Error> {
    let mut waiting = vec![edit];
    while let Some(edit) = waiting.pop() {
        if let Edit::All(edits) = edit {
            waiting.extend(edits.iter().rev());
            continue;
        }
        for change in planned::changes(document.lookup(), edit)? {
            undo.push(document.change(change)?);
        }
    }
    Ok(())
}
