//! Sifting.
#![expect(clippy::indexing_slicing, reason = "slots and places are made by the layer they index")]

use super::choice::{Choice, shift};
use super::random::Random;
use crate::layout::layered::{Layered, len};

/// Moves items along their layers, one at a time, to where their links cross the fewest others:
/// Matuszewski, Schönfeld and Molitor, "Using sifting for k-layer straightline crossing
/// minimization" (1999).
pub(super) struct Sifter {
    /// The place of every item in its layer.
    place: Vec<u32>,
    /// Of the layer at hand: where in `ends` the links of each item start upwards, downwards.
    slots: Vec<(u32, u32)>,
    /// The places of what the items are linked to, sorted for each item and side.
    ends: Vec<u32>,
    /// Slots of the layer at hand as they are ordered, and the place of each.
    row: Vec<u32>,
    at: Vec<u32>,
    random: Random,
}

/// How sifting goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    /// How many places an item may move to either side.
    pub(super) reach: usize,
    /// How loud the noise is, in 64ths of a crossing.
    pub(super) heat: u32,
}

impl Sifter {
    pub(super) fn new(layered: &Layered) -> Self {
        Self {
            place: vec![0; layered.items() as usize],
            slots: Vec::new(),
            ends: Vec::new(),
            row: Vec::new(),
            at: Vec::new(),
            random: Random::new(),
        }
    }

    /// Sifts every layer, downwards and then upwards, and returns how many crossings fewer there
    /// are, as long as there is work left. Items that are held move only for some crossings.
    pub(super) fn sift(
        &mut self,
        layered: &mut Layered,
        pace: Pace,
        held: impl Fn(u32) -> u32,
        work: &mut u64,
    ) -> i64 {
        let layers = layered.layers();
        for layer in 0..layers {
            self.learn(layered, layer);
        }
        let mut gain = 0;
        for layer in (0..layers).chain((1..layers.saturating_sub(1)).rev()) {
            gain += self.sift_layer(layered, layer, pace, &held, work);
        }
        gain
    }

    fn sift_layer(
        &mut self,
        layered: &mut Layered,
        layer: u32,
        pace: Pace,
        held: &impl Fn(u32) -> u32,
        work: &mut u64,
    ) -> i64 {
        self.prepare(layered, layer);
        let before = layered.layer(layer).to_vec();
        let mut gain = 0;
        for slot in self.random.tour(before.len()) {
            if *work == 0 {
                break;
            }
            gain += self.sift_one(slot, pace, held(before[slot as usize]), work);
        }
        let range = layered.range(layer);
        for (item, &slot) in layered.items[range].iter_mut().zip(&self.row) {
            *item = before[slot as usize];
        }
        self.learn(layered, layer);
        gain
    }

    fn learn(&mut self, layered: &Layered, layer: u32) {
        for (place, &item) in (0..).zip(layered.layer(layer)) {
            self.place[item as usize] = place;
        }
    }

    /// Lays out what the items of a layer are linked to.
    fn prepare(&mut self, layered: &Layered, layer: u32) {
        self.slots.clear();
        self.ends.clear();
        let count = len(layered.layer(layer));
        for &item in layered.layer(layer) {
            let start = self.side(layered.above(item));
            let middle = self.side(layered.below(item));
            self.slots.push((start, middle));
        }
        self.slots.push((len(&self.ends), len(&self.ends)));
        self.row.clear();
        self.row.extend(0..count);
        self.at.clear();
        self.at.extend(0..count);
    }

    /// Adds the places of one side's ends, sorted; returns where they start.
    fn side(&mut self, linked: &[u32]) -> u32 {
        let start = self.ends.len();
        self.ends.extend(linked.iter().map(|&item| self.place[item as usize]));
        if linked.len() > 1 {
            self.ends[start..].sort_unstable();
        }
        len(&self.ends[..start])
    }

    fn sift_one(&mut self, slot: u32, pace: Pace, held: u32, work: &mut u64) -> i64 {
        let at = self.at[slot as usize] as usize;
        let low = at.saturating_sub(pace.reach);
        let high = (at + pace.reach).min(self.row.len() - 1);
        let mut choice = Choice::stay(at, pace.heat, held, &mut self.random);
        let mut spent = 0;
        let mut sum = 0_i32;
        for place in (low..at).rev() {
            sum = sum.saturating_add(self.turned(slot, self.row[place], &mut spent));
            choice.look(place, sum, &mut self.random);
        }
        sum = 0;
        for place in at + 1..=high {
            sum = sum.saturating_sub(self.turned(slot, self.row[place], &mut spent));
            choice.look(place, sum, &mut self.random);
        }
        *work = work.saturating_sub(spent);
        shift(&mut self.row, &mut self.at, at, choice.place);
        -i64::from(choice.crossings)
    }

    /// How many crossings more there are with the first of two slots before the second than the
    /// other way round.
    fn turned(&self, first: u32, second: u32, spent: &mut u64) -> i32 {
        let sides = |slot: u32| {
            let (upper, lower) = self.slots[slot as usize];
            let end = self.slots[slot as usize + 1].0;
            let ends = |from: u32, to: u32| &self.ends[from as usize..to as usize];
            (ends(upper, lower), ends(lower, end))
        };
        let (mine, theirs) = (sides(first), sides(second));
        let linked = mine.0.len() + mine.1.len() + theirs.0.len() + theirs.1.len();
        *spent += 1 + linked as u64 / 16;
        more(mine.0, theirs.0).saturating_add(more(mine.1, theirs.1))
    }
}

/// How many pairs have the larger number on the left, less those that have it on the right; both
/// sides are sorted.
#[inline]
pub(super) fn more(left: &[u32], right: &[u32]) -> i32 {
    let (Some(low), Some(high)) = (left.first(), left.last()) else { return 0 };
    let (Some(least), Some(most)) = (right.first(), right.last()) else { return 0 };
    let pairs = left.len().saturating_mul(right.len());
    if high < least || low > most {
        let all = i32::try_from(pairs).unwrap_or(i32::MAX);
        return if low > most { all } else { -all };
    }
    if pairs > 32 {
        return more_sorted(left, right);
    }
    let mut sum = 0;
    for &a in left {
        for &b in right {
            sum += i32::from(a > b) - i32::from(a < b);
        }
    }
    sum
}

/// The same for many numbers, in one pass.
fn more_sorted(left: &[u32], right: &[u32]) -> i32 {
    let (mut less, mut same) = (0, 0);
    let mut sum = 0_i64;
    for &a in left {
        while right.get(less).is_some_and(|&b| b < a) {
            less += 1;
        }
        same = same.max(less);
        while right.get(same).is_some_and(|&b| b == a) {
            same += 1;
        }
        sum += i64::from(len(&right[..less])) - i64::from(len(&right[same..]));
    }
    i32::try_from(sum).unwrap_or(if sum > 0 { i32::MAX } else { i32::MIN })
}
