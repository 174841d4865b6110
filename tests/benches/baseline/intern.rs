//! A plan's names made numbers: what is done once, before anything is counted or timed.

use super::{Direction, Interned};
use goalgraph::Plan;
use goalgraph::plan::{CellStatement, Goal, GoalKind, Statement, Unit, UnitKind};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// The number of a name that means nothing.
pub(super) const UNKNOWN: u32 = u32::MAX;
/// The number of a name that means something, but nothing that can stand there.
const OTHER: u32 = u32::MAX - 1;

/// A list for each element, one after the other.
#[derive(Debug)]
pub(super) struct Lists {
    /// Where each list starts, and where the last one ends.
    starts: Vec<u32>,
    pub(super) items: Vec<u32>,
}

impl Default for Lists {
    fn default() -> Self {
        Self { starts: vec![0], items: Vec::new() }
    }
}

impl Lists {
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    fn push(&mut self, items: impl Iterator<Item = u32>) {
        let start = self.items.len();
        for item in items {
            // A link said twice is one link.
            if !self.items.iter().skip(start).any(|&there| there == item) {
                self.items.push(item);
            }
        }
        self.starts.push(number(self.items.len()));
    }

    #[expect(clippy::indexing_slicing, reason = "there is one start more than there are lists")]
    pub(super) fn range(&self, of: usize) -> Range<usize> {
        self.starts[of] as usize..self.starts[of + 1] as usize
    }

    #[expect(clippy::indexing_slicing, reason = "the range is within the items")]
    pub(super) fn of(&self, of: usize) -> &[u32] {
        &self.items[self.range(of)]
    }
}

/// What an id means.
#[derive(Clone, Copy)]
enum Element {
    Unit(u32),
    Goal(u32),
    Indicator,
}

/// What every name of the plan means.
struct Names<'p> {
    ids: HashMap<&'p str, Element>,
    /// Names and aliases of units; `None` where several units have one.
    units: HashMap<&'p str, Option<u32>>,
}

impl<'p> Names<'p> {
    fn of(plan: &'p Plan) -> Self {
        let (mut ids, mut units) = (HashMap::new(), HashMap::new());
        let numbered = |position: usize| number(position);
        let of_units = plan.units.iter().enumerate();
        let of_goals = plan.goals.iter().enumerate();
        let elements = of_units
            .map(|(at, unit)| (&unit.id, Element::Unit(numbered(at))))
            .chain(of_goals.map(|(at, goal)| (&goal.id, Element::Goal(numbered(at)))))
            .chain(plan.indicators.iter().map(|one| (&one.id, Element::Indicator)));
        for (id, element) in elements {
            ids.entry(id.as_str()).or_insert(element);
        }
        for (at, unit) in plan.units.iter().enumerate() {
            for name in unit.aliases.iter().chain([&unit.name]) {
                let at = numbered(at);
                units
                    .entry(name.as_str())
                    .and_modify(|one: &mut Option<u32>| *one = one.filter(|&one| one == at))
                    .or_insert(Some(at));
            }
        }
        Self { ids, units }
    }

    fn unit(&self, name: &str) -> u32 {
        match (self.ids.get(name), self.units.get(name)) {
            (Some(Element::Unit(unit)), _) | (_, Some(Some(unit))) => *unit,
            (None, None) => UNKNOWN,
            _ => OTHER,
        }
    }

    fn goal(&self, id: &str) -> u32 {
        match self.ids.get(id) {
            Some(Element::Goal(goal)) => *goal,
            Some(_) => OTHER,
            None => UNKNOWN,
        }
    }
}

impl Interned {
    /// Reads a plan once.
    ///
    /// # Panics
    /// When a plan has more directorates than a mask has bits.
    pub(crate) fn of(plan: &Plan) -> Self {
        let names = Names::of(plan);
        let known = |&name: &u32| name < OTHER;
        let parents: Vec<u32> = plan
            .units
            .iter()
            .map(|unit| unit.parent.as_deref().map_or(OTHER, |name| names.unit(name)))
            .collect();
        let tree = Tree::of(plan, &parents);
        let is_whole = |unit: &Unit| unit.kind == UnitKind::Organisation;
        let mut interned = Self {
            directorates: tree.directorates,
            above: tree.above,
            spans: tree.spans,
            whole: plan.units.iter().map(is_whole).collect(),
            owners: Lists::default(),
            parents: Lists::default(),
            directions: Vec::new(),
            cells: Lists::default(),
            cell_answered: Vec::new(),
            references: parents,
        };
        let numbers = numbers(&plan.goals);
        for goal in &plan.goals {
            let units: Vec<u32> = goal.owners.iter().map(|name| names.unit(name)).collect();
            let goals: Vec<u32> = goal.supports.iter().map(|id| names.goal(id)).collect();
            interned.references.extend(units.iter().chain(&goals));
            let units = units.into_iter().filter(known);
            match goal.kind {
                GoalKind::Direction => {
                    let (prioritised, shared) = (goal.prioritised, goal.shared);
                    interned.directions.push(Direction { prioritised, shared, answered: 0 });
                    interned.cells.push(units);
                }
                GoalKind::Period => {
                    let number = |at: u32| numbers.get(at as usize).copied().flatten();
                    interned.owners.push(units);
                    interned.parents.push(goals.into_iter().filter_map(number));
                }
                _ => {}
            }
        }
        for indicator in &plan.indicators {
            let owners = indicator.owners.iter().map(|name| names.unit(name));
            interned.references.extend(owners);
            interned.references.extend(indicator.measures.iter().map(|id| names.goal(id)));
        }
        let of_declared = plan.declared.iter().filter_map(|declared| declared.of.owner.as_deref());
        interned.references.extend(of_declared.map(|name| names.unit(name)));
        interned.statements(plan, &names, &numbers, &tree.bits);
        interned
    }

