//! Rules as they are written: one type for each object of the JSON.

use crate::plan::GoalKind;
use crate::plan::{Period, UnitKind, read_object};
use crate::rules::Severity;
use serde::{Deserialize, Deserializer};

read_object!(Declaration, Select, Where, Expect, LinkTest, FieldTest, CellTest, Texts);

/// A rule as a plan or its host declares it; [`custom`](crate::rules::custom) says what it means.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub(crate) struct Declaration {
    pub(super) name: String,
    #[serde(default = "warning")]
    pub(super) severity: Severity,
    pub(super) select: Select,
    pub(super) expect: Expect,
    pub(super) message: Texts,
    pub(super) why: Texts,
    pub(super) remedy: Texts,
}

/// Reads what may be left out; `null` is not a way to do so.
fn said<'de, T: Deserialize<'de>, D: Deserializer<'de>>(value: D) -> Result<Option<T>, D::Error> {
    T::deserialize(value).map(Some)
}

fn warning() -> Severity {
    Severity::Warning
}

/// What the rule judges. The conditions are those of [`Where`]: serde cannot both share them and
/// refuse unknown fields.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub(super) struct Select {
    pub(super) kind: Kind,
    #[serde(default, deserialize_with = "said")]
    prioritised: Option<bool>,
    #[serde(default, deserialize_with = "said")]
    shared: Option<bool>,
    #[serde(default, deserialize_with = "said")]
    owner: Option<String>,
    #[serde(default, deserialize_with = "said")]
    theme: Option<String>,
    #[serde(default, deserialize_with = "said")]
    title: Option<String>,
    #[serde(default, deserialize_with = "said")]
    period: Option<Period>,
}

/// What counts on the far side of a link.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub(super) struct Where {
    #[serde(default, deserialize_with = "said")]
    pub(super) prioritised: Option<bool>,
    #[serde(default, deserialize_with = "said")]
    pub(super) shared: Option<bool>,
    #[serde(default, deserialize_with = "said")]
    pub(super) owner: Option<String>,
    #[serde(default, deserialize_with = "said")]
    pub(super) theme: Option<String>,
    /// A regular expression.
    #[serde(default, deserialize_with = "said")]
    pub(super) title: Option<String>,
    #[serde(default, deserialize_with = "said")]
    pub(super) period: Option<Period>,
    #[serde(default, deserialize_with = "said")]
    pub(super) expect: Option<Box<Expect>>,
}

/// What must hold of what is judged: all that is said.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub(super) struct Expect {
    #[serde(default, deserialize_with = "said")]
    pub(super) incoming: Option<LinkTest>,
    #[serde(default, deserialize_with = "said")]
    pub(super) outgoing: Option<LinkTest>,
    #[serde(default, deserialize_with = "said")]
    pub(super) field: Option<FieldTest>,
    #[serde(default, deserialize_with = "said")]
    pub(super) cell: Option<CellTest>,
}

/// How many links of a kind there must be.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub(super) struct LinkTest {
    pub(super) link: LinkName,
    #[serde(default, deserialize_with = "said")]
    pub(super) kind: Option<Kind>,
    #[serde(default, deserialize_with = "said")]
    pub(super) min: Option<u32>,
    #[serde(default, deserialize_with = "said")]
    pub(super) max: Option<u32>,
    #[serde(default, rename = "where", deserialize_with = "said")]
    pub(super) conditions: Option<Where>,
}

/// What must hold of a field: one test.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub(super) struct FieldTest {
    pub(super) name: FieldName,
    #[serde(default, deserialize_with = "said")]
    pub(super) present: Option<bool>,
    #[serde(default, deserialize_with = "said")]
    pub(super) matches: Option<String>,
    #[serde(default, deserialize_with = "said")]
    pub(super) max_words: Option<u32>,
    #[serde(default, deserialize_with = "said")]
    pub(super) one_of: Option<Vec<String>>,
}

/// What must be in a cell.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub(super) struct CellTest {
    pub(super) states: Vec<State>,
}

/// A text in the languages somebody wrote it in.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub(super) struct Texts {
    #[serde(default, deserialize_with = "said")]
    pub(super) nb: Option<String>,
    #[serde(default, deserialize_with = "said")]
    pub(super) nn: Option<String>,
    #[serde(default, deserialize_with = "said")]
    pub(super) en: Option<String>,
}

/// What can be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    Direction,
    Period,
    Operational,
    Initiative,
    Precondition,
    Organisation,
    Directorate,
    Unit,
    Indicator,
    Cell,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum LinkName {
    Supports,
    Owner,
    Measures,
    Parent,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum FieldName {
    Id,
    Title,
    Name,
    Note,
    Theme,
    Wordings,
    Owners,
    Supports,
    Measures,
    Parent,
    Aliases,
    UnitOfMeasure,
    Direction,
    Frequency,
    Target,
    Year,
    Baseline,
    Period,
    Values,
    Source,
}

/// What can be in a cell that somebody must answer for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum State {
    Covered,
    Delegated,
    Blank,
    Missing,
    NotRelevant,
}

impl Select {
    /// The kind, and the conditions that it shares with the far sides of links.
    pub(super) fn split(self) -> (Kind, Where) {
        let Self { kind, prioritised, shared, owner, theme, title, period } = self;
        (kind, Where { prioritised, shared, owner, theme, title, period, expect: None })
    }
}

impl Kind {
    /// The name in the document.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Direction => GoalKind::Direction.name(),
            Self::Period => GoalKind::Period.name(),
            Self::Operational => GoalKind::Operational.name(),
            Self::Initiative => GoalKind::Initiative.name(),
            Self::Precondition => GoalKind::Precondition.name(),
            Self::Organisation => "organisation",
            Self::Directorate => "directorate",
            Self::Unit => "unit",
            Self::Indicator => "indicator",
            Self::Cell => "cell",
        }
    }

    /// The kind of goal it is, if it is one.
    pub(super) const fn goal(self) -> Option<GoalKind> {
        match self {
            Self::Direction => Some(GoalKind::Direction),
            Self::Period => Some(GoalKind::Period),
            Self::Operational => Some(GoalKind::Operational),
            Self::Initiative => Some(GoalKind::Initiative),
            Self::Precondition => Some(GoalKind::Precondition),
            _ => None,
        }
    }

    /// The kind of unit it is, if it is one.
    pub(super) const fn unit(self) -> Option<UnitKind> {
        match self {
            Self::Organisation => Some(UnitKind::Organisation),
            Self::Directorate => Some(UnitKind::Directorate),
            Self::Unit => Some(UnitKind::Unit),
            _ => None,
        }
    }
}
