//! The plan resolved and indexed: names have become nodes, links edges of a petgraph.

mod cells;
mod cycles;
mod faults;
mod index;
mod names;
mod resolve;
mod select;
mod thread;
mod units;

pub use cells::{Cell, CellState};
pub use faults::{Fault, Field, Holder, Reference};
pub use index::{GoalIx, IndicatorIx, Node, UnitIx};
pub use thread::Toward;

use crate::plan::{Goal, GoalKind, Indicator, Plan, Unit};
use names::Names;
use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use units::Tree;

/// How two elements hang together; an edge points from the one that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// A goal supports a goal.
    Supports,
    /// A goal says it supports one that its kind cannot; coverage does not count it.
    Misplaced,
    /// A goal or an indicator is owned by a unit.
    Owner,
    /// A unit belongs to a unit.
    Parent,
    /// An indicator measures a goal.
    Measures,
}

/// A plan, resolved. Building is total: what does not resolve becomes a [`Fault`], and rules
/// turn faults into findings.
///
/// ```
/// use goalgraph::{Graph, Plan};
/// let plan = Plan::from_json(r#"{
///   "goalgraph": 1, "title": "Plan",
///   "units": [{ "id": "KI", "name": "Kultur", "kind": "directorate" }],
///   "goals": [
///     { "id": "g", "kind": "direction", "title": "Tillit", "prioritised": true, "shared": true },
///     { "id": "p", "kind": "period", "title": "Møteplasser", "owners": ["KI"], "supports": ["g"] }
///   ]
/// }"#)?;
/// let graph = Graph::new(&plan);
/// let goal = graph.goal_named("g").unwrap();
/// let unit = graph.unit_named("Kultur").unwrap();
/// assert_eq!(graph.cell(goal, unit).state, goalgraph::graph::CellState::Covered);
/// assert_eq!(graph.children(goal).map(|child| &*graph.goal(child).id).collect::<Vec<_>>(), ["p"]);
/// # Ok::<(), goalgraph::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Graph<'p> {
    plan: Cow<'p, Plan>,
    net: DiGraph<Node, Link>,
    names: Names,
    tree: Tree,
    statements: FxHashMap<(GoalIx, UnitIx), usize>,
    anchored: Vec<bool>,
    faults: Vec<Fault>,
}

impl<'p> Graph<'p> {
    /// Resolves a plan.
    pub fn new(plan: &'p Plan) -> Self {
        resolve::graph(Cow::Borrowed(plan))
    }

