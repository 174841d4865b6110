//! The order of an earlier drawing, kept after an edit.
//!
//! The reader's mental map is what it preserves: Misue, Eades, Lai and Sugiyama, "Layout
//! adjustment and the mental map" (1995).
#![expect(clippy::indexing_slicing, reason = "items index what is made with one entry an item")]

use super::count::crossings;
use super::sift::{Pace, Sifter};
use super::{FAR, POLISH, ROUNDS};
use crate::layered::Layered;
use crate::sort;

/// How many crossings a box that stood in the earlier drawing must save to leave its order.
pub(super) const CLEARLY: u32 = 5;

/// Orders boxes as they stood, with new boxes and all waypoints where their links cross fewest;
/// returns how many links cross.
pub(super) fn keep(layered: &mut Layered, previous: &[Option<f32>]) -> u64 {
    let stood = |item: u32| {
        let box_of = if item < layered.boxes() { previous.get(item as usize) } else { None };
        box_of.copied().flatten().filter(|place| place.is_finite())
    };
    let known: Vec<Option<f32>> = (0..layered.items()).map(stood).collect();
    let mut down = known.clone();
    let mut up = known.clone();
    for &item in &layered.items {
        let place = down[item as usize].or_else(|| mean(layered.above(item), &down));
        down[item as usize] = place;
    }
    for &item in layered.items.iter().rev() {
        let place = up[item as usize].or_else(|| mean(layered.below(item), &up));
        up[item as usize] = place;
    }
    let place = |item: u32| match (down[item as usize], up[item as usize]) {
        (Some(above), Some(below)) => above.midpoint(below),
        (above, below) => above.or(below).unwrap_or(f32::MAX),
    };
    for layer in 0..layered.layers() {
        let range = layered.range(layer);
        sort::by_key(&mut layered.items[range], place);
    }
    let held = |item: u32| if known[item as usize].is_some() { CLEARLY } else { 0 };
    let mut sifter = Sifter::new(layered);
    let mut left = POLISH;
    let mut rounds = 0..ROUNDS;
    let cold = Pace { reach: FAR, heat: 0 };
    while rounds.next().is_some() && sifter.sift(layered, cold, held, &mut left) > 0 {}
    crossings(layered)
}

/// The middle of those that have a place.
fn mean(items: &[u32], places: &[Option<f32>]) -> Option<f32> {
    let (mut sum, mut count) = (0.0, 0.0);
    for place in items.iter().filter_map(|&item| places[item as usize]) {
        sum += place;
        count += 1.0;
    }
    (count > 0.0).then(|| sum / count)
}
