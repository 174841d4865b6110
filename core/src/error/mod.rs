//! What stops everything: text that cannot be read as a plan, edits that cannot be made.

mod words;

use crate::plan::Place;
use crate::text::{Arg, Args, Lang, Terms, Wording, nearest};
use thiserror::Error;
use words::{
    ENDS_TOO_SOON, ID_TAKEN, MISSING_FIELD, NO_SUCH_PLACE, NOT_LINKED, NOT_UTF8, PLACE,
    REPEATED_FIELD, SYNTAX, TEXT_TOO_LONG, TOO_DEEP, TOO_MANY_BYTES, TOO_MANY_ITEMS,
    UNKNOWN_ELEMENT, UNKNOWN_FIELD, UNKNOWN_RULE, UNKNOWN_VALUE, VERSION, WRONG_ELEMENT,
    WRONG_TYPE, phrase,
};

/// Why a plan could not be read, or an edit not made. Mistakes in what a plan says are findings,
/// not errors.
///
/// `Display` says place and problem in English; [`Error::message`] says the problem in any
/// language.
///
/// ```
/// let error = goalgraph::Plan::from_json("{\"goalgraph\": 2}").unwrap_err();
/// assert_eq!(error.code(), "read/version");
/// assert_eq!(error.place().unwrap().pointer, "/goalgraph");
/// assert_eq!(
///     error.message(goalgraph::Lang::Nb),
///     "Dokumentet sier versjon 2 av formatet. Dette programmet leser versjon 1."
/// );
/// ```
#[derive(Debug, Error)]
#[error("{}", self.report(Lang::En))]
pub struct Error(Box<Inner>);

#[derive(Debug)]
struct Inner {
    problem: Problem,
    place: Option<Place>,
}

impl Error {
    /// A stable name of the kind of problem, such as `read/unknown-field` or `limit/bytes`.
    pub fn code(&self) -> &'static str {
        self.0.problem.code()
    }

    /// Where in the text; limits on the whole text have no place.
    pub fn place(&self) -> Option<&Place> {
        self.0.place.as_ref()
    }

    /// What is wrong and what was expected, as sentences.
    pub fn message(&self, lang: Lang) -> String {
        let (wording, args) = self.0.problem.say(lang);
        wording.fill(lang, &Terms::default(), &args)
    }

    /// The same error at a place.
    pub(crate) fn placed(self, place: Option<Place>) -> Self {
        Self(Box::new(Inner { problem: self.0.problem, place: place.or(self.0.place) }))
    }

    /// Place and message in one line.
    pub fn report(&self, lang: Lang) -> String {
        let Some(Place { line, column, pointer }) = self.place() else {
            return self.message(lang);
        };
        let args = vec![
            ("line", Arg::Text(line.to_string())),
            ("column", Arg::Text(column.to_string())),
            ("pointer", Arg::Text(if pointer.is_empty() { "/".into() } else { pointer.clone() })),
            ("message", Arg::Text(self.message(lang))),
        ];
        PLACE.fill(lang, &Terms::default(), &args)
    }
}

/// What stopped the reading.
#[derive(Debug)]
pub(crate) enum Problem {
    NotUtf8,
    EndsTooSoon,
    Syntax {
        detail: String,
    },
    Version {
        found: i64,
        known: u32,
    },
    UnknownField {
        field: String,
        known: Vec<String>,
    },
    MissingField {
        field: String,
    },
    RepeatedField {
        field: String,
    },
    UnknownValue {
        value: String,
        known: Vec<String>,
    },
    WrongType {
        found: String,
        expected: String,
    },
    TooManyBytes {
        limit: usize,
        found: usize,
    },
    TooManyItems {
        limit: usize,
    },
    TooDeep {
        limit: usize,
    },
    TextTooLong {
        limit: usize,
    },
    UnknownElement {
        id: String,
        known: Vec<String>,
    },
    WrongElement {
        id: String,
    },
    IdTaken {
        id: String,
    },
    NotLinked {
        from: String,
        to: String,
    },
    NoSuchPlace {
        position: usize,
    },
    UnknownRule {
        name: String,
        known: Vec<String>,
    },
    /// Something said where it is found, in its own words.
    Said {
        code: &'static str,
        wording: Wording,
        args: Args,
    },
}

impl Problem {
    pub(crate) fn at(self, place: Place) -> Error {
        Error(Box::new(Inner { problem: self, place: Some(place) }))
    }

    pub(crate) fn anywhere(self) -> Error {
        Error(Box::new(Inner { problem: self, place: None }))
    }

    pub(crate) fn of_syntax(detail: &str) -> Self {
        Self::Syntax { detail: detail.to_owned() }
    }

