//! Where an item goes.

use super::random::{LOUDEST, Random};

/// How finely heat is told from crossings.
pub(super) const CROSSING: i64 = 64;

/// The best of the places looked at, by crossings and noise: Charon and Hudry, "The noising
/// method" (1993). As the heat goes down, this is an annealing of all places within reach at once.
pub(super) struct Choice {
    pub(super) place: usize,
    /// How many crossings more there are there.
    pub(super) crossings: i64,
    cost: i64,
    heat: u32,
    loudest: i64,
}

impl Choice {
    /// To stay, which moving must beat by so many crossings.
    pub(super) fn stay(place: usize, heat: u32, inertia: u32, random: &mut Random) -> Self {
        let inertia = i64::from(inertia) * CROSSING;
        let noise = if heat > 0 { random.noise(heat) } else { 0 };
        let loudest = i64::from(heat) * i64::from(LOUDEST);
        Self { place, crossings: 0, cost: -noise - inertia, heat, loudest }
    }

    pub(super) fn look(&mut self, place: usize, crossings: i64, random: &mut Random) {
        let cost = crossings * CROSSING;
        if cost - self.loudest >= self.cost {
            return;
        }
        let cost = if self.heat > 0 { cost - random.noise(self.heat) } else { cost };
        if cost < self.cost {
            *self = Self { place, crossings, cost, ..*self };
        }
    }
}

/// Moves what stands at one place of a row to another, and tells all that moved where they are.
#[expect(clippy::indexing_slicing, reason = "places are places of the row")]
pub(super) fn shift(row: &mut [u32], at: &mut [u32], from: usize, to: usize) {
    let range = from.min(to)..from.max(to) + 1;
    if to < from {
        row[range.clone()].rotate_right(1);
    } else {
        row[range.clone()].rotate_left(1);
    }
    let first = u32::try_from(range.start).unwrap_or(u32::MAX);
    for (place, &moved) in (first..).zip(&row[range]) {
        at[moved as usize] = place;
    }
}
