//! The goals and indicators a table speaks of, as they will stand in the plan.

use crate::edit::{Edit, Item};
use crate::graph::{GoalIx, Graph, IndicatorIx, Node, UnitIx};
use crate::plan::{Goal, GoalKind, Indicator};
use crate::text::{fold_title, one_line};
use rustc_hash::{FxHashMap, FxHashSet};

/// A goal on its way into the plan.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) goal: Goal,
    /// The goal in the plan, where it is there already.
    pub(super) known: Option<GoalIx>,
    changed: bool,
    /// The goals the table says it supports.
    linked: Vec<String>,
}

/// What the table speaks of, in the order it does.
pub(super) struct Drafts<'g> {
    graph: &'g Graph<'g>,
    pub(super) goals: Vec<Draft>,
    indicators: Vec<Measure>,
    in_plan: FxHashMap<(GoalKind, String), Vec<GoalIx>>,
    by_title: FxHashMap<(GoalKind, String), usize>,
    measures_in_plan: FxHashMap<String, IndicatorIx>,
    measures_by_title: FxHashMap<String, usize>,
    taken: FxHashSet<String>,
    /// By the stem of ids, the number the next one gets.
    numbers: FxHashMap<String, u32>,
}

/// An indicator on its way into the plan.
#[derive(Debug)]
struct Measure {
    indicator: Indicator,
    is_known: bool,
    changed: bool,
}

/// A goal is written in no more ways than people can look at.
const WORDINGS: usize = 16;

impl<'g> Drafts<'g> {
    /// Ready for goals of some kinds, and for indicators if there are any.
    pub(super) fn of(
        graph: &'g Graph<'_>,
        kinds: impl Fn(GoalKind) -> bool,
        indicators: bool,
    ) -> Self {
        let mut in_plan: FxHashMap<_, Vec<GoalIx>> = FxHashMap::default();
        for goal in graph.goals() {
            let Goal { kind, title, id, .. } = graph.goal(goal);
            // A goal that shares its id with another cannot be named.
            if kinds(*kind) && graph.named(id) == Some(Node::Goal(goal)) {
                in_plan.entry((*kind, fold_title(title))).or_default().push(goal);
            }
        }
        let named = |one: &IndicatorIx| graph.named(graph.id((*one).into())) == Some((*one).into());
        let measures = graph.indicators().filter(|one| indicators && named(one));
        Self {
            graph,
            goals: Vec::new(),
            indicators: Vec::new(),
            in_plan,
            by_title: FxHashMap::default(),
            measures_in_plan: measures
                .map(|one| (fold_title(&graph.indicator(one).title), one))
                .collect(),
            measures_by_title: FxHashMap::default(),
            taken: FxHashSet::default(),
            numbers: FxHashMap::default(),
        }
    }

    /// Whether a goal of a kind has the title, however it is set.
    pub(super) fn is_known(&self, kind: GoalKind, title: &str) -> bool {
        let key = (kind, fold_title(title));
        self.by_title.contains_key(&key) || self.in_plan.contains_key(&key)
    }

    /// The goal with a title: one of the table's, one of the plan's, or a new one. Of several in
    /// the plan, rather one of the unit's. Another way to write the title is kept.
    pub(super) fn goal(&mut self, kind: GoalKind, title: &str, unit: Option<UnitIx>) -> usize {
        let key = (kind, fold_title(title));
        if let Some(&at) = self.by_title.get(&key) {
            self.reword(at, title);
            return at;
        }
        let owned = |goal: &&GoalIx| unit.is_some_and(|unit| self.graph.owned_within(**goal, unit));
        let there = self.in_plan.get(&key).map_or(&[][..], Vec::as_slice);
        let known = there.iter().find(owned).or(there.first()).copied();
        let goal = match known {
            Some(goal) => self.graph.goal(goal).clone(),
            None => Goal::new(self.new_id(title, unit), kind, title),
        };
        let at = self.goals.len();
        self.goals.push(Draft { goal, known, changed: false, linked: Vec::new() });
        self.by_title.insert(key, at);
        self.reword(at, title);
        at
    }

    /// The indicator with a title, by its id; it measures a goal.
    pub(super) fn indicator(&mut self, title: &str, goal: usize) -> String {
        let key = fold_title(title);
        let at = match self.measures_by_title.get(&key) {
            Some(&at) => at,
            None => {
                let known = self.measures_in_plan.get(&key).copied();
                let indicator = match known {
                    Some(known) => self.graph.indicator(known).clone(),
                    None => Indicator::new(self.new_id(title, None), title),
                };
                let is_known = known.is_some();
                self.indicators.push(Measure { indicator, is_known, changed: false });
                self.measures_by_title.insert(key, self.indicators.len() - 1);
                self.indicators.len() - 1
            }
        };
        let measured = self.goals.get(goal).map(|draft| draft.goal.id.clone());
        let (Some(measure), Some(id)) = (self.indicators.get_mut(at), measured) else {
            return String::new();
        };
        if !measure.indicator.measures.contains(&id) {
            measure.indicator.measures.push(id);
            measure.changed = true;
        }
        measure.indicator.id.clone()
    }

