//! Edits of one element.

use super::{Found, element, goal, replace, unit, unit_id, wrong_kind};
use crate::edit::{Change, Item, Lookup};
use crate::error::{Error, Problem};

pub(super) fn retitle(plan: &dyn Lookup, id: &str, title: &str) -> Result<Vec<Change>, Error> {
    let Found { at, mut item } = element(plan, id)?;
    match &mut item {
        Item::Unit(unit) => title.clone_into(&mut unit.name),
        Item::Goal(goal) => title.clone_into(&mut goal.title),
        Item::Indicator(indicator) => title.clone_into(&mut indicator.title),
        Item::Cell(_) | Item::Declared(_) | Item::Waiver(_) => return Err(wrong_kind(id)),
    }
    Ok(replace(at.position, item))
}

pub(super) fn share(plan: &dyn Lookup, id: &str, shared: bool) -> Result<Vec<Change>, Error> {
    let Found { at, mut item } = element(plan, id)?;
    match &mut item {
        Item::Goal(goal) => goal.shared = shared,
        Item::Indicator(indicator) => indicator.shared = shared,
        _ => return Err(wrong_kind(id)),
    }
    Ok(replace(at.position, item))
}

pub(super) fn prioritise(
    plan: &dyn Lookup,
    id: &str,
    prioritised: bool,
) -> Result<Vec<Change>, Error> {
    let (position, mut goal) = goal(plan, id)?;
    goal.prioritised = prioritised;
    Ok(replace(position, goal))
}

pub(super) fn move_unit(
    plan: &dyn Lookup,
    id: &str,
    parent: Option<&str>,
) -> Result<Vec<Change>, Error> {
    let (position, mut unit) = unit(plan, id)?;
    unit.parent = match parent {
        Some(name) => Some(unit_id(plan, name)?.to_owned()),
        None => None,
    };
    Ok(replace(position, unit))
}

pub(super) fn set_aliases(
    plan: &dyn Lookup,
    id: &str,
    aliases: &[String],
) -> Result<Vec<Change>, Error> {
    let (position, mut unit) = unit(plan, id)?;
    unit.aliases = aliases.to_vec();
    Ok(replace(position, unit))
}

pub(super) fn reorder(plan: &dyn Lookup, id: &str, position: usize) -> Result<Vec<Change>, Error> {
    let Found { at, item } = element(plan, id)?;
    Ok(vec![Change::Remove(at), Change::Insert { position, item }])
}

/// The element with this id, as a whole.
pub(super) fn put(plan: &dyn Lookup, item: &Item) -> Result<Vec<Change>, Error> {
    let id = match item {
        Item::Unit(unit) => &unit.id,
        Item::Goal(goal) => &goal.id,
        Item::Indicator(indicator) => &indicator.id,
        Item::Cell(cell) => return Err(wrong_kind(&cell.goal)),
        Item::Declared(_) => return Err(wrong_kind("declared")),
        Item::Waiver(waiver) => return Err(wrong_kind(&waiver.subject)),
    };
    let Found { at, .. } = element(plan, id)?;
    if at.list != item.list() {
        return Err(wrong_kind(id));
    }
    Ok(vec![Change::Replace { position: at.position, item: item.clone() }])
}

/// An element may not take an id that another has.
pub(super) fn add(
    plan: &dyn Lookup,
    item: &Item,
    position: Option<usize>,
) -> Result<Vec<Change>, Error> {
    let id = match item {
        Item::Unit(unit) => Some(&unit.id),
        Item::Goal(goal) => Some(&goal.id),
        Item::Indicator(indicator) => Some(&indicator.id),
        Item::Cell(_) | Item::Declared(_) | Item::Waiver(_) => None,
    };
    if let Some(id) = id.filter(|id| plan.element(id).is_some()) {
        return Err(Problem::IdTaken { id: id.clone() }.anywhere());
    }
    let end = plan.len(item.list());
    Ok(vec![Change::Insert { position: position.unwrap_or(end), item: item.clone() }])
}
