//! Everything, as headings and nested lists; for one unit, its goals in a table.

mod indicators;
mod tree;
mod unit;

use super::groups;
use super::parts;
use super::scene::Scene;
use crate::graph::{GoalIx, IndicatorIx};
use crate::markup::{Element, element};
use crate::plan::GoalKind;
use crate::text::{Arg, Form, Wording};
use rustc_hash::FxHashMap;
use tree::Tree;

/// The kinds of goals in the order people read them: ventures before the daily work.
const ORDER: [GoalKind; 5] = [
    GoalKind::Direction,
    GoalKind::Period,
    GoalKind::Initiative,
    GoalKind::Operational,
    GoalKind::Precondition,
];

pub(super) fn draw(scene: &Scene<'_>) -> Element {
    match scene.unit {
        Some(chosen) => unit::draw(scene, chosen),
        None => whole(scene),
    }
}

fn whole(scene: &Scene<'_>) -> Element {
    let graph = scene.graph;
    let mut view = scene.titled(scene.say(&TITLE));
    let numbers = ORDER.map(|kind| (kind, graph.goals_of(kind).count()));
    let indicators = graph.indicators().len();
    if graph.goals().len() + indicators == 0 {
        return view.child(parts::note(scene.say(&NOTHING)));
    }
    view = view.child(parts::numbers(scene, &numbers));
    let mut tree = Tree::new(scene);
    for (group, goals) in groups::of(graph) {
        view = view.child(
            section(scene, group.name(), group.title(scene))
                .children(goals.into_iter().map(|goal| tree.direction(goal))),
        );
    }
    for kind in ORDER.into_iter().filter(|kind| *kind != GoalKind::Direction) {
        let roots = tree.roots(kind);
        if !roots.is_empty() {
            let section = section(scene, kind.name(), heading(scene, kind));
            view = view.child(themes(&mut tree, section, roots));
        }
    }
    view.children(unmeasuring(scene)).children(parts::codes(scene, &|_| true))
}

/// The goals of a section, those of a theme together, the themes in the order of the plan.
fn themes(tree: &mut Tree<'_>, mut section: Element, goals: Vec<GoalIx>) -> Element {
    let scene = tree.scene;
    let mut themes: Vec<(Option<&str>, Vec<GoalIx>)> = Vec::new();
    let mut known: FxHashMap<Option<&str>, usize> = FxHashMap::default();
    for goal in goals {
        let theme = scene.graph.goal(goal).theme.as_deref().map(str::trim);
        let theme = theme.filter(|theme| !theme.is_empty());
        let at = *known.entry(theme).or_insert(themes.len());
        match themes.get_mut(at) {
            Some((_, goals)) => goals.push(goal),
            None => themes.push((theme, vec![goal])),
        }
    }
    // Without a heading of their own, goals would seem to belong to the theme before them.
    themes.sort_by_key(|(theme, _)| theme.is_some());
    for (theme, goals) in themes {
        let heading = theme.map(|theme| scene.quoting(scene.heading(2).text(theme)));
        let list = element("ul").class("gg-tree");
        section = section
            .children(heading)
            .child(list.children(goals.into_iter().map(|goal| tree.item(goal, 1))));
    }
    section
}

/// Indicators that measure no goal of the plan.
fn unmeasuring(scene: &Scene<'_>) -> Option<Element> {
    let graph = scene.graph;
    let alone: Vec<IndicatorIx> =
        graph.indicators().filter(|&one| graph.measures(one).next().is_none()).collect();
    let list = indicators::list(scene, &alone)?;
    Some(section(scene, "indicators", scene.say(&UNMEASURING)).child(list))
}

fn section(scene: &Scene<'_>, key: &'static str, title: String) -> Element {
    element("section").class("gg-section").key(key).child(scene.heading(1).text(title))
}

/// The heading over the goals of a kind that stand under no other.
fn heading(scene: &Scene<'_>, kind: GoalKind) -> String {
    let many = ("many", Arg::Term(kind.term(), Form::Many));
    scene.fill(if kind == GoalKind::Period { &LOOSE } else { &MANY }, &[many])
}

const TITLE: Wording = Wording { nb: "Hele planen", nn: "Heile planen", en: "The whole plan" };
const NOTHING: Wording = Wording {
    nb: "Planen er tom ennå.",
    nn: "Planen er tom enno.",
    en: "The plan is empty so far.",
};
const MANY: Wording = Wording { nb: "{many}", nn: "{many}", en: "{many}" };
const LOOSE: Wording = Wording {
    nb: "{many} som ikke støtter {directions}",
    nn: "{many} som ikkje støttar {directions}",
    en: "{many} that support no {directions}",
};
const UNMEASURING: Wording = Wording {
    nb: "{indicators} som ikke måler noe i planen",
    nn: "{indicators} som ikkje måler noko i planen",
    en: "{indicators} that measure nothing in the plan",
};
