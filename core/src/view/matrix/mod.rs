//! Direction goals × units.

mod legend;
mod sheet;
mod table;

use super::cells;
use super::groups::{self, Group};
use super::options::Grouping;
use super::parts;
use super::scene::Scene;
use super::themes;
use crate::graph::{CellState, GoalIx, Graph, UnitIx};
use crate::markup::Element;
use crate::plan::GoalKind;
use crate::text::Wording;

pub(super) use sheet::sheet;

/// What the table shows, counted before it is drawn.
struct Matrix<'g> {
    columns: Vec<UnitIx>,
    groups: Vec<Rows<'g>>,
    /// The goals' sums have a column of their own.
    has_sums: bool,
    /// By goal: whether it is a row.
    shown: Vec<bool>,
    /// Period goals in the table, each once.
    total: usize,
    /// Of these, those no column shows.
    elsewhere: usize,
    /// Direction goals left out because they have no hole.
    whole: usize,
}

/// Rows under one heading.
struct Rows<'g> {
    heading: Heading<'g>,
    rows: Vec<Row>,
}

/// What the rows of a group have in common.
enum Heading<'g> {
    Group(Group),
    Theme(Option<&'g str>),
}

/// A direction goal and its cells, one per column.
struct Row {
    goal: GoalIx,
    cells: Vec<(CellState, usize)>,
    /// Period goals under the goal, each once.
    sum: usize,
}

#[inline(never)]
pub(super) fn draw(scene: &Scene<'_>) -> Element {
    let view = scene.titled(scene.say(&TITLE));
    let matrix = Matrix::of(scene);
    if matrix.groups.is_empty() && matrix.whole == 0 {
        return view.child(parts::note(scene.say(&NO_ROWS)));
    }
    let view = view.children(legend::left_out(scene, &matrix));
    if matrix.groups.is_empty() {
        return view;
    }
    let table = table::draw(scene, &matrix);
    if matrix.columns.is_empty() {
        return view.child(parts::note(scene.say(&NO_COLUMNS))).child(table);
    }
    view.child(legend::size(scene, &matrix))
        .children(legend::summary(scene, &matrix))
        .child(table)
        .child(legend::draw(scene, &matrix))
        .children(legend::footnotes(scene, &matrix))
}

impl<'g> Matrix<'g> {
    fn of(scene: &Scene<'g>) -> Self {
        let graph = scene.graph;
        let columns = cells::columns(scene);
        let mut matrix = Self {
            has_sums: scene.unit.is_none() || columns.len() > 1,
            groups: grouped(scene, &columns),
            columns,
            shown: vec![false; graph.goal_slots()],
            total: 0,
            elsewhere: 0,
            whole: 0,
        };
        if scene.only_holes {
            for group in &mut matrix.groups {
                let before = group.rows.len();
                group.rows.retain(Row::has_hole);
                matrix.whole += before - group.rows.len();
            }
            matrix.groups.retain(|group| !group.rows.is_empty());
        }
        for row in matrix.groups.iter().flat_map(|group| &group.rows) {
            if let Some(shown) = matrix.shown.get_mut(row.goal.index()) {
                *shown = true;
            }
        }
        let counted: Vec<GoalIx> = matrix.counted(scene).collect();
        matrix.total = counted.len();
        let columns = &matrix.columns;
        let nowhere = |goal: GoalIx| !columns.iter().any(|&unit| graph.owned_within(goal, unit));
        matrix.elsewhere = counted.into_iter().filter(|&goal| nowhere(goal)).count();
        matrix
    }

    /// The period goals under the rows, each once.
    fn counted<'s>(&'s self, scene: &'s Scene<'_>) -> impl Iterator<Item = GoalIx> + 's {
        let under = |goal: GoalIx| self.shown.get(goal.index()) == Some(&true);
        let periods = scene.graph.goals_of(GoalKind::Period).filter(|&goal| within(scene, goal));
        periods.filter(move |&goal| scene.graph.parents(goal).any(under))
    }

    /// Period goals in a column, each once.
    fn sum(&self, scene: &Scene<'_>, unit: UnitIx) -> usize {
        self.counted(scene).filter(|&goal| scene.graph.owned_within(goal, unit)).count()
    }

    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    /// Cells in a state, in rows that are shared, or in the others.
    fn in_state(&self, graph: &Graph<'_>, state: CellState, shared: bool) -> usize {
        let rows = self.rows().filter(|row| graph.is_shared(row.goal) == shared);
        rows.map(|row| row.in_state(state)).sum()
    }
}

/// The rows as the options group them.
fn grouped<'g>(scene: &Scene<'g>, columns: &[UnitIx]) -> Vec<Rows<'g>> {
    let graph = scene.graph;
    let row = |goal: GoalIx| Row::of(scene, goal, columns);
    match scene.grouping {
        Grouping::Ownership => {
            let groups = groups::of(graph).into_iter();
            let groups = groups.filter(|(group, _)| *group != Group::Unprioritised);
            let rows = groups.map(|(group, goals)| Rows {
                heading: Heading::Group(group),
                rows: goals.into_iter().map(row).collect(),
            });
            rows.collect()
        }
        Grouping::Theme => {
            let goals = graph.goals_of(GoalKind::Direction);
            let goals = goals.filter(|&goal| graph.goal(goal).prioritised).collect();
            let rows = themes::of(graph, goals).into_iter().map(|(theme, goals)| Rows {
                heading: Heading::Theme(theme),
                rows: goals.into_iter().map(row).collect(),
            });
            rows.collect()
        }
    }
}

impl Heading<'_> {
    /// Names the group among the others.
    fn key(&self) -> String {
        match self {
            Self::Group(group) => group.name().to_owned(),
            Self::Theme(theme) => theme.unwrap_or_default().to_owned(),
        }
    }

    /// The words of the heading; a theme's are the plan's own.
    fn put(&self, scene: &Scene<'_>, into: Element) -> Element {
        match self {
            Self::Theme(Some(theme)) => scene.quoting(into.text(*theme)),
            _ => into.text(self.said(scene)),
        }
    }

    fn said(&self, scene: &Scene<'_>) -> String {
        match self {
            Self::Group(group) => group.heading(scene),
            Self::Theme(Some(theme)) => (*theme).to_owned(),
            Self::Theme(None) => scene.say(&NO_THEME),
        }
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

    fn has_hole(&self) -> bool {
        self.in_state(CellState::Blank) + self.in_state(CellState::Missing) > 0
    }

    fn in_state(&self, state: CellState) -> usize {
        self.cells.iter().filter(|(found, _)| *found == state).count()
    }
}

/// Whether the chosen unit, if there is one, owns a goal.
fn within(scene: &Scene<'_>, goal: GoalIx) -> bool {
    scene.unit.is_none_or(|unit| scene.graph.owned_within(goal, unit))
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
const NO_THEME: Wording = Wording { nb: "Uten tema", nn: "Utan tema", en: "Without a theme" };
