//! The rule on the page `delegated_to_nobody.md`.

use super::mend;
use crate::edit::Edit;
use crate::graph::{CellState, GoalIx, Graph, Node};
use crate::plan::UnitKind;
use crate::rules::{About, Case, Fix, Found, Scope, Severity, Subject, Told, phrases};
use crate::text::{Arg, Term, Wording, fold_title};
use std::cmp::Reverse;

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Warning,
    judges: &[Scope::Gap],
    page: page!("delegated_to_nobody.md"),
    ..About::new("coverage/delegated-to-nobody", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Å overlate et mål til felles nivå hjelper bare når noen der tar imot det.",
    nn: "Å overlate eit mål til felles nivå hjelper berre når nokon der tek imot det.",
    en: "To leave a goal to the common level helps only if someone there takes it.",
};

const REMEDY: Wording = Wording {
    nb: "La et mål som er felles for alle, eller som organisasjonen eier, støtte dette målet. Eller skriv {periods} for {unit}.",
    nn: "La eit mål som er felles for alle, eller som organisasjonen eig, støtte dette målet. Eller skriv {periods} for {unit}.",
    en: "Let a goal that all share, or that the organisation owns, support this one. Or write {periods} for {unit}.",
};

const MESSAGE: Wording = Wording {
    nb: "{unit} overlater «{goal}» til felles nivå{quote}, men ingen mål på det nivået støtter det.",
    nn: "{unit} overlèt «{goal}» til felles nivå{quote}, men ingen mål på det nivået støttar det.",
    en: "{unit} leaves “{goal}” to the common level{quote}, but no goal at that level supports it.",
};

const QUOTE: Wording = Wording { nb: " («{text}»)", nn: " («{text}»)", en: " (“{text}”)" };

const LINK: Wording = Wording {
    nb: "La «{from}» støtte «{goal}»",
    nn: "La «{from}» støtte «{goal}»",
    en: "Let “{from}” support “{goal}”",
};

/// How many goals are looked at for one to link: a suggestion is not worth a walk over a large
/// plan for each of its cells.
const LOOKED_AT: usize = 2_000;

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

    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        let (graph, goal) = (case.graph, found.goal());
        let Some(id) = mend::id_of_goal(graph, goal) else { return Vec::new() };
        let nearest = nearest(graph, goal);
        let fix = nearest.map(|(near, from)| {
            Fix::suggested(LINK, Edit::link(from, id)).with("from", near).with("goal", goal)
        });
        fix.into_iter().collect()
    }

    fn passes(&self, case: &Case<'_>, subject: Subject) -> Option<Vec<Node>> {
        let Subject::Cell(cell) = subject else { return None };
        let taken = case.graph.supported_by_organisation(cell.goal)?;
        let delegated = cell.state == CellState::Delegated;
        delegated.then(|| vec![cell.goal.into(), taken.into()])
    }
}

/// The goal of the whole organisation that has most words in common with this one, and its id; of
/// equals the one of the highest kind, then the first. None that has nothing in common with it.
fn nearest<'g>(graph: &'g Graph<'_>, goal: GoalIx) -> Option<(GoalIx, &'g str)> {
    let said = fold_title(&graph.goal(goal).title);
    let everywhere = organisation(graph);
    let said: Vec<&str> = telling(&said).filter(|word| !everywhere.contains(*word)).collect();
    let looked_at = graph.goals().take(LOOKED_AT);
    let may = looked_at.filter(|&one| {
        graph.kind(one).may_support(graph.kind(goal)) && graph.is_of_organisation(one)
    });
    let near = may.filter_map(|one| {
        let title = fold_title(&graph.goal(one).title);
        let common = telling(&title).filter(|word| said.contains(word)).count();
        (common > 0).then_some((one, mend::id_of_goal(graph, one)?, common))
    });
    let nearest = near.min_by_key(|&(one, _, common)| (Reverse(common), graph.kind(one)))?;
    Some((nearest.0, nearest.1))
}

/// The names of the organisation: every other title has them, and they tell nothing.
fn organisation(graph: &Graph<'_>) -> String {
    let units = graph.units().map(|unit| graph.unit(unit));
    let whole = units.filter(|unit| unit.kind == UnitKind::Organisation);
    whole.map(|unit| fold_title(&unit.name)).collect()
}

/// The words of a folded title that tell what it is about: the long ones.
fn telling(folded: &str) -> impl Iterator<Item = &str> {
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| word.chars().count() > 4)
}
