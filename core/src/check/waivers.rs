//! Which waivers hold, and what they cover.

use crate::graph::{Graph, Holder, WaiverIx};
use crate::rules::{Case, Fate, Found, Idle, RuleRef, lapse};
use rustc_hash::FxHashMap;

/// How many findings each waiver covers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Uses(FxHashMap<WaiverIx, u32>);

impl Uses {
    /// What waivers cover of all that was found.
    pub(super) fn of<'f>(found: impl Iterator<Item = &'f Found>) -> Self {
        let mut uses = Self::default();
        for one in found {
            if let Fate::Waived(waiver) = one.fate {
                uses.count(waiver, true);
            }
        }
        uses
    }

    /// Notes that a waiver covers a finding more, or less. Says whether that changed whether it
    /// covers any.
    pub(crate) fn count(&mut self, waiver: WaiverIx, more: bool) -> bool {
        let uses = self.0.entry(waiver).or_default();
        let before = *uses;
        *uses = if more { before + 1 } else { before.saturating_sub(1) };
        (before == 0) != (*uses == 0)
    }
}

impl Idle for Uses {
    fn is_idle(&self, waiver: WaiverIx) -> bool {
        self.0.get(&waiver).is_none_or(|&uses| uses == 0)
    }
}

/// For telling, which asks nobody.
#[derive(Debug)]
pub(crate) struct Untold;

impl Idle for Untold {
    fn is_idle(&self, _: WaiverIx) -> bool {
        false
    }
}

/// Whether a waiver, which names a finding, covers what a rule finds.
pub(super) fn holds(case: &Case<'_>, rule: &RuleRef, waiver: WaiverIx) -> bool {
    let written = case.graph.waiver(waiver);
    rule.is_called(&written.rule)
        && !written.reason.trim().is_empty()
        && lapse(case.graph, waiver, case.today).is_none()
}

/// The waiver that covers a finding: the first of the plan that holds.
pub(super) fn covering(case: &Case<'_>, rule: &RuleRef, found: &Found) -> Option<WaiverIx> {
    let graph: &Graph<'_> = case.graph;
    let (subject, other) = rule.names(case, found);
    let subject = subject.id(graph);
    let other = other.as_ref().map(|other| other.id(graph));
    let covers = |waiver: &WaiverIx| {
        let written = graph.waiver(*waiver);
        written.subject == subject
            && written.counterpart.as_deref().is_none_or(|named| Some(named) == other)
            && holds(case, rule, *waiver)
    };
    let covering = graph.waived().about(subject, other).filter(covers);
    covering.min_by_key(|&waiver| graph.rank(Holder::Waiver(waiver)))
}
