//! What messages say of a plan's elements.

use super::Element;
use super::finding::ElementKind;
use crate::graph::{Cell, Field, GoalIx, Graph, Holder, Node, Reference, UnitIx};
use crate::text::{Arg, Form, Term, Wording};

/// A goal by its title, or by its id where it has none.
pub(super) fn goal(graph: &Graph<'_>, goal: GoalIx) -> Arg {
    let goal = graph.goal(goal);
    named(&goal.title, &goal.id)
}

/// A unit by its name, or by its id where it has none.
pub(super) fn unit(graph: &Graph<'_>, unit: UnitIx) -> Arg {
    let unit = graph.unit(unit);
    named(&unit.name, &unit.id)
}

/// Any element by its title or name.
pub(super) fn node(graph: &Graph<'_>, node: Node) -> Arg {
    match node {
        Node::Unit(at) => unit(graph, at),
        Node::Goal(at) => goal(graph, at),
        Node::Indicator(at) => {
            let indicator = graph.indicator(at);
            named(&indicator.title, &indicator.id)
        }
    }
}

/// The plan's word for an element's kind.
pub(super) fn term(graph: &Graph<'_>, node: Node) -> Term {
    match node {
        Node::Unit(unit) => graph.unit(unit).kind.term(),
        Node::Goal(goal) => graph.goal(goal).kind.term(),
        Node::Indicator(_) => Term::Indicator,
    }
}

/// Several of something, in the plan's word.
pub(super) fn many(term: Term) -> Arg {
    Arg::Term(term, Form::Many)
}

/// One of something, in the plan's word.
pub(super) fn one(term: Term) -> Arg {
    Arg::Term(term, Form::One)
}

pub(super) fn text(text: &str) -> Arg {
    Arg::Text(text.to_owned())
}

/// An element as the subject of a finding.
pub(super) fn element(graph: &Graph<'_>, node: Node) -> Element {
    let kind = match node {
        Node::Unit(_) => ElementKind::Unit,
        Node::Goal(_) => ElementKind::Goal,
        Node::Indicator(_) => ElementKind::Indicator,
    };
    Element { kind, id: graph.id(node).to_owned() }
}

/// What a name stands in, as the subject of a finding and as messages say it.
pub(super) fn holder(graph: &Graph<'_>, reference: &Reference) -> (Element, Arg) {
    let plan = graph.plan();
    match reference.holder {
        Holder::Element(at) => (element(graph, at), node(graph, at)),
        // A cell is named by its other half.
        Holder::Cell(cell) if reference.field == Field::CellGoal => {
            let unit = plan.cells.get(cell).map_or("", |cell| &cell.unit);
            let name = graph.unit_named(unit).map_or(text(unit), |at| self::unit(graph, at));
            (Element::unit(unit), name)
        }
        Holder::Cell(cell) => {
            let goal = plan.cells.get(cell).map_or("", |cell| &cell.goal);
            let title = graph.goal_named(goal).map_or(text(goal), |at| self::goal(graph, at));
            (Element::goal(goal), title)
        }
        Holder::Declared(declared) => {
            let said = plan.declared.get(declared).and_then(|declared| declared.text.as_deref());
            (Element::count(&declared.to_string()), text(said.unwrap_or(&plan.title)))
        }
    }
}

fn named(name: &str, id: &str) -> Arg {
    let name = name.trim();
    text(if name.is_empty() { id } else { name })
}

/// Where the plan speaks of a cell, or else its goal.
pub(super) fn cell_pointer(graph: &Graph<'_>, cell: Cell) -> String {
    graph.statement_pointer(cell.goal, cell.unit).unwrap_or_else(|| Node::from(cell.goal).pointer())
}

/// What a name stands for where it stands, for "names `x` as …".
pub(super) fn role(field: Field) -> Wording {
    match field {
        Field::Owners | Field::DeclaredOwner => {
            Wording { nb: "eier", nn: "eigar", en: "its owner" }
        }
        Field::Supports => {
            Wording {
                nb: "mål som støttes", nn: "mål som blir støtta", en: "a goal it supports"
            }
        }
        Field::Parent => {
            Wording { nb: "overordnet {unit}", nn: "overordna {unit}", en: "the {unit} above it" }
        }
        Field::Measures => {
            Wording { nb: "mål som måles", nn: "mål som blir målt", en: "a goal it measures" }
        }
        Field::CellGoal => {
            Wording { nb: "mål i matrisen", nn: "mål i matrisa", en: "a goal of the matrix" }
        }
        Field::CellUnit => Wording {
            nb: "{unit} i matrisen",
            nn: "{unit} i matrisa",
            en: "a {unit} of the matrix",
        },
    }
}
