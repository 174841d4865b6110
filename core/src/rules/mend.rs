//! Edits that fixes are made of: one item of the plan put anew in its own place.
//!
//! By place and not by id, since what a rule finds may carry an id that is another's.

use crate::edit::{Change, Edit, Item};
use crate::graph::{Field, GoalIx, Graph, Holder, Node, Reference};
use crate::plan::Goal;

/// Puts a changed copy of something in its place; nothing where `change` gives up.
pub(super) fn changed(
    graph: &Graph<'_>,
    holder: impl Into<Holder>,
    change: impl FnOnce(&mut Item) -> Option<()>,
) -> Option<Edit> {
    let holder = holder.into();
    let mut item = item(graph, holder)?;
    change(&mut item)?;
    let position = graph.place(holder)?.position;
    Some(Edit::Changes(vec![Change::Replace { position, item }]))
}

/// Puts a changed copy of a goal in its place.
pub(super) fn changed_goal(
    graph: &Graph<'_>,
    goal: GoalIx,
    change: impl FnOnce(&mut Goal),
) -> Option<Edit> {
    changed(graph, goal, |item| match item {
        Item::Goal(goal) => {
            change(goal);
            Some(())
        }
        _ => None,
    })
}

/// Writes one name anew where it stands.
pub(super) fn renamed(graph: &Graph<'_>, reference: &Reference, name: &str) -> Option<Edit> {
    changed(graph, reference.holder, |item| {
        name.clone_into(written(item, reference)?);
        Some(())
    })
}

/// Takes one name away; a cell goes with either of its names.
pub(super) fn unlinked(graph: &Graph<'_>, reference: &Reference) -> Option<Edit> {
    if matches!(reference.field, Field::CellGoal | Field::CellUnit) {
        let at = graph.place(reference.holder)?;
        return Some(Edit::Changes(vec![Change::Remove(at)]));
    }
    changed(graph, reference.holder, |item| match (item, reference.field) {
        (Item::Unit(unit), Field::Parent) => unit.parent.take().map(|_| ()),
        (item, _) => {
            let names = names(item, reference.field)?;
            (reference.position < names.len()).then(|| drop(names.remove(reference.position)))
        }
    })
}

/// The id of an element, where writing it means this element and not another that has it too.
pub(super) fn id_of<'g>(graph: &'g Graph<'_>, node: impl Into<Node>) -> Option<&'g str> {
    let node = node.into();
    let id = graph.id(node);
    (graph.named(id) == Some(node)).then_some(id)
}

/// A copy of what stands in the plan.
fn item(graph: &Graph<'_>, holder: Holder) -> Option<Item> {
    Some(match holder {
        Holder::Element(Node::Unit(unit)) => graph.unit(unit).clone().into(),
        Holder::Element(Node::Goal(goal)) => graph.goal(goal).clone().into(),
        Holder::Element(Node::Indicator(indicator)) => graph.indicator(indicator).clone().into(),
        Holder::Cell(cell) => graph.statement_of(cell).clone().into(),
        Holder::Declared(declared) => graph.declaration(declared).clone().into(),
        Holder::Waiver(waiver) => graph.waiver(waiver).clone().into(),
        Holder::Plan => return None,
    })
}

/// The place of one name in an item.
fn written<'i>(item: &'i mut Item, reference: &Reference) -> Option<&'i mut String> {
    match (item, reference.field) {
        (Item::Unit(unit), Field::Parent) => unit.parent.as_mut(),
        (Item::Cell(cell), Field::CellGoal) => Some(&mut cell.goal),
        (Item::Cell(cell), Field::CellUnit) => Some(&mut cell.unit),
        (Item::Declared(declared), Field::DeclaredOwner) => declared.of.owner.as_mut(),
        (item, field) => names(item, field)?.get_mut(reference.position),
    }
}

/// The list of names in a field.
fn names(item: &mut Item, field: Field) -> Option<&mut Vec<String>> {
    match (item, field) {
        (Item::Goal(goal), Field::Owners) => Some(&mut goal.owners),
        (Item::Goal(goal), Field::Supports) => Some(&mut goal.supports),
        (Item::Indicator(indicator), Field::Owners) => Some(&mut indicator.owners),
        (Item::Indicator(indicator), Field::Measures) => Some(&mut indicator.measures),
        _ => None,
    }
}
