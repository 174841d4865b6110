//! The plan's goals by title: which say the same, and which nearly do.
//!
//! Nothing depends on the order in which titles came: after any insertions and removals the answers
//! are those of a fresh index over what is there. So likeness knows no smooth frequencies, only
//! classes a word is in or not (`words`, `vocabulary`), and when a word changes class the few
//! titles that have it are looked at again.
//!
//! Known limits: two long titles that differ in one word each are a pair, whatever the words; and
//! where all that two titles share is common, as in plans of thousands, they are none.

mod alike;
mod groups;
mod near;
mod vocabulary;
mod words;

#[cfg(test)]
mod tests;

use crate::text::fold_title;
use alike::Measure;
use groups::Groups;
use near::Near;
use rustc_hash::FxHashMap;
use std::cmp::Ordering;
use vocabulary::Vocabulary;

pub(crate) use words::key;

/// From where on titles nearly agree.
///
/// Tuned on the Kristiansand plan, the UN's goals and the pairs in `tests/pairs.rs`, which hold it.
/// In the plans, the one pair to be found has 0.85, and the most alike of the others 0.56; among
/// the invented pairs, the least alike to be found has 0.71, and the most alike of the others 0.60.
pub(crate) const SIMILARITY: f64 = 0.65;

/// An index of goal titles; goals are slots, and only those of one kind are compared.
#[derive(Debug, Clone)]
pub(crate) struct Titles {
    slots: Vec<Option<Title>>,
    groups: Groups,
    near: Near,
    vocabulary: Vocabulary,
    measure: Measure,
}

#[derive(Debug, Clone)]
struct Title {
    /// The kind and the folded title.
    key: u64,
    /// Its words, ascending.
    words: Box<[u32]>,
}

impl Default for Titles {
    fn default() -> Self {
        Self::of(std::iter::empty(), SIMILARITY, |one, other| one.cmp(&other))
    }
}

impl Titles {
    /// Indexes titles in slot order, `None` for a slot that is not there; `compare` is the order
    /// of those with the same title.
    pub(crate) fn of<'a>(
        titles: impl ExactSizeIterator<Item = Option<(u8, &'a str)>>,
        threshold: f64,
        compare: impl Fn(u32, u32) -> Ordering,
    ) -> Self {
        let mut index = Self {
            slots: Vec::with_capacity(titles.len()),
            groups: Groups::with_capacity(titles.len()),
            near: Near::default(),
            vocabulary: Vocabulary::default(),
            measure: Measure::new(threshold),
        };
        // A word is stemmed and weighed once, not in each of its titles.
        let mut known = FxHashMap::default();
        let mut scratch = Vec::new();
        for (slot, title) in (0..).zip(titles) {
            let title = title.and_then(|(kind, text)| {
                index.title((kind, text), &mut scratch, |vocabulary, key, word| {
                    *known.entry(key).or_insert_with(|| vocabulary.id(kind, word))
                })
            });
            if let Some(title) = &title {
                index.groups.fill(title.key, slot);
            }
            index.slots.push(title);
        }
        index.groups.sort(compare);
        let there = (0..).zip(&index.slots);
        let there = there.filter_map(|(slot, title)| title.as_ref().map(|title| (slot, title)));
        index.vocabulary.fill(there.clone().map(|(slot, title)| (slot, &*title.words)));
        // Most titles that share a word are told apart by how many rare words each has.
        let rare = |title: &Option<Title>| title.as_ref().map_or(0, |title| index.rare(title));
        let rare: Vec<u32> = index.slots.iter().map(rare).collect();
        let rare = |slot: u32| rare.get(slot as usize).copied().unwrap_or_default();
        let mut near = Near::default();
        for (slot, title) in there {
            for other in index.alike(title, slot + 1, rare) {
                near.join(slot, other);
            }
        }
        Self { near, ..index }
    }

    /// Adds a title; one that was in the slot is taken away first.
    ///
    /// Gives the other slots whose answers may have changed, ascending: every one whose [`near`]
    /// did, and of those with the same title the one that got its first companion. A group that
    /// was one already is not told of; who stands first in it is for the caller to know.
    ///
    /// [`near`]: Self::near
    pub(crate) fn insert(
        &mut self,
        slot: u32,
        kind: u8,
        title: &str,
        compare: impl Fn(u32, u32) -> Ordering + Copy,
    ) -> Vec<u32> {
        let mut changed = self.remove(slot, compare);
        let title = self
            .title((kind, title), &mut Vec::new(), |vocabulary, _, word| vocabulary.id(kind, word));
        let Some(title) = title else { return changed };
        changed.extend(self.groups.insert(title.key, slot, compare));
        let mut again = vec![slot];
        for &word in &title.words {
            if self.vocabulary.add(word, slot) {
                again.extend(self.vocabulary.slots(word));
            }
        }
        let place = slot as usize;
        if self.slots.len() <= place {
            self.slots.resize(place + 1, None);
        }
        if let Some(there) = self.slots.get_mut(place) {
            *there = Some(title);
        }
        self.look_again(again, &mut changed);
        others(changed, slot)
    }

