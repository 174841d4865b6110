use super::Source;
use crate::text::Term;
use serde::{Deserialize, Serialize};

/// Someone who can own goals: a directorate, a staff unit, the organisation itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub struct Unit {
    /// The unit's code, unique in the plan.
    pub id: String,
    /// Its name in full.
    pub name: String,
    /// Where it stands in the organisation.
    pub kind: UnitKind,
    /// The unit it belongs to, by id, name or alias.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Other ways the plan's documents write it: `BS` for `BYS`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Where the plan's documents say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// Where a unit stands in the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum UnitKind {
    /// The organisation as a whole.
    Organisation,
    /// A unit that must answer for the goals shared by all.
    Directorate,
    /// A unit below a directorate, or beside them.
    Unit,
}

impl UnitKind {
    /// The term a plan may rename.
    pub const fn term(self) -> Term {
        match self {
            Self::Organisation => Term::Organisation,
            Self::Directorate => Term::Directorate,
            Self::Unit => Term::Unit,
        }
    }
}
