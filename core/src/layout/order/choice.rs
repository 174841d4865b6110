//! Where an item goes.

use super::random::{LOUDEST, Random};

/// How finely heat is told from crossings.
pub(super) const CROSSING: i32 = 64;

/// The best of the places looked at, by crossings and noise: Charon and Hudry, "The noising
/// method" (1993). As the heat goes down, this is an annealing of all places within reach at once.
pub(super) struct Choice {
    pub(super) place: usize,
    /// How many crossings more there are there.
    pub(super) crossings: i32,
    cost: i32,
    heat: u32,
    loudest: i32,
}

impl Choice {
    /// To stay, which moving must beat by so many crossings.
    pub(super) fn stay(place: usize, heat: u32, inertia: u32, random: &mut Random) -> Self {
        let scale = |heat: u32| i32::try_from(heat).unwrap_or(i32::MAX);
        let inertia = scale(inertia).saturating_mul(CROSSING);
        let noise = if heat > 0 { random.noise(heat) } else { 0 };
        let loudest = scale(heat.saturating_mul(LOUDEST));
        Self { place, crossings: 0, cost: -noise - inertia, heat, loudest }
    }

    pub(super) fn look(&mut self, place: usize, crossings: i32, random: &mut Random) {
        let cost = crossings.saturating_mul(CROSSING);
        if cost.saturating_sub(self.loudest) >= self.cost {
            return;
        }
        let cost = if self.heat > 0 { cost.saturating_sub(random.noise(self.heat)) } else { cost };
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
    for (place, &moved) in (0..).zip(&row[..range.end]).skip(range.start) {
        at[moved as usize] = place;
    }
}
