//! What stands on the map.

use super::Map;
use super::bridge::Bridges;
use super::goals::{self, Hidden, Marks};
use crate::graph::{CellState, GoalIx, Toward, UnitIx};
use crate::plan::GoalKind;
use crate::view::cells;
use crate::view::scene::Scene;

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
    /// How many goals of hidden kinds each link leads by way of, in the same order.
    pub(super) hidden: Vec<usize>,
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

impl Choice {
    /// Chooses; nothing where the focus is no goal of the plan. Linear in the plan.
    pub(super) fn new(scene: &Scene<'_>, map: &Map) -> Option<Self> {
        let mut choice = Self::default();
        let focus = match &map.focus {
            Some(id) => Some(scene.graph.goal_named(id)?),
            None => None,
        };
        let hidden = Hidden { scene, map, focus };
        let mut chosen = goals::choose(&hidden);
        let open = if map.ghosts { open_cells(scene, &chosen) } else { Vec::new() };
        if chosen.len() + open.len() > MOST {
            let mut depth = 0;
            while goals::within(&chosen, depth + 1) <= MOST {
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
        let mut bridges = Bridges::new(&hidden);
        if choice.is_gathered {
            choice.gather(&mut bridges, &shown);
        } else {
            choice.subjects.extend(open.into_iter().map(|(goal, unit)| Subject::Ghost(goal, unit)));
        }
        choice.link(&mut bridges, &shown);
        choice.shown = shown;
        Some(choice)
    }

    /// Links goals to what they support, groups and ghosts to the goal they are about.
    fn link(&mut self, bridges: &mut Bridges<'_>, shown: &Marks) {
        let mut places = vec![0; shown.len()];
        for (place, subject) in (0_u32..).zip(&self.subjects) {
            if let Subject::Goal(goal) = subject {
                places.get_mut(goal.index()).into_iter().for_each(|at| *at = place);
            }
        }
        let at = |goal: GoalIx| places.get(goal.index()).copied().unwrap_or_default();
        for (place, subject) in (0..).zip(&self.subjects) {
            let Subject::Goal(goal) = subject else {
                self.links.push((at(subject.goal()), place));
                self.hidden.push(0);
                continue;
            };
            for (above, hidden) in bridges.next(*goal, Toward::Up) {
                if shown.has(above) {
                    self.links.push((at(above), place));
                    self.hidden.push(hidden);
                }
            }
        }
    }

    /// A group for what supports each goal and is not shown.
    fn gather(&mut self, bridges: &mut Bridges<'_>, shown: &Marks) {
        let scene = bridges.scene();
        let mut groups = Vec::new();
        for subject in &self.subjects {
            let goal = subject.goal();
            let below = bridges.next(goal, Toward::Down).into_iter().map(|(below, _)| below);
            let counts = by_kind(scene, below.filter(|&below| !shown.has(below)));
            if !counts.is_empty() {
                groups.push(Subject::Group(goal, counts));
            }
        }
        self.subjects.extend(groups);
    }
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
