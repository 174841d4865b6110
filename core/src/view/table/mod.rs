//! The red thread as a table, both ways.

mod down;
mod sheet;
mod threads;
mod up;

use super::parts;
use super::scene::Scene;
use super::tables::{group, heading, td, tr};
use crate::graph::{GoalIx, IndicatorIx, Toward};
use crate::markup::{Element, element};
use crate::plan::GoalKind;
use crate::text::{Arg, Form, Wording};

pub(super) use sheet::sheet;

pub(super) fn draw(scene: &Scene<'_>) -> Element {
    let title = if scene.toward == Toward::Down { &DOWN } else { &UP };
    let mut view = scene.titled(scene.say(title));
    if let Some(search) = &scene.search {
        view = view.child(parts::hits(scene, search));
    }
    let tables = match scene.toward {
        Toward::Down => down::draw(scene),
        Toward::Up => up::draw(scene).into_iter().collect(),
    };
    if tables.is_empty() && scene.search.is_none() {
        return view.child(parts::note(scene.say(&NOTHING)));
    }
    view.children(tables).children(parts::codes(scene, &|_| true))
}

/// A table in a region of its own that scrolls, by keyboard too.
fn region(scene: &Scene<'_>, key: &'static str, caption: String, columns: &[String]) -> Table {
    let heads = columns.iter().map(|said| heading("col", "columnheader").text(said));
    let id = format!("{}-{key}", scene.title_id());
    let caption = element("caption").attribute("id", id.clone()).text(caption);
    Table {
        id,
        columns: columns.to_vec(),
        table: element("table")
            .class("gg-table gg-threads")
            .attribute("role", "table")
            .child(caption)
            .child(group("thead").child(tr().children(heads))),
    }
}

/// A table being filled.
struct Table {
    id: String,
    columns: Vec<String>,
    table: Element,
}

impl Table {
    /// Adds rows under a heading across the table.
    fn group(&mut self, key: String, heading: Element, rows: Vec<Element>) {
        let heading = heading.attribute("colspan", self.columns.len().to_string());
        let body = group("tbody").key(key).child(tr().class("gg-group").child(heading));
        self.table =
            std::mem::replace(&mut self.table, element("table")).child(body.children(rows));
    }

    /// A cell, which names its column where the table is laid out as cards.
    fn cell(&self, column: usize) -> Element {
        let label = self.columns.get(column).cloned().unwrap_or_default();
        td().class("gg-field").attribute("data-label", label)
    }

    fn finish(self) -> Element {
        element("div")
            .class("gg-scroll")
            .attribute("role", "region")
            .attribute("tabindex", "0")
            .attribute("aria-labelledby", self.id)
            .child(self.table)
    }
}

/// The heading over a group of rows.
fn over() -> Element {
    heading("rowgroup", "rowheader")
}

/// The heading of a row, toned down where it only repeats the one above it.
fn beside(again: bool) -> Element {
    let heading = heading("row", "rowheader");
    if again { heading.class("gg-again") } else { heading }
}

/// Goals that follow each other on a thread.
fn chain(scene: &Scene<'_>, goals: &[GoalIx], cut: bool) -> Option<Element> {
    let mut pieces: Vec<Element> = goals.iter().map(|&goal| parts::title(scene, goal)).collect();
    if cut {
        pieces.insert(0, element("span").text("…"));
    }
    parts::row("gg-chain", pieces, " › ")
}

/// Who owns a goal, or that nobody does.
fn owners(scene: &Scene<'_>, goal: GoalIx, cell: Element) -> Element {
    cell.child(parts::owners(scene, goal).unwrap_or_else(|| none(scene.say(&NOBODY))))
}

/// The indicators of a goal, or a dash.
fn indicators(scene: &Scene<'_>, goal: GoalIx, cell: Element) -> Element {
    let items: Vec<Element> =
        scene.graph.measured_by(goal).map(|one| indicator(scene, one)).collect();
    if items.is_empty() {
        return cell.child(none(scene.say(&NONE)));
    }
    cell.child(element("ul").class("gg-indicators").children(items))
}

fn indicator(scene: &Scene<'_>, indicator: IndicatorIx) -> Element {
    let id = scene.graph.indicator(indicator).id.clone();
    element("li").key(id).child(parts::indicator(scene, indicator))
}

/// A dash, and in words that there is nothing.
fn none(said: String) -> Element {
    element("span").class("gg-none").child(parts::glyph("–")).child(parts::hidden(said))
}

/// A kind's name over a column or a group.
fn kind(scene: &Scene<'_>, kind: GoalKind, form: Form) -> String {
    scene.fill(&KIND, &[("kind", Arg::Term(kind.term(), form))])
}

const DOWN: Wording = Wording {
    nb: "Rød tråd fra {directions} til {indicators}",
    nn: "Raud tråd frå {directions} til {indicators}",
    en: "Red thread from {directions} to {indicators}",
};
const UP: Wording = Wording {
    nb: "Rød tråd fra {indicators} til {directions}",
    nn: "Raud tråd frå {indicators} til {directions}",
    en: "Red thread from {indicators} to {directions}",
};
const NOTHING: Wording = Wording {
    nb: "Planen har ingen mål her ennå.",
    nn: "Planen har ingen mål her enno.",
    en: "The plan has no goals here yet.",
};
const KIND: Wording = Wording { nb: "{kind}", nn: "{kind}", en: "{kind}" };
const NOBODY: Wording = Wording { nb: "ingen eier", nn: "ingen eigar", en: "no owner" };
const NONE: Wording = Wording { nb: "ingen", nn: "ingen", en: "none" };
const OWNERS: Wording = Wording { nb: "Eiere", nn: "Eigarar", en: "Owners" };
const INDICATORS: Wording = Wording { nb: "{indicators}", nn: "{indicators}", en: "{indicators}" };
