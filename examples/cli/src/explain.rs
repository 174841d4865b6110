//! `goalgraph explain`: a rule's page, or which rules there are.

use crate::output::print;
use crate::words::{NEAREST, UNKNOWN_RULE, say, terminal_language};
use goalgraph::Lang;
use goalgraph::rules::{self, RULES};
use goalgraph::text::{list, nearest};
use std::fmt::Write as _;
use std::process::ExitCode;

pub(crate) fn run(rule: Option<&str>, lang: Option<Lang>) -> Result<ExitCode, String> {
    let lang = lang.unwrap_or_else(terminal_language);
    let Some(name) = rule else {
        print(lang, &all())?;
        return Ok(ExitCode::SUCCESS);
    };
    let page = rules::explain(name).ok_or_else(|| unknown(lang, name))?;
    print(lang, page)?;
    Ok(ExitCode::SUCCESS)
}

/// Every rule with its severity, in the order of reports.
fn all() -> String {
    let width = RULES.iter().map(|rule| rule.name().len()).max().unwrap_or(0);
    let mut said = String::new();
    for rule in RULES {
        let _ = writeln!(said, "{:width$}  {}", rule.name(), rule.about().severity.name());
    }
    said
}

fn unknown(lang: Lang, name: &str) -> String {
    let mut said = say(lang, &UNKNOWN_RULE, &[("name", name)]);
    let near = nearest(name, RULES.iter().map(|rule| rule.name()));
    if !near.is_empty() {
        let names: Vec<String> = near.iter().map(|name| format!("`{name}`")).collect();
        said.extend([" ", &*say(lang, &NEAREST, &[("names", &list(lang, &names))])]);
    }
    said
}
