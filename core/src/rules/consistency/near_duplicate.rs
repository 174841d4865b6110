//! The rule on the page `near_duplicate.md`.

use crate::graph::{GoalIx, Graph};
use crate::rules::{About, Case, Found, Scope, Severity, Subject, Told, phrases};
use crate::sort;
use crate::text::Wording;
use crate::titles::SIMILARITY;

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Info,
    judges: Scope::GOALS,
    page: page!("near_duplicate.md"),
    ..About::new("consistency/near-duplicate", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Det kan være samme sak ført opp to ganger, eller to saker som leserne vil blande sammen.",
    nn: "Det kan vere same sak ført opp to gonger, eller to saker som lesarane vil blande saman.",
    en: "They may be one matter listed twice, or two that readers will confuse.",
};

const REMEDY: Wording = Wording {
    nb: "Slå dem sammen, eller la titlene vise hva som skiller dem.",
    nn: "Slå dei saman, eller la titlane vise kva som skil dei.",
    en: "Merge them, or let the titles show what sets them apart.",
};

const MESSAGE: Wording = Wording {
    nb: "To {kinds} ligner på hverandre: «{goal}» og «{other}».",
    nn: "To {kinds} liknar på kvarandre: «{goal}» og «{other}».",
    en: "Two {kinds} are much alike: “{goal}” and “{other}”.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(goal) = subject else { return };
        let titles = case.graph.titles();
        let near = titles.near(goal.0);
        if near.is_empty() {
            return;
        }
        // The index holds what is alike enough by its own measure; a plan may ask for more.
        let asked = case.limits.similarity;
        let is_near =
            |other: GoalIx| asked <= SIMILARITY || titles.likeness(goal.0, other.0) >= asked;
        let own = order(case.graph, goal);
        let near = near.iter().map(|&other| GoalIx(other));
        let mut others: Vec<GoalIx> =
            near.filter(|&other| order(case.graph, other) < own && is_near(other)).collect();
        sort::by_key(&mut others, |&other| order(case.graph, other));
        found.extend(others.into_iter().map(|other| Found::about(subject).beside(other)));
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let told = Told::new(MESSAGE)
            .in_field("/title")
            .with("goal", found.goal())
            .with("kinds", phrases::many(case.graph.kind(found.goal()).term()));
        match found.other() {
            Some(other) => told.with("other", other),
            None => told,
        }
    }
}

/// A pair is told of the later by id, whatever the order of the plan.
fn order<'g>(graph: &'g Graph<'_>, goal: GoalIx) -> (&'g str, GoalIx) {
    (graph.id(goal.into()), goal)
}
