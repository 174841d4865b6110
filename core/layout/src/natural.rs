//! The order the network itself comes in.
#![expect(clippy::indexing_slicing, reason = "items index what is made with one entry an item")]

use super::{Layered, order, sort};

/// The network's own order, in which `layered` comes, each layer by the middle of what its items hang on, where that crosses
/// no more links than `most`: people know the order their plan is written in.
pub(super) fn order(mut layered: Layered, most: u64) -> Option<Layered> {
    let mut at = vec![0.0_f32; layered.items() as usize];
    let mut middle = at.clone();
    for layer in 0..layered.layers() {
        let items = layered.layer(layer);
        let step = 1.0 / f32::from(u16::try_from(items.len()).unwrap_or(u16::MAX));
        let mut place = 0.0;
        for &item in items {
            let above = layered.above(item);
            let (mut sum, mut count) = (0.0, 0.0);
            for &upper in above {
                sum += at[upper as usize];
                count += 1.0;
            }
            middle[item as usize] = if count > 0.0 { sum / count } else { place };
            place += step;
        }
        let range = layered.range(layer);
        sort::by_key(&mut layered.items[range], |item| middle[item as usize]);
        let mut place = 0.0;
        for &item in layered.layer(layer) {
            at[item as usize] = place;
            place += step;
        }
    }
    (order::crossings(&layered) <= most).then_some(layered)
}
