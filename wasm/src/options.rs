//! What the page may ask for. A name that does not exist is refused, never ignored.

use goalgraph::{Lang, view};
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
}

impl From<ViewOptions> for view::Options {
    fn from(asked: ViewOptions) -> Self {
        let mut options = Self::default();
        options.language = asked.language.map(|Tag(lang)| lang);
        options.unit = asked.unit;
        options.heading_level = asked.heading_level.unwrap_or(options.heading_level);
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
