//! The rule on the page `duplicate_id.md`.

use crate::graph::Fault;
use crate::rules::{
    About, Case, Found, Mention, NO_WORDS, Scope, Severity, Subject, Told, phrases,
};
use crate::text::Wording;

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Error,
    judges: &[Scope::Fault],
    page: page!("duplicate_id.md"),
    why: Wording {
        nb: "Lenker bruker id-en. Når to har samme id, er det umulig å vite hvilken lenken mener.",
        nn: "Lenkjer bruker id-en. Når to har same id, er det umogleg å vite kva for ein lenkja meiner.",
        en: "Links use the id. When two share it, nobody can know which one a link means.",
    },
    remedy: Wording {
        nb: "Gi den ene en ny id, og rett lenkene som skulle vise dit.",
        nn: "Gi den eine ein ny id, og rett lenkjene som skulle vise dit.",
        en: "Give one of them another id, and mend the links that meant it.",
    },
    ..About::new("structure/duplicate-id", NO_WORDS, NO_WORDS)
};

const MESSAGE: Wording = Wording {
    nb: "{again_kind} «{again}» har samme id ({id}) som {first_kind} «{first}».",
    nn: "{again_kind} «{again}» har same id ({id}) som {first_kind} «{first}».",
    en: "{again_kind} “{again}” has the same id ({id}) as {first_kind} “{first}”.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        if let Some(Fault::DuplicateId { .. }) = case.fault(subject) {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let Some(&Fault::DuplicateId { first, again, .. }) = found.fault(case) else {
            return Told::new(MESSAGE);
        };
        let kind = |node| phrases::one(phrases::term(case.graph, node));
        Told::new(MESSAGE)
            .in_field("/id")
            .with("id", case.graph.id(again))
            .with("again", again)
            .with("again_kind", kind(again))
            .with("first", first)
            .with("first_kind", kind(first))
    }

    /// Those with one id are told apart by which of them it is: the second, the third.
    fn names(&self, case: &Case<'_>, found: &Found) -> (Mention, Option<Mention>) {
        let (subject, other) = found.names(case);
        match found.fault(case) {
            Some(Fault::DuplicateId { nth, .. }) => (subject, Some(Mention::name(nth.to_string()))),
            _ => (subject, other),
        }
    }
}
