//! How far a change reaches.

use crate::graph::{GoalIx, Graph, Holder, Node, WaiverIx};
use std::collections::BTreeSet;

/// What changes reach: everything in it may be judged otherwise than before.
#[derive(Debug, Clone, Default)]
pub(crate) struct Touched {
    /// The holders to judge again.
    pub(crate) holders: BTreeSet<Holder>,
    /// Everything is to be judged again: units changed, or what the plan says of itself.
    pub(crate) whole: bool,
    /// How many links away rules look, beyond what the catalogue's own rules do.
    pub(crate) reach: usize,
}

/// How deep a change goes: how much of the plan it can reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// What a goal says: nobody else hangs on that.
    Words,
    /// Who hangs on whom.
    Links,
    /// What names mean: ids and kinds come, go or change.
    Names,
}

/// What a change of an item changes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extent {
    pub(super) depth: Depth,
    /// Whether a title comes, goes or changes.
    pub(super) retitles: bool,
}

impl Touched {
    pub(super) fn add_goals(&mut self, goals: &[u32]) {
        self.holders.extend(goals.iter().map(|&goal| Holder::from(GoalIx(goal))));
    }

    pub(super) fn add(&mut self, holder: impl Into<Holder>) {
        self.holders.insert(holder.into());
    }
}

impl Graph<'static> {
    /// Touches what a change of some depth can reach from a holder.
    pub(super) fn touch(&self, holder: Holder, depth: Depth, touched: &mut Touched) {
        if depth == Depth::Words && touched.reach == 0 {
            touched.add(holder);
        } else {
            self.touch_around(holder, touched);
        }
    }

    /// Touches a holder and all whose judgement may rest on it.
    pub(super) fn touch_around(&self, holder: Holder, touched: &mut Touched) {
        touched.add(holder);
        match holder {
            Holder::Element(Node::Goal(goal)) => {
                self.parents(goal).chain(self.children(goal)).for_each(|one| touched.add(one));
                // Findings about titles name the goal as the other side.
                touched.add_goals(self.titles.near(goal.0));
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
    pub(super) fn touch_waived(&self, waiver: WaiverIx, touched: &mut Touched) {
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
    pub(super) fn touch_far(&self, holder: Holder, touched: &mut Touched) {
        let mut seen: BTreeSet<Holder> = BTreeSet::from_iter([holder]);
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

    pub(super) fn touch_declared(&self, touched: &mut Touched) {
        self.declared().for_each(|declared| touched.add(Holder::Declared(declared)));
    }

    /// Everything one link away.
    pub(super) fn linked(&self, node: Node) -> Box<dyn Iterator<Item = Node> + '_> {
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
