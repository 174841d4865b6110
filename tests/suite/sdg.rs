//! The UN's goals: a plan of another shape, in another language, with no units at all.

use crate::support::{check, ids, path, text};
use goalgraph::view::{Options, View};
use goalgraph::{Lang, Plan, Settings};

fn plan() -> Plan {
    Plan::from_json(&text(path("examples/sdg/plan.json"))).expect("the plan reads")
}

#[test]
fn nothing_is_found_wrong_with_them() {
    let ids = ids(&check(&plan()));
    assert_eq!(ids, [""; 0]);
}

#[test]
fn every_view_shows_them_in_their_own_words() {
    let plan = plan();
    let graph = goalgraph::Graph::new(&plan);
    let report = goalgraph::check(&graph, &Settings::speaking(Lang::En));
    for view in View::ALL {
        let html = goalgraph::view::view(view, &graph, &report, &Options::default()).to_html();
        assert!(!html.contains("retningsmål") && !html.contains("periodemål"), "{view:?}");
        if view != View::Findings {
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
