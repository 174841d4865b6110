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

mod case;
mod consistency;
mod coverage;
pub mod custom;
mod finding;
mod fix;
mod found;
mod measurement;
mod mend;
mod ownership;
mod phrases;
mod rule;
mod settings;
mod structure;
mod told;
mod waiver;
mod wording;

pub use case::{Case, Limits};
pub use finding::{Element, ElementKind, Finding, Identity, Severity, Status, Texts};
pub use fix::{Fix, Safety};
pub use found::{Found, Scope, Subject};
pub use rule::{About, Rule};
pub use told::{Mention, Slot, Told};

pub(crate) use case::Idle;
pub(crate) use finding::{Words, identity};
pub(crate) use found::Fate;
pub(crate) use rule::RuleRef;
pub(crate) use waiver::lapse;

/// Every rule of the catalogue, in the order its findings are shown.
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
    &ownership::owner_twice::Rule,
    &ownership::alias_used::Rule,
    &ownership::not_a_directorate::Rule,
    &consistency::declared_count::Rule,
    &consistency::title_variant::Rule,
    &consistency::duplicate_title::Rule,
    &consistency::near_duplicate::Rule,
    &consistency::period_outside::Rule,
    &consistency::target_after_period::Rule,
    &measurement::no_indicator::Rule,
    &measurement::incomplete_indicator::Rule,
    &measurement::contradiction::Rule,
    &measurement::stale::Rule,
    &wording::activity_form::Rule,
    &wording::relative_without_baseline::Rule,
    &wording::too_long::Rule,
    &waiver::no_reason::Rule,
    &waiver::expired::Rule,
    &waiver::unused::Rule,
    &waiver::unknown::Rule,
    &settings::bad_declaration::Rule,
];

/// The rule with this name, or that had it once.
///
/// ```
/// let rule = goalgraph::rules::find("coverage/no-period-goal").unwrap();
/// assert_eq!(rule.about().severity, goalgraph::rules::Severity::Error);
/// ```
pub fn find(name: &str) -> Option<&'static dyn Rule> {
    RULES.iter().copied().find(|rule| rule.is_called(name))
}

/// A rule's page in Markdown: what it finds, why, what to do, and examples. Empty without the
/// feature `pages`.
///
/// ```
/// let page = goalgraph::rules::explain("coverage/no-period-goal").unwrap();
/// assert!(page.starts_with("# coverage/no-period-goal"));
/// assert!(goalgraph::rules::explain("coverage/no-such-rule").is_none());
/// ```
pub fn explain(name: &str) -> Option<&'static str> {
    find(name).map(|rule| rule.about().page)
}
