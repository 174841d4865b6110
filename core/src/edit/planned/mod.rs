//! What an edit comes down to in this plan: changes by place, decided before anything changes.

mod elements;
mod links;
mod waivers;
mod whole;

use super::{At, Change, Edit, Item, Lookup};
use crate::error::{Error, Problem};
use crate::plan::{Goal, Unit};

/// The changes that make an edit. An edit that changes nothing has none.
pub(super) fn changes(plan: &dyn Lookup, edit: &Edit) -> Result<Vec<Change>, Error> {
    match edit {
        Edit::Retitle { id, title } => elements::retitle(plan, id, title),
        Edit::Share { id, shared } => elements::share(plan, id, *shared),
        Edit::Prioritise { id, prioritised } => elements::prioritise(plan, id, *prioritised),
        Edit::MoveUnit { id, parent } => elements::move_unit(plan, id, parent.as_deref()),
        Edit::SetAliases { id, aliases } => elements::set_aliases(plan, id, aliases),
        Edit::Remove { id } => Ok(vec![Change::Remove(element(plan, id)?.at)]),
        Edit::Reorder { id, position } => elements::reorder(plan, id, *position),
        Edit::Link { from, to } => links::link(plan, from, to),
        Edit::Unlink { from, to } => links::unlink(plan, from, to),
        Edit::Own { id, unit } => links::own(plan, id, unit),
        Edit::Disown { id, unit } => links::disown(plan, id, unit),
        Edit::SetCell(statement) => Ok(links::set_cell(plan, statement)),
        Edit::ClearCell { goal, unit } => links::clear_cell(plan, goal, unit),
        Edit::Declare { of, count } => Ok(whole::declare(plan, of, *count)),
        Edit::RenameId { id, to } => whole::rename(plan, id, to),
        Edit::Merge { keep, remove } => whole::merge(plan, keep, remove),
        Edit::Add { item, position } => elements::add(plan, item, *position),
        Edit::Put(item) => elements::put(plan, item),
        Edit::Waive(waiver) => Ok(waivers::waive(plan, waiver)),
        Edit::Unwaive { rule, subject, counterpart } => {
            waivers::unwaive(plan, rule, subject, counterpart.as_deref())
        }
        Edit::Changes(changes) => Ok(changes.clone()),
        // Taken apart before it comes here.
        Edit::All(_) => Ok(Vec::new()),
    }
}

/// An element found by its id: where it stands, and a copy to change.
struct Found {
    at: At,
    item: Item,
}

/// The first element with an id: units before goals before indicators, as links resolve.
fn element(plan: &dyn Lookup, id: &str) -> Result<Found, Error> {
    let found = plan.element(id).and_then(|at| Some(Found { at, item: plan.item(at)? }));
    found.ok_or_else(|| unknown(plan, id))
}

/// A goal found by its id, and a copy of it.
fn goal(plan: &dyn Lookup, id: &str) -> Result<(usize, Goal), Error> {
    match element(plan, id)? {
        Found { at, item: Item::Goal(goal) } => Ok((at.position, goal)),
        _ => Err(wrong_kind(id)),
    }
}

/// A unit found by its id, and a copy of it.
fn unit(plan: &dyn Lookup, id: &str) -> Result<(usize, Unit), Error> {
    match element(plan, id)? {
        Found { at, item: Item::Unit(unit) } => Ok((at.position, unit)),
        _ => Err(wrong_kind(id)),
    }
}

/// The id of the unit a name means.
fn unit_id<'p>(plan: &'p dyn Lookup, name: &str) -> Result<&'p str, Error> {
    plan.unit_id(name).ok_or_else(|| unknown(plan, name))
}

fn replace(position: usize, item: impl Into<Item>) -> Vec<Change> {
    vec![Change::Replace { position, item: item.into() }]
}

fn unknown(plan: &dyn Lookup, id: &str) -> Error {
    let units = plan.units().map(|unit| &unit.id);
    let goals = plan.goals().map(|goal| &goal.id);
    let indicators = plan.indicators().map(|indicator| &indicator.id);
    let known = units.chain(goals).chain(indicators).cloned().collect();
    Problem::UnknownElement { id: id.to_owned(), known }.anywhere()
}

fn wrong_kind(id: &str) -> Error {
    Problem::WrongElement { id: id.to_owned() }.anywhere()
}

fn not_linked(from: &str, to: &str) -> Error {
    Problem::NotLinked { from: from.to_owned(), to: to.to_owned() }.anywhere()
}
