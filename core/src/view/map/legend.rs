//! What the shapes mean.

use super::Atlas;
use super::choice::Subject;
use super::draw::outline;
use crate::markup::{Element, element};
use crate::plan::GoalKind;
use crate::text::Wording;

pub(super) fn draw(atlas: &Atlas<'_>) -> Element {
    let scene = atlas.scene;
    let mut items = Vec::new();
    for kind in GoalKind::ALL {
        let example = atlas.cards.iter().find(|card| card.kind == kind);
        let Some(example) = example else { continue };
        let plain = Subject::Goal(example.subject.goal());
        items.push(item(kind.name(), &plain, kind, scene.word(kind.term(), 1).to_owned()));
    }
    let mut cards = atlas.cards.iter();
    if let Some(card) = cards.find(|card| !matches!(card.subject, Subject::Goal(_))) {
        // A map has ghosts or groups, not both.
        let wording = if matches!(card.subject, Subject::Ghost(..)) { &OPEN } else { &GATHERED };
        items.push(item("other", &card.subject, card.kind, scene.say(wording)));
    }
    if prioritised(atlas) {
        let line = element("span").class("gg-swatch-bar").attribute("aria-hidden", "true");
        items.push(
            element("li")
                .key("prioritised")
                .child(line.text("▌"))
                .text(" ")
                .child(element("span").text(scene.say(&PRIORITISED))),
        );
    }
    if atlas.hidden.iter().any(|&hidden| hidden > 0) {
        let line = element("path").class("gg-link gg-bridge").attribute("d", "M0 11H38");
        items.push(swatch("bridge", line, scene.say(&BRIDGE)));
    }
    let label = element("p").class("gg-label").text(scene.say(&LABEL));
    element("div")
        .class("gg-key")
        .child(label)
        .child(element("ul").class("gg-shapes").children(items))
}

/// Whether some goals on the map are prioritised and others are not.
fn prioritised(atlas: &Atlas<'_>) -> bool {
    let directions = atlas.cards.iter().filter(|card| card.kind == GoalKind::Direction);
    let mut found = [false, false];
    for card in directions {
        let at = usize::from(atlas.scene.graph.goal(card.subject.goal()).prioritised);
        if let Some(found) = found.get_mut(at) {
            *found = true;
        }
    }
    found == [true, true]
}

fn item(key: &'static str, subject: &Subject, kind: GoalKind, said: String) -> Element {
    let class = match subject {
        Subject::Goal(_) => "gg-node gg-prioritised",
        Subject::Ghost(..) => "gg-node gg-ghost",
        Subject::Group(..) => "gg-node gg-gathered",
    };
    let shape = element("g")
        .class(class)
        .attribute("data-kind", kind.name())
        .children(outline(subject, kind, 38.0, 22.0));
    swatch(key, shape, said)
}

fn swatch(key: &'static str, shape: Element, said: String) -> Element {
    let swatch = element("svg")
        .class("gg-swatch")
        .attribute("viewBox", "-2 -2 42 29")
        .attribute("width", "42")
        .attribute("height", "29")
        .attribute("aria-hidden", "true");
    element("li").key(key).child(swatch.child(shape)).text(" ").child(element("span").text(said))
}

const LABEL: Wording = Wording { nb: "Tegnforklaring", nn: "Teiknforklaring", en: "Key" };
const OPEN: Wording = Wording {
    nb: "åpen rute: noen mangler {periods}",
    nn: "open rute: nokon manglar {periods}",
    en: "open cell: a unit without {periods}",
};
const GATHERED: Wording =
    Wording { nb: "flere mål samlet", nn: "fleire mål samla", en: "several goals gathered" };
const BRIDGE: Wording = Wording {
    nb: "støtter via mål av slag som ikke vises",
    nn: "støttar via mål av slag som ikkje blir viste",
    en: "supports by way of goals of kinds not shown",
};
const PRIORITISED: Wording = Wording {
    nb: "prioritert i perioden: uthevet kant",
    nn: "prioritert i perioden: utheva kant",
    en: "prioritised in this period: strong edge",
};
