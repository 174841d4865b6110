//! The deck's own tables against the plan made from them by hand.

use super::{of_unit, read_into};
use crate::support::{check, found, kristiansand, path, text};
use goalgraph::exchange::table::{Grid, GridCell, Options};
use goalgraph::graph::CellState;
use goalgraph::plan::{Goal, GoalKind, Limits};
use goalgraph::{Graph, Plan};
use std::collections::BTreeMap;

const DIRECTORATES: [(&str, &str); 5] = [
    ("oppvekst", "OPPV"),
    ("helse-og-mestring", "HM"),
    ("kultur-og-innbyggerdialog", "KI"),
    ("by-og-stedsutvikling", "BYS"),
    ("stabsomradene", "STAB"),
];

fn fixture(name: &str) -> Grid {
    let text = text(path(&format!("tests/fixtures/tables/{name}.html")));
    Grid::from_html(&text).expect("a small page").swap_remove(0)
}

/// The hand-made plan without what the directorates' tables say.
fn bare() -> Plan {
    let mut plan = kristiansand();
    plan.goals.retain(|goal| goal.kind != GoalKind::Period);
    plan.cells.clear();
    plan
}

/// Owners by unit, and the titles of what is supported: what two plans with other ids agree in.
fn goals(plan: &Plan, kind: GoalKind) -> BTreeMap<String, (bool, Vec<String>, Vec<String>)> {
    let graph = Graph::new(plan);
    let told = graph.goals_of(kind).map(|at| {
        let Goal { title, shared, .. } = graph.goal(at);
        let owners = graph.owners(at).map(|unit| graph.unit(unit).id.clone()).collect();
        let parents = graph.parents(at).map(|goal| graph.goal(goal).title.clone()).collect();
        (title.clone(), (*shared, owners, parents))
    });
    told.collect()
}

fn cells(plan: &Plan) -> BTreeMap<(String, String), (CellState, usize)> {
    let graph = Graph::new(plan);
    let directions = graph.goals_of(GoalKind::Direction);
    let all =
        directions.flat_map(|goal| graph.directorates().iter().map(move |&unit| (goal, unit)));
    let told = all.map(|(goal, unit)| {
        let names = (graph.goal(goal).title.clone(), graph.unit(unit).id.clone());
        (names, (graph.cell(goal, unit).state, graph.covering(goal, unit).count()))
    });
    told.collect()
}

#[track_caller]
fn assert_as_by_hand(read: &Plan) {
    let by_hand = kristiansand();
    assert_eq!(goals(read, GoalKind::Period), goals(&by_hand, GoalKind::Period));
    assert_eq!(goals(read, GoalKind::Direction), goals(&by_hand, GoalKind::Direction));
    assert_eq!(cells(read), cells(&by_hand));
    let said = |plan: &Plan| {
        plan.cells
            .iter()
            .map(|cell| (cell.goal.clone(), cell.unit.clone(), cell.state, cell.text.clone()))
            .collect::<Vec<_>>()
    };
    let [mut read, mut by_hand] = [said(read), said(&by_hand)];
    read.sort();
    by_hand.sort();
    assert_eq!(read, by_hand);
}

#[test]
fn the_directorates_tables_give_the_plan_made_by_hand() {
    let mut plan = bare();
    for (name, unit) in DIRECTORATES {
        let understood = read_into(&mut plan, &fixture(name), &of_unit(unit));
        assert_eq!(understood.problems, [], "{name}");
        assert_eq!(understood.unit.as_deref(), Some(unit));
    }
    assert_as_by_hand(&plan);
    let findings = check(&plan);
    assert_eq!(found(&findings, "consistency/title-variant"), ["aktive-tillit", "lavutslipp"]);
    assert_eq!(found(&findings, "structure/unknown-reference"), [""; 0]);
}

#[test]
fn a_table_says_itself_whose_it_is() {
    for (name, unit) in &DIRECTORATES[1..] {
        let grid = fixture(name);
        let mut plan = bare();
        let understood = read_into(&mut plan, &grid, &Options::default());
        assert_eq!(understood.problems, [], "{name}");
        let graph = Graph::new(&plan);
        let unit = graph.unit_named(unit).unwrap();
        let all = graph.goals_of(GoalKind::Period).collect::<Vec<_>>();
        assert!(
            !all.is_empty() && all.iter().all(|&goal| graph.owned_within(goal, unit)),
            "{name}"
        );
    }
}

