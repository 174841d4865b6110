use super::Source;
use crate::text::Term;
use serde::{Deserialize, Serialize};

/// One goal of the plan, of any kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub struct Goal {
    /// The goal's id, unique in the plan; links and page anchors use it.
    pub id: String,
    /// What kind of goal it is.
    pub kind: GoalKind,
    /// The goal in its own words.
    pub title: String,
    /// How its documents write the title, where not all write it as `title` does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wordings: Vec<String>,
    /// More about it, for readers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Chosen for the plan's period; asked of goals of kind `direction`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub prioritised: bool,
    /// Shared by all directorates. A goal is shared or has owners, not both.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shared: bool,
    /// The units that own it, by id, name or alias.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<String>,
    /// The goals it supports, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supports: Vec<String>,
    /// The heading it stands under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// Its own years, where they differ from the plan's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// What is to be reached, where the goal says it in figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    /// Where the plan's documents say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

impl Goal {
    /// A goal with an id, a kind and a title, and nothing else said.
    pub fn new(id: impl Into<String>, kind: GoalKind, title: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            kind,
            title: title.into(),
            wordings: Vec::new(),
            note: None,
            prioritised: false,
            shared: false,
            owners: Vec::new(),
            supports: Vec::new(),
            theme: None,
            period: None,
            target: None,
            source: None,
        }
    }
}

/// What kind of goal it is. Plans rename the kinds with [`Terms`](crate::text::Terms).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GoalKind {
    /// Long-term, at the top of the plan.
    Direction,
    /// For the plan's period; supports direction goals.
    Period,
    /// For the daily work of the organisation; measured by indicators.
    Operational,
    /// A venture that supports goals.
    Initiative,
    /// Something that must be in place for the others to succeed.
    Precondition,
}

impl GoalKind {
    /// Every kind, from the top of the plan down.
    pub const ALL: [Self; 5] =
        [Self::Direction, Self::Period, Self::Operational, Self::Initiative, Self::Precondition];

    /// Whether a goal of this kind may support one of the other.
    ///
    /// A goal supports goals of a kind above its own, in the order of [`GoalKind::ALL`].
    /// Operational goals, initiatives and preconditions may also be parts of one of their own
    /// kind; direction and period goals may not, so that coverage is decided by one link.
    ///
    /// ```
    /// use goalgraph::plan::GoalKind::{Direction, Initiative, Period};
    /// assert!(Period.may_support(Direction) && Initiative.may_support(Initiative));
    /// assert!(!Direction.may_support(Period) && !Period.may_support(Period));
    /// ```
    pub fn may_support(self, other: Self) -> bool {
        other < self || (other == self && self > Self::Period)
    }

    /// The term a plan may rename.
    pub const fn term(self) -> Term {
        match self {
            Self::Direction => Term::Direction,
            Self::Period => Term::Period,
            Self::Operational => Term::Operational,
            Self::Initiative => Term::Initiative,
            Self::Precondition => Term::Precondition,
        }
    }

    /// The name in the document.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Direction => "direction",
            Self::Period => "period",
            Self::Operational => "operational",
            Self::Initiative => "initiative",
            Self::Precondition => "precondition",
        }
    }
}

/// A span of calendar years, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    remote = "Self",
    expecting = "an object with `from` and `to`"
)]
pub struct Period {
    /// The first year.
    pub from: i32,
    /// The last year.
    pub to: i32,
}

/// What is to be reached: a value, in a unit of measure, in a year, from a baseline.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub struct Target {
    /// The value to be reached; a finite number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// What the value counts: `%`, `kWh/m²`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_of_measure: Option<String>,
    /// The year it is to be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// What it is measured from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Baseline>,
}

/// What a target is measured from: a year, and the value then where it is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub struct Baseline {
    /// The year.
    pub year: i32,
    /// The value that year; a finite number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
}
