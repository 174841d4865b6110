use super::words::{self, Class};
use rustc_hash::FxHashMap;

/// A word in more titles than this is common: it weighs less, and alone it makes no pair.
///
/// The bound on work: a title is compared with at most this many others for each of its words.
pub(super) const CAP: usize = 16;

/// A word in more titles than this is forgotten where it stands, and found again the long way
/// should it become rare. That takes many removals, so the way is seldom gone.
const KEPT: usize = 4 * CAP;

const RARE: u8 = 4;
const COMMON: u8 = 2;
const LIGHT: u8 = 1;

/// What so many rare words weigh.
pub(super) fn rare(words: usize) -> u32 {
    u32::from(RARE) * u32::try_from(words).unwrap_or_default()
}

/// The words of all titles, by kind; each has a number while any title has it.
#[derive(Debug, Clone, Default)]
pub(super) struct Vocabulary {
    ids: FxHashMap<u64, u32>,
    words: Vec<Word>,
    /// Apart from the words, since comparing reads nothing else.
    weights: Vec<u8>,
    free: Vec<u32>,
}

#[derive(Debug, Clone)]
struct Word {
    key: u64,
    titles: usize,
    /// The titles with it, unordered: all of them, or none when it is light or forgotten.
    slots: Vec<u32>,
}

impl Vocabulary {
    /// The number of a word, or none when it says nothing about a goal.
    pub(super) fn id(&mut self, kind: u8, word: &[u8]) -> Option<u32> {
        let (stem, class) = words::weigh(word)?;
        let key = words::key(kind, stem.as_bytes());
        if let Some(&id) = self.ids.get(&key) {
            return Some(id);
        }
        let weight = if class == Class::Light { LIGHT } else { RARE };
        let word = Word { key, titles: 0, slots: Vec::new() };
        let id = match self.free.pop() {
            Some(id) => id,
            None => u32::try_from(self.words.len()).ok()?,
        };
        let place = id as usize;
        let free = (self.words.get_mut(place), self.weights.get_mut(place));
        if let (Some(free), Some(old)) = free {
            (*free, *old) = (word, weight);
        } else {
            self.words.push(word);
            self.weights.push(weight);
        }
        self.ids.insert(key, id);
        Some(id)
    }

    /// Tells of all titles at once, to words just numbered: what [`add`](Self::add) does, without
    /// the lists that grow and are forgotten.
    pub(super) fn fill<'a>(&mut self, titles: impl Iterator<Item = (u32, &'a [u32])> + Clone) {
        let mut counts = vec![0; self.words.len()];
        for &id in titles.clone().flat_map(|(_, words)| words) {
            if let Some(count) = counts.get_mut(id as usize) {
                *count += 1;
            }
        }
        for ((word, weight), &count) in self.words.iter_mut().zip(&mut self.weights).zip(&counts) {
            word.titles = count;
            if *weight == RARE && count <= KEPT {
                word.slots.reserve_exact(count);
            }
            if *weight == RARE && count > CAP {
                *weight = COMMON;
            }
        }
        for (slot, words) in titles {
            for &id in words {
                let place = id as usize;
                let is_kept = counts.get(place).is_some_and(|&count| count <= KEPT);
                if is_kept && self.weights.get(place) != Some(&LIGHT) {
                    if let Some(word) = self.words.get_mut(place) {
                        word.slots.push(slot);
                    }
                }
            }
        }
    }

    pub(super) fn weight(&self, id: u32) -> u32 {
        self.weights.get(id as usize).copied().map_or(0, u32::from)
    }

    pub(super) fn is_rare(&self, id: u32) -> bool {
        self.weights.get(id as usize) == Some(&RARE)
    }

    /// The titles with a word, unless it is light or forgotten.
    pub(super) fn slots(&self, id: u32) -> &[u32] {
        self.words.get(id as usize).map_or(&[], |word| &word.slots)
    }

    /// A title has the word; whether it has become common.
    pub(super) fn add(&mut self, id: u32, slot: u32) -> bool {
        let place = id as usize;
        let (Some(word), Some(weight)) = (self.words.get_mut(place), self.weights.get_mut(place))
        else {
            return false;
        };
        let is_known = word.slots.len() == word.titles;
        word.titles += 1;
        if *weight == LIGHT {
            return false;
        }
        if word.titles > KEPT {
            word.slots = Vec::new();
        } else if is_known {
            word.slots.push(slot);
        }
        let is_new = word.titles == CAP + 1;
        if is_new {
            *weight = COMMON;
        }
        is_new
    }

    /// A title has the word no more; whether it has become rare.
    pub(super) fn take(&mut self, id: u32, slot: u32) -> bool {
        let place = id as usize;
        let (Some(word), Some(weight)) = (self.words.get_mut(place), self.weights.get_mut(place))
        else {
            return false;
        };
        word.titles -= 1;
        if let Some(at) = word.slots.iter().position(|&there| there == slot) {
            word.slots.swap_remove(at);
        }
        if word.titles == 0 {
            self.ids.remove(&word.key);
            self.free.push(id);
        }
        let is_new = word.titles == CAP && *weight == COMMON;
        if is_new {
            *weight = RARE;
        }
        is_new
    }

    /// Whether it is no longer known which titles have the word.
    pub(super) fn is_forgotten(&self, id: u32) -> bool {
        self.words.get(id as usize).is_some_and(|word| word.slots.len() != word.titles)
    }

    /// Tells which titles have a forgotten word.
    pub(super) fn recall(&mut self, id: u32, slots: Vec<u32>) {
        if let Some(word) = self.words.get_mut(id as usize) {
            word.slots = slots;
        }
    }
}
