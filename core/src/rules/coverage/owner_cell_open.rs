//! The rule on the page `owner_cell_open.md`.

use super::mend;
use crate::graph::Node;
use crate::rules::{About, Case, Fix, Found, Scope, Severity, Subject, Told, phrases};
use crate::text::Wording;

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Error,
    judges: &[Scope::Gap],
    page: page!("owner_cell_open.md"),
    ..About::new("coverage/owner-cell-open", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Eieren er den som har tatt på seg å følge opp.",
    nn: "Eigaren er den som har teke på seg å følgje opp.",
    en: "The owner is the one who has promised to follow up.",
};

const REMEDY: Wording = Wording {
    nb: "Skriv {periods} for {unit}, overlat målet til felles nivå, eller endre hvem som eier det.",
    nn: "Skriv {periods} for {unit}, overlat målet til felles nivå, eller endre kven som eig det.",
    en: "Write {periods} for {unit}, leave the goal to the common level, or change who owns it.",
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
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Cell(cell) = subject else { return };
        if cell.state.is_open() && !case.graph.is_shared(cell.goal) {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        phrases::of_open_cell(case.graph, found, MISSING, BLANK, NO_REASON)
    }

    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        let Subject::Cell(cell) = found.subject() else { return Vec::new() };
        mend::open_cell(case.graph, cell)
    }

    fn passes(&self, case: &Case<'_>, subject: Subject) -> Option<Vec<Node>> {
        let Subject::Cell(cell) = subject else { return None };
        let is_judged = !case.graph.is_shared(cell.goal);
        if is_judged { phrases::cover(case.graph, cell) } else { None }
    }
}
