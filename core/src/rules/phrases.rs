//! What messages say of a plan's elements.

use super::{ElementKind, Mention, Slot};
use crate::graph::{Cell, Field, Graph, Holder, Node, Reference};
use crate::plan::Statement;
use crate::text::{Arg, Form, Term, Wording};

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

/// What a name stands in, as the subject of a finding and as messages say it.
pub(super) fn holder(graph: &Graph<'_>, reference: &Reference) -> (Mention, Slot) {
    let plan = graph.plan();
    match reference.holder {
        Holder::Element(node) => (node.into(), node.into()),
        // A cell is named by its other half.
        Holder::Cell(cell) if reference.field == Field::CellGoal => {
            let unit = plan.cells.get(cell).map_or("", |cell| &cell.unit);
            named(graph.unit_named(unit).map(Node::from), ElementKind::Unit, unit)
        }
        Holder::Cell(cell) => {
            let goal = plan.cells.get(cell).map_or("", |cell| &cell.goal);
            named(graph.goal_named(goal).map(Node::from), ElementKind::Goal, goal)
        }
        Holder::Declared(declared) => {
            let said = plan.declared.get(declared).and_then(|declared| declared.text.as_deref());
            let subject = Mention::Written(ElementKind::Count, declared.to_string());
            (subject, said.unwrap_or(&plan.title).into())
        }
        Holder::Plan => (Mention::name(&plan.title), plan.title.as_str().into()),
    }
}

fn named(node: Option<Node>, kind: ElementKind, written: &str) -> (Mention, Slot) {
    match node {
        Some(node) => (node.into(), node.into()),
        None => (Mention::Written(kind, written.to_owned()), written.into()),
    }
}

/// What is said of an open cell: that the plan does not list it, leaves it empty, or calls it not
/// relevant without a reason.
pub(super) fn open_cell(
    graph: &Graph<'_>,
    cell: Cell,
    missing: Wording,
    blank: Wording,
    no_reason: Wording,
) -> Wording {
    match graph.statement(cell.goal, cell.unit).map(|said| said.state) {
        Some(Statement::Blank) => blank,
        Some(Statement::NotRelevant) => no_reason,
        Some(Statement::Delegated) | None => missing,
    }
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
