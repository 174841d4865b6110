//! What the program says itself.

use goalgraph::Lang;
use goalgraph::rules::Severity;
use goalgraph::text::{Arg, Terms, Wording};

/// A sentence in a language, its slots filled with text.
pub(crate) fn say(lang: Lang, wording: &Wording, slots: &[(&'static str, &str)]) -> String {
    let args: Vec<_> =
        slots.iter().map(|&(slot, text)| (slot, Arg::Text(text.to_owned()))).collect();
    wording.fill(lang, &Terms::default(), &args)
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
pub(crate) const UNKNOWN_UNIT: Wording = Wording {
    nb: "Planen har ingen med navnet «{name}».",
    nn: "Planen har ingen med namnet «{name}».",
    en: "The plan has no one by the name “{name}”.",
};
pub(crate) const NEAREST: Wording =
    Wording { nb: "Mente du {names}?", nn: "Meinte du {names}?", en: "Did you mean {names}?" };
