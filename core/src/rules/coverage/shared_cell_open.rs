//! The rule on the page `shared_cell_open.md`.

use super::mend;
use crate::graph::Node;
use crate::rules::{About, Case, Fix, Found, Scope, Severity, Subject, Told, phrases};
use crate::text::{Term, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Warning,
    judges: &[Scope::Gap],
    page: page!("shared_cell_open.md"),
    ..About::new("coverage/shared-cell-open", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Det som er felles for alle {directorates}, blir fulgt opp først når hver av dem sier hva de skal bidra med.",
    nn: "Det som er felles for alle {directorates}, blir følgt opp først når kvar av dei seier kva dei skal bidra med.",
    en: "What all {directorates} share is followed up only when each of them says what its part is.",
};

const REMEDY: Wording = Wording {
    nb: "Skriv {periods} for {unit}, overlat målet til felles nivå, eller si hvorfor det ikke er relevant.",
    nn: "Skriv {periods} for {unit}, overlat målet til felles nivå, eller sei kvifor det ikkje er relevant.",
    en: "Write {periods} for {unit}, leave the goal to the common level, or say why it is not relevant.",
};

const MISSING: Wording = Wording {
    nb: "{unit} mangler {periods} for «{goal}», som er felles for alle.",
    nn: "{unit} manglar {periods} for «{goal}», som er felles for alle.",
    en: "{unit} has no {periods} for “{goal}”, which all share.",
};

const BLANK: Wording = Wording {
    nb: "{unit} har ført opp «{goal}», som er felles for alle, men uten {periods}.",
    nn: "{unit} har ført opp «{goal}», som er felles for alle, men utan {periods}.",
    en: "{unit} lists “{goal}”, which all share, but with no {periods}.",
};

const NO_REASON: Wording = Wording {
    nb: "{unit} har merket «{goal}», som er felles for alle, som ikke relevant, men sier ikke hvorfor.",
    nn: "{unit} har merkt «{goal}», som er felles for alle, som ikkje relevant, men seier ikkje kvifor.",
    en: "{unit} calls “{goal}”, which all share, not relevant, but does not say why.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Cell(cell) = subject else { return };
        if cell.state.is_open() && case.graph.is_shared(cell.goal) {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        phrases::of_open_cell(case.graph, found, MISSING, BLANK, NO_REASON)
            .with("directorates", phrases::many(Term::Directorate))
    }

    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        let Subject::Cell(cell) = found.subject() else { return Vec::new() };
        mend::open_cell(case.graph, cell)
    }

    fn passes(&self, case: &Case<'_>, subject: Subject) -> Option<Vec<Node>> {
        let Subject::Cell(cell) = subject else { return None };
        let is_judged = case.graph.is_shared(cell.goal);
        if is_judged { phrases::cover(case.graph, cell) } else { None }
    }
}
