/// What a word says about the goal it stands in, as far as can be told without its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// How much, which way, when: what goals of every subject say.
    Light,
    /// What the goal is about.
    Subject,
}

/// So many words of a title are read; none is longer that people can take in.
pub(super) const MOST: usize = 64;

/// The words of a folded title.
pub(super) fn split(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter| !is_of_word(letter)).filter(|word| !word.is_empty())
}

fn is_of_word(letter: char) -> bool {
    // The letters of nearly every title are told without a search in Unicode's tables.
    letter.is_ascii_alphanumeric()
        || matches!(letter, 'ß'..='ö' | 'ø'..='ÿ')
        || (letter > '\u{ff}' && letter.is_alphanumeric())
}

/// The stem of a word and what it says, or none when it says nothing.
pub(super) fn weigh(word: &str) -> Option<(&str, Class)> {
    if STOP.binary_search(&word).is_ok() {
        return None;
    }
    let stem = stem(word);
    // Numbers are light, so that two goals which only differ in how much is wanted are a pair.
    let is_light = word.starts_with(|letter: char| letter.is_ascii_digit())
        || LIGHT.binary_search(&stem).is_ok();
    Some((stem, if is_light { Class::Light } else { Class::Subject }))
}

/// A text of a kind of goal in 64 bits, the same on every machine.
pub(super) fn key(kind: u8, text: &str) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |key: u64, part: u64| {
        let mixed = (key ^ part).wrapping_mul(ODD);
        mixed ^ (mixed >> 29)
    };
    let bytes = text.as_bytes().chunks_exact(8);
    let rest = bytes.remainder().iter().fold(0, |rest, &byte| (rest << 8) | u64::from(byte));
    let length = u64::try_from(text.len()).unwrap_or_default();
    let key = bytes.fold(mix(length, u64::from(kind)), |key, part| {
        mix(key, part.try_into().map_or(0, u64::from_le_bytes))
    });
    mix(mix(key, rest), 0)
}

/// Takes the endings of nouns, verbs and adjectives off, bokmål's and nynorsk's, as far as three
/// letters: what matters is that a word's forms meet, not that what is left is a word.
fn stem(word: &str) -> &str {
    if word.starts_with(|letter: char| letter.is_ascii_digit()) {
        return word;
    }
    let mut stem = without(word, ending(word.as_bytes()));
    if stem.len() > 4 {
        stem = stem.strip_suffix('t').unwrap_or(stem);
    }
    // "trygg" and "trygt" have met in "tryg".
    match stem.as_bytes() {
        [_, _, .., last, again] if last == again && last.is_ascii_alphabetic() => without(stem, 1),
        _ => stem,
    }
}

fn without(word: &str, bytes: usize) -> &str {
    word.get(..word.len() - bytes).unwrap_or(word)
}

/// The bytes of a word's ending.
const fn ending(word: &[u8]) -> usize {
    match word {
        [.., b'h', b'e', b't', b's'] => 1,
        [_, _, _, .., b'e' | b'a', b'n', b'e', b's'] => 4,
        [_, _, _, .., b'e' | b'a', b'n', b'e'] => 3,
        [_, _, _, .., b'e', b'n' | b't', b's'] | [_, _, _, .., b'e' | b'a', b'r', b's'] => 3,
        // "trygghet" is whole, as is "innsats" below.
        [.., b'h', b'e', b't'] => 0,
        [_, _, _, .., b'e', b'n' | b't' | b's' | b'r'] | [_, _, _, .., b'a', b'r' | b's'] => 2,
        [_, _, _, .., b'a' | b'e'] => 1,
        [.., b't', b's'] => 0,
        [_, _, _, .., b's'] => 1,
        _ => 0,
    }
}

/// Words that say nothing about a goal, sorted.
#[rustfmt::skip]
pub(super) const STOP: &[&str] = &[
    "a", "about", "all", "alle", "alt", "an", "and", "are", "as", "at", "av", "be", "been",
    "between", "blant", "ble", "bli", "blir", "by", "både", "de", "deg", "dei", "dem",
    "den", "der", "deres", "det", "eg", "ei", "ein", "eit", "eller", "en", "er", "et",
    "etter", "for", "fra", "from", "frå", "få", "får", "før", "gjennom", "ha", "hadde",
    "han", "har", "has", "hatt", "have", "her", "ho", "hos", "hun", "hva", "hvem", "hvor",
    "hvordan", "i", "in", "inn", "innen", "innenfor", "into", "is", "its", "kan", "knyttet",
    "kva", "kvar", "langs", "me", "med", "mellom", "men", "mens", "mot", "mv", "må", "når",
    "of", "og", "også", "om", "omkring", "on", "opp", "or", "oss", "other", "our", "over",
    "overfor", "per", "på", "rundt", "samt", "seg", "sin", "sine", "sitt", "skal", "slik",
    "som", "så", "that", "the", "their", "this", "through", "til", "to", "under", "ut",
    "uten", "utenfor", "var", "ved", "vere", "vi", "vil", "vår", "våre", "vårt", "være",
    "vært", "we", "with", "within", "å",
];

/// Stems of words about how much, which way and when, and of those every goal of a municipality
/// has, sorted.
#[rustfmt::skip]
pub(super) const LIGHT: &[&str] = &[
    "acces", "achiev", "andel", "antal", "auk", "bedr", "best", "betr", "bidr", "bruk",
    "countri", "country", "del", "develop", "developing", "developmen", "ensur", "fleir",
    "fler", "fornøgd", "fornøyd", "frem", "fær", "gi", "gir", "god", "godt", "grad", "hver",
    "høgar", "høy", "høyer", "improv", "including", "increas", "innbyg", "innbygger",
    "innbyggern", "innbyggj", "innbyggjar", "international", "kom", "kommun", "kommunal",
    "lav", "laver", "leg", "lågar", "mengd", "mer", "mest", "mindr", "mins", "mål",
    "national", "nivå", "ny", "nye", "nyt", "nå", "når", "opplev", "oppnå", "oppnår",
    "particul", "promo", "prosen", "reduc", "reduksjon", "reduser", "ret", "sikr",
    "strength", "styrk", "styrking", "stør", "suppor", "sustainabl", "ta", "tal", "tar",
    "tat", "tilfred", "tilretteleg", "tiltak", "utvikl", "utvikling", "år", "årlig", "øk",
    "øking", "økning", "økt",
];
