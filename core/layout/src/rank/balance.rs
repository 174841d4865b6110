//! Shorter links, by moving boxes to layers nearer what they are linked to.
#![expect(clippy::indexing_slicing, reason = "boxes index what is made with one entry a box")]

use crate::layered::{Lists, len};

/// How many boxes may be looked at for each box there is.
const WORK: usize = 200;

/// Moves boxes down together with all that would stand in the way, wherever that makes the links
/// shorter in sum: Nikolov and Tarassov, "Graph layering by promotion of nodes" (2006), the other
/// way up, since the ranks given are the highest possible.
pub(super) fn balance(links: &[(u32, u32)], ranks: &mut [u32]) {
    let below = Lists::group(ranks.len(), links);
    let turned: Vec<(u32, u32)> = links.iter().map(|&(from, to)| (to, from)).collect();
    let above = Lists::group(ranks.len(), &turned);
    let mut work = ranks.len().saturating_mul(WORK);
    let mut moved: Vec<u32> = Vec::new();
    let mut better = true;
    while std::mem::take(&mut better) {
        for item in (0..len(ranks)).rev() {
            if below.row(item).len() < above.row(item).len() || below.row(item).is_empty() {
                continue;
            }
            moved.clear();
            moved.push(item);
            ranks[item as usize] += 1;
            let mut longer = 0_i64;
            let mut next = 0;
            while let Some(&item) = moved.get(next) {
                next += 1;
                longer += signed(above.row(item)) - signed(below.row(item));
                for &lower in below.row(item) {
                    if ranks[lower as usize] == ranks[item as usize] {
                        ranks[lower as usize] += 1;
                        moved.push(lower);
                    }
                }
            }
            work = work.saturating_sub(moved.len());
            if work == 0 || longer >= 0 {
                for &item in &moved {
                    ranks[item as usize] -= 1;
                }
            } else {
                better = true;
            }
            if work == 0 {
                return;
            }
        }
    }
}

fn signed(list: &[u32]) -> i64 {
    i64::try_from(list.len()).unwrap_or(i64::MAX)
}
