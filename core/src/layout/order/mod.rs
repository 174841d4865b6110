//! The order of the items within their layers: few crossings.
mod blocks;
mod choice;
mod count;
mod random;
mod sift;
mod start;

use super::Effort;
use super::layered::{Layered, len};
use blocks::Blocks;
pub(super) use count::crossings;
use sift::{Pace, Sifter};

/// Orders the items of every layer so that few links cross; returns how many do.
///
/// `previous` says how far along its layer each box stood in an earlier drawing, if it did.
pub(super) fn order(
    layered: &mut Layered,
    effort: Effort,
    _previous: Option<&[Option<f32>]>,
) -> u64 {
    let env = |k: &str, d: u64| std::env::var(k).map_or(d, |v| v.parse().unwrap());
    let size = layered.items() + layered.gaps();
    let spectral = match effort { Effort::Quick => env("SQ", 4_000_000), Effort::Best => env("SB", 40_000_000) } as u32;
    let rounds = (env("SR", 10) as u32 * layered.items().isqrt()).min(spectral / size.max(1));
    let lines = start::lines(layered, rounds);
    let mut search = Search { lines, blocks: Blocks::new(layered), sifter: Sifter::new(layered) };
    let mut lanes: Vec<(u64, usize)> = (0..start::LANES)
        .map(|lane| {
            search.start(layered, lane);
            (crossings(layered), lane)
        })
        .collect();
    lanes.sort_unstable();
    if effort == Effort::Quick {
        search.start(layered, lanes[0].1);
        let mut work = 1_000_000_000;
        return search.polish(layered, &mut work, 3);
    }
    let mut best = (u64::MAX, Vec::new());
    let mut work = (env("WK", 3000) * (u64::from(layered.boxes()) + len(&layered.links) as u64)).min(40_000_000);
    let tops = env("TOPS", 3) as usize;
    let mut tops: Vec<(u64, Vec<u32>, usize)> = lanes.iter().take(tops).map(|l| {
        search.start(layered, l.1);
        let c = search.polish(layered, &mut work, 2);
        (c, layered.items.clone(), l.1)
    }).collect();
    tops.sort();
    if let Some(f) = tops.first() { best = (f.0, f.1.clone()); }
    let runs = env("RUNS", 1);
    for run in 0..runs {
        if best.0 == 0 { break; }
        search.start(layered, tops[run as usize % tops.len()].2);
        let mut share = work / (runs - run);
        work -= share;
        let heat = env("HEAT", 300) as u32;
        let heat = match run % 3 { 0 => heat, 1 => heat * 2, _ => heat / 2 };
        search.cool(layered, heat, &mut share);
        let mut extra = 1_000_000_000;
        let c = search.polish(layered, &mut extra, 4);
        if c < best.0 { best = (c, layered.items.clone()); }
    }
    layered.items = best.1;
    best.0
}

struct Search {
    lines: Vec<start::Places>,
    blocks: Blocks,
    sifter: Sifter,
}

impl Search {
    fn start(&mut self, layered: &mut Layered, lane: usize) {
        self.blocks.line_up(|item| self.lines[item][lane]);
        self.blocks.apply(layered);
    }

    fn cool(&mut self, layered: &mut Layered, heat: u32, work: &mut u64) {
        let whole = *work;
        let bl = layered.items() > layered.boxes();
        let env = |k: &str, d: u64| std::env::var(k).map_or(d, |v| v.parse().unwrap());
        let reach = env("REACH", 30) as usize;
        loop {
            let left = *work;
            let heat = u64::from(heat) * left / whole.max(1);
            let pace = Pace { reach, heat: heat as u32 };
            if bl { self.blocks.sift(pace, work); } else { self.sifter.sift(layered, pace, |_| 0, work); }
            if *work == 0 || *work == left { break }
        }
        if bl { self.blocks.apply(layered); }
    }

    fn polish(&mut self, layered: &mut Layered, work: &mut u64, rounds: u32) -> u64 {
        if layered.items() > layered.boxes() {
            for _ in 0..rounds { if self.blocks.sift(Pace { reach: 100, heat: 0 }, work) == 0 { break } }
            self.blocks.apply(layered);
        }
        for _ in 0..rounds { if self.sifter.sift(layered, Pace { reach: 100, heat: 0 }, |_| 0, work) == 0 { break } }
        crossings(layered)
    }
}
