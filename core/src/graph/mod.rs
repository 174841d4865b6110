//! The plan resolved and indexed: names have become indices, and links lists of them.

mod cells;
mod change;
mod cycles;
mod fan;
mod faults;
mod index;
mod links;
mod look;
mod names;
mod order;
mod resolve;
mod spelling;
mod tally;
mod thread;
mod ties;
mod traits;
mod units;
mod waived;
mod whole;

pub use cells::{Cell, CellState};
pub use faults::{Fault, Field, Flaw, Reference};
pub use index::{DeclaredIx, GoalIx, Holder, IndicatorIx, Node, StatementIx, UnitIx, WaiverIx};
pub use tally::Count;
pub use thread::Toward;

pub(crate) use cells::Scratch;
pub(crate) use change::Touched;
pub(crate) use faults::Flawed;
pub(crate) use waived::Waivable;
pub(crate) use whole::Gap;

use crate::plan::{GoalKind, Plan};
use crate::titles::{SIMILARITY, Titles};
use cycles::Circles;
use links::{Links, Pairs};
use names::Names;
use order::Order;
use resolve::{Resolved, Resolver, Seen};
use rustc_hash::{FxHashMap, FxHashSet};
use spelling::Spelling;
use std::borrow::Cow;
use std::cmp::Ordering;
use tally::Tally;
use thread::Anchors;
use traits::Traits;
use units::Tree;
use waived::Waived;
use whole::Whole;

/// How two elements hang together; a link leads from the one that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// A goal supports a goal.
    Supports,
    /// A goal says it supports one that its kind cannot; coverage does not count it.
    Misplaced,
    /// A goal or an indicator is owned by a unit.
    Owner,
    /// A unit belongs to a unit.
    Parent,
    /// An indicator measures a goal.
    Measures,
}

/// A plan, resolved. Building is total: what does not resolve becomes a [`Fault`], and rules
/// turn faults into findings.
///
/// ```
/// use goalgraph::{Graph, Plan};
/// let plan = Plan::from_json(r#"{
///   "goalgraph": 1, "title": "Plan",
///   "units": [{ "id": "KI", "name": "Kultur", "kind": "directorate" }],
///   "goals": [
///     { "id": "g", "kind": "direction", "title": "Tillit", "prioritised": true, "shared": true },
///     { "id": "p", "kind": "period", "title": "Møteplasser", "owners": ["KI"], "supports": ["g"] }
///   ]
/// }"#)?;
/// let graph = Graph::new(&plan);
/// let goal = graph.goal_named("g").unwrap();
/// let unit = graph.unit_named("Kultur").unwrap();
/// assert_eq!(graph.cell(goal, unit).state, goalgraph::graph::CellState::Covered);
/// assert_eq!(graph.children(goal).map(|child| &*graph.goal(child).id).collect::<Vec<_>>(), ["p"]);
/// # Ok::<(), goalgraph::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Graph<'p> {
    /// The plan; once edited, its lists are slots, and `orders` says which stand where.
    plan: Cow<'p, Plan>,
    orders: Option<Box<Orders>>,
    names: Names,
    traits: Vec<Traits>,
    links: Links,
    tree: Tree,
    anchors: Anchors,
    circles: Circles,
    tally: Tally,
    faults: FxHashMap<Holder, Vec<Fault>>,
    /// While nothing has been edited.
    whole: Option<Box<Whole>>,
    /// Who is at fault with a name: they are looked at again when it comes to mean something.
    mentions: FxHashMap<Box<str>, Vec<Holder>>,
    seen: Seen,
    titles: Titles,
    waived: Waived,
    /// What a misspelt name may mean: ids of goals, and all that units are called.
    spelling: Spelling,
    /// Ids that several elements carry.
    doubled: FxHashSet<Box<str>>,
    /// The goal each statement speaks of, once edits move them.
    said_by: FxHashMap<StatementIx, GoalIx>,
    /// How many links lead where kinds do not allow.
    astray_links: usize,
    /// While a change is made: who must be resolved again, and whether counts must be.
    again: Vec<Holder>,
    ask_again: bool,
}

/// The order of each list that edits change one by one.
#[derive(Debug, Clone)]
struct Orders {
    goals: Order,
    indicators: Order,
    cells: Order,
    declared: Order,
    waivers: Order,
}

impl<'p> Graph<'p> {
    /// Resolves a plan.
    pub fn new(plan: &'p Plan) -> Self {
        Self::resolved(Cow::Borrowed(plan))
    }

