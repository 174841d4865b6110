use std::borrow::Cow;
use unicode_normalization::char::compose;

/// Folds a name for comparison: composed letters, case, white space of every kind, and letters nobody sees.
///
/// ```
/// use goalgraph::text::fold;
/// assert_eq!(fold(" By-\u{a0} og  STEDS\u{ad}UTVIKLING "), "by- og stedsutvikling");
/// assert_eq!(fold("A\u{30a}pen"), "åpen");
/// ```
pub fn fold(text: &str) -> String {
    let text = text.trim_ascii();
    if is_plain(text) {
        return lower_latin(text);
    }
    if is_composed(text) {
        return collapse(text.chars());
    }
    // Invisible letters go first: one of them may stand between a letter and its accent.
    composed(&collapse(text.chars().filter(|&letter| !is_invisible(letter))))
}

/// Letters put together with the accents after them.
///
/// Pair by pair, which is NFC for what is typed: a letter, then its marks in their usual order.
/// The tables that put marks in order and take rare signs apart first would be a third of the
/// wasm.
fn composed(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    for letter in text.chars() {
        match whole.chars().next_back().and_then(|last| compose(last, letter)) {
            Some(one) => {
                whole.pop();
                whole.push(one);
            }
            None => whole.push(letter),
        }
    }
    whole
}

/// Folds a title for comparison: as [`fold`], and dashes and quotes become one kind of each, final
/// punctuation goes, and words divided at the end of a line are whole again.
///
/// ```
/// use goalgraph::text::fold_title;
/// assert_eq!(fold_title("Bruk av kompe-\ntanse, by-\nog bygd!"), "bruk av kompetanse, by- og bygd");
/// assert_eq!(fold_title("«Agder» 2023–2027."), fold_title("\u{201d}agder\u{201d} 2023-2027"));
/// ```
pub fn fold_title(text: &str) -> String {
    let mut folded = fold(&mended(text));
    // Every dash and quote to unify is written with one of these two lead bytes in UTF-8.
    if folded.bytes().fold(false, |any, byte| any | matches!(byte, 0xc2 | 0xe2)) {
        folded = folded.chars().map(unified).collect();
    }
    folded.truncate(folded.trim_end_matches(['.', ',', ';', ':', '!', '…', ' ']).len());
    folded
}

/// Whether a text says nothing: it folds to no letter at all.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| letter.is_whitespace() || is_invisible(letter))
}

/// Only case separates the text from its folded form: visible ASCII and the letters of Latin-1
/// (`0xc3` and one byte more), with single spaces.
///
/// Most titles are such. No pass over them stops early, so that each takes many bytes at a time.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let known = |&byte: &u8| matches!(byte, 0x20..=0x7e | 0xc3 | 0x80..=0xbf);
    let all_known = bytes.iter().fold(true, |all, byte| all & known(byte));
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let gaps = pairs.filter(|&(&one, &next)| one == b' ' && next == b' ');
    all_known && gaps.count() == 0
}

/// Lower case of a plain text: À to Þ are one bit from à to þ, as A is from a; × is no letter.
fn lower_latin(text: &str) -> String {
    let is_capital = |byte: u8| matches!(byte, 0x80..=0x96 | 0x98..=0x9e);
    if !text.bytes().fold(false, |any, byte| any | is_capital(byte)) {
        return text.to_ascii_lowercase();
    }
    let lower = |byte: u8| if is_capital(byte) { byte | 0x20 } else { byte.to_ascii_lowercase() };
    String::from_utf8(text.bytes().map(lower).collect()).unwrap_or_default()
}

/// Whether every letter is below the combining marks, or punctuation that composes with nothing.
fn is_composed(text: &str) -> bool {
    text.chars().all(|letter| matches!(letter, ..'\u{300}' | '\u{2002}'..='\u{206f}'))
}

fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    )
}

fn collapse(letters: impl Iterator<Item = char>) -> String {
    let mut folded = String::with_capacity(letters.size_hint().1.unwrap_or_default());
    let mut gap = false;
    for letter in letters {
        // What most texts are made of is asked for first.
        let is_latin = matches!(letter, '!'..='~' | 'ß'..='ÿ');
        if !is_latin && letter.is_whitespace() {
            gap = !folded.is_empty();
        }
        if !is_latin && (letter.is_whitespace() || is_invisible(letter)) {
            continue;
        }
        if gap {
            folded.push(' ');
            gap = false;
        }
        if is_latin {
            folded.push(letter.to_ascii_lowercase());
        } else {
            folded.extend(letter.to_lowercase());
        }
    }
    folded
}

const fn unified(letter: char) -> char {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '“' | '”' | '„' | '‟' | '«' | '»' => '"',
        '‘' | '’' | '‚' | '‛' => '\'',
        _ => letter,
    }
}

