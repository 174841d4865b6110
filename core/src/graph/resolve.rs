//! Plan to graph: every name looked up once.

use super::names::{Names, Unnamed};
use super::units::Tree;
use super::{Fault, Field, GoalIx, Graph, Holder, IndicatorIx, Link, Node, Reference, UnitIx};
use super::{cycles, thread};
use crate::plan::{GoalKind, Plan};
use petgraph::graph::{DiGraph, NodeIndex};
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;

pub(super) fn graph(plan: Cow<'_, Plan>) -> Graph<'_> {
    let mut faults = Vec::new();
    let names = Names::of(&plan, &mut faults);
    let mut resolver = Resolver {
        plan: &plan,
        names: &names,
        links: Vec::new(),
        linked: FxHashSet::default(),
        faults,
    };
    resolver.units();
    resolver.goals();
    resolver.indicators();
    let statements = resolver.statements();
    resolver.declared();
    let Resolver { links, mut faults, .. } = resolver;

    let tree = Tree::new(&plan, &links);
    let net = net(&plan, &links);
    let anchored = Vec::new();
    let mut graph = Graph { net, plan, names, tree, statements, anchored, faults: Vec::new() };
    graph.anchored = thread::anchored(&graph);
    faults.extend(cycles::find(&graph).into_iter().map(Fault::Cycle));
    graph.faults = faults;
    graph
}

/// Edges go in last to first: petgraph walks the newest first.
fn net(plan: &Plan, links: &[(Node, Node, Link)]) -> DiGraph<Node, Link> {
    let (units, goals) = (plan.units.len(), plan.goals.len());
    let nodes = units + goals + plan.indicators.len();
    let mut net = DiGraph::with_capacity(nodes, links.len());
    let nodes = (0..units)
        .map(|unit| Node::Unit(UnitIx::at(unit)))
        .chain((0..goals).map(|goal| Node::Goal(GoalIx::at(goal))))
        .chain((0..plan.indicators.len()).map(|one| Node::Indicator(IndicatorIx::at(one))));
    for node in nodes {
        net.add_node(node);
    }
    let index = |node: Node| {
        NodeIndex::new(match node {
            Node::Unit(unit) => unit.position(),
            Node::Goal(goal) => units + goal.position(),
            Node::Indicator(indicator) => units + goals + indicator.position(),
        })
    };
    for &(from, to, link) in links.iter().rev() {
        net.add_edge(index(from), index(to), link);
    }
    net
}

struct Resolver<'a> {
    plan: &'a Plan,
    names: &'a Names,
    links: Vec<(Node, Node, Link)>,
    /// The links already there; a link said twice is one link.
    linked: FxHashSet<(Node, Node)>,
    faults: Vec<Fault>,
}

impl Resolver<'_> {
    fn units(&mut self) {
        for (position, unit) in self.plan.units.iter().enumerate() {
            let from = Node::Unit(UnitIx::at(position));
            if let Some(name) = &unit.parent {
                let reference = Reference::of(from, Field::Parent, 0);
                if let Some(parent) = self.unit(reference, name) {
                    self.link(from, parent.into(), Link::Parent);
                }
            }
        }
    }

    fn goals(&mut self) {
        for (position, goal) in self.plan.goals.iter().enumerate() {
            let from = Node::Goal(GoalIx::at(position));
            self.owners(from, &goal.owners);
            for (position, name) in goal.supports.iter().enumerate() {
                let reference = Reference::of(from, Field::Supports, position);
                if let Some(parent) = self.goal(reference, name) {
                    let fits = |kind: GoalKind| goal.kind.may_support(kind);
                    let placed = self.placed(reference, parent, fits);
                    let link = if placed { Link::Supports } else { Link::Misplaced };
                    self.link(from, parent.into(), link);
                }
            }
        }
    }

    fn indicators(&mut self) {
        for (position, indicator) in self.plan.indicators.iter().enumerate() {
            let from = Node::Indicator(IndicatorIx::at(position));
            self.owners(from, &indicator.owners);
            for (position, name) in indicator.measures.iter().enumerate() {
                if let Some(goal) = self.goal(Reference::of(from, Field::Measures, position), name)
                {
                    self.link(from, goal.into(), Link::Measures);
                }
            }
        }
    }

    /// Cell statements by goal and unit; where two speak of one cell, the first counts.
    fn statements(&mut self) -> FxHashMap<(GoalIx, UnitIx), usize> {
        let mut statements = FxHashMap::default();
        for (position, cell) in self.plan.cells.iter().enumerate() {
            let holder = Holder::Cell(position);
            let goal = Reference { holder, field: Field::CellGoal, position: 0 };
            let unit = Reference { holder, field: Field::CellUnit, position: 0 };
            let pair = (self.goal(goal, &cell.goal), self.unit(unit, &cell.unit));
            if let (Some(at), Some(unit)) = pair {
                if self.placed(goal, at, |kind| kind == GoalKind::Direction) {
                    statements.entry((at, unit)).or_insert(position);
                }
            }
        }
        statements
    }

    fn declared(&mut self) {
        for (position, declared) in self.plan.declared.iter().enumerate() {
            if let Some(owner) = &declared.of.owner {
                let holder = Holder::Declared(position);
                self.unit(Reference { holder, field: Field::DeclaredOwner, position: 0 }, owner);
            }
        }
    }

    fn owners(&mut self, from: Node, owners: &[String]) {
        for (position, name) in owners.iter().enumerate() {
            if let Some(unit) = self.unit(Reference::of(from, Field::Owners, position), name) {
                self.link(from, unit.into(), Link::Owner);
            }
        }
    }

    fn link(&mut self, from: Node, to: Node, link: Link) {
        if self.linked.insert((from, to)) {
            self.links.push((from, to, link));
        }
    }

    fn unit(&mut self, reference: Reference, name: &str) -> Option<UnitIx> {
        let fault = match self.names.unit(name) {
            Ok(unit) => {
                if self.names.is_alias(name, unit) {
                    self.faults.push(Fault::Alias(reference, unit));
                }
                return Some(unit);
            }
            Err(Unnamed::Unknown) => Fault::Unknown(reference),
            Err(Unnamed::Ambiguous(fits)) => Fault::Ambiguous(reference, fits),
            Err(Unnamed::Other(node)) => Fault::WrongLink(reference, node),
        };
        self.faults.push(fault);
        None
    }

    fn goal(&mut self, reference: Reference, id: &str) -> Option<GoalIx> {
        match self.names.element(id) {
            Some(Node::Goal(goal)) => return Some(goal),
            Some(other) => self.faults.push(Fault::WrongLink(reference, other)),
            None => self.faults.push(Fault::Unknown(reference)),
        }
        None
    }

    /// Whether a goal is of a kind that fits, or a fault.
    fn placed(
        &mut self,
        reference: Reference,
        goal: GoalIx,
        fits: impl Fn(GoalKind) -> bool,
    ) -> bool {
        let placed = self.plan.goals.get(goal.position()).is_some_and(|goal| fits(goal.kind));
        if !placed {
            self.faults.push(Fault::WrongLink(reference, goal.into()));
        }
        placed
    }
}
