//! Which goals stand on the map.

use super::Map;
use crate::graph::{CellState, GoalIx, Toward, UnitIx};
use crate::plan::GoalKind;
use crate::view::cells;
use crate::view::scene::Scene;
use std::collections::VecDeque;

/// How many goals a map shows before it begins to gather them.
const MOST: usize = 300;

/// What a box of the map stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Subject {
    Goal(GoalIx),
    /// Goals that support one and are not shown, by kind.
    Group(GoalIx, Vec<(GoalKind, usize)>),
    /// A unit that has yet to take on a goal.
    Ghost(GoalIx, UnitIx),
}

/// The boxes of a map and their links.
#[derive(Debug, Default)]
pub(super) struct Choice {
    pub(super) subjects: Vec<Subject>,
    /// Links between them by position, from what is supported to what supports it.
    pub(super) links: Vec<(u32, u32)>,
    /// How many goals of each kind are not on the map, where nobody asked for less.
    pub(super) left_out: Vec<(GoalKind, usize)>,
    /// Whether goals are gathered in groups.
    pub(super) is_gathered: bool,
    /// The goals that have a box of their own.
    pub(super) shown: Marks,
}

impl Subject {
    /// The goal a box is about.
    pub(super) fn goal(&self) -> GoalIx {
        match self {
            Self::Goal(goal) | Self::Group(goal, _) | Self::Ghost(goal, _) => *goal,
        }
    }

    /// The kind of goals it stands among.
    pub(super) fn kind(&self, scene: &Scene<'_>) -> GoalKind {
        match self {
            Self::Goal(goal) => scene.graph.kind(*goal),
            Self::Group(_, counts) => counts.first().map_or(GoalKind::Period, |count| count.0),
            Self::Ghost(..) => GoalKind::Period,
        }
    }
}

/// A yes or no for every goal of the plan.
#[derive(Debug, Default)]
pub(super) struct Marks(Vec<bool>);

impl Marks {
    fn none(scene: &Scene<'_>) -> Self {
        let slots = scene.graph.goals().map(GoalIx::index).max().map_or(0, |last| last + 1);
        Self(vec![false; slots])
    }

    pub(super) fn has(&self, goal: GoalIx) -> bool {
        self.0.get(goal.index()) == Some(&true)
    }

    /// Marks a goal; whether it was not marked before.
    fn mark(&mut self, goal: GoalIx) -> bool {
        self.0.get_mut(goal.index()).is_some_and(|mark| !std::mem::replace(mark, true))
    }
}

impl Choice {
    /// Chooses; nothing where the focus is no goal of the plan. Linear in the plan.
    pub(super) fn new(scene: &Scene<'_>, map: &Map) -> Option<Self> {
        let mut choice = Self::default();
        let mut chosen: Vec<(GoalIx, u32)> = match &map.focus {
            Some(id) => around(scene, scene.graph.goal_named(id)?, map.steps),
            None => all(scene, map),
        };
        let open = if map.ghosts { open_cells(scene, &chosen) } else { Vec::new() };
        if chosen.len() + open.len() > MOST {
            let mut depth = 0;
            while within(&chosen, depth + 1) <= MOST {
                depth += 1;
            }
            chosen.retain(|&(_, steps)| steps <= depth);
            choice.is_gathered = true;
        }
        let mut shown = Marks::none(scene);
        for &(goal, _) in &chosen {
            shown.mark(goal);
        }
        let goals = scene.graph.goals().filter(|&goal| shown.has(goal));
        choice.subjects.extend(goals.map(Subject::Goal));
        if map.focus.is_none() && map.kinds.is_empty() && scene.unit.is_none() && !map.only_found {
            choice.left_out = left_out(scene, &shown, choice.is_gathered);
        }
        if choice.is_gathered {
            choice.gather(scene, &shown);
        } else {
            choice.subjects.extend(open.into_iter().map(|(goal, unit)| Subject::Ghost(goal, unit)));
        }
        choice.link(scene, &shown);
        choice.shown = shown;
        Some(choice)
    }

    /// Links goals to what they support, groups and ghosts to the goal they are about.
    fn link(&mut self, scene: &Scene<'_>, shown: &Marks) {
        let mut places = vec![0; shown.0.len()];
        for (place, subject) in (0_u32..).zip(&self.subjects) {
            if let Subject::Goal(goal) = subject {
                places.get_mut(goal.index()).into_iter().for_each(|at| *at = place);
            }
        }
        let at = |goal: GoalIx| places.get(goal.index()).copied().unwrap_or_default();
        for (place, subject) in (0..).zip(&self.subjects) {
            match subject {
                Subject::Goal(goal) => {
                    let others = |&above: &GoalIx| above != *goal && shown.has(above);
                    let parents = scene.graph.parents(*goal).filter(others);
                    self.links.extend(parents.map(|above| (at(above), place)));
                }
                Subject::Group(goal, _) | Subject::Ghost(goal, _) => {
                    self.links.push((at(*goal), place));
                }
            }
        }
    }

    /// A group for what supports each goal and is not shown.
    fn gather(&mut self, scene: &Scene<'_>, shown: &Marks) {
        let mut groups = Vec::new();
        for subject in &self.subjects {
            let goal = subject.goal();
            let hidden: Vec<GoalIx> =
                scene.graph.children(goal).filter(|&child| !shown.has(child)).collect();
            let counts = by_kind(scene, hidden.into_iter());
            if !counts.is_empty() {
                groups.push(Subject::Group(goal, counts));
            }
        }
        self.subjects.extend(groups);
    }
}

