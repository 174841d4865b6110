//! Which waivers name what.

use super::faults::Flawed;
use super::{Cell, Flaw, GoalIx, Graph, Holder, Node, WaiverIx};
use crate::plan::{CellStatement, Waiver};
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

/// The waivers of a plan by the names they give: hashes, so that no name is kept twice. Whoever
/// asks compares the names.
#[derive(Debug, Clone, Default)]
pub(crate) struct Waived {
    /// By subject and counterpart.
    by_names: FxHashMap<u64, Vec<WaiverIx>>,
    /// By either alone.
    by_name: FxHashMap<u64, Vec<WaiverIx>>,
}

/// Which waivers may be about something, as far as can be told before anything is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Waivable {
    No,
    /// This one alone names it.
    By(WaiverIx),
    /// Those that name what is found.
    Perhaps,
}

impl From<bool> for Waivable {
    fn from(perhaps: bool) -> Self {
        if perhaps { Self::Perhaps } else { Self::No }
    }
}

impl Waived {
    pub(super) fn enter(&mut self, written: &Waiver, waiver: WaiverIx) {
        self.by_names.entry(names(written)).or_default().push(waiver);
        for name in alone(written) {
            self.by_name.entry(name).or_default().push(waiver);
        }
    }

    pub(super) fn leave(&mut self, written: &Waiver, waiver: WaiverIx) {
        if let Some(waivers) = self.by_names.get_mut(&names(written)) {
            waivers.retain(|&other| other != waiver);
        }
        for name in alone(written) {
            if let Some(waivers) = self.by_name.get_mut(&name) {
                waivers.retain(|&other| other != waiver);
            }
        }
    }

    /// The waivers that may name an element, as subject or counterpart.
    pub(crate) fn naming(&self, id: &str) -> impl Iterator<Item = WaiverIx> {
        self.by_name.get(&hash(id, None)).into_iter().flatten().copied()
    }

    /// The waivers that may be about a subject, or a subject and its counterpart.
    pub(crate) fn about(
        &self,
        subject: &str,
        other: Option<&str>,
    ) -> impl Iterator<Item = WaiverIx> {
        let both = other.map(|_| hash(subject, other));
        let lists = [Some(hash(subject, None)), both].into_iter().flatten();
        lists.filter_map(|names| self.by_names.get(&names)).flatten().copied()
    }
}

impl Graph<'_> {
    /// The waivers, by the names they give.
    pub(crate) fn waived(&self) -> &Waived {
        &self.waived
    }

    /// Whether a waiver may be about a goal, as far as can be seen at a glance.
    #[inline]
    pub(crate) fn may_be_waived(&self, goal: GoalIx) -> bool {
        match &self.whole {
            Some(whole) => whole.waived.get(goal.index()) == Some(&true),
            None => self.is_named_by_waiver(goal.into()),
        }
    }

    /// Whether a waiver may name an element.
    pub(crate) fn is_named_by_waiver(&self, node: Node) -> bool {
        !self.waived.by_name.is_empty() && self.waived.naming(self.id(node)).next().is_some()
    }

    /// Which waivers name a cell.
    pub(super) fn waivable(&self, cell: Cell) -> Waivable {
        let (goal, unit) = (self.id(cell.goal.into()), self.id(cell.unit.into()));
        let mut naming = self.waived.about(goal, Some(unit)).filter(|&waiver| {
            let written = self.waiver(waiver);
            written.subject == goal && written.counterpart.as_deref().is_none_or(|it| it == unit)
        });
        match (naming.next(), naming.next()) {
            (None, _) => Waivable::No,
            (Some(alone), None) => Waivable::By(alone),
            _ => Waivable::Perhaps,
        }
    }

    /// Whether a waiver may be about a fault of a holder.
    pub(crate) fn may_fault_be_waived(&self, holder: Holder) -> bool {
        if self.waived.by_name.is_empty() {
            return false;
        }
        match holder {
            Holder::Element(node) => self.is_named_by_waiver(node),
            // It goes by the half that is right, and a unit by its id however it is written.
            Holder::Cell(cell) => {
                let CellStatement { goal, unit, .. } = self.statement_of(cell);
                let are_named =
                    |one: &str, other: &str| self.waived.about(one, Some(other)).next().is_some();
                are_named(goal, unit)
                    || are_named(unit, goal)
                    || self
                        .unit_named(unit)
                        .is_some_and(|unit| are_named(self.id(unit.into()), goal))
            }
            Holder::Plan | Holder::Declared(_) | Holder::Waiver(_) => true,
        }
    }

    /// By goal, whether a waiver may be about it.
    pub(super) fn waived_goals(&self, flaws: &[Flawed]) -> Vec<bool> {
        let mut waived = vec![false; self.plan.goals.len()];
        let subjects = self.plan.waivers.iter().map(|waiver| waiver.subject.as_str());
        let named = subjects.filter_map(|subject| self.goal_named(subject));
        // Of those that carry one id, the first is the one that is named; all are meant.
        let doubled = flaws.iter().filter_map(|one| match one.holder {
            Holder::Element(Node::Goal(goal)) if one.flaw == Flaw::DuplicateId => Some(goal),
            _ => None,
        });
        for goal in named.chain(doubled) {
            if let Some(place) = waived.get_mut(goal.index()) {
                *place = self.is_named_by_waiver(goal.into());
            }
        }
        waived
    }
}

fn names(written: &Waiver) -> u64 {
    hash(&written.subject, written.counterpart.as_deref())
}

fn alone(written: &Waiver) -> impl Iterator<Item = u64> {
    let counterpart = written.counterpart.as_deref().filter(|&other| other != written.subject);
    [Some(&*written.subject), counterpart].into_iter().flatten().map(|name| hash(name, None))
}

fn hash(subject: &str, counterpart: Option<&str>) -> u64 {
    let mut hasher = FxHasher::default();
    (subject, counterpart).hash(&mut hasher);
    hasher.finish()
}
