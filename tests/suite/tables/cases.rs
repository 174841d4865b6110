//! Tables as people write them, one case each.

use super::{of_unit, read_into};
use crate::support::plan;
use goalgraph::exchange::table::{Grid, Meaning, Options, read};
use goalgraph::plan::Goal;
use goalgraph::{Graph, Lang};

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
    read_into(&mut plan, &Grid::from_text(table).expect("a small table"), options);
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
    let removed =
        before.goals.iter().filter(|goal| !plan.goals.iter().any(|other| other.id == goal.id));
    let removed = removed.map(|goal| format!("-{}", goal.id));
    new.chain(cells).chain(gone).chain(removed).collect()
}

#[test]
#[expect(clippy::too_many_lines, reason = "a list of cases")]
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
        (
            "a code nobody knows stays in the text",
            "Periodemål\nFlere kor ORGG",
            &of_unit("HM"),
            &["period Flere kor ORGG [HM] > "],
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
        let told: Vec<String> = understood
            .problems
            .iter()
            .map(|problem| format!("{}: {}", problem.code(), problem.report(Lang::Nb)))
            .collect();
        assert_eq!(told, [expected], "{table}");
    }
}

#[test]
fn every_cell_says_what_it_was_understood_as() {
    let plan = plan(SMALL);
    let table = "Periodemål Kultur\nRetningsmål\tPeriodemål\nAlle har tillit\t\"Flere lag\nFlere kor\"\nAlle deltar\t";
    let understood =
        read(&Grid::from_text(table).unwrap(), &Graph::new(&plan), &Options::default()).unwrap();
    let told: Vec<String> = understood
        .cells
        .iter()
        .map(|cell| {
            let meaning = match &cell.means {
                Meaning::Goal { id, known, .. } => {
                    format!("{} {id}", if *known { "known" } else { "new" })
                }
                Meaning::Cell { goal, unit, state } => format!("{goal}×{unit} {state:?}"),
                other => format!("{other:?}"),
            };
            format!("{},{} {meaning}", cell.at.row, cell.at.cell)
        })
        .collect();
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
