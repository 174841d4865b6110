//! The outline: everything once, folded where there is much.

use super::{draw, elements, knots};
use crate::support::kristiansand;
use goalgraph::Plan;
use goalgraph::view::{Options, View};
use goalgraph_tests::generate;
use roxmltree::Document;

#[test]
fn the_page_of_a_unit_is_the_decks() {
    let html = draw(&kristiansand(), View::Outline, &Options::default().within("HM"));
    let page = Document::parse(&html).unwrap();
    let rows: Vec<_> = elements(&page).filter(|node| node.has_tag_name("tr")).collect();
    assert_eq!(rows.len(), 8);
    assert_eq!(html.matches(">Mål på kommunenivå<").count(), 3);
    assert_eq!(html.matches("Ført opp uten periodemål").count(), 2);
    assert!(html.contains(r#"id="goal-hm-"#));
    let stab = draw(&kristiansand(), View::Outline, &Options::default().within("STAB"));
    assert!(stab.contains(r#"data-unit="ORG" title="Organisasjon">ORG"#));
}

#[test]
fn the_outline_draws_each_goal_once_and_links_the_second_time() {
    let (_, plan) = knots();
    let html = draw(&plan, View::Outline, &Options::default());
    assert_eq!(html.matches(r#" id="goal-p""#).count(), 1);
    assert!(html.contains(r##"href="#goal-p""##));
    for id in ["goal-o", "goal-o2", "goal-d~20.2", "goal-d~20.2~~2", "goal-loose"] {
        assert_eq!(html.matches(&format!(r#" id="{id}""#)).count(), 1, "{id}");
    }
    assert!(html.contains("Måltal: \u{2212}65\u{a0}% frå 2021 til 2030"));
    assert!(
        html.contains("frå 0,5\u{a0}kWh/m² i 2021 til 1\u{a0}234\u{a0}567,5\u{a0}kWh/m² i 2030")
    );
    assert!(html.contains("sist målt til 3\u{a0}kWh/m² (05.2024)"));
}

#[test]
fn a_deep_plan_is_gathered_below_the_last_level() {
    let mut deep = Plan::new("Djup");
    for level in 0..5_000_usize {
        let kind = goalgraph::plan::GoalKind::Initiative;
        let mut goal =
            goalgraph::plan::Goal::new(format!("g{level}"), kind, format!("Nivå {level}"));
        goal.supports = level.checked_sub(1).map(|above| format!("g{above}")).into_iter().collect();
        deep.goals.push(goal);
    }
    let html = draw(&deep, View::Outline, &Options::default());
    assert_eq!(html.matches(" id=\"goal-g").count(), 5_000);
    assert!(html.contains("Det som ligger dypere, er samlet her"));
}

#[test]
fn a_big_plan_is_folded_until_something_is_looked_for() {
    let plan = generate::plan(400, 1, false);
    let html = draw(&plan, View::Outline, &Options::default());
    let page = Document::parse(&html).unwrap();
    let folded: Vec<_> = elements(&page).filter(|node| node.has_tag_name("details")).collect();
    let directions = elements(&page).filter(|node| node.attribute("class") == Some("gg-direction"));
    assert_eq!(folded.len(), directions.count());
    assert!(folded.iter().all(|node| node.attribute("open").is_none()));
    for goal in &plan.goals {
        assert!(html.contains(&format!(r#" id="goal-{}""#, goal.id)), "{}", goal.id);
    }
    let word = plan.goals[0].title.split(' ').next().unwrap().to_owned();
    let found = draw(&plan, View::Outline, &Options::default().searching(word));
    assert!(found.contains("<details open=\"\">") && !found.contains("<details>"));
    assert!(!draw(&kristiansand(), View::Outline, &Options::default()).contains("<details"));
}

#[test]
fn other_wordings_are_quoted() {
    let (_, plan) = knots();
    let html = draw(&plan, View::Outline, &Options::default());
    assert!(html.contains(
        "Også skrive: <span class=\"gg-wordings\"><span>O</span> · <span>&lt;o&gt;</span>"
    ));
}
