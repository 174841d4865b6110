//! The rule on the page `empty_title.md`.

use crate::graph::{Graph, Node};
use crate::rules::{About, Found, Scope, Severity, Subject, phrases};
use crate::text::{Wording, fold};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "structure/empty-title",
    severity: Severity::Error,
    judges: &[Scope::Goal, Scope::Unit],
    page: page!("empty_title.md"),
    why: Wording {
        nb: "Et mål uten tekst kan ingen følge opp.",
        nn: "Eit mål utan tekst kan ingen følgje opp.",
        en: "Nobody can follow up a goal that says nothing.",
    },
    remedy: Wording {
        nb: "Skriv teksten, eller ta elementet bort.",
        nn: "Skriv teksten, eller ta elementet bort.",
        en: "Write the text, or remove the element.",
    },
};

const MESSAGE: Wording = Wording {
    nb: "{kind} med id «{id}» mangler tekst.",
    nn: "{kind} med id «{id}» manglar tekst.",
    en: "{kind} with id “{id}” has no text.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let (node, field, title): (Node, _, _) = match subject {
            Subject::Goal(goal) => (goal.into(), "/title", &graph.goal(goal).title),
            Subject::Unit(unit) => (unit.into(), "/name", &graph.unit(unit).name),
            _ => return,
        };
        if fold(title).is_empty() {
            findings.push(
                ABOUT
                    .found(node, MESSAGE)
                    .in_field(field)
                    .with("kind", phrases::one(phrases::term(graph, node)))
                    .with("id", graph.id(node)),
            );
        }
    }
}
