//! Takes texts apart: their slots, and their words.

use std::collections::BTreeSet;

/// What a hyphen ties to a name or an abbreviation: `id-en` is `id`. As words of their own some would be bokmål.
const ENDINGS: [&str; 8] = ["a", "ane", "ar", "en", "ene", "er", "et", "s"];

/// The names between braces.
pub(super) fn slots(text: &str) -> BTreeSet<&str> {
    parts(text, '{', '}').filter_map(|(_, inside)| inside).collect()
}

/// The words, without what is no language: slots, names of files, numbers, and code in backticks or with brackets.
///
/// The first of a sentence comes without its capital: `Ikke` is a name that the nynorsk dictionary knows.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut opens = true;
    let plain = outside(&outside(text, '{', '}'), '`', '`');
    for chunk in plain.split(|c: char| c.is_whitespace() || "/–—…".contains(c)) {
        if !is_code(chunk) {
            let first = found.len();
            found.extend(words_of(chunk));
            if let Some(word) = found.get_mut(first).filter(|_| opens) {
                *word = listed_as(word);
            }
        }
        let ending = chunk.trim_end_matches(|c: char| "()«»“”\"'".contains(c));
        opens = ending.is_empty() && opens || ending.ends_with(['.', ':', '?', '!']);
    }
    found
}

fn words_of(chunk: &str) -> impl Iterator<Item = String> {
    let parts = chunk.split(|c: char| !(c.is_alphabetic() || is_apostrophe(c) || c == '-'));
    let tied = parts.flat_map(|part| {
        let mut tied = part.split('-');
        let first = tied.next().filter(|first| !first.is_empty());
        first.into_iter().chain(tied.filter(move |part| first.is_none() || !ENDINGS.contains(part)))
    });
    let words = tied.map(|word| word.trim_matches(is_apostrophe).replace('’', "'"));
    words.filter(|word| !word.is_empty())
}

/// The word as a list has it: `Programfil` opens a sentence, `WebAssembly` and `HTML` are written so.
pub(super) fn listed_as(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first)
            if letters.as_str().chars().any(char::is_lowercase)
                && !letters.as_str().chars().any(char::is_uppercase) =>
        {
            first.to_lowercase().chain(letters).collect()
        }
        _ => word.to_owned(),
    }
}

fn is_code(chunk: &str) -> bool {
    let bare = chunk.trim_matches(|c: char| ".,:;!?()«»“”\"".contains(c));
    let quoted = bare.len() > 2 && bare.starts_with('\'') && bare.ends_with('\'');
    let mut ends = bare.split('.');
    let dotted =
        bare.contains('.') && ends.all(|end| end.chars().filter(|c| c.is_alphabetic()).count() > 1);
    let called =
        chunk.split_once('(').is_some_and(|(name, _)| name.ends_with(char::is_alphanumeric));
    quoted || dotted || called || bare.contains(['_', '='])
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// The text without what stands between two marks; a blank takes its place.
fn outside(text: &str, open: char, close: char) -> String {
    parts(text, open, close).map(|(before, _)| before).collect::<Vec<_>>().join(" ")
}

/// What stands before each pair of marks and between them, and at last what follows them all.
fn parts(text: &str, open: char, close: char) -> impl Iterator<Item = (&str, Option<&str>)> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest.take()?;
        let split = text.split_once(open);
        let Some((before, (inside, after))) =
            split.and_then(|(before, after)| Some((before, after.split_once(close)?)))
        else {
            return Some((text, None));
        };
        rest = Some(after);
        Some((before, Some(inside)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_fall_into_words() {
        let cases: &[(&str, &[&str])] = &[
            ("«{goal}» hviler på ett bidrag.", &["hviler", "på", "ett", "bidrag"]),
            ("{n}\u{a0}feil, {m} rad", &["feil", "rad"]),
            ("Feltet `{name}` og `from`", &["feltet", "og"]),
            ("en 404-side med JSON-tekst, UTF-8", &["en", "side", "med", "JSON", "tekst", "UTF"]),
            ("drifts- og delmål, og/eller", &["drifts", "og", "delmål", "og", "eller"]),
            ("Id-en, CSP-ane, en a-", &["id", "CSP", "en", "a"]),
            (
                "«Er {n}». (Enter vel?) Agder i Agder",
                &["er", "enter", "vel", "agder", "i", "Agder"],
            ),
            ("the plan’s years (“don't”)", &["the", "plan's", "years", "don't"]),
            ("Legg goalgraph_bg.wasm ut, init({ wasm }), init().", &["legg", "ut"]),
            ("Legg 'wasm-unsafe-eval' til i plan.json.", &["legg", "til", "i"]),
            ("med f.eks. tall", &["med", "f", "eks", "tall"]),
            ("en { som aldri lukkes", &["en", "som", "aldri", "lukkes"]),
            ("12 %", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(words(text), *expected, "{text}");
        }
    }

    #[test]
    fn slots_are_named_once() {
        let cases: &[(&str, &[&str])] =
            &[("{a} og {b}, {a}", &["a", "b"]), ("ingen", &[]), ("{a} og {", &["a"])];
        for (text, expected) in cases {
            assert!(slots(text).iter().eq(*expected), "{text}");
        }
    }

    #[test]
    fn a_capital_that_opens_a_sentence_is_not_of_the_word() {
        let cases =
            [("Rute", "rute"), ("Åpen", "åpen"), ("WebAssembly", "WebAssembly"), ("ID", "ID")];
        for (word, listed) in cases {
            assert_eq!(listed_as(word), listed);
        }
    }
}
