//! Who hangs on whom, as lists of indices.

use rustc_hash::FxHashMap;

/// For each element a list of others.
///
/// Built once as two flat arrays, which is what a walk over the whole plan wants. A list that an
/// edit changes is kept apart from then on.
#[derive(Debug, Clone, Default)]
pub(super) struct Fan {
    /// Where each element's list begins, and after the last where it ends.
    starts: Vec<u32>,
    flat: Vec<u32>,
    changed: FxHashMap<u32, Vec<u32>>,
}

impl Fan {
    /// From pairs, kept in their order for each element.
    pub(super) fn of(count: usize, pairs: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut starts = vec![0_u32; count + 1];
        for (from, _) in pairs.clone() {
            if let Some(next) = starts.get_mut(from as usize + 1) {
                *next += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut flat = vec![0_u32; sum as usize];
        for (from, to) in pairs {
            let Some(at) = next.get_mut(from as usize) else { continue };
            if let Some(place) = flat.get_mut(*at as usize) {
                *place = to;
            }
            *at += 1;
        }
        Self { starts, flat, changed: FxHashMap::default() }
    }

    #[inline]
    pub(super) fn get(&self, of: u32) -> &[u32] {
        if !self.changed.is_empty() {
            if let Some(list) = self.changed.get(&of) {
                return list;
            }
        }
        let at = of as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(&start), Some(&end)) => {
                self.flat.get(start as usize..end as usize).unwrap_or_default()
            }
            _ => &[],
        }
    }

    pub(super) fn set(&mut self, of: u32, list: Vec<u32>) {
        self.changed.insert(of, list);
    }

    /// Gives one of this a new list, and keeps the lists that lead back; those are in the order
    /// of the plan.
    pub(super) fn relink(
        &mut self,
        back: &mut Self,
        of: u32,
        list: &[u32],
        label: impl Fn(u32) -> u64 + Copy,
    ) {
        if self.get(of).is_empty() && list.is_empty() {
            return;
        }
        for to in self.get(of).to_vec() {
            back.remove(to, of, label);
        }
        for &to in list {
            back.insert(to, of, label);
        }
        self.set(of, list.to_vec());
    }

    /// Puts one into a list, by its label.
    pub(super) fn insert(&mut self, of: u32, one: u32, label: impl Fn(u32) -> u64) {
        let list = self.changed_list(of);
        let at = list.partition_point(|&other| label(other) < label(one));
        list.insert(at, one);
    }

    pub(super) fn remove(&mut self, of: u32, one: u32, label: impl Fn(u32) -> u64) {
        let list = self.changed_list(of);
        let at = list.partition_point(|&other| label(other) < label(one));
        if list.get(at) == Some(&one) {
            list.remove(at);
        }
    }

    fn changed_list(&mut self, of: u32) -> &mut Vec<u32> {
        if !self.changed.contains_key(&of) {
            let list = self.get(of).to_vec();
            self.changed.insert(of, list);
        }
        self.changed.entry(of).or_default()
    }
}
