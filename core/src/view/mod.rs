//! What people see: each view builds [`Markup`] from graph and report.
//!
//! Views say everything in text; glyphs and colours only repeat it. Every word they add of their
//! own is a [`Wording`](crate::text::Wording), and kinds of goals and units go by the plan's
//! terms.

mod anchor;
mod cells;
mod figures;
mod findings;
mod groups;
mod map;
mod matrix;
mod outline;
mod overview;
mod page;
mod parts;
mod scene;
mod tables;

pub use map::Map;
pub use page::page;

use crate::check::Report;
use crate::graph::Graph;
use crate::markup::Markup;
use crate::text::Lang;
use scene::Scene;

/// The stylesheet of every view, for a page or a shadow root: classes begin with `gg-`,
/// variables a host may set with `--goal-`.
pub const STYLE: &str = concat!(include_str!("theme.css"), include_str!("map/map.css"));

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
    /// What a map shows.
    pub map: Map,
}

impl Default for Options {
    fn default() -> Self {
        Self { language: None, unit: None, heading_level: 2, map: Map::default() }
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

    /// Shows this on a map.
    #[must_use]
    pub fn mapping(mut self, map: Map) -> Self {
        self.map = map;
        self
    }

    /// Begins at this heading level.
    #[must_use]
    pub fn under(mut self, heading_level: u8) -> Self {
        self.heading_level = heading_level;
        self
    }
}

/// The views by name.
///
/// ```
/// use goalgraph::view::View;
/// assert_eq!(View::from_name("matrix"), Some(View::Matrix));
/// assert!(View::ALL.iter().all(|view| View::from_name(view.name()) == Some(*view)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum View {
    /// Direction goals × units: who covers what.
    Matrix,
    /// The direction goals in boxes: shared by all, and owned by some.
    Overview,
    /// Everything, nested.
    Outline,
    /// Goals and what they support, drawn as boxes and lines.
    Map,
    /// What a check found.
    Findings,
}

impl View {
    /// Every view, in the order they are offered.
    pub const ALL: [Self; 5] =
        [Self::Matrix, Self::Overview, Self::Outline, Self::Map, Self::Findings];

    /// The name hosts ask for it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Matrix => "matrix",
            Self::Overview => "overview",
            Self::Outline => "outline",
            Self::Map => "map",
            Self::Findings => "findings",
        }
    }

    /// The view with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }
}

/// Direction goals × units in a table: how many period goals each cell has, or why none.
///
/// ```
/// use goalgraph::{Graph, Plan, Settings, check, view};
/// let plan = Plan::from_json(r#"{
///   "goalgraph": 1, "title": "Plan",
///   "units": [{ "id": "KI", "name": "Kultur", "kind": "directorate" }],
///   "goals": [
///     { "id": "g", "kind": "direction", "title": "Tillit", "prioritised": true, "shared": true },
///     { "id": "p", "kind": "period", "title": "Møteplasser", "owners": ["KI"], "supports": ["g"] }
///   ]
/// }"#)?;
/// let graph = Graph::new(&plan);
/// let report = check(&graph, &Settings::default());
/// let html = view::matrix(&graph, &report, &view::Options::default()).to_html();
/// assert!(html.contains("<table") && html.contains("data-state=\"covered\""));
/// # Ok::<(), goalgraph::Error>(())
/// ```
pub fn matrix(graph: &Graph<'_>, report: &Report, options: &Options) -> Markup {
    view(View::Matrix, graph, report, options)
}

/// The prioritised direction goals in boxes, as on the first page of a plan.
pub fn overview(graph: &Graph<'_>, report: &Report, options: &Options) -> Markup {
    view(View::Overview, graph, report, options)
}

/// The whole plan as headings and nested lists; for one unit, its goals in a table.
///
/// Each goal is drawn once, with the anchor `goal-` and its id; where it belongs in further
/// places, a link leads there.
pub fn outline(graph: &Graph<'_>, report: &Report, options: &Options) -> Markup {
    view(View::Outline, graph, report, options)
}

/// The goals as boxes in layers, with lines from what is supported to what supports it, and the same
/// as a list.
///
/// [`Options::map`] says what to show; a plan of more than 300 goals is gathered in groups. Each box
/// is a link to its place in the list and carries, for scripts that walk along the lines,
/// `data-node` (its name), `data-up` and `data-down` (the names of what it hangs on and what hangs
/// on it, with spaces between) and `data-goal`.
///
/// ```
/// use goalgraph::{Graph, Plan, Settings, check, view};
/// let plan = Plan::from_json(r#"{
///   "goalgraph": 1, "title": "Plan",
///   "goals": [
///     { "id": "g", "kind": "direction", "title": "Tillit", "shared": true },
///     { "id": "p", "kind": "period", "title": "Møteplasser", "shared": true, "supports": ["g"] }
///   ]
/// }"#)?;
/// let graph = Graph::new(&plan);
/// let report = check(&graph, &Settings::default());
/// let html = view::map(&graph, &report, &view::Options::default()).to_html();
/// assert!(html.contains("<svg") && html.contains(r#"data-node="p" data-up="g""#));
/// # Ok::<(), goalgraph::Error>(())
/// ```
pub fn map(graph: &Graph<'_>, report: &Report, options: &Options) -> Markup {
    view(View::Map, graph, report, options)
}

/// The findings, gravest first, each with its reason and what to do.
pub fn findings(graph: &Graph<'_>, report: &Report, options: &Options) -> Markup {
    view(View::Findings, graph, report, options)
}

/// Any view. A unit the plan does not know gives a view that says so.
pub fn view(view: View, graph: &Graph<'_>, report: &Report, options: &Options) -> Markup {
    let scene = match Scene::set(view, graph, report, options) {
        Ok(scene) => scene,
        Err(unknown) => return unknown,
    };
    match view {
        View::Matrix => matrix::draw(&scene),
        View::Overview => overview::draw(&scene),
        View::Outline => outline::draw(&scene),
        View::Map => map::draw(&scene, &options.map),
        View::Findings => findings::draw(&scene),
    }
    .into()
}
