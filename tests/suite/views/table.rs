//! The table of red threads.

use super::{draw, elements, knots, text};
use crate::support::kristiansand;
use goalgraph::Plan;
use goalgraph::graph::{Graph, Toward};
use goalgraph::plan::{Goal, GoalKind};
use goalgraph::view::{Options, View};
use goalgraph_tests::generate::{self, Adversary};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

type Pairs = BTreeSet<(String, String)>;

/// The links of a plan, from the goal that supports to the one it supports.
fn links(plan: &Plan) -> Pairs {
    let graph = Graph::new(plan);
    let mut links = Pairs::new();
    for goal in graph.goals() {
        for above in graph.parents(goal) {
            links.insert((graph.goal(goal).id.clone(), graph.goal(above).id.clone()));
        }
    }
    links
}

fn goals<'d>(node: Node<'d, 'd>) -> impl Iterator<Item = String> + 'd {
    node.descendants().filter_map(|node| {
        let title = node.attribute("class") == Some("gg-title");
        node.attribute("data-goal").filter(|_| title).map(str::to_owned)
    })
}

/// The links the rows of a table tell: goals beside each other, those of a group below its
/// heading's.
fn told(html: &str, toward: Toward) -> Pairs {
    let page = Document::parse(html).expect("well-formed markup");
    let mut told = Pairs::new();
    for body in elements(&page).filter(|node| node.has_tag_name("tbody")) {
        let mut rows = body.children().filter(|node| node.has_tag_name("tr"));
        let root = goals(rows.next().expect("a heading")).next();
        for row in rows {
            let thread: Vec<String> = root.iter().cloned().chain(goals(row)).collect();
            for pair in thread.windows(2) {
                let [one, other] = [pair[0].clone(), pair[1].clone()];
                told.insert(if toward == Toward::Down { (other, one) } else { (one, other) });
            }
        }
    }
    told
}

#[test]
fn both_ways_tell_every_link_and_no_other() {
    let (_, knots) = knots();
    for plan in [kristiansand(), knots, generate::plan(300, 2, true)] {
        for toward in [Toward::Down, Toward::Up] {
            let html = draw(&plan, View::Table, &Options::default().toward(toward));
            let (told, links) = (told(&html, toward), links(&plan));
            assert_eq!(links.difference(&told).collect::<Vec<_>>(), Vec::<&_>::new(), "{toward:?}");
            // A direction goal that nothing supports stands at both ends of its row.
            let other: Vec<_> =
                told.difference(&links).filter(|(one, other)| one != other).collect();
            assert_eq!(other, Vec::<&_>::new(), "{toward:?}");
        }
    }
}

#[test]
fn every_goal_and_indicator_has_a_row() {
    let plan = generate::plan(300, 4, false);
    let down = draw(&plan, View::Table, &Options::default());
    for goal in &plan.goals {
        assert!(down.contains(&format!(r#"data-goal="{}""#, goal.id)), "{}", goal.id);
    }
    let up = draw(&plan, View::Table, &Options::default().toward(Toward::Up));
    for one in &plan.indicators {
        assert!(up.contains(&format!(r#"data-indicator="{}""#, one.id)), "{}", one.id);
    }
}

#[test]
fn what_is_not_there_is_said() {
    let mut plan = kristiansand();
    plan.goals.retain(|goal| goal.kind != GoalKind::Period);
    let html = draw(&plan, View::Table, &Options::default());
    assert_eq!(html.matches("uten periodemål").count(), 9);
    assert!(html.contains("Ikke knyttet til retningsmål") && html.contains("Satsinger (19)"));
    let up = draw(&kristiansand(), View::Table, &Options::default().toward(Toward::Up));
    assert_eq!(
        up.matches("ikke knyttet til retningsmål").count(),
        4 + 19 + 13 + leaves(&kristiansand())
    );
}

/// Preconditions that no other is part of.
fn leaves(plan: &Plan) -> usize {
    let is_leaf = |goal: &&Goal| !plan.goals.iter().any(|one| one.supports.contains(&goal.id));
    let all = plan.goals.iter().filter(|goal| goal.kind == GoalKind::Precondition);
    all.filter(is_leaf).map(|goal| goal.supports.len().max(1)).sum()
}

#[test]
fn rows_repeat_their_heading() {
    let html = draw(&kristiansand(), View::Table, &Options::default());
    let page = Document::parse(&html).unwrap();
    for row in elements(&page).filter(|node| node.has_tag_name("tr")) {
        let heading = row.first_element_child().unwrap();
        assert!(heading.has_tag_name("th") && !text(heading).trim().is_empty());
        assert!(row.attribute("role") == Some("row"));
        assert!(!row.descendants().any(|node| node.attribute("rowspan").is_some()));
    }
}

/// Many ways through a plan are told within bounds.
#[test]
fn threads_without_end_end() {
    let mut plan = Plan::new("Vev");
    for level in 0..40 {
        for at in 0..4 {
            let id = format!("g{level}-{at}");
            let mut goal = Goal::new(&id, GoalKind::Initiative, &id);
            goal.supports = (0..4)
                .filter(|_| level > 0)
                .map(|above| format!("g{}-{above}", level - 1))
                .collect();
            plan.goals.push(goal);
        }
    }
    for toward in [Toward::Down, Toward::Up] {
        let html = draw(&plan, View::Table, &Options::default().toward(toward));
        assert!(html.matches("<tr").count() < 12_000, "{toward:?}");
    }
    for shape in Adversary::ALL {
        let plan = generate::adversarial(shape, 2_000);
        let html = draw(&plan, View::Table, &Options::default());
        assert!(html.len() < 40_000_000, "{shape:?} {}", html.len());
    }
}

#[test]
fn one_unit_sees_what_it_owns_and_what_all_share() {
    let html = draw(&kristiansand(), View::Table, &Options::default().within("STAB"));
    assert!(html.contains("En høyere andel unge under 30 år er i arbeid"));
    assert!(!html.contains("Jordbruksarealer opprettholdes"));
    assert!(html.contains("Gjenvinne økonomisk handlingsrom"));
}
