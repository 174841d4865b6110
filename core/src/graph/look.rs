//! Questions to a graph that are answered by looking.

use super::names;
use super::order::Order;
use super::{
    Count, DeclaredIx, GoalIx, Graph, Holder, IndicatorIx, Node, Reference, StatementIx, UnitIx,
    WaiverIx,
};
use crate::edit::{At, List};
use crate::plan::{
    CellStatement, Declared, Goal, GoalKind, Indicator, Period, Plan, Selection, Unit, Waiver,
};
use crate::text::{Lang, Terms};
use std::borrow::Cow;

/// The slots of a list, in the order of the plan.
#[derive(Debug, Clone)]
enum Slots<'a> {
    All(std::ops::Range<u32>),
    Ordered(std::slice::Iter<'a, u32>),
}

impl Iterator for Slots<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        match self {
            Self::All(range) => range.next(),
            Self::Ordered(slots) => slots.next().copied(),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Self::All(range) => range.size_hint(),
            Self::Ordered(slots) => slots.size_hint(),
        }
    }
}

impl ExactSizeIterator for Slots<'_> {}

fn slots(order: Option<&Order>, count: usize) -> Slots<'_> {
    match order {
        Some(order) => Slots::Ordered(order.slots().iter()),
        None => Slots::All(0..u32::try_from(count).unwrap_or(u32::MAX)),
    }
}

