//! The page of one unit: its goals in a table, then what else it owns.

use super::tree::plain;
use crate::graph::{CellState, GoalIx, UnitIx};
use crate::markup::{Element, element};
use crate::plan::GoalKind;
use crate::text::Wording;
use crate::view::scene::Scene;
use crate::view::tables::{group, heading, td, tr};
use crate::view::{anchor, cells, groups, parts};

pub(super) fn draw(scene: &Scene<'_>, chosen: UnitIx) -> Element {
    let mut view = scene.titled(scene.say(&TITLE));
    if let Some(search) = &scene.search {
        view = view.child(parts::hits(scene, search));
    }
    let columns = cells::columns(scene);
    let several = columns.len() > 1;
    let mut page = Page { scene, anchored: vec![false; scene.graph.goal_slots()] };
    for &unit in &columns {
        if several {
            let name = element("span").text(scene.unit_name(unit));
            view = view.child(scene.heading(1).child(scene.quoting(name)));
        }
        view = view.child(page.table(unit));
    }
    view = view.children(super::ORDER.into_iter().filter_map(|kind| page.others(kind, chosen)));
    view.children(parts::codes(scene, &|goal| scene.graph.owned_within(goal, chosen)))
}

/// A unit's page being written.
struct Page<'s> {
    scene: &'s Scene<'s>,
    /// Goals that have their anchor already: some stand in several rows.
    anchored: Vec<bool>,
}