    /// Resolves a plan and keeps it.
    pub fn of(plan: Plan) -> Graph<'static> {
        Graph::resolved(Cow::Owned(plan))
    }

    fn resolved(plan: Cow<'p, Plan>) -> Self {
        let mut faults = FxHashMap::default();
        let names = named(&plan, &mut faults);
        let mut seen = Seen::default();
        let mut pairs = Pairs::default();
        let mut found = Resolved::default();
        let mut resolver = Resolver { plan: &plan, names: &names, seen: &mut seen };
        for holder in holders(&plan) {
            resolver.resolve(holder, &mut found);
            pairs.add(holder, &found.own);
            if !found.faults.is_empty() {
                let own: &mut Vec<Fault> = faults.entry(holder).or_default();
                own.append(&mut found.faults);
            }
        }
        let links = pairs.links(&plan);
        let tree = Tree::new(&plan, &links.unit_parents);
        let traits = plan.goals.iter().map(Traits::of).collect();
        let mut graph = Self {
            plan,
            orders: None,
            names,
            traits,
            links,
            tree,
            anchors: Anchors::default(),
            circles: Circles::default(),
            tally: Tally::default(),
            faults,
            whole: None,
            mentions: FxHashMap::default(),
            seen,
            titles: Titles::default(),
            waived: Waived::default(),
            spelling: Spelling::default(),
            doubled: FxHashSet::default(),
            said_by: FxHashMap::default(),
            astray_links: 0,
            again: Vec::new(),
            ask_again: false,
        };
        graph.derive();
        graph
    }

    /// What follows from names and links.
    fn derive(&mut self) {
        self.anchors =
            Anchors::of(self.goals_of(GoalKind::Direction), self.plan.goals.len(), &self.links);
        self.tally = Tally::asked(self.plan.declared.iter(), |name| self.unit_named(name));
        for cell in &self.plan.cells {
            self.tally.count_cell(cell, true);
        }
        for goal in self.goals().collect::<Vec<_>>() {
            self.count(goal, true, &mut |_| {});
        }
        self.find_circles(&mut |_| {});
        for circle in cycles::of_units(&self.plan, &self.links) {
            self.blame(circle);
        }
        let titles = self.plan.goals.iter().map(|goal| Some((goal.kind as u8, &*goal.title)));
        self.titles = Titles::of(titles, SIMILARITY, |one, other| self.by_id(one, other));
        for (waiver, at) in self.plan.waivers.iter().zip(0..) {
            self.waived.enter(waiver, WaiverIx(at));
        }
        self.whole = Some(Box::new(Whole::of(self)));
    }

    /// Counts a goal for its owners and for the numbers the plan states, or takes it out again.
    ///
    /// Says whether it is of what the plan states a number of.
    fn count(&mut self, goal: GoalIx, adds: bool, touch: &mut impl FnMut(Holder)) -> bool {
        let Some(written) = self.plan.goals.get(goal.index()) else { return false };
        let owners = self.links.owners.get(goal.0);
        let counts = self.tally.count(written, owners, &self.tree, adds);
        if self.kind(goal) == GoalKind::Period {
            for &owner in owners {
                for unit in self.tree.bear(UnitIx(owner), adds) {
                    touch(unit.into());
                }
            }
        }
        counts
    }

    /// Looks for circles of goals; those known before are forgotten.
    fn find_circles(&mut self, touch: &mut impl FnMut(Holder)) {
        let is_circle_of_goals = |fault: &Fault| matches!(fault, Fault::Cycle(way) if way.first().is_some_and(|node| node.goal().is_some()));
        for holder in self.circles.leaders() {
            touch(holder);
            if let Some(faults) = self.faults.get_mut(&holder) {
                faults.retain(|fault| !is_circle_of_goals(fault));
                if faults.is_empty() {
                    self.faults.remove(&holder);
                }
            }
        }
        let (circles, found) = Circles::of(&self.plan, self.goals(), &self.links);
        self.circles = circles;
        for circle in found {
            if let Some(holder) = self.blame(circle) {
                touch(holder);
            }
        }
    }

    fn blame(&mut self, circle: Vec<Node>) -> Option<Holder> {
        let holder = Holder::Element(*circle.first()?);
        self.faults.entry(holder).or_default().push(Fault::Cycle(circle));
        Some(holder)
    }

    /// The order of goals of one title: whatever order a plan lists them in, the same comes first.
    fn by_id(&self, one: u32, other: u32) -> Ordering {
        let id = |slot: u32| self.id(GoalIx(slot).into());
        id(one).cmp(id(other)).then(one.cmp(&other))
    }

    /// Titles of one kind that are alike, or nearly.
    pub(crate) fn titles(&self) -> &Titles {
        &self.titles
    }
}

/// Ids; the first element with an id keeps it, the later are faults.
fn named(plan: &Plan, faults: &mut FxHashMap<Holder, Vec<Fault>>) -> Names {
    let units = (0..plan.units.len()).map(|at| Node::Unit(UnitIx::at(at)));
    let goals = (0..plan.goals.len()).map(|at| Node::Goal(GoalIx::at(at)));
    let indicators = (0..plan.indicators.len()).map(|at| Node::Indicator(IndicatorIx::at(at)));
    let count = plan.units.len() + plan.goals.len() + plan.indicators.len();
    let mut names = Names::with_capacity(count);
    let mut times: FxHashMap<Node, u32> = FxHashMap::default();
    for again in units.chain(goals).chain(indicators) {
        if let Err(first) = names.insert(plan, again) {
            let nth = times.entry(first).or_insert(1);
            *nth += 1;
            faults.insert(again.into(), vec![Fault::DuplicateId { first, again, nth: *nth }]);
        }
    }
    names.call_units(plan);
    names
}

/// Everything that holds names, in the order of the plan.
fn holders(plan: &Plan) -> impl Iterator<Item = Holder> {
    let units = (0..plan.units.len()).map(|at| UnitIx::at(at).into());
    let goals = (0..plan.goals.len()).map(|at| GoalIx::at(at).into());
    let indicators = (0..plan.indicators.len()).map(|at| IndicatorIx::at(at).into());
    let cells = (0..plan.cells.len()).map(|at| Holder::Cell(StatementIx::at(at)));
    let declared = (0..plan.declared.len()).map(|at| Holder::Declared(DeclaredIx::at(at)));
    units.chain(goals).chain(indicators).chain(cells).chain(declared)
}
