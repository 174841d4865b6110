//! The program as people run it: exit codes, and what it says where.

#![cfg(test)]

use std::io::Write;
use std::process::{Command, Output, Stdio};

const KRISTIANSAND: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../kristiansand/plan.json");

fn run(args: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_goalgraph"))
        .args(args)
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its arguments reads nothing.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn a_plan_with_warnings_alone_passes() {
    let output = run(&["check", KRISTIANSAND], "");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let said = text(&output.stdout);
    assert!(said.contains("plan.json:2023:16: Planen sier 30 periodemål, men fører opp 29."));
    assert_eq!(said.matches("Uten eier er det ingen som følger opp.").count(), 2);
}

#[test]
fn a_plan_with_errors_does_not() {
    let plan = r#"{ "goalgraph": 1, "title": "x",
        "goals": [{ "id": "a", "kind": "period", "title": "b" }] }"#;
    let output = run(&["check", "-", "--lang", "nn-NO"], plan);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stdout);
    assert!(said.starts_with("Feil: 2\n"), "{said}");
    assert!(said.contains("    -:2:19: «b» støttar ingen hovudmål.\n"), "{said}");
}

#[test]
fn programs_get_json() {
    let output = run(&["check", KRISTIANSAND, "--format", "json", "--lang", "en"], "");
    let sheet: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = sheet["findings"].as_array().unwrap();
    let counts = &sheet["counts"];
    let sum = ["errors", "warnings", "infos"].map(|name| counts[name].as_u64().unwrap());
    assert_eq!(sum.iter().sum::<u64>(), findings.len() as u64);
    let first = &findings[0];
    assert_eq!(first["rule"], "coverage/shared-cell-open");
    assert_eq!(first["counterpart"]["id"], "OPPV");
    assert!(first["message"].as_str().unwrap().starts_with("Oppvekst lists"));
    assert!(first["line"].as_u64() > Some(1));
}

#[test]
fn what_cannot_be_read_is_said_on_standard_error() {
    let output = run(&["check", "-", "--lang", "nb"], r#"{"goalgraph": 1, "titel": ""}"#);
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), ""));
    let said = "-: Linje 1, kolonne 18, /titel: Feltet `titel` finnes ikke. Mente du `title`?\n";
    assert_eq!(text(&output.stderr), said);
    let output = run(&["check", "no-such-file.json"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("Cannot read no-such-file.json: "));
}

#[test]
fn no_more_is_read_than_the_limit() {
    let output = run(&["check", "-"], &" ".repeat((32 << 20) + 5_000));
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(text(&output.stderr), "The limit is 33,554,432 bytes, and - is larger.\n");
}

#[test]
fn a_view_becomes_a_page_without_scripts() {
    let file = std::env::temp_dir().join(format!("goalgraph-{}.html", std::process::id()));
    let name = file.to_str().unwrap();
    let output = run(&["render", KRISTIANSAND, "--view", "matrix", "--unit", "BS", "-o", name], "");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let page = std::fs::read_to_string(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    assert!(page.starts_with("<!doctype html>") && page.contains("By- og stedsutvikling"));
    assert!(!page.contains("<script"));
}

#[test]
fn a_unit_nobody_has_gets_the_nearest() {
    let output = run(&["render", KRISTIANSAND, "--view", "outline", "--unit", "OPPW"], "");
    assert_eq!(output.status.code(), Some(2));
    let said = "Planen har ingen med navnet «OPPW». Mente du OPPV?\n";
    assert_eq!(text(&output.stderr), said);
}
