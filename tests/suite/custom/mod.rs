//! Rules declared as data: that they say what the catalogue says, and what is wrong with those
//! that are not.

mod bad;
mod means;
mod schema;

use crate::laws;
use crate::rules::examples;
use crate::support::{check_by, found, kristiansand, path, plan, text};
use goalgraph::rules::RULES;
use goalgraph::{Plan, Settings};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The page of declared rules.
fn page() -> String {
    text(path("core/src/rules/custom/custom.md"))
}

/// The catalogue's rules that the page says in data: the name, and the declaration.
fn twins() -> Vec<(String, Value)> {
    let page = page();
    let of_rules = examples(&page).into_iter().filter(|example| example.marks[0] == "rule");
    of_rules
        .map(|one| (one.marks[1].to_owned(), serde_json::from_str(&one.json).expect("JSON")))
        .collect()
}

fn settings(rules: &[Value]) -> Settings {
    let json = json!({ "language": "en", "rules": rules }).to_string();
    Settings::from_json(&json).unwrap_or_else(|error| panic!("{error}"))
}

/// The same findings, whoever says the rule.
#[track_caller]
fn agree(plan: &Plan, twins: &[(String, Value)], settings: &Settings) {
    let findings = check_by(plan, settings);
    for (name, declaration) in twins {
        let own = declaration["name"].as_str().expect("a name");
        assert_eq!(found(&findings, own), found(&findings, name), "{name}\n{}", plan.to_json());
    }
}

/// The twins, and settings with them in force.
fn in_force() -> (Vec<(String, Value)>, Settings) {
    let twins = twins();
    let rules: Vec<Value> = twins.iter().map(|(_, rule)| rule.clone()).collect();
    let settings = settings(&rules);
    (twins, settings)
}

#[test]
fn two_of_the_catalogue_said_as_data_find_the_same_in_every_written_plan() {
    let (twins, settings) = in_force();
    assert_eq!(twins.len(), 2);
    let kristiansand = kristiansand();
    let findings = check_by(&kristiansand, &settings);
    assert_eq!(found(&findings, "agder/shared-cell-open").len(), 9);
    let sdg = Plan::from_json(&text(path("examples/sdg/plan.json"))).expect("a plan");
    agree(&sdg, &twins, &settings);
    agree(&kristiansand, &twins, &settings);
    for rule in RULES {
        for example in examples(rule.about().page) {
            agree(&plan(&example.json), &twins, &settings);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn two_of_the_catalogue_said_as_data_find_the_same_in_any_plan(plan in laws::plan()) {
        let (twins, settings) = in_force();
        agree(&plan, &twins, &settings);
    }
}

/// A rule with its selection and expectation, and plain texts.
#[expect(clippy::needless_pass_by_value, reason = "callers write the value in place")]
fn rule(select: Value, expect: Value) -> Value {
    let texts = json!({ "en": "It is so." });
    json!({
        "name": "house/rule", "select": select, "expect": expect,
        "message": texts, "why": texts, "remedy": texts,
    })
}

/// Units, goals and indicators with every link there is.
fn small() -> Plan {
    plan(
        r#"{
          "units": [
            { "id": "K", "name": "Kommunen", "kind": "organisation" },
            { "id": "KI", "name": "Kultur", "kind": "directorate", "parent": "K" },
            { "id": "BIB", "name": "Biblioteket", "kind": "unit", "parent": "KI", "aliases": ["Bok"] }
          ],
          "goals": [
            { "id": "g", "kind": "direction", "title": "Alle deltar", "prioritised": true, "shared": true, "theme": "By og  bygd" },
            { "id": "h", "kind": "direction", "title": "Økt tillit", "owners": ["KI"] },
            { "id": "p", "kind": "period", "title": "Skal åpne biblioteker", "owners": ["BIB"], "supports": ["g"], "period": { "from": 2024, "to": 2025 } },
            { "id": "q", "kind": "period", "title": "Leseglede", "owners": ["KI"], "supports": ["g", "h"], "note": "Se plan.", "target": { "value": 3, "year": 2027 } }
          ],
          "indicators": [
            { "id": "i", "title": "Utlån", "measures": ["p"], "owners": ["BIB"], "frequency": "annual", "unitOfMeasure": "lån" },
            { "id": "j", "title": "Besøk", "shared": true }
          ]
        }"#,
    )
}
