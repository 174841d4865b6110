//! The matrix: its sums, its groups, its holes.

use super::{draw, elements, knots, text};
use crate::support::kristiansand;
use goalgraph::graph::{CellState, Graph};
use goalgraph::plan::GoalKind;
use goalgraph::view::{Grouping, Options, View};
use goalgraph::{Lang, Plan};
use goalgraph_tests::generate;
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

#[test]
fn the_matrix_sums_up_what_the_deck_says() {
    let html = draw(&kristiansand(), View::Matrix, &Options::default());
    for said in [
        "Dekning av retningsmål",
        "9 av 20 ruter har periodemål, 2 ligger på felles nivå og 9 står uten.",
        "7 av 8 ruter har periodemål og 1 ligger på felles nivå.",
        " (9 i felles retningsmål og 7 i andre)",
        " (2 i felles retningsmål og 1 i andre)",
    ] {
        assert!(html.contains(said), "{said}");
    }
    let page = Document::parse(&html).unwrap();
    let foot = elements(&page).find(|node| node.has_tag_name("tfoot")).unwrap();
    let sums: Vec<String> =
        foot.descendants().filter(|node| node.has_tag_name("td")).map(text).collect();
    assert_eq!(sums, ["8", "4", "11", "5", "1", "29"]);
    assert!(!html.contains("teller hvert mål én gang"));
}

#[test]
fn the_matrix_of_one_unit_has_its_column() {
    for (unit, column) in [("STAB", "STAB"), ("BS", "BYS"), ("Oppvekst", "OPPV"), ("ORG", "ORG")] {
        let html = draw(&kristiansand(), View::Matrix, &Options::default().within(unit));
        let page = Document::parse(&html).unwrap();
        let head = elements(&page).find(|node| node.has_tag_name("thead")).unwrap();
        let units: Vec<_> =
            head.descendants().filter_map(|node| node.attribute("data-unit")).collect();
        assert_eq!(units, [column]);
        assert!(!html.contains("data-state=\"unexpected\""), "{unit}");
    }
}

#[test]
fn sums_that_differ_from_their_cells_are_explained() {
    let (_, plan) = knots();
    let html = draw(&plan, View::Matrix, &Options::default());
    assert!(html.contains("I summane tel kvart mål éin gong"), "{html}");
}

/// The cells of a row, or of the foot.
fn cells<'d>(row: Node<'d, 'd>) -> Vec<Node<'d, 'd>> {
    row.children().filter(|node| node.has_tag_name("td")).collect()
}

/// The first number in a cell; 0 where it has none.
fn number(cell: Node<'_, '_>) -> usize {
    let said = text(cell);
    let digits: String = said.chars().filter(|letter| !letter.is_whitespace()).collect();
    let digits = digits.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let end = digits.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse().unwrap_or_default()
}

/// What a plan says, counted from its own data, without the graph's indices of coverage.
fn counted(plan: &Plan, goal: Option<&str>, unit: Option<&str>) -> usize {
    let graph = Graph::new(plan);
    let prioritised: BTreeSet<&str> = plan
        .goals
        .iter()
        .filter(|goal| goal.kind == GoalKind::Direction && goal.prioritised)
        .map(|goal| goal.id.as_str())
        .collect();
    let owned = |owner: &String| {
        let mut at = graph.unit_named(owner);
        for _ in 0..plan.units.len() {
            let Some(own) = at else { return false };
            if Some(graph.unit(own).id.as_str()) == unit {
                return true;
            }
            at = graph.unit(own).parent.as_deref().and_then(|above| graph.unit_named(above));
        }
        false
    };
    plan.goals
        .iter()
        .filter(|one| one.kind == GoalKind::Period)
        .filter(|one| unit.is_none() || one.owners.iter().any(owned))
        .filter(|one| match goal {
            Some(goal) => one.supports.iter().any(|above| above == goal),
            None => one.supports.iter().any(|above| prioritised.contains(above.as_str())),
        })
        .count()
}

