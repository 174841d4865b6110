//! The report as SARIF 2.1.0, for editors and build servers.

mod changes;
mod log;
mod rules;

use super::{Checked, Placed};
use crate::words::{GONE, say};
use goalgraph::plan::Waiver;
use goalgraph::rules::{Safety, Severity, Status};
use goalgraph::{Lang, Settings};
use log::{
    Artifact, ArtifactChange, Driver, Fix, Location, Log, Logical, Message, Outcome, Physical,
    Region, Replacement, Run, SCHEMA, Suppression, Tool,
};
use rules::Rules;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Component, Path};

pub(crate) fn write(all: &[Checked], settings: &Settings) -> String {
    let rules = Rules::of(all, settings);
    let mut results = Vec::new();
    for checked in all {
        let mut fixes = changes::of(checked).into_iter();
        let artifact = Artifact { uri: uri(&checked.document.name) };
        for one in checked.shown.iter().chain(&checked.hidden) {
            let own = one.finding.fixes().iter().zip(fixes.by_ref());
            // What can no longer be made, or changes nothing, is no fix.
            let own = own.filter(|(_, changes)| !changes.is_empty());
            let mut outcome = outcome(one, checked.lang, &artifact, &rules);
            outcome.fixes =
                own.map(|(it, changes)| fix(it, changes, checked.lang, &artifact)).collect();
            outcome.baseline_state = state(&one.finding.id(), settings);
            results.push(outcome);
        }
        results.extend(checked.mended.iter().map(|id| gone(id, checked.lang, &rules)));
    }
    let driver = Driver {
        name: "goalgraph",
        semantic_version: env!("CARGO_PKG_VERSION"),
        information_uri: env!("CARGO_PKG_REPOSITORY"),
        rules: rules.descriptors,
    };
    let language = all.first().map_or(Lang::En, |one| one.lang).tag();
    let run = Run { tool: Tool { driver }, language, column_kind: "unicodeCodePoints", results };
    // Plain data with string keys: serde_json has no way to fail on it.
    let log = Log { schema: SCHEMA, version: "2.1.0", runs: [run] };
    let mut text = serde_json::to_string_pretty(&log).unwrap_or_default();
    text.push('\n');
    text
}

fn outcome(placed: &Placed, lang: Lang, artifact: &Artifact, rules: &Rules) -> Outcome {
    let Placed { finding, place } = placed;
    let texts = finding.texts(lang);
    let region = Region {
        start_line: place.line,
        start_column: place.column,
        end_line: None,
        end_column: None,
    };
    let physical_location = Physical { artifact_location: artifact.clone(), region };
    let logical = Logical {
        name: finding.subject().id.clone(),
        fully_qualified_name: finding.pointer().to_owned(),
    };
    let suppressions = match finding.status() {
        Status::Waived(waiver) => vec![suppression(waiver)],
        _ => Vec::new(),
    };
    Outcome {
        rule_id: finding.rule().to_owned(),
        rule_index: rules.index(finding.rule()),
        level: level(finding.severity()),
        message: Message { text: texts.message },
        locations: vec![Location { physical_location, logical_locations: [logical] }],
        partial_fingerprints: fingerprint(&finding.id()),
        baseline_state: None,
        suppressions,
        fixes: Vec::new(),
        properties: BTreeMap::from([("why", texts.why), ("remedy", texts.remedy)]),
    }
}

/// What the baseline knew and is gone.
fn gone(id: &str, lang: Lang, rules: &Rules) -> Outcome {
    let rule = id.split('(').next().unwrap_or(id);
    Outcome {
        rule_id: rule.to_owned(),
        rule_index: rules.index(rule),
        level: "note",
        message: Message { text: say(lang, &GONE, &[("id", id)]) },
        locations: Vec::new(),
        partial_fingerprints: fingerprint(id),
        baseline_state: Some("absent"),
        suppressions: Vec::new(),
        fixes: Vec::new(),
        properties: BTreeMap::new(),
    }
}

fn fingerprint(id: &str) -> BTreeMap<&'static str, String> {
    BTreeMap::from([("goalgraphIdentity/v1", id.to_owned())])
}

