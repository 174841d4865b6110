//! How many links cross.
#![expect(clippy::indexing_slicing, reason = "places are made by the layers they are counted in")]

use crate::layered::Layered;

/// How many pairs of links cross, with every link straight from layer to layer and counted in
/// each gap it runs through; links that share an end do not.
///
/// With a tree of sums, in O(links · log items): Barth, Mutzel and Jünger, "Simple and efficient
/// bilayer cross counting" (2004); the tree is Fenwick's (1994).
pub(crate) fn crossings(layered: &Layered) -> u64 {
    let mut place = vec![0_u32; layered.items() as usize];
    for layer in 0..layered.layers() {
        for (place_of, &item) in (0..).zip(layered.layer(layer)) {
            place[item as usize] = place_of;
        }
    }
    let mut crossings = 0;
    let mut sums: Vec<u32> = Vec::new();
    for layer in 1..layered.layers() {
        sums.clear();
        sums.resize(layered.layer(layer).len() + 1, 0);
        let mut drawn = 0;
        for &item in layered.layer(layer - 1) {
            for &lower in layered.below(item) {
                let mut at = place[lower as usize] as usize + 1;
                let mut left = 0;
                while at > 0 {
                    left += sums[at];
                    at &= at - 1;
                }
                crossings += u64::from(drawn - left);
            }
            for &lower in layered.below(item) {
                let mut at = place[lower as usize] as usize + 1;
                while let Some(sum) = sums.get_mut(at) {
                    *sum += 1;
                    at += at & at.wrapping_neg();
                }
                drawn += 1;
            }
        }
    }
    crossings
}
