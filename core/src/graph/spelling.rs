//! What a name that means nothing may have been meant to be.

use super::{Field, GoalIx, Graph, Reference, UnitIx};
use crate::text::Nearby;
use std::sync::OnceLock;

/// The names there are, sorted when first asked for, and kept from then on.
#[derive(Debug, Clone, Default)]
pub(super) struct Spelling {
    goals: OnceLock<Box<Nearby>>,
    units: OnceLock<Box<Nearby>>,
}

impl Spelling {
    /// A goal's id is there from now on.
    pub(super) fn insert(&mut self, id: &str) {
        if let Some(goals) = self.goals.get_mut() {
            goals.insert(id);
        }
    }

    /// A goal's id is there no more.
    pub(super) fn remove(&mut self, id: &str) {
        if let Some(goals) = self.goals.get_mut() {
            goals.remove(id);
        }
    }
}

impl Graph<'_> {
    /// The names that could have been meant, nearest first.
    pub(crate) fn near(&self, reference: &Reference) -> Vec<&str> {
        let written = self.written(reference);
        match reference.field {
            Field::Supports | Field::Measures | Field::CellGoal => {
                self.goal_names().nearest(written)
            }
            Field::Owners | Field::Parent | Field::CellUnit | Field::DeclaredOwner => {
                self.unit_names().nearest(written)
            }
        }
    }

    /// The ids, names and aliases of units nearest to a name.
    pub(crate) fn near_units(&self, name: &str) -> Vec<&str> {
        self.unit_names().nearest(name)
    }

    /// The ids of goals and units nearest to a name; a unit is found by its names as well.
    pub(crate) fn near_any(&self, name: &str) -> Vec<String> {
        let goals = self.goal_names().nearest(name);
        let both = goals.into_iter().chain(self.unit_names().nearest(name));
        let id = |near: &str| match self.named(near) {
            Some(_) => Some(near.to_owned()),
            None => self.unit_named(near).map(|unit| self.id(unit.into()).to_owned()),
        };
        let mut ids: Vec<String> =
            crate::text::nearest(name, both).into_iter().filter_map(id).collect();
        ids.dedup();
        ids
    }

    fn goal_names(&self) -> &Nearby {
        let id = |goal: GoalIx| self.id(goal.into());
        self.spelling.goals.get_or_init(|| Box::new(Nearby::of(self.goals().map(id))))
    }

    fn unit_names(&self) -> &Nearby {
        let called = |unit: UnitIx| {
            let unit = self.unit(unit);
            let own = [unit.id.as_str(), unit.name.as_str()];
            own.into_iter().chain(unit.aliases.iter().map(String::as_str))
        };
        self.spelling.units.get_or_init(|| Box::new(Nearby::of(self.units().flat_map(called))))
    }
}
