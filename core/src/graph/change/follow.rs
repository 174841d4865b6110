//! What follows from an item: names, titles, counts, threads and circles, kept while it comes and
//! goes.

use super::slots::holder;
use super::touch::{Depth, Extent, Touched};
use crate::edit::List;
use crate::graph::names;
use crate::graph::tally::Tally;
use crate::graph::traits::Traits;
use crate::graph::{GoalIx, Graph, Holder, IndicatorIx, Node, StatementIx};
use crate::plan::{Declared, GoalKind};

impl Graph<'static> {
    /// Takes an item out of everything that follows from it.
    pub(super) fn leave(&mut self, list: List, slot: u32, extent: Extent, touched: &mut Touched) {
        let Extent { depth, retitles } = extent;
        let holder = holder(list, slot);
        self.touch(holder, depth, touched);
        if let (Holder::Element(node), Depth::Names) = (holder, depth) {
            let referrers = self.referrers(node);
            self.names.remove(&self.plan, node);
            if let Node::Goal(_) = node {
                self.spelling.remove(names::id(&self.plan, node));
            }
            self.again.extend(referrers);
        }
        match holder {
            Holder::Element(Node::Goal(goal)) => {
                if retitles {
                    self.drop_title(goal, touched);
                }
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
    pub(super) fn enter(&mut self, list: List, slot: u32, extent: Extent, touched: &mut Touched) {
        let Extent { depth, retitles } = extent;
        let holder = holder(list, slot);
        self.links.said_of.resize(self.plan.cells.len(), None);
        if let (Holder::Element(node), Depth::Names) = (holder, depth) {
            // Nobody has the id: that was asked before.
            let _ = self.names.insert(&self.plan, node);
            if let Node::Goal(_) = node {
                self.spelling.insert(names::id(&self.plan, node));
            }
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
                if retitles {
                    self.take_title(goal, touched);
                }
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
    pub(super) fn settle(&mut self, list: List, slot: u32, depth: Depth, touched: &mut Touched) {
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
        for &goal in &goals {
            self.circles.admit(&self.plan, goal);
        }
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

    pub(super) fn is_there(&self, goal: GoalIx) -> bool {
        self.names.element(&self.plan, self.id(goal.into())) == Some(goal.into())
    }

    /// The holders whose names mean this element, or say it wrongly.
    pub(super) fn referrers(&self, node: Node) -> Vec<Holder> {
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

    pub(super) fn drop_title(&mut self, goal: GoalIx, touched: &mut Touched) {
        self.touch_namesakes(goal, touched);
        // Taken out meanwhile, so that the graph can be asked.
        let mut titles = std::mem::take(&mut self.titles);
        touched.add_goals(&titles.remove(goal.0, |one, other| self.by_id(one, other)));
        self.titles = titles;
    }

    pub(super) fn take_title(&mut self, goal: GoalIx, touched: &mut Touched) {
        let kind = self.kind(goal) as u8;
        let mut titles = std::mem::take(&mut self.titles);
        let title = self.plan.goals.get(goal.index()).map_or("", |goal| &goal.title);
        let compare = |one, other| self.by_id(one, other);
        touched.add_goals(&titles.insert(goal.0, kind, title, compare));
        self.titles = titles;
        self.touch_namesakes(goal, touched);
    }

    /// Goals of one title are told beside the first of them: when that comes or goes, all are.
    pub(super) fn touch_namesakes(&self, goal: GoalIx, touched: &mut Touched) {
        let same = self.titles.same(goal.0);
        if same.first() == Some(&goal.0) {
            touched.add_goals(same);
        }
    }

    pub(super) fn keep_traits(&mut self, goal: GoalIx) {
        let Some(traits) = self.plan.goals.get(goal.index()).map(Traits::of) else { return };
        match self.traits.get_mut(goal.index()) {
            Some(place) => *place = traits,
            None => self.traits.push(traits),
        }
    }

    pub(super) fn ask_tally(&mut self) {
        let delegated = self.tally.delegated;
        let declared: Vec<Declared> =
            self.declared().map(|at| self.declaration(at).clone()).collect();
        let mut tally = Tally::asked(declared.iter(), |name| self.unit_named(name));
        for goal in self.goals() {
            let owners = self.links.owners.get(goal.0);
            tally.count(self.goal(goal), owners, &self.tree, true);
        }
        tally.delegated = delegated;
        self.tally = tally;
    }

    /// Counts a goal, or takes it out of the count, and touches what that changes.
    pub(super) fn count_touching(&mut self, goal: GoalIx, adds: bool, touched: &mut Touched) {
        if self.count(goal, adds, &mut |holder| touched.add(holder)) {
            self.touch_declared(touched);
        }
    }
}
