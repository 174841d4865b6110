//! What resolved: who hangs on whom, both ways.

use super::fan::Fan;
use super::{GoalIx, Holder, IndicatorIx, Link, Node, StatementIx, UnitIx};
use crate::plan::Plan;

/// Every link of the plan, as lists of indices in the order of the plan.
#[derive(Debug, Clone, Default)]
pub(super) struct Links {
    /// Goal to the goals it supports, and back.
    pub(super) parents: Fan,
    pub(super) children: Fan,
    /// The same for links that kinds do not allow.
    pub(super) astray: Fan,
    pub(super) astray_back: Fan,
    /// Goal to the units that own it, and back.
    pub(super) owners: Fan,
    pub(super) owned: Fan,
    /// Indicator to the goals it measures, and back.
    pub(super) measures: Fan,
    pub(super) measured: Fan,
    /// Indicator to the units that report it, and back.
    pub(super) reporters: Fan,
    pub(super) reported: Fan,
    /// Goal to the statements of its cells.
    pub(super) said: Fan,
    /// By statement: its unit, where both its names resolve.
    pub(super) said_of: Vec<Option<UnitIx>>,
    /// By unit.
    pub(super) unit_parents: Vec<Option<UnitIx>>,
}

/// What one holder's names resolve to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Own {
    pub(super) supports: Vec<u32>,
    pub(super) astray: Vec<u32>,
    pub(super) owners: Vec<u32>,
    pub(super) measures: Vec<u32>,
    pub(super) parent: Option<UnitIx>,
    pub(super) cell: Option<(GoalIx, UnitIx)>,
}

/// Pairs collected while a whole plan is resolved.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    supports: Vec<(u32, u32)>,
    astray: Vec<(u32, u32)>,
    owners: Vec<(u32, u32)>,
    measures: Vec<(u32, u32)>,
    reporters: Vec<(u32, u32)>,
    said: Vec<(u32, u32)>,
    said_of: Vec<Option<UnitIx>>,
    unit_parents: Vec<Option<UnitIx>>,
}

impl Pairs {
    /// Adds what a holder's names resolve to; holders come in the order of the plan.
    pub(super) fn add(&mut self, holder: Holder, own: &Own) {
        let pairs = |from: u32, to: &[u32], into: &mut Vec<(u32, u32)>| {
            into.extend(to.iter().map(|&to| (from, to)));
        };
        match holder {
            Holder::Element(Node::Unit(_)) => self.unit_parents.push(own.parent),
            Holder::Element(Node::Goal(GoalIx(goal))) => {
                pairs(goal, &own.supports, &mut self.supports);
                pairs(goal, &own.astray, &mut self.astray);
                pairs(goal, &own.owners, &mut self.owners);
            }
            Holder::Element(Node::Indicator(IndicatorIx(indicator))) => {
                pairs(indicator, &own.measures, &mut self.measures);
                pairs(indicator, &own.owners, &mut self.reporters);
            }
            Holder::Cell(StatementIx(statement)) => {
                self.said.extend(own.cell.map(|(goal, _)| (goal.0, statement)));
                self.said_of.push(own.cell.map(|(_, unit)| unit));
            }
            Holder::Plan | Holder::Declared(_) | Holder::Waiver(_) => {}
        }
    }

    pub(super) fn links(self, plan: &Plan) -> Links {
        let (units, goals) = (plan.units.len(), plan.goals.len());
        let indicators = plan.indicators.len();
        let both = |from: usize, to: usize, pairs: &[(u32, u32)]| {
            let back = pairs.iter().map(|&(from, to)| (to, from));
            (Fan::of(from, pairs.iter().copied()), Fan::of(to, back))
        };
        let (parents, children) = both(goals, goals, &self.supports);
        let (astray, astray_back) = both(goals, goals, &self.astray);
        let (owners, owned) = both(goals, units, &self.owners);
        let (measures, back) = both(indicators, goals, &self.measures);
        let (reporters, reported) = both(indicators, units, &self.reporters);
        Links {
            parents,
            children,
            astray,
            astray_back,
            owners,
            owned,
            measures,
            measured: back,
            reporters,
            reported,
            said: Fan::of(goals, self.said.iter().copied()),
            said_of: self.said_of,
            unit_parents: self.unit_parents,
        }
    }
}

impl Links {
    /// Every link, from the one that says it, in the order of the plan.
    pub(super) fn every<'a>(
        &'a self,
        units: impl Iterator<Item = UnitIx> + 'a,
        goals: impl Iterator<Item = GoalIx> + 'a,
        indicators: impl Iterator<Item = IndicatorIx> + 'a,
    ) -> impl Iterator<Item = (Node, Node, Link)> + 'a {
        let goal = |at: &u32| Node::Goal(GoalIx(*at));
        let owner = |at: &u32| Node::Unit(UnitIx(*at));
        let units = units.filter_map(|unit| {
            let parent = self.unit_parents.get(unit.index()).copied().flatten()?;
            Some((unit.into(), parent.into(), Link::Parent))
        });
        let goals = goals.flat_map(move |at| {
            let from = Node::Goal(at);
            let owners = self.owners.get(at.0).iter().map(move |to| (from, owner(to), Link::Owner));
            let supports = self.parents.get(at.0).iter();
            let supports = supports.map(move |to| (from, goal(to), Link::Supports));
            let astray = self.astray.get(at.0).iter();
            owners.chain(supports).chain(astray.map(move |to| (from, goal(to), Link::Misplaced)))
        });
        let indicators = indicators.flat_map(move |at| {
            let from = Node::Indicator(at);
            let owners = self.reporters.get(at.0).iter();
            let measures = self.measures.get(at.0).iter();
            let owners = owners.map(move |to| (from, owner(to), Link::Owner));
            owners.chain(measures.map(move |to| (from, goal(to), Link::Measures)))
        });
        units.chain(goals).chain(indicators)
    }
}
