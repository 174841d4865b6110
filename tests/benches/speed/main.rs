//! How fast goalgraph is, beside a baseline written by hand. `cargo xtask bench` runs this, reads
//! what it leaves, and holds it to the bounds.
#![expect(clippy::expect_used, reason = "a benchmark that stops says where")]

#[path = "../baseline/mod.rs"]
mod baseline;
mod clock;
mod subject;

use baseline::{Interned, Marks};
use clock::{Clock, Pace, What, tell};
use goalgraph::{Edit, Plan};
use goalgraph_tests::generate::{Adversary, Random, SIZES, adversarial, plan};
use serde_json::json;
use std::time::Instant;

/// The seed of every plan measured.
const SEED: u64 = 2_024;

/// How many edits of a kind are tried, one after another and from the first again.
const DRAWN: usize = 512;

/// The size of the bad shapes.
const WORST: usize = 100_000;

fn main() {
    let quick = std::env::var_os("GOALGRAPH_BENCH_QUICK").is_some();
    let mut clock = Clock::new(if quick { Pace::QUICK } else { Pace::FULL });
    for size in SIZES {
        progress(&format!("a plan of {size} elements"));
        ordinary(&mut clock, size);
    }
    for shape in Adversary::ALL {
        progress(&format!("{}, {WORST} elements", shape.name()));
        worst(&mut clock, shape);
    }
}

fn ordinary(clock: &mut Clock, size: usize) {
    let what = |topic, name| What { topic, name, size };
    let plan = plan(size, SEED, true);
    let text = plan.to_json();
    let compact = serde_json::to_string(&plan).expect("a plan can be written");
    tell(what("file", "pretty"), &json!({ "value": text.len() }));
    tell(what("file", "compact"), &json!({ "value": compact.len() }));

    let (interned, mut marks) = (Interned::of(&plan), Marks::default());
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    let parse = || value(&text);
    clock.time(what("baseline", "tight loop"), || interned.count(&mut marks));
    clock.time(what("baseline", "parse"), parse);
    clock.time(what("baseline", "parse without spaces"), || value(&compact));
    drop(compact);

    clock.time(what("stage", "read"), || subject::read(&text));
    clock.time(what("stage", "build"), || subject::build(&plan));
    let graph = subject::build(&plan);
    clock.time(what("stage", "core rules"), || subject::core_rules(&graph));
    clock.time(what("stage", "check"), || subject::check(&graph));
    clock.time(what("stage", "check and tell"), || subject::check_and_tell(&graph));
    clock.time(what("stage", "whole way"), || subject::whole_way(&text));
    for rule in subject::rule_names() {
        clock.time(what("rule", rule), || subject::one_rule(&graph, rule));
    }
    drop(graph);
    edits(clock, size, &plan);

    // Once more: how far these lie from the first is the noise of the run.
    clock.time(what("baseline again", "tight loop"), || interned.count(&mut marks));
    clock.time(what("baseline again", "parse"), parse);
}

/// Edits of a session, each taken back before the next.
fn edits(clock: &mut Clock, size: usize, plan: &Plan) {
    let what = |name| What { topic: "edit", name, size };
    // Cloning a plan costs little beside opening it.
    clock.time(what("open"), || subject::open(plan.clone()));
    let any = subject::EDITS.into_iter().chain(["undo"]).any(|name| clock.wants(what(name)));
    if !any || !clock.affordable(what("open")) {
        return;
    }
    let (mut session, mut random) = (subject::open(plan.clone()), Random::new(SEED));
    for kind in subject::EDITS {
        // Drawn before: to draw goes through the plan, and would leave the caches full of it.
        let drawn: Vec<Edit> = (0..DRAWN).map(|_| subject::edit(kind, plan, &mut random)).collect();
        let mut edits = drawn.iter().cycle();
        clock.time_runs(what(kind), || {
            let edit = edits.next().expect("some were drawn");
            let start = Instant::now();
            subject::apply(&mut session, edit);
            let time = start.elapsed();
            subject::undo(&mut session);
            time
        });
    }
    let retitle = subject::edit("retitle", plan, &mut random);
    clock.time_runs(what("undo"), || {
        subject::apply(&mut session, &retitle);
        let start = Instant::now();
        subject::undo(&mut session);
        start.elapsed()
    });
}

fn worst(clock: &mut Clock, shape: Adversary) {
    // Smaller ones first, so that one that takes for ever is known before it is run.
    for size in [WORST / 100, WORST / 10, WORST] {
        let what = What { topic: "worst", name: shape.name(), size };
        let text = adversarial(shape, size).to_json();
        clock.time(what, || subject::whole_way(&text));
    }
}

/// To the standard error, where a person sees it.
#[expect(clippy::print_stderr, reason = "measuring takes minutes, and a person is waiting")]
fn progress(what: &str) {
    eprintln!("measuring {what}");
}
