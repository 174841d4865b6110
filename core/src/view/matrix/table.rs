//! The table itself.

use super::{Matrix, Row, Rows};
use crate::graph::{CellState, UnitIx};
use crate::markup::{Element, element};
use crate::text::{Term, Wording};
use crate::view::cells;
use crate::view::parts;
use crate::view::scene::Scene;
use crate::view::tables::{group, heading, td, tr};

/// So many columns fit a page: the heads of the columns stay in sight as the page scrolls.
const FEW_COLUMNS: usize = 6;

/// With more columns and more rows than this, the region scrolls both ways for their sake.
const FEW_ROWS: usize = 20;

/// The table in a region of its own that scrolls, by keyboard too.
pub(super) fn draw(scene: &Scene<'_>, matrix: &Matrix<'_>) -> Element {
    let caption = if matrix.columns.is_empty() { &CAPTION_BARE } else { &CAPTION };
    let mut table = element("table")
        .class("gg-table")
        .attribute("role", "table")
        .child(element("caption").text(scene.say(caption)))
        .child(head(scene, matrix));
    for group in &matrix.groups {
        table = table.child(body(scene, matrix, group));
    }
    let class = match (matrix.columns.len(), matrix.rows().count()) {
        (..=FEW_COLUMNS, _) => "gg-scroll gg-few",
        (_, ..=FEW_ROWS) => "gg-scroll",
        _ => "gg-scroll gg-tall",
    };
    element("div")
        .class(class)
        .attribute("role", "region")
        .attribute("tabindex", "0")
        .attribute("aria-labelledby", scene.title_id())
        .child(table.child(foot(scene, matrix)))
}

fn head(scene: &Scene<'_>, matrix: &Matrix<'_>) -> Element {
    let corner = heading("col", "columnheader").class("gg-corner").text(scene.say(&CORNER));
    let row = tr().child(corner).children(matrix.columns.iter().map(|&unit| {
        let code = &scene.graph.unit(unit).id;
        let name = scene.unit_name(unit);
        let cell = heading("col", "columnheader").key(code).attribute("data-unit", code.clone());
        let full = scene.quoting(element("span").class("gg-name").text(name));
        if name == code {
            return cell.child(full);
        }
        cell.child(element("span").class("gg-code").text(code)).text(" ").child(full)
    }));
    let sum = matrix
        .has_sums
        .then(|| heading("col", "columnheader").class("gg-sum").text(scene.say(&SUM)));
    group("thead").child(row.children(sum))
}

fn body(scene: &Scene<'_>, matrix: &Matrix<'_>, of: &Rows<'_>) -> Element {
    let width = 1 + matrix.columns.len() + usize::from(matrix.has_sums);
    let heading = heading("rowgroup", "rowheader").attribute("colspan", width.to_string());
    group("tbody")
        .key(of.heading.key())
        .child(tr().class("gg-group").child(of.heading.put(scene, heading)))
        .children(of.rows.iter().map(|row| goal(scene, matrix, row)))
}

fn goal(scene: &Scene<'_>, matrix: &Matrix<'_>, row: &Row) -> Element {
    let id = &scene.graph.goal(row.goal).id;
    let mut heading = heading("row", "rowheader").child(parts::title(scene, row.goal));
    if !scene.graph.goal(row.goal).shared {
        heading = heading.text(" ").children(parts::owners(scene, row.goal));
    }
    let cells = matrix.columns.iter().zip(&row.cells);
    tr().key(id)
        .child(heading)
        .children(cells.map(|(&unit, &(state, count))| cell(scene, id, unit, state, count)))
        .children(matrix.has_sums.then(|| total(scene, scene.say(&SUM), row.sum)))
}

fn cell(scene: &Scene<'_>, goal: &str, unit: UnitIx, state: CellState, count: usize) -> Element {
    let sign = cells::sign(state);
    let word = element("span").class("gg-word").text(scene.say(&sign.word));
    let cell = under(scene.unit_name(unit).to_owned())
        .class("gg-cell")
        .key(&scene.graph.unit(unit).id)
        .attribute("data-state", sign.name)
        .attribute("data-goal", goal.to_owned())
        .attribute("data-unit", scene.graph.unit(unit).id.clone())
        .child(parts::glyph(sign.glyph))
        .text(" ");
    if count == 0 {
        return cell.child(word);
    }
    let goals = element("span").class("gg-what").text(scene.word(Term::Period, count));
    let cell = cell
        .child(element("span").class("gg-count").text(scene.number(count)))
        .text(" ")
        .child(goals);
    if state == CellState::Covered { cell } else { cell.text(" ").child(word) }
}

fn foot(scene: &Scene<'_>, matrix: &Matrix<'_>) -> Element {
    let row = tr()
        .child(heading("row", "rowheader").text(scene.say(&SUM_OF)))
        .children(matrix.columns.iter().map(|&unit| {
            let label = scene.unit_name(unit).to_owned();
            total(scene, label, matrix.sum(scene, unit)).key(&scene.graph.unit(unit).id)
        }))
        .children(matrix.has_sums.then(|| total(scene, scene.say(&SUM), matrix.total)));
    group("tfoot").child(row)
}

fn total(scene: &Scene<'_>, label: String, count: usize) -> Element {
    under(label).class("gg-sum").text(scene.number(count))
}

/// A cell under its column's heading, which is shown again where cells are lines of a card.
fn under(column: String) -> Element {
    td().attribute("data-label", column)
}

const CAPTION: Wording = Wording {
    nb: "Antall {periods} per {direction} og {directorate}",
    nn: "Talet på {periods} per {direction} og {directorate}",
    en: "Number of {periods} per {direction} and {directorate}",
};
const CAPTION_BARE: Wording = Wording {
    nb: "Antall {periods} per {direction}",
    nn: "Talet på {periods} per {direction}",
    en: "Number of {periods} per {direction}",
};
const CORNER: Wording = Wording { nb: "{direction}", nn: "{direction}", en: "{direction}" };
pub(super) const SUM: Wording = Wording { nb: "Sum", nn: "Sum", en: "Total" };
const SUM_OF: Wording = Wording { nb: "Sum {periods}", nn: "Sum {periods}", en: "Total {periods}" };
