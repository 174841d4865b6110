//! Crossings with the links of one item.
#![expect(clippy::indexing_slicing, reason = "places are those the table was made for")]

use crate::layered::len;
use std::ops::Range;

/// How many places are filled, or looked up, in the time a pair of items is compared.
pub(super) const FILLED: usize = 1_024;
pub(super) const SEEN: usize = 16;

/// For the item at hand and every place its neighbours' links may end at: how many crossings more
/// such a link makes with the item's own while the item stands before the neighbour than after.
///
/// One row of the crossing matrix, as far as sifting asks for it: then a pair costs a look for each
/// of the neighbour's links, not a merge of both's.
#[derive(Debug)]
pub(super) struct Turns(Vec<i32>);

impl Turns {
    pub(super) fn new(places: usize) -> Self {
        Self(vec![0; places])
    }

    pub(super) fn len(&self) -> u32 {
        len(&self.0)
    }

    pub(super) fn resize(&mut self, places: u32) {
        self.0.resize(places as usize, 0);
    }

    /// Learns where among these places the item's own links end; sorted.
    pub(super) fn fill(&mut self, places: Range<u32>, ends: &[u32]) {
        // What ends left of all of them crosses each, what ends right of all of them none.
        let mut value = i32::try_from(ends.len()).unwrap_or(i32::MAX);
        let mut at = places.start;
        for &end in ends {
            if at <= end {
                self.0[at as usize..end as usize].fill(value);
                self.0[end as usize] = value;
                at = end + 1;
            }
            self.0[end as usize] -= 1;
            value -= 2;
        }
        self.0[at as usize..places.end as usize].fill(value);
    }

    /// The crossings with a link that ends there.
    pub(super) fn at(&self, end: u32) -> i64 {
        i64::from(self.0[end as usize])
    }
}
