//! The rules in force, described from their pages.

use super::level;
use super::log::{Configuration, Descriptor, Help, Message};
use crate::report::Checked;
use goalgraph::Settings;
use goalgraph::rules::{RULES, Rule};
use std::collections::BTreeMap;

pub(super) struct Rules {
    pub(super) descriptors: Vec<Descriptor>,
    index: BTreeMap<String, usize>,
}

impl Rules {
    /// Those of the catalogue and of the settings; then those that are only known by what they
    /// found: a plan's own, and what a baseline remembers.
    pub(super) fn of(all: &[Checked], settings: &Settings) -> Self {
        let mut rules = Self { descriptors: Vec::new(), index: BTreeMap::new() };
        for rule in RULES {
            rules.add(described(*rule));
        }
        for rule in &settings.rules {
            rules.add(described(&**rule));
        }
        for checked in all {
            for one in checked.shown.iter().chain(&checked.hidden) {
                if !rules.index.contains_key(one.finding.rule()) {
                    let mut rule = bare(one.finding.rule(), level(one.finding.severity()));
                    let why = one.finding.texts(checked.lang).why;
                    rule.full_description = Some(Message { text: why });
                    rules.add(rule);
                }
            }
            for id in &checked.mended {
                let rule = id.split('(').next().unwrap_or(id);
                if !rules.index.contains_key(rule) {
                    rules.add(bare(rule, "note"));
                }
            }
        }
        rules
    }

    fn add(&mut self, rule: Descriptor) {
        self.index.insert(rule.id.clone(), self.descriptors.len());
        self.descriptors.push(rule);
    }

    /// The position of a rule; each that found something has one.
    pub(super) fn index(&self, name: &str) -> usize {
        self.index.get(name).copied().unwrap_or_default()
    }
}

fn described(rule: &dyn Rule) -> Descriptor {
    let about = rule.about();
    let mut described = bare(rule.name(), level(about.severity));
    described.deprecated_ids = about.formerly.to_vec();
    if !about.page.is_empty() {
        let (what, why) = (section(about.page, 1), section(about.page, 2));
        let short = what.split_once(". ").map_or(what, |(first, _)| first);
        let short = format!("{}.", short.trim_end_matches('.'));
        described.short_description = Some(Message { text: short });
        described.full_description = Some(Message { text: format!("{what}\n\n{why}") });
        described.help = Some(Help { text: about.page, markdown: about.page });
    }
    described
}

fn bare(name: &str, level: &'static str) -> Descriptor {
    Descriptor {
        id: name.to_owned(),
        deprecated_ids: Vec::new(),
        short_description: None,
        full_description: None,
        help: None,
        default_configuration: Configuration { level },
    }
}

/// The text under a page's second-level heading: every page says what it finds, then why.
fn section(page: &str, number: usize) -> &str {
    let section = page.split("\n## ").nth(number).unwrap_or_default();
    section.split_once('\n').map_or("", |(_, text)| text.trim())
}
