//! Everything, as headings and nested lists; for one unit, its goals in a table.

mod indicators;
mod tree;
mod unit;

use super::groups;
use super::parts;
use super::scene::Scene;
use super::themes;
use crate::graph::{GoalIx, IndicatorIx};
use crate::markup::{Element, element};
use crate::plan::GoalKind;
use crate::text::{Arg, Form, Term, Wording};
use tree::Tree;

/// The kinds of goals in the order people read them: ventures before the daily work.
const ORDER: [GoalKind; 5] = [
    GoalKind::Direction,
    GoalKind::Period,
    GoalKind::Initiative,
    GoalKind::Operational,
    GoalKind::Precondition,
];

/// Over so many goals and indicators, what is below a direction goal is folded away at first.
const FOLDED: usize = 300;

#[inline(never)]
pub(super) fn draw(scene: &Scene<'_>) -> Element {
    match scene.unit {
        Some(chosen) => unit::draw(scene, chosen),
        None => whole(scene),
    }
}

fn whole(scene: &Scene<'_>) -> Element {
    let graph = scene.graph;
    let mut view = scene.titled(scene.say(&TITLE));
    let indicators = graph.indicators().len();
    let mut numbers = ORDER.map(|kind| (kind.term(), graph.goals_of(kind).count())).to_vec();
    numbers.push((Term::Indicator, indicators));
    if graph.goals().len() + indicators == 0 {
        return view.child(parts::note(scene.say(&NOTHING)));
    }
    view = view.child(match &scene.search {
        Some(search) => parts::hits(scene, search),
        None => parts::numbers(scene, &numbers),
    });
    let folds = graph.goals().len() + indicators > FOLDED;
    let mut tree = Tree::new(scene, folds);
    for (group, mut goals) in groups::of(graph) {
        goals.retain(|&goal| scene.draws(goal));
        if !goals.is_empty() {
            view = view.child(
                section(scene, group.name(), group.title(scene))
                    .children(goals.into_iter().map(|goal| tree.direction(goal))),
            );
        }
    }
    for kind in ORDER.into_iter().filter(|kind| *kind != GoalKind::Direction) {
        let roots = tree.roots(kind);
        if !roots.is_empty() {
            let section = section(scene, kind.name(), heading(scene, kind));
            view = view.child(by_theme(&mut tree, section, roots));
        }
    }
    view.children(unmeasuring(scene)).children(parts::codes(scene, &|_| true))
}

/// The goals of a section, those of a theme together.
fn by_theme(tree: &mut Tree<'_>, mut section: Element, goals: Vec<GoalIx>) -> Element {
    let scene = tree.scene;
    for (theme, goals) in themes::of(scene.graph, goals) {
        let heading =
            theme.map(|theme| scene.quoting(scene.heading(2).children(scene.marked(theme))));
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
    let alone = graph.indicators().filter(|&one| graph.measures(one).next().is_none());
    let alone: Vec<IndicatorIx> = alone.filter(|&one| scene.draws_indicator(one)).collect();
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
