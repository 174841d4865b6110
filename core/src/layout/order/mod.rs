//! The order of the items within their layers: few crossings.
//!
//! From places near the second eigenvector (`start`), by sifting (`sift`), at first with noise that
//! cools down.

mod count;
mod sift;
mod start;

use super::Effort;
use super::layered::Layered;
pub(super) use count::crossings;
use sift::Sifter;

/// Orders the items of every layer so that few links cross; returns how many do.
///
/// `previous` says how far along its layer each box stood in an earlier drawing, if it did.
pub(super) fn order(
    layered: &mut Layered,
    effort: Effort,
    _previous: Option<&[Option<f32>]>,
) -> u64 {
    start::arrange(layered);
    let mut sifter = Sifter::new(layered, u64::MAX);
    let (rounds, heat, reach): (u32, u32, u32) = match effort {
        Effort::Quick => (4, 0, 100),
        Effort::Best => (100, 300, 30),
    };
    for round in 0..rounds {
        sift_all(layered, &mut sifter, reach, heat * (rounds - round).saturating_sub(10) / rounds);
    }
    crossings(layered)
}

/// Sifts every layer, downwards and then upwards.
fn sift_all(layered: &mut Layered, sifter: &mut Sifter, reach: u32, heat: u32) -> i64 {
    let layers = layered.layers();
    let mut gain = 0;
    for layer in (0..layers).chain((1..layers.saturating_sub(1)).rev()) {
        gain += sifter.sift(layered, layer, reach, heat);
    }
    gain
}
