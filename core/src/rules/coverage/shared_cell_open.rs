//! The rule on the page `shared_cell_open.md`.

use crate::graph::Graph;
use crate::rules::{About, Found, Scope, Severity, Subject, phrases};
use crate::text::{Term, Wording};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "coverage/shared-cell-open",
    severity: Severity::Warning,
    judges: &[Scope::Cell],
    page: page!("shared_cell_open.md"),
    why: Wording {
        nb: "Det som er felles for alle {directorates}, blir fulgt opp først når hver av dem sier hva de skal bidra med.",
        nn: "Det som er felles for alle {directorates}, blir følgt opp først når kvar av dei seier kva dei skal bidra med.",
        en: "What all {directorates} share is followed up only when each of them says what its part is.",
    },
    remedy: Wording {
        nb: "Skriv {periods} for {unit}, overlat målet til felles nivå, eller si hvorfor det ikke er relevant.",
        nn: "Skriv {periods} for {unit}, overlat målet til felles nivå, eller sei kvifor det ikkje er relevant.",
        en: "Write {periods} for {unit}, leave the goal to the common level, or say why it is not relevant.",
    },
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
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Cell(cell) = subject else { return };
        if !graph.goal(cell.goal).shared || !cell.state.is_open() {
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
                .with("periods", phrases::many(Term::Period))
                .with("directorates", phrases::many(Term::Directorate)),
        );
    }
}
