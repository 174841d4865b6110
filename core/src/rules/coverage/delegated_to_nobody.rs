//! The rule on the page `delegated_to_nobody.md`.

use crate::graph::{CellState, Graph};
use crate::rules::{About, Found, Scope, Severity, Subject, phrases};
use crate::text::{Arg, Term, Wording};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "coverage/delegated-to-nobody",
    severity: Severity::Warning,
    judges: &[Scope::Cell],
    page: page!("delegated_to_nobody.md"),
    why: Wording {
        nb: "Å overlate et mål til felles nivå hjelper bare når noen der tar imot det.",
        nn: "Å overlate eit mål til felles nivå hjelper berre når nokon der tek imot det.",
        en: "To leave a goal to the common level helps only if someone there takes it.",
    },
    remedy: Wording {
        nb: "La et mål som er felles for alle, eller som organisasjonen eier, støtte dette målet. Eller skriv {periods} for {unit}.",
        nn: "La eit mål som er felles for alle, eller som organisasjonen eig, støtte dette målet. Eller skriv {periods} for {unit}.",
        en: "Let a goal that all share, or that the organisation owns, support this one. Or write {periods} for {unit}.",
    },
};

const MESSAGE: Wording = Wording {
    nb: "{unit} overlater «{goal}» til felles nivå{quote}, men ingen mål på det nivået støtter det.",
    nn: "{unit} overlèt «{goal}» til felles nivå{quote}, men ingen mål på det nivået støttar det.",
    en: "{unit} leaves “{goal}” to the common level{quote}, but no goal at that level supports it.",
};

const QUOTE: Wording = Wording { nb: " («{text}»)", nn: " («{text}»)", en: " (“{text}”)" };

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Cell(cell) = subject else { return };
        if cell.state != CellState::Delegated || graph.supported_by_organisation(cell.goal) {
            return;
        }
        let text = graph.statement(cell.goal, cell.unit).and_then(|said| said.text.as_deref());
        let quote = if text.is_some() { vec![QUOTE] } else { vec![] };
        findings.push(
            ABOUT
                .found(cell.goal, MESSAGE)
                .at(graph.place_of(cell), "")
                .beside(cell.unit)
                .with("goal", cell.goal)
                .with("unit", cell.unit)
                .with("periods", phrases::many(Term::Period))
                .with("quote", Arg::Wordings(quote))
                .with("text", text.unwrap_or_default()),
        );
    }
}
