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

/// The words of a folded title, in UTF-8: what stands between ASCII's signs.
pub(super) fn split(folded: &str) -> impl Iterator<Item = &[u8]> {
    let parts = folded.as_bytes().split(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric());
    parts.filter(|part| !part.is_empty())
}

/// The stem of a word and what it says, or none when it says nothing.
pub(super) fn weigh(word: &[u8]) -> Option<(&str, Class)> {
    let word = std::str::from_utf8(word).ok()?;
    let word = word.trim_matches(|sign: char| !sign.is_alphanumeric());
    if word.is_empty() || is_among(word, STOP, const { longest(STOP) }) {
        return None;
    }
    let stem = stem(word);
    // Numbers are light, so that two goals which only differ in how much is wanted are a pair.
    let is_light = word.starts_with(|letter: char| letter.is_ascii_digit())
        || is_among(stem, LIGHT, const { longest(LIGHT) });
    Some((stem, if is_light { Class::Light } else { Class::Subject }))
}

/// Whether a word is one of a sorted list, none of which is longer than so many bytes.
fn is_among(word: &str, list: &[&str], longest: usize) -> bool {
    word.len() <= longest && list.binary_search(&word).is_ok()
}

const fn longest(list: &[&str]) -> usize {
    let (mut rest, mut longest) = (list, 0);
    while let [word, others @ ..] = rest {
        if word.len() > longest {
            longest = word.len();
        }
        rest = others;
    }
    longest
}

/// A text of a kind of goal in 64 bits, the same on every machine.
pub(crate) fn key(kind: u8, text: &[u8]) -> u64 {
    let length = u64::try_from(text.len()).unwrap_or_default();
    let key = text.chunks_exact(8).fold(mix(length, u64::from(kind)), |key, part| {
        mix(key, part.try_into().map_or(0, u64::from_le_bytes))
    });
    mix(mix(key, tail(text)), 0)
}

const fn mix(key: u64, part: u64) -> u64 {
    let mixed = (key ^ part).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29)
}

/// The end of a text; some of it twice, rather than byte by byte.
fn tail(text: &[u8]) -> u64 {
    let half = |bytes: &[u8; 4]| u64::from(u32::from_le_bytes(*bytes));
    match (text.last_chunk(), text.first_chunk(), text.last_chunk()) {
        (Some(last), ..) => u64::from_le_bytes(*last),
        (None, Some(first), Some(last)) => (half(first) << 32) | half(last),
        _ => text.iter().fold(0, |tail, &byte| (tail << 8) | u64::from(byte)),
    }
}

/// Takes the endings of nouns, verbs and adjectives off, bokmål's and nynorsk's, as far as three
/// letters: what matters is that a word's forms meet, not that what is left is a word.
fn stem(word: &str) -> &str {
    if word.starts_with(|letter: char| letter.is_ascii_digit()) {
        return word;
    }
    let mut stem = ENDINGS.iter().find_map(|ending| cut(word, ending)).unwrap_or(word);
    if stem.len() > 4 {
        stem = stem.strip_suffix('t').unwrap_or(stem);
    }
    // "trygg" and "trygt" have met in "tryg".
    match stem.as_bytes() {
        [_, _, .., last, again] if last == again && last.is_ascii_alphabetic() => {
            stem.get(..stem.len() - 1).unwrap_or(stem)
        }
        _ => stem,
    }
}

const ENDINGS: &[&str] = &[
    "enes", "anes", "ene", "ane", "ens", "ets", "ers", "ars", "er", "ar", "en", "et", "es", "as",
    "a", "e", "s",
];

/// The word without an ending, if it has it and at least three letters more.
fn cut<'a>(word: &'a str, ending: &str) -> Option<&'a str> {
    // "trygghet" and "innsats" have no ending.
    let is_whole = match ending {
        "et" => word.ends_with("het"),
        "ets" => word.ends_with("hets"),
        "s" => word.ends_with("ts") && !word.ends_with("hets"),
        _ => false,
    };
    word.strip_suffix(ending).filter(|stem| stem.len() >= 3 && !is_whole)
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
