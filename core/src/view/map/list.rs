//! The map as a list.

use super::Atlas;
use super::choice::Subject;
use super::words;
use crate::graph::GoalIx;
use crate::markup::{Element, element};
use crate::plan::GoalKind;
use crate::text::Wording;
use crate::view::parts;

pub(super) fn draw(atlas: &Atlas<'_>) -> Element {
    let scene = atlas.scene;
    let summary = element("summary").text(scene.say(&AS_LIST));
    let mut list = element("details").class("gg-as-list").key("list").child(summary);
    for kind in GoalKind::ALL {
        let reading = atlas.reading(kind);
        if !reading.is_empty() {
            let heading = element("p").class("gg-label").text(words::heading(scene, kind));
            let items = reading.into_iter().filter_map(|at| item(atlas, at));
            list = list.child(heading).child(element("ul").class("gg-tree").children(items));
        }
    }
    list
}

fn item(atlas: &Atlas<'_>, at: usize) -> Option<Element> {
    let (scene, card) = (atlas.scene, atlas.cards.get(at)?);
    let facts = atlas.facts.get(at)?;
    let item = element("li").class("gg-item").key(atlas.name(card));
    let Subject::Goal(goal) = card.subject else {
        let said = words::tell(scene, facts, &card.subject);
        return Some(item.child(element("p").class("gg-line").text(said)));
    };
    let title = element("p").class("gg-line").child(parts::title(scene, goal));
    let facts = element("p").class("gg-facts").text(facts).children(parents(atlas, goal));
    Some(item.attribute("id", atlas.anchor(goal)).child(title).child(facts))
}

/// What a goal supports, as links to their places.
fn parents(atlas: &Atlas<'_>, goal: GoalIx) -> Option<Element> {
    let scene = atlas.scene;
    let links: Vec<Element> = scene
        .graph
        .parents(goal)
        .map(|above| {
            let title = scene.title(above);
            let link = if atlas.shown.has(above) {
                element("a").attribute("href", format!("#{}", atlas.anchor(above)))
            } else {
                element("span")
            };
            scene.quoting(link.text(title))
        })
        .collect();
    let links = parts::row("gg-parents", links, " · ")?;
    let label = element("span").text(format!(" {} ", scene.say(&SUPPORTS)));
    Some(element("span").child(label).child(links))
}

const AS_LIST: Wording = Wording { nb: "Vis som liste", nn: "Vis som liste", en: "Show as a list" };
const SUPPORTS: Wording = Wording { nb: "Støtter:", nn: "Støttar:", en: "Supports:" };
