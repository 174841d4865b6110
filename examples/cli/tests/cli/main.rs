//! The program as people run it: exit codes, and what it says where.

#![cfg(test)]

mod files;
mod fix;
mod map;
mod reports;
mod sarif;
mod schema;
mod site;
mod support;
mod table;

use support::{Folder, KRISTIANSAND, run};

/// A plan whose one finding, shown or not, is an error.
const ERRORS: &str = r#"{ "goalgraph": 1, "title": "x",
    "goals": [{ "id": "a", "kind": "period", "title": "b" }] }"#;

#[test]
fn what_cannot_be_read_is_said_on_standard_error() {
    let said = run(&["check", "-", "--lang", "nb"], r#"{"goalgraph": 1, "titel": ""}"#);
    assert_eq!((said.code, &*said.out), (Some(2), ""));
    assert_eq!(said.err, "-:1:18: Feltet `titel` finnes ikke. Mente du `title`?\n");
    let said = run(&["check", "no-such-file.json"], "");
    assert_eq!(said.code, Some(2));
    assert!(said.err.starts_with("Cannot read no-such-file.json: "), "{}", said.err);
}

#[test]
fn no_more_is_read_than_the_limit() {
    let said = run(&["check", "-"], &" ".repeat((32 << 20) + 5_000));
    assert_eq!(said.code, Some(2));
    assert_eq!(said.err, "The limit is 33,554,432 bytes, and - is larger.\n");
}

#[test]
fn what_is_denied_decides_the_exit_code() {
    let cases: &[(&[&str], i32)] = &[
        (&["check", KRISTIANSAND], 0),
        (&["check", KRISTIANSAND, "--deny", "warning"], 1),
        (&["check", KRISTIANSAND, "--deny", "info"], 1),
        (&["check", "plan.json"], 1),
        (&["check", "plan.json", "--settings", "off.json"], 0),
        (&["check", "plan.json", "--settings", "info.json", "--deny", "warning"], 0),
        (&["check", "plan.json", "--settings", "info.json", "--deny", "info"], 1),
        (&["check", "open.json"], 1),
        (&["check", "open.json", "--profile", "draft"], 0),
        (&["check", "open.json", "--settings", "draft.json"], 0),
        (&["check", "open.json", "--settings", "draft.json", "--profile", "publish"], 1),
    ];
    let open = r#"{ "goalgraph": 1, "title": "x", "goals": [
        { "id": "g", "kind": "direction", "title": "b", "prioritised": true, "shared": true }] }"#;
    let folder = Folder::with(
        "deny",
        &[
            ("plan.json", ERRORS),
            ("open.json", open),
            ("off.json", r#"{ "severity": { "*": "off" } }"#),
            ("info.json", r#"{ "severity": { "*": "info" } }"#),
            ("draft.json", r#"{ "profile": "draft" }"#),
        ],
    );
    for (args, code) in cases {
        let said = folder.run(args, "");
        assert_eq!(said.code, Some(*code), "{args:?}\n{}{}", said.out, said.err);
    }
}

#[test]
fn settings_are_complained_of_with_their_place() {
    let folder = Folder::with(
        "settings",
        &[
            ("plan.json", ERRORS),
            ("drat.json", "{\n  \"profile\": \"drat\" }"),
            ("rule.json", r#"{ "severity": { "coverage/no-such-rule": "of" } }"#),
        ],
    );
    let cases = [
        ("drat.json", "drat.json:2:14: There is no value `drat`. Did you mean `draft`?\n"),
        ("rule.json", "rule.json:1:42: There is no value `of`. Did you mean `off`?\n"),
    ];
    for (file, expected) in cases {
        let said = folder.run(&["check", "plan.json", "--settings", file], "");
        assert_eq!((said.code, &*said.err), (Some(2), expected));
        assert_eq!(said.out, "");
    }
}

#[test]
fn a_rule_is_explained_and_rules_are_listed() {
    let said = run(&["explain", "coverage/no-period-goal"], "");
    assert_eq!(said.code, Some(0));
    assert!(said.out.starts_with("# coverage/no-period-goal\n"), "{}", said.out);
    let said = run(&["explain"], "");
    let rules = goalgraph::rules::RULES;
    assert_eq!(said.out.lines().count(), rules.len());
    for (line, rule) in said.out.lines().zip(rules) {
        let words: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(words, [rule.name(), rule.about().severity.name()]);
    }
    let said = run(&["explain", "coverage/no-perod-goal", "--lang", "nn"], "");
    assert_eq!((said.code, &*said.out), (Some(2), ""));
    let near =
        "Regelen `coverage/no-perod-goal` finst ikkje. Meinte du `coverage/no-period-goal`?\n";
    assert_eq!(said.err, near);
}

#[test]
fn a_view_becomes_a_page_without_scripts() {
    let folder = Folder::with("render", &[]);
    let args = ["render", KRISTIANSAND, "--view", "matrix", "--unit", "BS", "-o", "page.html"];
    let said = folder.run(&args, "");
    assert_eq!(said.code, Some(0), "{}", said.err);
    let page = folder.read("page.html");
    assert!(page.starts_with("<!doctype html>") && page.contains("By- og stedsutvikling"));
    assert!(!page.contains("<script"));
}

#[test]
fn a_unit_nobody_has_gets_the_nearest() {
    let said = run(&["render", KRISTIANSAND, "--view", "outline", "--unit", "OPPW"], "");
    assert_eq!(said.code, Some(2));
    assert_eq!(said.err, "Planen har ingen med navnet «OPPW». Mente du OPPV?\n");
}
