//! A plan's names made numbers: what is done once, before anything is counted or timed.

use super::Interned;
use goalgraph::Plan;
use goalgraph::plan::{CellStatement, GoalKind, Statement, UnitKind};
use std::collections::HashMap;
use std::ops::Range;

/// The number of a name that means nothing.
pub(super) const UNKNOWN: u32 = u32::MAX;
/// The number of a name that means something, but nothing that can stand there.
const OTHER: u32 = u32::MAX - 1;

/// A list for each element, one after the other.
#[derive(Debug, Default)]
pub(super) struct Lists {
    starts: Vec<u32>,
    pub(super) items: Vec<u32>,
}

impl Lists {
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
        let kinds: Vec<GoalKind> = plan.goals.iter().map(|goal| goal.kind).collect();
        let known = |&name: &u32| name < OTHER;
        let mut references = Vec::new();

        let parents: Vec<u32> = plan
            .units
            .iter()
            .map(|unit| unit.parent.as_deref().map_or(OTHER, |name| names.unit(name)))
            .collect();
        references.extend(&parents);

        let mut owners = Lists { starts: vec![0], items: Vec::new() };
        let mut supports = Lists { starts: vec![0], items: Vec::new() };
        for goal in &plan.goals {
            let units: Vec<u32> = goal.owners.iter().map(|name| names.unit(name)).collect();
            let goals: Vec<u32> = goal.supports.iter().map(|id| names.goal(id)).collect();
            references.extend(units.iter().chain(&goals));
            owners.push(units.into_iter().filter(known));
            let fits =
                |&at: &u32| kinds.get(at as usize).is_some_and(|&kind| goal.kind.may_support(kind));
            supports.push(goals.into_iter().filter(fits));
        }
        for indicator in &plan.indicators {
            references.extend(indicator.owners.iter().map(|name| names.unit(name)));
            references.extend(indicator.measures.iter().map(|id| names.goal(id)));
        }
        let of_declared = plan.declared.iter().filter_map(|declared| declared.of.owner.as_deref());
        references.extend(of_declared.map(|name| names.unit(name)));

        let tree = Tree::of(plan, &parents);
        let positions = |fits: &dyn Fn(usize) -> bool| {
            (0..plan.goals.len()).filter(|&at| fits(at)).map(number).collect()
        };
        let goal = |at: usize| plan.goals.get(at);
        let mut interned = Self {
            directorates: tree.directorates,
            above: tree.above,
            spans: tree.spans,
            whole: plan.units.iter().map(|unit| super::is_whole(unit.kind)).collect(),
            periods: positions(&|at| goal(at).is_some_and(|one| one.kind == GoalKind::Period)),
            prioritised: positions(&|at| {
                goal(at).is_some_and(|one| one.kind == GoalKind::Direction && one.prioritised)
            }),
            shared: plan.goals.iter().map(|goal| goal.shared).collect(),
            answered: vec![0; plan.goals.len()],
            owner_answered: vec![false; owners.items.len()],
            owners,
            parents: supports,
            references,
        };
        interned.statements(plan, &names, &tree.bits);
        interned
    }

    /// What the plan says of cells; where two statements speak of one cell, the first counts.
    fn statements(&mut self, plan: &Plan, names: &Names<'_>, bits: &[u64]) {
        let mut said = HashMap::new();
        for cell in &plan.cells {
            let (goal, unit) = (names.goal(&cell.goal), names.unit(&cell.unit));
            self.references.extend([goal, unit]);
            said.entry((goal, unit)).or_insert_with(|| answers(cell));
        }
        for (&(goal, unit), _) in said.iter().filter(|&(_, &answers)| answers) {
            let (goal, bit) = (goal as usize, bits.get(unit as usize));
            if let (Some(answered), Some(bit)) = (self.answered.get_mut(goal), bit) {
                *answered |= bit;
                let owners = self.owners.range(goal).zip(self.owners.of(goal));
                for (at, _) in owners.filter(|&(_, &owner)| owner == unit) {
                    if let Some(answered) = self.owner_answered.get_mut(at) {
                        *answered = true;
                    }
                }
            }
        }
    }
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
