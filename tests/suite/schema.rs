//! The schema of plans describes what the reader takes: neither takes what the other refuses.

use crate::support::{path, text};
use goalgraph::Plan;
use serde_json::{Value, json};

fn schema() -> jsonschema::Validator {
    let schema = serde_json::from_str(&text(path("core/schema/plan.json"))).expect("JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("a schema");
    jsonschema::validator_for(&schema).expect("a schema")
}

fn everything() -> Value {
    serde_json::from_str(include_str!("everything.json")).expect("JSON")
}

#[test]
fn plans_are_plans_by_the_schema() {
    let schema = schema();
    let files = ["examples/kristiansand/plan.json", "examples/sdg/plan.json"];
    let plans = files.map(|file| serde_json::from_str(&text(path(file))).expect("JSON"));
    let generated = goalgraph_tests::generate::plan(300, 7, true).to_json();
    let generated = serde_json::from_str(&generated).expect("JSON");
    for plan in plans.into_iter().chain([everything(), generated]) {
        let faults: Vec<String> =
            schema.iter_errors(&plan).map(|fault| fault.to_string()).collect();
        assert_eq!(faults, [""; 0]);
    }
}

/// Each value of a document taken away, or something else in its place: schema and reader think alike of all of them.
#[test]
fn schema_and_reader_take_and_refuse_the_same_documents() {
    let schema = schema();
    let others =
        [json!(null), json!(true), json!(-3), json!(2.5), json!("x"), json!([]), json!({})];
    let mut refused = 0;
    for pointer in pointers(&everything()) {
        if pointer.starts_with("/settings/") {
            continue; // whatever is in there is read with the settings
        }
        let mut documents = vec![(without(&pointer), "taken away".to_owned())];
        documents.extend(others.iter().map(|other| {
            let mut document = everything();
            *document.pointer_mut(&pointer).expect("a place") = other.clone();
            (document, other.to_string())
        }));
        for (document, what) in documents {
            let read = Plan::from_json(&document.to_string());
            assert_eq!(schema.is_valid(&document), read.is_ok(), "{what} at `{pointer}`: {read:?}");
            refused += usize::from(read.is_err());
        }
    }
    assert!(refused > 500, "only {refused} were refused");
}

/// The places of all values below a document.
fn pointers(document: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![(String::new(), document)];
    while let Some((at, value)) = open.pop() {
        let inside: Vec<(String, &Value)> = match value {
            Value::Object(fields) => {
                fields.iter().map(|(key, one)| (format!("{at}/{key}"), one)).collect()
            }
            Value::Array(items) => items
                .iter()
                .enumerate()
                .map(|(index, one)| (format!("{at}/{index}"), one))
                .collect(),
            _ => Vec::new(),
        };
        found.extend(inside.iter().map(|(pointer, _)| pointer.clone()));
        open.extend(inside);
    }
    found
}

/// Everything but what stands at a place.
fn without(pointer: &str) -> Value {
    let mut document = everything();
    let (parent, last) = pointer.rsplit_once('/').expect("a place below the top");
    match document.pointer_mut(parent).expect("a place") {
        Value::Object(fields) => drop(fields.remove(last)),
        Value::Array(items) => drop(items.remove(last.parse().expect("a number"))),
        _ => {}
    }
    document
}
