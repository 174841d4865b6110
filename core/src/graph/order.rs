//! The order of a list whose items stay where they are.

/// How far apart labels begin: so often can the space between two items be halved.
const GAP: u64 = 1 << 40;

/// The plan's order of a list whose items keep their slots while others come and go.
///
/// Every slot has a label that grows along the list. Two slots are compared by their labels, and
/// a slot's position is found by halving; an item that comes in between gets a label in between.
/// (Order maintenance by labels: Dietz and Sleator, 1987, here with a plain relabelling when the
/// space between two labels is used up.)
#[derive(Debug, Clone, Default)]
pub(super) struct Order {
    /// The slots in the order of the list.
    slots: Vec<u32>,
    /// By slot; 0 for one that nobody uses.
    labels: Vec<u64>,
    /// Slots nobody uses.
    free: Vec<u32>,
}

impl Order {
    /// Slots that stand in their own order.
    pub(super) fn of(count: usize) -> Self {
        let slots = (0..u32::try_from(count).unwrap_or(u32::MAX)).collect();
        let labels = (1..=count as u64).map(|position| position.saturating_mul(GAP)).collect();
        Self { slots, labels, free: Vec::new() }
    }

    pub(super) fn slots(&self) -> &[u32] {
        &self.slots
    }

    pub(super) fn label(&self, slot: u32) -> u64 {
        self.labels.get(slot as usize).copied().unwrap_or_default()
    }

    pub(super) fn position(&self, slot: u32) -> usize {
        let label = self.label(slot);
        self.slots.partition_point(|&other| self.label(other) < label)
    }

    /// Puts a slot into the list: one that is free, or the next. Says whether it is the next.
    pub(super) fn insert(&mut self, position: usize) -> (u32, bool) {
        let (slot, is_next) = match self.free.pop() {
            Some(slot) => (slot, false),
            None => (u32::try_from(self.labels.len()).unwrap_or(u32::MAX), true),
        };
        if is_next {
            self.labels.push(0);
        }
        let label = |at: Option<&u32>| at.map(|&slot| self.label(slot));
        let before = position.checked_sub(1).and_then(|at| label(self.slots.get(at))).unwrap_or(0);
        let after = label(self.slots.get(position));
        let between = after.map_or_else(
            || before.checked_add(GAP),
            |after| Some(before + (after - before) / 2).filter(|&label| label > before),
        );
        self.slots.insert(position.min(self.slots.len()), slot);
        match (between, self.labels.get_mut(slot as usize)) {
            (Some(between), Some(label)) => *label = between,
            _ => self.relabel(),
        }
        (slot, is_next)
    }

    /// Takes a slot out of the list; it is free then.
    pub(super) fn remove(&mut self, position: usize) -> u32 {
        let slot = self.slots.remove(position);
        self.free.push(slot);
        if let Some(label) = self.labels.get_mut(slot as usize) {
            *label = 0;
        }
        slot
    }

    fn relabel(&mut self) {
        for (position, &slot) in self.slots.iter().enumerate() {
            if let Some(label) = self.labels.get_mut(slot as usize) {
                *label = (position as u64 + 1).saturating_mul(GAP);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// The list is the one a plain `Vec` keeps, and labels grow along it, however often one
        /// place is used.
        #[test]
        fn it_keeps_the_order_of_a_list(start in 0..5usize, steps in proptest::collection::vec((any::<bool>(), 0..6usize), 0..200)) {
            let mut order = Order::of(start);
            let mut plain: Vec<u32> = (0..5).take(start).collect();
            for (inserts, at) in steps {
                let at = at.min(plain.len());
                if inserts {
                    let (slot, _) = order.insert(at);
                    prop_assert!(!plain.contains(&slot));
                    plain.insert(at, slot);
                } else if at < plain.len() {
                    prop_assert_eq!(order.remove(at), plain.remove(at));
                }
                prop_assert_eq!(order.slots(), &plain[..]);
                for (position, &slot) in plain.iter().enumerate() {
                    prop_assert_eq!(order.position(slot), position);
                }
            }
        }
    }
}
