//! Global sifting.
#![expect(clippy::indexing_slicing, reason = "blocks index what is made with one entry a block")]

use super::random::Random;
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
    work: u64,
    random: Random,
}

impl Blocks {
    /// Takes boxes and long links in the order of their places on a line.
    pub(super) fn new(layered: &Layered, line: &[u64]) -> Self {
        let mut of: Vec<u32> = (0..layered.items()).collect();
        let mut span: Vec<(u32, u32)> =
            (0..layered.boxes()).map(|item| (layered.layer_of(item), layered.layer_of(item))).collect();
        let mut keys: Vec<(u64, u32)> = line.iter().copied().zip(0..layered.boxes()).collect();
        let mut pairs = Vec::new();
        for (_, way) in layered.ways() {
            let [upper, chain @ .., lower] = way else { continue };
            let mut last = *upper;
            if let [first, .., ] = chain {
                let block = len(&span);
                span.push((layered.layer_of(*upper) + 1, layered.layer_of(*lower) - 1));
                keys.push((chain.iter().map(|&item| line[item as usize] / chain.len() as u64).sum(), block));
                for &item in chain {
                    of[item as usize] = block;
                }
                pairs.push((last, block));
                last = block;
            }
            pairs.push((last, *lower));
        }
        keys.sort_unstable();
        let row: Vec<u32> = keys.iter().map(|key| key.1).collect();
        let mut at = vec![0; row.len()];
        for (place, &block) in (0..).zip(&row) {
            at[block as usize] = place;
        }
        let below = Lists::group(row.len(), &pairs);
        for (upper, lower) in &mut pairs {
            std::mem::swap(upper, lower);
        }
        let above = Lists::group(row.len(), &pairs);
        Self { of, span, above, below, row, at, work: 0, random: Random::new() }
    }

    /// Sifts every block once.
    pub(super) fn sift(&mut self, reach: u32, heat: u32) -> i64 {
        let mut gain = 0;
        let count = self.row.len();
        let step = super::sift::stride(count);
        let mut turn = self.random.below(count);
        for _ in 0..count {
            gain += self.sift_one(turn as u32, reach, heat);
            turn = (turn + step) % count;
        }
        gain
    }

    /// Orders the layers.
    pub(super) fn apply(&self, layered: &mut Layered) {
        for layer in 0..layered.layers() {
            let range = layered.range(layer);
            layered.items[range].sort_unstable_by_key(|&item| self.at[self.of[item as usize] as usize]);
        }
    }

    fn sift_one(&mut self, block: u32, reach: u32, heat: u32) -> i64 {
        let at = self.at[block as usize] as usize;
        let (mut best, mut best_cost, mut best_sum) = (at, -self.random.noise(heat), 0);
        let mut left = reach;
        let mut sum = 0;
        for place in (0..at).rev() {
            let Some(turned) = self.turned(block, self.row[place]) else { continue };
            sum += turned;
            let cost = i64::from(sum) * 64 - self.random.noise(heat);
            if cost < best_cost {
                (best, best_cost, best_sum) = (place, cost, sum);
            }
            left -= 1;
            if left == 0 {
                break;
            }
        }
        left = reach;
        sum = 0;
        for place in at + 1..self.row.len() {
            let Some(turned) = self.turned(block, self.row[place]) else { continue };
            sum -= turned;
            let cost = i64::from(sum) * 64 - self.random.noise(heat);
            if cost < best_cost {
                (best, best_cost, best_sum) = (place, cost, sum);
            }
            left -= 1;
            if left == 0 {
                break;
            }
        }
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

    fn turned(&self, a: u32, b: u32) -> Option<i32> {
        let (sa, sb) = (self.span[a as usize], self.span[b as usize]);
        let first = sa.0.max(sb.0);
        let last = sa.1.min(sb.1);
        if first > last {
            return None;
        }
        let own = &[b];
        let ua = if sa.0 == first { self.above.row(a) } else { own };
        let ub = if sb.0 == first { self.above.row(b) } else { own };
        let da = if sa.1 == last { self.below.row(a) } else { own };
        let db = if sb.1 == last { self.below.row(b) } else { own };
        Some(self.more(ua, ub) + self.more(da, db))
    }

    fn more(&self, left: &[u32], right: &[u32]) -> i32 {
        let mut sum = 0;
        for &a in left {
            for &b in right {
                let (a, b) = (self.at[a as usize], self.at[b as usize]);
                sum += i32::from(a > b) - i32::from(a < b);
            }
        }
        sum
    }
}