    /// Reads the sentences serde documents as the defaults of its `de::Error` trait:
    /// `serde_json` keeps no other form of them. A sentence it does not know stays as it is.
    pub(crate) fn of_data(sentence: &str) -> Self {
        let known = |rest: &str| quoted(rest).map(str::to_owned).collect::<Vec<_>>();
        if let Some((field, rest)) = after(sentence, "unknown field `") {
            Self::UnknownField { field, known: known(rest) }
        } else if let Some((value, rest)) = after(sentence, "unknown variant `") {
            Self::UnknownValue { value, known: known(rest) }
        } else if let Some((field, _)) = after(sentence, "missing field `") {
            Self::MissingField { field }
        } else if let Some((field, _)) = after(sentence, "duplicate field `") {
            Self::RepeatedField { field }
        } else if let Some((found, expected)) = sentence
            .strip_prefix("invalid type: ")
            .or_else(|| sentence.strip_prefix("invalid value: "))
            .and_then(|rest| rest.rsplit_once(", expected "))
        {
            Self::WrongType { found: found.to_owned(), expected: expected.to_owned() }
        } else {
            Self::of_syntax(sentence)
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::NotUtf8 => "read/not-utf8",
            Self::EndsTooSoon => "read/truncated",
            Self::Syntax { .. } => "read/syntax",
            Self::Version { .. } => "read/version",
            Self::UnknownField { .. } => "read/unknown-field",
            Self::MissingField { .. } => "read/missing-field",
            Self::RepeatedField { .. } => "read/repeated-field",
            Self::UnknownValue { .. } => "read/unknown-value",
            Self::WrongType { .. } => "read/wrong-type",
            Self::TooManyBytes { .. } => "limit/bytes",
            Self::TooManyItems { .. } => "limit/items",
            Self::TooDeep { .. } => "limit/depth",
            Self::TextTooLong { .. } => "limit/text",
            Self::UnknownElement { .. } => "edit/unknown-element",
            Self::WrongElement { .. } => "edit/wrong-element",
            Self::IdTaken { .. } => "edit/id-taken",
            Self::NotLinked { .. } => "edit/not-linked",
            Self::NoSuchPlace { .. } => "edit/no-such-place",
            Self::UnknownRule { .. } => "settings/unknown-rule",
            Self::Said { code, .. } => code,
        }
    }

    fn say(&self, lang: Lang) -> (Wording, Args) {
        match self {
            Self::NotUtf8 => (NOT_UTF8, vec![]),
            Self::EndsTooSoon => (ENDS_TOO_SOON, vec![]),
            Self::Syntax { detail } => (SYNTAX, vec![text("detail", detail)]),
            Self::Version { found, known } => (
                VERSION,
                vec![("found", Arg::Number(*found)), ("known", Arg::Number((*known).into()))],
            ),
            Self::UnknownField { field, known } => guess(UNKNOWN_FIELD, field, known),
            Self::UnknownValue { value, known } => guess(UNKNOWN_VALUE, value, known),
            Self::MissingField { field } => (MISSING_FIELD, vec![text("name", field)]),
            Self::RepeatedField { field } => (REPEATED_FIELD, vec![text("name", field)]),
            Self::WrongType { found, expected } => (
                WRONG_TYPE,
                vec![text("found", phrase(found, lang)), text("expected", phrase(expected, lang))],
            ),
            Self::TooManyBytes { limit, found } => {
                (TOO_MANY_BYTES, vec![count("limit", *limit), count("found", *found)])
            }
            Self::TooManyItems { limit } => (TOO_MANY_ITEMS, vec![count("limit", *limit)]),
            Self::TooDeep { limit } => (TOO_DEEP, vec![count("limit", *limit)]),
            Self::TextTooLong { limit } => (TEXT_TOO_LONG, vec![count("limit", *limit)]),
            Self::UnknownElement { id, known } => near(UNKNOWN_ELEMENT, id, known),
            Self::WrongElement { id } => (WRONG_ELEMENT, vec![text("name", id)]),
            Self::IdTaken { id } => (ID_TAKEN, vec![text("name", id)]),
            Self::NotLinked { from, to } => (NOT_LINKED, vec![text("from", from), text("to", to)]),
            Self::NoSuchPlace { position } => (NO_SUCH_PLACE, vec![count("position", *position)]),
            Self::UnknownRule { name, known } => near(UNKNOWN_RULE, name, known),
            Self::Said { wording, args, .. } => (*wording, args.clone()),
        }
    }
}

/// The name up to the next backtick, and what follows.
fn after<'a>(sentence: &'a str, start: &str) -> Option<(String, &'a str)> {
    let (name, rest) = sentence.strip_prefix(start)?.split_once("`, expected").or_else(|| {
        let name = sentence.strip_prefix(start)?.strip_suffix('`')?;
        Some((name, ""))
    })?;
    Some((name.to_owned(), rest))
}

fn quoted(list: &str) -> impl Iterator<Item = &str> {
    list.split('`').skip(1).step_by(2)
}

fn text(slot: &'static str, value: impl Into<String>) -> (&'static str, Arg) {
    (slot, Arg::Text(value.into()))
}

fn count(slot: &'static str, value: usize) -> (&'static str, Arg) {
    (slot, Arg::Number(i64::try_from(value).unwrap_or(i64::MAX)))
}

/// "unknown `x`", with the nearest names where there are any.
fn near((near, alone): (Wording, Wording), name: &str, known: &[String]) -> (Wording, Args) {
    let names = nearest(name, known.iter().map(String::as_str));
    let quoted: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    let wording = if quoted.is_empty() { alone } else { near };
    (wording, vec![text("name", name), ("known", Arg::List(quoted))])
}

/// "unknown `x`" with the nearest name that exists, or with all of them.
fn guess((near, far): (Wording, Wording), name: &str, known: &[String]) -> (Wording, Args) {
    let names =
        |names: Vec<&str>| Arg::List(names.iter().map(|name| format!("`{name}`")).collect());
    let nearest = nearest(name, known.iter().map(String::as_str));
    if nearest.is_empty() {
        let all = known.iter().map(String::as_str).collect();
        (far, vec![text("name", name), ("known", names(all))])
    } else {
        (near, vec![text("name", name), ("known", names(nearest))])
    }
}
