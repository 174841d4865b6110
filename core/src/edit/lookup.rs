//! What edits look up: in a plan by going through it, in a graph by its index.

use super::{At, Item, List};
use crate::graph::{Graph, Holder, Node};
use crate::plan::{CellStatement, Declared, Goal, Indicator, Plan, Unit, Waiver};
use crate::text::fold;

/// A plan's lists in order, and the elements in them by name.
pub(crate) trait Lookup {
    /// The first element with an id: units before goals before indicators, as links resolve.
    fn element(&self, id: &str) -> Option<At>;

    /// The id of the unit a name means: an id, or a name or alias that no other unit has.
    fn unit_id(&self, name: &str) -> Option<&str>;

    fn units(&self) -> Box<dyn Iterator<Item = &Unit> + '_>;
    fn goals(&self) -> Box<dyn Iterator<Item = &Goal> + '_>;
    fn indicators(&self) -> Box<dyn Iterator<Item = &Indicator> + '_>;
    fn cells(&self) -> Box<dyn Iterator<Item = &CellStatement> + '_>;
    fn declared(&self) -> Box<dyn Iterator<Item = &Declared> + '_>;
    fn waivers(&self) -> Box<dyn Iterator<Item = &Waiver> + '_>;

    /// How long a list is.
    fn len(&self, list: List) -> usize;

    /// A copy of the unit, goal or indicator at a place.
    fn item(&self, at: At) -> Option<Item>;

    /// The position of the statement that counts for a cell: the first.
    fn statement(&self, goal: &str, unit: &str) -> Option<usize> {
        let meant = self.unit_id(unit);
        self.cells().position(|cell| {
            let same = || meant.is_some() && self.unit_id(&cell.unit) == meant;
            cell.goal == goal && (cell.unit == unit || same())
        })
    }
}

impl Lookup for Plan {
    fn element(&self, id: &str) -> Option<At> {
        let unit = || self.units.iter().position(|unit| unit.id == id).map(|at| (List::Units, at));
        let goal = || self.goals.iter().position(|goal| goal.id == id).map(|at| (List::Goals, at));
        let indicator = || self.indicators.iter().position(|one| one.id == id);
        let indicator = || indicator().map(|at| (List::Indicators, at));
        let (list, position) = unit().or_else(goal).or_else(indicator)?;
        Some(At { list, position })
    }

    fn unit_id(&self, name: &str) -> Option<&str> {
        if let Some(unit) = self.units.iter().find(|unit| unit.id == name) {
            return Some(&unit.id);
        }
        let folded = fold(name);
        let is_called = |unit: &&Unit| {
            fold(&unit.name) == folded || unit.aliases.iter().any(|alias| fold(alias) == folded)
        };
        let mut fits = self.units.iter().filter(is_called);
        match (fits.next(), fits.next()) {
            (Some(unit), None) => Some(&unit.id),
            _ => None,
        }
    }

    fn units(&self) -> Box<dyn Iterator<Item = &Unit> + '_> {
        Box::new(self.units.iter())
    }

    fn goals(&self) -> Box<dyn Iterator<Item = &Goal> + '_> {
        Box::new(self.goals.iter())
    }

    fn indicators(&self) -> Box<dyn Iterator<Item = &Indicator> + '_> {
        Box::new(self.indicators.iter())
    }

    fn cells(&self) -> Box<dyn Iterator<Item = &CellStatement> + '_> {
        Box::new(self.cells.iter())
    }

    fn declared(&self) -> Box<dyn Iterator<Item = &Declared> + '_> {
        Box::new(self.declared.iter())
    }

    fn waivers(&self) -> Box<dyn Iterator<Item = &Waiver> + '_> {
        Box::new(self.waivers.iter())
    }

    fn len(&self, list: List) -> usize {
        match list {
            List::Units => self.units.len(),
            List::Goals => self.goals.len(),
            List::Indicators => self.indicators.len(),
            List::Cells => self.cells.len(),
            List::Declared => self.declared.len(),
            List::Waivers => self.waivers.len(),
        }
    }

    fn item(&self, At { list, position }: At) -> Option<Item> {
        match list {
            List::Units => self.units.get(position).cloned().map(Item::Unit),
            List::Goals => self.goals.get(position).cloned().map(Item::Goal),
            List::Indicators => self.indicators.get(position).cloned().map(Item::Indicator),
            List::Cells | List::Declared | List::Waivers => None,
        }
    }
}

impl Lookup for Graph<'_> {
    fn element(&self, id: &str) -> Option<At> {
        self.named(id).and_then(|node| self.place(node.into()))
    }

    fn unit_id(&self, name: &str) -> Option<&str> {
        self.unit_named(name).map(|unit| self.id(unit.into()))
    }

    fn units(&self) -> Box<dyn Iterator<Item = &Unit> + '_> {
        Box::new(Graph::units(self).map(|unit| self.unit(unit)))
    }

    fn goals(&self) -> Box<dyn Iterator<Item = &Goal> + '_> {
        Box::new(Graph::goals(self).map(|goal| self.goal(goal)))
    }

    fn indicators(&self) -> Box<dyn Iterator<Item = &Indicator> + '_> {
        Box::new(Graph::indicators(self).map(|one| self.indicator(one)))
    }

    fn cells(&self) -> Box<dyn Iterator<Item = &CellStatement> + '_> {
        Box::new(self.statements().map(|cell| self.statement_of(cell)))
    }

    fn declared(&self) -> Box<dyn Iterator<Item = &Declared> + '_> {
        Box::new(Graph::declared(self).map(|one| self.declaration(one)))
    }

    fn waivers(&self) -> Box<dyn Iterator<Item = &Waiver> + '_> {
        Box::new(Graph::waivers(self).map(|waiver| self.waiver(waiver)))
    }

    fn len(&self, list: List) -> usize {
        match list {
            List::Units => Graph::units(self).len(),
            List::Goals => Graph::goals(self).len(),
            List::Indicators => Graph::indicators(self).len(),
            List::Cells => self.statements().len(),
            List::Declared => Graph::declared(self).len(),
            List::Waivers => Graph::waivers(self).len(),
        }
    }

    fn item(&self, at: At) -> Option<Item> {
        let holder = self.holder_at(at)?;
        match holder {
            Holder::Element(Node::Unit(unit)) => Some(Item::Unit(self.unit(unit).clone())),
            Holder::Element(Node::Goal(goal)) => Some(Item::Goal(self.goal(goal).clone())),
            Holder::Element(Node::Indicator(one)) => {
                Some(Item::Indicator(self.indicator(one).clone()))
            }
            Holder::Plan | Holder::Cell(_) | Holder::Declared(_) | Holder::Waiver(_) => None,
        }
    }
}
