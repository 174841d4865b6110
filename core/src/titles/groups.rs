use rustc_hash::FxHashMap;
use std::cmp::Ordering;
use std::slice;

/// Slots by the hash of their title.
///
/// At 64 bits two titles of a hundred thousand share a hash once in some four billion plans, and
/// the harm is one finding too many; the titles themselves would cost more than all the rest.
#[derive(Debug, Clone, Default)]
pub(super) struct Groups {
    by_key: FxHashMap<u64, Members>,
    /// Groups of two and more, in the caller's order; most titles are alone and stand in the map
    /// itself.
    many: Vec<Vec<u32>>,
    free: Vec<u32>,
}

#[derive(Debug, Clone)]
enum Members {
    One(u32),
    /// A place in `many`.
    Many(u32),
}

impl Groups {
    pub(super) fn with_capacity(titles: usize) -> Self {
        let by_key = FxHashMap::with_capacity_and_hasher(titles, rustc_hash::FxBuildHasher);
        Self { by_key, many: Vec::new(), free: Vec::new() }
    }

    pub(super) fn get(&self, key: u64) -> &[u32] {
        match self.by_key.get(&key) {
            None => &[],
            Some(Members::One(slot)) => slice::from_ref(slot),
            Some(&Members::Many(place)) => self.many.get(place as usize).map_or(&[], Vec::as_slice),
        }
    }

    /// Adds a slot to many, which `sort` puts in order.
    pub(super) fn fill(&mut self, key: u64, slot: u32) {
        self.insert(key, slot, |one, other| one.cmp(&other));
    }

    pub(super) fn sort(&mut self, compare: impl Fn(u32, u32) -> Ordering) {
        for group in &mut self.many {
            group.sort_by(|&one, &other| compare(one, other));
        }
    }

    /// Adds a slot; gives the one that has a companion now and had none.
    pub(super) fn insert(
        &mut self,
        key: u64,
        slot: u32,
        compare: impl Fn(u32, u32) -> Ordering,
    ) -> Option<u32> {
        let members = self.by_key.entry(key).or_insert(Members::One(slot));
        match *members {
            Members::One(alone) if alone == slot => None,
            Members::One(alone) => {
                let mut pair = vec![alone, slot];
                pair.sort_by(|&one, &other| compare(one, other));
                let free = self.free.pop();
                let place =
                    free.unwrap_or_else(|| u32::try_from(self.many.len()).unwrap_or(u32::MAX));
                match self.many.get_mut(place as usize) {
                    Some(group) => *group = pair,
                    None => self.many.push(pair),
                }
                *members = Members::Many(place);
                Some(alone)
            }
            Members::Many(place) => {
                let group = self.many.get_mut(place as usize)?;
                if let Err(place) = group.binary_search_by(|&other| compare(other, slot)) {
                    group.insert(place, slot);
                }
                None
            }
        }
    }

    /// Takes a slot away; gives the one that has no companion any more.
    pub(super) fn remove(
        &mut self,
        key: u64,
        slot: u32,
        compare: impl Fn(u32, u32) -> Ordering,
    ) -> Option<u32> {
        let members = self.by_key.get_mut(&key)?;
        let Members::Many(place) = *members else {
            self.by_key.remove(&key);
            return None;
        };
        let group = self.many.get_mut(place as usize)?;
        if let Ok(at) = group.binary_search_by(|&other| compare(other, slot)) {
            group.remove(at);
        }
        let &[alone] = group.as_slice() else { return None };
        *group = Vec::new();
        *members = Members::One(alone);
        self.free.push(place);
        Some(alone)
    }
}
