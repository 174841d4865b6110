//! The UN's goals: a plan of another shape, in another language, with no units at all.

use crate::support::{check, path, text};
use goalgraph::rules::Severity;
use goalgraph::view::{Options, View};
use goalgraph::{Lang, Plan, Settings};
use std::collections::BTreeMap;

fn plan() -> Plan {
    Plan::from_json(&text(path("examples/sdg/plan.json"))).expect("the plan reads")
}

/// The UN's text is nobody's fault, but it is as it is: indicators without targets, and long
/// sentences, of which some say "reduce" and not how far.
#[test]
fn only_wording_and_indicators_are_worth_a_look() {
    let findings = check(&plan());
    let mut by_rule = BTreeMap::new();
    for finding in &findings {
        assert_eq!(finding.severity(), Severity::Info, "{}", finding.id());
        *by_rule.entry(finding.rule()).or_insert(0) += 1;
    }
    let expected = [
        ("measurement/incomplete-indicator", 252),
        ("wording/relative-without-baseline", 32),
        ("wording/too-long", 17),
    ];
    assert_eq!(by_rule, expected.into());
}

#[test]
fn every_view_shows_them_in_their_own_words() {
    let plan = plan();
    let graph = goalgraph::Graph::new(&plan);
    let report = goalgraph::check(&graph, &Settings::speaking(Lang::En));
    for view in View::ALL {
        let html = goalgraph::view::view(view, &graph, &report, &Options::default()).to_html();
        assert!(!html.contains("retningsmål") && !html.contains("periodemål"), "{view:?}");
        let has_none = [View::Initiatives, View::Operational, View::Preconditions];
        if view != View::Findings && !has_none.contains(&view) {
            assert!(html.contains("End poverty in all its forms everywhere"), "{view:?}");
        }
    }
    let outline = goalgraph::view::outline(&graph, &report, &Options::default()).to_html();
    let missing: Vec<_> = plan
        .goals
        .iter()
        .filter(|goal| !outline.contains(goal.title.split(',').next().unwrap()))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
