//! Edits of what is accepted.

use super::{not_linked, replace};
use crate::edit::{At, Change, Item, List, Lookup};
use crate::error::Error;
use crate::plan::Waiver;

pub(super) fn waive(plan: &dyn Lookup, waiver: &Waiver) -> Vec<Change> {
    let mut waiver = waiver.clone();
    let subject = plan.element(&waiver.subject).and_then(|at| plan.item(at));
    waiver.text = waiver.text.take().or_else(|| match subject? {
        Item::Unit(unit) => Some(unit.name),
        Item::Goal(goal) => Some(goal.title),
        Item::Indicator(indicator) => Some(indicator.title),
        Item::Cell(_) | Item::Declared(_) | Item::Waiver(_) => None,
    });
    let there = position(plan, &waiver.rule, &waiver.subject, waiver.counterpart.as_deref());
    match there {
        Some(position) => replace(position, waiver),
        None => vec![Change::Insert { position: plan.len(List::Waivers), item: waiver.into() }],
    }
}

pub(super) fn unwaive(
    plan: &dyn Lookup,
    rule: &str,
    subject: &str,
    counterpart: Option<&str>,
) -> Result<Vec<Change>, Error> {
    let position = position(plan, rule, subject, counterpart);
    let position = position.ok_or_else(|| not_linked(rule, subject))?;
    Ok(vec![Change::Remove(At { list: List::Waivers, position })])
}

fn position(
    plan: &dyn Lookup,
    rule: &str,
    subject: &str,
    counterpart: Option<&str>,
) -> Option<usize> {
    plan.waivers().position(|waiver| {
        waiver.rule == rule
            && waiver.subject == subject
            && waiver.counterpart.as_deref() == counterpart
    })
}
