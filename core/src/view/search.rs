//! Goals found by words, and the places in their titles where they were found.

use crate::graph::{GoalIx, Graph, IndicatorIx, UnitIx};
use crate::markup::{Markup, element};
use crate::sort;
use crate::text::fold;
use std::ops::Range;

/// So many words are looked for; who types more has pasted a text.
const WORDS: usize = 16;

/// What was asked for, and what it was found in.
pub(super) struct Search {
    /// As asked, for saying so.
    pub(super) asked: String,
    words: Vec<String>,
    /// By goal and by indicator: whether the words are found in it.
    goals: Vec<bool>,
    indicators: Vec<bool>,
    /// By goal: whether it is found, or leads to one that is.
    drawn: Vec<bool>,
    /// How many goals and indicators are found.
    pub(super) hits: usize,
}

impl Search {
    /// Looks for every word in the texts and owners of each goal that is the unit's business, and in
    /// the titles of its indicators. Nothing is looked for where nothing is asked.
    pub(super) fn of(graph: &Graph<'_>, asked: &str, unit: Option<UnitIx>) -> Option<Self> {
        let words: Vec<String> = fold(asked)
            .split(' ')
            .filter(|word| !word.is_empty())
            .take(WORDS)
            .map(str::to_owned)
            .collect();
        if words.is_empty() {
            return None;
        }
        let slots = graph.goal_slots();
        let mut search = Self {
            asked: asked.trim().to_owned(),
            words,
            goals: vec![false; slots],
            indicators: Vec::new(),
            drawn: vec![false; slots],
            hits: 0,
        };
        let mut leading: Vec<GoalIx> = Vec::new();
        let concerns = |&goal: &GoalIx| unit.is_none_or(|unit| concerns(graph, goal, unit));
        let found = |goal: &GoalIx| concerns(goal) && search.is_in(&texts(graph, *goal));
        let found: Vec<GoalIx> = graph.goals().filter(found).collect();
        for goal in found {
            set(&mut search.goals, goal.index());
            leading.push(goal);
            search.hits += 1;
        }
        for one in graph.indicators() {
            let indicator = graph.indicator(one);
            let mut units = graph.reporters(one);
            let own = |unit| indicator.shared || units.any(|one| graph.within(one, unit));
            if unit.is_none_or(own)
                && search.is_in(&fold(&format!("{} {}", indicator.title, indicator.id)))
            {
                search.indicators.resize(search.indicators.len().max(one.index() + 1), false);
                set(&mut search.indicators, one.index());
                leading.extend(graph.measures(one));
                search.hits += 1;
            }
        }
        while let Some(goal) = leading.pop() {
            if set(&mut search.drawn, goal.index()) {
                leading.extend(graph.parents(goal));
            }
        }
        Some(search)
    }

    fn is_in(&self, folded: &str) -> bool {
        self.words.iter().all(|word| folded.contains(word.as_str()))
    }

    pub(super) fn has_goal(&self, goal: GoalIx) -> bool {
        self.goals.get(goal.index()) == Some(&true)
    }

    pub(super) fn has_indicator(&self, indicator: IndicatorIx) -> bool {
        self.indicators.get(indicator.index()) == Some(&true)
    }

    /// Whether a goal is found, or leads to one that is.
    pub(super) fn draws(&self, goal: GoalIx) -> bool {
        self.drawn.get(goal.index()) == Some(&true)
    }

    /// A text with the places marked where one of the words stands.
    pub(super) fn marked(&self, text: &str) -> Vec<Markup> {
        let mut pieces = Vec::new();
        let mut from = 0;
        for place in places(text, &self.words) {
            let (plain, found) = (text.get(from..place.start), text.get(place.clone()));
            pieces.extend(
                plain.filter(|plain| !plain.is_empty()).map(|plain| Markup::Text(plain.into())),
            );
            pieces.extend(found.map(|found| element("mark").text(found).into()));
            from = place.end;
        }
        let rest = text.get(from..).filter(|rest| !rest.is_empty());
        pieces.extend(rest.map(|rest| Markup::Text(rest.into())));
        pieces
    }
}