impl Graph<'_> {
    /// The plan as it is now; copied only where edits have changed it.
    pub fn plan(&self) -> Cow<'_, Plan> {
        fn ordered<T: Clone>(items: &[T], order: &Order) -> Vec<T> {
            order.slots().iter().filter_map(|&slot| items.get(slot as usize).cloned()).collect()
        }
        let Some(orders) = &self.orders else { return Cow::Borrowed(&self.plan) };
        let plan = &*self.plan;
        Cow::Owned(Plan {
            goals: ordered(&plan.goals, &orders.goals),
            indicators: ordered(&plan.indicators, &orders.indicators),
            cells: ordered(&plan.cells, &orders.cells),
            declared: ordered(&plan.declared, &orders.declared),
            waivers: ordered(&plan.waivers, &orders.waivers),
            units: plan.units.clone(),
            ..self.head()
        })
    }

    /// What the plan says of itself, its lists left empty.
    pub(crate) fn head(&self) -> Plan {
        let plan = &*self.plan;
        Plan {
            goalgraph: plan.goalgraph,
            language: plan.language,
            period: plan.period,
            source: plan.source.clone(),
            terms: plan.terms.clone(),
            settings: plan.settings.clone(),
            ..Plan::new(&*plan.title)
        }
    }

    /// What the plan is called.
    pub fn title(&self) -> &str {
        &self.plan.title
    }

    /// The language the plan is written in.
    pub fn language(&self) -> Lang {
        self.plan.language
    }

    /// The plan's own words.
    pub fn terms(&self) -> &Terms {
        &self.plan.terms
    }

    /// The years the plan is for.
    pub fn period(&self) -> Option<Period> {
        self.plan.period
    }

    /// How the plan wants to be checked, as written.
    pub fn settings(&self) -> &serde_json::Map<String, serde_json::Value> {
        &self.plan.settings
    }

    /// How many slots goals have, empty ones included.
    pub(crate) fn goal_slots(&self) -> usize {
        self.plan.goals.len()
    }

    /// The name a reference is about, as written.
    pub fn written(&self, reference: &Reference) -> &str {
        reference.written(&self.plan).unwrap_or_default()
    }

    /// Everything findings point at, in the order of the plan.
    pub fn holders(&self) -> impl Iterator<Item = Holder> + '_ {
        let elements = self.units().map(Holder::from).chain(self.goals().map(Holder::from));
        std::iter::once(Holder::Plan)
            .chain(elements)
            .chain(self.indicators().map(Holder::from))
            .chain(self.statements().map(Holder::Cell))
            .chain(self.declared().map(Holder::Declared))
            .chain(self.waivers().map(Holder::Waiver))
    }

    /// Where something stands among its like, for putting things in the order of the plan.
    pub(crate) fn rank(&self, holder: Holder) -> (u8, u64) {
        let label = |order: fn(&super::Orders) -> &Order, slot: u32| {
            let orders = self.orders.as_deref();
            orders.map_or(u64::from(slot), |orders| order(orders).label(slot))
        };
        match holder {
            Holder::Plan => (0, 0),
            Holder::Element(Node::Unit(unit)) => (1, u64::from(unit.0)),
            Holder::Element(Node::Goal(goal)) => (2, label(|orders| &orders.goals, goal.0)),
            Holder::Element(Node::Indicator(one)) => (3, label(|orders| &orders.indicators, one.0)),
            Holder::Cell(cell) => (4, label(|orders| &orders.cells, cell.0)),
            Holder::Declared(declared) => (5, label(|orders| &orders.declared, declared.0)),
            Holder::Waiver(waiver) => (6, label(|orders| &orders.waivers, waiver.0)),
        }
    }

    /// The list something stands in, and its position.
    pub(crate) fn place(&self, holder: Holder) -> Option<At> {
        let position = |order: fn(&super::Orders) -> &Order, slot: u32| {
            let orders = self.orders.as_deref();
            orders.map_or(slot as usize, |orders| order(orders).position(slot))
        };
        let (list, position) = match holder {
            Holder::Plan => return None,
            Holder::Element(Node::Unit(unit)) => (List::Units, unit.index()),
            Holder::Element(Node::Goal(goal)) => {
                (List::Goals, position(|orders| &orders.goals, goal.0))
            }
            Holder::Element(Node::Indicator(one)) => {
                (List::Indicators, position(|orders| &orders.indicators, one.0))
            }
            Holder::Cell(cell) => (List::Cells, position(|orders| &orders.cells, cell.0)),
            Holder::Declared(one) => (List::Declared, position(|orders| &orders.declared, one.0)),
            Holder::Waiver(waiver) => (List::Waivers, position(|orders| &orders.waivers, waiver.0)),
        };
        Some(At { list, position })
    }

    /// Where something stands in the document, as a JSON pointer.
    pub fn pointer(&self, holder: Holder) -> String {
        let place = self.place(holder);
        place.map_or_else(String::new, |At { list, position }| {
            format!("/{}/{position}", list.name())
        })
    }

    /// Every unit, in the order of the plan.
    pub fn units(&self) -> impl ExactSizeIterator<Item = UnitIx> + Clone + use<> {
        (0..self.plan.units.len()).map(UnitIx::at)
    }

    /// Every goal, in the order of the plan.
    pub fn goals(&self) -> impl ExactSizeIterator<Item = GoalIx> + Clone + '_ {
        let order = self.orders.as_deref().map(|orders| &orders.goals);
        slots(order, self.plan.goals.len()).map(GoalIx)
    }

    /// The goals of one kind, in the order of the plan.
    pub fn goals_of(&self, kind: GoalKind) -> impl Iterator<Item = GoalIx> {
        self.goals().filter(move |&goal| self.kind(goal) == kind)
    }

    /// Every indicator, in the order of the plan.
    pub fn indicators(&self) -> impl ExactSizeIterator<Item = IndicatorIx> + Clone + '_ {
        let order = self.orders.as_deref().map(|orders| &orders.indicators);
        slots(order, self.plan.indicators.len()).map(IndicatorIx)
    }

    /// Every cell statement, in the order of the plan.
    pub fn statements(&self) -> impl ExactSizeIterator<Item = StatementIx> + Clone + '_ {
        let order = self.orders.as_deref().map(|orders| &orders.cells);
        slots(order, self.plan.cells.len()).map(StatementIx)
    }

    /// Every number the plan states of itself, in its order.
    pub fn declared(&self) -> impl ExactSizeIterator<Item = DeclaredIx> + Clone + '_ {
        let order = self.orders.as_deref().map(|orders| &orders.declared);
        slots(order, self.plan.declared.len()).map(DeclaredIx)
    }

    /// Every waiver, in the order of the plan.
    pub fn waivers(&self) -> impl ExactSizeIterator<Item = WaiverIx> + Clone + '_ {
        let order = self.orders.as_deref().map(|orders| &orders.waivers);
        slots(order, self.plan.waivers.len()).map(WaiverIx)
    }

    /// A unit as written.
    #[expect(clippy::indexing_slicing, reason = "an index is made by the graph it is used on")]
    pub fn unit(&self, unit: UnitIx) -> &Unit {
        &self.plan.units[unit.index()]
    }

    /// A goal as written.
    #[expect(clippy::indexing_slicing, reason = "an index is made by the graph it is used on")]
    pub fn goal(&self, goal: GoalIx) -> &Goal {
        &self.plan.goals[goal.index()]
    }

    /// An indicator as written.
    #[expect(clippy::indexing_slicing, reason = "an index is made by the graph it is used on")]
    pub fn indicator(&self, indicator: IndicatorIx) -> &Indicator {
        &self.plan.indicators[indicator.index()]
    }

    /// A cell statement as written.
    #[expect(clippy::indexing_slicing, reason = "an index is made by the graph it is used on")]
    pub fn statement_of(&self, statement: StatementIx) -> &CellStatement {
        &self.plan.cells[statement.index()]
    }

    /// A stated number as written.
    #[expect(clippy::indexing_slicing, reason = "an index is made by the graph it is used on")]
    pub fn declaration(&self, declared: DeclaredIx) -> &Declared {
        &self.plan.declared[declared.index()]
    }

    /// A waiver as written.
    #[expect(clippy::indexing_slicing, reason = "an index is made by the graph it is used on")]
    pub fn waiver(&self, waiver: WaiverIx) -> &Waiver {
        &self.plan.waivers[waiver.index()]
    }

    /// The id of any element.
    pub fn id(&self, node: Node) -> &str {
        names::id(&self.plan, node)
    }

    /// The title or name of any element, or its id where it has none.
    pub fn label(&self, node: Node) -> &str {
        let name = match node {
            Node::Unit(unit) => &self.unit(unit).name,
            Node::Goal(goal) => &self.goal(goal).title,
            Node::Indicator(indicator) => &self.indicator(indicator).title,
        };
        let name = name.trim();
        if name.is_empty() { self.id(node) } else { name }
    }

    /// The element with this id; where several carry it, the first.
    pub fn named(&self, id: &str) -> Option<Node> {
        self.names.element(&self.plan, id)
    }

    /// The goal with this id.
    pub fn goal_named(&self, id: &str) -> Option<GoalIx> {
        self.named(id).and_then(Node::goal)
    }

    /// The unit with this id, name or alias, where only one has it.
    pub fn unit_named(&self, name: &str) -> Option<UnitIx> {
        self.names.unit(&self.plan, name).ok().map(|(unit, _)| unit)
    }

    /// How many goals there are of what the plan states a number of.
    ///
    /// Counted for the selections the plan states numbers of; of others there are none.
    pub fn count_of(&self, selection: &Selection) -> Count {
        self.tally.of(selection, |name| self.unit_named(name))
    }

    /// How many cells the plan leaves to the whole organisation.
    pub fn delegated(&self) -> usize {
        self.tally.delegated
    }
}
