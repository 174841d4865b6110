use super::Map;
use crate::graph::Toward;
use crate::rules::Severity;
use crate::text::Lang;
use serde::Deserialize;

/// How a view is to be drawn.
///
/// ```
/// use goalgraph::{Lang, view::Options};
/// let options = Options::default().speaking(Lang::Nn).within("OPPV").under(3);
/// assert_eq!((options.unit.as_deref(), options.heading_level), (Some("OPPV"), 3));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The language of the view's own words; the report's where it is not said.
    pub language: Option<Lang>,
    /// A unit's id, name or alias: show what concerns this unit and those below it.
    pub unit: Option<String>,
    /// The level of the view's first heading, 1 to 6.
    pub heading_level: u8,
    /// Words to look for in the lists of goals and in the table; letter case and accents typed
    /// apart do not matter, and every word must be found. Blank text looks for nothing.
    pub search: Option<String>,
    /// What the rows of the matrix are grouped by.
    pub grouping: Grouping,
    /// Leave the rows out of the matrix that have no hole.
    pub only_holes: bool,
    /// Which way the table follows the red thread.
    pub toward: Toward,
    /// The least grave findings that are listed.
    pub severity: Severity,
    /// Say only how many findings there are.
    pub brief: bool,
    /// What a map shows.
    pub map: Map,
}

/// What the rows of the matrix are grouped by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grouping {
    /// Goals shared by all, goals of some, goals of nobody.
    #[default]
    Ownership,
    /// The headings the goals stand under in the plan.
    Theme,
}

impl Grouping {
    /// Both groupings.
    pub const ALL: [Self; 2] = [Self::Ownership, Self::Theme];

    /// The name hosts ask for it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ownership => "ownership",
            Self::Theme => "theme",
        }
    }

    /// The grouping with this name.
    ///
    /// ```
    /// use goalgraph::view::Grouping;
    /// assert_eq!(Grouping::from_name("theme"), Some(Grouping::Theme));
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grouping| grouping.name() == name)
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            language: None,
            unit: None,
            heading_level: 2,
            search: None,
            grouping: Grouping::default(),
            only_holes: false,
            toward: Toward::Down,
            severity: Severity::Info,
            brief: false,
            map: Map::default(),
        }
    }
}

impl Options {
    /// Speaks this language.
    #[must_use]
    pub fn speaking(mut self, language: Lang) -> Self {
        self.language = Some(language);
        self
    }

    /// Shows one unit and those below it.
    #[must_use]
    pub fn within(mut self, unit: impl Into<String>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// Begins at this heading level.
    #[must_use]
    pub fn under(mut self, heading_level: u8) -> Self {
        self.heading_level = heading_level;
        self
    }

    /// Shows the goals in which these words are found, and the goals above them.
    #[must_use]
    pub fn searching(mut self, words: impl Into<String>) -> Self {
        self.search = Some(words.into());
        self
    }

    /// Groups the rows of the matrix.
    #[must_use]
    pub fn grouped(mut self, grouping: Grouping) -> Self {
        self.grouping = grouping;
        self
    }

    /// Shows only the rows of the matrix that have a hole.
    #[must_use]
    pub fn with_only_holes(mut self) -> Self {
        self.only_holes = true;
        self
    }

    /// Follows the red thread this way in the table.
    #[must_use]
    pub fn toward(mut self, toward: Toward) -> Self {
        self.toward = toward;
        self
    }

    /// Shows this on a map.
    #[must_use]
    pub fn mapping(mut self, map: Map) -> Self {
        self.map = map;
        self
    }
}
