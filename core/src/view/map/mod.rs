//! Goals and what they support, drawn as boxes and lines; the same as a list.
//!
//! On the map stand direction goals, period goals, and whatever hangs by a direction goal. Other
//! kinds that hang by nothing have views of their own; the map says how many they are.

mod bands;
mod bridge;
mod card;
mod choice;
mod draw;
mod goals;
mod groups;
mod legend;
mod list;
mod options;
mod words;

pub use options::{Groups, Map};

use super::anchor;
use super::parts;
use super::scene::Scene;
use crate::graph::GoalIx;
use crate::layout::{self, Drawing, Flow, Network, Node};
use crate::markup::{Element, element};
use crate::plan::GoalKind;
use crate::sort;
use crate::text::{Arg, Wording, list as joined};
use card::Card;
use choice::{Choice, Subject};
use goals::Marks;
use groups::Grouped;
use words::Numbers;

/// A map laid out.
struct Atlas<'s> {
    scene: &'s Scene<'s>,
    map: &'s Map,
    cards: Vec<Card>,
    /// The goals that have a box of their own.
    shown: Marks,
    /// The facts of each box's goal, in sentences.
    facts: Vec<String>,
    links: Vec<(u32, u32)>,
    /// How many hidden goals each link leads by way of.
    hidden: Vec<usize>,
    groups: Grouped,
    drawing: Drawing,
}

#[inline(never)]
pub(super) fn draw(scene: &Scene<'_>, map: &Map) -> Element {
    let view = scene.titled(scene.say(&TITLE));
    let Some(choice) = Choice::new(scene, map) else {
        let goal = ("goal", Arg::Text(map.focus.clone().unwrap_or_default()));
        return view.child(parts::note(scene.fill(&UNKNOWN, &[goal])));
    };
    if choice.subjects.is_empty() {
        return view.child(parts::note(scene.say(&NOTHING)));
    }
    let summary = summary(scene, &choice);
    let atlas = Atlas::new(scene, map, choice);
    let shown = |goal: GoalIx| atlas.shown.has(goal);
    let picture = element("div").class("gg-scroll gg-sheet").child(draw::draw(&atlas));
    let caption = element("figcaption").class("gg-note").text(summary);
    view.child(element("figure").class("gg-atlas").child(picture).child(caption))
        .child(legend::draw(&atlas))
        .children(parts::codes(scene, &shown))
        .child(list::draw(&atlas))
}

impl<'s> Atlas<'s> {
    fn new(scene: &'s Scene<'s>, map: &'s Map, choice: Choice) -> Self {
        let cards: Vec<Card> =
            choice.subjects.into_iter().map(|one| Card::new(scene, one, map.flow)).collect();
        let boxes = cards
            .iter()
            .map(|card| Node {
                width: card.width,
                height: card.height,
                layer: Some(card.kind as u32),
            })
            .collect();
        let groups = Grouped::new(scene, map.groups, &cards);
        let network = Network { boxes, links: choice.links, groups: groups.of.clone() };
        let mut options = layout::Options::default();
        options.flow = map.flow;
        options.gap = 10.0;
        options.layer_gap = 68.0;
        options.row_gap = 24.0;
        options.lane = 6.0;
        options.group_gap = 8.0;
        options.group_head = bands::head(map.flow);
        options.aspect =
            map.sheet.map(|(width, height)| f32::from(width) / f32::from(height.max(1)));
        options.effort = map.effort;
        let previous = arranged(scene, map, &cards);
        let drawing = layout::layout(&network, &options, previous.as_deref());
        let numbers = Numbers::new(scene);
        let facts = cards.iter().enumerate().map(|(at, card)| {
            let facts = words::facts(scene, &numbers, &card.subject);
            let group = groups.name(at).map(|name| words::group(scene, name));
            [Some(facts), group].into_iter().flatten().filter(|said| !said.is_empty())
        });
        let facts = facts.map(|said| said.collect::<Vec<_>>().join(" ")).collect();
        let (shown, links, hidden) = (choice.shown, network.links, choice.hidden);
        let mut atlas = Self { scene, map, cards, shown, facts, links, hidden, groups, drawing };
        atlas.tell_bridges();
        atlas
    }

    /// Adds to the facts of boxes what they support by way of hidden goals.
    fn tell_bridges(&mut self) {
        for (&(above, below), &hidden) in self.links.iter().zip(&self.hidden) {
            let (above, below) =
                (self.cards.get(above as usize), self.facts.get_mut(below as usize));
            if let (Some(above), Some(facts), true) = (above, below, hidden > 0) {
                facts.push(' ');
                facts.push_str(&words::bridge(self.scene, above.subject.goal(), hidden));
            }
        }
    }