/// How many goals are so near.
fn within(chosen: &[(GoalIx, u32)], depth: u32) -> usize {
    if chosen.iter().all(|&(_, steps)| steps < depth) {
        return usize::MAX;
    }
    chosen.iter().filter(|&&(_, steps)| steps <= depth).count()
}

/// A goal and its red thread, with the number of links to each.
fn around(scene: &Scene<'_>, focus: GoalIx, steps: Option<u32>) -> Vec<(GoalIx, u32)> {
    let mut found = vec![(focus, 0)];
    let mut seen = Marks::none(scene);
    seen.mark(focus);
    for toward in [Toward::Up, Toward::Down] {
        let mut queue = VecDeque::from([(focus, 0)]);
        while let Some((goal, far)) = queue.pop_front() {
            if steps.is_some_and(|steps| far >= steps) {
                continue;
            }
            for next in next(scene, goal, toward) {
                if seen.mark(next) {
                    found.push((next, far + 1));
                    queue.push_back((next, far + 1));
                }
            }
        }
    }
    found
}

fn next(scene: &Scene<'_>, goal: GoalIx, toward: Toward) -> Vec<GoalIx> {
    match toward {
        Toward::Up => scene.graph.parents(goal).collect(),
        Toward::Down => scene.graph.children(goal).collect(),
    }
}

/// The goals that belong on the map, with how far each is from the top.
fn all(scene: &Scene<'_>, map: &Map) -> Vec<(GoalIx, u32)> {
    let graph = scene.graph;
    let is_thread = |kind| matches!(kind, GoalKind::Direction | GoalKind::Period);
    let has_thread = graph.goals().any(|goal| is_thread(graph.kind(goal)));
    let belongs = |goal: GoalIx| {
        let kind = graph.kind(goal);
        if map.kinds.is_empty() {
            !has_thread || is_thread(kind) || graph.is_anchored(goal)
        } else {
            map.kinds.contains(&kind)
        }
    };
    let columns = scene.unit.map(|_| cells::columns(scene));
    let asked = |goal: GoalIx| {
        let concerns = match (scene.unit, &columns) {
            (Some(unit), Some(columns)) => {
                graph.owned_within(goal, unit)
                    || columns
                        .iter()
                        .any(|&unit| cells::state(graph, goal, unit) != CellState::Outside)
            }
            _ => true,
        };
        concerns && (!map.only_found || scene.counts(goal).is_some())
    };
    let mut chosen = Marks::none(scene);
    let mut queue: Vec<GoalIx> =
        graph.goals().filter(|&goal| belongs(goal) && asked(goal)).collect();
    for &goal in &queue {
        chosen.mark(goal);
    }
    // What a goal supports stands over it, whoever owns that.
    while let Some(goal) = queue.pop() {
        queue.extend(graph.parents(goal).filter(|&above| belongs(above) && chosen.mark(above)));
    }
    depths(scene, &chosen)
}

/// How far below the top each chosen goal is; those in circles nothing leads into are the top.
fn depths(scene: &Scene<'_>, chosen: &Marks) -> Vec<(GoalIx, u32)> {
    let graph = scene.graph;
    let goals: Vec<GoalIx> = graph.goals().filter(|&goal| chosen.has(goal)).collect();
    let mut seen = Marks::none(scene);
    let mut found = Vec::new();
    let tops = goals.iter().filter(|&&goal| !graph.parents(goal).any(|above| chosen.has(above)));
    let mut queue: VecDeque<(GoalIx, u32)> = tops.map(|&goal| (goal, 0)).collect();
    for &(goal, _) in &queue {
        seen.mark(goal);
    }
    while let Some((goal, depth)) = queue.pop_front() {
        found.push((goal, depth));
        for child in graph.children(goal) {
            if chosen.has(child) && seen.mark(child) {
                queue.push_back((child, depth + 1));
            }
        }
    }
    found.extend(goals.into_iter().filter(|&goal| !seen.has(goal)).map(|goal| (goal, 0)));
    found
}

/// Open cells of the chosen goals.
fn open_cells(scene: &Scene<'_>, chosen: &[(GoalIx, u32)]) -> Vec<(GoalIx, UnitIx)> {
    let columns = cells::columns(scene);
    let goals = chosen.iter().map(|&(goal, _)| goal);
    let goals = goals.filter(|&goal| scene.graph.kind(goal) == GoalKind::Direction);
    let mut open = Vec::new();
    for goal in goals {
        for &unit in &columns {
            let state = cells::state(scene.graph, goal, unit);
            if matches!(state, CellState::Blank | CellState::Missing) {
                open.push((goal, unit));
            }
        }
    }
    open
}

/// Goals nobody finds on the map; those in groups are there.
fn left_out(scene: &Scene<'_>, shown: &Marks, is_gathered: bool) -> Vec<(GoalKind, usize)> {
    let hidden =
        |&goal: &GoalIx| !(shown.has(goal) || is_gathered && scene.graph.is_anchored(goal));
    by_kind(scene, scene.graph.goals().filter(hidden))
}

/// How many goals there are of each kind that has any.
pub(super) fn by_kind(
    scene: &Scene<'_>,
    goals: impl Iterator<Item = GoalIx>,
) -> Vec<(GoalKind, usize)> {
    let mut counts = GoalKind::ALL.map(|kind| (kind, 0));
    for goal in goals {
        let kind = scene.graph.kind(goal);
        if let Some((_, count)) = counts.iter_mut().find(|(other, _)| *other == kind) {
            *count += 1;
        }
    }
    counts.into_iter().filter(|&(_, count)| count > 0).collect()
}
