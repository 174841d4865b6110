//! Goals under goals, each drawn once.

use super::indicators;
use crate::graph::{GoalIx, Toward};
use crate::markup::{Element, element};
use crate::plan::GoalKind;
use crate::text::Wording;
use crate::view::scene::Scene;
use crate::view::sources::{sources, take};
use crate::view::{anchor, parts};

/// How many levels are nested; what lies deeper is listed flat, so that a plan of any depth
/// neither overflows a stack nor a screen.
const LEVELS: usize = 8;

/// The goals of a plan on their way into nested lists.
pub(super) struct Tree<'s> {
    pub(super) scene: &'s Scene<'s>,
    /// Goals that stand under no other.
    roots: Vec<bool>,
    /// Goals drawn already: a second parent gets a link, and circles end.
    drawn: Vec<bool>,
    /// What is below a direction goal is folded away, unless something is looked for.
    folds: bool,
}

impl<'s> Tree<'s> {
    pub(super) fn new(scene: &'s Scene<'s>, folds: bool) -> Self {
        let drawn = vec![false; scene.graph.goal_slots()];
        Self { scene, roots: sources(scene.graph, Toward::Down), drawn, folds }
    }

    /// The goals of a kind that stand under no other.
    pub(super) fn roots(&self, kind: GoalKind) -> Vec<GoalIx> {
        let root =
            |&goal: &GoalIx| self.roots.get(goal.index()) == Some(&true) && self.scene.draws(goal);
        self.scene.graph.goals_of(kind).filter(root).collect()
    }

    /// A direction goal under a heading of its own, with everything below it.
    pub(super) fn direction(&mut self, goal: GoalIx) -> Element {
        take(&mut self.drawn, goal);
        let scene = self.scene;
        let anchor = anchor::of(scene.graph, goal);
        let heading = scene.heading(2).child(parts::title(scene, goal));
        // The section's heading says what is shared.
        let badges = if scene.graph.goal(goal).shared { None } else { parts::owners(scene, goal) };
        let about: Vec<Element> = badges.into_iter().chain(parts::facts(scene, goal)).collect();
        let about = parts::row("gg-about", about, " ");
        let section =
            element("section").class("gg-direction").key(anchor.clone()).attribute("id", anchor);
        let below = self.below(goal, 1);
        let about = about.map(|about| element("p").class("gg-line").child(about));
        let rest = about.into_iter().chain(parts::remarks(scene, goal)).chain(below);
        if !self.folds {
            return section.child(heading).children(rest);
        }
        let summary = element("summary").child(heading).children(self.tally(goal));
        let details = element("details").child(summary).children(rest);
        section.child(match scene.search {
            Some(_) => details.attribute("open", ""),
            None => details,
        })
    }

    /// How many goals of each kind are folded away right below a goal.
    fn tally(&self, goal: GoalIx) -> Option<Element> {
        let graph = self.scene.graph;
        let counts = super::ORDER.into_iter().filter_map(|kind| {
            let count = graph.children(goal).filter(|&at| graph.goal(at).kind == kind).count();
            (count > 0).then(|| parts::fact("gg-fact", self.scene.count(kind.term(), count)))
        });
        parts::row("gg-facts", counts.collect(), " · ")
    }

    /// A goal in a list, with everything below it; or a link to where it stands already.
    pub(super) fn item(&mut self, goal: GoalIx, level: usize) -> Element {
        let scene = self.scene;
        let anchor = anchor::of(scene.graph, goal);
        let item = element("li").class("gg-item").key(anchor.clone());
        if !take(&mut self.drawn, goal) {
            let link = element("a")
                .attribute("href", format!("#{anchor}"))
                .attribute("data-goal", scene.graph.goal(goal).id.clone())
                .children(scene.marked(scene.title(goal)));
            let above = parts::fact("gg-facts", scene.say(&SHOWN_ABOVE));
            return item.child(scene.quoting(link)).text(" ").child(above);
        }
        plain(scene, goal, item.attribute("id", anchor)).children(self.below(goal, level))
    }

    /// What supports a goal, kind by kind, and what measures it.
    fn below(&mut self, goal: GoalIx, level: usize) -> Vec<Element> {
        let scene = self.scene;
        let measures = scene.graph.measured_by(goal);
        let measures: Vec<_> = measures.filter(|&one| scene.draws_indicator(one)).collect();
        let mut lists: Vec<Element> = indicators::labelled(scene, &measures).into_iter().collect();
        if level > LEVELS {
            lists.extend(self.gathered(goal));
            return lists;
        }
        for kind in super::ORDER {
            let children: Vec<GoalIx> = scene
                .graph
                .children(goal)
                .filter(|&at| scene.graph.goal(at).kind == kind && scene.draws(at))
                .collect();
            if !children.is_empty() {
                let label = scene.count(kind.term(), children.len());
                let items = children.into_iter().map(|child| self.item(child, level + 1));
                let list = element("ul").class("gg-tree").children(items);
                lists.push(branch(kind.name(), label).child(list));
            }
        }
        lists
    }

    /// Everything below the last level, without its levels.
    fn gathered(&mut self, goal: GoalIx) -> Option<Element> {
        let scene = self.scene;
        let mut items = Vec::new();
        let mut queue: Vec<GoalIx> = vec![goal];
        while let Some(at) = queue.pop() {
            for child in scene.graph.children(at) {
                if scene.draws(child) && take(&mut self.drawn, child) {
                    let anchor = anchor::of(scene.graph, child);
                    let item = element("li").class("gg-item").key(anchor.clone());
                    items.push(plain(scene, child, item.attribute("id", anchor)));
                    queue.push(child);
                }
            }
        }
        if items.is_empty() {
            return None;
        }
        let list = element("ul").class("gg-tree").children(items);
        Some(branch("deeper", scene.say(&DEEPER)).child(list))
    }
}

/// A goal by itself: title, owners, facts, note.
pub(super) fn plain(scene: &Scene<'_>, goal: GoalIx, item: Element) -> Element {
    let line = element("p").class("gg-line").child(parts::title(scene, goal));
    let line = parts::beside(line, [parts::owners(scene, goal), parts::facts(scene, goal)]);
    item.child(line).children(parts::remarks(scene, goal))
}

pub(super) fn branch(key: &'static str, label: String) -> Element {
    let label = element("p").class("gg-label").text(label);
    element("div").class("gg-branch").key(key).child(label)
}

const SHOWN_ABOVE: Wording =
    Wording { nb: "vist lenger oppe", nn: "vist lenger oppe", en: "shown above" };
const DEEPER: Wording = Wording {
    nb: "Det som ligger dypere, er samlet her",
    nn: "Det som ligg djupare, er samla her",
    en: "What lies deeper is gathered here",
};
