//! Titles that read like a municipality's: sentences of 6 to 14 words from a vocabulary that grows
//! with the plan. Norwegian makes new words by joining old ones, and so does this.

use super::lists::{EFFORTS, EXPERIENCES, FIRST, LAST, MEANS, MIDDLE, PEOPLE, PLACES};
use super::lists::{SERVICES, STATES, TAILS};
use super::random::Random;
use goalgraph::plan::GoalKind;

/// Words a plan's sentences are made of; a bigger plan has more rare ones.
#[derive(Debug, Clone, Copy)]
pub struct Vocabulary {
    words: usize,
}

impl Vocabulary {
    /// The words of a plan with so many elements.
    pub fn of(elements: usize) -> Self {
        Self { words: 200 + elements / 3 }
    }

    /// A noun, common ones more often.
    pub fn noun(self, random: &mut Random) -> String {
        noun(random.rank(self.words))
    }

    /// A sentence for a goal of a kind.
    pub fn title(self, kind: GoalKind, random: &mut Random) -> String {
        let (openers, doings) = match kind {
            GoalKind::Direction => (&PLACES[..], &STATES[..]),
            GoalKind::Period => (&PEOPLE[..], &EXPERIENCES[..]),
            GoalKind::Operational => (&SERVICES[..], &STATES[..]),
            GoalKind::Initiative => (&EFFORTS[..], &["for", "innen", "rettet mot"][..]),
            GoalKind::Precondition => (&MEANS[..], &["for", "til", "i arbeidet med"][..]),
        };
        let (opener, doing) = (random.pick(openers), random.pick(doings));
        let mut title = format!("{opener} {doing} {}", self.noun(random));
        title.push_str(random.pick::<&str>(&[" og ", " med ", " som gir ", ", "]));
        title.push_str(&self.noun(random));
        if !random.once_in(3) {
            title.push(' ');
            title.push_str(random.pick::<&str>(&TAILS));
            title.push(' ');
            title.push_str(&self.noun(random));
        }
        title
    }

    /// An id as people write them: a word of the goal's, and a number that makes it the only one.
    pub fn id(self, prefix: &str, number: usize, random: &mut Random) -> String {
        let word = self.noun(random);
        let word = word.replace('å', "a").replace('ø', "o").replace('æ', "ae");
        format!("{prefix}-{word}-{number}")
    }
}

/// The noun of a rank. `FIRST.len() + 1` and `LAST.len()` share no factor, so the ranks below their
/// product are all different, and so are neighbours in both halves.
#[expect(clippy::indexing_slicing, reason = "every position is a remainder of the length")]
fn noun(rank: usize) -> String {
    let first = FIRST[rank % FIRST.len()];
    let last = LAST[(rank + rank / FIRST.len()) % LAST.len()];
    match rank / (FIRST.len() * LAST.len()) {
        0 => format!("{first}{last}"),
        round => format!("{first}{}{last}", MIDDLE[(round - 1) % MIDDLE.len()]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn nouns_of_different_ranks_differ() {
        let nouns: BTreeSet<String> = (0..20_000).map(noun).collect();
        // Joined parts may meet by chance (`plan` + `bygg`), but hardly ever do.
        assert!(nouns.len() > 19_900, "{}", nouns.len());
    }

    #[test]
    fn titles_are_sentences_and_mostly_their_own() {
        let (words, mut random) = (Vocabulary::of(10_000), Random::new(3));
        let titles: Vec<String> =
            (0..3_000).map(|_| words.title(GoalKind::Period, &mut random)).collect();
        let lengths: Vec<usize> = titles.iter().map(|title| title.split(' ').count()).collect();
        assert!(lengths.iter().all(|words| (4..=18).contains(words)), "{lengths:?}");
        let mean = lengths.iter().sum::<usize>() / lengths.len();
        assert!((6..=14).contains(&mean), "{mean}");
        let own: BTreeSet<&String> = titles.iter().collect();
        assert!(own.len() > 2_990, "{}", own.len());
    }
}
