//! Direction goals × units.

mod legend;
mod table;

use super::cells;
use super::groups::{self, Group};
use super::parts;
use super::scene::Scene;
use crate::graph::{CellState, GoalIx, Graph, UnitIx};
use crate::markup::Element;
use crate::plan::GoalKind;
use crate::text::Wording;

/// What the table shows, counted before it is drawn.
struct Matrix {
    columns: Vec<UnitIx>,
    groups: Vec<(Group, Vec<Row>)>,
    /// The goals' sums have a column of their own.
    has_sums: bool,
    /// Period goals in the table, each once.
    total: usize,
    /// Of these, those no column shows.
    elsewhere: usize,
}

/// A direction goal and its cells, one per column.
struct Row {
    goal: GoalIx,
    cells: Vec<(CellState, usize)>,
    /// Period goals under the goal, each once.
    sum: usize,
}

pub(super) fn draw(scene: &Scene<'_>) -> Element {
    let view = scene.titled(scene.say(&TITLE));
    let matrix = Matrix::of(scene);
    if matrix.groups.is_empty() {
        return view.child(parts::note(scene.say(&NO_ROWS)));
    }
    let table = table::draw(scene, &matrix);
    if matrix.columns.is_empty() {
        return view.child(parts::note(scene.say(&NO_COLUMNS))).child(table);
    }
    view.children(legend::summary(scene, &matrix))
        .child(table)
        .child(legend::draw(scene, &matrix))
        .children(legend::footnotes(scene, &matrix))
}

impl Matrix {
    fn of(scene: &Scene<'_>) -> Self {
        let graph = scene.graph;
        let columns = cells::columns(scene);
        let mut groups = groups::of(graph);
        groups.retain(|(group, _)| *group != Group::Unprioritised);
        let groups: Vec<(Group, Vec<Row>)> = groups
            .into_iter()
            .map(|(group, goals)| {
                let rows = goals.into_iter().map(|goal| Row::of(scene, goal, &columns));
                (group, rows.collect())
            })
            .collect();
        let mut matrix = Self {
            has_sums: scene.unit.is_none() || columns.len() > 1,
            columns,
            groups,
            total: 0,
            elsewhere: 0,
        };
        let shown: Vec<GoalIx> =
            graph.goals_of(GoalKind::Period).filter(|&goal| counts(scene, goal)).collect();
        matrix.total = shown.len();
        let columns = &matrix.columns;
        let nowhere = |goal: GoalIx| !columns.iter().any(|&unit| graph.owned_within(goal, unit));
        matrix.elsewhere = shown.into_iter().filter(|&goal| nowhere(goal)).count();
        matrix
    }

    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups.iter().flat_map(|(_, rows)| rows)
    }

    /// Cells in a state, in some groups.
    fn in_state(&self, state: CellState, of: impl Fn(Group) -> bool) -> usize {
        let groups = self.groups.iter().filter(|(group, _)| of(*group));
        let cells = groups.flat_map(|(_, rows)| rows).flat_map(|row| &row.cells);
        cells.filter(|(found, _)| *found == state).count()
    }
}

impl Row {
    fn of(scene: &Scene<'_>, goal: GoalIx, columns: &[UnitIx]) -> Self {
        let graph = scene.graph;
        let cell =
            |&unit: &UnitIx| (cells::state(graph, goal, unit), graph.covering(goal, unit).count());
        let period =
            |&child: &GoalIx| graph.goal(child).kind == GoalKind::Period && within(scene, child);
        Self {
            goal,
            cells: columns.iter().map(cell).collect(),
            sum: graph.children(goal).filter(period).count(),
        }
    }
}

/// Period goals in a column, each once.
fn sum(scene: &Scene<'_>, unit: UnitIx) -> usize {
    let graph = scene.graph;
    let own = |&goal: &GoalIx| graph.owned_within(goal, unit) && counts(scene, goal);
    graph.goals_of(GoalKind::Period).filter(own).count()
}

/// Whether a period goal is part of the table.
fn counts(scene: &Scene<'_>, goal: GoalIx) -> bool {
    within(scene, goal) && supports_prioritised(scene.graph, goal)
}

/// Whether the chosen unit, if there is one, owns a goal.
fn within(scene: &Scene<'_>, goal: GoalIx) -> bool {
    scene.unit.is_none_or(|unit| scene.graph.owned_within(goal, unit))
}

fn supports_prioritised(graph: &Graph<'_>, goal: GoalIx) -> bool {
    graph.parents(goal).map(|parent| graph.goal(parent)).any(|parent| parent.prioritised)
}

const TITLE: Wording = Wording {
    nb: "Dekning av {directions}",
    nn: "Dekning av {directions}",
    en: "Coverage of {directions}",
};
const NO_ROWS: Wording = Wording {
    nb: "Planen prioriterer ingen {directions} ennå.",
    nn: "Planen prioriterer ingen {directions} enno.",
    en: "The plan prioritises no {directions} yet.",
};
const NO_COLUMNS: Wording = Wording {
    nb: "Planen har ingen {directorates} ennå.",
    nn: "Planen har ingen {directorates} enno.",
    en: "The plan has no {directorates} yet.",
};
