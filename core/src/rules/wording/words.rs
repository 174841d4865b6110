//! The words of a title, one at a time and without copying any.

/// The words of a title, without the signs around them.
pub(super) fn words(title: &str) -> impl Iterator<Item = &str> + Clone {
    title.split_whitespace().map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()))
}

/// Whether a word is one of some in lower case.
pub(super) fn is_among(word: &str, some: &[&str]) -> bool {
    some.iter().any(|one| one.len() == word.len() && is(word, one))
}

fn is(word: &str, lower: &str) -> bool {
    word == lower || word.chars().flat_map(char::to_lowercase).eq(lower.chars())
}
