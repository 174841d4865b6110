//! What the page may ask for. A name that does not exist is refused, never ignored.

use goalgraph::Lang;
use goalgraph::graph::Toward;
use goalgraph::view::{self, Grouping};
use serde::Deserialize;

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
pub(crate) struct ViewOptions {
    language: Option<Tag>,
    unit: Option<String>,
    heading_level: Option<u8>,
    search: Option<String>,
    grouping: Option<By>,
    only_holes: bool,
    toward: Option<Way>,
}

/// What the rows of the matrix are grouped by.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum By {
    Ownership,
    Theme,
}

/// Which way the table follows the red thread.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Way {
    Down,
    Up,
}

impl From<ViewOptions> for view::Options {
    fn from(asked: ViewOptions) -> Self {
        let mut options = Self::default();
        options.language = asked.language.map(|Tag(lang)| lang);
        options.unit = asked.unit;
        options.heading_level = asked.heading_level.unwrap_or(options.heading_level);
        options.search = asked.search;
        options.only_holes = asked.only_holes;
        options.grouping = match asked.grouping {
            Some(By::Theme) => Grouping::Theme,
            Some(By::Ownership) | None => Grouping::Ownership,
        };
        options.toward = match asked.toward {
            Some(Way::Up) => Toward::Up,
            Some(Way::Down) | None => Toward::Down,
        };
        options
    }
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