    /// Takes a title away; nothing happens when there is none.
    ///
    /// Gives the other slots whose answers may have changed, as [`insert`](Self::insert) does; of
    /// those with the same title the one that lost its last companion.
    pub(crate) fn remove(&mut self, slot: u32, compare: impl Fn(u32, u32) -> Ordering) -> Vec<u32> {
        let there = self.slots.get_mut(slot as usize).and_then(Option::take);
        let Some(title) = there else { return Vec::new() };
        let mut changed = Vec::new();
        self.near.set(slot, &[], &mut changed);
        changed.extend(self.groups.remove(title.key, slot, compare));
        let mut again = Vec::new();
        for &word in &title.words {
            if self.vocabulary.take(word, slot) {
                if self.vocabulary.is_forgotten(word) {
                    self.vocabulary.recall(word, self.slots_with(word));
                }
                again.extend(self.vocabulary.slots(word));
            }
        }
        self.look_again(again, &mut changed);
        others(changed, slot)
    }

    /// The slots of the kind with the same folded title, this one included, in the caller's order.
    ///
    /// A slot that is not there, or whose title folds to nothing, has none.
    pub(crate) fn same(&self, slot: u32) -> &[u32] {
        self.get(slot).map_or(&[], |title| self.groups.get(title.key))
    }

    /// The slots of a kind with a title, however it is set, in the caller's order.
    pub(crate) fn of_title(&self, kind: u8, title: &str) -> &[u32] {
        self.groups.get(key(kind, fold_title(title).as_bytes()))
    }

    /// The slots of the kind whose titles nearly agree with this one's, ascending; never those
    /// whose title is the same.
    pub(crate) fn near(&self, slot: u32) -> &[u32] {
        self.near.get(slot)
    }

    /// How alike two titles are, from 0 for nothing in common to 1.
    pub(crate) fn likeness(&self, one: u32, other: u32) -> f64 {
        let weight = |word| self.vocabulary.weight(word);
        match (self.get(one), self.get(other)) {
            (Some(one), Some(other)) => alike::likeness(&one.words, &other.words, weight),
            _ => 0.0,
        }
    }

    fn get(&self, slot: u32) -> Option<&Title> {
        self.slots.get(slot as usize)?.as_ref()
    }

    /// Reads a title; `id` gives each word its number, or none to words that say nothing.
    fn title(
        &mut self,
        (kind, text): (u8, &str),
        scratch: &mut Vec<u32>,
        mut id: impl FnMut(&mut Vocabulary, u64, &[u8]) -> Option<u32>,
    ) -> Option<Title> {
        let folded = fold_title(text);
        if folded.is_empty() {
            return None;
        }
        let ids = words::split(&folded)
            .filter_map(|word| id(&mut self.vocabulary, words::key(kind, word), word));
        scratch.clear();
        scratch.extend(ids.take(words::MOST));
        scratch.sort_unstable();
        scratch.dedup();
        Some(Title { key: words::key(kind, folded.as_bytes()), words: scratch.as_slice().into() })
    }

    /// The slots from `from` on whose titles nearly agree with a title, ascending; `rare` gives
    /// what a slot's rare words weigh, or less.
    ///
    /// Only titles that share a rare word are looked at, so the work is bounded by the title's
    /// words and not by the plan.
    fn alike(&self, title: &Title, from: u32, rare: impl Fn(u32) -> u32) -> Vec<u32> {
        let mut sharing = Vec::with_capacity(title.words.len() * vocabulary::CAP);
        for &word in title.words.iter().filter(|&&word| self.vocabulary.is_rare(word)) {
            let slots = self.vocabulary.slots(word).iter();
            sharing.extend(slots.copied().filter(|&other| other >= from));
        }
        sharing.sort_unstable();
        let own = self.rare(title);
        let whole: u32 = title.words.iter().map(|&word| self.vocabulary.weight(word)).sum();
        let mut found = Vec::new();
        for times in sharing.chunk_by(u32::eq) {
            let Some(&other) = times.first() else { continue };
            let shared = vocabulary::rare(times.len());
            let apart = own - shared;
            if self.measure.agree(whole - apart, apart, rare(other).saturating_sub(shared))
                && self.is_near(whole, title, other)
            {
                found.push(other);
            }
        }
        found
    }

    fn is_near(&self, whole: u32, title: &Title, other: u32) -> bool {
        let weight = |word| self.vocabulary.weight(word);
        self.get(other).is_some_and(|other| {
            other.key != title.key
                && self.measure.is_near(whole, &title.words, &other.words, weight)
        })
    }

    /// What a title's rare words weigh.
    fn rare(&self, title: &Title) -> u32 {
        vocabulary::rare(title.words.iter().filter(|&&word| self.vocabulary.is_rare(word)).count())
    }

    /// Finds anew what is near these slots, and tells whose answer changed.
    fn look_again(&mut self, mut slots: Vec<u32>, changed: &mut Vec<u32>) {
        slots.sort_unstable();
        slots.dedup();
        for slot in slots {
            let found = self.get(slot).map(|title| self.alike(title, 0, |_| 0)).unwrap_or_default();
            self.near.set(slot, &found, changed);
            // Its words weigh otherwise now, so it is alike to another degree.
            changed.push(slot);
            changed.extend(found);
        }
    }

    /// Every slot with a word, the long way.
    fn slots_with(&self, word: u32) -> Vec<u32> {
        let titles = (0..).zip(&self.slots);
        let having = titles.filter_map(|(slot, title)| {
            title.as_ref()?.words.binary_search(&word).is_ok().then_some(slot)
        });
        having.collect()
    }
}

fn others(mut changed: Vec<u32>, slot: u32) -> Vec<u32> {
    changed.sort_unstable();
    changed.dedup();
    changed.retain(|&other| other != slot);
    changed
}
