//! The goals and indicators a table speaks of, as they will stand in the plan.

use crate::edit::Edit;
use crate::graph::{GoalIx, Graph, IndicatorIx, UnitIx};
use crate::plan::{Goal, GoalKind, Indicator};
use crate::text::{fold, fold_title, one_line};
use crate::titles::key;
use rustc_hash::FxHashMap;

/// A goal on its way into the plan.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) goal: Goal,
    /// The goal in the plan, where it is there already.
    pub(super) known: Option<GoalIx>,
    /// Whether the table names who owns it.
    pub(super) is_named: bool,
    /// The goals the table says it supports.
    linked: Vec<String>,
}

/// What the table speaks of, in the order it does.
pub(super) struct Drafts<'g> {
    graph: &'g Graph<'g>,
    pub(super) goals: Vec<Draft>,
    indicators: Vec<Measure>,
    /// By the hash of a text, and what it is the text of: goals (by their kind), and the rest.
    index: FxHashMap<u64, u32>,
}

/// An indicator on its way into the plan.
#[derive(Debug)]
struct Measure {
    indicator: Indicator,
    /// The indicator in the plan, where it is there already.
    known: Option<IndicatorIx>,
}

/// A goal is written in no more ways than people can look at.
const WORDINGS: usize = 16;

/// Titles of the plan's indicators and of the table's, ids given here, and by the stem of an id
/// the number the last one got.
const IN_PLAN: u8 = 0x10;
const IN_TABLE: u8 = 0x11;
const TAKEN: u8 = 0x12;
const STEM: u8 = 0x13;

impl<'g> Drafts<'g> {
    /// Ready for goals, and for indicators if there are any.
    pub(super) fn of(graph: &'g Graph<'_>, indicators: bool) -> Self {
        let mut index = FxHashMap::default();
        for one in graph.indicators().filter(|_| indicators) {
            // An indicator that shares its id with another cannot be named.
            if graph.named(graph.id(one.into())) == Some(one.into()) {
                index.insert(title_key(IN_PLAN, &graph.indicator(one).title), one.0);
            }
        }
        Self { graph, goals: Vec::new(), indicators: Vec::new(), index }
    }

    /// Whether a goal of a kind has the title, however it is set.
    pub(super) fn is_known(&self, kind: GoalKind, title: &str) -> bool {
        self.index.contains_key(&title_key(kind as u8, title))
            || !self.graph.titles().of_title(kind as u8, title).is_empty()
    }

    /// The goal with a title: one of the table's, one of the plan's, or a new one. Of several in
    /// the plan, rather one of the unit's. Another way to write the title is kept.
    pub(super) fn goal(&mut self, kind: GoalKind, title: &str, unit: Option<UnitIx>) -> usize {
        let key = title_key(kind as u8, title);
        if let Some(&at) = self.index.get(&key) {
            self.reword(at as usize, title);
            return at as usize;
        }
        let graph = self.graph;
        let slots = graph.titles().of_title(kind as u8, title).iter().map(|&slot| GoalIx(slot));
        // A goal that shares its id with another cannot be named.
        let mut there =
            slots.filter(|&goal| graph.named(graph.id(goal.into())) == Some(goal.into()));
        let owned = |&goal: &GoalIx| unit.is_some_and(|unit| graph.owned_within(goal, unit));
        let known = there.clone().find(owned).or_else(|| there.next());
        let goal = match known {
            Some(goal) => graph.goal(goal).clone(),
            None => Goal::new(self.new_id(title, unit), kind, title),
        };
        let at = self.goals.len();
        self.goals.push(Draft { goal, known, is_named: false, linked: Vec::new() });
        self.index.insert(key, GoalIx::at(at).0);
        self.reword(at, title);
        at
    }

    /// The indicator with a title, by its id; it measures a goal.
    pub(super) fn indicator(&mut self, title: &str, goal: usize) -> String {
        let key = title_key(IN_TABLE, title);
        let at = self.index.get(&key).map_or(self.indicators.len(), |&at| at as usize);
        if at == self.indicators.len() {
            let known = self.index.get(&title_key(IN_PLAN, title)).map(|&at| IndicatorIx(at));
            let indicator = match known {
                Some(known) => self.graph.indicator(known).clone(),
                None => Indicator::new(self.new_id(title, None), title),
            };
            self.indicators.push(Measure { indicator, known });
            self.index.insert(key, IndicatorIx::at(at).0);
        }
        let measured = self.goals.get(goal).map(|draft| draft.goal.id.clone());
        let (Some(measure), Some(id)) = (self.indicators.get_mut(at), measured) else {
            return String::new();
        };
        if !measure.indicator.measures.contains(&id) {
            measure.indicator.measures.push(id);
        }
        measure.indicator.id.clone()
    }

    pub(super) fn get(&self, at: usize) -> Option<&Draft> {
        self.goals.get(at)
    }

