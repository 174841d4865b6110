//! What holds for every table: laws over tables nobody wrote.

use super::read_into;
use goalgraph::exchange::table::{Grid, GridCell, Options, read};
use goalgraph::plan::{Goal, GoalKind, Limits, Unit, UnitKind};
use goalgraph::{Edit, Graph, Plan};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// Texts that mean something in tables, alone and in the wrong place.
const TEXTS: &[&str] = &[
    "",
    " ",
    "–",
    "12",
    "Retningsmål",
    "Periodemål",
    "Satsing",
    "Ansvar",
    "Tema",
    "Indikator",
    "Periodemål Kultur",
    "HM",
    "KI, HM",
    "Kultur",
    "KII",
    "Alle",
    "Alle deltar",
    "Alle deltar.",
    "Alle har tillit",
    "Flere lag",
    "Flere lag HM",
    "Flere kor (KI)",
    "Flere band KIX",
    "Mål på kommunenivå",
    "Ikke relevant: nei",
    "• Flere kor",
    "Felles for alle",
    "()",
    "HM HM HM",
    "</script>\u{0}",
    "Æ",
    "i",
    "og",
];

fn units() -> Vec<Unit> {
    let unit = |id: &str, name: &str, kind, parent: Option<&str>| Unit {
        id: id.into(),
        name: name.into(),
        kind,
        parent: parent.map(str::to_owned),
        aliases: vec![],
        source: None,
    };
    vec![
        unit("HM", "Helse og mestring", UnitKind::Directorate, None),
        unit("KI", "Kultur", UnitKind::Directorate, None),
        unit("ORG", "Organisasjon", UnitKind::Unit, Some("HM")),
    ]
}

fn known() -> Plan {
    let mut plan = Plan::new("Plan");
    plan.units = units();
    let goal = |id: &str, kind, title: &str, owners: &[&str], supports: &[&str]| Goal {
        owners: owners.iter().map(|&owner| owner.to_owned()).collect(),
        supports: supports.iter().map(|&goal| goal.to_owned()).collect(),
        ..Goal::new(id, kind, title)
    };
    plan.goals = vec![
        goal("deltar", GoalKind::Direction, "Alle deltar", &["HM"], &[]),
        goal("lag", GoalKind::Period, "Flere lag", &["KI"], &["deltar"]),
        goal("lag", GoalKind::Period, "Flere lag", &["HM"], &[]),
        goal("ki-flere-kor", GoalKind::Initiative, "Flere kor", &[], &["lag"]),
    ];
    plan
}

fn cell() -> impl Strategy<Value = GridCell> {
    let span = || select(vec![1, 1, 1, 1, 2, 3, 0, 1_000, 1_000_000, u32::MAX]);
    let lines = proptest::collection::vec(select(TEXTS).prop_map(str::to_owned), 0..3);
    (lines, span(), span(), any::<bool>()).prop_map(|(text, rowspan, colspan, heading)| {
        let colspan = if colspan > 1_000 { 1 } else { colspan };
        GridCell { text, rowspan, colspan, heading }
    })
}

fn grid() -> impl Strategy<Value = Grid> {
    let rows = proptest::collection::vec(proptest::collection::vec(cell(), 0..5), 0..8);
    (proptest::option::of(select(TEXTS).prop_map(str::to_owned)), rows)
        .prop_map(|(caption, rows)| Grid { caption, rows })
}

fn options() -> impl Strategy<Value = Options> {
    let unit = proptest::option::of(select(vec!["HM", "KI", "ORG", "X"]).prop_map(str::to_owned));
    let columns = proptest::collection::vec(select(TEXTS).prop_map(str::to_owned), 0..4);
    (unit, columns, any::<bool>()).prop_map(|(unit, columns, complete)| {
        let mut options = Options::default();
        (options.unit, options.columns, options.complete) = (unit, columns, complete);
        options
    })
}

/// Goals of two kinds with titles of their own, every period goal with owners and direction goals.
fn plan() -> impl Strategy<Value = Plan> {
    let period =
        (subsequence(vec!["HM", "KI", "ORG"], 1..=3), subsequence(vec![0, 1, 2, 3], 1..=4));
    proptest::collection::vec(period, 0..12).prop_map(|periods| {
        let mut plan = Plan::new("Plan");
        plan.units = units();
        plan.goals = (0..4)
            .map(|at| Goal {
                prioritised: true,
                ..Goal::new(format!("d{at}"), GoalKind::Direction, format!("Ambisjon nummer {at}"))
            })
            .collect();
        let written = periods.into_iter().enumerate().map(|(at, (owners, supports))| Goal {
            owners: owners.into_iter().map(str::to_owned).collect(),
            supports: supports.into_iter().map(|at: i32| format!("d{at}")).collect(),
            ..Goal::new(format!("p{at}"), GoalKind::Period, format!("Flere tiltak av slag {at}"))
        });
        plan.goals.extend(written);
        plan
    })
}

