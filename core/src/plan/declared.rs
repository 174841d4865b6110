use super::{GoalKind, Source};
use serde::{Deserialize, Serialize};

/// A number the plan states of itself: "30 goals are adopted".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub struct Declared {
    /// The number.
    pub count: u32,
    /// What it counts.
    pub of: Selection,
    /// The sentence it stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Where the plan's documents say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// Some of the plan's goals: those of a kind that fit every condition given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub struct Selection {
    /// Goals of this kind.
    pub kind: GoalKind,
    /// Prioritised or not; both where it is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prioritised: Option<bool>,
    /// Shared by all directorates or not; both where it is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<bool>,
    /// Owned by this unit or one below it, by id, name or alias.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Under this heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
}

impl Selection {
    /// All goals of a kind.
    pub fn of(kind: GoalKind) -> Self {
        Self { kind, prioritised: None, shared: None, owner: None, theme: None }
    }
}
