//! The rule on the page `supports_unprioritised.md`.

use crate::graph::{GoalIx, Graph, Node};
use crate::plan::GoalKind;
use crate::rules::{About, Case, Found, Scope, Severity, Subject, Told, phrases};
use crate::text::{Term, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Info,
    judges: Scope::GOALS,
    page: page!("supports_unprioritised.md"),
    ..About::new("coverage/supports-unprioritised", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Arbeidet i perioden bør tjene det planen har valgt å prioritere.",
    nn: "Arbeidet i perioden bør tene det planen har valt å prioritere.",
    en: "Work in the plan's years should serve what the plan has chosen to prioritise.",
};

const REMEDY: Wording = Wording {
    nb: "Knytt dette også til {directions} som er prioritert, eller la det stå hvis det er meningen.",
    nn: "Knyt dette også til {directions} som er prioriterte, eller la det stå om det er meininga.",
    en: "Link this to prioritised {directions} as well, or leave it if that is what you mean.",
};

const MESSAGE: Wording = Wording {
    nb: "«{goal}» støtter bare {directions} som ikke er prioritert.",
    nn: "«{goal}» støttar berre {directions} som ikkje er prioriterte.",
    en: "“{goal}” supports only {directions} that are not prioritised.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(goal) = subject else { return };
        let mut directions = directions(case.graph, goal).peekable();
        if directions.peek().is_some() && directions.all(|one| !case.graph.is_coverable(one)) {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, _: &Case<'_>, found: &Found) -> Told {
        Told::new(MESSAGE)
            .with("goal", found.goal())
            .with("directions", phrases::many(Term::Direction))
    }

    fn passes(&self, case: &Case<'_>, subject: Subject) -> Option<Vec<Node>> {
        let Subject::Goal(goal) = subject else { return None };
        let prioritised = directions(case.graph, goal).find(|&one| case.graph.is_coverable(one))?;
        Some(vec![prioritised.into(), goal.into()])
    }
}

/// The direction goals a goal supports itself.
fn directions(graph: &Graph<'_>, goal: GoalIx) -> impl Iterator<Item = GoalIx> {
    graph.parents(goal).filter(|&one| graph.kind(one) == GoalKind::Direction)
}
