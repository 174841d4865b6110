//! The rule on the page `duplicate_title.md`.

use crate::edit::Edit;
use crate::graph::{GoalIx, Graph};
use crate::rules::{About, Case, Fix, Found, Scope, Severity, Subject, Told, mend, phrases};
use crate::text::Wording;

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Warning,
    judges: Scope::GOALS,
    page: page!("duplicate_title.md"),
    ..About::new("consistency/duplicate-title", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Leserne kan ikke vite om det er det samme eller noe annet, og opptellinger kan bli feil.",
    nn: "Lesarane kan ikkje vite om det er det same eller noko anna, og oppteljingar kan bli feil.",
    en: "Readers cannot know whether they are the same or not, and counts may be wrong.",
};

const REMEDY: Wording = Wording {
    nb: "Slå dem sammen, eller skriv om den ene tittelen så forskjellen kommer fram.",
    nn: "Slå dei saman, eller skriv om den eine tittelen så skilnaden kjem fram.",
    en: "Merge them, or reword one title so that the difference shows.",
};

const MESSAGE: Wording = Wording {
    nb: "Planen har flere {kinds} med tittelen «{goal}»: {first} og {id}.",
    nn: "Planen har fleire {kinds} med tittelen «{goal}»: {first} og {id}.",
    en: "The plan has several {kinds} titled “{goal}”: {first} and {id}.",
};

const MERGE: Wording = Wording {
    nb: "Slå sammen {id} med {first}",
    nn: "Slå saman {id} med {first}",
    en: "Merge {id} into {first}",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(goal) = subject else { return };
        if let Some(first) = first_namesake(case.graph, goal) {
            found.push(Found::about(subject).beside(first));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let goal = found.goal();
        Told::new(MESSAGE)
            .in_field("/title")
            .with("goal", found.other().unwrap_or(goal.into()))
            .with("kinds", phrases::many(case.graph.kind(goal).term()))
            .with("id", case.graph.id(goal.into()))
            .with("first", found.other().map_or("", |first| case.graph.id(first)))
    }

    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        let fix = || {
            let first = mend::id_of(case.graph, found.other()?)?;
            let id = mend::id_of(case.graph, found.goal())?;
            let edit = Edit::Merge { keep: first.to_owned(), remove: id.to_owned() };
            Some(Fix::suggested(MERGE, edit).with("id", id).with("first", first))
        };
        fix().into_iter().collect()
    }
}

/// The first goal of the same kind and title, in the order of ids, where that is another.
fn first_namesake(graph: &Graph<'_>, goal: GoalIx) -> Option<GoalIx> {
    let first = graph.titles().same(goal.0).first();
    first.map(|&first| GoalIx(first)).filter(|&first| first != goal)
}
