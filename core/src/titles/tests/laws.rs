use super::super::Titles;
use super::BY_SLOT;
use proptest::prelude::*;

/// What happens to an index: a title comes into a slot, or the slot is left.
type Step = (u32, Option<(u8, String)>);

const SLOTS: u32 = 40;

/// Titles of few words, so that they meet often and words cross from rare to common and back.
fn title() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "skole", "skolen", "barn", "arbeid", "kultur", "idrett", "eldre", "helse", "vann", "klima",
        "andel", "øker", "og", "i", "2030", "…", "–",
    ]);
    prop::collection::vec(word, 0..6).prop_map(|words| words.join(" "))
}

fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let titled = (0..2_u8, title());
    let step = (0..SLOTS, prop::option::weighted(0.7, titled));
    prop::collection::vec(step, 0..most)
}

/// The answers of every slot.
fn answers(titles: &Titles) -> Vec<(Vec<u32>, Vec<u32>)> {
    (0..SLOTS).map(|slot| (titles.same(slot).to_vec(), titles.near(slot).to_vec())).collect()
}

/// Takes the steps one by one and holds each against a fresh index.
fn holds(start: &[Option<(u8, String)>], steps: &[Step]) -> Result<(), TestCaseError> {
    let mut there = start.to_vec();
    there.resize(SLOTS as usize, None);
    let fresh = |there: &[Option<(u8, String)>]| {
        let titles =
            there.iter().map(|title| title.as_ref().map(|(kind, title)| (*kind, &**title)));
        Titles::of(titles, 0.5, BY_SLOT)
    };
    let mut index = fresh(&there);
    let mut before = answers(&index);
    for (slot, title) in steps {
        let told = match title {
            Some((kind, title)) => index.insert(*slot, *kind, title, BY_SLOT),
            None => index.remove(*slot, BY_SLOT),
        };
        there[*slot as usize].clone_from(title);
        let after = answers(&index);
        prop_assert_eq!(&after, &answers(&fresh(&there)));
        prop_assert!(told.is_sorted_by(|a, b| a < b) && !told.contains(slot));
        for other in (0..SLOTS).filter(|other| other != slot) {
            let (was, is) = (&before[other as usize], &after[other as usize]);
            let companion = (was.0.len() > 1) != (is.0.len() > 1);
            if companion || was.1 != is.1 {
                prop_assert!(told.contains(&other), "{other} of {told:?}");
            }
        }
        before = after;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn what_came_and_went_leaves_no_trace(steps in steps(30)) {
        holds(&[], &steps)?;
    }

    #[test]
    fn words_become_common_and_rare_again(
        start in prop::collection::vec(prop::option::weighted(0.9, (0..1_u8, title())), 30..40),
        steps in steps(30),
    ) {
        holds(&start, &steps)?;
    }

    #[test]
    fn near_is_mutual(start in prop::collection::vec(title(), 40)) {
        let index = Titles::of(start.iter().map(|title| Some((0, title.as_str()))), 0.5, BY_SLOT);
        for slot in 0..SLOTS {
            for &other in index.near(slot) {
                prop_assert!(index.near(other).contains(&slot) && !index.same(slot).contains(&other));
            }
        }
    }
}

#[test]
fn a_word_forgotten_is_found_again() {
    let titles: Vec<String> = (0..400).map(|number| format!("Bibliotek {number}")).collect();
    let all = titles.iter().map(|title| Some((0, title.as_str())));
    let mut index = Titles::of(all.clone(), 0.3, BY_SLOT);
    assert!(index.near(0).is_empty());
    for slot in 10..400 {
        index.remove(slot, BY_SLOT);
    }
    assert_eq!(index.near(0), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (slot, title) in (10..).zip(&titles[10..]) {
        index.insert(slot, 0, title, BY_SLOT);
    }
    assert_eq!(answers(&index), answers(&Titles::of(all, 0.3, BY_SLOT)));
}
