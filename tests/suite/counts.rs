//! The benchmarks' baseline counts what goalgraph finds, or a ratio to it would say nothing.

#[path = "../benches/baseline/mod.rs"]
mod baseline;

use crate::support::{check, found};
use baseline::{CORE, Interned, Marks};
use goalgraph::Plan;
use goalgraph_tests::generate::{Adversary, adversarial, plan};

#[track_caller]
fn agrees(mut plan: Plan) -> [usize; 5] {
    // A waived finding may be told apart from the others; the baseline knows no waivers.
    plan.waivers.clear();
    let report = check(&plan);
    let counted = Interned::of(&plan).count(&mut Marks::default());
    assert_eq!(counted, CORE.map(|rule| found(&report, rule).len()));
    counted
}

#[test]
fn the_baseline_agrees_on_ordinary_plans() {
    for (size, seed) in [(60, 1), (300, 2), (1_000, 3), (3_000, 4)] {
        agrees(plan(size, seed, false));
    }
}

#[test]
fn the_baseline_agrees_on_plans_with_faults_and_every_count_is_more_than_none() {
    for (size, seed) in [(60, 1), (300, 2), (1_000, 3), (3_000, 4)] {
        let counted = agrees(plan(size, seed, true));
        assert!(size < 1_000 || counted.iter().all(|&count| count > 0), "{counted:?}");
    }
}

#[test]
fn the_baseline_agrees_on_the_real_plan_and_on_bad_shapes() {
    agrees(crate::support::kristiansand());
    for shape in Adversary::ALL.into_iter().filter(|&shape| shape != Adversary::Directorates) {
        agrees(adversarial(shape, 500));
    }
}
