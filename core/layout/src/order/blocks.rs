//! Global sifting.
#![expect(clippy::indexing_slicing, reason = "blocks index what is made with one entry a block")]

use super::choice::{Choice, shift};
use super::random::Random;
use super::sift::Pace;
use super::turns::{FILLED, Turns};
use crate::layered::{Layered, Lists, len};
use crate::sort;

/// One order of boxes and long links through all layers, from which the order of every layer
/// follows: each link's waypoints move as one block, so that a long link crosses others only where
/// it begins and ends. Bachmaier, Brandenburg, Brunner and Hübner, "A global k-level crossing
/// reduction algorithm" (2010).
pub(super) struct Blocks {
    /// The items of each block: boxes are their own.
    items: Lists,
    /// The first and the last layer of each block.
    span: Vec<(u32, u32)>,
    /// The blocks each is linked to above its first layer, and below its last.
    above: Lists,
    below: Lists,
    /// The blocks as they are ordered, and the place of each.
    row: Vec<u32>,
    at: Vec<u32>,
    /// The places of what the block at hand is linked to, while they are learnt.
    ends: Vec<u32>,
    upper: Turns,
    lower: Turns,
    random: Random,
}

impl Blocks {
    /// Takes the boxes and long links, in no order yet.
    pub(super) fn new(layered: &Layered) -> Self {
        let mut items: Vec<(u32, u32)> = (0..layered.boxes()).map(|item| (item, item)).collect();
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
                items.extend(chain.iter().map(|&item| (block, item)));
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
        let items = Lists::group(span.len(), &items);
        let at: Vec<u32> = (0..len(&span)).collect();
        let row = at.clone();
        let [upper, lower] = [(); 2].map(|()| Turns::new(row.len()));
        let (ends, random) = (Vec::new(), Random::new());
        Self { items, span, above, below, row, at, ends, upper, lower, random }
    }

    /// Takes the order of the places on a line, long links where most of their waypoints are.
    pub(super) fn line_up(&mut self, place: impl Fn(usize) -> Option<f32>) {
        let mean = |block: u32| {
            let (mut sum, mut count) = (0.0, 0.0);
            for &item in self.items.row(block) {
                sum += place(item as usize).unwrap_or(0.0);
                count += 1.0;
            }
            sum / count
        };
        let means: Vec<f32> = (0..len(&self.span)).map(mean).collect();
        self.row = (0..len(&self.span)).collect();
        sort::by_key(&mut self.row, |block| means[block as usize]);
        for (place, &block) in (0..).zip(&self.row) {
            self.at[block as usize] = place;
        }
    }

    /// Orders the layers.
    pub(super) fn apply(&self, layered: &mut Layered) {
        let mut next: Vec<usize> =
            (0..layered.layers()).map(|layer| layered.range(layer).start).collect();
        for &block in &self.row {
            for &item in self.items.row(block) {
                let next = &mut next[layered.layer_of(item) as usize];
                layered.items[*next] = item;
                *next += 1;
            }
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
        for (turns, linked) in
            [(&mut self.upper, self.above.row(block)), (&mut self.lower, self.below.row(block))]
        {
            self.ends.clear();
            self.ends.extend(linked.iter().map(|&block| self.at[block as usize]));
            self.ends.sort_unstable();
            turns.fill(0..turns.len(), &self.ends);
        }
        let at = self.at[block as usize] as usize;
        let mut choice = Choice::stay(at, pace.heat, 0, &mut self.random);
        let mut spent = (self.at.len() / FILLED) as u64;
        for side in [1, -1] {
            let mut sum = 0;
            let mut left = pace.reach;
            let mut next = at;
            while left > 0 {
                next = if side > 0 { next.wrapping_sub(1) } else { next + 1 };
                let Some(&other) = self.row.get(next) else { break };
                let Some(turned) = self.turned(block, other, &mut spent) else { continue };
                left -= 1;
                sum += turned * side;
                choice.look(next, sum, &mut self.random);
            }
        }
        *work = work.saturating_sub(spent / 2);
        shift(&mut self.row, &mut self.at, at, choice.place);
        -choice.crossings
    }

    /// How many crossings more there are with the block at hand before the other than the
    /// other way round; nothing where they share no layer.
    fn turned(&self, block: u32, other: u32, spent: &mut u64) -> Option<i64> {
        let (a, b) = (self.span[block as usize], self.span[other as usize]);
        let (first, last) = (a.0.max(b.0), a.1.min(b.1));
        *spent += 1;
        if first > last {
            return None;
        }
        let beside = self.at[other as usize];
        let mut sum = 0;
        for (turns, theirs, a, b, end) in [
            (&self.upper, &self.above, a.0, b.0, first),
            (&self.lower, &self.below, a.1, b.1, last),
        ] {
            let linked = if b == end { theirs.row(other) } else { &[other] };
            *spent += 3 + u64::from(len(linked));
            for &end_of in linked {
                let place = self.at[end_of as usize];
                // A long link that goes on beyond the layers shared is there itself, beside the
                // other.
                sum += if a == end {
                    turns.at(place)
                } else {
                    i64::from(beside > place) - i64::from(beside < place)
                };
            }
        }
        Some(sum)
    }
}
