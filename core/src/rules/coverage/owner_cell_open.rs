//! The rule on the page `owner_cell_open.md`.

use crate::graph::Graph;
use crate::rules::{About, Found, Scope, Severity, Subject, phrases};
use crate::text::{Term, Wording};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "coverage/owner-cell-open",
    severity: Severity::Error,
    judges: &[Scope::Cell],
    page: page!("owner_cell_open.md"),
    why: Wording {
        nb: "Eieren er den som har tatt på seg å følge opp.",
        nn: "Eigaren er den som har teke på seg å følgje opp.",
        en: "The owner is the one who has promised to follow up.",
    },
    remedy: Wording {
        nb: "Skriv {periods} for {unit}, overlat målet til felles nivå, eller endre hvem som eier det.",
        nn: "Skriv {periods} for {unit}, overlat målet til felles nivå, eller endre kven som eig det.",
        en: "Write {periods} for {unit}, leave the goal to the common level, or change who owns it.",
    },
};

const MISSING: Wording = Wording {
    nb: "{unit} eier «{goal}», men mangler {periods} som støtter målet.",
    nn: "{unit} eig «{goal}», men manglar {periods} som støttar målet.",
    en: "{unit} owns “{goal}”, but has no {periods} that support it.",
};

const BLANK: Wording = Wording {
    nb: "{unit} eier «{goal}» og har ført det opp, men uten {periods}.",
    nn: "{unit} eig «{goal}» og har ført det opp, men utan {periods}.",
    en: "{unit} owns “{goal}” and lists it, but with no {periods}.",
};

const NO_REASON: Wording = Wording {
    nb: "{unit} eier «{goal}», men har merket det som ikke relevant uten å si hvorfor.",
    nn: "{unit} eig «{goal}», men har merkt det som ikkje relevant utan å seie kvifor.",
    en: "{unit} owns “{goal}”, but calls it not relevant without saying why.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Cell(cell) = subject else { return };
        if graph.goal(cell.goal).shared || !cell.state.is_open() {
            return;
        }
        let message = phrases::open_cell(graph, cell, MISSING, BLANK, NO_REASON);
        findings.push(
            ABOUT
                .found(cell.goal, message)
                .at(graph.place_of(cell), "")
                .beside(cell.unit)
                .with("goal", cell.goal)
                .with("unit", cell.unit)
                .with("periods", phrases::many(Term::Period)),
        );
    }
}
