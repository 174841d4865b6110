use super::fold;
use std::collections::BTreeSet;

/// So many are told.
const MOST: usize = 3;

/// The candidates nearest to what was written, best first, at most three.
///
/// Near means at most a third of the letters differ (optimal string alignment distance), after
/// folding case and white space; a name that only differs in those is nearest of all.
///
/// ```
/// use goalgraph::text::nearest;
/// assert_eq!(nearest("titel", ["title", "kind", "id"]), ["title"]);
/// assert!(nearest("xyz", ["title"]).is_empty());
/// ```
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let written = fold(written);
    let length = written.chars().count();
    let letters_written = Bag::of(&written);
    let mut near: Vec<(usize, &str)> = Vec::new();
    for candidate in candidates {
        let folded = fold(candidate);
        let letters = folded.chars().count();
        let allowed = length.max(letters).div_ceil(3).min(length.max(1));
        let allowed = near.get(MOST - 1).map_or(allowed, |third| allowed.min(third.0));
        let least = letters_written.apart(&Bag::of(&folded)).max(length.abs_diff(letters));
        if least > allowed {
            continue;
        }
        let distance = strsim::osa_distance(&written, &folded);
        if distance <= allowed && !near.iter().any(|&(_, seen)| seen == candidate) {
            near.push((distance, candidate));
            near.sort_unstable();
            near.truncate(MOST);
        }
    }
    near.into_iter().map(|(_, name)| name).collect()
}

/// How often each letter occurs, some letters counted as one.
///
/// What the bags of two words do not share, one edit each must add or take: a distance that is
/// never greater than the one by edits, and cheap (Bartolini, Ciaccia and Patella, "String Matching
/// with Metric Trees Using an Approximate Distance", 2002).
struct Bag([u8; 64]);

impl Bag {
    fn of(word: &str) -> Self {
        let mut bag = [0_u8; 64];
        for letter in word.chars() {
            if let Some(count) = bag.get_mut(letter as usize % 64) {
                *count = count.saturating_add(1);
            }
        }
        Self(bag)
    }

    fn apart(&self, other: &Self) -> usize {
        let (mut more, mut less) = (0, 0);
        for (&own, &theirs) in self.0.iter().zip(&other.0) {
            more += usize::from(own.saturating_sub(theirs));
            less += usize::from(theirs.saturating_sub(own));
        }
        more.max(less)
    }
}

/// Names made ready to be asked for the nearest again and again.
///
/// Comparing with every name would make thousands of misspelt names in a large plan cost the square
/// of it. A misspelt name mostly begins or ends as the right one does, so only names that sort near
/// it, read from either end, are compared: all of them where they are few.
#[derive(Debug, Clone, Default)]
pub(crate) struct Nearby {
    /// Names behind their folded form, and behind that read backwards.
    sorted: [BTreeSet<(Box<str>, Box<str>)>; 2],
}

/// How many names on each side are compared, where there are more than a few.
const WINDOW: usize = 80;

/// So many names are few: every one is compared.
const FEW: usize = 256;

impl Nearby {
    /// Sorts names; those that say nothing are left out.
    pub(crate) fn of<'a>(names: impl Iterator<Item = &'a str> + Clone) -> Self {
        let telling = names.filter(|name| !super::is_blank(name));
        let sorted = [forwards, backwards]
            .map(|read| telling.clone().map(|name| entry(name, read)).collect());
        Self { sorted }
    }

    /// Takes a name in.
    pub(crate) fn insert(&mut self, name: &str) {
        if !super::is_blank(name) {
            for (sorted, read) in self.sorted.iter_mut().zip([forwards, backwards]) {
                sorted.insert(entry(name, read));
            }
        }
    }

    /// Leaves a name out from now on.
    pub(crate) fn remove(&mut self, name: &str) {
        for (sorted, read) in self.sorted.iter_mut().zip([forwards, backwards]) {
            sorted.remove(&entry(name, read));
        }
    }

    /// The names nearest to what was written, as [`nearest`] gives them.
    pub(crate) fn nearest(&self, written: &str) -> Vec<&str> {
        let [first, last] = &self.sorted;
        let beginning = window(first, forwards(written));
        let mut near: Vec<&str> = beginning.chain(window(last, backwards(written))).collect();
        near.sort_unstable();
        near.dedup();
        nearest(written, near)
    }
}

fn entry(name: &str, read: fn(&str) -> Box<str>) -> (Box<str>, Box<str>) {
    (read(name), name.into())
}

fn forwards(name: &str) -> Box<str> {
    fold(name).into()
}

fn backwards(name: &str) -> Box<str> {
    fold(name).chars().rev().collect()
}

fn window(sorted: &BTreeSet<(Box<str>, Box<str>)>, key: Box<str>) -> impl Iterator<Item = &str> {
    let window = if sorted.len() <= FEW { FEW } else { WINDOW };
    let middle = (key, Box::default());
    let before = sorted.range(..&middle).rev().take(window);
    before.chain(sorted.range(&middle..).take(window)).map(|(_, name)| &**name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn among_few_names_every_one_is_compared() {
        let names = ["OPPV", "KI", "Kultur og innbyggerdialog", "BYS", "", "HM"];
        let nearby = Nearby::of(names.into_iter());
        for written in ["IK", "OPVP", "kultur og inbyggerdialog", "BY", "xyz", "BBYS"] {
            let all = nearest(written, names.into_iter().filter(|name| !name.is_empty()));
            assert_eq!(nearby.nearest(written), all, "{written}");
        }
    }

    #[test]
    fn names_come_and_go() {
        let mut nearby = Nearby::of(["OPPV", "KI"].into_iter());
        nearby.insert("BYS");
        nearby.remove("KI");
        assert_eq!(nearby.nearest("BYSS"), ["BYS"]);
        assert!(nearby.nearest("KII").is_empty());
    }

    #[test]
    fn among_many_names_one_wrong_letter_anywhere_is_mended() {
        let names: Vec<String> =
            (0..5_000).map(|at| format!("mål-{at:04}-{}", at * 7 % 11)).collect();
        let nearby = Nearby::of(names.iter().map(String::as_str));
        for position in 0..10 {
            let written: String = names[2_719]
                .chars()
                .enumerate()
                .map(|(at, letter)| if at == position { 'x' } else { letter })
                .collect();
            assert!(nearby.nearest(&written).contains(&&*names[2_719]), "{written}");
        }
    }
}
