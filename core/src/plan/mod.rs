//! The plan as people write it: plain data, read from JSON and written back without loss.

mod cell;
mod declared;
mod goal;
mod indicator;
mod limits;
mod object;
mod places;
mod read;
mod scan;
mod source;
mod unit;
mod waiver;

pub(crate) use object::{OnlyObjects, object, read_object};
pub(crate) use read::parse;

pub use cell::{CellStatement, Statement};
pub use declared::{Declared, Selection};
pub use goal::{Baseline, Goal, GoalKind, Period, Target};
pub use indicator::{Direction, Frequency, Indicator, Measurement};
pub use limits::Limits;
pub use places::{locate, locate_all};
pub use scan::Place;
pub use source::Source;
pub use unit::{Unit, UnitKind};
pub use waiver::Waiver;

use crate::error::Error;
use crate::text::{Lang, Terms};
use serde::{Deserialize, Serialize};

object!(
    Plan,
    Unit,
    Goal,
    Period,
    Target,
    Baseline,
    Indicator,
    Measurement,
    CellStatement,
    Declared,
    Selection,
    Source,
    Waiver,
    crate::text::Forms,
);

/// The version of the document format, written in its field `goalgraph`.
pub const SCHEMA_VERSION: u32 = 1;

/// A whole plan: who can own goals, the goals, and what the plan says of itself.
///
/// Plain data with public fields, in the order people wrote them. Nothing is resolved here: a
/// plan may name units that do not exist, and [`Graph`](crate::Graph) and
/// [`check`](crate::check()) say so.
///
/// ```
/// let plan = goalgraph::Plan::from_json(r#"{
///   "goalgraph": 1,
///   "title": "Sterkere sammen",
///   "units": [{ "id": "KI", "name": "Kultur", "kind": "directorate" }],
///   "goals": [{ "id": "tillit", "kind": "direction", "title": "Alle har tillit", "owners": ["KI"] }]
/// }"#)?;
/// assert_eq!(plan.goals[0].owners, ["KI"]);
/// assert_eq!(goalgraph::Plan::from_json(&plan.to_json())?, plan);
/// # Ok::<(), goalgraph::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub struct Plan {
    /// The version of the format: [`SCHEMA_VERSION`].
    pub goalgraph: u32,
    /// What the plan is called.
    pub title: String,
    /// The language it is written in; findings speak it unless the host asks otherwise.
    #[serde(default)]
    pub language: Lang,
    /// The years the plan is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Where the plan was read from; what the elements' own sources add to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The plan's own words for kinds of goals and units, per language.
    #[serde(default, skip_serializing_if = "Terms::is_empty")]
    pub terms: Terms,
    /// Who can own goals.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<Unit>,
    /// The goals, of all kinds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
    /// What measures them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Indicator>,
    /// What the plan says of a goal × unit that has no goal of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<CellStatement>,
    /// Numbers the plan states of itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub declared: Vec<Declared>,
    /// Findings accepted with a reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waivers: Vec<Waiver>,
    /// How the plan wants to be checked, as [`check::Settings`](crate::check::Settings) reads it.
    #[serde(default, skip_serializing_if = "serde_json::Map::is_empty")]
    pub settings: serde_json::Map<String, serde_json::Value>,
}

impl Plan {
    /// An empty plan.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            goalgraph: SCHEMA_VERSION,
            title: title.into(),
            language: Lang::default(),
            period: None,
            source: None,
            terms: Terms::default(),
            units: Vec::new(),
            goals: Vec::new(),
            indicators: Vec::new(),
            cells: Vec::new(),
            declared: Vec::new(),
            waivers: Vec::new(),
            settings: serde_json::Map::new(),
        }
    }

    /// Reads a plan from JSON text, within the default [`Limits`].
    ///
    /// # Errors
    /// Says the place (line, column, JSON pointer) and what was expected when the text
    /// - is not JSON, or ends too soon,
    /// - says another version than [`SCHEMA_VERSION`],
    /// - has a field that does not exist (with the nearest that does), lacks one, or has one twice,
    /// - has a value of another type than the field's,
    /// - is over a limit.
    ///
    /// ```
    /// let error = goalgraph::Plan::from_json("{\"goalgraph\": 1, \"titel\": \"Plan\"}").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "Line 1, column 18, /titel: There is no field `titel`. Did you mean `title`?"
    /// );
    /// ```
    pub fn from_json(text: &str) -> Result<Self, Error> {
        Self::from_json_within(text, &Limits::default())
    }

    /// Reads a plan from JSON text, within limits of the caller's.
    ///
    /// # Errors
    /// As [`Plan::from_json`].
    pub fn from_json_within(text: &str, limits: &Limits) -> Result<Self, Error> {
        read::read(text, limits)
    }

    /// Reads a plan from the bytes of a file: UTF-8, with or without a byte order mark.
    ///
    /// # Errors
    /// As [`Plan::from_json`], and when the bytes are not UTF-8.
    pub fn from_bytes(bytes: &[u8], limits: &Limits) -> Result<Self, Error> {
        read::read_bytes(bytes, limits)
    }

    /// Writes the plan as JSON, two spaces deep, ending in a line break.
    ///
    /// Reading it again gives the same plan, and writing that gives the same bytes.
    pub fn to_json(&self) -> String {
        // Plain data with string keys: serde_json has no way to fail on it.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}