#[test]
fn the_intranets_pages_give_the_same() {
    let mut plan = bare();
    for (name, _) in DIRECTORATES {
        let page = text(path(&format!("examples/intranet/{name}.html")));
        let grid = Grid::from_html(&page).unwrap().swap_remove(0);
        assert_eq!(read_into(&mut plan, &grid, &Options::default()).problems, [], "{name}");
    }
    assert_as_by_hand(&plan);
}

#[test]
fn a_table_read_again_changes_nothing() {
    let mut plan = bare();
    for (name, unit) in DIRECTORATES {
        let grid = fixture(name);
        read_into(&mut plan, &grid, &of_unit(unit));
        let before = plan.clone();
        let mut complete = of_unit(unit);
        complete.complete = true;
        let again = read_into(&mut plan, &grid, &complete);
        assert_eq!(plan, before, "{name}");
        assert_eq!(again.edit, goalgraph::Edit::All(vec![]), "{name}");
    }
}

/// A grid as text, merged cells as programs put them there.
fn as_text(grid: &Grid, cell: fn(&GridCell) -> String, delimiter: &str, leave_out: bool) -> String {
    let mut text = String::new();
    for (row, spots) in grid.spread(&Limits::default()).expect("a small table").iter().enumerate() {
        let told = spots.iter().enumerate().filter_map(|(column, spot)| {
            let spot = spot.expect("a full rectangle");
            let begins = spot.row == row && (column == 0 || spots[column - 1] != Some(spot));
            let there = begins.then(|| cell(grid.cell(spot).expect("a cell")));
            if leave_out { there } else { Some(there.unwrap_or_default()) }
        });
        text.push_str(&told.collect::<Vec<_>>().join(delimiter));
        text.push_str("\r\n");
    }
    text
}

fn quoted(cell: &GridCell) -> String {
    match cell.text.join("\n") {
        text if text.contains(['\n', ';', ',']) => format!("\"{}\"", text.replace('"', "\"\"")),
        text => text,
    }
}

#[test]
fn the_same_tables_as_text_give_the_same() {
    for (delimiter, leave_out) in [("\t", false), ("\t", true), (";", false), (",", false)] {
        let mut plan = bare();
        for (name, unit) in DIRECTORATES {
            let html = fixture(name);
            let pasted = Grid::from_text(&as_text(&html, quoted, delimiter, leave_out)).unwrap();
            let understood = read_into(&mut plan, &pasted, &of_unit(unit));
            assert_eq!(understood.problems, [], "{name} {delimiter:?}");
        }
        assert_as_by_hand(&plan);
    }
}

#[test]
fn initiatives_stand_in_two_pairs_of_columns() {
    let mut plan = kristiansand();
    plan.goals.retain(|goal| goal.kind != GoalKind::Initiative);
    let understood = read_into(&mut plan, &fixture("satsinger"), &Options::default());
    assert_eq!(understood.problems, []);
    assert_eq!(goals(&plan, GoalKind::Initiative), goals(&kristiansand(), GoalKind::Initiative));
    let findings = check(&plan);
    let aliases = found(&findings, "ownership/alias-used");
    assert_eq!(aliases.len(), 10, "{aliases:?}");
}

#[test]
fn preconditions_stand_under_headings_in_a_list() {
    let mut plan = kristiansand();
    plan.goals.retain(|goal| goal.kind != GoalKind::Precondition);
    let understood = read_into(&mut plan, &fixture("forutsetninger"), &Options::default());
    assert_eq!(understood.problems, []);
    let themes: Vec<_> = plan
        .goals
        .iter()
        .filter(|goal| goal.kind == GoalKind::Precondition)
        .map(|goal| goal.theme.as_deref())
        .collect();
    let [first, second] =
        ["Økonomisk handlefrihet", "Kvalitetsbevisst og utviklingsorientert"].map(Some);
    assert_eq!(themes, [first, first, first, second]);
    let by_hand = goals(&kristiansand(), GoalKind::Precondition);
    for (title, told) in goals(&plan, GoalKind::Precondition) {
        let (shared, owners, _) = &by_hand[&title];
        assert_eq!((&told.0, &told.1), (shared, owners), "{title}");
    }
}
