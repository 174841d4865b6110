//! What stops everything: text that cannot be read as a plan.

use crate::plan::Place;
use crate::text::{Arg, Args, Lang, Terms, Wording, nearest};
use thiserror::Error;

/// Why a plan could not be read. Mistakes in what a plan says are findings, not errors.
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
    Syntax { detail: String },
    Version { found: i64, known: u32 },
    UnknownField { field: String, known: Vec<String> },
    MissingField { field: String },
    RepeatedField { field: String },
    UnknownValue { value: String, known: Vec<String> },
    WrongType { found: String, expected: String },
    TooManyBytes { limit: usize, found: usize },
    TooManyItems { limit: usize },
    TooDeep { limit: usize },
    TextTooLong { limit: usize },
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

/// serde's words for what a value is, in words for people.
fn phrase(words: &str, lang: Lang) -> String {
    let (head, value) = match words.split_once([' ', '`']) {
        Some(("integer" | "floating", _)) => ("number", words.split('`').nth(1)),
        Some(("boolean", _)) => ("boolean", words.split('`').nth(1)),
        Some(("string", value)) if value.starts_with('"') => ("string", Some(value)),
        _ => (words, None),
    };
    let said = PHRASES.iter().find(|(known, _)| known.contains(&head));
    let said = said.map_or(head, |(_, wording)| wording.template(lang));
    match value {
        Some(value) => format!("{said} {value}"),
        None => said.to_owned(),
    }
}

const PHRASES: &[(&[&str], Wording)] = &[
    (&["map", "an object"], Wording { nb: "et objekt", nn: "eit objekt", en: "an object" }),
    (
        &["an object with `from` and `to`"],
        Wording {
            nb: "et objekt med `from` og `to`",
            nn: "eit objekt med `from` og `to`",
            en: "an object with `from` and `to`",
        },
    ),
    (&["sequence", "a sequence"], Wording { nb: "en liste", nn: "ei liste", en: "a list" }),
    (&["string"], Wording { nb: "teksten", nn: "teksten", en: "the text" }),
    (&["a string"], Wording { nb: "en tekst", nn: "ein tekst", en: "a text" }),
    (&["number"], Wording { nb: "tallet", nn: "talet", en: "the number" }),
    (&["boolean"], Wording { nb: "verdien", nn: "verdien", en: "the value" }),
    (&["null"], Wording { nb: "null", nn: "null", en: "null" }),
    (
        &["a boolean"],
        Wording { nb: "true eller false", nn: "true eller false", en: "true or false" },
    ),
    (&["f64"], Wording { nb: "et tall", nn: "eit tal", en: "a number" }),
    (&["i32", "i64"], Wording { nb: "et heltall", nn: "eit heiltal", en: "a whole number" }),
    (
        &["u32"],
        Wording {
            nb: "et heltall fra 0 og oppover",
            nn: "eit heiltal frå 0 og oppover",
            en: "a whole number from 0 up",
        },
    ),
];

const PLACE: Wording = Wording {
    nb: "Linje {line}, kolonne {column}, {pointer}: {message}",
    nn: "Linje {line}, kolonne {column}, {pointer}: {message}",
    en: "Line {line}, column {column}, {pointer}: {message}",
};
const NOT_UTF8: Wording = Wording {
    nb: "Filen er ikke lagret som UTF-8. Lagre den på nytt med tegnsettet UTF-8.",
    nn: "Fila er ikkje lagra som UTF-8. Lagre ho på nytt med teiknsettet UTF-8.",
    en: "The file is not saved as UTF-8. Save it again with the encoding UTF-8.",
};
const ENDS_TOO_SOON: Wording = Wording {
    nb: "Teksten slutter før planen er ferdig. Er hele filen kommet med?",
    nn: "Teksten sluttar før planen er ferdig. Er heile fila komen med?",
    en: "The text ends before the plan does. Is the whole file there?",
};
const SYNTAX: Wording = Wording {
    nb: "Dette er ikke gyldig JSON ({detail}).",
    nn: "Dette er ikkje gyldig JSON ({detail}).",
    en: "This is not valid JSON ({detail}).",
};
const VERSION: Wording = Wording {
    nb: "Dokumentet sier versjon {found} av formatet. Dette programmet leser versjon {known}.",
    nn: "Dokumentet seier versjon {found} av formatet. Dette programmet les versjon {known}.",
    en: "The document says version {found} of the format. This program reads version {known}.",
};
const UNKNOWN_FIELD: (Wording, Wording) = (
    Wording {
        nb: "Feltet `{name}` finnes ikke. Mente du {known}?",
        nn: "Feltet `{name}` finst ikkje. Meinte du {known}?",
        en: "There is no field `{name}`. Did you mean {known}?",
    },
    Wording {
        nb: "Feltet `{name}` finnes ikke. Her kan det stå {known}.",
        nn: "Feltet `{name}` finst ikkje. Her kan det stå {known}.",
        en: "There is no field `{name}`. Here you can write {known}.",
    },
);
const UNKNOWN_VALUE: (Wording, Wording) = (
    Wording {
        nb: "Verdien `{name}` finnes ikke. Mente du {known}?",
        nn: "Verdien `{name}` finst ikkje. Meinte du {known}?",
        en: "There is no value `{name}`. Did you mean {known}?",
    },
    Wording {
        nb: "Verdien `{name}` finnes ikke. Her kan det stå {known}.",
        nn: "Verdien `{name}` finst ikkje. Her kan det stå {known}.",
        en: "There is no value `{name}`. Here you can write {known}.",
    },
);
const MISSING_FIELD: Wording = Wording {
    nb: "Feltet `{name}` mangler.",
    nn: "Feltet `{name}` manglar.",
    en: "The field `{name}` is missing.",
};
const REPEATED_FIELD: Wording = Wording {
    nb: "Feltet `{name}` står to ganger.",
    nn: "Feltet `{name}` står to gonger.",
    en: "The field `{name}` stands twice.",
};
const WRONG_TYPE: Wording = Wording {
    nb: "Her står {found}, men her skal det stå {expected}.",
    nn: "Her står {found}, men her skal det stå {expected}.",
    en: "Here stands {found}; {expected} was expected.",
};
const TOO_MANY_BYTES: Wording = Wording {
    nb: "Teksten er på {found} byte. Grensen er {limit}.",
    nn: "Teksten er på {found} byte. Grensa er {limit}.",
    en: "The text has {found} bytes. The limit is {limit}.",
};
const TOO_MANY_ITEMS: Wording = Wording {
    nb: "Planen har flere enn {limit} elementer i listene sine. Det er over grensen.",
    nn: "Planen har fleire enn {limit} element i listene sine. Det er over grensa.",
    en: "The plan has more than {limit} items in its lists. That is over the limit.",
};
const TOO_DEEP: Wording = Wording {
    nb: "Her ligger objekter og lister mer enn {limit} nivåer inni hverandre. Det er over grensen.",
    nn: "Her ligg objekt og lister meir enn {limit} nivå inni kvarandre. Det er over grensa.",
    en: "Objects and lists lie more than {limit} levels within each other here. That is over the limit.",
};
const TEXT_TOO_LONG: Wording = Wording {
    nb: "Denne teksten er lengre enn {limit} tegn. Det er over grensen.",
    nn: "Denne teksten er lengre enn {limit} teikn. Det er over grensa.",
    en: "This text is longer than {limit} characters. That is over the limit.",
};