    /// The cards of a kind, in the order the map reads: along its layer.
    fn reading(&self, kind: GoalKind) -> Vec<usize> {
        let mut own: Vec<(f32, f32, usize)> = Vec::new();
        for (at, (card, corner)) in self.cards.iter().zip(&self.drawing.boxes).enumerate() {
            if card.kind == kind {
                own.push(match self.map.flow {
                    Flow::Right => (corner.y, corner.x, at),
                    Flow::Down => (corner.x, corner.y, at),
                });
            }
        }
        sort::by(&mut own, |one, two| one.0.total_cmp(&two.0).then(one.1.total_cmp(&two.1)));
        own.into_iter().map(|(.., at)| at).collect()
    }

    /// A box's name among the others: the anchor of its goal, or one no goal has.
    fn name(&self, card: &Card) -> String {
        let graph = self.scene.graph;
        match &card.subject {
            Subject::Goal(goal) => anchor::of(graph, *goal),
            Subject::Group(goal, _) => anchor::with("group-", graph, *goal),
            Subject::Ghost(goal, unit) => {
                let unit = anchor::safe("ghost-", &graph.unit(*unit).id);
                anchor::with(&format!("{unit}~-"), graph, *goal)
            }
        }
    }

    /// The place of a goal in the list.
    fn anchor(&self, goal: GoalIx) -> String {
        anchor::with(&format!("{}-", self.scene.title_id()), self.scene.graph, goal)
    }
}

/// How far along its layer each box stood in an earlier map.
fn arranged(scene: &Scene<'_>, map: &Map, cards: &[Card]) -> Option<Vec<Option<f32>>> {
    if map.arranged.is_empty() {
        return None;
    }
    let mut places: Vec<(&str, f32)> = Vec::new();
    let (mut at, step) =
        (0.0, 1.0 / f32::from(u16::try_from(map.arranged.len()).unwrap_or(u16::MAX)));
    for id in &map.arranged {
        places.push((id, at));
        at += step;
    }
    sort::by(&mut places, |one, other| one.0.cmp(other.0));
    let place = |card: &Card| {
        let id = scene.graph.goal(card.subject.goal()).id.as_str();
        let found = places.binary_search_by(|other| other.0.cmp(id)).ok()?;
        places.get(found).map(|place| place.1)
    };
    Some(cards.iter().map(place).collect())
}

/// What is on the map and what is not.
fn summary(scene: &Scene<'_>, choice: &Choice) -> String {
    let mut counts = GoalKind::ALL.map(|kind| (kind, 0));
    for subject in &choice.subjects {
        if let Subject::Goal(goal) = subject {
            let kind = scene.graph.kind(*goal);
            counts.iter_mut().filter(|(own, _)| *own == kind).for_each(|(_, count)| *count += 1);
        }
    }
    let say = |counts: &[(GoalKind, usize)]| {
        let some = counts.iter().filter(|(_, count)| *count > 0);
        let said: Vec<String> =
            some.map(|&(kind, count)| scene.count(kind.term(), count)).collect();
        ("goals", Arg::Text(joined(scene.lang, &said)))
    };
    let mut said = vec![scene.fill(&SHOWN, &[say(&counts)])];
    if choice.is_gathered {
        said.push(scene.say(&IS_GATHERED));
    }
    if !choice.left_out.is_empty() {
        said.push(scene.fill(&LEFT_OUT, &[say(&choice.left_out)]));
    }
    said.join(" ")
}

const TITLE: Wording =
    Wording { nb: "Kart over målene", nn: "Kart over måla", en: "Map of the goals" };
const UNKNOWN: Wording = Wording {
    nb: "Planen har ikke noe mål «{goal}».",
    nn: "Planen har ikkje noko mål «{goal}».",
    en: "The plan has no goal “{goal}”.",
};
const NOTHING: Wording = Wording {
    nb: "Ingen mål å vise på kartet.",
    nn: "Ingen mål å vise på kartet.",
    en: "No goals to show on the map.",
};
const SHOWN: Wording = Wording {
    nb: "Kartet viser {goals}.",
    nn: "Kartet viser {goals}.",
    en: "The map shows {goals}.",
};
const IS_GATHERED: Wording = Wording {
    nb: "Planen er stor, så mål lenger nede er samlet og talt. Mål som støtter flere, er talt under hvert av dem.",
    nn: "Planen er stor, så mål lenger nede er samla og talde. Mål som støttar fleire, er talde under kvart av dei.",
    en: "The plan is large, so goals further down are gathered and counted. Goals that support several are counted under each of them.",
};
const LEFT_OUT: Wording = Wording {
    nb: "Ikke på kartet, fordi de ikke støtter {directions}: {goals}.",
    nn: "Ikkje på kartet, fordi dei ikkje støttar {directions}: {goals}.",
    en: "Not on the map, as they support no {directions}: {goals}.",
};
