//! Global sifting.
#![expect(clippy::indexing_slicing, reason = "blocks index what is made with one entry a block")]

use super::choice::{Choice, shift};
use super::random::Random;
use super::sift::{Pace, more};
use crate::layout::layered::{Layered, Lists, len};

/// One order of boxes and long links through all layers, from which the order of every layer
/// follows: each link's waypoints move as one block, so that a long link crosses others only where
/// it begins and ends. Bachmaier, Brandenburg, Brunner and Hübner, "A global k-level crossing
/// reduction algorithm" (2010).
pub(super) struct Blocks {
    /// The block of each item: boxes are their own.
    of: Vec<u32>,
    /// The first and the last layer of each block.
    span: Vec<(u32, u32)>,
    /// The blocks each is linked to above its first layer, and below its last.
    above: Lists,
    below: Lists,
    /// The blocks as they are ordered, and the place of each.
    row: Vec<u32>,
    at: Vec<u32>,
    /// The places of what the block at hand, and the one it is compared with, are linked to.
    upper: Vec<u32>,
    lower: Vec<u32>,
    other: Vec<u32>,
    random: Random,
}

impl Blocks {
    /// Takes the boxes and long links, in no order yet.
    pub(super) fn new(layered: &Layered) -> Self {
        let mut of: Vec<u32> = (0..layered.items()).collect();
        let layer_of = |&item: &u32| layered.layer_of(item);
        let mut span: Vec<(u32, u32)> =
            (0..layered.boxes()).map(|item| (layer_of(&item), layer_of(&item))).collect();
        let mut pairs = Vec::new();
        for (_, way) in layered.ways() {
            let [upper, chain @ .., lower] = way else { continue };
            let mut last = *upper;
            if let (Some(first), Some(end)) = (chain.first(), chain.last()) {
                let block = len(&span);
                span.push((layer_of(first), layer_of(end)));
                for &item in chain {
                    of[item as usize] = block;
                }
                pairs.push((last, block));
                last = block;
            }
            pairs.push((last, *lower));
        }
        let below = Lists::group(span.len(), &pairs);
        for (upper, lower) in &mut pairs {
            std::mem::swap(upper, lower);
        }
        let above = Lists::group(span.len(), &pairs);
        let at: Vec<u32> = (0..len(&span)).collect();
        let row = at.clone();
        let (upper, lower, other) = (Vec::new(), Vec::new(), Vec::new());
        Self { of, span, above, below, row, at, upper, lower, other, random: Random::new() }
    }

    /// Takes the order of the places on a line, long links where most of their waypoints are.
    pub(super) fn line_up(&mut self, place: impl Fn(usize) -> Option<f32>) {
        let mut sums = vec![(0.0, 0.0); self.span.len()];
        for (item, &block) in self.of.iter().enumerate() {
            let (sum, count) = &mut sums[block as usize];
            *sum += place(item).unwrap_or(0.0);
            *count += 1.0;
        }
        self.row.sort_unstable_by(|&a, &b| {
            let mean = |block: u32| sums[block as usize].0 / sums[block as usize].1;
            mean(a).total_cmp(&mean(b)).then(a.cmp(&b))
        });
        for (place, &block) in (0..).zip(&self.row) {
            self.at[block as usize] = place;
        }
    }

    /// Orders the layers.
    pub(super) fn apply(&self, layered: &mut Layered) {
        for layer in 0..layered.layers() {
            let range = layered.range(layer);
            layered.items[range]
                .sort_unstable_by_key(|&item| self.at[self.of[item as usize] as usize]);
        }
    }

    /// Sifts every block once and returns how many crossings fewer there are, as long as there is
    /// work left.
    pub(super) fn sift(&mut self, pace: Pace, work: &mut u64) -> i64 {
        let mut gain = 0;
        for block in self.random.tour(self.row.len()) {
            if *work == 0 {
                break;
            }
            gain += self.sift_one(block, pace, work);
        }
        gain
    }

    fn sift_one(&mut self, block: u32, pace: Pace, work: &mut u64) -> i64 {
        let places = |list: &mut Vec<u32>, blocks: &[u32]| {
            list.clear();
            list.extend(blocks.iter().map(|&block| self.at[block as usize]));
            if blocks.len() > 1 {
                list.sort_unstable();
            }
        };
        places(&mut self.upper, self.above.row(block));
        places(&mut self.lower, self.below.row(block));
        let at = self.at[block as usize] as usize;
        let mut choice = Choice::stay(at, pace.heat, 0, &mut self.random);
        let mut spent = 0;
        for side in [1, -1] {
            let mut sum = 0_i32;
            let mut left = pace.reach;
            let mut next = at;
            while left > 0 {
                next = if side > 0 { next.wrapping_sub(1) } else { next + 1 };
                let Some(&other) = self.row.get(next) else { break };
                let Some(turned) = self.turned(block, other, &mut spent) else { continue };
                left -= 1;
                sum = sum.saturating_add(turned.saturating_mul(side));
                choice.look(next, sum, &mut self.random);
            }
        }
        *work = work.saturating_sub(spent / 4);
        shift(&mut self.row, &mut self.at, at, choice.place);
        -i64::from(choice.crossings)
    }

    /// How many crossings more there are with the block at hand before the other than the
    /// other way round; nothing where they share no layer.
    fn turned(&mut self, block: u32, other: u32, spent: &mut u64) -> Option<i32> {
        let (a, b) = (self.span[block as usize], self.span[other as usize]);
        let (first, last) = (a.0.max(b.0), a.1.min(b.1));
        *spent += 1;
        if first > last {
            return None;
        }
        // A long link that goes on beyond the layers shared is there itself, beside the other.
        let own = [self.at[other as usize]];
        let mut sum = 0_i32;
        for (mine, theirs, a, b, end) in [
            (&self.upper, &self.above, a.0, b.0, first),
            (&self.lower, &self.below, a.1, b.1, last),
        ] {
            let mine = if a == end { mine.as_slice() } else { &own };
            let theirs = if b == end { theirs.row(other) } else { &[other] };
            *spent += 3 + u64::from(len(theirs));
            if mine.is_empty() {
                continue;
            }
            if let [only] = theirs {
                sum = sum.saturating_add(more(mine, &[self.at[*only as usize]]));
                continue;
            }
            self.other.clear();
            self.other.extend(theirs.iter().map(|&block| self.at[block as usize]));
            self.other.sort_unstable();
            sum = sum.saturating_add(more(mine, &self.other));
        }
        Some(sum)
    }
}
