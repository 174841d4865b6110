//! The rule on the page `hangs_by_one.md`.

use crate::graph::{GoalIx, Graph, Node};
use crate::plan::GoalKind;
use crate::rules::{About, Case, Found, Scope, Severity, Slot, Subject, Told, phrases};
use crate::text::{Term, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Info,
    judges: &[Scope::Goal(GoalKind::Direction)],
    page: page!("hangs_by_one.md"),
    ..About::new("coverage/hangs-by-one", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Faller dette bort, støtter ingenting i perioden målet.",
    nn: "Fell dette bort, støttar ingenting i perioden målet.",
    en: "If this falls away, nothing in the plan's years supports the goal.",
};

const REMEDY: Wording = Wording {
    nb: "Vurder om flere bør bidra til målet.",
    nn: "Vurder om fleire bør bidra til målet.",
    en: "Consider whether others should contribute to it.",
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
        if let (Some(_), None) = holds(case.graph, goal) {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let goal = found.goal();
        let (message, slot, name) = match holds(case.graph, goal).0 {
            Some(Node::Unit(unit)) => (ONE_UNIT, "unit", Slot::from(unit)),
            Some(period) => (ONE_GOAL, "period", Slot::from(period)),
            None => return Told::new(ONE_GOAL),
        };
        Told::new(message)
            .with("goal", goal)
            .with(slot, name)
            .with("periods", phrases::many(Term::Period))
            .with("count", case.graph.answerable(goal).len())
            .with("directorates", phrases::many(Term::Directorate))
    }

    fn passes(&self, case: &Case<'_>, subject: Subject) -> Option<Vec<Node>> {
        let Subject::Goal(goal) = subject else { return None };
        let (first, second) = holds(case.graph, goal);
        Some(vec![goal.into(), first?, second?])
    }
}

/// What all coverage of a goal rests on, as far as the second: period goals, or of several units
/// that must answer those that have one.
fn holds(graph: &Graph<'_>, goal: GoalIx) -> (Option<Node>, Option<Node>) {
    let units = graph.answerable(goal).len();
    if units == 0 {
        return (None, None);
    }
    let mut goals = periods(graph, goal).map(Node::from);
    let goals = (goals.next(), goals.next());
    if goals.1.is_none() || units == 1 {
        return goals;
    }
    // Where nobody who must answer has one, cells say so; here two goals are two.
    let owners = periods(graph, goal).flat_map(|period| graph.owners(period));
    let mut covering = owners.flat_map(|owner| graph.answering(goal, owner));
    let Some(first) = covering.next() else { return goals };
    (Some(first.into()), covering.find(|&unit| unit != first).map(Node::from))
}

fn periods(graph: &Graph<'_>, goal: GoalIx) -> impl Iterator<Item = GoalIx> {
    graph.children(goal).filter(|&child| graph.kind(child) == GoalKind::Period)
}
