//! The order the network itself comes in.
#![expect(clippy::indexing_slicing, reason = "items index what is made with one entry an item")]

use super::{Layered, order};

/// The network's own order, in which `layered` comes, each layer by the middle of what its items hang on, where that crosses
/// no more links than `most`: people know the order their plan is written in.
pub(super) fn order(mut layered: Layered, most: u64) -> Option<Layered> {
    let mut at = vec![0.0_f32; layered.items() as usize];
    for layer in 0..layered.layers() {
        let items = layered.layer(layer);
        let step = 1.0 / f32::from(u16::try_from(items.len()).unwrap_or(u16::MAX));
        let mut place = 0.0;
        let mut keyed: Vec<(f32, u32)> = Vec::with_capacity(items.len());
        for &item in items {
            let above = layered.above(item);
            let (mut sum, mut count) = (0.0, 0.0);
            for &upper in above {
                sum += at[upper as usize];
                count += 1.0;
            }
            keyed.push((if count > 0.0 { sum / count } else { place }, item));
            place += step;
        }
        keyed.sort_by(|one, other| one.0.total_cmp(&other.0));
        let range = layered.range(layer);
        let mut place = 0.0;
        for (slot, (_, item)) in layered.items[range].iter_mut().zip(keyed) {
            *slot = item;
            at[item as usize] = place;
            place += step;
        }
    }
    (order::crossings(&layered) <= most).then_some(layered)
}
