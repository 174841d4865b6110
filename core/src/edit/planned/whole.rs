//! Edits that reach through the whole plan.

use super::{element, goal, replace, wrong_kind};
use crate::edit::{At, Change, Item, List, Lookup};
use crate::error::{Error, Problem};
use crate::plan::{Declared, Goal, Selection};

pub(super) fn declare(plan: &dyn Lookup, of: &Selection, count: u32) -> Vec<Change> {
    let stated = plan.declared().enumerate().find(|(_, stated)| stated.of == *of);
    match stated {
        Some((position, stated)) => replace(position, Declared { count, ..stated.clone() }),
        None => vec![Change::Insert {
            position: plan.len(List::Declared),
            item: Declared { count, of: of.clone(), text: None, source: None }.into(),
        }],
    }
}

/// Writes the new id wherever the old one stands.
pub(super) fn rename(plan: &dyn Lookup, id: &str, to: &str) -> Result<Vec<Change>, Error> {
    element(plan, id)?;
    if plan.element(to).is_some() {
        return Err(Problem::IdTaken { id: to.to_owned() }.anywhere());
    }
    Ok(rewritten(plan, |name| if name == id { Some(to.to_owned()) } else { None }, true))
}

/// The second goal's links, owners and cells become the first's, and links to it lead to the
/// first.
pub(super) fn merge(plan: &dyn Lookup, keep: &str, remove: &str) -> Result<Vec<Change>, Error> {
    let (kept_at, mut kept) = goal(plan, keep)?;
    let (gone_at, gone) = goal(plan, remove)?;
    if kept_at == gone_at || kept.kind != gone.kind {
        return Err(wrong_kind(remove));
    }
    let redirect = |name: &str| if name == remove { Some(keep.to_owned()) } else { None };
    let mut changes = rewritten(plan, redirect, false);
    unite(&mut kept, gone, keep, remove);
    changes.retain(|change| match change {
        Change::Replace { position, item: Item::Goal(_) } => ![kept_at, gone_at].contains(position),
        _ => true,
    });
    changes.extend(replace(kept_at, kept));
    changes.push(Change::Remove(At { list: List::Goals, position: gone_at }));
    Ok(changes)
}

fn unite(kept: &mut Goal, gone: Goal, keep: &str, remove: &str) {
    kept.prioritised |= gone.prioritised;
    kept.shared |= gone.shared;
    kept.owners.extend(gone.owners);
    kept.supports.extend(gone.supports);
    // Neither supports itself now.
    kept.supports.retain(|link| link != keep && link != remove);
    for names in [&mut kept.owners, &mut kept.supports] {
        let mut seen = Vec::new();
        names.retain(|name| {
            let new = !seen.contains(name);
            seen.push(name.clone());
            new
        });
    }
    kept.wordings.extend(gone.wordings);
    kept.note = kept.note.take().or(gone.note);
    kept.theme = kept.theme.take().or(gone.theme);
    kept.period = kept.period.take().or(gone.period);
    kept.target = kept.target.take().or(gone.target);
    kept.source = kept.source.take().or(gone.source);
}

/// Replaces everything that holds a name which is written anew, ids only where they may be.
fn rewritten(plan: &dyn Lookup, anew: impl Fn(&str) -> Option<String>, ids: bool) -> Vec<Change> {
    let one = |name: &mut String| match anew(name) {
        Some(new) => std::mem::replace(name, new) != *name,
        None => false,
    };
    let id = |name: &mut String| ids && one(name);
    let each = |names: &mut [String]| names.iter_mut().fold(false, |any, name| one(name) | any);
    let mut changes =
        replaced(plan.units(), |unit| id(&mut unit.id) | unit.parent.as_mut().is_some_and(one));
    changes.extend(replaced(plan.goals(), |goal| {
        id(&mut goal.id) | each(&mut goal.owners) | each(&mut goal.supports)
    }));
    changes.extend(replaced(plan.indicators(), |indicator| {
        id(&mut indicator.id) | each(&mut indicator.owners) | each(&mut indicator.measures)
    }));
    changes.extend(replaced(plan.cells(), |cell| one(&mut cell.goal) | one(&mut cell.unit)));
    changes.extend(replaced(plan.declared(), |stated| stated.of.owner.as_mut().is_some_and(one)));
    changes.extend(replaced(plan.waivers(), |waiver| {
        one(&mut waiver.subject) | waiver.counterpart.as_mut().is_some_and(one)
    }));
    changes
}

/// Replaces the items of a list that rewriting changes.
fn replaced<'p, T: Clone + Into<Item> + 'p>(
    items: impl Iterator<Item = &'p T>,
    rewrite: impl Fn(&mut T) -> bool,
) -> Vec<Change> {
    let mut changes = Vec::new();
    for (position, item) in items.enumerate() {
        let mut item = item.clone();
        if rewrite(&mut item) {
            changes.extend(replace(position, item));
        }
    }
    changes
}
