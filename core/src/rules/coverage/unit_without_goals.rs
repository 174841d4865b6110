//! The rule on the page `unit_without_goals.md`.

use crate::graph::Node;
use crate::plan::{GoalKind, UnitKind};
use crate::rules::{About, Case, Found, Scope, Severity, Subject, Told, phrases};
use crate::text::{Term, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Warning,
    judges: &[Scope::Unit],
    page: page!("unit_without_goals.md"),
    ..About::new("coverage/unit-without-goals", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Uten {periods} har {unit} ingen egen del i planen for perioden.",
    nn: "Utan {periods} har {unit} ingen eigen del i planen for perioden.",
    en: "Without {periods}, {unit} has no part of its own in the plan's years.",
};

const REMEDY: Wording = Wording {
    nb: "Skriv hva {unit} skal oppnå i perioden.",
    nn: "Skriv kva {unit} skal oppnå i perioden.",
    en: "Write what {unit} shall reach in the period.",
};

const MESSAGE: Wording = Wording {
    nb: "{unit} har ingen {periods}.",
    nn: "{unit} har ingen {periods}.",
    en: "{unit} has no {periods}.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Unit(unit) = subject else { return };
        let is_directorate = case.graph.unit(unit).kind == UnitKind::Directorate;
        if is_directorate && !case.graph.has_period_goal(unit) {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, _: &Case<'_>, found: &Found) -> Told {
        let Subject::Unit(unit) = found.subject() else { return Told::new(MESSAGE) };
        Told::new(MESSAGE).with("unit", unit).with("periods", phrases::many(Term::Period))
    }

    fn passes(&self, case: &Case<'_>, subject: Subject) -> Option<Vec<Node>> {
        let Subject::Unit(unit) = subject else { return None };
        let graph = case.graph;
        if graph.unit(unit).kind != UnitKind::Directorate {
            return None;
        }
        let mut below = graph.units().filter(|&one| graph.within(one, unit));
        let is_period = |&goal: &_| graph.kind(goal) == GoalKind::Period;
        below.find_map(|one| {
            let goal = graph.owned(one).find(is_period)?;
            Some(vec![unit.into(), one.into(), goal.into()])
        })
    }
}
