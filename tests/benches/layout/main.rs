//! How few crossings the order gives, and how fast, beside what was measured of others.
#![expect(clippy::expect_used, reason = "a benchmark that stops says where")]

mod sets;

use goalgraph::layout::{Effort, Layered, Network, arrange};
use std::time::{Duration, Instant};

fn main() {
    let only = std::env::args().nth(1).unwrap_or_default();
    for size in [60, 300, 1_000] {
        tell(&format!("plan-{size}"), &sets::plan(size));
        for seed in 1..4 {
            if only != "--bench" {
                tell(&format!("seeded {size}/{seed}"), &sets::seeded(size as u32, seed));
            }
        }
    }
    if std::env::var("BIG").is_ok() {
        tell("seeded 10000", &sets::seeded(10_000, 1));
    }
    for effort in [Effort::Quick, Effort::Best] {
        let mut total = 0;
        let mut slowest = Duration::ZERO;
        let start = Instant::now();
        for (name, network) in sets::north() {
            let start = Instant::now();
            let (layered, crossings) = arrange(&network, effort, None);
            slowest = slowest.max(start.elapsed());
            total += crossings;
            if std::env::var("N").is_ok() {
                println!("{name} {crossings} {:?} boxes {} links {} items {} layers {}", start.elapsed(), network.boxes.len(), network.links.len(), layered.items(), layered.layers());
            }
        }
        println!("north {effort:?} {total} mean {:?} slowest {:?}", start.elapsed() / 80, slowest);
    }
}

fn tell(name: &str, network: &Network) {
    print!("{name:>16}");
    for effort in [Effort::Quick, Effort::Best] {
        let mut best = Duration::MAX;
        let mut crossings = 0;
        for _ in 0..1 {
            let start = Instant::now();
            let (layered, count) = arrange(network, effort, None);
            best = best.min(start.elapsed());
            crossings = count;
            if network.links.len() < 2_000 {
                assert_eq!(count, judge(&layered));
            }
        }
        print!("  {effort:?} {crossings} {best:?}");
    }
    println!();
}

/// Counts pair by pair.
fn judge(layered: &Layered) -> u64 {
    let mut place = vec![0_u32; layered.items() as usize];
    for layer in 0..layered.layers() {
        for (at, &item) in (0..).zip(layered.layer(layer)) {
            place[item as usize] = at;
        }
    }
    let mut gaps: Vec<Vec<(u32, u32)>> = vec![Vec::new(); layered.layers() as usize];
    for (_, way) in layered.ways() {
        for pair in way.windows(2) {
            gaps[layered.layer_of(pair[0]) as usize]
                .push((place[pair[0] as usize], place[pair[1] as usize]));
        }
    }
    let mut crossings = 0;
    for gap in gaps {
        for (at, a) in gap.iter().enumerate() {
            for b in &gap[..at] {
                crossings += u64::from((a.0 < b.0 && a.1 > b.1) || (a.0 > b.0 && a.1 < b.1));
            }
        }
    }
    crossings
}
