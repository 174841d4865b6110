//! What the program says itself.

pub(crate) mod fix;
pub(crate) mod markdown;
pub(crate) mod site;

use goalgraph::Lang;
use goalgraph::rules::Severity;
use goalgraph::text::{Arg, Terms, Wording, list, nearest};

/// A sentence in a language, its slots filled with text.
pub(crate) fn say(lang: Lang, wording: &Wording, slots: &[(&'static str, &str)]) -> String {
    let args: Vec<_> =
        slots.iter().map(|&(slot, text)| (slot, Arg::Text(text.to_owned()))).collect();
    wording.fill(lang, &Terms::default(), &args)
}

/// A complaint of a name, and the nearest there are.
pub(crate) fn nearest_of<'a>(
    lang: Lang,
    complaint: String,
    name: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> String {
    match &*nearest(name, names) {
        [] => complaint,
        near => {
            let near = say(lang, &NEAREST, &[("names", &list(lang, near))]);
            format!("{complaint} {near}")
        }
    }
}

/// The language to complain in while no plan says one: the terminal's, if it is one of ours.
pub(crate) fn terminal_language() -> Lang {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| std::env::var(name).ok());
    set.filter(|locale| !locale.is_empty())
        .map(|locale| Lang::from_tag(locale.split('.').next().unwrap_or_default()))
        .next()
        .flatten()
        .unwrap_or(Lang::En)
}

/// The heading over findings of a severity.
pub(crate) const fn severity(severity: Severity) -> &'static Wording {
    match severity {
        Severity::Error => &Wording { nb: "Feil: {n}", nn: "Feil: {n}", en: "Errors: {n}" },
        Severity::Warning => {
            &Wording { nb: "Merknader: {n}", nn: "Merknader: {n}", en: "Warnings: {n}" }
        }
        Severity::Info => &Wording {
            nb: "Til orientering: {n}",
            nn: "Til orientering: {n}",
            en: "For information: {n}",
        },
    }
}

pub(crate) const WHY: Wording =
    Wording { nb: "Hvorfor: {text}", nn: "Kvifor: {text}", en: "Why: {text}" };
pub(crate) const REMEDY: Wording = Wording {
    nb: "Hva du kan gjøre: {text}",
    nn: "Kva du kan gjere: {text}",
    en: "What you can do: {text}",
};
pub(crate) const NOT_READ: Wording = Wording {
    nb: "Kan ikke lese {file}: {error}",
    nn: "Kan ikkje lese {file}: {error}",
    en: "Cannot read {file}: {error}",
};
pub(crate) const NOT_WRITTEN: Wording = Wording {
    nb: "Kan ikke skrive {file}: {error}",
    nn: "Kan ikkje skrive {file}: {error}",
    en: "Cannot write {file}: {error}",
};
pub(crate) const TOO_LARGE: Wording = Wording {
    nb: "Grensen er {limit} byte, og {file} er større.",
    nn: "Grensa er {limit} byte, og {file} er større.",
    en: "The limit is {limit} bytes, and {file} is larger.",
};
pub(crate) const NO_TABLE: Wording = Wording {
    nb: "Det er ingen tabell i {file}.",
    nn: "Det er ingen tabell i {file}.",
    en: "There is no table in {file}.",
};
pub(crate) const UNKNOWN_UNIT: Wording = Wording {
    nb: "Planen har ingen med navnet «{name}».",
    nn: "Planen har ingen med namnet «{name}».",
    en: "The plan has no one by the name “{name}”.",
};
pub(crate) const NEAREST: Wording =
    Wording { nb: "Mente du {names}?", nn: "Meinte du {names}?", en: "Did you mean {names}?" };
pub(crate) const UNKNOWN_RULE: Wording = Wording {
    nb: "Regelen `{name}` finnes ikke.",
    nn: "Regelen `{name}` finst ikkje.",
    en: "There is no rule `{name}`.",
};
pub(crate) const NO_MATCH: Wording = Wording {
    nb: "Ingen fil passer til {pattern}.",
    nn: "Inga fil passar til {pattern}.",
    en: "No file matches {pattern}.",
};
pub(crate) const BAD_PATTERN: Wording = Wording {
    nb: "Mønsteret {pattern} kan ikke brukes: {error}",
    nn: "Mønsteret {pattern} kan ikkje brukast: {error}",
    en: "The pattern {pattern} cannot be used: {error}",
};
pub(crate) const ONE_BASELINE: Wording = Wording {
    nb: "Kjente funn gjelder én plan. Kontroller én fil om gangen når du bruker `--baseline` eller `--write-baseline`.",
    nn: "Kjende funn gjeld éin plan. Kontroller éi fil om gongen når du bruker `--baseline` eller `--write-baseline`.",
    en: "Known findings are those of one plan. Check one file at a time with `--baseline` or `--write-baseline`.",
};
pub(crate) const BASELINE_WRITTEN: Wording = Wording {
    nb: "Kjente funn skrevet til {file}: {n}",
    nn: "Kjende funn skrivne til {file}: {n}",
    en: "Known findings written to {file}: {n}",
};
pub(crate) const FILES: Wording = Wording { nb: "Filer: {n}", nn: "Filer: {n}", en: "Files: {n}" };
pub(crate) const ACCEPTED: Wording = Wording {
    nb: "Godtatt med begrunnelse: {n}",
    nn: "Godteke med grunngjeving: {n}",
    en: "Accepted with a reason: {n}",
};
pub(crate) const KNOWN: Wording = Wording {
    nb: "Kjent fra forrige gang: {n}",
    nn: "Kjent frå førre gong: {n}",
    en: "Known from last time: {n}",
};
pub(crate) const MENDED: Wording = Wording {
    nb: "Rettet siden forrige gang: {n}",
    nn: "Retta sidan førre gong: {n}",
    en: "Mended since last time: {n}",
};
pub(crate) const FIXABLE: Wording =
    Wording { nb: "Kan rettes: {text}", nn: "Kan rettast: {text}", en: "Can be fixed: {text}" };
pub(crate) const SUGGESTION: Wording =
    Wording { nb: "Forslag: {text}", nn: "Forslag: {text}", en: "Suggestion: {text}" };
pub(crate) const BY_FIX: Wording = Wording {
    nb: "Kan rettes med `goalgraph fix`: {n}",
    nn: "Kan rettast med `goalgraph fix`: {n}",
    en: "Can be fixed with `goalgraph fix`: {n}",
};
pub(crate) const BY_SUGGESTION: Wording = Wording {
    nb: "Har et forslag for `goalgraph fix --suggested`: {n}",
    nn: "Har eit forslag for `goalgraph fix --suggested`: {n}",
    en: "Have a suggestion for `goalgraph fix --suggested`: {n}",
};
/// What a SARIF log says of a finding that is gone: its words went with it.
pub(crate) const GONE: Wording = Wording {
    nb: "Rettet siden forrige gang: {id}",
    nn: "Retta sidan førre gong: {id}",
    en: "Mended since last time: {id}",
};
