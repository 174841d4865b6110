//! Every rule's page is its test: `invalid` examples give just the findings named, `valid` none.

use crate::support::{check_by, found, plan};
use goalgraph::rules::{Finding, RULES, Rule};
use goalgraph::text::Date;
use goalgraph::{Lang, Settings};
use std::collections::BTreeSet;

/// A fenced example: the words after `json`, the day it is, and the plan.
pub(crate) struct Example<'p> {
    pub(crate) marks: Vec<&'p str>,
    today: Option<Date>,
    pub(crate) json: String,
}

impl Example<'_> {
    fn check(&self) -> Vec<Finding> {
        let mut settings = Settings::speaking(Lang::En);
        settings.today = self.today;
        check_by(&plan(&self.json), &settings)
    }
}

/// The examples on a page.
pub(crate) fn examples(page: &str) -> Vec<Example<'_>> {
    let mut examples = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(marks) = line.strip_prefix("```json ") {
            let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            let mut marks: Vec<&str> = marks.split_whitespace().collect();
            let today = marks.iter().find_map(|mark| mark.strip_prefix("today="));
            let today = today.map(|day| day.parse().expect(day));
            marks.retain(|mark| !mark.starts_with("today="));
            examples.push(Example { marks, today, json: body.join("\n") });
        }
    }
    examples
}

#[test]
fn pages_have_the_fixed_headings_and_both_kinds_of_examples() {
    for rule in RULES {
        let about = rule.about();
        let headings: Vec<&str> = about.page.lines().filter(|line| line.starts_with('#')).collect();
        let name = format!("# {}", about.name);
        let fixed = ["## What it does", "## Why it matters", "## What to do", "## Examples"];
        assert_eq!(headings[0], name);
        assert_eq!(headings[1..], fixed, "{}", about.name);
        for kind in ["invalid", "valid"] {
            let there = examples(about.page).iter().any(|example| example.marks[0] == kind);
            assert!(there, "{} has no {kind} example", about.name);
        }
    }
}

#[test]
fn examples_are_judged_as_their_page_says() {
    for rule in RULES {
        let about = rule.about();
        for example in examples(about.page) {
            let mut expected = example.marks[1..].to_vec();
            expected.sort_unstable();
            assert_eq!(example.marks[0] == "valid", expected.is_empty(), "{}", about.name);
            let report = example.check();
            assert_eq!(found(&report, about.name), expected, "{}\n{}", about.name, example.json);
        }
    }
}

#[test]
fn names_are_unique_and_findable() {
    let names: BTreeSet<&str> = RULES.iter().map(|rule| rule.about().name).collect();
    assert_eq!(names.len(), RULES.len());
    for name in names {
        assert_eq!(goalgraph::rules::find(name).map(|rule| rule.about().name), Some(name));
    }
}

/// Every text of every finding on the pages, in every language.
fn texts(rule: &dyn Rule, mut read: impl FnMut(&str, Lang, &str)) {
    for example in examples(rule.about().page) {
        for finding in &example.check() {
            for lang in Lang::ALL {
                let texts = finding.texts(lang);
                for text in [texts.message, texts.why, texts.remedy] {
                    read(finding.rule(), lang, &text);
                }
            }
        }
    }
}

#[test]
fn texts_are_whole_sentences_with_every_slot_filled() {
    for rule in RULES {
        texts(*rule, |name, lang, text| {
            assert!(!text.contains(['{', '}']), "{name} in {lang}: {text}");
            assert!(text.ends_with(['.', '?']), "{name} in {lang}: {text}");
            assert!(!text.contains("  "), "{name} in {lang}: {text}");
            assert!(
                text.chars().next().is_some_and(|first| !first.is_lowercase()),
                "{name}: {text}"
            );
        });
    }
}

#[test]
fn findings_point_into_the_document() {
    for rule in RULES {
        for example in examples(rule.about().page) {
            let json = plan(&example.json).to_json();
            for finding in example.check() {
                let place = goalgraph::plan::locate(&json, finding.pointer());
                assert!(place.is_some(), "{}: {}", finding.id(), finding.pointer());
            }
        }
    }
}
