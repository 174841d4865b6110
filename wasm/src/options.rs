//! What the page may ask for. A name that does not exist is refused, never ignored.

use goalgraph::exchange::table;
use goalgraph::graph::Toward;
use goalgraph::layout::{Effort, Flow};
use goalgraph::plan::GoalKind;
use goalgraph::rules::Severity;
use goalgraph::view::{Grouping, Groups, Map};
use goalgraph::{Lang, view};
use serde::{Deserialize, Deserializer};

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct FindingsOptions {
    language: Option<Tag>,
    pub(crate) hidden: bool,
}

impl FindingsOptions {
    pub(crate) fn language(&self, otherwise: Lang) -> Lang {
        self.language.map_or(otherwise, |Tag(lang)| lang)
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct TableOptions {
    language: Option<Tag>,
    unit: Option<String>,
    columns: Vec<String>,
    complete: bool,
}

impl TableOptions {
    pub(crate) fn language(&self, otherwise: Lang) -> Lang {
        self.language.map_or(otherwise, |Tag(lang)| lang)
    }
}

impl From<TableOptions> for table::Options {
    fn from(asked: TableOptions) -> Self {
        let mut options = Self::default();
        (options.unit, options.columns, options.complete) =
            (asked.unit, asked.columns, asked.complete);
        options
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "attributes that are there or not")]
pub(crate) struct ViewOptions {
    language: Option<Tag>,
    unit: Option<String>,
    heading_level: Option<u8>,
    search: Option<String>,
    grouping: Option<Grouping>,
    only_holes: bool,
    toward: Option<Toward>,
    severity: Option<Severity>,
    brief: bool,
    #[serde(deserialize_with = "apart")]
    around: Option<String>,
    #[serde(deserialize_with = "apart")]
    steps: Option<u32>,
    #[serde(deserialize_with = "apart")]
    kinds: Option<Vec<GoalKind>>,
    only_found: bool,
    ghosts: bool,
    #[serde(deserialize_with = "apart")]
    groups: Option<Groups>,
    #[serde(deserialize_with = "apart")]
    flow: Option<Flow>,
    #[serde(deserialize_with = "apart")]
    sheet: Option<(u16, u16)>,
    #[serde(deserialize_with = "apart")]
    effort: Option<Effort>,
    #[serde(deserialize_with = "apart")]
    arranged: Option<Vec<String>>,
}

impl From<ViewOptions> for view::Options {
    fn from(asked: ViewOptions) -> Self {
        let mut options = Self::default();
        options.language = asked.language.map(|Tag(lang)| lang);
        options.unit = asked.unit;
        options.heading_level = asked.heading_level.unwrap_or(options.heading_level);
        options.search = asked.search;
        options.grouping = asked.grouping.unwrap_or_default();
        options.only_holes = asked.only_holes;
        options.toward = asked.toward.unwrap_or(options.toward);
        options.severity = asked.severity.unwrap_or(options.severity);
        options.brief = asked.brief;
        let mut map = Map::default();
        (map.focus, map.steps) = (asked.around, asked.steps);
        map.kinds = asked.kinds.unwrap_or_default();
        (map.only_found, map.ghosts) = (asked.only_found, asked.ghosts);
        map.groups = asked.groups.unwrap_or_default();
        map.flow = asked.flow.unwrap_or(map.flow);
        map.sheet = asked.sheet.or(map.sheet);
        map.effort = asked.effort.unwrap_or(map.effort);
        map.arranged = asked.arranged.unwrap_or_default();
        options.map = map;
        options
    }
}

/// Keeps the reading of what only maps are asked in a function of its own, which the rest of the module can hold.
#[inline(never)]
fn apart<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<T, D::Error> {
    T::deserialize(from)
}

/// A language tag as pages write it.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
struct Tag(Lang);

impl TryFrom<String> for Tag {
    type Error = String;

    fn try_from(tag: String) -> Result<Self, String> {
        let known = Lang::ALL.map(Lang::tag).join("`, `");
        Lang::from_tag(&tag)
            .map(Self)
            .ok_or(format!("unknown language `{tag}`, expected one of `{known}`"))
    }
}