    /// Changes a goal.
    pub(super) fn change(&mut self, at: usize, change: impl FnOnce(&mut Goal)) {
        if let Some(draft) = self.goals.get_mut(at) {
            change(&mut draft.goal);
        }
    }

    /// Lets a goal support another.
    pub(super) fn link(&mut self, from: usize, to: usize) {
        let Some(id) = self.goals.get(to).map(|draft| draft.goal.id.clone()) else { return };
        let Some(draft) = self.goals.get_mut(from) else { return };
        if !draft.goal.supports.contains(&id) {
            draft.goal.supports.push(id.clone());
        }
        draft.linked.push(id);
    }

    /// Leaves of a goal's links to direction goals those the table says.
    pub(super) fn unlink(&mut self, at: usize) {
        let graph = self.graph;
        let Some(Draft { goal, linked, .. }) = self.goals.get_mut(at) else { return };
        let is_direction = |id: &String| {
            graph.goal_named(id).is_some_and(|goal| graph.goal(goal).kind == GoalKind::Direction)
        };
        goal.supports.retain(|id| linked.contains(id) || !is_direction(id));
    }

    /// Lets a unit own a goal, under the name it is written by.
    pub(super) fn own(&mut self, at: usize, name: &str) {
        let graph = self.graph;
        let unit = graph.unit_named(name);
        let same =
            |other: &String| other == name || (unit.is_some() && graph.unit_named(other) == unit);
        self.change(at, |goal| {
            if !goal.owners.iter().any(same) {
                goal.owners.push(name.to_owned());
            }
        });
    }

    /// Notes that the table names who owns a goal.
    pub(super) fn name_owners(&mut self, at: usize) {
        if let Some(draft) = self.goals.get_mut(at) {
            draft.is_named = true;
        }
    }

    /// The edits that bring goals and indicators into the plan, where it does not have them so.
    pub(super) fn edits(self) -> Vec<Edit> {
        let graph = self.graph;
        let mut edits = Vec::new();
        for Draft { goal, known, .. } in self.goals {
            match known.map(|known| graph.goal(known)) {
                None => edits.push(Edit::add(goal)),
                Some(before) if *before != goal => edits.push(Edit::Put(goal.into())),
                Some(_) => {}
            }
        }
        for Measure { indicator, known } in self.indicators {
            match known.map(|known| graph.indicator(known)) {
                None => edits.push(Edit::add(indicator)),
                Some(before) if *before != indicator => edits.push(Edit::Put(indicator.into())),
                Some(_) => {}
            }
        }
        edits
    }

    /// Keeps a way to write a title that differs from the title, beyond the spaces and line
    /// breaks a table puts in.
    fn reword(&mut self, at: usize, written: &str) {
        self.change(at, |goal| {
            let plain = spaced(written);
            let is_new = spaced(&goal.title) != plain
                && !goal.wordings.iter().any(|wording| spaced(wording) == plain);
            if is_new && goal.wordings.len() < WORDINGS {
                goal.wordings.push(written.to_owned());
            }
        });
    }

    /// An id that nothing has, from the first words of a title.
    fn new_id(&mut self, title: &str, unit: Option<UnitIx>) -> String {
        let owner = unit.map_or("", |unit| self.graph.id(unit.into()));
        let stem = slug([owner, title]);
        let stem_key = key(STEM, stem.as_bytes());
        let mut number = self.index.get(&stem_key).copied().unwrap_or(1);
        let mut id = stem.clone();
        while self.graph.named(&id).is_some() || self.index.contains_key(&key(TAKEN, id.as_bytes()))
        {
            number += 1;
            id.clone_from(&stem);
            id.extend(["-", &number.to_string()]);
        }
        self.index.insert(stem_key, number);
        self.index.insert(key(TAKEN, id.as_bytes()), 0);
        id
    }
}

fn title_key(of: u8, title: &str) -> u64 {
    key(of, fold_title(title).as_bytes())
}

/// A text with single spaces of one kind.
fn spaced(text: &str) -> String {
    one_line(text).replace('\u{a0}', " ")
}

/// Texts as an id: some words of letters that go everywhere.
fn slug(texts: [&str; 2]) -> String {
    const LENGTH: usize = 48;
    let mut slug = String::new();
    let folded = texts.map(fold);
    let words = folded.iter().flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()));
    for word in words {
        let start = slug.len();
        for letter in word.chars() {
            match letter {
                'æ' | 'ä' => slug.push_str("ae"),
                'ø' | 'ö' => slug.push('o'),
                'å' => slug.push('a'),
                'é' | 'è' | 'ê' => slug.push('e'),
                _ if letter.is_ascii_alphanumeric() => slug.push(letter),
                _ => {}
            }
        }
        if slug.len() > LENGTH {
            slug.truncate(if start > 0 { start } else { LENGTH });
            break;
        }
        if slug.len() > start {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() { "mal".to_owned() } else { slug }
}
