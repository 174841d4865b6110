//! The report for programs.
//!
//! Of one file it is that file's report. Of several files, or a pattern, it is
//! `{"goalgraph": …, "files": [report, …]}`, whatever the number of files that match.

use super::{Checked, Placed};
use goalgraph::plan::Waiver;
use goalgraph::rules::{Element, Fix, Safety, Severity};
use goalgraph::{Counts, Edit, Lang};
use serde::Serialize;

#[derive(Serialize)]
struct Sheets<'r> {
    goalgraph: &'static str,
    files: Vec<Report<'r>>,
}

#[derive(Serialize)]
struct Sheet<'r> {
    goalgraph: &'static str,
    #[serde(flatten)]
    report: Report<'r>,
}

#[derive(Serialize)]
struct Report<'r> {
    file: &'r str,
    counts: Counts,
    findings: Vec<Entry<'r>>,
    /// What a waiver covers, and what the baseline knows.
    hidden: Vec<Entry<'r>>,
    /// What the baseline knew and is gone, by id.
    mended: &'r [String],
}

#[derive(Serialize)]
struct Entry<'r> {
    id: String,
    rule: &'r str,
    severity: Severity,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    waiver: Option<&'r Waiver>,
    subject: &'r Element,
    #[serde(skip_serializing_if = "Option::is_none")]
    counterpart: Option<&'r Element>,
    message: String,
    why: String,
    remedy: String,
    pointer: &'r str,
    line: usize,
    column: usize,
    fixes: Vec<Mend<'r>>,
}

#[derive(Serialize)]
struct Mend<'r> {
    safety: Safety,
    title: String,
    edit: &'r Edit,
}

pub(crate) fn write(all: &[Checked], several: bool) -> String {
    let goalgraph = env!("CARGO_PKG_VERSION");
    let mut files: Vec<Report<'_>> = all.iter().map(report).collect();
    // Plain data with string keys: serde_json has no way to fail on it.
    let mut text = match files.pop() {
        Some(report) if !several => serde_json::to_string_pretty(&Sheet { goalgraph, report }),
        last => {
            files.extend(last);
            serde_json::to_string_pretty(&Sheets { goalgraph, files })
        }
    }
    .unwrap_or_default();
    text.push('\n');
    text
}

fn report(checked: &Checked) -> Report<'_> {
    Report {
        file: &checked.document.name,
        counts: checked.counts,
        findings: checked.shown.iter().map(|one| entry(one, checked.lang)).collect(),
        hidden: checked.hidden.iter().map(|one| entry(one, checked.lang)).collect(),
        mended: &checked.mended,
    }
}

fn entry(Placed { finding, place }: &Placed, lang: Lang) -> Entry<'_> {
    let texts = finding.texts(lang);
    Entry {
        id: finding.id(),
        rule: finding.rule(),
        severity: finding.severity(),
        status: finding.status().name(),
        waiver: finding.status().waiver(),
        subject: finding.subject(),
        counterpart: finding.counterpart(),
        message: texts.message,
        why: texts.why,
        remedy: texts.remedy,
        pointer: finding.pointer(),
        line: place.line,
        column: place.column,
        fixes: finding.fixes().iter().map(|fix| mend(fix, lang)).collect(),
    }
}

fn mend(fix: &Fix, lang: Lang) -> Mend<'_> {
    Mend { safety: fix.safety(), title: fix.title(lang), edit: fix.edit() }
}
