//! What the index promises: its law, its table of pairs, and the plans it was tuned on.

mod laws;
mod pairs;
mod plans;
mod work;

use super::words::{LIGHT, STOP, weigh};
use std::cmp::Ordering;

/// The order of those with one title, here.
const BY_SLOT: fn(u32, u32) -> Ordering = |one, other| one.cmp(&other);

#[test]
fn lists_of_words_are_sorted() {
    for list in [STOP, LIGHT] {
        assert!(list.is_sorted_by(|a, b| a < b));
    }
}

#[test]
fn the_forms_of_a_word_meet() {
    for forms in [
        "skole skolen skoler skolene skolenes skolar",
        "trygg trygt trygge",
        "trygghet trygghetens trygghets",
        "trafikksikkerhet trafikksikkerheten",
        "innsats innsatsen innsatser",
        "ungdom ungdommer ungdommen ungdommene",
        "halvert halveres halvere",
        "redusert reduseres redusere reduserer",
        "plass plassen plasser",
        "kommune kommunens kommuner kommunes",
    ] {
        let mut stems = forms.split(' ').map(|form| weigh(form.as_bytes()).unwrap().0);
        let first = stems.next().unwrap();
        let other = stems.find(|stem| *stem != first);
        assert!(other.is_none(), "{forms}: {first:?} {other:?}");
    }
}