/// A plan as a table: one row per link, direction goals merged over their rows.
fn table(plan: &Plan) -> Grid {
    let head = ["Retningsmål", "Periodemål", "Ansvar"].map(GridCell::new).to_vec();
    let mut rows = vec![head];
    for direction in plan.goals.iter().filter(|goal| goal.kind == GoalKind::Direction) {
        let below = plan.goals.iter().filter(|goal| goal.supports.contains(&direction.id));
        let mut own: Vec<Vec<GridCell>> = below
            .map(|goal| vec![GridCell::new(&goal.title), GridCell::new(&goal.owners.join(", "))])
            .collect();
        let rowspan = u32::try_from(own.len().max(1)).expect("few goals");
        own.resize(rowspan as usize, Vec::new());
        own[0].insert(0, GridCell { rowspan, ..GridCell::new(&direction.title) });
        rows.extend(own);
    }
    Grid { caption: None, rows }
}

/// A goal's title, kind, whether it is prioritised, its owners, and the titles of what it supports.
type Told = (String, GoalKind, bool, Vec<String>, Vec<String>);

/// What a plan says of its goals, in an order of its own.
fn told(plan: &Plan) -> Vec<Told> {
    let title =
        |id: &String| plan.goals.iter().find(|goal| goal.id == *id).expect(id).title.clone();
    let mut told: Vec<_> = plan
        .goals
        .iter()
        .map(|goal| {
            let supports = goal.supports.iter().map(title).collect();
            (goal.title.clone(), goal.kind, goal.prioritised, goal.owners.clone(), supports)
        })
        .collect();
    told.sort();
    told
}

proptest! {
    #[test]
    fn a_plan_written_as_a_table_reads_back_as_the_plan(plan in plan()) {
        let mut read_plan = Plan::new("Plan");
        read_plan.units = units();
        let understood = read_into(&mut read_plan, &table(&plan), &Options::default());
        prop_assert!(understood.problems.is_empty(), "{:?}", understood.problems);
        prop_assert_eq!(told(&read_plan), told(&plan));
    }

    #[test]
    fn any_table_is_read_and_what_it_says_can_be_made(grid in grid(), options in options()) {
        let mut plan = known();
        if let Ok(understood) = read(&grid, &Graph::new(&plan), &options) {
            prop_assert_eq!(read(&grid, &Graph::new(&plan), &options).unwrap(), understood.clone());
            for cell in &understood.cells {
                prop_assert!(grid.cell(cell.at).is_some());
            }
            understood.edit.apply(&mut plan).unwrap();
            let again = read(&grid, &Graph::new(&plan), &options).unwrap();
            prop_assert_eq!(again.edit, Edit::All(vec![]));
        }
    }

    #[test]
    fn merged_cells_spread_to_a_rectangle(grid in grid()) {
        let limits = Limits { items: 2_000, ..Limits::default() };
        if let Ok(spread) = grid.spread(&limits) {
            prop_assert_eq!(spread.len(), grid.rows.len());
            let width = spread.first().map_or(0, Vec::len);
            prop_assert!(spread.iter().all(|row| row.len() == width));
            prop_assert!(spread.len() * width <= limits.items);
            for (row, cells) in grid.rows.iter().enumerate() {
                for cell in 0..cells.len() {
                    let there = |spot: &goalgraph::exchange::table::Spot| (spot.row, spot.cell) == (row, cell);
                    prop_assert!(spread[row].iter().flatten().any(there));
                }
            }
        }
    }

    #[test]
    fn any_text_is_a_table(text in "([a-zå;,\"\t\r\n •.]|\\PC){0,60}", html in "(<(/?(table|tr|td|th|p|li|br|caption|b)( (row|col)span=[0-9x]{1,7})?>)?|\\PC){0,40}") {
        let mut grids = Grid::from_html(&html).unwrap();
        grids.push(Grid::from_text(&text).unwrap());
        for grid in grids {
            let _ = read(&grid, &Graph::new(&known()), &Options::default());
        }
    }

    #[test]
    fn records_keep_their_places(rows in proptest::collection::vec(proptest::collection::vec("[a-zå\n\" ]{0,6}", 2..=2), 1..6), delimiter in select(vec!["\t", ";", ","])) {
        let field = |text: &String| format!("\"{}\"", text.replace('"', "\"\""));
        let line = |row: &Vec<String>| row.iter().map(field).collect::<Vec<_>>().join(delimiter);
        let text = rows.iter().map(line).collect::<Vec<_>>().join("\r\n");
        let read = Grid::from_text(&text).unwrap();
        let expected: Vec<Vec<GridCell>> =
            rows.iter().map(|row| row.iter().map(|text| GridCell::new(text)).collect()).collect();
        prop_assert_eq!(read.rows, expected);
    }
}
