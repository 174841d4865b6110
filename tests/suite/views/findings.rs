//! The findings, and those that are accepted.

use super::{draw, knots};
use crate::support::kristiansand;
use goalgraph::graph::Graph;
use goalgraph::view::{self, Options, View};
use goalgraph::{Plan, Settings, check};

#[test]
fn findings_tell_their_number_and_are_found_again() {
    let plan = kristiansand();
    let graph = Graph::new(&plan);
    let report = check(&graph, &Settings::default());
    let html = view::findings(&graph, &report, &Options::default()).to_html();
    assert_eq!(html.matches("data-finding=").count(), report.findings().len());
    let cell = r#"data-finding="coverage/shared-cell-open(lavutslipp, OPPV)" data-severity="warning" data-goal="lavutslipp" data-unit="OPPV""#;
    assert!(html.contains(cell), "{html}");
    let own = view::findings(&graph, &report, &Options::default().within("OPPV")).to_html();
    assert!(own.contains(cell) && !own.contains("data-unit=\"HM\""));
}

#[test]
fn a_plan_without_faults_hears_so() {
    let html = draw(&Plan::new("Tom"), View::Findings, &Options::default());
    assert!(html.contains("Ingen feil og ingen merknader."));
}

#[test]
fn what_is_accepted_says_why_and_by_whom() {
    let (_, plan) = knots();
    let html = draw(&plan, View::Findings, &Options::default());
    let accepted = html.split("Godteke med grunn").nth(1).unwrap();
    for said in
        ["&lt;grunn&gt;", "Bystyret", "24/117", "31.12.2027", "coverage/supports-nothing(loose)"]
    {
        assert!(accepted.contains(said), "{said}");
    }
    assert!(!draw(&kristiansand(), View::Findings, &Options::default()).contains("Godtatt"));
}
