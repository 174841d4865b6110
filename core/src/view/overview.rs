//! The first page of a plan: direction goals in boxes, shared and owned.

use super::groups::{self, Group, NO_DIRECTIONS};
use super::scene::Scene;
use super::{cells, figures, parts};
use crate::graph::{CellState, GoalIx};
use crate::markup::{Element, element};
use crate::plan::GoalKind;
use crate::text::{Term, Wording};

pub(super) fn draw(scene: &Scene<'_>) -> Element {
    let mut title = scene.say(&TITLE);
    if let Some(period) = scene.graph.period() {
        title.push('\u{a0}');
        title.push_str(&figures::years(period));
    }
    let view = scene.titled(title);
    let groups = shown(scene);
    if groups.is_empty() {
        let nothing = if scene.unit.is_some() { &NOTHING_OWN } else { &NO_DIRECTIONS };
        return view.child(parts::note(scene.say(nothing)));
    }
    let boxes = groups.iter().map(|(group, goals)| panel(scene, *group, goals));
    view.child(numbers(scene, &groups))
        .child(element("div").class("gg-boxes").children(boxes))
        .children(parts::codes(scene, &|goal| {
            groups.iter().any(|(_, goals)| goals.contains(&goal))
        }))
}

/// The groups, without the goals that do not concern the chosen unit.
fn shown(scene: &Scene<'_>) -> Vec<(Group, Vec<GoalIx>)> {
    let mut groups = groups::of(scene.graph);
    if scene.unit.is_some() {
        let columns = cells::columns(scene);
        let concerns = |goal: &GoalIx| {
            let mut states = columns.iter().map(|&unit| cells::state(scene.graph, *goal, unit));
            states.any(|state| state != CellState::Outside)
        };
        for (_, goals) in &mut groups {
            goals.retain(concerns);
        }
        groups.retain(|(_, goals)| !goals.is_empty());
    }
    groups
}

fn numbers(scene: &Scene<'_>, groups: &[(Group, Vec<GoalIx>)]) -> Element {
    let prioritised = groups.iter().filter(|(group, _)| *group != Group::Unprioritised);
    let directions = prioritised.map(|(_, goals)| goals.len()).sum();
    let graph = scene.graph;
    let own = |&goal: &GoalIx| scene.unit.is_none_or(|unit| graph.owned_within(goal, unit));
    let periods = graph.goals_of(GoalKind::Period).filter(own).count();
    parts::numbers(scene, &[(Term::Direction, directions), (Term::Period, periods)])
}

fn panel(scene: &Scene<'_>, group: Group, goals: &[GoalIx]) -> Element {
    element("section")
        .class("gg-box")
        .key(group.name())
        .attribute("data-group", group.name())
        .child(scene.heading(1).text(group.heading(scene)))
        .child(element("ul").class("gg-goals").children(goals.iter().map(|&at| goal(scene, at))))
}

fn goal(scene: &Scene<'_>, goal: GoalIx) -> Element {
    let graph = scene.graph;
    let own = |&child: &GoalIx| {
        graph.goal(child).kind == GoalKind::Period
            && scene.unit.is_none_or(|unit| graph.owned_within(child, unit))
    };
    let count = graph.children(goal).filter(own).count();
    let periods = if count == 0 { scene.say(&NONE) } else { scene.count(Term::Period, count) };
    let mut facts = vec![parts::fact("gg-periods", periods)];
    facts.extend(parts::found(scene, goal));
    let badges = if graph.goal(goal).shared { None } else { parts::owners(scene, goal) };
    let item = element("li").class("gg-goal").key(&graph.goal(goal).id);
    let item = item.child(parts::title(scene, goal));
    parts::beside(item, [badges, parts::row("gg-facts", facts, " · ")])
}

const TITLE: Wording = Wording {
    nb: "Prioriterte {directions}",
    nn: "Prioriterte {directions}",
    en: "Prioritised {directions}",
};
const NOTHING_OWN: Wording = Wording {
    nb: "Planen har ingen {directions} her ennå.",
    nn: "Planen har ingen {directions} her enno.",
    en: "The plan has no {directions} here yet.",
};
const NONE: Wording = Wording { nb: "ingen {periods}", nn: "ingen {periods}", en: "no {periods}" };
