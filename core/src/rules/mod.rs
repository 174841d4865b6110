//! The rules: each looks at one subject and its neighbourhood, and says what is wrong.
//!
//! A rule is two files in the folder of its group, `name.rs` and its page `name.md`, a `mod`
//! line, and a line in [`RULES`]. The examples on the page are its tests.

/// A rule's page; empty where the crate is built without the feature `pages`, as the wasm is.
macro_rules! page {
    ($file:literal) => {
        if cfg!(feature = "pages") { include_str!($file) } else { "" }
    };
}

mod consistency;
mod coverage;
mod finding;
mod found;
mod measurement;
mod ownership;
mod phrases;
mod structure;

pub use finding::{Element, ElementKind, Finding, Severity, Texts};
pub use found::{Found, Mention, Slot};

use crate::graph::{Cell, Fault, GoalIx, Graph, UnitIx};
use crate::plan::Declared;
use crate::text::{Lang, Wording};
use finding::Words;
use std::sync::Arc;

/// One rule of the catalogue.
///
/// ```
/// let rule = goalgraph::rules::find("coverage/no-period-goal").unwrap();
/// assert_eq!(rule.about().severity, goalgraph::rules::Severity::Error);
/// assert!(rule.about().page.starts_with("# coverage/no-period-goal"));
/// ```
pub trait Rule: Sync {
    /// The rule's name, default severity, page, and what it tells people.
    fn about(&self) -> &'static About;

    /// Judges one subject of a kind [`About::judges`] says, and adds what it finds.
    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>);
}

/// What a rule says of itself.
#[derive(Debug)]
pub struct About {
    /// The stable name, `group/name`.
    pub name: &'static str,
    /// How grave its findings are, unless the rule says otherwise of one.
    pub severity: Severity,
    /// The kinds of subjects it judges.
    pub judges: &'static [Scope],
    /// Its page, in Markdown; empty without the feature `pages`.
    pub page: &'static str,
    /// Why the rule exists.
    pub why: Wording,
    /// What to do about a finding.
    pub remedy: Wording,
}

/// The kinds of subjects rules judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// A name that did not resolve, or a circle.
    Fault,
    /// A number the plan states of itself.
    Declared,
    /// A unit.
    Unit,
    /// A goal.
    Goal,
    /// A direction goal × a unit that must answer for it.
    Cell,
}

/// What a rule is given to judge.
#[derive(Debug, Clone, Copy)]
pub enum Subject<'a> {
    /// A name that did not resolve, or a circle.
    Fault(&'a Fault),
    /// A number the plan states of itself, and its position in the plan.
    Declared(&'a Declared, usize),
    /// A unit.
    Unit(UnitIx),
    /// A goal.
    Goal(GoalIx),
    /// A direction goal × a unit that must answer for it.
    Cell(Cell),
}

/// Every rule, in the order its findings are shown.
pub const RULES: &[&dyn Rule] = &[
    &structure::duplicate_id::Rule,
    &structure::unknown_reference::Rule,
    &structure::ambiguous_reference::Rule,
    &structure::wrong_link::Rule,
    &structure::cycle::Rule,
    &structure::empty_title::Rule,
    &coverage::no_period_goal::Rule,
    &coverage::shared_cell_open::Rule,
    &coverage::owner_cell_open::Rule,
    &coverage::delegated_to_nobody::Rule,
    &coverage::supports_nothing::Rule,
    &coverage::supports_unprioritised::Rule,
    &coverage::unit_without_goals::Rule,
    &coverage::hangs_by_one::Rule,
    &ownership::no_owner::Rule,
    &ownership::shared_and_owned::Rule,
    &ownership::owner_outside::Rule,
    &ownership::alias_used::Rule,
    &consistency::declared_count::Rule,
    &consistency::target_after_period::Rule,
    &measurement::no_indicator::Rule,
];

/// The rule with this name.
pub fn find(name: &str) -> Option<&'static dyn Rule> {
    RULES.iter().copied().find(|rule| rule.about().name == name)
}

/// Tells findings in a language, with the plan's words in them.
pub(crate) fn tell(found: &[Found], graph: &Graph<'_>, lang: Lang) -> Vec<Finding> {
    let words = Arc::new(Words { lang, terms: graph.plan().terms.clone() });
    found.iter().map(|one| one.told(graph, &words)).collect()
}
