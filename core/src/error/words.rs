//! The sentences of errors, in every language.

use crate::text::{Lang, Wording};

/// serde's words for what a value is, in words for people.
pub(super) fn phrase(words: &str, lang: Lang) -> String {
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
        &["u32", "usize"],
        Wording {
            nb: "et heltall fra 0 og oppover",
            nn: "eit heiltal frå 0 og oppover",
            en: "a whole number from 0 up",
        },
    ),
];

pub(super) const PLACE: Wording = Wording {
    nb: "Linje {line}, kolonne {column}, {pointer}: {message}",
    nn: "Linje {line}, kolonne {column}, {pointer}: {message}",
    en: "Line {line}, column {column}, {pointer}: {message}",
};
pub(super) const NOT_UTF8: Wording = Wording {
    nb: "Filen er ikke lagret som UTF-8. Lagre den på nytt med tegnsettet UTF-8.",
    nn: "Fila er ikkje lagra som UTF-8. Lagre ho på nytt med teiknsettet UTF-8.",
    en: "The file is not saved as UTF-8. Save it again with the encoding UTF-8.",
};
pub(super) const ENDS_TOO_SOON: Wording = Wording {
    nb: "Teksten slutter før planen er ferdig. Er hele filen kommet med?",
    nn: "Teksten sluttar før planen er ferdig. Er heile fila komen med?",
    en: "The text ends before the plan does. Is the whole file there?",
};
pub(super) const SYNTAX: Wording = Wording {
    nb: "Dette er ikke gyldig JSON ({detail}).",
    nn: "Dette er ikkje gyldig JSON ({detail}).",
    en: "This is not valid JSON ({detail}).",
};
pub(super) const VERSION: Wording = Wording {
    nb: "Dokumentet sier versjon {found} av formatet. Dette programmet leser versjon {known}.",
    nn: "Dokumentet seier versjon {found} av formatet. Dette programmet les versjon {known}.",
    en: "The document says version {found} of the format. This program reads version {known}.",
};
pub(super) const UNKNOWN_FIELD: (Wording, Wording) = (
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
pub(super) const UNKNOWN_VALUE: (Wording, Wording) = (
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
pub(super) const MISSING_FIELD: Wording = Wording {
    nb: "Feltet `{name}` mangler.",
    nn: "Feltet `{name}` manglar.",
    en: "The field `{name}` is missing.",
};
pub(super) const REPEATED_FIELD: Wording = Wording {
    nb: "Feltet `{name}` står to ganger.",
    nn: "Feltet `{name}` står to gonger.",
    en: "The field `{name}` stands twice.",
};
pub(super) const WRONG_TYPE: Wording = Wording {
    nb: "Her står {found}, men her skal det stå {expected}.",
    nn: "Her står {found}, men her skal det stå {expected}.",
    en: "Here stands {found}; {expected} was expected.",
};
pub(super) const TOO_MANY_BYTES: Wording = Wording {
    nb: "Teksten er på {found} byte. Grensen er {limit}.",
    nn: "Teksten er på {found} byte. Grensa er {limit}.",
    en: "The text has {found} bytes. The limit is {limit}.",
};
pub(super) const TOO_MANY_ITEMS: Wording = Wording {
    nb: "Planen har flere enn {limit} elementer i listene sine. Det er over grensen.",
    nn: "Planen har fleire enn {limit} element i listene sine. Det er over grensa.",
    en: "The plan has more than {limit} items in its lists. That is over the limit.",
};
pub(super) const TOO_DEEP: Wording = Wording {
    nb: "Her ligger objekter og lister mer enn {limit} nivåer inni hverandre. Det er over grensen.",
    nn: "Her ligg objekt og lister meir enn {limit} nivå inni kvarandre. Det er over grensa.",
    en: "Objects and lists lie more than {limit} levels within each other here. That is over the limit.",
};
pub(super) const TEXT_TOO_LONG: Wording = Wording {
    nb: "Denne teksten er lengre enn {limit} tegn. Det er over grensen.",
    nn: "Denne teksten er lengre enn {limit} teikn. Det er over grensa.",
    en: "This text is longer than {limit} characters. That is over the limit.",
};
pub(super) const UNKNOWN_ELEMENT: (Wording, Wording) = (
    Wording {
        nb: "Planen har ikke noe med id `{name}`. Mente du {known}?",
        nn: "Planen har ikkje noko med id `{name}`. Meinte du {known}?",
        en: "The plan has nothing with the id `{name}`. Did you mean {known}?",
    },
    Wording {
        nb: "Planen har ikke noe med id `{name}`.",
        nn: "Planen har ikkje noko med id `{name}`.",
        en: "The plan has nothing with the id `{name}`.",
    },
);
pub(super) const WRONG_ELEMENT: Wording = Wording {
    nb: "Dette kan ikke gjøres med `{name}`: det er et annet slags element.",
    nn: "Dette kan ikkje gjerast med `{name}`: det er eit anna slags element.",
    en: "This cannot be done with `{name}`: it is another kind of element.",
};
pub(super) const ID_TAKEN: Wording = Wording {
    nb: "Id-en `{name}` er i bruk. Velg en annen.",
    nn: "Id-en `{name}` er i bruk. Vel ein annan.",
    en: "The id `{name}` is taken. Choose another.",
};
pub(super) const NOT_LINKED: Wording = Wording {
    nb: "`{from}` er ikke knyttet til `{to}`.",
    nn: "`{from}` er ikkje knytt til `{to}`.",
    en: "`{from}` is not linked to `{to}`.",
};
pub(super) const NO_SUCH_PLACE: Wording = Wording {
    nb: "Listen har ingen plass nummer {position}.",
    nn: "Lista har ingen plass nummer {position}.",
    en: "The list has no position {position}.",
};
pub(super) const UNKNOWN_RULE: (Wording, Wording) = (
    Wording {
        nb: "Ingen regel heter `{name}`. Mente du {known}?",
        nn: "Ingen regel heiter `{name}`. Meinte du {known}?",
        en: "There is no rule called `{name}`. Did you mean {known}?",
    },
    Wording {
        nb: "Ingen regel heter `{name}`.",
        nn: "Ingen regel heiter `{name}`.",
        en: "There is no rule called `{name}`.",
    },
);
