//! The rule on the page `hangs_by_one.md`.

use crate::graph::{GoalIx, Graph, UnitIx};
use crate::plan::GoalKind;
use crate::rules::{About, Case, Found, NO_WORDS, Scope, Severity, Slot, Subject, Told, phrases};
use crate::text::{Term, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Info,
    judges: &[Scope::Goal(GoalKind::Direction)],
    page: page!("hangs_by_one.md"),
    why: Wording {
        nb: "Faller dette bort, støtter ingenting i perioden målet.",
        nn: "Fell dette bort, støttar ingenting i perioden målet.",
        en: "If this falls away, nothing in the plan's years supports the goal.",
    },
    remedy: Wording {
        nb: "Vurder om flere bør bidra til målet.",
        nn: "Vurder om fleire bør bidra til målet.",
        en: "Consider whether others should contribute to it.",
    },
    ..About::new("coverage/hangs-by-one", NO_WORDS, NO_WORDS)
};

const ONE_GOAL: Wording = Wording {
    nb: "«{goal}» hviler på ett eneste bidrag i perioden: «{period}».",
    nn: "«{goal}» kviler på eitt einaste bidrag i perioden: «{period}».",
    en: "“{goal}” rests on one contribution only in the period: “{period}”.",
};

const ONE_UNIT: Wording = Wording {
    nb: "Bare {unit} har {periods} for «{goal}», som {count} {directorates} skal følge opp.",
    nn: "Berre {unit} har {periods} for «{goal}», som {count} {directorates} skal følgje opp.",
    en: "Only {unit} has {periods} for “{goal}”, which {count} {directorates} must follow up.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(goal) = subject else { return };
        if case.graph.is_coverable(goal) && only_hold(case.graph, goal).is_some() {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let goal = found.goal();
        let (message, slot, name) = match only_hold(case.graph, goal) {
            Some(Hold::Unit(unit)) => (ONE_UNIT, "unit", Slot::from(unit)),
            Some(Hold::Goal(period)) => (ONE_GOAL, "period", Slot::from(period)),
            None => return Told::new(ONE_GOAL),
        };
        Told::new(message)
            .with("goal", goal)
            .with(slot, name)
            .with("periods", phrases::many(Term::Period))
            .with("count", case.graph.answerable(goal).len())
            .with("directorates", phrases::many(Term::Directorate))
    }
}

/// What all coverage of a goal rests on.
enum Hold {
    Goal(GoalIx),
    Unit(UnitIx),
}

fn only_hold(graph: &Graph<'_>, goal: GoalIx) -> Option<Hold> {
    let units = graph.answerable(goal);
    if units.len() == 0 {
        return None;
    }
    let mut periods = graph.children(goal).filter(|&child| graph.kind(child) == GoalKind::Period);
    let (first, second) = (periods.next()?, periods.next());
    if second.is_none() {
        return Some(Hold::Goal(first));
    }
    if units.len() == 1 {
        return None;
    }
    only_covering(graph, goal)
}

/// The one unit of those that must answer that has a period goal, if it is one: the look ends at
/// the second.
fn only_covering(graph: &Graph<'_>, goal: GoalIx) -> Option<Hold> {
    let mut only = None;
    let periods = graph.children(goal).filter(|&child| graph.kind(child) == GoalKind::Period);
    for owner in periods.flat_map(|child| graph.owners(child)) {
        for unit in graph.answering(goal, owner) {
            if only.is_some_and(|only| only != unit) {
                return None;
            }
            only = Some(unit);
        }
    }
    only.map(Hold::Unit)
}
