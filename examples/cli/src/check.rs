//! `goalgraph check`: the findings, for people or for programs.

use crate::read::{Document, document};
use crate::words::{NOT_WRITTEN, REMEDY, WHY, say, severity};
use crate::{Format, Input};
use goalgraph::plan::locate;
use goalgraph::rules::{Element, Finding, Severity};
use goalgraph::{Counts, Graph, Lang, Report, Settings};
use serde::Serialize;
use std::fmt::Write as _;
use std::io::{self, ErrorKind, Write as _};
use std::process::ExitCode;

pub(crate) fn run(input: &Input, format: Format) -> Result<ExitCode, String> {
    let document = document(input)?;
    let lang = document.lang(input);
    let graph = Graph::new(&document.plan);
    let report = goalgraph::check(&graph, &Settings::speaking(lang));
    let said = match format {
        Format::Text => text(&document, &report),
        Format::Json => json(&document, &report),
    };
    print(&said).map_err(|error| {
        say(lang, &NOT_WRITTEN, &[("file", "stdout"), ("error", &error.to_string())])
    })?;
    Ok(if report.counts().errors == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Writes to standard output. Whoever reads it may stop reading: that is no fault.
pub(crate) fn print(said: &str) -> io::Result<()> {
    match io::stdout().lock().write_all(said.as_bytes()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// The findings by severity and rule, then how many there are.
fn text(document: &Document, report: &Report) -> String {
    let mut said = String::new();
    for grave in Severity::ALL {
        let own: Vec<&Finding> =
            report.findings().iter().filter(|finding| finding.severity() == grave).collect();
        if !own.is_empty() {
            said.extend([&*heading(report.lang(), grave, own.len()), "\n\n"]);
        }
        // A report gives the findings of a rule one after the other.
        for group in own.chunk_by(|one, next| one.rule().name == next.rule().name) {
            rule(&mut said, document, report.lang(), group);
        }
    }
    let Counts { errors, warnings, infos } = report.counts();
    for (grave, count) in Severity::ALL.into_iter().zip([errors, warnings, infos]) {
        said.extend([&*heading(report.lang(), grave, count), "\n"]);
    }
    said
}

/// The findings of a rule; what they all say alike, once.
fn rule(said: &mut String, document: &Document, lang: Lang, group: &[&Finding]) {
    let texts: Vec<_> = group.iter().map(|finding| finding.texts(lang)).collect();
    let Some(first) = texts.first() else { return };
    let same_why = texts.iter().all(|texts| texts.why == first.why);
    let same_remedy = texts.iter().all(|texts| texts.remedy == first.remedy);
    let why = |text: &str| say(lang, &WHY, &[("text", text)]);
    let remedy = |text: &str| say(lang, &REMEDY, &[("text", text)]);
    if let Some(finding) = group.first() {
        let _ = writeln!(said, "  {}", finding.rule().name);
    }
    for (finding, texts) in group.iter().zip(&texts) {
        let (line, column) = place(document, finding);
        let _ = writeln!(said, "    {}:{line}:{column}: {}", document.name, texts.message);
        if !same_why {
            let _ = writeln!(said, "      {}", why(&texts.why));
        }
        if !same_remedy {
            let _ = writeln!(said, "      {}", remedy(&texts.remedy));
        }
    }
    if same_why {
        let _ = writeln!(said, "    {}", why(&first.why));
    }
    if same_remedy {
        let _ = writeln!(said, "    {}", remedy(&first.remedy));
    }
    said.push('\n');
}

fn heading(lang: Lang, grave: Severity, count: usize) -> String {
    say(lang, severity(grave), &[("n", &count.to_string())])
}

/// Line and column of a finding; of what holds it, where the plan leaves the field out.
fn place(document: &Document, finding: &Finding) -> (usize, usize) {
    let mut pointer = finding.pointer();
    loop {
        if let Some(place) = locate(&document.text, pointer) {
            return (place.line, place.column);
        }
        match pointer.rsplit_once('/') {
            Some((above, _)) => pointer = above,
            None => return (1, 1),
        }
    }
}

/// The report for programs.
#[derive(Serialize)]
struct Sheet<'r> {
    goalgraph: &'static str,
    file: &'r str,
    counts: Counts,
    findings: Vec<Entry<'r>>,
}

#[derive(Serialize)]
struct Entry<'r> {
    id: String,
    rule: &'static str,
    severity: Severity,
    subject: &'r Element,
    #[serde(skip_serializing_if = "Option::is_none")]
    counterpart: Option<&'r Element>,
    message: String,
    why: String,
    remedy: String,
    pointer: &'r str,
    line: usize,
    column: usize,
}

fn json(document: &Document, report: &Report) -> String {
    let entry = |finding| entry(document, report.lang(), finding);
    let sheet = Sheet {
        goalgraph: env!("CARGO_PKG_VERSION"),
        file: &document.name,
        counts: report.counts(),
        findings: report.findings().iter().map(entry).collect(),
    };
    // Plain data with string keys: serde_json has no way to fail on it.
    let mut text = serde_json::to_string_pretty(&sheet).unwrap_or_default();
    text.push('\n');
    text
}

fn entry<'r>(document: &Document, lang: Lang, finding: &'r Finding) -> Entry<'r> {
    let texts = finding.texts(lang);
    let (line, column) = place(document, finding);
    Entry {
        id: finding.id(),
        rule: finding.rule().name,
        severity: finding.severity(),
        subject: finding.subject(),
        counterpart: finding.counterpart(),
        message: texts.message,
        why: texts.why,
        remedy: texts.remedy,
        pointer: finding.pointer(),
        line,
        column,
    }
}
