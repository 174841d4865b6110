//! The goals of one kind, by theme: initiatives, operational goals, preconditions.

mod item;
mod sheet;

use super::parts;
use super::scene::Scene;
use super::sources::take;
use super::themes;
use crate::graph::GoalIx;
use crate::markup::{Element, element};
use crate::plan::GoalKind;
use crate::text::{Arg, Form, Term, Wording};

pub(super) use sheet::{sheet, sheet_of_measures};

#[inline(never)]
pub(super) fn draw(scene: &Scene<'_>, kind: GoalKind) -> Element {
    let graph = scene.graph;
    let many = ("kind", Arg::Term(kind.term(), Form::Many));
    let view = scene.titled(scene.fill(&TITLE, std::slice::from_ref(&many)));
    let all: Vec<GoalIx> = graph.goals_of(kind).filter(|&goal| scene.concerns(goal)).collect();
    if all.is_empty() {
        let nothing = if scene.unit.is_some() { &NONE_HERE } else { &NONE };
        return view.child(parts::note(scene.fill(nothing, &[many])));
    }
    let view = match &scene.search {
        Some(search) => view.child(parts::hits(scene, search)),
        None => view.child(numbers(scene, kind, &all)).children(untied(scene, kind, &all)),
    };
    let shown = all.into_iter().filter(|&goal| scene.draws(goal)).collect();
    let mut drawn = vec![false; graph.goal_slots()];
    let sections = themes::of(graph, roots(scene, shown)).into_iter().map(|(theme, goals)| {
        let heading = theme.map(|theme| scene.heading(1).children(scene.marked(theme)));
        let items: Vec<Element> =
            goals.into_iter().filter_map(|goal| item::draw(scene, goal, &mut drawn)).collect();
        element("section")
            .class("gg-section")
            .key(theme.unwrap_or_default())
            .children(heading.map(|heading| scene.quoting(heading)))
            .child(element("ul").class("gg-entries").children(items))
    });
    let sections: Vec<Element> = sections.collect();
    view.children(sections).children(parts::codes(scene, &|goal| graph.goal(goal).kind == kind))
}

/// The goals that are part of none of the others; of a circle, the first. Their parts follow
/// them.
fn roots(scene: &Scene<'_>, goals: Vec<GoalIx>) -> Vec<GoalIx> {
    let mut listed = vec![false; scene.graph.goal_slots()];
    for &goal in &goals {
        take(&mut listed, goal);
    }
    let is_part = |goal: GoalIx| {
        scene.graph.parents(goal).any(|above| listed.get(above.index()) == Some(&true))
    };
    let (parts, mut roots): (Vec<GoalIx>, Vec<GoalIx>) =
        goals.into_iter().partition(|&goal| is_part(goal));
    let mut reached = vec![false; scene.graph.goal_slots()];
    for &root in &roots {
        reach(scene, root, &mut reached);
    }
    for part in parts {
        if reached.get(part.index()) == Some(&false) {
            reach(scene, part, &mut reached);
            roots.push(part);
        }
    }
    roots
}

/// Marks a goal and all below it.
fn reach(scene: &Scene<'_>, goal: GoalIx, reached: &mut [bool]) {
    let mut queue = vec![goal];
    while let Some(at) = queue.pop() {
        if take(reached, at) {
            queue.extend(scene.graph.children(at));
        }
    }
}

fn numbers(scene: &Scene<'_>, kind: GoalKind, all: &[GoalIx]) -> Element {
    let graph = scene.graph;
    let mut items = vec![(kind.term(), all.len())];
    if kind == GoalKind::Operational {
        let of_these = |one: &_| graph.measures(*one).any(|goal| graph.goal(goal).kind == kind);
        let indicators = graph.indicators().filter(of_these).count();
        items.push((Term::Indicator, indicators));
    }
    parts::numbers(scene, &items)
}

/// How many support no direction goal, where they are there to support some.
fn untied(scene: &Scene<'_>, kind: GoalKind, all: &[GoalIx]) -> Option<Element> {
    let untied = all.iter().filter(|&&goal| !scene.graph.is_anchored(goal)).count();
    if kind != GoalKind::Initiative || untied == 0 {
        return None;
    }
    let slots = [
        ("n", Arg::Text(scene.number(untied))),
        ("all", Arg::Text(scene.count(kind.term(), all.len()))),
    ];
    Some(parts::note(scene.fill(&UNTIED, &slots)))
}

const TITLE: Wording = Wording { nb: "{kind}", nn: "{kind}", en: "{kind}" };
const NONE: Wording = Wording {
    nb: "Planen har ingen {kind} ennå.",
    nn: "Planen har ingen {kind} enno.",
    en: "The plan has no {kind} yet.",
};
const NONE_HERE: Wording = Wording {
    nb: "Planen har ingen {kind} her ennå.",
    nn: "Planen har ingen {kind} her enno.",
    en: "The plan has no {kind} here yet.",
};
const UNTIED: Wording = Wording {
    nb: "{n} av {all} er ikke knyttet til {directions}.",
    nn: "{n} av {all} er ikkje knytte til {directions}.",
    en: "{n} of {all} not tied to {directions}.",
};
