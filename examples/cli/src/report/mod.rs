//! What a check found, in every form it can be said in.

mod excerpt;
pub(crate) mod json;
mod lines;
pub(crate) mod markdown;
pub(crate) mod sarif;
pub(crate) mod text;

use crate::read::Document;
use goalgraph::plan::{Place, locate_all};
use goalgraph::rules::{Finding, Safety, Severity, Status};
use goalgraph::{Counts, Graph, Lang, Settings};
use std::collections::BTreeSet;

/// A plan that has been checked.
pub(crate) struct Checked {
    pub(crate) document: Document,
    pub(crate) lang: Lang,
    pub(crate) counts: Counts,
    /// What is shown.
    pub(crate) shown: Vec<Placed>,
    /// What a waiver covers, and what the baseline knows.
    pub(crate) hidden: Vec<Placed>,
    /// What the baseline knew and is gone, by identity.
    pub(crate) mended: Vec<String>,
    /// The baseline of a next check.
    pub(crate) baseline: BTreeSet<String>,
}

/// A finding, and where in the file it points.
pub(crate) struct Placed {
    pub(crate) finding: Finding,
    pub(crate) place: Place,
}

impl Checked {
    pub(crate) fn of(document: Document, settings: &Settings) -> Self {
        let graph = Graph::new(&document.plan);
        let report = goalgraph::check(&graph, settings);
        let shown = placed(&document.text, report.findings());
        let hidden = placed(&document.text, report.hidden());
        // What has been accepted since is not in the baseline any more, but it is not mended.
        let accepted: BTreeSet<String> = hidden.iter().map(|one| one.finding.id()).collect();
        let mended = report.mended().into_iter().filter(|id| !accepted.contains(id));
        Self {
            lang: report.lang(),
            counts: report.counts(),
            mended: mended.collect(),
            baseline: report.baseline(),
            shown,
            hidden,
            document,
        }
    }

    /// Whether something this grave is shown, or something graver.
    pub(crate) fn has(&self, severity: Severity) -> bool {
        self.shown.iter().any(|one| one.finding.severity() <= severity)
    }

    /// How many findings of each severity, gravest first.
    pub(crate) fn tally(&self) -> [(Severity, usize); 3] {
        Severity::ALL.map(|severity| {
            let Counts { errors, warnings, infos } = self.counts;
            match severity {
                Severity::Error => (severity, errors),
                Severity::Warning => (severity, warnings),
                Severity::Info => (severity, infos),
            }
        })
    }

    /// The findings of a severity, by rule: a report gives those of a rule one after the other.
    pub(crate) fn by_rule(&self, severity: Severity) -> Vec<Vec<&Placed>> {
        let of_it: Vec<&Placed> =
            self.shown.iter().filter(|one| one.finding.severity() == severity).collect();
        let same = |a: &&Placed, b: &&Placed| a.finding.rule() == b.finding.rule();
        of_it.chunk_by(same).map(<[&Placed]>::to_vec).collect()
    }

    /// How many of what is hidden a waiver covers, and how many the baseline knows.
    pub(crate) fn accepted_and_known(&self) -> (usize, usize) {
        let is_known = |one: &&Placed| matches!(one.finding.status(), Status::Known);
        let known = self.hidden.iter().filter(is_known).count();
        (self.hidden.len() - known, known)
    }

    /// How many findings have a safe fix, and how many only such as a person must look at.
    pub(crate) fn mendable(&self) -> (usize, usize) {
        let mut counts = (0, 0);
        for one in &self.shown {
            match one.finding.fixes().iter().map(goalgraph::rules::Fix::safety).min() {
                Some(Safety::Safe) => counts.0 += 1,
                Some(Safety::Suggested) => counts.1 += 1,
                None => {}
            }
        }
        counts
    }
}

fn placed(text: &str, findings: &[Finding]) -> Vec<Placed> {
    let places = places(text, findings.iter().map(Finding::pointer).collect());
    let both = findings.iter().cloned().zip(places);
    both.map(|(finding, place)| Placed { finding, place }).collect()
}

/// Where the values stand; of a field that is left out, what holds it.
pub(super) fn places(text: &str, mut pointers: Vec<&str>) -> Vec<Place> {
    let mut found = locate_all(text, pointers.iter().copied());
    // A few walks at most: a field is left out of what is there.
    while found.iter().zip(&pointers).any(|(place, pointer)| place.is_none() && !pointer.is_empty())
    {
        for (place, pointer) in found.iter().zip(&mut pointers) {
            if place.is_none() {
                *pointer = pointer.rsplit_once('/').map_or("", |(above, _)| above);
            }
        }
        found = locate_all(text, pointers.iter().copied());
    }
    let whole = || Place { line: 1, column: 1, pointer: String::new() };
    found.into_iter().map(|place| place.unwrap_or_else(whole)).collect()
}