/// Whether a goal is a unit's business: its own, one of a unit below it, or shared by all.
pub(super) fn concerns(graph: &Graph<'_>, goal: GoalIx, unit: UnitIx) -> bool {
    graph.is_shared(goal) || graph.owned_within(goal, unit)
}

/// Marks a place, and says whether it was unmarked.
fn set(marks: &mut [bool], at: usize) -> bool {
    marks.get_mut(at).is_some_and(|mark| !std::mem::replace(mark, true))
}

/// Everything a goal says, folded.
fn texts(graph: &Graph<'_>, goal: GoalIx) -> String {
    let written = graph.goal(goal);
    let mut texts = vec![written.title.as_str(), &written.id];
    texts.extend(written.note.as_deref());
    texts.extend(written.theme.as_deref());
    texts.extend(written.wordings.iter().map(String::as_str));
    texts.extend(written.owners.iter().map(String::as_str));
    texts.extend(graph.owners(goal).map(|unit| graph.unit(unit).name.as_str()));
    fold(&texts.join(" "))
}

/// Where folded words stand in a text, in bytes, apart and in order.
fn places(text: &str, words: &[String]) -> Vec<Range<usize>> {
    let (folded, origins) = traced(text);
    let origin = |at: usize| {
        let next = origins.partition_point(|(start, _)| *start <= at);
        next.checked_sub(1)
            .and_then(|at| origins.get(at))
            .map_or(0..0, |(_, origin)| origin.clone())
    };
    let found = words.iter().flat_map(|word| folded.match_indices(word.as_str()));
    let mut found: Vec<Range<usize>> = found
        .map(|(at, word)| origin(at).start..origin(at + word.len().saturating_sub(1)).end)
        .collect();
    sort::by_key(&mut found, |place| (place.start, place.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for place in found {
        match apart.last_mut() {
            Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
            _ => apart.push(place),
        }
    }
    apart
}

/// A text folded letter by letter, accents with their letter, and where each piece came from: its
/// beginning in the folded text, and its bytes in the text.
fn traced(text: &str) -> (String, Vec<(usize, Range<usize>)>) {
    let mut folded = String::with_capacity(text.len());
    let mut origins = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        let mut end = start + letter.len_utf8();
        while let Some((at, mark)) =
            letters.next_if(|(_, next)| matches!(next, '\u{300}'..='\u{36f}'))
        {
            end = at + mark.len_utf8();
        }
        let gap = letter.is_whitespace() && !folded.is_empty() && !folded.ends_with(' ');
        let piece = if gap { " ".into() } else { fold(text.get(start..end).unwrap_or_default()) };
        if !piece.is_empty() {
            origins.push((folded.len(), start..end));
            folded.push_str(&piece);
        }
    }
    (folded, origins)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_marked_where_they_stand() {
        for (text, words, marked) in [
            ("Flere i arbeid", "ARBEID", "Flere i [arbeid]"),
            ("Økt økning, ØKT!", "økt", "[Økt] økning, [ØKT]!"),
            ("A\u{30a}pen by", "åpen", "[A\u{30a}pen] by"),
            ("barn og unge", "barn ung", "[barn] og [ung]e"),
            ("lavutslipp", "slipp lavut utsl", "[lavutslipp]"),
            ("kom\u{ad}petanse", "kompetanse", "[kom\u{ad}petanse]"),
            ("ingen", "treff", "ingen"),
        ] {
            let words: Vec<String> = fold(words).split(' ').map(str::to_owned).collect();
            let mut said = text.to_owned();
            for place in places(text, &words).into_iter().rev() {
                said.insert(place.end, ']');
                said.insert(place.start, '[');
            }
            assert_eq!(said, marked);
        }
    }

    proptest! {
        /// What is marked is in order, apart, and cut between letters, whatever the text.
        #[test]
        fn places_are_apart(text in "(\\PC|[aA\u{30a}\u{ad}\u{200b} \u{a0}\n]){0,24}", word in "[a\u{e5}b]{1,3}") {
            let mut last = 0;
            for place in places(&text, &[fold(&word), "a".into()]) {
                prop_assert!(place.start >= last && text.get(place.clone()).is_some_and(|found| !found.is_empty()));
                last = place.end;
            }
        }
    }
}
