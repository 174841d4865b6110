use serde::{Deserialize, Serialize};

/// A finding accepted with a reason.
///
/// It covers the findings of its rule about its subject: those with its counterpart, where it
/// names one, else all. It holds while its reason is not empty, its last day has not passed, and
/// its subject says what it said.
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
    /// The title of the subject when it was accepted. A subject that says something else now is
    /// no longer what somebody accepted: the waiver lapses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Waiver {
    /// A waiver with a rule, a subject and a reason, and nothing else said.
    pub fn new(
        rule: impl Into<String>,
        subject: impl Into<String>,
        reason: impl Into<String>,
    ) -> Self {
        Self {
            rule: rule.into(),
            subject: subject.into(),
            counterpart: None,
            reason: reason.into(),
            by: None,
            decision: None,
            until: None,
            text: None,
        }
    }
}
