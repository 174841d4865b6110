//! The words of a title, one at a time and without copying any.

/// The words of a title, without the signs around them.
pub(super) fn words(title: &str) -> impl Iterator<Item = &str> + Clone {
    title.split_whitespace().map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()))
}

/// Whether a word is one of some in lower case, which are in letters of Latin-1: in UTF-8, those
/// are one bit from their capitals.
pub(super) fn is_among(word: &str, some: &[&str]) -> bool {
    let is = |(byte, lower): (u8, u8)| byte == lower || byte | 0x20 == lower;
    some.iter().any(|one| one.len() == word.len() && word.bytes().zip(one.bytes()).all(is))
}
