//! Which waivers hold, and what they cover.

use crate::graph::{Flaw, Graph, Holder, Node, WaiverIx};
use crate::plan::Waiver;
use crate::rules::{Found, Identity, Idle, RuleRef, Subject, lapse};
use crate::text::Date;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

/// The waivers of a plan, by the subjects and counterparts they name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Waivers {
    by_names: FxHashMap<u64, Vec<WaiverIx>>,
    /// By goal, for a plan that is judged once: whether a waiver names it.
    suspects: Vec<bool>,
    /// By either name alone.
    by_name: FxHashMap<u64, Vec<WaiverIx>>,
    /// How many findings each covers.
    uses: FxHashMap<WaiverIx, u32>,
}

impl Waivers {
    pub(crate) fn of(graph: &Graph<'_>) -> Self {
        let mut waivers = Self::default();
        for waiver in graph.waivers() {
            waivers.enter(graph, waiver);
        }
        waivers
    }

    /// The waivers of a plan that is to be judged as a whole.
    pub(crate) fn of_all(graph: &Graph<'_>) -> Self {
        let mut waivers = Self::of(graph);
        if graph.waivers().len() > 0 {
            waivers.suspects = vec![false; graph.goal_slots()];
        }
        let named = graph.waivers().map(|waiver| graph.waiver(waiver).subject.as_str());
        let named = named.filter_map(|subject| graph.goal_named(subject));
        // Of those that carry one id, the first is the one that is named; all are meant.
        let flaws = graph.flaws();
        let doubled = flaws.iter().filter_map(|&(holder, _, flaw)| match holder {
            Holder::Element(Node::Goal(goal)) if flaw == Flaw::DuplicateId => Some(goal),
            _ => None,
        });
        for goal in named.chain(doubled.collect::<Vec<_>>()) {
            if let Some(place) = waivers.suspects.get_mut(goal.index()) {
                *place = waivers.by_name.contains_key(&hash(graph.id(goal.into()), None));
            }
        }
        waivers
    }

    /// Takes a waiver in; where several cover a finding, the one that came in first does.
    pub(crate) fn enter(&mut self, graph: &Graph<'_>, waiver: WaiverIx) {
        let written = graph.waiver(waiver);
        let names = hash(&written.subject, written.counterpart.as_deref());
        self.by_names.entry(names).or_default().push(waiver);
        for name in alone(written) {
            self.by_name.entry(name).or_default().push(waiver);
        }
    }

    pub(crate) fn leave(&mut self, graph: &Graph<'_>, waiver: WaiverIx) {
        let written = graph.waiver(waiver);
        let names = hash(&written.subject, written.counterpart.as_deref());
        if let Some(waivers) = self.by_names.get_mut(&names) {
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

    /// Whether a waiver may cover a finding, as far as can be seen without naming it.
    pub(crate) fn may_cover(&self, graph: &Graph<'_>, rule: &RuleRef, found: &Found) -> bool {
        if self.by_names.is_empty() || matches!(found.subject(), Subject::Waiver(_) | Subject::Plan)
        {
            return false;
        }
        match (found.subject().holder(), rule) {
            (Holder::Element(Node::Goal(goal)), RuleRef::Own(_)) if !self.suspects.is_empty() => {
                self.suspects.get(goal.index()).copied().unwrap_or_default()
            }
            (Holder::Element(node), RuleRef::Own(_)) => {
                self.by_name.contains_key(&hash(graph.id(node), None))
            }
            _ => true,
        }
    }

    /// The waiver that covers a finding: the first of the plan that holds.
    pub(crate) fn covering(
        &self,
        graph: &Graph<'_>,
        rule: &RuleRef,
        identity: &Identity,
        today: Option<Date>,
    ) -> Option<WaiverIx> {
        let subject = &identity.subject.id;
        let other = identity.counterpart.as_ref().map(|other| &other.id);
        let named = [Some(hash(subject, None)), other.map(|other| hash(subject, Some(other)))];
        let waivers = named.iter().flatten().filter_map(|names| self.by_names.get(names));
        let covers = |&waiver: &WaiverIx| {
            let written = graph.waiver(waiver);
            rule.is_called(&written.rule)
                && written.subject == *subject
                && (written.counterpart.is_none() || written.counterpart.as_ref() == other)
                && !written.reason.trim().is_empty()
                && lapse(graph, waiver, today).is_none()
        };
        let covering = waivers.flatten().copied().filter(covers);
        covering.min_by_key(|&waiver| graph.rank(Holder::Waiver(waiver)))
    }

    /// Notes that a waiver covers a finding more, or less. Says whether that changed whether it
    /// covers any.
    pub(crate) fn used(&mut self, waiver: WaiverIx, more: bool) -> bool {
        let uses = self.uses.entry(waiver).or_default();
        let before = *uses;
        *uses = if more { before + 1 } else { before.saturating_sub(1) };
        (before == 0) != (*uses == 0)
    }
}

impl Idle for Waivers {
    fn is_idle(&self, waiver: WaiverIx) -> bool {
        self.uses.get(&waiver).is_none_or(|&uses| uses == 0)
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

fn alone(written: &Waiver) -> impl Iterator<Item = u64> {
    let counterpart = written.counterpart.as_deref().filter(|&other| other != written.subject);
    [Some(&*written.subject), counterpart].into_iter().flatten().map(|name| hash(name, None))
}

fn hash(subject: &str, counterpart: Option<&str>) -> u64 {
    let mut hasher = FxHasher::default();
    (subject, counterpart).hash(&mut hasher);
    hasher.finish()
}
