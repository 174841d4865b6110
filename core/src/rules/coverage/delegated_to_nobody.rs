//! The rule on the page `delegated_to_nobody.md`.

use crate::graph::{CellState, Node};
use crate::rules::{About, Case, Found, NO_WORDS, Scope, Severity, Subject, Told, phrases};
use crate::text::{Arg, Term, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
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
    ..About::new("coverage/delegated-to-nobody", NO_WORDS, NO_WORDS)
};

const MESSAGE: Wording = Wording {
    nb: "{unit} overlater «{goal}» til felles nivå{quote}, men ingen mål på det nivået støtter det.",
    nn: "{unit} overlèt «{goal}» til felles nivå{quote}, men ingen mål på det nivået støttar det.",
    en: "{unit} leaves “{goal}” to the common level{quote}, but no goal at that level supports it.",
};

const QUOTE: Wording = Wording { nb: " («{text}»)", nn: " («{text}»)", en: " (“{text}”)" };

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Cell(cell) = subject else { return };
        if cell.state == CellState::Delegated
            && case.graph.supported_by_organisation(cell.goal).is_none()
        {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let Subject::Cell(cell) = found.subject() else { return Told::new(MESSAGE) };
        let said = case.graph.statement(cell.goal, cell.unit);
        let text = said.and_then(|said| said.text.as_deref());
        let quote = if text.is_some() { vec![QUOTE] } else { vec![] };
        Told::new(MESSAGE)
            .at(case.graph.place_of(cell.goal, cell.unit), "")
            .with("goal", cell.goal)
            .with("unit", cell.unit)
            .with("periods", phrases::many(Term::Period))
            .with("quote", Arg::Wordings(quote))
            .with("text", text.unwrap_or_default())
    }

    fn passes(&self, case: &Case<'_>, subject: Subject) -> Option<Vec<Node>> {
        let Subject::Cell(cell) = subject else { return None };
        let taken = case.graph.supported_by_organisation(cell.goal)?;
        let delegated = cell.state == CellState::Delegated;
        delegated.then(|| vec![cell.goal.into(), taken.into()])
    }
}