impl Page<'_> {
    /// Direction goals the unit must answer for, or has covered, and its period goals for each.
    fn table(&mut self, unit: UnitIx) -> Element {
        let scene = self.scene;
        let directions = groups::of(scene.graph).into_iter().flat_map(|(_, goals)| goals);
        let rows: Vec<Element> = directions
            .map(|goal| (goal, cells::state(scene.graph, goal, unit)))
            .filter(|&(_, state)| state != CellState::Outside)
            .filter_map(|(goal, state)| self.row(goal, unit, state))
            .collect();
        if rows.is_empty() {
            let nothing = if scene.search.is_some() { &parts::NO_HITS_HERE } else { &NOTHING };
            return parts::note(scene.say(nothing));
        }
        let head = |said: &Wording| heading("col", "columnheader").text(scene.say(said));
        let name = element("span").text(scene.unit_name(unit));
        let caption = element("caption")
            .class("gg-hidden")
            .text(scene.say(&CAPTION))
            .text(": ")
            .child(scene.quoting(name));
        let heads = tr().child(head(&DIRECTION)).child(head(&PERIODS));
        element("table")
            .class("gg-table gg-pairs")
            .attribute("role", "table")
            .key(&scene.graph.unit(unit).id)
            .child(caption)
            .child(group("thead").child(heads))
            .child(group("tbody").children(rows))
    }

    /// A direction goal and the unit's period goals for it: all of them where the goal itself is
    /// looked for.
    fn row(&mut self, goal: GoalIx, unit: UnitIx, state: CellState) -> Option<Element> {
        let scene = self.scene;
        let own = scene.graph.covering(goal, unit);
        let own: Vec<GoalIx> = own.filter(|&at| scene.finds(goal) || scene.finds(at)).collect();
        if own.is_empty() && !scene.finds(goal) {
            return None;
        }
        let id = &scene.graph.goal(goal).id;
        let sign = cells::sign(state);
        let cell = td()
            .attribute("data-state", sign.name)
            .attribute("data-goal", id.clone())
            .attribute("data-unit", scene.graph.unit(unit).id.clone());
        let cell = if own.is_empty() {
            cell.child(parts::glyph(sign.glyph)).text(" ").child(self.why_none(goal, unit, state))
        } else {
            let items = own.into_iter().map(|goal| self.period(goal, unit));
            cell.child(element("ul").class("gg-goals").children(items))
        };
        let heading = heading("row", "rowheader").child(parts::title(scene, goal));
        Some(tr().key(id).child(heading).child(cell))
    }

    /// A period goal; the owners are named where they are not simply the unit itself.
    fn period(&mut self, goal: GoalIx, unit: UnitIx) -> Element {
        let scene = self.scene;
        let mut owners = scene.graph.owners(goal);
        let alone = owners.next() == Some(unit) && owners.next().is_none();
        drop(owners);
        let badges = if alone { None } else { parts::owners(scene, goal) };
        let item = self.anchor(goal).child(parts::title(scene, goal));
        parts::beside(item, [badges, parts::facts(scene, goal)])
    }

    /// An empty cell in words: the plan's own where it has them.
    fn why_none(&self, goal: GoalIx, unit: UnitIx, state: CellState) -> Element {
        let scene = self.scene;
        let said = scene.graph.statement(goal, unit);
        let quoted = said.and_then(|said| match state {
            CellState::Delegated => said.text.as_deref(),
            CellState::NotRelevant => said.reason.as_deref(),
            _ => None,
        });
        let words = element("span").class("gg-word");
        match (quoted.map(str::trim).filter(|text| !text.is_empty()), state) {
            (Some(text), CellState::NotRelevant) => words
                .text(scene.say(&cells::sign(state).word))
                .text(": ")
                .child(scene.quoting(element("span").text(text))),
            (Some(text), _) => scene.quoting(words.text(text)),
            (None, CellState::Delegated) => words.text(scene.say(&DELEGATED)),
            (None, CellState::Blank) => words.text(scene.say(&BLANK)),
            (None, _) => words.text(scene.say(&MISSING)),
        }
    }

    /// What else of a kind the unit, or one below it, owns.
    fn others(&mut self, kind: GoalKind, unit: UnitIx) -> Option<Element> {
        let scene = self.scene;
        let graph = scene.graph;
        let shown = |goal: GoalIx| match kind {
            GoalKind::Direction => true,
            GoalKind::Period => graph.parents(goal).next().is_some(),
            _ => false,
        };
        let own: Vec<GoalIx> = graph
            .goals_of(kind)
            .filter(|&goal| graph.owned_within(goal, unit) && !shown(goal) && scene.finds(goal))
            .collect();
        if own.is_empty() {
            return None;
        }
        let items = own.into_iter().map(|goal| plain(scene, goal, self.anchor(goal)));
        let list = element("ul").class("gg-tree").children(items);
        Some(super::section(scene, kind.name(), super::heading(scene, kind)).child(list))
    }

    /// A list item for a goal, with its anchor the first time.
    fn anchor(&mut self, goal: GoalIx) -> Element {
        let anchor = anchor::of(self.scene.graph, goal);
        let item = element("li").class("gg-item").key(anchor.clone());
        let first = self.anchored.get_mut(goal.index());
        if first.is_some_and(|done| !std::mem::replace(done, true)) {
            item.attribute("id", anchor)
        } else {
            item
        }
    }
}

const TITLE: Wording = Wording { nb: "{periods}", nn: "{periods}", en: "{periods}" };
const CAPTION: Wording = Wording {
    nb: "{directions} og {periods}",
    nn: "{directions} og {periods}",
    en: "{directions} and {periods}",
};
const DIRECTION: Wording = Wording { nb: "{direction}", nn: "{direction}", en: "{direction}" };
const PERIODS: Wording = Wording { nb: "{periods}", nn: "{periods}", en: "{periods}" };
const NOTHING: Wording = Wording {
    nb: "Ingen {directions} å svare for.",
    nn: "Ingen {directions} å svare for.",
    en: "No {directions} to answer for.",
};
const DELEGATED: Wording = Wording {
    nb: "Overlatt til felles nivå",
    nn: "Overlate til felles nivå",
    en: "Left to the common level",
};
const BLANK: Wording = Wording {
    nb: "Ført opp uten {periods}",
    nn: "Ført opp utan {periods}",
    en: "Listed without {periods}",
};
const MISSING: Wording =
    Wording { nb: "Ingen {periods}", nn: "Ingen {periods}", en: "No {periods}" };
