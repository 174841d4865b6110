//! SARIF, held to the schema its standard publishes.

use super::ERRORS;
use super::schema::faults;
use super::support::{Folder, KRISTIANSAND, WAIVED};
use serde_json::json;

#[test]
fn every_log_follows_the_schema() {
    let folder = Folder::with(
        "schema",
        &[
            ("plan.json", ERRORS),
            ("år 1.json", WAIVED),
            ("known.json", r#"{ "known": ["house/gone(x)", "coverage/supports-nothing(a)"] }"#),
        ],
    );
    let cases: &[&[&str]] = &[
        &[KRISTIANSAND],
        &[KRISTIANSAND, "--lang", "nn"],
        &["plan.json", "år 1.json"],
        &["år 1.json", "--baseline", "known.json"],
    ];
    for args in cases {
        let args = [&["check", "--format", "sarif"], *args].concat();
        let log = folder.run(&args, "").json();
        assert_eq!(faults(&log), [""; 0], "{args:?}");
    }
    assert!(!faults(&json!({ "version": "2.1.0", "runs": [{}] })).is_empty());
}

#[test]
fn results_say_rule_place_waiver_and_baseline() {
    let folder = Folder::with(
        "results",
        &[
            ("år 1.json", WAIVED),
            ("known.json", r#"{ "known": ["house/gone(x)", "coverage/supports-nothing(a)"] }"#),
        ],
    );
    let args = ["check", "år 1.json", "--format", "sarif", "--baseline", "known.json"];
    let said = folder.run(&args, "");
    assert_eq!(said.code, Some(0));
    let run = &said.json()["runs"][0];
    let results = run["results"].as_array().unwrap();
    let states: Vec<_> = results
        .iter()
        .map(|it| (it["ruleId"].as_str().unwrap(), it["baselineState"].as_str().unwrap()))
        .collect();
    // Hidden ones stand in the order of the rules; what is gone comes last.
    let expected = [
        ("coverage/supports-nothing", "unchanged"),
        ("ownership/no-owner", "new"),
        ("house/gone", "absent"),
    ];
    assert_eq!(states, expected);
    for result in results {
        let at = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][at]["id"], result["ruleId"]);
    }
    let waived = &results[1];
    assert_eq!(waived["level"], "error");
    assert_eq!(waived["suppressions"][0]["kind"], "external");
    assert_eq!(waived["suppressions"][0]["justification"], "Eier er [avklart](x).");
    assert_eq!(waived["partialFingerprints"]["goalgraphIdentity/v1"], "ownership/no-owner(a)");
    let location = &waived["locations"][0];
    assert_eq!(location["physicalLocation"]["artifactLocation"]["uri"], "%C3%A5r%201.json");
    let region = json!({ "startLine": 2, "startColumn": 13 });
    assert_eq!(location["physicalLocation"]["region"], region);
    assert_eq!(location["logicalLocations"][0]["fullyQualifiedName"], "/goals/0");
}

#[test]
fn every_rule_is_described_from_its_page() {
    let folder = Folder::with("rules", &[("plan.json", ERRORS)]);
    let log = folder.run(&["check", "plan.json", "--format", "sarif"], "").json();
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), goalgraph::rules::RULES.len());
    for (described, rule) in rules.iter().zip(goalgraph::rules::RULES) {
        assert_eq!(described["id"], rule.name());
        assert_eq!(described["help"]["markdown"], rule.about().page);
        let short = described["shortDescription"]["text"].as_str().unwrap();
        assert!(short.len() > 20 && short.ends_with('.'), "{short}");
        let full = described["fullDescription"]["text"].as_str().unwrap();
        assert!(full.starts_with(short.trim_end_matches('.')) && full.contains("\n\n"), "{full}");
    }
}