    /// Resolves a plan and keeps it.
    pub fn of(plan: Plan) -> Graph<'static> {
        resolve::graph(Cow::Owned(plan))
    }

    /// The plan as written.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The graph itself, for anyone's own algorithms: units, then goals, then indicators, each
    /// in the order of the plan.
    pub fn petgraph(&self) -> &DiGraph<Node, Link> {
        &self.net
    }

    /// What did not resolve, in the order of the plan.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Every unit, in the order of the plan.
    pub fn units(&self) -> impl ExactSizeIterator<Item = UnitIx> + use<> {
        (0..self.plan.units.len()).map(UnitIx::at)
    }

    /// Every goal, in the order of the plan.
    pub fn goals(&self) -> impl ExactSizeIterator<Item = GoalIx> + use<> {
        (0..self.plan.goals.len()).map(GoalIx::at)
    }

    /// The goals of one kind, in the order of the plan.
    pub fn goals_of(&self, kind: GoalKind) -> impl Iterator<Item = GoalIx> {
        self.goals().filter(move |&goal| self.goal(goal).kind == kind)
    }

    /// Every indicator, in the order of the plan.
    pub fn indicators(&self) -> impl ExactSizeIterator<Item = IndicatorIx> + use<> {
        (0..self.plan.indicators.len()).map(IndicatorIx::at)
    }

    /// A unit as written.
    #[expect(clippy::indexing_slicing, reason = "an index is made by the graph it is used on")]
    pub fn unit(&self, unit: UnitIx) -> &Unit {
        &self.plan.units[unit.position()]
    }

    /// A goal as written.
    #[expect(clippy::indexing_slicing, reason = "an index is made by the graph it is used on")]
    pub fn goal(&self, goal: GoalIx) -> &Goal {
        &self.plan.goals[goal.position()]
    }

    /// An indicator as written.
    #[expect(clippy::indexing_slicing, reason = "an index is made by the graph it is used on")]
    pub fn indicator(&self, indicator: IndicatorIx) -> &Indicator {
        &self.plan.indicators[indicator.position()]
    }

    /// The id of any element.
    pub fn id(&self, node: Node) -> &str {
        match node {
            Node::Unit(unit) => &self.unit(unit).id,
            Node::Goal(goal) => &self.goal(goal).id,
            Node::Indicator(indicator) => &self.indicator(indicator).id,
        }
    }

    /// The title or name of any element, or its id where it has none.
    pub fn label(&self, node: Node) -> &str {
        let name = match node {
            Node::Unit(unit) => &self.unit(unit).name,
            Node::Goal(goal) => &self.goal(goal).title,
            Node::Indicator(indicator) => &self.indicator(indicator).title,
        };
        let name = name.trim();
        if name.is_empty() { self.id(node) } else { name }
    }

    /// The goal with this id.
    pub fn goal_named(&self, id: &str) -> Option<GoalIx> {
        match self.names.element(id) {
            Some(Node::Goal(goal)) => Some(goal),
            _ => None,
        }
    }

    /// The unit with this id, name or alias, where only one has it.
    pub fn unit_named(&self, name: &str) -> Option<UnitIx> {
        self.names.unit(name).ok()
    }

    /// The goals this goal supports, in the order it says so.
    pub fn parents(&self, goal: GoalIx) -> impl Iterator<Item = GoalIx> {
        self.linked(Node::Goal(goal), Direction::Outgoing, Link::Supports).filter_map(Node::goal)
    }

    /// The goals that support this goal, in the order of the plan.
    pub fn children(&self, goal: GoalIx) -> impl Iterator<Item = GoalIx> {
        self.linked(Node::Goal(goal), Direction::Incoming, Link::Supports).filter_map(Node::goal)
    }

    /// The units that own the goal by name, in the order it names them.
    pub fn owners(&self, goal: GoalIx) -> impl Iterator<Item = UnitIx> {
        self.linked(Node::Goal(goal), Direction::Outgoing, Link::Owner).filter_map(Node::unit)
    }

    /// The goals a unit owns by name, in the order of the plan.
    pub fn owned(&self, unit: UnitIx) -> impl Iterator<Item = GoalIx> {
        self.linked(Node::Unit(unit), Direction::Incoming, Link::Owner).filter_map(Node::goal)
    }

    /// The indicators that measure a goal, in the order of the plan.
    pub fn measured_by(&self, goal: GoalIx) -> impl Iterator<Item = IndicatorIx> {
        self.linked(Node::Goal(goal), Direction::Incoming, Link::Measures)
            .filter_map(Node::indicator)
    }

    /// The goals an indicator measures, in the order it names them.
    pub fn measures(&self, indicator: IndicatorIx) -> impl Iterator<Item = GoalIx> {
        self.linked(Node::Indicator(indicator), Direction::Outgoing, Link::Measures)
            .filter_map(Node::goal)
    }

    /// The elements one link away, in the order of the plan.
    ///
    /// petgraph walks the newest edge first, and `resolve` adds the edges last to first.
    fn linked(&self, of: Node, direction: Direction, link: Link) -> impl Iterator<Item = Node> {
        self.net
            .edges_directed(self.node(of), direction)
            .filter(move |edge| *edge.weight() == link)
            .filter_map(move |edge| {
                self.net.node_weight(match direction {
                    Direction::Outgoing => edge.target(),
                    Direction::Incoming => edge.source(),
                })
            })
            .copied()
    }

    fn node(&self, node: Node) -> NodeIndex {
        let (units, goals) = (self.plan.units.len(), self.plan.goals.len());
        NodeIndex::new(match node {
            Node::Unit(unit) => unit.position(),
            Node::Goal(goal) => units + goal.position(),
            Node::Indicator(indicator) => units + goals + indicator.position(),
        })
    }
}
