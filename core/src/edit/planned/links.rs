//! Edits of links, owners and cells.

use super::{Found, element, goal, not_linked, replace, unit_id, wrong_kind};
use crate::edit::{At, Change, Item, List, Lookup};
use crate::error::Error;
use crate::plan::CellStatement;

pub(super) fn link(plan: &dyn Lookup, from: &str, to: &str) -> Result<Vec<Change>, Error> {
    goal(plan, to)?;
    let Found { at, mut item } = element(plan, from)?;
    let links = links_of(&mut item).ok_or_else(|| wrong_kind(from))?;
    if links.iter().any(|link| link == to) {
        return Ok(Vec::new());
    }
    links.push(to.to_owned());
    Ok(replace(at.position, item))
}

pub(super) fn unlink(plan: &dyn Lookup, from: &str, to: &str) -> Result<Vec<Change>, Error> {
    let Found { at, mut item } = element(plan, from)?;
    let links = links_of(&mut item).ok_or_else(|| wrong_kind(from))?;
    take(links, |link| link == to).ok_or_else(|| not_linked(from, to))?;
    Ok(replace(at.position, item))
}

pub(super) fn own(plan: &dyn Lookup, id: &str, unit: &str) -> Result<Vec<Change>, Error> {
    let owner = unit_id(plan, unit)?;
    let Found { at, mut item } = element(plan, id)?;
    let owners = owners_of(&mut item).ok_or_else(|| wrong_kind(id))?;
    if owners.iter().any(|name| unit_id(plan, name).ok() == Some(owner)) {
        return Ok(Vec::new());
    }
    owners.push(owner.to_owned());
    Ok(replace(at.position, item))
}

pub(super) fn disown(plan: &dyn Lookup, id: &str, unit: &str) -> Result<Vec<Change>, Error> {
    let owner = unit_id(plan, unit).ok();
    let Found { at, mut item } = element(plan, id)?;
    let owners = owners_of(&mut item).ok_or_else(|| wrong_kind(id))?;
    let is_meant = |name: &str| {
        name == unit || owner.is_some_and(|owner| unit_id(plan, name).ok() == Some(owner))
    };
    take(owners, is_meant).ok_or_else(|| not_linked(id, unit))?;
    Ok(replace(at.position, item))
}

pub(super) fn set_cell(plan: &dyn Lookup, statement: &CellStatement) -> Vec<Change> {
    match plan.statement(&statement.goal, &statement.unit) {
        Some(position) => replace(position, statement.clone()),
        None => {
            vec![Change::Insert {
                position: plan.len(List::Cells),
                item: Item::Cell(statement.clone()),
            }]
        }
    }
}

pub(super) fn clear_cell(plan: &dyn Lookup, goal: &str, unit: &str) -> Result<Vec<Change>, Error> {
    let position = plan.statement(goal, unit).ok_or_else(|| not_linked(goal, unit))?;
    Ok(vec![Change::Remove(At { list: List::Cells, position })])
}

fn links_of(item: &mut Item) -> Option<&mut Vec<String>> {
    match item {
        Item::Goal(goal) => Some(&mut goal.supports),
        Item::Indicator(indicator) => Some(&mut indicator.measures),
        _ => None,
    }
}

fn owners_of(item: &mut Item) -> Option<&mut Vec<String>> {
    match item {
        Item::Goal(goal) => Some(&mut goal.owners),
        Item::Indicator(indicator) => Some(&mut indicator.owners),
        _ => None,
    }
}

/// Takes every name that fits out of a list; nothing when none does.
fn take(names: &mut Vec<String>, fits: impl Fn(&str) -> bool) -> Option<()> {
    let before = names.len();
    names.retain(|name| !fits(name));
    (names.len() < before).then_some(())
}
