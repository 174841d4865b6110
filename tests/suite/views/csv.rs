//! Sheets, read back by another reader.

use super::{choices, knots};
use crate::support::kristiansand;
use ::csv::ReaderBuilder;
use goalgraph::graph::{Graph, Toward};
use goalgraph::plan::GoalKind;
use goalgraph::view::{self, Options, View};
use goalgraph::{Lang, Plan, Settings, check};

fn sheet(plan: &Plan, view: View, options: &Options) -> String {
    let graph = Graph::new(plan);
    let report = check(&graph, &Settings::default());
    view::csv(view, &graph, &report, options)
}

/// The rows as a reader of such files finds them; every row must have the same columns.
fn rows(sheet: &str) -> Vec<Vec<String>> {
    let text = sheet.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader =
        ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row like the first"));
    rows.map(|row| row.iter().map(str::to_owned).collect()).collect()
}

#[test]
fn every_view_is_a_sheet_that_reads_back() {
    for plan in [kristiansand(), Plan::new("Tom"), knots().1] {
        for view in View::ALL {
            for lang in Lang::ALL {
                for options in choices() {
                    let sheet = sheet(&plan, view, &options.speaking(lang));
                    assert!(sheet.ends_with("\r\n") && !rows(&sheet).is_empty(), "{view:?}");
                    for cell in rows(&sheet).concat() {
                        let number = cell.replace(',', ".").parse::<f64>().is_ok();
                        let opens = cell.trim_start().starts_with(['=', '+', '-', '@']);
                        assert!(number || !opens, "{view:?}: {cell:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn texts_come_back_as_they_were() {
    let (_, plan) = knots();
    let rows = rows(&sheet(&plan, View::Outline, &Options::default()));
    let mut listed = rows.iter().skip(1);
    for kind in GoalKind::ALL {
        for goal in plan.goals.iter().filter(|goal| goal.kind == kind) {
            let row = listed.next().unwrap();
            let title = if goal.title.is_empty() { &goal.id } else { goal.title.trim() };
            let guarded = format!("'{title}");
            assert!(row[2] == *title || row[2] == guarded, "{row:?} {title:?}");
            assert_eq!(row[0], goal.id);
        }
    }
    assert!(listed.next().is_none());
    let cells = rows.concat();
    for (written, cell) in
        [("formula", "'=Drift; \"sitat\""), ("formula", "'@Føresetnad"), ("number", "-5")]
    {
        assert!(cells.iter().any(|found| found == cell), "{written}: {cell}");
    }
}

#[test]
fn numbers_are_the_languages() {
    let (_, plan) = knots();
    for (lang, number) in
        [(Lang::Nb, "1234567,5"), (Lang::Nn, "1234567,5"), (Lang::En, "1234567.5")]
    {
        let rows = rows(&sheet(&plan, View::Operational, &Options::default().speaking(lang)));
        assert!(rows.concat().iter().any(|cell| cell == number), "{lang}");
    }
}

#[test]
fn the_matrix_is_the_decks() {
    let rows = rows(&sheet(&kristiansand(), View::Matrix, &Options::default()));
    assert_eq!(rows.len(), 1 + 9 + 1);
    assert_eq!(rows[1][3..], ["tom", "felles nivå", "1", "2", "mangler", "3"]);
    assert_eq!(rows[10][3..], ["8", "4", "11", "5", "1", "29"]);
}

#[test]
fn threads_name_every_goal_above() {
    let down = rows(&sheet(&kristiansand(), View::Table, &Options::default()));
    let row = down.iter().find(|row| row.last().unwrap() == "bys-boligbygging");
    let row = row.or_else(|| down.iter().find(|row| row[1].starts_with("Boligbyggingen"))).unwrap();
    assert!(row[0].starts_with("Kristiansand har en by og stedsutvikling"));
    assert_eq!(row[5], "BYS");
    let up = rows(&sheet(&kristiansand(), View::Table, &Options::default().toward(Toward::Up)));
    let mut head = down[0].clone();
    head.reverse();
    assert_eq!(up[0], head);
}

#[test]
fn an_unknown_unit_is_said() {
    let said = sheet(&kristiansand(), View::Table, &Options::default().within("=XX"));
    assert_eq!(rows(&said), [["Ingen enheter i planen heter «=XX»."]]);
}
