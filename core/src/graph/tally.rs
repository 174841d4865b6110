//! How many goals there are of what the plan states numbers of.

use super::UnitIx;
use super::units::Tree;
use crate::plan::{CellStatement, Declared, Goal, GoalKind, Selection, Statement};
use crate::text::fold;
use rustc_hash::{FxHashMap, FxHashSet};

/// The goals that a stated number is of, counted in every way a reader might have meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// The goals.
    pub goals: usize,
    /// Those of them that are prioritised.
    pub prioritised: usize,
    /// The goals, each counted once for every owner it names.
    pub per_owner: usize,
}

/// Counts for every selection the plan states a number of, kept up with edits: a goal is counted
/// where it belongs without a look at the others.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    counts: FxHashMap<Key, Count>,
    /// Under which headings and units anything is asked.
    themes: bool,
    owners: FxHashSet<UnitIx>,
    /// Cells the plan leaves to the whole organisation.
    pub(super) delegated: usize,
}

/// A selection, its names looked up.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    kind: GoalKind,
    prioritised: Option<bool>,
    shared: Option<bool>,
    owner: Option<UnitIx>,
    theme: Option<String>,
}

impl Tally {
    /// Starts counting what is asked for. `owner` looks a unit up.
    pub(super) fn asked<'a>(
        declared: impl Iterator<Item = &'a Declared>,
        owner: impl Fn(&str) -> Option<UnitIx>,
    ) -> Self {
        let mut tally = Self::default();
        for one in declared {
            let Some(key) = key(&one.of, &owner) else { continue };
            tally.themes |= key.theme.is_some();
            tally.owners.extend(key.owner);
            tally.counts.entry(key).or_default();
        }
        tally
    }

    /// Counts a goal, or takes it out of the count. Says whether it is of what is asked for.
    pub(super) fn count(&mut self, goal: &Goal, owners: &[u32], tree: &Tree, adds: bool) -> bool {
        if self.counts.is_empty() {
            return false;
        }
        let mut counts = false;
        let theme = goal.theme.as_deref().filter(|_| self.themes).map(fold);
        let within = self.owners_above(owners, tree);
        for prioritised in [None, Some(goal.prioritised)] {
            for shared in [None, Some(goal.shared)] {
                for owner in std::iter::once(None).chain(within.iter().copied().map(Some)) {
                    for theme in
                        [None, theme.clone()].into_iter().take(1 + usize::from(theme.is_some()))
                    {
                        let key = Key { kind: goal.kind, prioritised, shared, owner, theme };
                        if let Some(count) = self.counts.get_mut(&key) {
                            count.turn(goal, owners.len().max(1), adds);
                            counts = true;
                        }
                    }
                }
            }
        }
        counts
    }

    /// The units asked for that own a goal by one of its owners.
    fn owners_above(&self, owners: &[u32], tree: &Tree) -> Vec<UnitIx> {
        let mut above: Vec<UnitIx> = Vec::new();
        if self.owners.is_empty() {
            return above;
        }
        for &owner in owners {
            let mut at = Some(UnitIx(owner));
            while let Some(unit) = at {
                if self.owners.contains(&unit) {
                    if above.contains(&unit) {
                        break;
                    }
                    above.push(unit);
                }
                at = tree.parent(unit);
            }
        }
        above
    }

    pub(super) fn of(
        &self,
        selection: &Selection,
        owner: impl Fn(&str) -> Option<UnitIx>,
    ) -> Count {
        let key = key(selection, &owner);
        key.and_then(|key| self.counts.get(&key)).copied().unwrap_or_default()
    }

    /// Counts what a statement leaves to the whole organisation, or takes it out of the count.
    pub(super) fn count_cell(&mut self, cell: &CellStatement, adds: bool) {
        if cell.state == Statement::Delegated {
            self.delegated =
                if adds { self.delegated + 1 } else { self.delegated.saturating_sub(1) };
        }
    }
}

impl Count {
    fn turn(&mut self, goal: &Goal, owners: usize, adds: bool) {
        let turn = |number: &mut usize, by: usize| {
            *number = if adds { *number + by } else { number.saturating_sub(by) };
        };
        turn(&mut self.goals, 1);
        turn(&mut self.prioritised, usize::from(goal.prioritised));
        turn(&mut self.per_owner, owners);
    }
}

/// Nothing is counted for an owner that means no unit.
fn key(of: &Selection, owner: &impl Fn(&str) -> Option<UnitIx>) -> Option<Key> {
    let owner = match of.owner.as_deref().map(owner) {
        Some(None) => return None,
        Some(unit) => unit,
        None => None,
    };
    let theme = of.theme.as_deref().map(fold);
    Some(Key { kind: of.kind, prioritised: of.prioritised, shared: of.shared, owner, theme })
}
