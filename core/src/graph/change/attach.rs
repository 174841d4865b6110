//! A holder's links and faults, taken away and found again.

use crate::graph::links::Own;
use crate::graph::resolve::{Resolved, Resolver};
use crate::graph::{Fault, GoalIx, Graph, Holder, IndicatorIx, Node, StatementIx, UnitIx};

impl Graph<'static> {
    /// Takes a holder's links and faults away.
    pub(super) fn detach(&mut self, holder: Holder) {
        self.forget_faults(holder);
        match holder {
            Holder::Element(Node::Goal(goal)) => self.link_goal(goal, &Own::default()),
            Holder::Element(Node::Indicator(one)) => self.link_indicator(one, &Own::default()),
            Holder::Cell(cell) => self.link_cell(cell, None),
            Holder::Waiver(waiver) => {
                if let Some(written) = self.plan.waivers.get(waiver.index()) {
                    self.waived.leave(written, waiver);
                }
            }
            _ => {}
        }
    }

    /// Looks a holder's names up and notes links and faults.
    pub(super) fn attach(&mut self, holder: Holder) {
        let mut resolved = Resolved::default();
        Resolver { plan: &self.plan, names: &self.names, seen: &mut self.seen }
            .resolve(holder, &mut resolved);
        self.note_faults(holder, resolved.faults);
        match holder {
            Holder::Element(Node::Goal(goal)) => self.link_goal(goal, &resolved.own),
            Holder::Element(Node::Indicator(one)) => self.link_indicator(one, &resolved.own),
            Holder::Cell(cell) => self.link_cell(cell, resolved.own.cell),
            Holder::Waiver(waiver) => {
                if let Some(written) = self.plan.waivers.get(waiver.index()) {
                    self.waived.enter(written, waiver);
                }
            }
            _ => {}
        }
    }

    pub(super) fn link_goal(&mut self, goal: GoalIx, own: &Own) {
        let links = &mut self.links;
        let order = self.orders.as_deref().map(|orders| &orders.goals);
        let label = |slot: u32| order.map_or(u64::from(slot), |order| order.label(slot));
        self.astray_links += own.astray.len();
        self.astray_links -= links.astray.get(goal.0).len().min(self.astray_links);
        links.parents.relink(&mut links.children, goal.0, &own.supports, label);
        links.astray.relink(&mut links.astray_back, goal.0, &own.astray, label);
        links.owners.relink(&mut links.owned, goal.0, &own.owners, label);
    }

    pub(super) fn link_indicator(&mut self, one: IndicatorIx, own: &Own) {
        let links = &mut self.links;
        let order = self.orders.as_deref().map(|orders| &orders.indicators);
        let label = |slot: u32| order.map_or(u64::from(slot), |order| order.label(slot));
        links.measures.relink(&mut links.measured, one.0, &own.measures, label);
        links.reporters.relink(&mut links.reported, one.0, &own.owners, label);
    }

    pub(super) fn link_cell(&mut self, cell: StatementIx, to: Option<(GoalIx, UnitIx)>) {
        let order = self.orders.as_deref().map(|orders| &orders.cells);
        let label = |slot: u32| order.map_or(u64::from(slot), |order| order.label(slot));
        if let Some(goal) = self.said_by.remove(&cell) {
            self.links.said.remove(goal.0, cell.0, label);
        }
        if let Some(unit) = self.links.said_of.get_mut(cell.index()) {
            *unit = to.map(|(_, unit)| unit);
        }
        if let Some((goal, _)) = to {
            self.said_by.insert(cell, goal);
            self.links.said.insert(goal.0, cell.0, label);
        }
    }

    /// The names of a holder that may come to mean something else: those at fault, and of a
    /// statement with one at fault both, since it is nobody's then.
    pub(super) fn names_at_fault(&self, holder: Holder) -> Vec<Box<str>> {
        let faults = self.faults_of(holder).iter().filter_map(Fault::reference);
        match holder {
            Holder::Cell(cell) if faults.clone().next().is_some() => {
                let cell = self.statement_of(cell);
                vec![cell.goal.as_str().into(), cell.unit.as_str().into()]
            }
            _ => faults.map(|reference| self.written(reference).into()).collect(),
        }
    }

    pub(super) fn forget_faults(&mut self, holder: Holder) {
        for name in self.names_at_fault(holder) {
            if let Some(holders) = self.mentions.get_mut(&name) {
                holders.retain(|&other| other != holder);
                if holders.is_empty() {
                    self.mentions.remove(&name);
                }
            }
        }
        // Circles and doubled ids are looked after by those who find them.
        if let Some(faults) = self.faults.get_mut(&holder) {
            faults.retain(|fault| fault.reference().is_none());
            if faults.is_empty() {
                self.faults.remove(&holder);
            }
        }
    }

    pub(super) fn note_faults(&mut self, holder: Holder, faults: Vec<Fault>) {
        if faults.is_empty() {
            return;
        }
        // In the order in which a whole plan finds them: ids before names before circles.
        let own = self.faults.entry(holder).or_default();
        let is_circle = |fault: &Fault| matches!(fault, Fault::Cycle(_));
        let circles = own.iter().position(is_circle).unwrap_or(own.len());
        own.splice(circles..circles, faults);
        for name in self.names_at_fault(holder) {
            self.mentions.entry(name).or_default().push(holder);
        }
    }
}
