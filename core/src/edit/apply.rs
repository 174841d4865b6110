//! Making edits: planned as changes, made one by one, and taken back when one cannot be made.

use super::{Change, Edit, planned};
use crate::error::Error;
use crate::plan::Plan;

/// Makes an edit; the plan is untouched when it cannot be made.
pub(super) fn edit(plan: &mut Plan, edit: &Edit) -> Result<Edit, Error> {
    let mut made = Vec::new();
    match all(plan, edit, &mut made) {
        Ok(()) => {
            made.reverse();
            Ok(Edit::Changes(made))
        }
        Err(error) => {
            for change in made.into_iter().rev() {
                // INVARIANT: it undoes the last change made, so its place is there.
                change.make(plan)?;
            }
            Err(error)
        }
    }
}

/// Makes the changes of an edit in order, and notes what undoes each. Edits within edits wait on
/// a list, not on the program's stack.
fn all(plan: &mut Plan, edit: &Edit, undo: &mut Vec<Change>) -> Result<(), Error> {
    let mut waiting = vec![edit];
    while let Some(edit) = waiting.pop() {
        if let Edit::All(edits) = edit {
            waiting.extend(edits.iter().rev());
            continue;
        }
        for change in planned::changes(plan, edit)? {
            undo.push(change.make(plan)?);
        }
    }
    Ok(())
}
