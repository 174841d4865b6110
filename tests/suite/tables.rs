//! Tables read into plans: the deck's own tables against the plan made from them by hand.

use crate::support::{check, found, kristiansand, path, plan, text};
use goalgraph::exchange::table::{Grid, GridCell, Meaning, Options, Understanding, read};
use goalgraph::graph::CellState;
use goalgraph::plan::{Goal, GoalKind};
use goalgraph::{Graph, Lang, Plan};
use std::collections::BTreeMap;

const DIRECTORATES: [(&str, &str); 5] = [
    ("oppvekst", "OPPV"),
    ("helse-og-mestring", "HM"),
    ("kultur-og-innbyggerdialog", "KI"),
    ("by-og-stedsutvikling", "BYS"),
    ("stabsomradene", "STAB"),
];

fn fixture(name: &str) -> Grid {
    let text = text(path(&format!("tests/fixtures/tables/{name}")));
    if name.ends_with(".html") {
        Grid::from_html(&text).unwrap().swap_remove(0)
    } else {
        Grid::from_text(&text).unwrap()
    }
}

fn of_unit(unit: &str) -> Options {
    let mut options = Options::default();
    options.unit = Some(unit.to_owned());
    options
}

/// Reads a table into a plan.
#[track_caller]
fn read_into(plan: &mut Plan, grid: &Grid, options: &Options) -> Understanding {
    let understood = read(grid, &Graph::new(plan), options).unwrap();
    understood.edit.apply(plan).unwrap();
    understood
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
    let all = directions.flat_map(|goal| graph.directorates().iter().map(move |&unit| (goal, unit)));
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
        plan.cells.iter().map(|cell| (cell.goal.clone(), cell.unit.clone(), cell.state, cell.text.clone())).collect::<Vec<_>>()
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
        let understood = read_into(&mut plan, &fixture(&format!("{name}.html")), &of_unit(unit));
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
        let grid = fixture(&format!("{name}.html"));
        let mut plan = bare();
        let understood = read_into(&mut plan, &grid, &Options::default());
        assert_eq!(understood.problems, [], "{name}");
        let graph = Graph::new(&plan);
        let unit = graph.unit_named(unit).unwrap();
        let all = graph.goals_of(GoalKind::Period).collect::<Vec<_>>();
        assert!(!all.is_empty() && all.iter().all(|&goal| graph.owned_within(goal, unit)), "{name}");
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
        let grid = fixture(&format!("{name}.html"));
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
    for (row, spots) in grid.spread(&Default::default()).unwrap().iter().enumerate() {
        let told = spots.iter().enumerate().filter_map(|(column, spot)| {
            let spot = spot.unwrap();
            let begins = spot.row == row && (column == 0 || spots[column - 1] != Some(spot));
            let there = begins.then(|| cell(grid.cell(spot).unwrap()));
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
            let html = fixture(&format!("{name}.html"));
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
    let understood = read_into(&mut plan, &fixture("satsinger.html"), &Options::default());
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
    let understood = read_into(&mut plan, &fixture("forutsetninger.html"), &Options::default());
    assert_eq!(understood.problems, []);
    let themes: Vec<_> = plan.goals.iter().filter_map(|goal| (goal.kind == GoalKind::Precondition).then(|| goal.theme.as_deref())).collect();
    let [first, second] = ["Økonomisk handlefrihet", "Kvalitetsbevisst og utviklingsorientert"].map(Some);
    assert_eq!(themes, [first, first, first, second]);
    let by_hand = goals(&kristiansand(), GoalKind::Precondition);
    for (title, told) in goals(&plan, GoalKind::Precondition) {
        let (shared, owners, _) = &by_hand[&title];
        assert_eq!((&told.0, &told.1), (shared, owners), "{title}");
    }
}

/// A small plan: two directorates, a unit below one, and two direction goals.
const SMALL: &str = r#"{
    "terms": { "nb": { "direction": { "one": "ambisjon", "many": "ambisjoner" } } },
    "units": [
        { "id": "HM", "name": "Helse og mestring", "kind": "directorate" },
        { "id": "KI", "name": "Kultur", "kind": "directorate", "aliases": ["KUL"] },
        { "id": "ORG", "name": "Organisasjon", "kind": "unit", "parent": "HM" }
    ],
    "goals": [
        { "id": "tillit", "kind": "direction", "title": "Alle har tillit", "prioritised": true, "shared": true },
        { "id": "deltar", "kind": "direction", "title": "Alle deltar", "prioritised": true, "owners": ["HM"] },
        { "id": "lag", "kind": "period", "title": "Flere lag", "owners": ["KI"], "supports": ["tillit"] }
    ],
    "cells": [{ "goal": "tillit", "unit": "HM", "state": "blank" }]
}"#;

/// What a table adds to the small plan, a line for each: goals as `kind title [owners] > supports`, cells as
/// `goal×unit state`.
#[track_caller]
fn told(table: &str, options: &Options) -> Vec<String> {
    let mut plan = plan(SMALL);
    let before = plan.clone();
    read_into(&mut plan, &Grid::from_text(table).unwrap(), options);
    let title = |id: &String| match plan.goals.iter().find(|goal| goal.id == *id) {
        Some(goal) => goal.title.clone(),
        None => format!("?{id}"),
    };
    let goal = |goal: &Goal| {
        let owners = if goal.shared { "*".to_owned() } else { goal.owners.join(" ") };
        let supports: Vec<String> = goal.supports.iter().map(title).collect();
        format!("{} {} [{owners}] > {}", goal.kind.name(), goal.title, supports.join(", "))
    };
    let new = plan.goals.iter().filter(|goal| !before.goals.contains(goal)).map(goal);
    let cells = plan.cells.iter().filter(|cell| !before.cells.contains(cell));
    let cells = cells.map(|cell| {
        let reason = cell.reason.as_ref().map_or(String::new(), |reason| format!(": {reason}"));
        format!("{}×{} {:?}{reason}", title(&cell.goal), cell.unit, cell.state)
    });
    let gone = before.cells.iter().filter(|cell| {
        !plan.cells.iter().any(|other| (&other.goal, &other.unit) == (&cell.goal, &cell.unit))
    });
    let gone = gone.map(|cell| format!("-{}×{}", cell.goal, cell.unit));
    let removed = before.goals.iter().filter(|goal| !plan.goals.iter().any(|other| other.id == goal.id));
    let removed = removed.map(|goal| format!("-{}", goal.id));
    new.chain(cells).chain(gone).chain(removed).collect()
}

#[test]
fn tables_are_read_as_people_mean_them() {
    let plain = Options::default();
    let complete = |unit| {
        let mut options = of_unit(unit);
        options.complete = true;
        options
    };
    let mut named = of_unit("HM");
    named.columns = vec!["Ambisjon".to_owned(), String::new(), "periodemål".to_owned()];
    let cases: &[(&str, &str, &Options, &[&str])] = &[
        (
            "the plan's own terms, and a unit's name in a heading",
            "Ambisjoner\tDelmål Kultur\nAlle deltar\tFlere kor",
            &plain,
            &["period Flere kor [KI] > Alle deltar"],
        ),
        (
            "English headings, years and brackets passed over",
            "Long-term goals (2024)\tPeriod goals 2024–2027\tOwners\nAlle deltar\tMore choirs\tKI, ORG",
            &plain,
            &["period More choirs [KI ORG] > Alle deltar"],
        ),
        (
            "nynorsk",
            "Hovudmål\tDelmål\tAnsvarleg\nAlle deltar\tFleire kor\tKultur og ORG",
            &plain,
            &["period Fleire kor [Kultur ORG] > Alle deltar"],
        ),
        (
            "a column for each unit, counts are no goals, dashes are empty",
            "Retningsmål\tHM\tKI\nAlle har tillit\tMål på kommunenivå\t–\nAlle deltar\t2\tFlere kor",
            &plain,
            &[
                "period Flere kor [KI] > Alle deltar",
                "Alle har tillit×HM Delegated",
                "Alle har tillit×KI Blank",
                "Alle deltar×HM Blank",
            ],
        ),
        (
            "a goal for several direction goals, once above and once beside",
            "Retningsmål\tPeriodemål\nAlle har tillit\tFlere lag\nAlle deltar\tFlere lag",
            &of_unit("KI"),
            &["period Flere lag [KI] > Alle har tillit, Alle deltar"],
        ),
        (
            "three levels, filled down",
            "Retningsmål\tPeriodemål\tSatsing\tAnsvar\nAlle deltar\tFlere kor\tKorskole\tKUL\n\t\tFelles sang\talle\nAlle har tillit\t\tDialog\tHM",
            &of_unit("HM"),
            &[
                "period Flere kor [HM] > Alle deltar",
                "initiative Korskole [KUL] > Flere kor",
                "initiative Felles sang [*] > Flere kor",
                "initiative Dialog [HM] > ",
            ],
        ),
        (
            "columns in another order",
            "Periodemål\tAnsvar\tRetningsmål\nFlere kor\tKI\tAlle deltar",
            &plain,
            &["period Flere kor [KI] > Alle deltar"],
        ),
        (
            "why a cell is not relevant",
            "Retningsmål\tPeriodemål\nAlle deltar\tIkke relevant: ingen skoler",
            &of_unit("HM"),
            &["Alle deltar×HM NotRelevant: ingen skoler"],
        ),
        (
            "a cell that was empty has a goal now",
            "Retningsmål\tPeriodemål\nAlle har tillit\tFlere møter",
            &of_unit("HM"),
            &["period Flere møter [HM] > Alle har tillit", "-tillit×HM"],
        ),
        (
            "what a whole table leaves out is gone",
            "Retningsmål\tPeriodemål\nAlle deltar\tFlere kor",
            &complete("KI"),
            &["period Flere kor [KI] > Alle deltar", "-lag"],
        ),
        (
            "units across the table",
            "Retningsmål\tPeriodemål\nHelse og mestring\nAlle deltar\tFlere kor\nKultur\t\nAlle deltar\tFlere band",
            &plain,
            &["period Flere kor [HM] > Alle deltar", "period Flere band [KI] > Alle deltar"],
        ),
        (
            "headings repeated on the next page",
            "Retningsmål\tPeriodemål\nAlle deltar\tFlere kor\nRetningsmål\tPeriodemål\nAlle deltar\tFlere band",
            &of_unit("HM"),
            &["period Flere kor [HM] > Alle deltar", "period Flere band [HM] > Alle deltar"],
        ),
        (
            "no headings, but the host says what the columns are",
            "Alle deltar\tnotat\tFlere kor",
            &named,
            &["period Flere kor [HM] > Alle deltar"],
        ),
        (
            "a list",
            "Satsinger\nKorskole KI\nFelles sang (alle)\n2024",
            &plain,
            &["initiative Korskole [KI] > ", "initiative Felles sang [*] > "],
        ),
        (
            "a list without a heading, and themes",
            "Økonomi\n• God styring\n• Gode innkjøp (HM)\nKultur\n• Mer sang",
            &{
                let mut options = Options::default();
                options.columns = vec!["driftsmål".to_owned()];
                options
            },
            &[
                "operational God styring [*] > ",
                "operational Gode innkjøp [HM] > ",
                "operational Mer sang [*] > ",
            ],
        ),
        (
            "an owner nobody knows stays as it is written",
            "Periodemål;Ansvar\nFlere kor;KII",
            &plain,
            &["period Flere kor [KII] > "],
        ),
        ("nothing", "", &plain, &[]),
    ];
    for (case, table, options, expected) in cases {
        assert_eq!(told(table, options), *expected, "{case}");
    }
}

#[test]
fn what_is_not_understood_is_told_with_its_place() {
    let cases = [
        ("", "", "table/empty: Tabellen er tom. Er hele tabellen kommet med?"),
        (
            "HM",
            "Kolonne A\tKolonne B\nAlle deltar\tFlere kor",
            "table/no-columns: Ingen kolonne er gjenkjent. Skriv øverst i hver kolonne hva den inneholder, for eksempel «ambisjon», «delmål» eller «Ansvar».",
        ),
        (
            "",
            "Periodemål\tAnsvar\nFlere kor\tKII",
            "table/unknown-owner: Rad 2, kolonne 2: Planen har ingen med navnet «KII». Mente du «KI»?",
        ),
        (
            "HM",
            "Periodemål\n\nFlere kor ORGG",
            "table/unknown-owner: Rad 3, kolonne 1: Planen har ingen med navnet «ORGG». Mente du «ORG»?",
        ),
        (
            "",
            "Periodemål\tAnsvar\nFlere kor\tFrivilligsentralen",
            "table/unknown-owner: Rad 2, kolonne 2: Planen har ingen med navnet «Frivilligsentralen». Rett navnet, eller legg til enheten i planen.",
        ),
        (
            "Skole",
            "Driftsmål\nGod styring",
            "table/unknown-unit: Planen har ingen med navnet «Skole». Velg hvem tabellen gjelder for.",
        ),
        (
            "",
            "Periodemål\nFlere kor\nFlere band",
            "table/no-unit: Rad 2, kolonne 1: Tabellen sier ikke hvem som eier målene. Velg hvem den gjelder for, eller legg til en kolonne med «Ansvar».",
        ),
        (
            "HM",
            "Periodemål\tMerknad\nFlere kor\tfrist i mai",
            "table/unread-column: Rad 1, kolonne 2: Kolonnen «Merknad» er ikke lest. Gi den et annet navn hvis den skal være med.",
        ),
        (
            "HM",
            "Retningsmål\tPeriodemål\nAlle deltar\t12",
            "table/not-a-goal: Rad 2, kolonne 2: «12» er ikke lest som et mål. Skriv målet med ord.",
        ),
    ];
    let plan = plan(SMALL);
    let graph = Graph::new(&plan);
    for (unit, table, expected) in cases {
        let options = if unit.is_empty() { Options::default() } else { of_unit(unit) };
        let understood = read(&Grid::from_text(table).unwrap(), &graph, &options).unwrap();
        let told: Vec<String> = understood.problems.iter().map(|problem| format!("{}: {}", problem.code(), problem.report(Lang::Nb))).collect();
        assert_eq!(told, [expected], "{table}");
    }
}

#[test]
fn every_cell_says_what_it_was_understood_as() {
    let plan = plan(SMALL);
    let table = "Periodemål Kultur\nRetningsmål\tPeriodemål\nAlle har tillit\t\"Flere lag\nFlere kor\"\nAlle deltar\t";
    let understood = read(&Grid::from_text(table).unwrap(), &Graph::new(&plan), &Options::default()).unwrap();
    let told: Vec<String> = understood.cells.iter().map(|cell| {
        let meaning = match &cell.meaning {
            Meaning::Goal { id, known, .. } => format!("{} {id}", if *known { "known" } else { "new" }),
            Meaning::Cell { goal, unit, state } => format!("{goal}×{unit} {state:?}"),
            other => format!("{other:?}"),
        };
        format!("{},{} {meaning}", cell.spot.row, cell.spot.cell)
    }).collect();
    let expected = [
        "0,1 Section",
        "1,0 Heading",
        "1,1 Heading",
        "2,0 known tillit",
        "2,1 known lag",
        "2,1 new ki-flere-kor",
        "3,0 known deltar",
        "3,1 deltar×KI Blank",
    ];
    assert_eq!(told, expected);
}
