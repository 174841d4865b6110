//! The only place that calls the API: cases elsewhere are input and expectation.

use goalgraph::rules::Finding;
use goalgraph::{Graph, Lang, Plan, Settings};
use std::path::{Path, PathBuf};

/// A path from the root of the project.
pub(crate) fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(relative)
}

/// A file's text.
#[track_caller]
pub(crate) fn text(path: impl AsRef<Path>) -> String {
    let path = path.as_ref();
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Reads a plan; a piece of one gets the fields every plan has.
#[track_caller]
pub(crate) fn plan(json: &str) -> Plan {
    let mut value: serde_json::Value = serde_json::from_str(json).expect("JSON");
    let object = value.as_object_mut().expect("an object");
    object.entry("goalgraph").or_insert_with(|| 1.into());
    object.entry("title").or_insert_with(|| "Plan".into());
    Plan::from_json(&value.to_string()).unwrap_or_else(|error| panic!("{error}\n{json}"))
}

/// Checks a plan, in English.
pub(crate) fn check(plan: &Plan) -> Vec<Finding> {
    check_by(plan, &Settings::speaking(Lang::En))
}

/// Checks a plan by settings.
pub(crate) fn check_by(plan: &Plan, settings: &Settings) -> Vec<Finding> {
    goalgraph::check(&Graph::new(plan), settings).findings().to_vec()
}

/// The identities of findings, sorted.
pub(crate) fn ids(findings: &[Finding]) -> Vec<String> {
    let mut ids: Vec<String> = findings.iter().map(Finding::id).collect();
    ids.sort();
    ids
}

/// What a rule finds, as `subject` or `subject×counterpart`, sorted.
pub(crate) fn found(findings: &[Finding], rule: &str) -> Vec<String> {
    let of_rule = findings.iter().filter(|finding| finding.rule() == rule);
    let mut found: Vec<String> = of_rule
        .map(|finding| match finding.counterpart() {
            Some(other) => format!("{}×{}", finding.subject().id, other.id),
            None => finding.subject().id.clone(),
        })
        .collect();
    found.sort();
    found
}

/// The real plan of the first customer.
pub(crate) fn kristiansand() -> Plan {
    Plan::from_json(&text(path("examples/kristiansand/plan.json"))).expect("the plan reads")
}