/// Whether the baseline knew it; nothing where there is none.
fn state(id: &str, settings: &Settings) -> Option<&'static str> {
    let state = if settings.known.contains(id) { "unchanged" } else { "new" };
    (!settings.known.is_empty()).then_some(state)
}

fn suppression(waiver: &Waiver) -> Suppression {
    let said = [("by", &waiver.by), ("decision", &waiver.decision), ("until", &waiver.until)];
    let said = said.into_iter().filter_map(|(name, value)| Some((name, value.clone()?)));
    Suppression {
        kind: "external",
        status: "accepted",
        justification: waiver.reason.clone(),
        properties: said.collect(),
    }
}

fn fix(
    fix: &goalgraph::rules::Fix,
    replacements: Vec<Replacement>,
    lang: Lang,
    artifact: &Artifact,
) -> Fix {
    let safety = if fix.safety() == Safety::Safe { "safe" } else { "suggested" };
    Fix {
        description: Message { text: fix.title(lang) },
        artifact_changes: [ArtifactChange { artifact_location: artifact.clone(), replacements }],
        properties: BTreeMap::from([("safety", safety)]),
    }
}

pub(super) const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// A file as a URI: relative to the folder the check runs in, if it lies there.
fn uri(name: &str) -> String {
    let path = Path::new(name);
    let here = std::env::current_dir().ok();
    let path = here.and_then(|here| path.strip_prefix(here).ok()).unwrap_or(path);
    let root = if path.is_absolute() { "file://" } else { "" };
    let mut uri = String::from(root);
    for (at, part) in path.components().filter(|it| *it != Component::CurDir).enumerate() {
        if at > 0 && !uri.ends_with('/') {
            uri.push('/');
        }
        match part {
            Component::RootDir => uri.push('/'),
            Component::Prefix(drive) => {
                uri.push('/');
                uri.push_str(&encoded(&drive.as_os_str().to_string_lossy()));
            }
            other => uri.push_str(&encoded(&other.as_os_str().to_string_lossy())),
        }
    }
    uri
}

fn encoded(part: &str) -> String {
    let mut encoded = String::new();
    for byte in part.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::{uri, write};
    use crate::read::Document;
    use crate::report::Checked;
    use crate::{schema, shouting};
    use goalgraph::Plan;
    use serde_json::{Value, json};

    #[test]
    fn fixes_and_rules_of_the_settings_follow_the_schema() {
        let text = r#"{ "goalgraph": 1, "title": "x", "goals": [
  { "id": "g", "kind": "period", "title": "Nå!" },
  { "id": "h", "kind": "period", "title": "Aldri!!" }] }"#;
        let plan = Plan::from_json(text).unwrap();
        let document = Document { plan, name: "p.json".into(), text: text.into() };
        let settings = shouting::settings();
        let all = [Checked::of(document, &settings)];
        let log: Value = serde_json::from_str(&write(&all, &settings)).unwrap();
        assert_eq!(schema::faults(&log), [""; 0]);
        let results = log["runs"][0]["results"].as_array().unwrap();
        let fixes: Vec<&Value> = results
            .iter()
            .filter(|it| it["ruleId"] == "house/shouts")
            .map(|it| &it["fixes"][0])
            .collect();
        assert_eq!(fixes.len(), 2);
        assert_eq!(fixes[0]["description"]["text"], "Fjern utropstegnet.");
        let replacement = &fixes[0]["artifactChanges"][0]["replacements"][0];
        let region = json!({ "startLine": 2, "startColumn": 43, "endLine": 2, "endColumn": 48 });
        assert_eq!(replacement["deletedRegion"], region);
        assert_eq!(replacement["insertedContent"]["text"], "\"Nå\"");
        assert_eq!(fixes[1]["properties"]["safety"], "suggested");
    }

    #[test]
    fn files_become_uris() {
        let here = std::env::current_dir().unwrap().join("planer/år 1.json");
        let cases = [
            ("./plan.json", "plan.json"),
            ("planer/år 1.json", "planer/%C3%A5r%201.json"),
            (here.to_str().unwrap(), "planer/%C3%A5r%201.json"),
            ("../a%b#.json", "../a%25b%23.json"),
            ("/no-such-root/x.json", "file:///no-such-root/x.json"),
            ("-", "-"),
        ];
        for (name, expected) in cases {
            assert_eq!(uri(name), expected);
        }
    }
}
