//! What a map shows, and how it is laid out.

use crate::layout::{Effort, Flow};
use crate::plan::GoalKind;
use serde::Deserialize;

/// What a map shows, and how it is laid out.
///
/// ```
/// use goalgraph::layout::Flow;
/// use goalgraph::view::Map;
/// let map = Map::default().around("lavutslipp", Some(1)).flowing(Flow::Down);
/// assert_eq!((map.focus.as_deref(), map.steps), (Some("lavutslipp"), Some(1)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Map {
    /// The id of a goal: show its red thread up and down, and nothing else.
    pub focus: Option<String>,
    /// How many links away from the focus; as far as the thread goes where it is not said.
    pub steps: Option<u32>,
    /// The kinds of goals to show. None chosen: direction goals, period goals, and what hangs by
    /// them.
    pub kinds: Vec<GoalKind>,
    /// Only goals something was found about, with what they support.
    pub only_found: bool,
    /// Also what is missing: a dashed box for every open cell.
    pub ghosts: bool,
    /// What goals stand together by, each group in a band with its name.
    pub groups: Groups,
    /// Which way the map runs: to the right, or down.
    pub flow: Flow,
    /// The sheet to fill, as width to height; without it, no layer is broken into rows.
    pub sheet: Option<(u16, u16)>,
    /// How much work may go into it.
    pub effort: Effort,
    /// The ids of the goals as they stood in an earlier map, so that little moves: the order its
    /// nodes have in the markup.
    pub arranged: Vec<String>,
}

/// What the goals of a map stand together by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Groups {
    /// Nothing: each where its links cross the fewest others.
    #[default]
    None,
    /// The first of their owners; goals shared by all are a group of their own.
    Unit,
    /// The headings they stand under in the plan.
    Theme,
}

impl Groups {
    /// All ways to group.
    pub const ALL: [Self; 3] = [Self::None, Self::Unit, Self::Theme];

    /// The name hosts ask for it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Unit => "unit",
            Self::Theme => "theme",
        }
    }

    /// The way to group with this name.
    ///
    /// ```
    /// use goalgraph::view::Groups;
    /// assert_eq!(Groups::from_name("unit"), Some(Groups::Unit));
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|groups| groups.name() == name)
    }
}

impl Default for Map {
    fn default() -> Self {
        Self {
            focus: None,
            steps: None,
            kinds: Vec::new(),
            only_found: false,
            ghosts: false,
            groups: Groups::None,
            flow: Flow::Right,
            sheet: Some((5, 3)),
            effort: Effort::Quick,
            arranged: Vec::new(),
        }
    }
}

impl Map {
    /// Shows a goal and what is so many links away, up and down.
    #[must_use]
    pub fn around(mut self, goal: impl Into<String>, steps: Option<u32>) -> Self {
        self.focus = Some(goal.into());
        self.steps = steps;
        self
    }

    /// Shows goals of these kinds.
    #[must_use]
    pub fn of(mut self, kinds: impl IntoIterator<Item = GoalKind>) -> Self {
        self.kinds = kinds.into_iter().collect();
        self
    }

    /// Runs this way.
    #[must_use]
    pub fn flowing(mut self, flow: Flow) -> Self {
        self.flow = flow;
        self
    }

    /// Puts goals together.
    #[must_use]
    pub fn in_groups(mut self, groups: Groups) -> Self {
        self.groups = groups;
        self
    }

    /// Shows open cells as well.
    #[must_use]
    pub fn with_ghosts(mut self) -> Self {
        self.ghosts = true;
        self
    }

    /// Fills a sheet of this width to height.
    #[must_use]
    pub fn on(mut self, width: u16, height: u16) -> Self {
        self.sheet = Some((width, height));
        self
    }
}