#[test]
fn every_number_is_what_the_plan_says() {
    for plan in [kristiansand(), generate::plan(300, 7, false), generate::plan(140, 3, false)] {
        for grouping in Grouping::ALL {
            let html = draw(&plan, View::Matrix, &Options::default().grouped(grouping));
            let page = Document::parse(&html).unwrap();
            let head = elements(&page).find(|node| node.has_tag_name("thead")).unwrap();
            let units: Vec<&str> =
                head.descendants().filter_map(|node| node.attribute("data-unit")).collect();
            let rows: Vec<_> = elements(&page).filter(|node| node.has_tag_name("tr")).collect();
            let mut seen = 0;
            for row in rows {
                let title = row.first_element_child().unwrap();
                let goal = title.descendants().find_map(|node| node.attribute("data-goal"));
                let foot = row.parent_element().unwrap().has_tag_name("tfoot");
                if goal.is_none() && !foot {
                    continue;
                }
                seen += 1;
                let cells = cells(row);
                assert_eq!(cells.len(), units.len() + 1);
                let columns = units.iter().copied().map(Some).chain([None]);
                for (unit, cell) in columns.zip(cells) {
                    let expected = counted(&plan, goal, unit);
                    assert_eq!(number(cell), expected, "{goal:?} {unit:?}: {}", text(cell));
                }
            }
            let prioritised = plan.goals.iter().filter(|goal| goal.prioritised);
            assert_eq!(
                seen,
                1 + prioritised.filter(|goal| goal.kind == GoalKind::Direction).count()
            );
        }
    }
}

#[test]
fn only_holes_are_the_rows_with_an_open_cell() {
    for plan in [kristiansand(), generate::plan(300, 5, false)] {
        let html = draw(&plan, View::Matrix, &Options::default().with_only_holes());
        let page = Document::parse(&html).unwrap();
        let rows = elements(&page).filter(|node| node.attribute("scope") == Some("row"));
        let shown: BTreeSet<&str> = rows
            .filter_map(|row| row.descendants().find_map(|node| node.attribute("data-goal")))
            .collect();
        let graph = Graph::new(&plan);
        let open = |goal| {
            let mut units = graph.answerable(goal);
            units.any(|unit| {
                matches!(graph.cell(goal, unit).state, CellState::Blank | CellState::Missing)
            })
        };
        let all: Vec<_> = graph.goals_of(GoalKind::Direction).collect();
        let expected: BTreeSet<&str> = all
            .iter()
            .filter(|&&goal| open(goal))
            .map(|&goal| graph.goal(goal).id.as_str())
            .collect();
        assert_eq!(shown, expected);
    }
}

#[test]
fn what_is_left_out_is_said() {
    let holes = Options::default().with_only_holes();
    let html = draw(&kristiansand(), View::Matrix, &holes);
    assert!(html.contains(
        "Viser bare hull: 4 av 9\u{a0}retningsmål har en tom eller manglende rute. De 5 andre er utelatt, også fra summene."
    ));
    let page = Document::parse(&html).unwrap();
    let foot = elements(&page).find(|node| node.has_tag_name("tfoot")).unwrap();
    let sums: Vec<String> =
        foot.descendants().filter(|node| node.has_tag_name("td")).map(text).collect();
    assert_eq!(sums, ["4", "0", "4", "4", "1", "13"]);
    let mut whole = kristiansand();
    whole.goals.retain(|goal| goal.kind != GoalKind::Direction || !goal.shared);
    let html = draw(&whole, View::Matrix, &holes.speaking(Lang::Nn));
    assert!(
        html.contains("Ingen hol: ingen av 5\u{a0}retningsmål har ei tom eller manglande rute.")
    );
    assert!(!html.contains("<table"));
    let all = draw(&whole, View::Matrix, &Options::default());
    assert!(!all.contains("hull") && all.contains("5\u{a0}retningsmål, 5\u{a0}direktørområder og"));
}

#[test]
fn themes_are_headings_where_asked_for() {
    let mut plan = kristiansand();
    for goal in plan.goals.iter_mut().filter(|goal| goal.kind == GoalKind::Direction).take(2) {
        goal.theme = Some("Klima & miljø".into());
    }
    let html = draw(&plan, View::Matrix, &Options::default().grouped(Grouping::Theme));
    let page = Document::parse(&html).unwrap();
    let groups = elements(&page).filter(|node| node.attribute("scope") == Some("rowgroup"));
    assert_eq!(groups.map(text).collect::<Vec<_>>(), ["Uten tema", "Klima & miljø"]);
}
