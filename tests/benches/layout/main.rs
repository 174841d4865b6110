//! How few links cross in the order given, and how fast, beside what was measured of others.
//!
//! Without arguments all sets are measured; an argument keeps the sets whose name holds it.
#![expect(clippy::expect_used, reason = "a benchmark that stops says where")]
#![expect(clippy::indexing_slicing, reason = "sets and counts are made by what they index")]
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measures")]

mod judge;
mod sets;

use goalgraph::layout::{Effort, Network, arrange};
use std::time::{Duration, Instant};

/// How often each network is ordered; the fastest counts.
const TIMES: u32 = 3;

/// Crossings of the best peer, and the best known, on the plans of the fixtures.
const PLANS: [(u32, u64, u64); 3] = [(60, 59, 51), (300, 2_870, 1_461), (1_000, 32_632, 19_945)];

/// Crossings in sum on the North graphs: Graphviz dot, and the best peer graph by graph.
const NORTH: (u64, u64) = (4_058, 3_915);

fn main() {
    let only = std::env::args().skip(1).find(|word| !word.starts_with('-')).unwrap_or_default();
    let wanted = |name: &str| name.contains(&only);
    for (size, peer, known) in PLANS {
        let name = format!("plan-{size}");
        if wanted(&name) {
            tell(&name, &[sets::plan(size)], &format!("best peer {peer}, best known {known}"));
        }
    }
    for size in [60, 300, 1_000, 10_000] {
        for seed in 1..=if size > 1_000 { 1 } else { 5 } {
            for (kind, owners) in [("owned", true), ("mixed", false)] {
                let name = format!("{kind} {size}, seed {seed}");
                if wanted(&name) {
                    tell(&name, &[sets::seeded(size, seed, owners)], "");
                }
            }
        }
    }
    if wanted("north") {
        let (dot, peers) = NORTH;
        tell("north", &sets::north(), &format!("dot {dot}, best peers {peers}"));
    }
    for (name, network) in sets::huge() {
        if wanted(name) {
            tell(name, &[network], "");
        }
    }
}

fn tell(name: &str, networks: &[Network], beside: &str) {
    print!("{name:>20}");
    for effort in [Effort::Quick, Effort::Best] {
        let (mut crossings, mut time, mut slowest) = (0, Duration::ZERO, Duration::ZERO);
        for network in networks {
            let (count, fastest) = measure(network, effort);
            crossings += count;
            time += fastest;
            slowest = slowest.max(fastest);
        }
        let mean = time / u32::try_from(networks.len()).expect("few networks");
        print!("  {effort:?} {crossings:>8} in {mean:>10.2?}");
        if networks.len() > 1 {
            print!(" each, at most {slowest:.2?}");
        }
    }
    println!("  {beside}");
}

fn measure(network: &Network, effort: Effort) -> (u64, Duration) {
    let mut fastest = Duration::MAX;
    let mut crossings = 0;
    for _ in 0..TIMES {
        let start = Instant::now();
        let (layered, count) = arrange(network, effort, None);
        fastest = fastest.min(start.elapsed());
        crossings = count;
        if network.links.len() < 2_000 {
            assert_eq!(count, judge::crossings(&layered), "the order miscounts its crossings");
        }
    }
    (crossings, fastest)
}
