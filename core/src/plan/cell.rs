use super::Source;
use serde::{Deserialize, Serialize};

/// What the plan says of one goal × unit that has no goal of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub struct CellStatement {
    /// The goal, by id.
    pub goal: String,
    /// The unit, by id, name or alias.
    pub unit: String,
    /// What is said.
    pub state: Statement,
    /// Why; a cell is not relevant only with a reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What the document says in the cell, word for word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Where the plan's documents say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

impl CellStatement {
    /// Says something of a cell, and no more.
    pub fn new(goal: impl Into<String>, unit: impl Into<String>, state: Statement) -> Self {
        Self { goal: goal.into(), unit: unit.into(), state, reason: None, text: None, source: None }
    }
}

/// What a plan can say of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Statement {
    /// Left to the organisation as a whole.
    Delegated,
    /// Listed, and left empty.
    Blank,
    /// Does not concern the unit; needs a reason.
    NotRelevant,
}
