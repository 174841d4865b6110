use super::{Source, Target};
use serde::{Deserialize, Serialize};

/// What measures one or several goals.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub struct Indicator {
    /// The indicator's id, unique in the plan.
    pub id: String,
    /// What it counts, in words.
    pub title: String,
    /// The goals it measures, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<String>,
    /// Reported by all directorates.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shared: bool,
    /// The units that report it, by id, name or alias.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<String>,
    /// What its values count: `%`, `kWh/m²`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_of_measure: Option<String>,
    /// Which way is better.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// How often there is a new value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frequency: Option<Frequency>,
    /// What is to be reached, and from where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    /// What was measured.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Measurement>,
    /// Where the plan's documents say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

impl Indicator {
    /// An indicator with an id and a title, and nothing else said.
    pub fn new(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            measures: Vec::new(),
            shared: false,
            owners: Vec::new(),
            unit_of_measure: None,
            direction: None,
            frequency: None,
            target: None,
            values: Vec::new(),
            source: None,
        }
    }
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// The value should grow.
    Increase,
    /// The value should fall.
    Decrease,
    /// The value should stay.
    Maintain,
}

/// How often there is a new value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Frequency {
    /// Every month.
    Monthly,
    /// Every third month.
    Quarterly,
    /// Every fourth month, as many municipalities report.
    Tertial,
    /// Every half year.
    Biannual,
    /// Every year.
    Annual,
    /// Every second year.
    Biennial,
    /// Once in a plan's period of four years.
    Quadrennial,
}

/// One measured value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub struct Measurement {
    /// When: `2024`, `2024-05` or `2024-05-31`.
    pub date: String,
    /// The value; a finite number.
    pub value: f64,
}
