use serde::{Deserialize, Serialize};

/// A finding accepted with a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub struct Waiver {
    /// The rule whose finding is accepted.
    pub rule: String,
    /// What the finding is about: the id of a goal, unit or indicator.
    pub subject: String,
    /// The other side of the finding, where it has one: the unit of a cell, the goal of a link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counterpart: Option<String>,
    /// Why it is accepted.
    pub reason: String,
    /// Who accepted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The decision it rests on: a case number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
    /// The last day it holds: `2027-12-31`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}
