//! What can be wrong with a declaration that is written as one.

use crate::error::{Error, Problem};
use crate::text::{Arg, Wording};

/// Something wrong, and where in the declaration, as a JSON pointer.
#[derive(Debug)]
pub(crate) struct Bad {
    pub(crate) pointer: String,
    pub(crate) error: Error,
}

/// What was found wrong so far: reading goes on after the first.
#[derive(Debug, Default)]
pub(super) struct Problems(pub(super) Vec<Bad>);

impl Problems {
    pub(super) fn add(&mut self, pointer: impl Into<String>, problem: Problem) {
        self.0.push(Bad { pointer: pointer.into(), error: problem.anywhere() });
    }

    pub(super) fn say(
        &mut self,
        pointer: impl Into<String>,
        said: Said,
        args: &[(&'static str, &str)],
    ) {
        let args = args.iter().map(|&(slot, text)| (slot, Arg::Text(text.to_owned()))).collect();
        self.add(pointer, Problem::Said { code: said.0, wording: said.1, args });
    }

    /// Something that has its place, and not here.
    pub(super) fn not_here(&mut self, pointer: impl Into<String>, name: &str, known: &[&str]) {
        self.of(pointer, NOT_HERE, name, known);
    }

    /// A slot that nothing fills, or a brace that opens none.
    pub(super) fn no_slot(&mut self, pointer: impl Into<String>, name: &str, known: &[&str]) {
        self.of(pointer, NO_SLOT, name, known);
    }

    /// One of a few was expected.
    pub(super) fn expected(&mut self, pointer: impl Into<String>, said: Said, known: &[&str]) {
        self.of(pointer, said, "", known);
    }

    fn of(&mut self, pointer: impl Into<String>, said: Said, name: &str, known: &[&str]) {
        let known = known.iter().map(|known| format!("`{known}`")).collect();
        let args = vec![("name", Arg::Text(name.to_owned())), ("known", Arg::List(known))];
        self.add(pointer, Problem::Said { code: said.0, wording: said.1, args });
    }

    /// Whether a text is no longer than it may be.
    pub(super) fn is_short(&mut self, pointer: &str, text: &str, limit: usize) -> bool {
        let is_short = text.chars().nth(limit).is_none();
        if !is_short {
            self.add(pointer, Problem::TextTooLong { limit });
        }
        is_short
    }

    /// Whether a list has something in it, and no more than it may.
    pub(super) fn is_filled<T>(&mut self, pointer: &str, list: &[T], limit: usize) -> bool {
        if list.is_empty() {
            self.say(pointer, EMPTY_LIST, &[]);
        } else if list.len() > limit {
            self.add(pointer, too_many(limit));
        }
        (1..=limit).contains(&list.len())
    }
}

/// A list that is longer than it may be.
pub(crate) fn too_many(limit: usize) -> Problem {
    let args = vec![("limit", Arg::Text(limit.to_string()))];
    Problem::Said { code: TOO_MANY.0, wording: TOO_MANY.1, args }
}

/// A name that another rule has.
pub(crate) fn taken(name: &str) -> Problem {
    Problem::Said { code: TAKEN.0, wording: TAKEN.1, args: vec![("name", Arg::Text(name.into()))] }
}

/// A code and its sentence.
pub(super) type Said = (&'static str, Wording);

pub(super) const NAME: Said = (
    "settings/name",
    Wording {
        nb: "Et navn er `gruppe/navn`, skrevet med små engelske bokstaver, sifre og bindestrek.",
        nn: "Eit namn er `gruppe/namn`, skrive med små engelske bokstavar, siffer og bindestrek.",
        en: "A name is `group/name`, written in lowercase letters from a to z, digits and hyphens.",
    },
);
const TAKEN: Said = (
    "settings/name-taken",
    Wording {
        nb: "Det finnes alt en regel som heter `{name}`. Velg et annet navn.",
        nn: "Det finst alt ein regel som heiter `{name}`. Vel eit anna namn.",
        en: "There already is a rule called `{name}`. Choose another name.",
    },
);
const NOT_HERE: Said = (
    "settings/not-here",
    Wording {
        nb: "`{name}` gir ikke mening her. Her kan det stå {known}.",
        nn: "`{name}` gir ikkje meining her. Her kan det stå {known}.",
        en: "`{name}` makes no sense here. Here you can write {known}.",
    },
);
const NO_SLOT: Said = (
    "settings/no-slot",
    Wording {
        nb: "Feltet `{name}` finnes ikke i teksten her. Disse finnes: {known}.",
        nn: "Feltet `{name}` finst ikkje i teksten her. Desse finst: {known}.",
        en: "There is no slot `{name}` here. There are {known}.",
    },
);
pub(super) const NOTHING: Said = (
    "settings/nothing-expected",
    Wording {
        nb: "Her må det stå hva regelen venter å finne: {known}.",
        nn: "Her må det stå kva regelen ventar å finne: {known}.",
        en: "Here the rule must say what it expects: {known}.",
    },
);
pub(super) const ALWAYS: Said = (
    "settings/always-met",
    Wording {
        nb: "Når `min` er 0 og `max` mangler, er kravet alltid oppfylt.",
        nn: "Når `min` er 0 og `max` manglar, er kravet alltid oppfylt.",
        en: "With a `min` of 0 and no `max`, this is always met.",
    },
);
pub(super) const RANGE: Said = (
    "settings/range",
    Wording {
        nb: "`{least}` kan ikke være større enn `{most}`.",
        nn: "`{least}` kan ikkje vere større enn `{most}`.",
        en: "`{least}` cannot be greater than `{most}`.",
    },
);
pub(super) const ONE_TEST: Said = (
    "settings/one-test",
    Wording {
        nb: "Her skal det stå nøyaktig én prøve. Velg mellom {known}.",
        nn: "Her skal det stå nøyaktig éi prøve. Vel mellom {known}.",
        en: "Here goes exactly one test. Choose between {known}.",
    },
);
pub(super) const PATTERN: Said = (
    "settings/pattern",
    Wording {
        nb: "Mønsteret kan ikke leses ({detail}).",
        nn: "Mønsteret kan ikkje lesast ({detail}).",
        en: "The pattern cannot be read ({detail}).",
    },
);
const TOO_MANY: Said = (
    "settings/too-many",
    Wording {
        nb: "Her er det plass til {limit}, ikke flere.",
        nn: "Her er det plass til {limit}, ikkje fleire.",
        en: "There is room for {limit} here, no more.",
    },
);
const EMPTY_LIST: Said = (
    "settings/empty-list",
    Wording { nb: "Listen er tom.", nn: "Lista er tom.", en: "The list is empty." },
);
pub(super) const NO_TEXT: Said = (
    "settings/no-text",
    Wording {
        nb: "Teksten mangler. Skriv den på minst ett språk: {known}.",
        nn: "Teksten manglar. Skriv han på minst eitt språk: {known}.",
        en: "The text is missing. Write it in at least one language: {known}.",
    },
);
pub(super) const BLANK_TEXT: Said = (
    "settings/blank-text",
    Wording { nb: "Teksten er tom.", nn: "Teksten er tom.", en: "The text is empty." },
);
pub(super) const TOO_DEEP: Said = (
    "settings/too-deep",
    Wording {
        nb: "En regel kan følge {limit} lenker etter hverandre, ikke flere.",
        nn: "Ein regel kan følgje {limit} lenkjer etter kvarandre, ikkje fleire.",
        en: "A rule can follow {limit} links one after the other, no more.",
    },
);
