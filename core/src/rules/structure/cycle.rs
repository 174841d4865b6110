//! The rule on the page `cycle.md`.

use crate::graph::{Fault, Graph, Node};
use crate::rules::{About, Found, Scope, Severity, Subject};
use crate::text::{Arg, Wording};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "structure/cycle",
    severity: Severity::Error,
    judges: &[Scope::Fault],
    page: page!("cycle.md"),
    why: Wording {
        nb: "Når lenkene går i ring, er ingenting øverst. Da kan ingen følge tråden til det den skal støtte.",
        nn: "Når lenkjene går i ring, er ingenting øvst. Då kan ingen følgje tråden til det han skal støtte.",
        en: "When links run in a circle nothing is on top, and nobody can follow the thread to what it supports.",
    },
    remedy: Wording {
        nb: "Ta bort lenken som fører tilbake.",
        nn: "Ta bort lenkja som fører tilbake.",
        en: "Remove the link that leads back.",
    },
};

const MESSAGE: Wording = Wording {
    nb: "Lenkene går i ring: {path}.",
    nn: "Lenkjene går i ring: {path}.",
    en: "The links run in a circle: {path}.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Fault(Fault::Cycle(circle)) = subject else { return };
        let Some(&first) = circle.first() else { return };
        findings.push(ABOUT.found(first, MESSAGE).with("path", path(graph, circle)));
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
