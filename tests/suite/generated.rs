//! The plans the benchmarks are run on are what they say they are.

use crate::support::check;
use goalgraph::plan::GoalKind;
use goalgraph::rules::RULES;
use goalgraph::{Graph, Plan};
use goalgraph_tests::generate::{Adversary, adversarial, plan};
use std::collections::BTreeMap;

/// How often each rule fires.
fn fired(plan: &Plan) -> BTreeMap<String, usize> {
    let mut fired = BTreeMap::new();
    for finding in check(plan) {
        *fired.entry(finding.rule().to_owned()).or_default() += 1;
    }
    fired
}

#[test]
fn every_rule_finds_something_in_a_plan_with_faults() {
    let fired = fired(&plan(3_000, 1, true));
    let silent: Vec<&str> = RULES
        .iter()
        .map(|rule| rule.about().name)
        .filter(|&name| !fired.contains_key(name))
        .collect();
    assert!(silent.is_empty(), "{silent:?} of {fired:#?}");
}

#[test]
fn an_ordinary_plan_has_the_faults_of_the_real_one_and_no_others() {
    let fired = fired(&plan(3_000, 1, false));
    let errors: Vec<&String> = fired.keys().filter(|name| name.starts_with("structure/")).collect();
    assert!(errors.is_empty(), "{fired:#?}");
    assert!(!fired.contains_key("ownership/owner-outside"), "{fired:#?}");
    assert!(!fired.contains_key("coverage/owner-cell-open"), "{fired:#?}");
}

#[test]
fn proportions_are_those_of_the_real_plan_at_every_size() {
    for size in [300, 1_000, 10_000] {
        for faults in [false, true] {
            let plan = plan(size, 5, faults);
            let graph = Graph::new(&plan);
            let count = |kind| graph.goals_of(kind).count();
            let near = |found: usize, of: usize| found.abs_diff(size * of / 131) <= 1;
            assert!(near(count(GoalKind::Direction), 9) && near(count(GoalKind::Period), 29));
            assert!(near(plan.units.len(), 9) && near(plan.indicators.len(), 4));
            assert_eq!(plan.units.len() + plan.goals.len() + plan.indicators.len(), size);
        }
    }
}

#[test]
fn a_generated_plan_survives_writing_and_the_same_seed_gives_the_same_plan() {
    let first = plan(300, 9, true);
    assert_eq!(Plan::from_json(&first.to_json()).expect("a plan"), first);
    assert_eq!(first, plan(300, 9, true));
    assert_ne!(first, plan(300, 10, true));
}

#[test]
fn every_open_cell_of_the_waived_plan_has_its_waiver() {
    let plan = adversarial(Adversary::Waived, 1_000);
    assert!(plan.waivers.len() > 50, "{}", plan.waivers.len());
}
