//! The README says what is there.

use crate::support::{path, text};
use goalgraph::rules::RULES;

/// The table of rules as their pages give it: the first sentence of "What it does".
fn table() -> String {
    let mut table = String::from("| rule | severity | finds |\n|---|---|---|\n");
    for rule in RULES {
        let about = rule.about();
        let does = about.page.split("## What it does\n").nth(1).expect(about.name);
        let sentence = does.split(". ").next().and_then(|first| first.split("\n\n").next());
        let sentence = sentence.expect(about.name).trim().trim_end_matches('.');
        let sentence = sentence.trim_start_matches("Finds ");
        let file = about.name.replace('-', "_");
        let severity = about.severity.name();
        let page = format!("[{}](core/src/rules/{file}.md)", about.name);
        table.extend(["| ", &page, " | ", severity, " | ", sentence, " |\n"]);
    }
    table
}

#[test]
fn the_readme_lists_every_rule() {
    let readme = text(path("README.md"));
    let expected = table();
    assert!(readme.contains(&expected), "README.md should have this table:\n\n{expected}");
}

#[test]
fn the_pages_named_in_the_readme_exist() {
    for link in text(path("README.md")).split("](").skip(1) {
        let target = link.split(')').next().expect("a closed link");
        assert!(target.starts_with("http") || path(target).exists(), "{target}");
    }
}
