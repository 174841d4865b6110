//! Which element a written name means.

use super::{Fault, Node, UnitIx};
use crate::plan::Plan;
use crate::text::fold;
use rustc_hash::FxHashMap;

/// Ids of all elements, and the folded names and aliases of units.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    elements: FxHashMap<Box<str>, Node>,
    units: FxHashMap<String, Vec<UnitIx>>,
    aliases: FxHashMap<String, Vec<UnitIx>>,
}

/// Why a name means no unit.
pub(super) enum Unnamed {
    /// Nothing has it.
    Unknown,
    /// Several units have it.
    Ambiguous(Vec<UnitIx>),
    /// It is the id of something else.
    Other(Node),
}

impl Names {
    /// Indexes the plan. The first element with an id keeps it; the later are faults.
    pub(super) fn of(plan: &Plan, faults: &mut Vec<Fault>) -> Self {
        let mut names = Self::default();
        let units = plan.units.iter().map(|unit| &unit.id);
        let goals = plan.goals.iter().map(|goal| &goal.id);
        let indicators = plan.indicators.iter().map(|indicator| &indicator.id);
        names.index(units, |position| Node::Unit(UnitIx::at(position)), faults);
        names.index(goals, |position| Node::Goal(super::GoalIx::at(position)), faults);
        names.index(
            indicators,
            |position| Node::Indicator(super::IndicatorIx::at(position)),
            faults,
        );
        for (position, unit) in plan.units.iter().enumerate() {
            let at = UnitIx::at(position);
            claim(&mut names.units, &unit.name, at);
            for alias in &unit.aliases {
                claim(&mut names.aliases, alias, at);
            }
        }
        names
    }

    fn index<'a>(
        &mut self,
        ids: impl Iterator<Item = &'a String>,
        node: impl Fn(usize) -> Node,
        faults: &mut Vec<Fault>,
    ) {
        for (position, id) in ids.enumerate() {
            let again = node(position);
            match self.elements.get(id.as_str()) {
                Some(&first) => faults.push(Fault::DuplicateId { first, again }),
                None => {
                    self.elements.insert(id.as_str().into(), again);
                }
            }
        }
    }

    pub(super) fn element(&self, id: &str) -> Option<Node> {
        self.elements.get(id).copied()
    }

    /// The unit a name means: its id, or a name or alias that no other unit has.
    pub(super) fn unit(&self, name: &str) -> Result<UnitIx, Unnamed> {
        let other = match self.element(name) {
            Some(Node::Unit(unit)) => return Ok(unit),
            Some(other) => Unnamed::Other(other),
            None => Unnamed::Unknown,
        };
        let folded = fold(name);
        let named = [&self.units, &self.aliases].map(|names| names.get(&folded));
        let mut fits: Vec<UnitIx> = named.into_iter().flatten().flatten().copied().collect();
        fits.sort_unstable();
        fits.dedup();
        match fits.as_slice() {
            [] => Err(other),
            [unit] => Ok(*unit),
            _ => Err(Unnamed::Ambiguous(fits)),
        }
    }

    /// Whether a name that means this unit is one of its aliases.
    pub(super) fn is_alias(&self, name: &str, unit: UnitIx) -> bool {
        self.element(name) != Some(Node::Unit(unit))
            && self.aliases.get(&fold(name)).is_some_and(|units| units.contains(&unit))
    }
}

fn claim(names: &mut FxHashMap<String, Vec<UnitIx>>, name: &str, unit: UnitIx) {
    let folded = fold(name);
    if !folded.is_empty() {
        names.entry(folded).or_default().push(unit);
    }
}
