//! The schema describes what the reader takes.

use super::bad::{bad, malformed};
use super::{page, twins};
use crate::rules::examples;
use crate::support::{path, plan, text};
use goalgraph::Settings;
use goalgraph::rules::RULES;
use serde_json::{Value, json};

/// Documents that are settings, but for rules.
const SETTINGS: &[&str] = &[
    "{}",
    r#"{ "language": "nn", "today": "2026-11-25", "profile": "draft", "known": ["a(b)"] }"#,
    r#"{ "severity": { "*": "info", "coverage/*": "off" }, "limits": { "words": 25, "similarity": 0.9 } }"#,
    r#"{ "overrides": [{ "rule": "*", "item": "g", "severity": "error" }, { "rule": "*", "kind": "period", "unit": null, "severity": "off" }] }"#,
];

/// Documents that are not.
const NOT_SETTINGS: &[&str] = &[
    "[]",
    r#"{ "langauge": "nn" }"#,
    r#"{ "language": "de" }"#,
    r#"{ "today": "25.11.2026" }"#,
    r#"{ "profile": "final" }"#,
    r#"{ "known": "a(b)" }"#,
    r#"{ "severity": { "*": "fatal" } }"#,
    r#"{ "limits": [25] }"#,
    r#"{ "limits": { "words": -1 } }"#,
    r#"{ "limits": { "similarity": 1.5 } }"#,
    r#"{ "overrides": [{ "rule": "*" }] }"#,
    r#"{ "overrides": [["*", null, null, null, "off"]] }"#,
    r#"{ "overrides": [{ "rule": "*", "kind": "goal", "severity": "off" }] }"#,
    r#"{ "rules": {} }"#,
];

fn schema() -> jsonschema::Validator {
    let schema = text(path("core/schema/settings.json"));
    let schema = serde_json::from_str(&schema).expect("JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("a schema");
    jsonschema::validator_for(&schema).expect("a schema")
}

#[test]
fn schema_and_reader_take_and_refuse_the_same_documents() {
    let schema = schema();
    let value = |text: &&str| serde_json::from_str::<Value>(text).expect("JSON");
    let twins = twins().into_iter().map(|(_, rule)| json!({ "rules": [rule] }));
    let takes = SETTINGS.iter().map(value).chain(twins);
    let malformed = malformed().into_iter().map(|(rule, ..)| json!({ "rules": [rule] }));
    let refuses = NOT_SETTINGS.iter().map(value).chain(malformed);
    for (document, is_good) in takes.map(|one| (one, true)).chain(refuses.map(|one| (one, false))) {
        assert_eq!(schema.is_valid(&document), is_good, "the schema on {document:#}");
        let read = Settings::from_json(&document.to_string());
        assert_eq!(read.is_ok(), is_good, "the reader on {document:#}: {read:?}");
    }
}

#[test]
fn what_lies_in_the_meaning_is_left_to_the_reader() {
    let schema = schema();
    for (declaration, ..) in bad() {
        let document = json!({ "rules": [declaration] });
        let is_name = declaration["name"] == "Rule";
        assert_eq!(schema.is_valid(&document), !is_name, "{document:#}");
    }
}

#[test]
fn settings_on_the_pages_are_settings_by_the_schema() {
    let schema = schema();
    let mut seen = 0;
    for rule in RULES {
        for example in examples(rule.about().page) {
            let is_meant_bad =
                rule.name() == "settings/bad-declaration" && example.marks[0] == "invalid";
            let settings = Value::Object(plan(&example.json).settings);
            assert_eq!(schema.is_valid(&settings), !is_meant_bad, "{settings:#}");
            seen += usize::from(settings != json!({}));
        }
    }
    assert!(seen >= 3, "{seen} pages have settings");
    let page = page();
    let example = page.split("from_json(r#\"").nth(1).and_then(|rest| rest.split("\"#").next());
    let example = serde_json::from_str(example.expect("an example")).expect("JSON");
    assert!(schema.is_valid(&example));
}
