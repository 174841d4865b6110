//! The rule on the page `cycle.md`.

use crate::graph::{Fault, Flaw, Graph, Node};
use crate::rules::{About, Case, Found, Scope, Severity, Subject, Told};
use crate::text::{Arg, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Error,
    judges: &[Scope::Fault(Flaw::Cycle)],
    page: page!("cycle.md"),
    ..About::new("structure/cycle", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Når lenkene går i ring, er ingenting øverst. Da kan ingen følge tråden til det den skal støtte.",
    nn: "Når lenkjene går i ring, er ingenting øvst. Då kan ingen følgje tråden til det han skal støtte.",
    en: "When links run in a circle nothing is on top, and nobody can follow the thread to what it supports.",
};

const REMEDY: Wording = Wording {
    nb: "Ta bort lenken som fører tilbake.",
    nn: "Ta bort lenkja som fører tilbake.",
    en: "Remove the link that leads back.",
};

const MESSAGE: Wording = Wording {
    nb: "Lenkene går i ring: {path}.",
    nn: "Lenkjene går i ring: {path}.",
    en: "The links run in a circle: {path}.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, _: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        found.push(Found::about(subject));
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let Some(Fault::Cycle(circle)) = found.fault(case) else { return Told::new(MESSAGE) };
        Told::new(MESSAGE).with("path", path(case.graph, circle))
    }
}

/// How many elements of a circle a message names.
const SHOWN: usize = 8;

/// The way round, back to where it began; the middle of a long one is left out.
fn path(graph: &Graph<'_>, circle: &[Node]) -> Arg {
    let mut names: Vec<&str> = circle.iter().take(SHOWN).map(|&node| graph.id(node)).collect();
    if circle.len() > SHOWN {
        names.push("…");
    }
    names.extend(circle.first().map(|&node| graph.id(node)));
    Arg::Text(names.join(" → "))
}
