//! A change at one place, and what must be judged again because of it.

use super::links::Own;
use super::order::Order;
use super::resolve::{Resolved, Resolver};
use super::spelling::Spelling;
use super::{
    DeclaredIx, Fault, GoalIx, Graph, Holder, IndicatorIx, Node, Orders, StatementIx, UnitIx,
    WaiverIx,
};
use crate::edit::{At, Change, Item, List};
use crate::error::{Error, Problem};
use crate::plan::{
    CellStatement, Declared, Goal, GoalKind, Indicator, Plan, Selection, Statement, Waiver,
};
use rustc_hash::FxHashSet;

/// What changes reach: everything in it may be judged otherwise than before.
#[derive(Debug, Clone, Default)]
pub(crate) struct Touched {
    /// The holders to judge again.
    pub(crate) holders: FxHashSet<Holder>,
    /// Everything is to be judged again: units changed, or what the plan says of itself.
    pub(crate) whole: bool,
    /// How many links away rules look, beyond what the catalogue's own rules do.
    pub(crate) reach: usize,
}

/// How deep a change goes: how much of the plan it can reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Depth {
    /// What a goal says: nobody else hangs on that.
    Words,
    /// Who hangs on whom.
    Links,
    /// What names mean: ids and kinds come, go or change.
    Names,
}

