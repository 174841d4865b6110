//! Names looked up: what each holder's names mean, and what is wrong with them.

use super::links::Own;
use super::names::{Names, Unnamed};
use super::{Fault, Field, GoalIx, Holder, Node, Reference, UnitIx};
use crate::plan::{GoalKind, Plan};

/// Looks up the names in one holder after another.
pub(super) struct Resolver<'a> {
    pub(super) plan: &'a Plan,
    pub(super) names: &'a Names,
    pub(super) seen: &'a mut Seen,
}

/// By goal and by unit, the last holder that linked to it: a link said twice is one link.
#[derive(Debug, Clone, Default)]
pub(super) struct Seen {
    goals: Vec<u32>,
    units: Vec<u32>,
    holder: u32,
}

impl Seen {
    fn next_holder(&mut self, plan: &Plan) {
        self.goals.resize(plan.goals.len(), 0);
        self.units.resize(plan.units.len(), 0);
        self.holder = self.holder.wrapping_add(1).max(1);
    }

    fn is_new(list: &mut [u32], holder: u32, to: u32) -> bool {
        let before = list.get_mut(to as usize);
        before.is_some_and(|before| std::mem::replace(before, holder) != holder)
    }
}

/// A holder's links and faults.
#[derive(Debug, Default)]
pub(super) struct Resolved {
    pub(super) own: Own,
    pub(super) faults: Vec<Fault>,
}

impl Resolver<'_> {
    /// Resolves the names in a holder; what it linked to before is given back for use again.
    pub(super) fn resolve(&mut self, holder: Holder, into: &mut Resolved) {
        self.seen.next_holder(self.plan);
        let own = &mut into.own;
        for list in [&mut own.supports, &mut own.astray, &mut own.owners, &mut own.measures] {
            list.clear();
        }
        (own.parent, own.cell) = (None, None);
        into.faults.clear();
        match holder {
            Holder::Element(Node::Unit(unit)) => self.unit(unit, into),
            Holder::Element(Node::Goal(goal)) => self.goal(goal, into),
            Holder::Element(Node::Indicator(indicator)) => {
                let Some(written) = self.plan.indicators.get(indicator.index()) else { return };
                self.owners(holder, &written.owners, into);
                for (position, name) in written.measures.iter().enumerate() {
                    let reference = Reference::of(holder, Field::Measures, position);
                    if let Some(goal) = self.goal_named(reference, name, into) {
                        if Seen::is_new(&mut self.seen.goals, self.seen.holder, goal.0) {
                            into.own.measures.push(goal.0);
                        }
                    }
                }
            }
            Holder::Cell(cell) => {
                let Some(written) = self.plan.cells.get(cell.index()) else { return };
                let [goal, unit] = [Field::CellGoal, Field::CellUnit];
                let [goal, unit] = [goal, unit].map(|field| Reference::of(holder, field, 0));
                let at = self.goal_named(goal, &written.goal, into);
                let unit = self.unit_named(unit, &written.unit, into);
                if let (Some(at), Some(unit)) = (at, unit) {
                    if self.kind(at) == Some(GoalKind::Direction) {
                        into.own.cell = Some((at, unit));
                    } else {
                        into.faults.push(Fault::WrongLink(goal, at.into()));
                    }
                }
            }
            Holder::Declared(declared) => {
                let owner = self.plan.declared.get(declared.index());
                if let Some(owner) = owner.and_then(|declared| declared.of.owner.as_deref()) {
                    self.unit_named(Reference::of(holder, Field::DeclaredOwner, 0), owner, into);
                }
            }
            Holder::Plan | Holder::Waiver(_) => {}
        }
    }

    fn unit(&mut self, unit: UnitIx, into: &mut Resolved) {
        let parent = self.plan.units.get(unit.index()).and_then(|unit| unit.parent.as_deref());
        if let Some(name) = parent {
            let reference = Reference::of(unit, Field::Parent, 0);
            into.own.parent = self.unit_named(reference, name, into);
        }
    }

    fn goal(&mut self, at: GoalIx, into: &mut Resolved) {
        let Some(goal) = self.plan.goals.get(at.index()) else { return };
        self.owners(at.into(), &goal.owners, into);
        for (position, name) in goal.supports.iter().enumerate() {
            let reference = Reference::of(at, Field::Supports, position);
            let Some(parent) = self.goal_named(reference, name, into) else { continue };
            let fits = self.kind(parent).is_some_and(|kind| goal.kind.may_support(kind));
            if !fits {
                into.faults.push(Fault::WrongLink(reference, parent.into()));
            }
            if Seen::is_new(&mut self.seen.goals, self.seen.holder, parent.0) {
                let list = if fits { &mut into.own.supports } else { &mut into.own.astray };
                list.push(parent.0);
            }
        }
    }

    fn owners(&mut self, holder: Holder, owners: &[String], into: &mut Resolved) {
        for (position, name) in owners.iter().enumerate() {
            let reference = Reference::of(holder, Field::Owners, position);
            if let Some(unit) = self.unit_named(reference, name, into) {
                if Seen::is_new(&mut self.seen.units, self.seen.holder, unit.0) {
                    into.own.owners.push(unit.0);
                }
            }
        }
    }

    fn unit_named(&self, reference: Reference, name: &str, into: &mut Resolved) -> Option<UnitIx> {
        let fault = match self.names.unit(self.plan, name) {
            Ok((unit, is_alias)) => {
                if is_alias {
                    into.faults.push(Fault::Alias(reference, unit));
                }
                return Some(unit);
            }
            Err(Unnamed::Unknown) => Fault::Unknown(reference),
            Err(Unnamed::Ambiguous(fits)) => Fault::Ambiguous(reference, fits),
            Err(Unnamed::Other(node)) => Fault::WrongLink(reference, node),
        };
        into.faults.push(fault);
        None
    }

    fn goal_named(&self, reference: Reference, id: &str, into: &mut Resolved) -> Option<GoalIx> {
        match self.names.element(self.plan, id) {
            Some(Node::Goal(goal)) => return Some(goal),
            Some(other) => into.faults.push(Fault::WrongLink(reference, other)),
            None => into.faults.push(Fault::Unknown(reference)),
        }
        None
    }

    fn kind(&self, goal: GoalIx) -> Option<GoalKind> {
        self.plan.goals.get(goal.index()).map(|goal| goal.kind)
    }
}
