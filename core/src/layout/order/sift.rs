//! Sifting.
#![expect(clippy::indexing_slicing, reason = "slots and places are made by the layer they index")]

use super::random::Random;
use crate::layout::layered::Layered;

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
    /// Work left, in pairs of items compared.
    pub(super) work: u64,
    pub(super) random: Random,
}

impl Sifter {
    pub(super) fn new(layered: &Layered, work: u64) -> Self {
        let mut sifter = Self {
            place: vec![0; layered.items() as usize],
            slots: Vec::new(),
            ends: Vec::new(),
            row: Vec::new(),
            at: Vec::new(),
            work,
            random: Random::new(),
        };
        sifter.look(layered);
        sifter
    }

    /// Learns the places of all items anew.
    pub(super) fn look(&mut self, layered: &Layered) {
        for layer in 0..layered.layers() {
            for (place, &item) in (0..).zip(layered.layer(layer)) {
                self.place[item as usize] = place;
            }
        }
    }

    /// Sifts every item of a layer once, at most `reach` places to each side; returns how many
    /// crossings fewer there are. With `heat`, places are taken that are somewhat worse.
    pub(super) fn sift(&mut self, layered: &mut Layered, layer: u32, reach: u32, heat: u32) -> i64 {
        self.prepare(layered, layer);
        let count = self.row.len();
        let mut gain = 0;
        let mut turn = self.random.below(count);
        let step = stride(count);
        for _ in 0..count {
            gain += self.sift_one(turn, reach, heat);
            turn = (turn + step) % count;
        }
        let range = layered.range(layer);
        let before: Vec<u32> = layered.items[range.clone()].to_vec();
        for (place, (&slot, item)) in (0..).zip(self.row.iter().zip(&mut layered.items[range])) {
            *item = before[slot as usize];
            self.place[*item as usize] = place;
        }
        gain
    }

    /// Lays out what the items of a layer are linked to.
    fn prepare(&mut self, layered: &Layered, layer: u32) {
        self.slots.clear();
        self.ends.clear();
        self.row.clear();
        self.at.clear();
        for (slot, &item) in (0..).zip(layered.layer(layer)) {
            let start = self.side(layered.above(item));
            let middle = self.side(layered.below(item));
            self.slots.push((start, middle));
            self.row.push(slot);
            self.at.push(slot);
        }
        let end = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.slots.push((end, end));
    }

    /// Adds the places of one side's ends, sorted; returns where they start.
    fn side(&mut self, linked: &[u32]) -> u32 {
        let start = self.ends.len();
        self.ends.extend(linked.iter().map(|&item| self.place[item as usize]));
        self.ends[start..].sort_unstable();
        u32::try_from(start).unwrap_or(u32::MAX)
    }

    fn sift_one(&mut self, slot: usize, reach: u32, heat: u32) -> i64 {
        let at = self.at[slot] as usize;
        let low = at.saturating_sub(reach as usize);
        let high = (at + reach as usize).min(self.row.len() - 1);
        let (mut best, mut best_cost, mut best_sum) = (at, -self.random.noise(heat), 0);
        let mut sum = 0;
        for place in (low..at).rev() {
            sum += self.turned(slot, self.row[place] as usize);
            let cost = i64::from(sum) * 64 - self.random.noise(heat);
            if cost < best_cost {
                (best, best_cost, best_sum) = (place, cost, sum);
            }
        }
        sum = 0;
        for place in at + 1..=high {
            sum -= self.turned(slot, self.row[place] as usize);
            let cost = i64::from(sum) * 64 - self.random.noise(heat);
            if cost < best_cost {
                (best, best_cost, best_sum) = (place, cost, sum);
            }
        }
        self.work = self.work.saturating_sub((high - low) as u64);
        let range = if best < at {
            self.row[best..=at].rotate_right(1);
            best..at + 1
        } else {
            self.row[at..=best].rotate_left(1);
            at..best + 1
        };
        for place in range {
            self.at[self.row[place] as usize] = place as u32;
        }
        -i64::from(best_sum)
    }

    /// How many crossings more there are with the first of two slots before the second than the
    /// other way round.
    fn turned(&self, first: usize, second: usize) -> i32 {
        let (a, b) = (self.slots[first], self.slots[first + 1].0);
        let (c, d) = (self.slots[second], self.slots[second + 1].0);
        more(&self.ends[a.0 as usize..a.1 as usize], &self.ends[c.0 as usize..c.1 as usize])
            + more(&self.ends[a.1 as usize..b as usize], &self.ends[c.1 as usize..d as usize])
    }
}

/// How many pairs have the larger number on the left, less those that have it on the right.
fn more(left: &[u32], right: &[u32]) -> i32 {
    if left.len() * right.len() > 32 {
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

/// The same for many sorted numbers.
fn more_sorted(left: &[u32], right: &[u32]) -> i32 {
    let (mut less, mut same) = (0, 0);
    let mut sum = 0;
    let count = right.len() as i32;
    for &a in left {
        while right.get(less).is_some_and(|&b| b < a) {
            less += 1;
        }
        same = same.max(less);
        while right.get(same).is_some_and(|&b| b == a) {
            same += 1;
        }
        sum += less as i32 - (count - same as i32);
    }
    sum
}

/// A step that visits each of so many once, from anywhere.
pub(super) fn stride(count: usize) -> usize {
    let mut step = count * 5 / 8 + 1;
    let gcd = |mut a: usize, mut b: usize| {
        while b > 0 {
            (a, b) = (b, a % b);
        }
        a
    };
    while gcd(step, count) > 1 {
        step += 1;
    }
    step
}
