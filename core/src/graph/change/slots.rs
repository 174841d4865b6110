//! Items in their slots.

use crate::edit::{At, Item, List};
use crate::error::{Error, Problem};
use crate::graph::{DeclaredIx, GoalIx, Graph, Holder, IndicatorIx, StatementIx, UnitIx, WaiverIx};
use crate::plan::{
    CellStatement, Declared, Goal, GoalKind, Indicator, Plan, Selection, Statement, Waiver,
};

impl Graph<'_> {
    /// What stands at a place.
    pub(crate) fn holder_at(&self, At { list, position }: At) -> Option<Holder> {
        let orders = self.orders.as_deref()?;
        let order = match list {
            List::Units => {
                return (position < self.plan.units.len()).then(|| UnitIx::at(position).into());
            }
            List::Goals => &orders.goals,
            List::Indicators => &orders.indicators,
            List::Cells => &orders.cells,
            List::Declared => &orders.declared,
            List::Waivers => &orders.waivers,
        };
        order.slots().get(position).map(|&slot| holder(list, slot))
    }
}

pub(super) fn holder(list: List, slot: u32) -> Holder {
    match list {
        List::Units => UnitIx(slot).into(),
        List::Goals => GoalIx(slot).into(),
        List::Indicators => IndicatorIx(slot).into(),
        List::Cells => Holder::Cell(StatementIx(slot)),
        List::Declared => Holder::Declared(DeclaredIx(slot)),
        List::Waivers => Holder::Waiver(WaiverIx(slot)),
    }
}

pub(super) fn id_of(item: &Item) -> Option<&str> {
    match item {
        Item::Goal(goal) => Some(&goal.id),
        Item::Indicator(indicator) => Some(&indicator.id),
        Item::Unit(unit) => Some(&unit.id),
        Item::Cell(_) | Item::Declared(_) | Item::Waiver(_) => None,
    }
}

/// Puts an item into a slot.
pub(super) fn put(plan: &mut Plan, slot: u32, is_next: bool, item: Item) {
    fn place<T>(items: &mut Vec<T>, slot: u32, is_next: bool, item: T) {
        if is_next {
            items.push(item);
        } else if let Some(place) = items.get_mut(slot as usize) {
            *place = item;
        }
    }
    match item {
        Item::Unit(unit) => place(&mut plan.units, slot, is_next, unit),
        Item::Goal(goal) => place(&mut plan.goals, slot, is_next, goal),
        Item::Indicator(indicator) => place(&mut plan.indicators, slot, is_next, indicator),
        Item::Cell(cell) => place(&mut plan.cells, slot, is_next, cell),
        Item::Declared(declared) => place(&mut plan.declared, slot, is_next, declared),
        Item::Waiver(waiver) => place(&mut plan.waivers, slot, is_next, waiver),
    }
}

/// Takes the item out of a slot; something empty stays in it.
pub(super) fn take(plan: &mut Plan, list: List, slot: u32) -> Item {
    fn out<T>(items: &mut [T], slot: u32, empty: T) -> T {
        match items.get_mut(slot as usize) {
            Some(place) => std::mem::replace(place, empty),
            None => empty,
        }
    }
    match list {
        List::Units => Item::Unit(plan.units.remove(slot as usize)),
        List::Goals => {
            Item::Goal(out(&mut plan.goals, slot, Goal::new("", GoalKind::Precondition, "")))
        }
        List::Indicators => {
            Item::Indicator(out(&mut plan.indicators, slot, Indicator::new("", "")))
        }
        List::Cells => {
            Item::Cell(out(&mut plan.cells, slot, CellStatement::new("", "", Statement::Blank)))
        }
        List::Declared => Item::Declared(out(
            &mut plan.declared,
            slot,
            Declared { count: 0, of: Selection::of(GoalKind::Period), text: None, source: None },
        )),
        List::Waivers => Item::Waiver(out(&mut plan.waivers, slot, Waiver::new("", "", ""))),
    }
}

pub(super) fn no_such_place(position: usize) -> Error {
    Problem::NoSuchPlace { position }.anywhere()
}
