//! How a plan is to be checked: as a program says it, and as JSON.

use super::declared::{declared, too_many_rules};
use super::problem::Problem;
use crate::error::{self, Error};
use crate::plan::GoalKind;
use crate::plan::{object, read_object};
use crate::rules::custom::{self, Declaration};
use crate::rules::{Limits, RULES, Rule, RuleRef, Severity};
use crate::text::{Arg, Date, Lang, Wording};
use crate::titles::SIMILARITY;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

object!(Override);
read_object!(Document, LimitsSaid);

/// How a plan is to be checked.
///
/// A plan says some of this in its own `settings`, and whoever checks it the rest. What is said
/// of fewer things wins: of one item, then of a unit, then of a kind of goal, then of the whole
/// plan. Of two that say something of the same, the host's wins over the plan's; then a rule's
/// own name over its group's (`coverage/*`), and that over `*`.
///
/// ```
/// use goalgraph::Settings;
/// let settings = Settings::from_json(r#"{
///   "profile": "draft",
///   "today": "2026-11-25",
///   "severity": { "wording/*": "off", "coverage/hangs-by-one": "warning" },
///   "overrides": [{ "rule": "coverage/*", "unit": "STAB", "severity": "info" }],
///   "limits": { "words": 25 }
/// }"#)?;
/// assert_eq!(settings.words, Some(25));
///
/// let error = Settings::from_json(r#"{ "profile": "drat" }"#).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "Line 1, column 14, /profile: There is no value `drat`. Did you mean `draft`?"
/// );
/// # Ok::<(), goalgraph::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Settings {
    /// The language findings speak; the plan's own where it is not said.
    pub language: Option<Lang>,
    /// The day it is. Without it nothing is found to be too old, and no waiver expires.
    pub today: Option<Date>,
    /// How far along the plan is.
    pub profile: Option<Profile>,
    /// How grave findings are, where it differs from what rules say.
    pub severities: Vec<Override>,
    /// How many words a title may have; see [`Limits::words`].
    pub words: Option<usize>,
    /// How alike titles are that nearly agree; see [`Limits::similarity`].
    pub similarity: Option<f64>,
    /// The baseline: findings that are known, by their identities. Only others are shown.
    pub known: BTreeSet<String>,
    /// Further rules, after those of the catalogue.
    pub rules: Vec<Arc<dyn Rule>>,
}

/// How far along a plan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Profile {
    /// To be published: rules are as grave as they say.
    Publish,
    /// Still being written: errors of coverage are warnings.
    Draft,
}

/// How grave a finding is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Not shown.
    Off,
    /// As [`Severity::Info`].
    Info,
    /// As [`Severity::Warning`].
    Warning,
    /// As [`Severity::Error`].
    Error,
}

/// Says how grave the findings of a rule are, everywhere or of some things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub struct Override {
    /// A rule's name, a group's (`coverage/*`), or `*` for every rule.
    pub rule: String,
    /// Only of this element, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Only of this unit and those below it, and of what they own; by id, name or alias.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Only of goals of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<GoalKind>,
    /// How grave.
    pub severity: Level,
}

/// Settings as JSON.
#[derive(Debug, Default, Deserialize)]
#[serde(
    default,
    rename_all = "camelCase",
    deny_unknown_fields,
    remote = "Self",
    expecting = "an object"
)]
struct Document {
    language: Option<Lang>,
    today: Option<Date>,
    #[serde(deserialize_with = "apart")]
    profile: Option<Profile>,
    #[serde(deserialize_with = "apart")]
    severity: BTreeMap<String, Level>,
    #[serde(deserialize_with = "apart")]
    overrides: Vec<Override>,
    #[serde(deserialize_with = "apart")]
    limits: LimitsSaid,
    #[serde(deserialize_with = "apart")]
    known: BTreeSet<String>,
    #[serde(deserialize_with = "apart")]
    rules: Vec<Declaration>,
}

/// Keeps the reading of what few settings have in a function of its own, which a part of the wasm
/// module that nobody needs at first can hold.
#[inline(never)]
fn apart<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<T, D::Error> {
    T::deserialize(from)
}

#[derive(Debug, Default, Deserialize)]
#[serde(
    default,
    rename_all = "camelCase",
    deny_unknown_fields,
    remote = "Self",
    expecting = "an object"
)]
struct LimitsSaid {
    words: Option<usize>,
    similarity: Option<f64>,
}

/// What a plan may say of its own checking.
const OF_PLANS: [&str; 5] = ["profile", "severity", "overrides", "limits", "rules"];

impl Settings {
    /// Settings with a language of the host's.
    #[must_use]
    pub fn speaking(language: Lang) -> Self {
        Self { language: Some(language), ..Self::default() }
    }

