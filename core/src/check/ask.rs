//! A rule asked about one subject, and what its findings come to.

use super::Checker;
use super::checker::Bench;
use super::waivers::{covering, holds};
use crate::graph::Waivable;
use crate::rules::{Case, Fate, Found, RuleRef, Subject, identity};

impl Checker {
    pub(super) fn ask(
        &self,
        case: &Case<'_>,
        rules: &[u16],
        subject: Subject,
        waivable: Waivable,
        bench: &mut Bench,
    ) {
        for &at in rules {
            if let Some(rule) = self.rules.get(usize::from(at)) {
                self.ask_one(case, (at, rule), subject, waivable, &mut bench.found);
            }
        }
    }

    #[inline]
    pub(super) fn ask_one(
        &self,
        case: &Case<'_>,
        rule: (u16, &RuleRef),
        subject: Subject,
        waivable: Waivable,
        found: &mut Vec<Found>,
    ) {
        let before = found.len();
        rule.1.judge(case, subject, found);
        if found.len() > before {
            self.decide_from(before, case, rule, waivable, found);
        }
    }

    /// Decides on all from a place on, and keeps what somebody wants to know.
    ///
    /// Most subjects are found right: asking is kept apart from this, and stays short.
    #[inline(never)]
    fn decide_from(
        &self,
        before: usize,
        case: &Case<'_>,
        (at, rule): (u16, &RuleRef),
        waivable: Waivable,
        found: &mut Vec<Found>,
    ) {
        let mut kept = before;
        for place in before..found.len() {
            let Some(one) = found.get_mut(place) else { break };
            one.rule = at;
            if self.decide(case, rule, one, waivable) {
                if kept < place {
                    found.swap(kept, place);
                }
                kept += 1;
            }
        }
        found.truncate(kept);
    }

    /// Notes what a finding comes to; says whether anybody wants to know.
    fn decide(
        &self,
        case: &Case<'_>,
        rule: &RuleRef,
        found: &mut Found,
        waivable: Waivable,
    ) -> bool {
        // What a given rule's findings are about is its own affair.
        let waiver = match waivable {
            _ if matches!(rule, RuleRef::Given(_)) => covering(case, rule, found),
            Waivable::No => None,
            Waivable::By(alone) => Some(alone).filter(|&alone| holds(case, rule, alone)),
            Waivable::Perhaps => covering(case, rule, found),
        };
        let is_known = || {
            !self.known.is_empty() && self.known.contains(&identity(rule, case, found).to_string())
        };
        match waiver {
            Some(waiver) => found.fate = Fate::Waived(waiver),
            None if is_known() => found.fate = Fate::Known,
            None => {}
        }
        found.severity = self.severities.of(&self.rules, case.graph, found);
        // A waiver of what is not shown is in use all the same.
        found.severity.is_some() || waiver.is_some()
    }
}
