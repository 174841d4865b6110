//! Fixes that rules of coverage share: a goal to be written, and what can be said of a cell.

use crate::edit::Edit;
use crate::graph::{Cell, GoalIx, Graph, Node, UnitIx};
use crate::plan::{CellStatement, Goal, GoalKind, Statement};
use crate::rules::{Fix, phrases};
use crate::text::{Arg, Term, Wording};

const ADD: Wording = Wording {
    nb: "Legg til {period} som støtter «{goal}»",
    nn: "Legg til {period} som støttar «{goal}»",
    en: "Add {period} to support “{goal}”",
};

const ADD_FOR: Wording = Wording {
    nb: "Legg til {period} for {unit} som støtter «{goal}»",
    nn: "Legg til {period} for {unit} som støttar «{goal}»",
    en: "Add {period} for {unit}, to support “{goal}”",
};

const DELEGATE: Wording = Wording {
    nb: "Overlat målet til felles nivå",
    nn: "Overlat målet til felles nivå",
    en: "Leave the goal to the common level",
};

const NOT_RELEVANT: Wording = Wording {
    nb: "Merk målet som ikke relevant for {unit}, og skriv hvorfor",
    nn: "Merk målet som ikkje relevant for {unit}, og skriv kvifor",
    en: "Mark the goal as not relevant for {unit}, and write why",
};

/// What stands in the plan until somebody writes it; a goal without a title would be a new
/// finding, and a cell without a reason the old one.
const TITLE: Wording = Wording {
    nb: "Nytt mål: skriv teksten her",
    nn: "Nytt mål: skriv teksten her",
    en: "A new goal: write its text here",
};

const TITLE_FOR: Wording = Wording {
    nb: "Nytt mål for {unit}: skriv teksten her",
    nn: "Nytt mål for {unit}: skriv teksten her",
    en: "A new goal for {unit}: write its text here",
};

const REASON: Wording = Wording {
    nb: "Skriv hvorfor målet ikke er relevant for {unit}.",
    nn: "Skriv kvifor målet ikkje er relevant for {unit}.",
    en: "Write why the goal is not relevant for {unit}.",
};

/// A period goal to be written that supports a goal, of a unit or of nobody yet. None where the
/// ids would mean something else.
pub(super) fn period_goal(graph: &Graph<'_>, goal: GoalIx, unit: Option<UnitIx>) -> Option<Fix> {
    let supported = id_of_goal(graph, goal)?;
    let owner = match unit {
        Some(unit) => Some(id_of_unit(graph, unit)?),
        None => None,
    };
    let stem = match owner {
        Some(owner) => format!("{}-{supported}", owner.to_lowercase()),
        None => format!("{supported}-1"),
    };
    let title = if unit.is_some() { TITLE_FOR } else { TITLE };
    let mut written =
        Goal::new(fresh_id(graph, &stem)?, GoalKind::Period, in_plan(graph, title, unit));
    written.supports.push(supported.to_owned());
    written.owners.extend(owner.map(str::to_owned));
    let fix = Fix::suggested(if unit.is_some() { ADD_FOR } else { ADD }, Edit::add(written))
        .with("goal", goal)
        .with("period", phrases::one(Term::Period));
    Some(match unit {
        Some(unit) => fix.with("unit", unit),
        None => fix,
    })
}

/// The three ways to close a cell: write a goal, leave it to the common level, or say why it
/// does not concern the unit.
pub(super) fn open_cell(graph: &Graph<'_>, cell: Cell) -> Vec<Fix> {
    let (Some(goal), Some(unit)) = (id_of_goal(graph, cell.goal), id_of_unit(graph, cell.unit))
    else {
        return Vec::new();
    };
    let state = |state| CellStatement::new(goal, unit, state);
    let reason = Some(in_plan(graph, REASON, Some(cell.unit)));
    let not_relevant = CellStatement { reason, ..state(Statement::NotRelevant) };
    let written = period_goal(graph, cell.goal, Some(cell.unit));
    let said = [
        Fix::suggested(DELEGATE, Edit::SetCell(state(Statement::Delegated))),
        Fix::suggested(NOT_RELEVANT, Edit::SetCell(not_relevant)).with("unit", cell.unit),
    ];
    written.into_iter().chain(said).collect()
}

/// A goal's id, where it means this goal.
pub(super) fn id_of_goal<'g>(graph: &'g Graph<'_>, goal: GoalIx) -> Option<&'g str> {
    let id = graph.id(goal.into());
    (graph.named(id) == Some(Node::Goal(goal))).then_some(id)
}

/// A unit's id, where it means this unit.
fn id_of_unit<'g>(graph: &'g Graph<'_>, unit: UnitIx) -> Option<&'g str> {
    let id = graph.id(unit.into());
    (graph.unit_named(id) == Some(unit)).then_some(id)
}

/// The first of `stem`, `stem-2`, `stem-3` … that nothing has.
fn fresh_id(graph: &Graph<'_>, stem: &str) -> Option<String> {
    let numbered = (2..=u32::MAX).map(|number| format!("{stem}-{number}"));
    std::iter::once(stem.to_owned()).chain(numbered).find(|id| graph.named(id).is_none())
}

/// A text in the plan's own language.
fn in_plan(graph: &Graph<'_>, text: Wording, unit: Option<UnitIx>) -> String {
    let unit = unit.map(|unit| ("unit", Arg::Text(graph.label(unit.into()).to_owned())));
    text.fill(graph.language(), graph.terms(), unit.as_slice())
}
