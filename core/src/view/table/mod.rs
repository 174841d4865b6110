//! The red thread as a table, both ways.

mod down;
mod sheet;
mod threads;
mod up;

use super::parts;
use super::scene::Scene;
use super::tables::{group, heading, td, tr};
use crate::graph::{GoalIx, Toward};
use crate::markup::{Element, element};
use crate::plan::GoalKind;
use crate::text::{Arg, Form, Wording};

pub(super) use sheet::sheet;

#[inline(never)]
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

/// A table being filled.
struct Table {
    columns: Vec<String>,
    table: Element,
}

impl Table {
    fn new(caption: String, columns: Vec<String>) -> Self {
        let heads = columns.iter().map(|said| heading("col", "columnheader").text(said));
        let table = element("table")
            .class("gg-table gg-threads")
            .attribute("role", "table")
            .child(element("caption").text(caption))
            .child(group("thead").child(tr().children(heads)));
        Self { columns, table }
    }

    /// Adds rows under a heading across the table.
    fn group(mut self, key: String, heading: Element, rows: Vec<Element>) -> Self {
        let heading = heading.attribute("colspan", self.columns.len().to_string());
        let body = group("tbody").key(key).child(tr().class("gg-group").child(heading));
        self.table = self.table.child(body.children(rows));
        self
    }

    /// A cell, which names its column where the table is laid out as cards.
    fn cell(&self, column: usize, class: &'static str) -> Element {
        let label = self.columns.get(column).cloned().unwrap_or_default();
        td().class(class).attribute("data-label", label)
    }

    fn field(&self, column: usize) -> Element {
        self.cell(column, "gg-field")
    }

    /// A cell with something in it, or a dash.
    fn either(&self, column: usize, said: Option<Element>, otherwise: String) -> Element {
        match said {
            Some(said) => self.field(column).child(said),
            None => self
                .cell(column, "gg-field gg-none")
                .child(parts::glyph("–"))
                .child(parts::hidden(otherwise)),
        }
    }

    /// Who owns a goal, or that nobody does.
    fn owners(&self, scene: &Scene<'_>, column: usize, goal: GoalIx) -> Element {
        self.either(column, parts::owners(scene, goal), scene.say(&NOBODY))
    }

    /// Goals that follow each other on a thread, or a dash.
    fn chain(&self, scene: &Scene<'_>, column: usize, goals: &[GoalIx], cut: bool) -> Element {
        self.either(column, chain(scene, goals, cut), scene.say(&NONE))
    }

    /// The indicators of a goal, or a dash.
    fn indicators(&self, scene: &Scene<'_>, column: usize, goal: GoalIx) -> Element {
        let items = scene.graph.measured_by(goal).map(|one| {
            let id = scene.graph.indicator(one).id.clone();
            element("li").key(id).child(parts::indicator(scene, one))
        });
        let items: Vec<Element> = items.collect();
        let list =
            (!items.is_empty()).then(|| element("ul").class("gg-indicators").children(items));
        self.either(column, list, scene.say(&NONE))
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