    pub(super) fn get(&self, at: usize) -> Option<&Draft> {
        self.goals.get(at)
    }

    /// Changes a goal where the change says that it did.
    pub(super) fn change(&mut self, at: usize, change: impl FnOnce(&mut Goal) -> bool) {
        if let Some(draft) = self.goals.get_mut(at) {
            draft.changed |= change(&mut draft.goal);
        }
    }

    /// Lets a goal support another.
    pub(super) fn link(&mut self, from: usize, to: usize) {
        let Some(id) = self.goals.get(to).map(|draft| draft.goal.id.clone()) else { return };
        let Some(draft) = self.goals.get_mut(from) else { return };
        if !draft.goal.supports.contains(&id) {
            draft.goal.supports.push(id.clone());
            draft.changed = true;
        }
        draft.linked.push(id);
    }

    /// Leaves of a goal's links to direction goals those the table says.
    pub(super) fn unlink(&mut self, at: usize) {
        let graph = self.graph;
        let Some(Draft { goal, changed, linked, .. }) = self.goals.get_mut(at) else { return };
        let before = goal.supports.len();
        let is_direction = |id: &String| {
            graph.goal_named(id).is_some_and(|goal| graph.goal(goal).kind == GoalKind::Direction)
        };
        goal.supports.retain(|id| linked.contains(id) || !is_direction(id));
        *changed |= goal.supports.len() < before;
    }

    /// The goals the plan has already, with their places here.
    pub(super) fn known(&self) -> impl Iterator<Item = (GoalIx, usize)> {
        self.goals.iter().enumerate().filter_map(|(at, draft)| Some((draft.known?, at)))
    }

    /// Lets a unit own a goal, under the name it is written by.
    pub(super) fn own(&mut self, at: usize, name: &str) {
        let graph = self.graph;
        let unit = graph.unit_named(name);
        let same =
            |other: &String| other == name || (unit.is_some() && graph.unit_named(other) == unit);
        self.change(at, |goal| {
            let new = !goal.owners.iter().any(same);
            if new {
                goal.owners.push(name.to_owned());
            }
            new
        });
    }

    /// The edits that bring goals and indicators into the plan.
    pub(super) fn edits(self) -> Vec<Edit> {
        let goals = self.goals.into_iter().filter_map(|draft| match draft.known {
            None => Some(Edit::add(draft.goal)),
            Some(_) => draft.changed.then(|| Edit::Put(Item::Goal(draft.goal))),
        });
        let indicators = self.indicators.into_iter().filter_map(|measure| {
            if measure.is_known {
                return measure.changed.then(|| Edit::Put(Item::Indicator(measure.indicator)));
            }
            Some(Edit::add(measure.indicator))
        });
        goals.chain(indicators).collect()
    }

    /// Keeps a way to write a title that differs from the title, beyond the spaces and line
    /// breaks a table puts in.
    fn reword(&mut self, at: usize, written: &str) {
        self.change(at, |goal| {
            let plain = spaced(written);
            let new = goal.wordings.len() < WORDINGS
                && spaced(&goal.title) != plain
                && !goal.wordings.iter().any(|wording| spaced(wording) == plain);
            if new {
                goal.wordings.push(written.to_owned());
            }
            new
        });
    }

    /// An id that nothing has, from the first words of a title.
    fn new_id(&mut self, title: &str, unit: Option<UnitIx>) -> String {
        let owner = unit.map(|unit| self.graph.id(unit.into())).unwrap_or_default();
        let stem = slug(&format!("{owner} {title}"));
        let number = self.numbers.entry(stem.clone()).or_insert(1);
        let mut id = stem.clone();
        while self.graph.named(&id).is_some() || self.taken.contains(&id) {
            *number += 1;
            id = format!("{stem}-{number}");
        }
        self.taken.insert(id.clone());
        id
    }
}

/// A text with single spaces of one kind.
fn spaced(text: &str) -> String {
    one_line(text).replace('\u{a0}', " ")
}

/// A text as an id: some words of letters that go everywhere.
fn slug(text: &str) -> String {
    const LENGTH: usize = 48;
    let mut slug = String::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
    {
        let mut plain = String::new();
        for letter in word.chars().flat_map(char::to_lowercase) {
            match letter {
                'æ' | 'ä' => plain.push_str("ae"),
                'ø' | 'ö' => plain.push('o'),
                'å' => plain.push('a'),
                'é' | 'è' | 'ê' => plain.push('e'),
                'ü' => plain.push('u'),
                _ if letter.is_ascii_alphanumeric() => plain.push(letter),
                _ => {}
            }
        }
        if !slug.is_empty() && slug.len() + plain.len() >= LENGTH {
            break;
        }
        if !plain.is_empty() && !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(plain.chars().take(LENGTH));
    }
    if slug.is_empty() { "mal".to_owned() } else { slug }
}
