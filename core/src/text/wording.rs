use super::{Form, Lang, Term, Terms};
use std::borrow::Cow;

/// A sentence in every language, with `{name}` slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wording {
    /// Bokmål.
    pub nb: &'static str,
    /// Nynorsk.
    pub nn: &'static str,
    /// English.
    pub en: &'static str,
}

/// What goes into a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Text as the plan has it.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A number as JSON writes it: `-0.5`.
    Figure(String),
    /// The plan's word for something.
    Term(Term, Form),
    /// Several texts, joined with commas and a last "and".
    List(Vec<String>),
    /// Words of our own with the same slots, one after the other; none leave the slot empty.
    Wordings(Vec<Wording>),
    /// Words of somebody else's, in bokmål, nynorsk and English; what looks like a slot is none.
    Each([String; 3]),
}

/// Slots and what goes into them.
pub type Args = Vec<(&'static str, Arg)>;

impl Wording {
    /// The sentence in one language, slots unfilled.
    pub const fn template(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nb => self.nb,
            Lang::Nn => self.nn,
            Lang::En => self.en,
        }
    }

    /// The sentence with its slots filled; a slot nobody filled stays visible as `{name}`.
    ///
    /// A sentence that opens with a slot gets a capital letter.
    pub fn fill(&self, lang: Lang, terms: &Terms, args: &[(&'static str, Arg)]) -> String {
        let template = self.template(lang);
        let filled = fill(template, lang, terms, args);
        if template.starts_with('{') { capitalised(&filled) } else { filled }
    }
}

/// A template with its slots filled; a slot nobody filled stays visible as `{name}`.
pub(crate) fn fill(
    template: &str,
    lang: Lang,
    terms: &Terms,
    args: &[(&'static str, Arg)],
) -> String {
    let mut filled = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            break;
        };
        match args.iter().find(|(slot, _)| *slot == name) {
            Some((_, arg)) => filled.push_str(&arg.say(lang, terms, args)),
            None => filled.extend(["{", name, "}"]),
        }
        rest = tail;
    }
    filled.push_str(rest);
    filled
}

impl Arg {
    fn say(&self, lang: Lang, terms: &Terms, args: &[(&'static str, Self)]) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(value) => Cow::Owned(number(lang, *value)),
            Self::Figure(written) => Cow::Owned(decimal(lang, written)),
            Self::Term(term, form) => Cow::Owned(terms.word(lang, *term, *form).to_owned()),
            Self::List(items) => Cow::Owned(list(lang, items)),
            Self::Wordings(wordings) => {
                Cow::Owned(wordings.iter().map(|words| words.fill(lang, terms, args)).collect())
            }
            Self::Each([nb, nn, en]) => Cow::Borrowed(match lang {
                Lang::Nb => nb,
                Lang::Nn => nn,
                Lang::En => en,
            }),
        }
    }
}

/// Joins names: "a, b og c".
pub fn list<S: AsRef<str>>(lang: Lang, items: &[S]) -> String {
    let and = if lang == Lang::En { " and " } else { " og " };
    let mut joined = String::new();
    for (position, item) in items.iter().enumerate() {
        if position > 0 {
            joined.push_str(if position + 1 == items.len() { and } else { ", " });
        }
        joined.push_str(item.as_ref());
    }
    joined
}

/// Writes a whole number: no-break spaces between thousands in Norwegian, commas in English,
/// and the true minus sign.
pub fn number(lang: Lang, value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut written = String::from(if value < 0 { "\u{2212}" } else { "" });
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position) % 3 == 0 && digits.len() > 4 {
            written.push(if lang == Lang::En { ',' } else { '\u{a0}' });
        }
        written.push(digit);
    }
    written
}

/// Writes a number that JSON has: as [`number`], and a decimal comma in Norwegian.
pub fn decimal(lang: Lang, written: &str) -> String {
    let written = written.strip_suffix(".0").unwrap_or(written);
    let (whole, part) = match written.split_once('.') {
        Some((whole, part)) => (whole, Some(part)),
        None => (written, None),
    };
    let mut said = match whole.parse::<i64>() {
        // `-0.5` reads as 0 and would lose its sign.
        Ok(0) if whole.starts_with('-') => "\u{2212}0".to_owned(),
        Ok(whole) => number(lang, whole),
        Err(_) => whole.replace('-', "\u{2212}"),
    };
    if let Some(part) = part {
        said.push(if lang == Lang::En { '.' } else { ',' });
        said.push_str(&part.replace('-', "\u{2212}"));
    }
    said
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) => std::iter::once(capital(first)).chain(letters).collect(),
        None => String::new(),
    }
}

/// The capital of a letter of Norwegian, Sámi, or a neighbour's language: of Latin-1 and of Latin Extended-A, where
/// capitals stand one before. The standard library's table of all scripts is 1 % of what every page fetches.
fn capital(letter: char) -> char {
    let before = |by: u32| char::from_u32(u32::from(letter) - by).unwrap_or(letter);
    match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => before(32),
        'ā'..='ķ' | 'ŋ'..='ŷ' if letter != 'ı' && u32::from(letter) % 2 == 1 => before(1),
        'ĺ'..='ň' | 'ź'..='ž' if u32::from(letter) % 2 == 0 => before(1),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_those_of_the_standard_library() {
        // Of these the capital is two letters, or stands elsewhere.
        let apart = ['µ', 'ß', 'ÿ', 'ı', 'ŉ', 'ſ'];
        for letter in ('\0'..='\u{17f}').filter(|letter| !apart.contains(letter)) {
            assert_eq!(
                String::from(capital(letter)),
                letter.to_uppercase().to_string(),
                "{letter}"
            );
        }
    }

    const GREETING: Wording = Wording {
        nb: "{who} mangler {what}.",
        nn: "{who} manglar {what}.",
        en: "{who} lacks {what}.",
    };

    #[test]
    fn slots_are_filled_and_the_first_letter_is_a_capital() {
        let args = vec![
            ("who", Arg::List(vec!["a".into(), "b".into(), "c {what}".into()])),
            ("what", Arg::Term(Term::Initiative, Form::Many)),
        ];
        let terms = Terms::default();
        assert_eq!(GREETING.fill(Lang::Nb, &terms, &args), "A, b og c {what} mangler satsinger.");
        assert_eq!(GREETING.fill(Lang::En, &terms, &args), "A, b and c {what} lacks initiatives.");
        assert_eq!(GREETING.fill(Lang::Nn, &terms, &[]), "{who} manglar {what}.");
    }

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(number(Lang::Nb, -1_234_567), "\u{2212}1\u{a0}234\u{a0}567");
        assert_eq!(number(Lang::En, 12_345), "12,345");
        assert_eq!(number(Lang::Nn, 2027), "2027");
        assert_eq!(decimal(Lang::Nb, "-0.5"), "\u{2212}0,5");
        assert_eq!(decimal(Lang::En, "12345.25"), "12,345.25");
        assert_eq!(decimal(Lang::Nn, "21000.0"), "21\u{a0}000");
    }
}
