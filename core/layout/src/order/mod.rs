//! The order of the items within their layers, so that few links cross.
//!
//! - `start`: several orders near the smallest eigenvectors of the graph (Juvan and Mohar, 1992).
//! - `blocks`: global sifting where there are long links (Bachmaier and others, 2010).
//! - `sift`: sifting layer by layer (Matuszewski, Schönfeld and Molitor, 1999).
//! - `turns`: what both ask of the crossing matrix, without the matrix.
//! - `choice`: noise that cools down, for the best effort (Charon and Hudry, 1993).
//! - `keep`: little movement after an edit.
//! - `groups`: groups of items side by side, in one order through all layers.
//! - `count`: crossings (Barth, Mutzel and Jünger, 2004).
//!
//! Work is counted in pairs of items compared, and runs out: nothing here takes longer than some
//! seconds, however large the network.

mod blocks;
mod choice;
mod count;
mod groups;
mod keep;
mod random;
mod sift;
mod start;
#[cfg(test)]
mod tests;
mod turns;

use super::Effort;
use super::layered::Layered;
use blocks::Blocks;
pub(super) use count::crossings;
use sift::{Pace, Sifter};
use start::{LANES, Places};

/// How much is done.
struct Work {
    /// How many of the starts are sifted; somewhat more where there are few items.
    starts: usize,
    /// Pairs compared while it cools down, for each item and link of a network and the square root
    /// of how many those are: the larger, the longer each takes to find its place.
    pairs: u64,
}

const QUICK: Work = Work { starts: 1, pairs: 0 };
const BEST: Work = Work { starts: 5, pairs: 90 };

/// Pairs that may be compared while it cools down, in all.
const COOLING: u64 = 8_000_000;

/// Items and links that may be visited for the starts.
const SPECTRAL: u32 = 6_000_000;

/// Pairs that may be compared in bringing one order to rest.
const POLISH: u64 = 1_500_000;

/// How many rounds that takes at most.
const ROUNDS: u32 = 3;

/// How far items are moved along their layer.
const NEAR: usize = 30;

/// How far boxes and long links are moved, where there are few.
const FAR: usize = 100;

/// How loud the noise is at first.
const HEAT: u64 = 240;

/// Orders the items of every layer so that few links cross; returns how many do.
///
/// `previous` says how far along its layer each box stood in an earlier drawing, if it did: then
/// boxes leave their order only where that is clearly better.
pub(super) fn order(
    layered: &mut Layered,
    effort: Effort,
    previous: Option<&[Option<f32>]>,
) -> u64 {
    let previous = previous.filter(|places| places.iter().any(Option::is_some));
    let crossings = match previous {
        Some(previous) => keep::keep(layered, previous),
        None => search(layered, effort),
    };
    if layered.names().is_empty() { crossings } else { groups::part(layered, previous) }
}

fn search(layered: &mut Layered, effort: Effort) -> u64 {
    let work = match effort {
        Effort::Quick => QUICK,
        Effort::Best => BEST,
    };
    Search::new(layered).run(layered, &work)
}

struct Search {
    lines: Vec<Places>,
    blocks: Blocks,
    sifter: Sifter,
    /// Whether any link is long.
    long: bool,
}

impl Search {
    fn new(layered: &Layered) -> Self {
        let rounds = (10 * layered.items().isqrt()).min(SPECTRAL / size(layered).max(1));
        Self {
            lines: start::lines(layered, rounds),
            blocks: Blocks::new(layered),
            sifter: Sifter::new(layered),
            long: layered.items() > layered.boxes(),
        }
    }

    fn run(&mut self, layered: &mut Layered, work: &Work) -> u64 {
        let mut starts = [(0, 0); LANES];
        for (lane, start) in starts.iter_mut().enumerate() {
            self.start(layered, lane);
            *start = (crossings(layered), lane);
        }
        starts.sort_unstable();
        let mut best = (u64::MAX, 0, Vec::new());
        let more = 400 / layered.items().max(100);
        for &(crossings, lane) in starts.iter().take(work.starts + more as usize) {
            self.start(layered, lane);
            if crossings == 0 {
                return 0;
            }
            let crossings = self.polish(layered);
            if crossings < best.0 {
                best = (crossings, lane, layered.items.clone());
            }
        }
        let (mut fewest, lane, items) = best;
        let size = u64::from(size(layered));
        let pairs = (work.pairs * size * size.isqrt()).min(COOLING);
        if pairs > 0 && fewest > 0 {
            self.start(layered, lane);
            self.cool(layered, pairs);
            let crossings = self.polish(layered);
            if crossings < fewest {
                return crossings;
            }
            fewest = fewest.min(crossings);
        }
        layered.items = items;
        fewest
    }

    /// Takes the order of a line.
    fn start(&mut self, layered: &mut Layered, lane: usize) {
        let lines = &self.lines;
        self.blocks.line_up(|item| lines.get(item).and_then(|line| line.get(lane)).copied());
        self.blocks.apply(layered);
    }

    /// Sifts with noise that gets less as the work is done, and none for the last tenth.
    fn cool(&mut self, layered: &mut Layered, pairs: u64) {
        let mut left = pairs;
        loop {
            let before = left;
            let heat = HEAT * left.saturating_sub(pairs / 10) / pairs;
            let pace = Pace { reach: NEAR, heat: u32::try_from(heat).unwrap_or(0) };
            if self.long {
                self.blocks.sift(pace, &mut left);
            } else {
                self.sifter.sift(layered, pace, |_| 0, &mut left);
            }
            if left == 0 || left == before {
                break;
            }
        }
        if self.long {
            self.blocks.apply(layered);
        }
    }

    /// Sifts until nothing gets better, or so many rounds; returns how many links cross.
    fn polish(&mut self, layered: &mut Layered) -> u64 {
        let mut left = POLISH;
        if self.long {
            let pace = Pace { reach: FAR, heat: 0 };
            let mut rounds = 0..ROUNDS;
            while rounds.next().is_some() && self.blocks.sift(pace, &mut left) > 0 {}
            self.blocks.apply(layered);
        }
        let pace = Pace { reach: NEAR, heat: 0 };
        let mut rounds = 0..ROUNDS;
        while rounds.next().is_some() && self.sifter.sift(layered, pace, |_| 0, &mut left) > 0 {}
        crossings(layered)
    }
}

/// How many items and links between neighbouring layers there are.
fn size(layered: &Layered) -> u32 {
    layered.items().saturating_add(layered.gaps())
}
