//! A stand-in: one sweep by barycentre.
use super::{Effort, Layered};

pub(super) fn order(layered: &mut Layered, _effort: Effort, _previous: Option<&[u32]>) -> u64 {
    let mut at = vec![0_f32; layered.items() as usize];
    for layer in 0..layered.layers() {
        let mut keyed: Vec<(f32, u32)> = layered
            .layer(layer)
            .iter()
            .map(|&item| {
                let above = layered.above(item);
                let sum: f32 = above.iter().map(|&up| at[up as usize]).sum();
                (sum / above.len().max(1) as f32, item)
            })
            .collect();
        keyed.sort_by(|one, other| one.0.total_cmp(&other.0));
        let range = layered.range(layer);
        for (place, (slot, (_, item))) in layered.items[range].iter_mut().zip(keyed).enumerate() {
            *slot = item;
            at[item as usize] = place as f32;
        }
    }
    0
}
