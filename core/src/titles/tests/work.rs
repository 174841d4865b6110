use super::super::Titles;
use super::BY_SLOT;

const MANY: u32 = 100_000;

#[test]
fn one_title_for_all_stays_linear() {
    let mut index = Titles::of(
        (0..MANY).map(|_| Some((1, "Alle deltar"))).collect::<Vec<_>>().into_iter(),
        0.5,
        BY_SLOT,
    );
    assert_eq!(index.same(7).len(), MANY as usize);
    assert!(index.near(7).is_empty());
    assert!(index.remove(7, BY_SLOT).is_empty() && index.same(7).is_empty());
    assert!(index.insert(7, 1, "alle DELTAR!", BY_SLOT).is_empty());
    assert_eq!(index.same(0).len(), MANY as usize);
}

#[test]
fn companions_are_told_of_when_first_and_last() {
    let mut index = Titles::default();
    assert!(index.insert(4, 0, "Alle deltar", BY_SLOT).is_empty());
    assert!(index.insert(5, 1, "Alle deltar", BY_SLOT).is_empty(), "of another kind");
    assert_eq!(index.insert(2, 0, "alle deltar.", BY_SLOT), [4]);
    assert!(index.insert(9, 0, "Alle  deltar", BY_SLOT).is_empty());
    assert_eq!(index.same(9), [2, 4, 9]);
    assert!(index.remove(4, BY_SLOT).is_empty());
    assert_eq!(index.remove(2, BY_SLOT), [9]);
    assert!(index.insert(9, 0, "…", BY_SLOT).is_empty());
    assert!(index.same(9).is_empty() && index.same(77).is_empty());
}

#[test]
fn one_word_for_all_makes_no_pairs() {
    let titles: Vec<String> = (0..MANY).map(|number| format!("Bibliotek nr{number}")).collect();
    let index = Titles::of(titles.iter().map(|title| Some((0, title.as_str()))), 0.1, BY_SLOT);
    assert!((0..MANY).all(|slot| index.near(slot).is_empty()));
}
