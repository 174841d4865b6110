//! The first page of a plan: direction goals in boxes, shared and owned.

use super::groups::{self, Group, NO_DIRECTIONS};
use super::scene::Scene;
use super::{cells, figures, parts};
use crate::graph::{CellState, GoalIx};
use crate::markup::{Element, element};
use crate::plan::GoalKind;
use crate::text::{Term, Wording};

/// So many sentences are quoted.
const SAYINGS: usize = 12;

#[inline(never)]
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
        .children(sayings(scene))
        .child(element("div").class("gg-boxes").children(boxes))
        .children(parts::codes(scene, &|goal| {
            groups.iter().any(|(_, goals)| goals.contains(&goal))
        }))
        .children(source(scene))
}

/// The sentences in which the plan states numbers of itself, each once.
fn sayings(scene: &Scene<'_>) -> Option<Element> {
    let graph = scene.graph;
    let mut said: Vec<&str> = Vec::new();
    let mut items = Vec::new();
    for declared in graph.declared().filter(|_| scene.unit.is_none()) {
        let declared = graph.declaration(declared);
        let text = declared.text.as_deref().map(str::trim).filter(|text| !text.is_empty());
        let Some(text) = text.filter(|text| !said.contains(text)) else { continue };
        if said.len() == SAYINGS {
            break;
        }
        said.push(text);
        let page = declared.source.as_ref().and_then(|from| parts::source(scene, from));
        let page = parts::row("gg-facts", page.into_iter().collect(), "");
        let text = scene.quoting(element("span").text(text));
        items.push(parts::beside(element("li").child(text), [page, None]));
    }
    if items.is_empty() {
        return None;
    }
    let label = element("p").class("gg-label").text(scene.say(&SAYS));
    let list = element("ul").children(items);
    Some(element("div").class("gg-sayings").child(label).child(list))
}

/// Where the plan was read from.
fn source(scene: &Scene<'_>) -> Option<Element> {
    let source = scene.graph.head().source?;
    let source = parts::source(scene, &source)?;
    let label = element("span").text(scene.say(&SOURCE)).text(": ");
    Some(element("p").class("gg-note gg-from").child(label).child(source))
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
    let count = format!("({})", scene.number(goals.len()));
    let count = element("span").class("gg-count").text(count);
    let heading = scene.heading(1).text(group.heading(scene)).text(" ").child(count);
    element("section")
        .class("gg-box")
        .key(group.name())
        .attribute("data-group", group.name())
        .child(heading)
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
const SAYS: Wording =
    Wording { nb: "Planen sier selv", nn: "Planen seier sjølv", en: "The plan itself says" };
const SOURCE: Wording = Wording { nb: "Kilde", nn: "Kjelde", en: "Source" };
const NONE: Wording = Wording { nb: "ingen {periods}", nn: "ingen {periods}", en: "no {periods}" };
