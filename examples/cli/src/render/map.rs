//! What a map shows.

use crate::words::site::{NO_GOAL, ONLY_OF_THE_MAP};
use crate::words::{nearest_of, say};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use goalgraph::layout::Flow;
use goalgraph::plan::GoalKind;
use goalgraph::view::{Groups, Map, View};
use goalgraph::{Graph, Lang};

/// What a map shows; the names are those of `<goal-view>`.
#[derive(Debug, Args)]
#[group(id = "map", multiple = true, conflicts_with = "site")]
pub(crate) struct Mapped {
    /// Of the map: only what hangs together with this goal, by its id.
    #[arg(long, value_name = "ID")]
    around: Option<String>,
    /// Of such a map: only so many links away.
    #[arg(long, value_name = "N", requires = "around")]
    steps: Option<u32>,
    /// Of the map: only these kinds of goals, with commas between; what they support by way of
    /// others is a dashed line.
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = kind())]
    kinds: Vec<GoalKind>,
    /// Of the map: only goals something was found about, with what they support.
    #[arg(long)]
    only_found: bool,
    /// Of the map: also a dashed box for every open cell.
    #[arg(long)]
    ghosts: bool,
    /// Of the map: what goals stand together by, each group in a band: the unit that owns them, or
    /// their theme.
    #[arg(long, alias = "group", value_name = "BY", value_parser = groups())]
    groups: Option<Groups>,
    /// Of the map: which way it runs; to the right unless told.
    #[arg(long, value_enum)]
    flow: Option<Course>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Course {
    /// From left to right.
    Right,
    /// From top to bottom.
    Down,
}

impl Mapped {
    /// The map that was asked for.
    ///
    /// # Errors
    /// Says, in a language, which option says nothing of the view, or that there is no such goal.
    pub(super) fn map(&self, graph: &Graph<'_>, lang: Lang, view: View) -> Result<Map, String> {
        if let Some(option) = self.given().filter(|_| view != View::Map) {
            return Err(say(lang, &ONLY_OF_THE_MAP, &[("option", option), ("view", view.name())]));
        }
        if let Some(id) = self.around.as_deref().filter(|id| graph.goal_named(id).is_none()) {
            let ids = graph.goals().map(|goal| graph.goal(goal).id.as_str());
            return Err(nearest_of(lang, say(lang, &NO_GOAL, &[("id", id)]), id, ids));
        }
        let mut map = Map::default().of(self.kinds.iter().copied());
        (map.focus, map.steps) = (self.around.clone(), self.steps);
        (map.only_found, map.ghosts) = (self.only_found, self.ghosts);
        map.groups = self.groups.unwrap_or_default();
        map.flow = match self.flow {
            Some(Course::Down) => Flow::Down,
            Some(Course::Right) | None => Flow::Right,
        };
        Ok(map)
    }

    /// The first option that was given.
    fn given(&self) -> Option<&'static str> {
        let options = [
            ("--around", self.around.is_some()),
            ("--kinds", !self.kinds.is_empty()),
            ("--only-found", self.only_found),
            ("--ghosts", self.ghosts),
            ("--groups", self.groups.is_some()),
            ("--flow", self.flow.is_some()),
        ];
        options.into_iter().find(|(_, given)| *given).map(|(option, _)| option)
    }
}

fn groups() -> impl TypedValueParser<Value = Groups> {
    PossibleValuesParser::new(Groups::ALL.map(Groups::name))
        .try_map(|name| Groups::from_name(&name).ok_or("no such groups"))
}

fn kind() -> impl TypedValueParser<Value = GoalKind> {
    let named = |name: &str| GoalKind::ALL.into_iter().find(|kind| kind.name() == name);
    PossibleValuesParser::new(GoalKind::ALL.map(GoalKind::name))
        .try_map(move |name| named(&name).ok_or("no such kind"))
}
