use super::{Checker, Pass, Untold};
use crate::graph::Graph;
use crate::rules::{Fate, Finding, Found, Severity, Status};
use crate::text::Lang;
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

/// What a check found.
///
/// Findings are told when they are first asked for: a check that only counts is cheaper.
#[derive(Debug)]
pub struct Report<'g> {
    graph: &'g Graph<'g>,
    checker: Arc<Checker>,
    /// What was found, in the order it is told.
    found: Vec<Vec<Found>>,
    shown: OnceLock<Vec<Finding>>,
    hidden: OnceLock<Vec<Finding>>,
}

/// How many findings of each severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Must be mended before publishing.
    pub errors: usize,
    /// Ought to be mended, or decided on.
    pub warnings: usize,
    /// Worth a look.
    pub infos: usize,
}

impl<'g> Report<'g> {
    pub(crate) fn new(graph: &'g Graph<'g>, checker: Arc<Checker>, found: Vec<Vec<Found>>) -> Self {
        Self { graph, checker, found, shown: OnceLock::new(), hidden: OnceLock::new() }
    }

    /// Every finding that is to be shown.
    pub fn findings(&self) -> &[Finding] {
        self.shown.get_or_init(|| self.tell(|one| one.fate == Fate::Shown))
    }

    /// The findings that are not: those a waiver covers, and those the baseline knows.
    pub fn hidden(&self) -> &[Finding] {
        self.hidden.get_or_init(|| self.tell(|one| one.fate != Fate::Shown))
    }

    fn tell(&self, wanted: impl Fn(&Found) -> bool) -> Vec<Finding> {
        let found = self.found.iter().flatten().filter(|one| wanted(one));
        found.filter_map(|one| tell(&self.checker, self.graph, one)).collect()
    }

    /// The language the report was asked for.
    pub fn lang(&self) -> Lang {
        self.checker.lang()
    }

    /// How many findings of each severity, of those that are shown.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for found in self.found.iter().flatten().filter(|one| one.fate == Fate::Shown) {
            counts.count(found.severity, true);
        }
        counts
    }

    /// The identities of everything found, shown, waived or known: the baseline of a next check.
    ///
    /// A baseline taken from a later report lacks what was mended in between.
    pub fn baseline(&self) -> BTreeSet<String> {
        let all = self.findings().iter().chain(self.hidden());
        all.filter(|finding| !matches!(finding.status(), Status::Waived(_)))
            .map(Finding::id)
            .collect()
    }

    /// What the baseline knew and is not found any more, in the order of identities.
    pub fn mended(&self) -> Vec<String> {
        let there = self.baseline();
        self.checker.known().iter().filter(|id| !there.contains(*id)).cloned().collect()
    }

    /// Why the rest is right: for every subject a rule of coverage judged and passed, the path
    /// that satisfied it.
    pub fn passes(&self) -> Vec<Pass> {
        super::pass::all(self.graph, &self.checker)
    }
}

/// Tells one finding.
pub(crate) fn tell(checker: &Checker, graph: &Graph<'_>, found: &Found) -> Option<Finding> {
    let rule = checker.rules.get(usize::from(found.rule))?;
    let status = match found.fate {
        Fate::Shown => Status::New,
        Fate::Known => Status::Known,
        Fate::Waived(waiver) => Status::Waived(Box::new(graph.waiver(waiver).clone())),
    };
    let case = checker.case(graph, &Untold);
    Some(Finding::tell(rule, &case, found, status, &checker.words))
}

impl Counts {
    /// Counts a finding of a severity.
    pub fn add(&mut self, severity: Severity) {
        self.count(Some(severity), true);
    }

    /// Counts a finding more, or less.
    pub(crate) fn count(&mut self, severity: Option<Severity>, more: bool) {
        let number = match severity {
            Some(Severity::Error) => &mut self.errors,
            Some(Severity::Warning) => &mut self.warnings,
            Some(Severity::Info) => &mut self.infos,
            None => return,
        };
        *number = if more { *number + 1 } else { number.saturating_sub(1) };
    }
}