impl Touched {
    fn add(&mut self, holder: impl Into<Holder>) {
        self.holders.insert(holder.into());
    }
}

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
        self.spelling = Spelling::default();
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
    pub(crate) fn around(&self, change: &Change, reach: usize) -> FxHashSet<Holder> {
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
        self.titles();
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
        let depth = self.depth(None, Some(&item));
        put(self.plan.to_mut(), slot, is_next, item);
        self.enter(list, slot, depth, touched);
        self.settle(list, slot, depth, touched);
        Ok(Change::Remove(At { list, position }))
    }

    fn remove(&mut self, at: At, touched: &mut Touched) -> Result<Change, Error> {
        let At { list, position } = at;
        let order = self.order_mut(list).and_then(|order| order.slots().get(position).copied());
        let slot = order.ok_or_else(|| no_such_place(position))?;
        let depth = self.depth(Some(holder(list, slot)), None);
        self.leave(list, slot, depth, touched);
        if let Some(order) = self.order_mut(list) {
            order.remove(position);
        }
        let item = take(self.plan.to_mut(), list, slot);
        self.settle(list, slot, depth, touched);
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
        let depth = self.depth(Some(holder(list, slot)), Some(&item));
        self.leave(list, slot, depth, touched);
        let old = take(self.plan.to_mut(), list, slot);
        put(self.plan.to_mut(), slot, false, item);
        self.enter(list, slot, depth, touched);
        self.settle(list, slot, depth, touched);
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

    /// Takes an item out of everything that follows from it.
    fn leave(&mut self, list: List, slot: u32, depth: Depth, touched: &mut Touched) {
        let holder = holder(list, slot);
        self.touch(holder, depth, touched);
        if let (Holder::Element(node), Depth::Names) = (holder, depth) {
            let referrers = self.referrers(node);
            self.names.remove(&self.plan, node);
            self.again.extend(referrers);
        }
        match holder {
            Holder::Element(Node::Goal(goal)) => {
                self.drop_title(goal, touched);
                self.count_touching(goal, false, touched);
            }
            Holder::Cell(cell) => {
                if let Some(cell) = self.plan.cells.get(cell.index()) {
                    self.tally.count_cell(cell, false);
                }
            }
            Holder::Declared(_) => self.ask_again = true,
            _ => {}
        }
        if depth != Depth::Words {
            self.detach(holder);
        }
    }

    /// Puts an item into everything that follows from it.
    fn enter(&mut self, list: List, slot: u32, depth: Depth, touched: &mut Touched) {
        let holder = holder(list, slot);
        self.links.said_of.resize(self.plan.cells.len(), None);
        if let (Holder::Element(node), Depth::Names) = (holder, depth) {
            // Nobody has the id: that was asked before.
            let _ = self.names.insert(&self.plan, node);
            let referrers = self.mentions.get(self.id(node)).cloned().unwrap_or_default();
            self.again.extend(referrers);
        }
        if let Holder::Element(Node::Goal(goal)) = holder {
            self.keep_traits(goal);
        }
        if depth != Depth::Words {
            self.attach(holder);
        }
        match holder {
            Holder::Element(Node::Goal(goal)) => {
                self.take_title(goal, touched);
                self.count_touching(goal, true, touched);
            }
            Holder::Cell(cell) => {
                if let Some(cell) = self.plan.cells.get(cell.index()) {
                    self.tally.count_cell(cell, true);
                }
            }
            Holder::Declared(_) => self.ask_again = true,
            _ => {}
        }
        self.touch(holder, depth, touched);
    }

    /// Resolves again whoever named what changed, and mends what follows from links.
    fn settle(&mut self, list: List, slot: u32, depth: Depth, touched: &mut Touched) {
        let own = holder(list, slot);
        if std::mem::take(&mut self.ask_again) {
            self.ask_tally();
        }
        if depth == Depth::Words {
            return;
        }
        let mut again = std::mem::take(&mut self.again);
        again.sort_unstable();
        again.dedup();
        again.retain(|&other| other != own);
        for &other in &again {
            self.touch_around(other, touched);
            self.detach(other);
            self.attach(other);
            self.touch_around(other, touched);
        }
        let goals = again.iter().chain([&own]).filter_map(|holder| match holder {
            Holder::Element(Node::Goal(goal)) => Some(*goal),
            _ => None,
        });
        let goals: Vec<GoalIx> = goals.collect();
        goals.iter().for_each(|&goal| self.circles.admit(&self.plan, goal));
        let slots = self.plan.goals.len();
        let mut has_circles = false;
        for goal in goals {
            let is_direction = self.is_there(goal) && self.kind(goal) == GoalKind::Direction;
            for changed in self.anchors.settle(goal, slots, is_direction, &self.links) {
                touched.add(changed);
            }
            let astray = self.astray_links > 0;
            has_circles |= self.circles.relinked(&self.plan, goal, &self.links, astray);
        }
        if has_circles {
            self.find_circles(&mut |holder| touched.add(holder));
        }
    }

    fn is_there(&self, goal: GoalIx) -> bool {
        self.names.element(&self.plan, self.id(goal.into())) == Some(goal.into())
    }

    /// The holders whose names mean this element, or say it wrongly.
    fn referrers(&self, node: Node) -> Vec<Holder> {
        let mut referrers: Vec<Holder> = Vec::new();
        if let Node::Goal(GoalIx(goal)) = node {
            let goals =
                self.links.children.get(goal).iter().chain(self.links.astray_back.get(goal));
            referrers.extend(goals.map(|&goal| Holder::from(GoalIx(goal))));
            let measured = self.links.measured.get(goal).iter();
            referrers.extend(measured.map(|&one| Holder::from(IndicatorIx(one))));
            let said = self.links.said.get(goal).iter();
            referrers.extend(said.map(|&cell| Holder::Cell(StatementIx(cell))));
        }
        referrers.extend(self.mentions.get(self.id(node)).into_iter().flatten());
        referrers
    }

    /// Takes a holder's links and faults away.
    fn detach(&mut self, holder: Holder) {
        self.forget_faults(holder);
        match holder {
            Holder::Element(Node::Goal(goal)) => self.link_goal(goal, &Own::default()),
            Holder::Element(Node::Indicator(one)) => self.link_indicator(one, &Own::default()),
            Holder::Cell(cell) => self.link_cell(cell, None),
            _ => {}
        }
    }

    /// Looks a holder's names up and notes links and faults.
    fn attach(&mut self, holder: Holder) {
        let mut resolved = Resolved::default();
        let mut resolver = Resolver { plan: &self.plan, names: &self.names, seen: &mut self.seen };
        resolver.resolve(holder, &mut resolved);
        self.note_faults(holder, resolved.faults);
        match holder {
            Holder::Element(Node::Goal(goal)) => self.link_goal(goal, &resolved.own),
            Holder::Element(Node::Indicator(one)) => self.link_indicator(one, &resolved.own),
            Holder::Cell(cell) => self.link_cell(cell, resolved.own.cell),
            _ => {}
        }
    }

    /// Counts a goal, or takes it out of the count, and touches what that changes.
    fn count_touching(&mut self, goal: GoalIx, adds: bool, touched: &mut Touched) {
        if self.count(goal, adds, &mut |holder| touched.add(holder)) {
            self.touch_declared(touched);
        }
    }

    fn touch_declared(&self, touched: &mut Touched) {
        self.declared().for_each(|declared| touched.add(Holder::Declared(declared)));
    }

    fn link_goal(&mut self, goal: GoalIx, own: &Own) {
        let links = &mut self.links;
        let order = self.orders.as_deref().map(|orders| &orders.goals);
        let label = |slot: u32| order.map_or(u64::from(slot), |order| order.label(slot));
        self.astray_links += own.astray.len();
        self.astray_links -= links.astray.get(goal.0).len().min(self.astray_links);
        links.parents.relink(&mut links.children, goal.0, &own.supports, label);
        links.astray.relink(&mut links.astray_back, goal.0, &own.astray, label);
        links.owners.relink(&mut links.owned, goal.0, &own.owners, label);
    }

    fn link_indicator(&mut self, one: IndicatorIx, own: &Own) {
        let links = &mut self.links;
        let order = self.orders.as_deref().map(|orders| &orders.indicators);
        let label = |slot: u32| order.map_or(u64::from(slot), |order| order.label(slot));
        links.measures.relink(&mut links.measured, one.0, &own.measures, label);
        links.reporters.relink(&mut links.reported, one.0, &own.owners, label);
    }

    fn link_cell(&mut self, cell: StatementIx, to: Option<(GoalIx, UnitIx)>) {
        let order = self.orders.as_deref().map(|orders| &orders.cells);
        let label = |slot: u32| order.map_or(u64::from(slot), |order| order.label(slot));
        if let Some(goal) = self.said_by.remove(&cell) {
            self.links.said.remove(goal.0, cell.0, label);
        }
        if let Some(unit) = self.links.said_of.get_mut(cell.index()) {
            *unit = to.map(|(_, unit)| unit);
        }
        if let Some((goal, _)) = to {
            self.said_by.insert(cell, goal);
            self.links.said.insert(goal.0, cell.0, label);
        }
    }

    /// The names of a holder that may come to mean something else: those at fault, and of a
    /// statement with one at fault both, since it is nobody's then.
    fn names_at_fault(&self, holder: Holder) -> Vec<Box<str>> {
        let faults = self.faults_of(holder).iter().filter_map(Fault::reference);
        match holder {
            Holder::Cell(cell) if faults.clone().next().is_some() => {
                let cell = self.statement_of(cell);
                vec![cell.goal.as_str().into(), cell.unit.as_str().into()]
            }
            _ => faults.map(|reference| self.written(reference).into()).collect(),
        }
    }

    fn forget_faults(&mut self, holder: Holder) {
        for name in self.names_at_fault(holder) {
            if let Some(holders) = self.mentions.get_mut(&name) {
                holders.retain(|&other| other != holder);
                if holders.is_empty() {
                    self.mentions.remove(&name);
                }
            }
        }
        // Circles and doubled ids are looked after by those who find them.
        if let Some(faults) = self.faults.get_mut(&holder) {
            faults.retain(|fault| fault.reference().is_none());
            if faults.is_empty() {
                self.faults.remove(&holder);
            }
        }
    }

    fn note_faults(&mut self, holder: Holder, faults: Vec<Fault>) {
        if faults.is_empty() {
            return;
        }
        // In the order in which a whole plan finds them: ids before names before circles.
        let own = self.faults.entry(holder).or_default();
        let is_circle = |fault: &Fault| matches!(fault, Fault::Cycle(_));
        let circles = own.iter().position(is_circle).unwrap_or(own.len());
        own.splice(circles..circles, faults);
        for name in self.names_at_fault(holder) {
            self.mentions.entry(name).or_default().push(holder);
        }
    }

    fn keep_traits(&mut self, goal: GoalIx) {
        let Some(traits) = self.plan.goals.get(goal.index()).map(super::Traits::of) else { return };
        match self.traits.get_mut(goal.index()) {
            Some(place) => *place = traits,
            None => self.traits.push(traits),
        }
    }

    fn drop_title(&mut self, goal: GoalIx, touched: &mut Touched) {
        self.touch_namesakes(goal, touched);
        let Some(mut titles) = self.titles.take() else { return };
        let others = titles.remove(goal.0, |one, other| self.by_id(one, other));
        others.into_iter().for_each(|other| touched.add(GoalIx(other)));
        // It was taken out so that the graph could be asked; nobody else puts one in.
        let _ = self.titles.set(titles);
    }

    fn take_title(&mut self, goal: GoalIx, touched: &mut Touched) {
        let kind = self.kind(goal) as u8;
        let title = self.plan.goals.get(goal.index()).map_or("", |goal| &goal.title);
        if let Some(mut titles) = self.titles.take() {
            let compare = |one, other| self.by_id(one, other);
            let others = titles.insert(goal.0, kind, title, compare);
            others.into_iter().for_each(|other| touched.add(GoalIx(other)));
            let _ = self.titles.set(titles);
        }
        self.touch_namesakes(goal, touched);
    }

    /// Goals of one title are told beside the first of them: when that comes or goes, all are.
    fn touch_namesakes(&self, goal: GoalIx, touched: &mut Touched) {
        if let Some(titles) = self.titles.get() {
            let same = titles.same(goal.0);
            if same.first() == Some(&goal.0) {
                same.iter().for_each(|&other| touched.add(GoalIx(other)));
            }
        }
    }

    fn ask_tally(&mut self) {
        let delegated = self.tally.delegated;
        let declared: Vec<Declared> =
            self.declared().map(|at| self.declaration(at).clone()).collect();
        let mut tally = super::Tally::asked(declared.iter(), |name| self.unit_named(name));
        for goal in self.goals() {
            let owners = self.links.owners.get(goal.0);
            tally.count(self.goal(goal), owners, &self.tree, true);
        }
        tally.delegated = delegated;
        self.tally = tally;
    }

    /// Touches what a change of some depth can reach from a holder.
    fn touch(&self, holder: Holder, depth: Depth, touched: &mut Touched) {
        if depth == Depth::Words && touched.reach == 0 {
            touched.add(holder);
        } else {
            self.touch_around(holder, touched);
        }
    }

    /// Touches a holder and all whose judgement may rest on it.
    fn touch_around(&self, holder: Holder, touched: &mut Touched) {
        touched.add(holder);
        match holder {
            Holder::Element(Node::Goal(goal)) => {
                self.parents(goal).chain(self.children(goal)).for_each(|one| touched.add(one));
                // Findings about titles name the goal as the other side.
                for &other in self.titles.get().map_or(&[][..], |titles| titles.near(goal.0)) {
                    touched.add(GoalIx(other));
                }
                self.touch_namesakes(goal, touched);
            }
            Holder::Element(Node::Indicator(one)) => {
                self.measures(one).for_each(|goal| touched.add(goal));
            }
            Holder::Cell(cell) => {
                if let Some(&goal) = self.said_by.get(&cell) {
                    touched.add(goal);
                }
                self.touch_declared(touched);
            }
            Holder::Waiver(waiver) => self.touch_waived(waiver, touched),
            Holder::Element(Node::Unit(_)) | Holder::Plan | Holder::Declared(_) => {}
        }
        if touched.reach > 0 {
            self.touch_far(holder, touched);
        }
    }

    /// Whatever a waiver may cover: findings about its subject, which some cells and numbers have
    /// as well.
    fn touch_waived(&self, waiver: WaiverIx, touched: &mut Touched) {
        let Some(written) = self.plan.waivers.get(waiver.index()) else { return };
        if let Some(node) = self.named(&written.subject) {
            touched.add(node);
        }
        self.touch_declared(touched);
        for cell in self.statements().filter(|&cell| !self.faults_of(Holder::Cell(cell)).is_empty())
        {
            touched.add(Holder::Cell(cell));
        }
    }

    /// Everything some links away, whichever way they lead.
    fn touch_far(&self, holder: Holder, touched: &mut Touched) {
        let mut seen: FxHashSet<Holder> = FxHashSet::from_iter([holder]);
        let mut edge = vec![holder];
        for _ in 0..touched.reach {
            let mut next = Vec::new();
            for holder in edge {
                let Holder::Element(node) = holder else { continue };
                next.extend(self.linked(node).map(Holder::from).filter(|&one| seen.insert(one)));
            }
            edge = next;
        }
        touched.holders.extend(seen);
    }

    /// Everything one link away.
    fn linked(&self, node: Node) -> Box<dyn Iterator<Item = Node> + '_> {
        match node {
            Node::Unit(unit) => {
                let units = self.parent(unit).into_iter().chain(self.below(unit)).map(Node::from);
                let owned = self.owned(unit).map(Node::from);
                Box::new(units.chain(owned).chain(self.reported(unit).map(Node::from)))
            }
            Node::Goal(goal) => {
                let goals = self.parents(goal).chain(self.children(goal)).map(Node::from);
                let owners = self.owners(goal).map(Node::from);
                Box::new(goals.chain(owners).chain(self.measured_by(goal).map(Node::from)))
            }
            Node::Indicator(one) => {
                let goals = self.measures(one).map(Node::from);
                Box::new(goals.chain(self.reporters(one).map(Node::from)))
            }
        }
    }
}

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

fn holder(list: List, slot: u32) -> Holder {
    match list {
        List::Units => UnitIx(slot).into(),
        List::Goals => GoalIx(slot).into(),
        List::Indicators => IndicatorIx(slot).into(),
        List::Cells => Holder::Cell(StatementIx(slot)),
        List::Declared => Holder::Declared(DeclaredIx(slot)),
        List::Waivers => Holder::Waiver(WaiverIx(slot)),
    }
}

fn id_of(item: &Item) -> Option<&str> {
    match item {
        Item::Goal(goal) => Some(&goal.id),
        Item::Indicator(indicator) => Some(&indicator.id),
        Item::Unit(unit) => Some(&unit.id),
        Item::Cell(_) | Item::Declared(_) | Item::Waiver(_) => None,
    }
}

/// Puts an item into a slot.
fn put(plan: &mut Plan, slot: u32, is_next: bool, item: Item) {
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
fn take(plan: &mut Plan, list: List, slot: u32) -> Item {
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

fn no_such_place(position: usize) -> Error {
    Problem::NoSuchPlace { position }.anywhere()
}
