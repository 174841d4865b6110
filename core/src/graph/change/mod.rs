//! A change at one place, and what must be judged again because of it.

mod attach;
mod follow;
mod slots;
mod touch;

pub(crate) use touch::Touched;

use super::order::Order;
use super::{Fault, Graph, Holder, Node, Orders, StatementIx};
use crate::edit::{At, Change, Item, List};
use crate::error::Error;
use crate::plan::Waiver;
use slots::{holder, id_of, no_such_place, put, take};
use std::collections::BTreeSet;
use touch::{Depth, Extent};

impl Graph<'static> {
    /// Makes a change, and returns the one that undoes it.
    ///
    /// A change of a goal, an indicator, a statement, a number or a waiver costs what its own
    /// neighbourhood costs. One of a unit, of the plan's own head, or of an id that several
    /// carry resolves the plan anew.
    pub(crate) fn change(
        &mut self,
        change: Change,
        touched: &mut Touched,
    ) -> Result<Change, Error> {
        self.begin();
        if self.is_whole(&change) {
            return self.whole(change, touched);
        }
        match change {
            Change::Insert { position, item } => self.insert(position, item, touched),
            Change::Remove(at) => self.remove(at, touched),
            Change::Replace { position, item } => self.replace(position, item, touched),
            Change::Head(_) => self.whole(change, touched),
        }
    }

    /// Whether a change resolves the whole plan anew.
    pub(crate) fn is_whole(&self, change: &Change) -> bool {
        let is_about_doubled = |waiver: &Waiver| self.doubled.contains(&*waiver.subject);
        let list = match change {
            Change::Head(_) => return true,
            Change::Insert { item: Item::Waiver(waiver), .. } => return is_about_doubled(waiver),
            Change::Insert { item, .. } => {
                return item.list() == List::Units || self.is_known(id_of(item));
            }
            Change::Replace { item, .. } => item.list(),
            Change::Remove(at) => at.list,
        };
        let Some(holder) = change.place().and_then(|at| self.holder_at(at)) else {
            return list == List::Units;
        };
        let doubled = match holder {
            Holder::Element(Node::Unit(_)) => true,
            Holder::Element(node) => self.doubled.contains(self.id(node)),
            Holder::Waiver(waiver) => is_about_doubled(self.waiver(waiver)),
            _ => false,
        };
        let renamed = || match (change, holder) {
            (Change::Replace { item: Item::Waiver(waiver), .. }, _) => is_about_doubled(waiver),
            (Change::Replace { item, .. }, Holder::Element(node)) => {
                id_of(item) != Some(self.id(node)) && self.is_known(id_of(item))
            }
            _ => false,
        };
        doubled || renamed()
    }

    /// Whether something is still in the plan.
    pub(crate) fn is_live(&self, holder: Holder) -> bool {
        self.orders.is_none()
            || self.rank(holder).1 > 0
            || matches!(holder, Holder::Plan | Holder::Element(Node::Unit(_)))
    }

    /// What may be judged otherwise after a change, as it is before.
    pub(crate) fn around(&self, change: &Change, reach: usize) -> BTreeSet<Holder> {
        let mut touched = Touched { reach, ..Touched::default() };
        let is_new = matches!(change, Change::Insert { .. });
        let there = change.place().filter(|_| !is_new).and_then(|at| self.holder_at(at));
        let item = match change {
            Change::Insert { item, .. } | Change::Replace { item, .. } => Some(item),
            Change::Remove(_) | Change::Head(_) => None,
        };
        let depth = self.depth(there, item);
        if let Some(holder) = there {
            self.touch(holder, depth, &mut touched);
        }
        if depth == Depth::Names {
            let referrers = there.and_then(Holder::node).map(|node| self.referrers(node));
            touched.holders.extend(referrers.into_iter().flatten());
            let mentions = item.and_then(id_of).and_then(|id| self.mentions.get(id));
            touched.holders.extend(mentions.into_iter().flatten());
        }
        touched.holders
    }

    /// How deep a change goes.
    fn depth(&self, there: Option<Holder>, item: Option<&Item>) -> Depth {
        match (there, item) {
            (Some(Holder::Element(Node::Goal(goal))), Some(Item::Goal(new))) => {
                let old = self.goal(goal);
                if (&old.id, old.kind) != (&new.id, new.kind) {
                    Depth::Names
                } else if (old.prioritised, old.shared, &old.owners, &old.supports)
                    == (new.prioritised, new.shared, &new.owners, &new.supports)
                {
                    Depth::Words
                } else {
                    Depth::Links
                }
            }
            (Some(Holder::Element(Node::Indicator(one))), Some(Item::Indicator(new))) => {
                if self.indicator(one).id == new.id { Depth::Links } else { Depth::Names }
            }
            (Some(Holder::Element(_)), _) | (None, Some(Item::Goal(_) | Item::Indicator(_))) => {
                Depth::Names
            }
            _ => Depth::Links,
        }
    }

    fn extent(&self, there: Option<Holder>, item: Option<&Item>) -> Extent {
        let depth = self.depth(there, item);
        let retitles = match (there, item) {
            (Some(Holder::Element(Node::Goal(goal))), Some(Item::Goal(new))) => {
                depth == Depth::Names || self.goal(goal).title != new.title
            }
            _ => true,
        };
        Extent { depth, retitles }
    }

    /// Makes the graph ready for changes: lists become slots, and what only changes ask for is
    /// indexed.
    pub(crate) fn begin(&mut self) {
        if self.orders.is_some() {
            return;
        }
        self.whole = None;
        let plan = &self.plan;
        self.orders = Some(Box::new(Orders {
            goals: Order::of(plan.goals.len()),
            indicators: Order::of(plan.indicators.len()),
            cells: Order::of(plan.cells.len()),
            declared: Order::of(plan.declared.len()),
            waivers: Order::of(plan.waivers.len()),
        }));
        for holder in self.holders().collect::<Vec<_>>() {
            for name in self.names_at_fault(holder) {
                self.mentions.entry(name).or_default().push(holder);
            }
            let again = self.faults_of(holder).iter().find_map(|fault| match fault {
                Fault::DuplicateId { again, .. } => Some(*again),
                _ => None,
            });
            self.doubled
                .extend(again.map(|again| self.id(again).into()).into_iter().collect::<Vec<_>>());
        }
        for goal in self.goals().collect::<Vec<_>>() {
            self.astray_links += self.links.astray.get(goal.0).len();
            let said = self.links.said.get(goal.0).iter();
            self.said_by.extend(said.map(|&cell| (StatementIx(cell), goal)));
        }
    }

    fn whole(&mut self, change: Change, touched: &mut Touched) -> Result<Change, Error> {
        let mut plan = self.plan().into_owned();
        let inverse = change.make(&mut plan)?;
        *self = Graph::of(plan);
        self.begin();
        touched.whole = true;
        Ok(inverse)
    }

    fn insert(
        &mut self,
        position: usize,
        item: Item,
        touched: &mut Touched,
    ) -> Result<Change, Error> {
        let list = item.list();
        let Some(order) = self.order_mut(list) else { return Err(no_such_place(position)) };
        if position > order.slots().len() {
            return Err(no_such_place(position));
        }
        let (slot, is_next) = order.insert(position);
        let extent = self.extent(None, Some(&item));
        put(self.plan.to_mut(), slot, is_next, item);
        self.enter(list, slot, extent, touched);
        self.settle(list, slot, extent.depth, touched);
        Ok(Change::Remove(At { list, position }))
    }

    fn remove(&mut self, at: At, touched: &mut Touched) -> Result<Change, Error> {
        let At { list, position } = at;
        let order = self.order_mut(list).and_then(|order| order.slots().get(position).copied());
        let slot = order.ok_or_else(|| no_such_place(position))?;
        let extent = self.extent(Some(holder(list, slot)), None);
        self.leave(list, slot, extent, touched);
        if let Some(order) = self.order_mut(list) {
            order.remove(position);
        }
        let item = take(self.plan.to_mut(), list, slot);
        self.settle(list, slot, extent.depth, touched);
        Ok(Change::Insert { position, item })
    }

    fn replace(
        &mut self,
        position: usize,
        item: Item,
        touched: &mut Touched,
    ) -> Result<Change, Error> {
        let list = item.list();
        let order = self.order_mut(list).and_then(|order| order.slots().get(position).copied());
        let slot = order.ok_or_else(|| no_such_place(position))?;
        let extent = self.extent(Some(holder(list, slot)), Some(&item));
        self.leave(list, slot, extent, touched);
        let old = take(self.plan.to_mut(), list, slot);
        put(self.plan.to_mut(), slot, false, item);
        self.enter(list, slot, extent, touched);
        self.settle(list, slot, extent.depth, touched);
        Ok(Change::Replace { position, item: old })
    }

    fn order_mut(&mut self, list: List) -> Option<&mut Order> {
        let orders = self.orders.as_deref_mut()?;
        match list {
            List::Units => None,
            List::Goals => Some(&mut orders.goals),
            List::Indicators => Some(&mut orders.indicators),
            List::Cells => Some(&mut orders.cells),
            List::Declared => Some(&mut orders.declared),
            List::Waivers => Some(&mut orders.waivers),
        }
    }

    fn is_known(&self, id: Option<&str>) -> bool {
        id.is_some_and(|id| self.named(id).is_some())
    }
}
