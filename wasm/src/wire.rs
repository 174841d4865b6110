//! Findings, what edits change and what tables say, as the page gets them.

use goalgraph::exchange::table::{Problem, Role, Spot, Understanding, Understood};
use goalgraph::plan::Waiver;
use goalgraph::rules::{Element, Finding, Fix, Identity, Safety, Severity, Texts};
use goalgraph::{Counts, Delta, Edit, Lang, Session};
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct FindingWire<'a> {
    id: String,
    rule: &'a str,
    severity: Severity,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    waiver: Option<&'a Waiver>,
    subject: &'a Element,
    #[serde(skip_serializing_if = "Option::is_none")]
    counterpart: Option<&'a Element>,
    pointer: &'a str,
    message: String,
    why: String,
    remedy: String,
    fixes: Vec<FixWire<'a>>,
}

#[derive(Serialize)]
struct FixWire<'a> {
    safety: Safety,
    title: String,
    edit: &'a Edit,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DeltaWire<'a> {
    added: Vec<FindingWire<'a>>,
    resolved: Vec<Resolved<'a>>,
    counts: Counts,
    can_undo: bool,
    can_redo: bool,
}

#[derive(Serialize)]
struct Resolved<'a> {
    id: String,
    rule: &'a str,
    subject: &'a Element,
    #[serde(skip_serializing_if = "Option::is_none")]
    counterpart: Option<&'a Element>,
}

#[derive(Serialize)]
pub(crate) struct UnderstandingWire<'a> {
    edit: &'a Edit,
    columns: &'a [Option<Role>],
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    cells: &'a [Understood],
    problems: Vec<ProblemWire>,
}

#[derive(Serialize)]
struct ProblemWire {
    code: &'static str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<Spot>,
}

pub(crate) fn finding(finding: &Finding, lang: Lang) -> FindingWire<'_> {
    let Texts { message, why, remedy } = finding.texts(lang);
    FindingWire {
        id: finding.id(),
        rule: finding.rule(),
        severity: finding.severity(),
        status: finding.status().name(),
        waiver: finding.status().waiver(),
        subject: finding.subject(),
        counterpart: finding.counterpart(),
        pointer: finding.pointer(),
        message,
        why,
        remedy,
        fixes: finding.fixes().iter().map(|one| fix(one, lang)).collect(),
    }
}

fn fix(fix: &Fix, lang: Lang) -> FixWire<'_> {
    FixWire { safety: fix.safety(), title: fix.title(lang), edit: fix.edit() }
}

/// What an edit changed, and how the session stands after it.
pub(crate) fn delta<'a>(session: &Session, delta: &'a Delta) -> DeltaWire<'a> {
    DeltaWire {
        added: delta.added.iter().map(|one| finding(one, one.lang())).collect(),
        resolved: delta.resolved.iter().map(resolved).collect(),
        counts: session.counts(),
        can_undo: session.can_undo(),
        can_redo: session.can_redo(),
    }
}

fn resolved(identity: &Identity) -> Resolved<'_> {
    Resolved {
        id: identity.to_string(),
        rule: &identity.rule,
        subject: &identity.subject,
        counterpart: identity.counterpart.as_ref(),
    }
}

/// What a table was understood as.
pub(crate) fn understanding(understood: &Understanding, lang: Lang) -> UnderstandingWire<'_> {
    let problem = |problem: &Problem| ProblemWire {
        code: problem.code(),
        message: problem.message(lang),
        at: problem.spot(),
    };
    UnderstandingWire {
        edit: &understood.edit,
        columns: &understood.columns,
        unit: understood.unit.as_deref(),
        cells: &understood.cells,
        problems: understood.problems.iter().map(problem).collect(),
    }
}
