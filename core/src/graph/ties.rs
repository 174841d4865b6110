//! Who hangs on whom, for everyone who asks; and the whole as petgraph has it.

use super::{GoalIx, Graph, IndicatorIx, Link, Node, UnitIx};
use petgraph::graph::{DiGraph, NodeIndex};

impl Graph<'_> {
    /// The goals this goal supports, in the order it says so.
    pub fn parents(&self, goal: GoalIx) -> impl ExactSizeIterator<Item = GoalIx> + Clone {
        self.links.parents.get(goal.0).iter().map(|&goal| GoalIx(goal))
    }

    /// The goals that support this goal, in the order of the plan.
    pub fn children(&self, goal: GoalIx) -> impl ExactSizeIterator<Item = GoalIx> + Clone {
        self.links.children.get(goal.0).iter().map(|&goal| GoalIx(goal))
    }

    /// The units that own the goal by name, in the order it names them.
    pub fn owners(&self, goal: GoalIx) -> impl ExactSizeIterator<Item = UnitIx> + Clone {
        self.links.owners.get(goal.0).iter().map(|&unit| UnitIx(unit))
    }

    /// The goals a unit owns by name, in the order of the plan.
    pub fn owned(&self, unit: UnitIx) -> impl ExactSizeIterator<Item = GoalIx> + Clone {
        self.links.owned.get(unit.0).iter().map(|&goal| GoalIx(goal))
    }

    /// The indicators that measure a goal, in the order of the plan.
    pub fn measured_by(&self, goal: GoalIx) -> impl ExactSizeIterator<Item = IndicatorIx> + Clone {
        self.links.measured.get(goal.0).iter().map(|&one| IndicatorIx(one))
    }

    /// The goals an indicator measures, in the order it names them.
    pub fn measures(
        &self,
        indicator: IndicatorIx,
    ) -> impl ExactSizeIterator<Item = GoalIx> + Clone {
        self.links.measures.get(indicator.0).iter().map(|&goal| GoalIx(goal))
    }

    /// The units that report an indicator, in the order it names them.
    pub fn reporters(
        &self,
        indicator: IndicatorIx,
    ) -> impl ExactSizeIterator<Item = UnitIx> + Clone {
        self.links.reporters.get(indicator.0).iter().map(|&unit| UnitIx(unit))
    }

    /// The indicators a unit reports by name, in the order of the plan.
    pub fn reported(&self, unit: UnitIx) -> impl ExactSizeIterator<Item = IndicatorIx> + Clone {
        self.links.reported.get(unit.0).iter().map(|&one| IndicatorIx(one))
    }

    /// The unit a unit belongs to.
    pub fn parent(&self, unit: UnitIx) -> Option<UnitIx> {
        self.links.unit_parents.get(unit.index()).copied().flatten()
    }

    /// The graph as petgraph has it, for anyone's own algorithms: units, then goals, then
    /// indicators, each in the order of the plan. petgraph walks a node's newest edge first, so
    /// the edges go in last to first. Time and memory grow with the plan.
    pub fn petgraph(&self) -> DiGraph<Node, Link> {
        let links: Vec<(Node, Node, Link)> =
            self.links.every(self.units(), self.goals(), self.indicators()).collect();
        let (units, goals) = (self.units().len(), self.goals().len());
        let mut net = DiGraph::with_capacity(units + goals + self.indicators().len(), links.len());
        let mut places = [units, self.plan.goals.len(), self.plan.indicators.len()]
            .map(|slots| vec![NodeIndex::end(); slots]);
        let nodes = self.units().map(Node::from).chain(self.goals().map(Node::from));
        for node in nodes.chain(self.indicators().map(Node::from)) {
            let at = net.add_node(node);
            if let Some(place) = place(node, &mut places) {
                *place = at;
            }
        }
        for (from, to, link) in links.into_iter().rev() {
            let ends = (place(from, &mut places).copied(), place(to, &mut places).copied());
            if let (Some(from), Some(to)) = ends {
                net.add_edge(from, to, link);
            }
        }
        net
    }
}

fn place(node: Node, places: &mut [Vec<NodeIndex>; 3]) -> Option<&mut NodeIndex> {
    let [units, goals, indicators] = places;
    match node {
        Node::Unit(unit) => units.get_mut(unit.index()),
        Node::Goal(goal) => goals.get_mut(goal.index()),
        Node::Indicator(one) => indicators.get_mut(one.index()),
    }
}