    /// Reads settings from JSON text. `schema/settings.json` describes them.
    ///
    /// # Errors
    /// Says the place, and what was expected there, of the first thing that cannot be read; a
    /// rule that does not exist is an error as well.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let document: Document = crate::plan::parse(text)?;
        let (settings, problems) = document.settings(&mut BTreeSet::new());
        let own = RULES.iter().map(|&rule| RuleRef::Own(rule));
        let rules: Vec<RuleRef> =
            own.chain(settings.rules.iter().cloned().map(RuleRef::Given)).collect();
        let unknown = unknown_rules(&settings, &rules);
        match problems.into_iter().chain(unknown).next() {
            None => Ok(settings),
            Some(problem) => Err(problem.placed_in(text)),
        }
    }

    /// Reads what a plan says, piece by piece: what cannot be read does not hide the rest.
    pub(crate) fn of_plan(written: &Map<String, Value>) -> (Self, Vec<Problem>) {
        let (mut all, mut problems) = (Self::default(), Vec::new());
        let mut names = BTreeSet::new();
        for (key, value) in written {
            if !OF_PLANS.contains(&&**key) {
                problems.push(Problem::unknown_setting(key, &OF_PLANS));
                continue;
            }
            if key == "rules" && value.as_array().is_some_and(|said| said.len() > custom::RULES) {
                problems.push(too_many_rules());
                continue;
            }
            for (at, piece) in pieces(key, value) {
                match crate::plan::parse::<Document>(&piece.to_string()) {
                    Ok(document) => {
                        let (settings, own) = document.settings(&mut names);
                        all.add(settings);
                        problems.extend(
                            own.into_iter().map(|problem| problem.within(at.as_deref(), key)),
                        );
                    }
                    Err(error) => problems.push(Problem::of(error).within(at.as_deref(), key)),
                }
            }
        }
        (all, problems)
    }

    fn add(&mut self, other: Self) {
        self.profile = self.profile.or(other.profile);
        self.words = self.words.or(other.words);
        self.similarity = self.similarity.or(other.similarity);
        self.severities.extend(other.severities);
        self.rules.extend(other.rules);
    }

    /// Where rules draw lines: as the host says, else as the plan does.
    pub(super) fn limits(&self, plan: &Self) -> Limits {
        let usual = Limits::default();
        Limits {
            words: self.words.or(plan.words).unwrap_or(usual.words),
            similarity: self.similarity.or(plan.similarity).unwrap_or(usual.similarity),
        }
    }
}

impl Document {
    /// As settings. `names` are those of rules declared before, and come to be of these.
    fn settings(self, names: &mut BTreeSet<String>) -> (Settings, Vec<Problem>) {
        let mut problems = self.unreal();
        let whole = self.severity.into_iter().map(|(rule, severity)| Override {
            rule,
            item: None,
            unit: None,
            kind: None,
            severity,
        });
        let rules = declared(self.rules, names, &mut problems);
        let settings = Settings {
            language: self.language,
            today: self.today,
            profile: self.profile,
            severities: whole.chain(self.overrides).collect(),
            words: self.limits.words,
            similarity: self.limits.similarity,
            known: self.known,
            rules,
        };
        (settings, problems)
    }
}

impl Document {
    /// Limits that are none, and similarities nothing is measured by.
    fn unreal(&self) -> Vec<Problem> {
        let out = self.limits.similarity.is_some_and(|said| !(SIMILARITY..=1.0).contains(&said));
        let args = vec![("least", Arg::Text(SIMILARITY.to_string()))];
        let said = error::Problem::Said { code: "settings/similarity", wording: BETWEEN, args };
        let problem = || Problem::of(said.anywhere()).under("/limits/similarity");
        if out { vec![problem()] } else { Vec::new() }
    }
}

/// Says which rules named in settings do not exist among those in force.
pub(super) fn unknown_rules(settings: &Settings, rules: &[RuleRef]) -> Vec<Problem> {
    let is_known = |name: &str| {
        name == "*"
            || rules
                .iter()
                .any(|rule| rule.is_called(name) || name.strip_suffix("/*") == Some(rule.group()))
    };
    let known = || rules.iter().map(|rule| rule.name().to_owned()).collect();
    let unknown = settings.severities.iter().filter(|said| !is_known(&said.rule));
    unknown
        .map(|said| {
            let whole = said.item.is_none() && said.unit.is_none() && said.kind.is_none();
            let key = super::problem::escaped(&said.rule);
            let pointer = if whole { format!("/severity/{key}") } else { "/overrides".to_owned() };
            Problem::unknown_rule(pointer, &said.rule, known())
        })
        .collect()
}

/// A plan's setting as documents of one statement each, and the position of each in its list.
fn pieces(key: &str, value: &Value) -> Vec<(Option<String>, Value)> {
    match (key, value) {
        ("severity", Value::Object(said)) => {
            let piece = |(rule, level): (&String, &Value)| {
                (None, json!({ key: { rule.as_str(): level.clone() } }))
            };
            said.iter().map(piece).collect()
        }
        ("overrides" | "rules", Value::Array(said)) => {
            let piece = |(at, one): (usize, &Value)| (Some(at.to_string()), json!({ key: [one] }));
            said.iter().enumerate().map(piece).collect()
        }
        _ => vec![(None, json!({ key: value.clone() }))],
    }
}

impl Level {
    /// The severity it stands for; none when findings are not to be shown.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Info => Some(Severity::Info),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

const BETWEEN: Wording = Wording {
    nb: "Likhet er et tall fra {least} til 1.",
    nn: "Likskap er eit tal frå {least} til 1.",
    en: "Similarity is a number from {least} to 1.",
};
