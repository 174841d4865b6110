use rustc_hash::FxHashMap;

/// Which slots are near which: both have each other.
#[derive(Debug, Clone, Default)]
pub(super) struct Near {
    /// Ascending; only slots that have any.
    lists: FxHashMap<u32, Vec<u32>>,
}

impl Near {
    pub(super) fn get(&self, slot: u32) -> &[u32] {
        self.lists.get(&slot).map_or(&[], Vec::as_slice)
    }

    /// Makes two slots near each other.
    pub(super) fn join(&mut self, one: u32, other: u32) {
        for (slot, with) in [(one, other), (other, one)] {
            let list = self.lists.entry(slot).or_default();
            if let Err(place) = list.binary_search(&with) {
                list.insert(place, with);
            }
        }
    }

    /// Parts two slots.
    fn part(&mut self, one: u32, other: u32) {
        for (slot, with) in [(one, other), (other, one)] {
            let Some(list) = self.lists.get_mut(&slot) else { continue };
            list.retain(|&there| there != with);
            if list.is_empty() {
                self.lists.remove(&slot);
            }
        }
    }

    /// Says what a slot is near from now on; adds to `changed` every slot this changes.
    pub(super) fn set(&mut self, slot: u32, fresh: &[u32], changed: &mut Vec<u32>) {
        let before = self.get(slot).to_vec();
        let known = changed.len();
        for &other in before.iter().filter(|other| fresh.binary_search(other).is_err()) {
            self.part(slot, other);
            changed.push(other);
        }
        for &other in fresh.iter().filter(|other| before.binary_search(other).is_err()) {
            self.join(slot, other);
            changed.push(other);
        }
        if changed.len() > known {
            changed.push(slot);
        }
    }
}
