//! The rule on the page `duplicate_id.md`.

use crate::edit::Item;
use crate::graph::{Fault, Flaw, Graph, Node};
use crate::rules::{
    About, Case, Fix, Found, Mention, Scope, Severity, Subject, Told, mend, phrases,
};
use crate::text::Wording;

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Error,
    judges: &[Scope::Fault(Flaw::DuplicateId)],
    page: page!("duplicate_id.md"),
    ..About::new("structure/duplicate-id", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Lenker bruker id-en. Når to har samme id, er det umulig å vite hvilken lenken mener.",
    nn: "Lenkjer bruker id-en. Når to har same id, er det umogleg å vite kva for ein lenkja meiner.",
    en: "Links use the id. When two share it, nobody can know which one a link means.",
};

const REMEDY: Wording = Wording {
    nb: "Gi den ene en ny id, og rett lenkene som skulle vise dit.",
    nn: "Gi den eine ein ny id, og rett lenkjene som skulle vise dit.",
    en: "Give one of them another id, and mend the links that meant it.",
};

const MESSAGE: Wording = Wording {
    nb: "{again_kind} «{again}» har samme id ({id}) som {first_kind} «{first}».",
    nn: "{again_kind} «{again}» har same id ({id}) som {first_kind} «{first}».",
    en: "{again_kind} “{again}” has the same id ({id}) as {first_kind} “{first}”.",
};

const RENAME: Wording = Wording {
    nb: "Gi «{again}» id-en {new}",
    nn: "Gi «{again}» id-en {new}",
    en: "Give “{again}” the id {new}",
};

/// How many ids are tried before it is left to a person.
const TRIES: u32 = 1_000;

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, _: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        found.push(Found::about(subject));
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

    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        let Some(&Fault::DuplicateId { again, .. }) = found.fault(case) else { return Vec::new() };
        let fix = || {
            let new = free_id(case.graph, again)?;
            let edit = mend::changed(case.graph, again, |item| {
                match item {
                    Item::Unit(unit) => unit.id.clone_from(&new),
                    Item::Goal(goal) => goal.id.clone_from(&new),
                    Item::Indicator(indicator) => indicator.id.clone_from(&new),
                    Item::Cell(_) | Item::Declared(_) | Item::Waiver(_) => return None,
                }
                Some(())
            })?;
            Some(Fix::suggested(RENAME, edit).with("again", again).with("new", new))
        };
        fix().into_iter().collect()
    }
}

/// The first of `id-2`, `id-3` and so on that nothing has.
fn free_id(graph: &Graph<'_>, node: Node) -> Option<String> {
    let id = graph.id(node);
    (2..TRIES).map(|nth| format!("{id}-{nth}")).find(|new| graph.named(new).is_none())
}
