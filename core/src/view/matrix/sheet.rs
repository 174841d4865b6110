//! The matrix as a sheet.

use super::Matrix;
use super::table::SUM;
use crate::text::{Term, Wording};
use crate::view::cells;
use crate::view::csv::Sheet;
use crate::view::scene::Scene;

/// One row per direction goal and one column per unit: the number of period goals, or what is
/// said of a cell without any.
pub(in crate::view) fn sheet(scene: &Scene<'_>) -> String {
    let matrix = Matrix::of(scene);
    let graph = scene.graph;
    let mut sheet = Sheet::new(scene.lang);
    sheet.text(&scene.say(&GROUP)).text("Id").text(&scene.say(&ROW));
    for &unit in &matrix.columns {
        sheet.text(scene.unit_name(unit));
    }
    sheet.text(&scene.say(&SUM)).end();
    for group in &matrix.groups {
        for row in &group.rows {
            sheet.text(&group.heading.said(scene));
            sheet.text(&graph.goal(row.goal).id).text(scene.title(row.goal));
            for &(state, count) in &row.cells {
                if count > 0 {
                    sheet.count(count);
                } else {
                    sheet.text(&scene.say(&cells::sign(state).word));
                }
            }
            sheet.count(row.sum).end();
        }
    }
    sheet.text(&scene.say(&SUM)).text("").text(scene.word(Term::Period, matrix.total));
    for &unit in &matrix.columns {
        sheet.count(matrix.sum(scene, unit));
    }
    sheet.count(matrix.total).end();
    sheet.finish()
}

const GROUP: Wording = Wording { nb: "Gruppe", nn: "Gruppe", en: "Group" };
const ROW: Wording = Wording { nb: "{direction}", nn: "{direction}", en: "{direction}" };
