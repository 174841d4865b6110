//! The rule on the page `empty_title.md`.

use crate::graph::Node;
use crate::plan::GoalKind;
use crate::rules::{About, Case, Found, Scope, Severity, Subject, Told, phrases};
use crate::text::{Wording, is_blank};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Error,
    judges: &[
        Scope::Unit,
        Scope::Goal(GoalKind::Direction),
        Scope::Goal(GoalKind::Period),
        Scope::Goal(GoalKind::Operational),
        Scope::Goal(GoalKind::Initiative),
        Scope::Goal(GoalKind::Precondition),
    ],
    page: page!("empty_title.md"),
    ..About::new("structure/empty-title", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Et mål uten tekst kan ingen følge opp.",
    nn: "Eit mål utan tekst kan ingen følgje opp.",
    en: "Nobody can follow up a goal that says nothing.",
};

const REMEDY: Wording = Wording {
    nb: "Skriv teksten, eller ta elementet bort.",
    nn: "Skriv teksten, eller ta elementet bort.",
    en: "Write the text, or remove the element.",
};

const MESSAGE: Wording = Wording {
    nb: "{kind} med id «{id}» mangler tekst.",
    nn: "{kind} med id «{id}» manglar tekst.",
    en: "{kind} with id “{id}” has no text.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let title = match subject {
            Subject::Goal(goal) => &case.graph.goal(goal).title,
            Subject::Unit(unit) => &case.graph.unit(unit).name,
            _ => return,
        };
        if is_blank(title) {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let (node, field): (Node, _) = match found.subject() {
            Subject::Unit(unit) => (unit.into(), "/name"),
            _ => (found.goal().into(), "/title"),
        };
        Told::new(MESSAGE)
            .in_field(field)
            .with("kind", phrases::one(phrases::term(case.graph, node)))
            .with("id", case.graph.id(node))
    }
}
