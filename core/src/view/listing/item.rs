//! One goal of a list: what, who, what it supports, how it is measured, and its parts.

use crate::graph::GoalIx;
use crate::markup::{Element, element};
use crate::plan::GoalKind;
use crate::text::Wording;
use crate::view::scene::Scene;
use crate::view::sources::take;
use crate::view::{anchor, measures, parts};

/// A goal with all its parts below it, each drawn once; nothing for a goal drawn already.
pub(super) fn draw(scene: &Scene<'_>, goal: GoalIx, drawn: &mut [bool]) -> Option<Element> {
    let entry = plain(scene, goal, "gg-entry", drawn)?;
    let graph = scene.graph;
    let kind = graph.goal(goal).kind;
    let mut below = Vec::new();
    let mut queue = vec![goal];
    let mut next = 0;
    while let Some(&at) = queue.get(next) {
        next += 1;
        for child in graph.children(at) {
            if graph.goal(child).kind == kind && scene.concerns(child) && scene.draws(child) {
                if let Some(part) = plain(scene, child, "gg-part", drawn) {
                    below.push(part);
                    queue.push(child);
                }
            }
        }
    }
    if below.is_empty() {
        return Some(entry);
    }
    Some(entry.child(element("ul").class("gg-parts").children(below)))
}

fn plain(
    scene: &Scene<'_>,
    goal: GoalIx,
    class: &'static str,
    drawn: &mut [bool],
) -> Option<Element> {
    if !take(drawn, goal) {
        return None;
    }
    let anchor = anchor::of(scene.graph, goal);
    let line = element("p").class("gg-line").child(parts::title(scene, goal));
    let about = parts::owners(scene, goal).into_iter().chain(parts::facts(scene, goal)).collect();
    let about = parts::row("gg-about", about, " ");
    let measured = scene.graph.measured_by(goal).filter(|&one| scene.draws_indicator(one));
    let blocks: Vec<Element> = measured.map(|one| measures::block(scene, one)).collect();
    Some(
        element("li")
            .class(class)
            .key(anchor.clone())
            .attribute("id", anchor)
            .child(line)
            .children(about.map(|about| element("p").class("gg-line").child(about)))
            .children(parts::remarks(scene, goal))
            .children(supports(scene, goal))
            .children(measures::of_goal(scene, goal))
            .children(blocks),
    )
}

/// The goals of other kinds that a goal supports.
fn supports(scene: &Scene<'_>, goal: GoalIx) -> Option<Element> {
    let graph = scene.graph;
    let kind: GoalKind = graph.goal(goal).kind;
    let above = graph.parents(goal).filter(|&above| graph.goal(above).kind != kind);
    let items = above.map(|above| {
        let id = graph.goal(above).id.clone();
        element("li").key(id).child(parts::title(scene, above))
    });
    let items: Vec<Element> = items.collect();
    if items.is_empty() {
        return None;
    }
    let label = element("p").class("gg-label").text(scene.say(&SUPPORTS));
    let list = element("ul").class("gg-supports").children(items);
    Some(element("div").class("gg-branch").child(label).child(list))
}

pub(super) const SUPPORTS: Wording = Wording { nb: "Støtter", nn: "Støttar", en: "Supports" };