    /// What the plan says of cells; where two statements speak of one cell, the first counts.
    fn statements(
        &mut self,
        plan: &Plan,
        names: &Names<'_>,
        numbers: &[Option<u32>],
        bits: &[u64],
    ) {
        self.cell_answered = vec![false; self.cells.items.len()];
        let mut said = HashSet::new();
        for cell in &plan.cells {
            let (goal, unit) = (names.goal(&cell.goal), names.unit(&cell.unit));
            self.references.extend([goal, unit]);
            let number = numbers.get(goal as usize).copied().flatten();
            let (Some(goal), Some(bit)) = (number, bits.get(unit as usize)) else { continue };
            if !said.insert((goal, unit)) || !answers(cell) {
                continue;
            }
            if let Some(direction) = self.directions.get_mut(goal as usize) {
                direction.answered |= bit;
            }
            let cells = self.cells.range(goal as usize);
            let place = self.cells.of(goal as usize).iter().position(|&owner| owner == unit);
            let place = place.map(|place| cells.start + place);
            if let Some(answered) = place.and_then(|place| self.cell_answered.get_mut(place)) {
                *answered = true;
            }
        }
    }
}

/// For each goal, its number among the direction goals, if it is one.
fn numbers(goals: &[Goal]) -> Vec<Option<u32>> {
    let mut next = 0..;
    let number = |goal: &Goal| (goal.kind == GoalKind::Direction).then(|| next.next()).flatten();
    goals.iter().map(number).collect()
}

/// A cell is not relevant only with a reason.
fn answers(cell: &CellStatement) -> bool {
    match cell.state {
        Statement::Delegated => true,
        Statement::Blank => false,
        Statement::NotRelevant => {
            cell.reason.as_deref().is_some_and(|reason| !reason.trim().is_empty())
        }
    }
}

/// The units numbered by a walk from the roots down.
struct Tree {
    directorates: u64,
    /// Each directorate's bit; 0 for other units.
    bits: Vec<u64>,
    above: Vec<u64>,
    spans: Vec<(u32, u32)>,
}

impl Tree {
    fn of(plan: &Plan, parents: &[u32]) -> Self {
        let count = plan.units.len();
        let mut children: Vec<Vec<usize>> = vec![Vec::new(); count];
        let mut roots = Vec::new();
        for (unit, &parent) in parents.iter().enumerate() {
            match children.get_mut(parent as usize) {
                Some(siblings) => siblings.push(unit),
                None => roots.push(unit),
            }
        }
        let mut next = 0;
        let mut bit = |kind| {
            let own = u64::from(kind == UnitKind::Directorate) << next;
            next += u32::from(own != 0);
            assert!(next < 63, "more directorates than the mask has bits");
            own
        };
        let bits: Vec<u64> = plan.units.iter().map(|unit| bit(unit.kind)).collect();
        let mut tree = Self {
            directorates: bits.iter().sum(),
            bits,
            above: vec![0; count],
            spans: vec![(0, 0); count],
        };
        // A circle of units has no root: it is entered at its first.
        let mut last = 0;
        for root in roots.into_iter().chain(0..count) {
            tree.walk(root, &children, &mut last);
        }
        tree
    }

    #[expect(clippy::indexing_slicing, reason = "units are numbered from 0, and all have a place")]
    fn walk(&mut self, root: usize, children: &[Vec<usize>], last: &mut u32) {
        let mut steps = vec![(root, Some(0))];
        while let Some((unit, down)) = steps.pop() {
            let Some(above) = down else {
                self.spans[unit].1 = *last;
                continue;
            };
            if self.spans[unit].0 != 0 {
                continue;
            }
            *last += 1;
            self.spans[unit] = (*last, *last);
            self.above[unit] = above | self.bits[unit];
            let below = self.above[unit];
            steps.push((unit, None));
            steps.extend(children[unit].iter().rev().map(|&child| (child, Some(below))));
        }
    }
}

fn number(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(OTHER)
}
