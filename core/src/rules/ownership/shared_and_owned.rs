//! The rule on the page `shared_and_owned.md`.

use crate::rules::{About, Case, Fix, Found, Scope, Severity, Subject, Told, mend};
use crate::text::{Arg, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Error,
    judges: Scope::GOALS,
    page: page!("shared_and_owned.md"),
    ..About::new("ownership/shared-and-owned", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "De to sier ulike ting om hvem som har ansvaret.",
    nn: "Dei to seier ulike ting om kven som har ansvaret.",
    en: "The two say different things about who is responsible.",
};

const REMEDY: Wording = Wording {
    nb: "Velg én av delene: felles for alle, eller bare {owners}.",
    nn: "Vel éin av delane: felles for alle, eller berre {owners}.",
    en: "Choose one: shared by all, or {owners} only.",
};

const MESSAGE: Wording = Wording {
    nb: "«{goal}» er merket som felles for alle, men har også {owners} som eier.",
    nn: "«{goal}» er merkt som felles for alle, men har også {owners} som eigar.",
    en: "“{goal}” is marked as shared by all, but also has {owners} as its owner.",
};

const KEEP_SHARED: Wording = Wording {
    nb: "Behold «felles for alle»",
    nn: "Behald «felles for alle»",
    en: "Keep “shared by all”",
};

const KEEP_OWNERS: Wording = Wording {
    nb: "Behold {owners} som eier",
    nn: "Behald {owners} som eigar",
    en: "Keep {owners} as its owner",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(at) = subject else { return };
        let goal = case.graph.goal(at);
        if goal.shared && !goal.owners.is_empty() {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        Told::new(MESSAGE)
            .in_field("/owners")
            .with("goal", found.goal())
            .with("owners", Arg::List(case.graph.goal(found.goal()).owners.clone()))
    }

    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        let (graph, goal) = (case.graph, found.goal());
        let owners = Arg::List(graph.goal(goal).owners.clone());
        let shared = mend::changed_goal(graph, goal, |goal| goal.owners.clear());
        let owned = mend::changed_goal(graph, goal, |goal| goal.shared = false);
        let shared = shared.map(|edit| Fix::suggested(KEEP_SHARED, edit));
        let owned = owned.map(|edit| Fix::suggested(KEEP_OWNERS, edit).with("owners", owners));
        shared.into_iter().chain(owned).collect()
    }
}
