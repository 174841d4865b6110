//! What messages say of a plan's elements.

use super::{Case, ElementKind, Found, Mention, Slot, Subject, Told};
use crate::graph::{Cell, CellState, Fault, Field, Graph, Holder, Node, Reference};
use crate::plan::{Selection, Statement};
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
fn holder(graph: &Graph<'_>, reference: &Reference) -> (Mention, Slot) {
    match reference.holder {
        Holder::Element(node) => (node.into(), node.into()),
        // A cell is named by its other half.
        Holder::Cell(cell) if reference.field == Field::CellGoal => {
            let unit = &graph.statement_of(cell).unit;
            named(graph.unit_named(unit).map(Node::from), ElementKind::Unit, unit)
        }
        Holder::Cell(cell) => {
            let goal = &graph.statement_of(cell).goal;
            named(graph.goal_named(goal).map(Node::from), ElementKind::Goal, goal)
        }
        Holder::Declared(declared) => {
            let declared = graph.declaration(declared);
            let said = declared.text.as_deref().unwrap_or(graph.title());
            (count_named(graph, &declared.of), said.into())
        }
        Holder::Waiver(_) | Holder::Plan => (Mention::name(graph.title()), graph.title().into()),
    }
}

fn named(node: Option<Node>, kind: ElementKind, written: &str) -> (Mention, Slot) {
    match node {
        Some(node) => (node.into(), node.into()),
        None => (Mention::Written(kind, written.to_owned()), written.into()),
    }
}

/// What a fix does that writes one name for another.
pub(super) const WRITE: Wording = Wording {
    nb: "Skriv «{new}» i stedet for «{name}»",
    nn: "Skriv «{new}» i staden for «{name}»",
    en: "Write “{new}” instead of “{name}”",
};

/// What is told of a name that did not resolve as it should.
pub(super) fn of_reference(graph: &Graph<'_>, reference: &Reference, message: Wording) -> Told {
    Told::new(message)
        .at(reference.holder, reference.field_pointer())
        .with("holder", holder(graph, reference).1)
        .with("name", graph.written(reference))
        .with("role", Arg::Wordings(vec![role(reference.field)]))
        .with("unit", one(Term::Unit))
}

/// A finding about a name is about what the name stands in, with the name beside it.
pub(super) fn reference_names(case: &Case<'_>, found: &Found) -> (Mention, Option<Mention>) {
    match found.fault(case).and_then(Fault::reference) {
        Some(reference) => {
            let name = Mention::name(case.graph.written(reference));
            (holder(case.graph, reference).0, Some(name))
        }
        None => found.names(case),
    }
}

/// What was counted, as an id: `period`, `direction prioritised`. An owner is its unit's id, however
/// it is written.
pub(super) fn count_named(graph: &Graph<'_>, of: &Selection) -> Mention {
    let flag = |value: Option<bool>, yes: &str, no: &str| match value {
        Some(true) => format!(" {yes}"),
        Some(false) => format!(" {no}"),
        None => String::new(),
    };
    let mut name = of.kind.name().to_owned();
    name.push_str(&flag(of.prioritised, "prioritised", "unprioritised"));
    name.push_str(&flag(of.shared, "shared", "unshared"));
    let owner = of
        .owner
        .as_deref()
        .map(|owner| graph.unit_named(owner).map_or(owner, |unit| graph.id(unit.into())));
    for condition in [owner, of.theme.as_deref()].into_iter().flatten() {
        name.extend([" ", condition]);
    }
    Mention::count(name)
}

/// What is told of an open cell: that the plan does not list it, leaves it empty, or calls it not
/// relevant without a reason.
pub(super) fn of_open_cell(
    graph: &Graph<'_>,
    found: &Found,
    missing: Wording,
    blank: Wording,
    no_reason: Wording,
) -> Told {
    let Subject::Cell(cell) = found.subject() else { return Told::new(missing) };
    let message = match graph.statement(cell.goal, cell.unit).map(|said| said.state) {
        Some(Statement::Blank) => blank,
        Some(Statement::NotRelevant) => no_reason,
        Some(Statement::Delegated) | None => missing,
    };
    Told::new(message)
        .at(graph.place_of(cell.goal, cell.unit), "")
        .with("goal", cell.goal)
        .with("unit", cell.unit)
        .with("periods", many(Term::Period))
}

/// Why a cell is not open: the period goal that covers it and the owner it does so by, or nobody
/// where the plan says that it is not relevant.
pub(super) fn cover(graph: &Graph<'_>, cell: Cell) -> Option<Vec<Node>> {
    if cell.state == CellState::NotRelevant {
        return Some(vec![cell.goal.into()]);
    }
    let period = graph.covering(cell.goal, cell.unit).next()?;
    let owner = graph.owners(period).find(|&owner| graph.within(owner, cell.unit))?;
    Some(vec![cell.goal.into(), period.into(), owner.into()])
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