/// A text on one line, with single spaces: words divided at line ends are whole again, and
/// no-break spaces stay.
pub(crate) fn one_line(text: &str) -> String {
    let whole = mended(text);
    let words: Vec<&str> = whole.split_ascii_whitespace().collect();
    words.join(" ")
}

/// The text on one line, words divided at line ends put together.
fn mended(text: &str) -> Cow<'_, str> {
    if !text.contains('\n') {
        return Cow::Borrowed(text);
    }
    let mut whole = String::with_capacity(text.len());
    for line in text.lines().map(str::trim) {
        match joint(&whole, line) {
            Joint::Space => whole.push(' '),
            Joint::Nothing => {}
            Joint::Undone => {
                whole.pop();
            }
        }
        whole.push_str(line);
    }
    Cow::Owned(whole)
}

/// How a line is joined to the one before it.
enum Joint {
    Space,
    /// The hyphen belongs to the word: "IT-" and "løsning".
    Nothing,
    /// The hyphen only divided a word: "kompe-" and "tanse".
    Undone,
}

fn joint(before: &str, after: &str) -> Joint {
    let mut letters = before.chars().rev();
    match letters.next() {
        Some('-' | '\u{2010}') => {}
        Some('\u{ad}') => return Joint::Undone,
        _ => return Joint::Space,
    }
    let (Some(last), Some(next)) = (letters.next(), after.chars().next()) else {
        return Joint::Space;
    };
    let word = after.split_whitespace().next().unwrap_or_default();
    let is_suspended = matches!(word, "og" | "eller" | "til" | "samt" | "and" | "or");
    if is_suspended || last.is_whitespace() || !next.is_alphanumeric() {
        return Joint::Space;
    }
    // One letter before the hyphen is a word of its own: "e-helse".
    let is_single = letters.next().is_none_or(|letter| !letter.is_alphabetic());
    if is_single || last.is_uppercase() || last.is_numeric() || !next.is_lowercase() {
        Joint::Nothing
    } else {
        Joint::Undone
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_one_however_they_are_written() {
        for (written, folded) in [
            ("", ""),
            (" \u{a0}\t\n", ""),
            ("By- og stedsutvikling", "by- og stedsutvikling"),
            ("BY- OG\u{202f}STEDSUTVIKLING", "by- og stedsutvikling"),
            ("Økt  trygghet", "økt trygghet"),
            ("Ærlig ÅPENHET × 2", "ærlig åpenhet × 2"),
            ("ÅRLIG – ØKT\u{2009}×\u{200b}2", "årlig – økt ×2"),
            ("a\u{30a}\u{200b}pen", "åpen"),
            ("e\u{200b}\u{301}n", "én"),
            ("\u{feff}Hel\u{ad}se", "helse"),
            ("\u{212b}s", "ås"),
            ("Ελλάδα 日本", "ελλάδα 日本"),
            ("a\u{2000}\u{2001}b", "a b"),
        ] {
            assert_eq!(fold(written), folded, "{written:?}");
        }
    }

    #[test]
    fn titles_are_one_however_they_are_set() {
        for (written, folded) in [
            ("Flere i arbeid …", "flere i arbeid"),
            ("Flere i arbeid . ;", "flere i arbeid"),
            ("...", ""),
            ("16\u{2011}66, 20–30, a — b, −5", "16-66, 20-30, a - b, -5"),
            ("Barns ‘beste’ og “best”", "barns 'beste' og \"best\""),
            ("kompe-\ntanse", "kompetanse"),
            ("kompe-\r\n  tanse", "kompetanse"),
            ("kompe\u{ad}\ntanse", "kompetanse"),
            ("by-\nog stedsutvikling", "by- og stedsutvikling"),
            ("by- og stedsutvikling", "by- og stedsutvikling"),
            ("felles IT-\nløsning", "felles it-løsning"),
            ("god e-\nhelse", "god e-helse"),
            ("alder 16-\n66", "alder 16-66"),
            ("i Agder -\nen region", "i agder - en region"),
            ("første\nandre\n\ntredje", "første andre tredje"),
            ("slutter med -\n", "slutter med -"),
        ] {
            assert_eq!(fold_title(written), folded, "{written:?}");
        }
    }

    proptest! {
        #[test]
        fn folding_what_is_folded_changes_nothing(text in "(\\PC|[aA\u{30a}\u{ad}\u{200b} \u{a0}\n.–-]){0,24}") {
            let folded = fold(&text);
            prop_assert_eq!(&fold(&folded), &folded);
            let title = fold_title(&text);
            prop_assert_eq!(&fold_title(&title), &title);
        }
    }
}
