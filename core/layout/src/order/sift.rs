//! Sifting.
#![expect(clippy::indexing_slicing, reason = "slots and places are made by the layer they index")]

use super::choice::{Choice, shift};
use super::random::Random;
use super::turns::{FILLED, SEEN, Turns};
use crate::layered::{Layered, len};

/// Moves items along their layers, one at a time, to where their links cross the fewest others:
/// Matuszewski, Schönfeld and Molitor, "Using sifting for k-layer straightline crossing
/// minimization" (1999).
pub(super) struct Sifter {
    /// The place of every item in its layer.
    place: Vec<u32>,
    /// Of the layer at hand: where in `ends` the links of each slot start and end.
    slots: Vec<(u32, u32)>,
    /// The places of what the slots are linked to, sorted for each; those below follow on those
    /// above.
    ends: Vec<u32>,
    /// How many places the layer above has.
    above: u32,
    /// Slots of the layer at hand as they are ordered, and the place of each.
    row: Vec<u32>,
    at: Vec<u32>,
    turns: Turns,
    /// Where the group of each slot starts and ends, if items must stay in theirs.
    groups: Vec<(usize, usize)>,
    is_grouped: bool,
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
            above: 0,
            row: Vec::new(),
            at: Vec::new(),
            turns: Turns::new(0),
            groups: Vec::new(),
            is_grouped: false,
            random: Random::new(),
        }
    }

    /// Keeps items among those of their group, which stand side by side.
    pub(super) fn within_groups(mut self) -> Self {
        self.is_grouped = true;
        self
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
        let above = layer.checked_sub(1).map_or(0, |above| len(layered.layer(above)));
        let below = len(layered.layer(layer + 1));
        self.above = above;
        self.turns.resize(above + below);
        for &item in layered.layer(layer) {
            let start = len(&self.ends);
            self.side(layered.above(item), 0);
            self.side(layered.below(item), above);
            self.slots.push((start, len(&self.ends)));
        }
        self.learn_groups(layered, layer);
        let count = len(layered.layer(layer));
        self.row.clear();
        self.row.extend(0..count);
        self.at.clear();
        self.at.extend(0..count);
    }

    /// Learns where the groups of a layer start and end: all are one where they do not matter.
    fn learn_groups(&mut self, layered: &Layered, layer: u32) {
        let items = layered.layer(layer);
        self.groups.clear();
        let same =
            |a: &u32, b: &u32| !self.is_grouped || layered.group_of(*a) == layered.group_of(*b);
        for group in items.chunk_by(same) {
            let first = self.groups.len();
            self.groups.resize(first + group.len(), (first, first + group.len()));
        }
    }

    /// Adds the places of one side's ends, sorted.
    fn side(&mut self, linked: &[u32], first: u32) {
        let start = self.ends.len();
        self.ends.extend(linked.iter().map(|&item| self.place[item as usize] + first));
        if linked.len() > 1 {
            self.ends[start..].sort_unstable();
        }
    }

    fn sift_one(&mut self, slot: u32, pace: Pace, held: u32, work: &mut u64) -> i64 {
        let at = self.at[slot as usize] as usize;
        let (first, end) = self.groups[slot as usize];
        let low = at.saturating_sub(pace.reach).max(first);
        let high = (at + pace.reach).min(end - 1);
        let mut choice = Choice::stay(at, pace.heat, held, &mut self.random);
        let ends = |slot: u32| {
            let (start, end) = self.slots[slot as usize];
            &self.ends[start as usize..end as usize]
        };
        let mine = ends(slot);
        let (above, below) = mine.split_at(mine.partition_point(|&end| end < self.above));
        self.turns.fill(0..self.above, above);
        self.turns.fill(self.above..self.turns.len(), below);
        let mut seen = mine.len();
        let mut turned = |other: u32| {
            let theirs = ends(other);
            seen += theirs.len();
            theirs.iter().map(|&end| self.turns.at(end)).sum::<i64>()
        };
        let mut sum = 0;
        for (place, &other) in (low..at).zip(&self.row[low..at]).rev() {
            sum += turned(other);
            choice.look(place, sum, &mut self.random);
        }
        sum = 0;
        for (place, &other) in (at + 1..).zip(&self.row[at + 1..=high]) {
            sum -= turned(other);
            choice.look(place, sum, &mut self.random);
        }
        let spent = (high - low) + seen / SEEN + self.turns.len() as usize / FILLED;
        *work = work.saturating_sub(spent as u64);
        shift(&mut self.row, &mut self.at, at, choice.place);
        -choice.crossings
    }
}
