//! The order of the items within their layers: few crossings.
//!
//! From places near the second eigenvector (`start`), by sifting (`sift`), at first with noise that
//! cools down.

mod blocks;
mod count;
mod random;
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
    let keys = start::arrange(layered);
    let mut sifter = Sifter::new(layered, u64::MAX);
    let env = |k: &str, d: u32| std::env::var(k).map_or(d, |v| v.parse().unwrap());
    if effort == Effort::Quick {
        for _ in 0..4 { sift_all(layered, &mut sifter, 100, 0); }
        return crossings(layered);
    }
    if env("BLOCKS", 1) == 2 || env("BLOCKS", 1) == 1 && layered.items() > layered.boxes() {
        let mut blocks = blocks::Blocks::new(layered, &keys);
        let (rounds, heat, reach) = (env("SWEEPS", 100), env("HEAT", 300), env("REACH", 30));
        let geo = env("GEO", 0);
        for round in 0..rounds {
            let mut h = heat * (rounds - round).saturating_sub(rounds / 10) / rounds;
            if geo > 0 { h = (heat as f64 * (1.0 / geo as f64).powf(round as f64 / rounds as f64)) as u32; if round > rounds * 9 / 10 { h = 0; } }
            blocks.sift(reach, h);
        }
        blocks.apply(layered);
        sifter.look(layered);
        for _ in 0..5 { sift_all(layered, &mut sifter, 100, 0); }
        return crossings(layered);
    }
    let (rounds, heat, reach) = (env("SWEEPS", 100), env("HEAT", 300), env("REACH", 30));
    let geo = env("GEO", 0);
    for round in 0..rounds {
        let mut h = heat * (rounds - round).saturating_sub(rounds/10) / rounds;
        if geo > 0 { h = (heat as f64 * (1.0 / geo as f64).powf(round as f64 / rounds as f64)) as u32; if round > rounds * 9 / 10 { h = 0; } }
        sift_all(layered, &mut sifter, reach, h);
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
