//! Which element a written name means.

use super::{Node, UnitIx};
use crate::plan::Plan;
use crate::text::fold;
use hashbrown::HashTable;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

/// Ids of all elements, and the folded names and aliases of units.
///
/// Ids are not kept a second time: the table knows elements, and asks the plan.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    elements: HashTable<Node>,
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

/// How many units are told of that share a name: thousands may.
const SHOWN: usize = 8;

impl Names {
    /// Names for as many elements.
    pub(super) fn with_capacity(elements: usize) -> Self {
        Self { elements: HashTable::with_capacity(elements), ..Self::default() }
    }

    /// Indexes the names and aliases of units.
    pub(super) fn call_units(&mut self, plan: &Plan) {
        for (index, unit) in plan.units.iter().enumerate() {
            let at = UnitIx::at(index);
            claim(&mut self.units, &unit.name, at);
            for alias in &unit.aliases {
                claim(&mut self.aliases, alias, at);
            }
        }
    }

    /// Notes an element's id, or says which has it already.
    pub(super) fn insert(&mut self, plan: &Plan, node: Node) -> Result<(), Node> {
        let id = id(plan, node);
        let hash = |&node: &Node| hash(self::id(plan, node));
        match self.elements.entry(self::hash(id), |&node| self::id(plan, node) == id, hash) {
            hashbrown::hash_table::Entry::Occupied(there) => Err(*there.get()),
            hashbrown::hash_table::Entry::Vacant(place) => {
                place.insert(node);
                Ok(())
            }
        }
    }

    pub(super) fn remove(&mut self, plan: &Plan, node: Node) {
        let id = id(plan, node);
        if let Ok(entry) = self.elements.find_entry(hash(id), |&other| other == node) {
            entry.remove();
        }
    }

    pub(super) fn element(&self, plan: &Plan, id: &str) -> Option<Node> {
        self.elements.find(hash(id), |&node| self::id(plan, node) == id).copied()
    }

    /// The unit a name means: its id, or a name or alias that no other unit has. And whether it
    /// is an alias.
    pub(super) fn unit(&self, plan: &Plan, name: &str) -> Result<(UnitIx, bool), Unnamed> {
        let other = match self.element(plan, name) {
            Some(Node::Unit(unit)) => return Ok((unit, false)),
            Some(other) => Unnamed::Other(other),
            None => Unnamed::Unknown,
        };
        let folded = fold(name);
        let by_alias = self.aliases.get(&folded);
        let both = [self.units.get(&folded), by_alias].into_iter().flatten();
        let mut fits: Vec<UnitIx> =
            both.flat_map(|units| units.iter().take(SHOWN)).copied().collect();
        fits.sort_unstable();
        fits.dedup();
        fits.truncate(SHOWN);
        match fits.as_slice() {
            [] => Err(other),
            [unit] => Ok((*unit, by_alias.is_some_and(|units| units.contains(unit)))),
            _ => Err(Unnamed::Ambiguous(fits)),
        }
    }
}

/// The id of an element, in the lists of a graph.
pub(super) fn id(plan: &Plan, node: Node) -> &str {
    let id = match node {
        Node::Unit(unit) => plan.units.get(unit.index()).map(|unit| &unit.id),
        Node::Goal(goal) => plan.goals.get(goal.index()).map(|goal| &goal.id),
        Node::Indicator(one) => plan.indicators.get(one.index()).map(|one| &one.id),
    };
    id.map_or("", String::as_str)
}

fn hash(id: &str) -> u64 {
    let mut hasher = FxHasher::default();
    id.hash(&mut hasher);
    hasher.finish()
}

fn claim(names: &mut FxHashMap<String, Vec<UnitIx>>, name: &str, unit: UnitIx) {
    let folded = fold(name);
    if !folded.is_empty() {
        names.entry(folded).or_default().push(unit);
    }
}
