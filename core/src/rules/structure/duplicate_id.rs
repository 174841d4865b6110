//! The rule on the page `duplicate_id.md`.

use crate::graph::{Fault, Graph};
use crate::rules::{About, Found, Mention, Scope, Severity, Subject, phrases};
use crate::text::Wording;

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "structure/duplicate-id",
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
};

const MESSAGE: Wording = Wording {
    nb: "{again_kind} «{again}» har samme id ({id}) som {first_kind} «{first}».",
    nn: "{again_kind} «{again}» har same id ({id}) som {first_kind} «{first}».",
    en: "{again_kind} “{again}” has the same id ({id}) as {first_kind} “{first}”.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Fault(&Fault::DuplicateId { first, again }) = subject else { return };
        findings.push(
            ABOUT
                .found(again, MESSAGE)
                .in_field("/id")
                .beside(Mention::name(again.pointer()))
                .with("id", graph.id(again))
                .with("again", again)
                .with("again_kind", phrases::one(phrases::term(graph, again)))
                .with("first", first)
                .with("first_kind", phrases::one(phrases::term(graph, first))),
        );
    }
}
