//! The rule on the page `hangs_by_one.md`.

use crate::graph::{GoalIx, Graph, UnitIx};
use crate::plan::GoalKind;
use crate::rules::{About, Found, Scope, Severity, Slot, Subject, phrases};
use crate::text::{Term, Wording};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "coverage/hangs-by-one",
    severity: Severity::Info,
    judges: &[Scope::Goal],
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
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Goal(at) = subject else { return };
        let units = graph.answerable(at);
        let Some(hold) = only_hold(graph, at, &units) else { return };
        let (message, slot, name) = match hold {
            Hold::Goal(period) => (ONE_GOAL, "period", Slot::from(period)),
            Hold::Unit(unit) => (ONE_UNIT, "unit", Slot::from(unit)),
        };
        findings.push(
            ABOUT
                .found(at, message)
                .with("goal", at)
                .with(slot, name)
                .with("periods", phrases::many(Term::Period))
                .with("count", units.len())
                .with("directorates", phrases::many(Term::Directorate)),
        );
    }
}

/// What all coverage of a goal rests on.
enum Hold {
    Goal(GoalIx),
    Unit(UnitIx),
}

fn only_hold(graph: &Graph<'_>, goal: GoalIx, units: &[UnitIx]) -> Option<Hold> {
    if units.is_empty() {
        return None;
    }
    let mut periods =
        graph.children(goal).filter(|&child| graph.goal(child).kind == GoalKind::Period);
    let (first, second) = (periods.next()?, periods.next());
    if second.is_none() {
        return Some(Hold::Goal(first));
    }
    let covers = |unit: &UnitIx| graph.covering(goal, *unit).next().is_some();
    let mut covering = units.iter().copied().filter(covers);
    match (covering.next(), covering.next()) {
        (Some(unit), None) if units.len() > 1 => Some(Hold::Unit(unit)),
        _ => None,
    }
}
