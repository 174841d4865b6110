//! What people see: each view builds [`Markup`] from graph and report.
//!
//! Views say everything in text; glyphs and colours only repeat it. Every word they add of their
//! own is a [`Wording`](crate::text::Wording), and kinds of goals and units go by the plan's
//! terms.

mod anchor;
mod cells;
mod csv;
mod drawing;
mod figures;
mod findings;
mod groups;
mod listing;
mod map;
mod matrix;
mod measures;
mod options;
mod outline;
mod overview;
mod page;
mod parts;
mod scene;
mod search;
mod sources;
mod table;
mod tables;
mod themes;

pub use anchor::anchor;
pub use drawing::drawing;
pub use map::{Groups, Map};
pub use options::{Grouping, Options};
pub use page::{Page, page};

use crate::check::Report;
use crate::graph::Graph;
use crate::markup::Markup;
use crate::plan::GoalKind;
use scene::Scene;

/// The stylesheet of every view, for a page or a shadow root: classes begin with `gg-`,
/// variables a host may set with `--goal-`.
pub const STYLE: &str = concat!(
    include_str!("theme/tokens.css"),
    include_str!("theme/page.css"),
    include_str!("theme/base.css"),
    include_str!("theme/tables.css"),
    include_str!("theme/matrix.css"),
    include_str!("theme/overview.css"),
    include_str!("theme/outline.css"),
    include_str!("theme/listing.css"),
    include_str!("theme/chart.css"),
    include_str!("theme/trace.css"),
    include_str!("map/map.css"),
    include_str!("theme/findings.css"),
    include_str!("theme/paper.css"),
);

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
    /// The red thread goal by goal, with owners and indicators.
    Table,
    /// The initiatives, with owners and what they support.
    Initiatives,
    /// The operational goals by theme, with indicators and target charts.
    Operational,
    /// What must be in place, by theme, with owners and years.
    Preconditions,
    /// Goals and what they support, drawn as boxes and lines.
    Map,
    /// What a check found.
    Findings,
}

impl View {
    /// Every view, in the order they are offered.
    pub const ALL: [Self; 9] = [
        Self::Matrix,
        Self::Overview,
        Self::Outline,
        Self::Map,
        Self::Table,
        Self::Initiatives,
        Self::Operational,
        Self::Preconditions,
        Self::Findings,
    ];

    /// The name hosts ask for it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Matrix => "matrix",
            Self::Overview => "overview",
            Self::Outline => "outline",
            Self::Table => "table",
            Self::Initiatives => "initiatives",
            Self::Operational => "operational",
            Self::Preconditions => "preconditions",
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

/// The red thread as a table: from the direction goals down, or from indicators and the goals at
/// the end of each thread back up ([`Options::toward`]).
///
/// Every link of the plan stands in it. Some ten thousand rows repeat what hangs under a goal for
/// each goal it supports; beyond that, it is listed the first time only.
pub fn table(graph: &Graph<'_>, report: &Report, options: &Options) -> Markup {
    view(View::Table, graph, report, options)
}

/// The initiatives: who owns each, and what it supports.
pub fn initiatives(graph: &Graph<'_>, report: &Report, options: &Options) -> Markup {
    view(View::Initiatives, graph, report, options)
}

/// The operational goals by theme, each with its indicators: what is counted, which way is
/// better, from where to where, and a small chart where there are figures to draw.
pub fn operational(graph: &Graph<'_>, report: &Report, options: &Options) -> Markup {
    view(View::Operational, graph, report, options)
}

/// The preconditions by theme: what, who, and which year.
pub fn preconditions(graph: &Graph<'_>, report: &Report, options: &Options) -> Markup {
    view(View::Preconditions, graph, report, options)
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
/// assert!(html.contains("<svg") && html.contains(r#"data-node="goal-p" data-up="goal-g""#));
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
        Err(unknown) => return unknown.root.child(parts::note(unknown.said)).into(),
    };
    // Each stays a function of its own (`inline(never)`): the wasm module leaves the map to its second part.
    match view {
        View::Matrix => matrix::draw(&scene),
        View::Overview => overview::draw(&scene),
        View::Outline => outline::draw(&scene),
        View::Table => table::draw(&scene),
        View::Initiatives => listing::draw(&scene, GoalKind::Initiative),
        View::Operational => listing::draw(&scene, GoalKind::Operational),
        View::Preconditions => listing::draw(&scene, GoalKind::Precondition),
        View::Map => map::draw(&scene, &options.map),
        View::Findings => findings::draw(&scene),
    }
    .into()
}

/// A view as a file for spreadsheets (CSV), as a Norwegian Excel opens it without questions:
/// semicolons, a byte order mark, lines that end in CR LF, and a decimal comma in Norwegian.
///
/// The matrix, the table, the findings and the operational goals keep their rows and columns; the
/// other views give their goals, one a row. Text that a spreadsheet would run as a formula is
/// made harmless by an apostrophe before it (OWASP, "CSV Injection"). A unit the plan does not
/// know gives only a first line that says so.
///
/// ```
/// use goalgraph::{Graph, Plan, Settings, check, plan, view};
/// let mut plan = Plan::new("Plan");
/// plan.goals.push(plan::Goal::new("g", plan::GoalKind::Initiative, "=Flere; i arbeid"));
/// let graph = Graph::new(&plan);
/// let report = check(&graph, &Settings::default());
/// let csv = view::csv(view::View::Initiatives, &graph, &report, &view::Options::default());
/// assert!(csv.starts_with("\u{feff}Id;") && csv.contains("\r\ng;satsing;\"'=Flere; i arbeid\";"));
/// ```
pub fn csv(view: View, graph: &Graph<'_>, report: &Report, options: &Options) -> String {
    let scene = match Scene::set(view, graph, report, options) {
        Ok(scene) => scene,
        Err(unknown) => return csv::saying(unknown.lang, &unknown.said),
    };
    match view {
        View::Matrix => matrix::sheet(&scene),
        View::Table => table::sheet(&scene),
        View::Findings => findings::sheet(&scene),
        View::Operational => listing::sheet_of_measures(&scene),
        View::Initiatives => listing::sheet(&scene, &[GoalKind::Initiative]),
        View::Preconditions => listing::sheet(&scene, &[GoalKind::Precondition]),
        View::Overview => listing::sheet(&scene, &[GoalKind::Direction]),
        View::Outline | View::Map => listing::sheet(&scene, &GoalKind::ALL),
    }
}
