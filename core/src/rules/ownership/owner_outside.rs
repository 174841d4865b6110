//! The rule on the page `owner_outside.md`.

use crate::graph::{GoalIx, Graph, Node};
use crate::rules::{About, Case, Fix, Found, Scope, Severity, Subject, Told, mend};
use crate::text::{Arg, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Warning,
    judges: &[Scope::Outside],
    page: page!("owner_outside.md"),
    ..About::new("ownership/owner-outside", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Enten bidrar {owners} uten å være bedt om det, eller så mangler planen en eier.",
    nn: "Anten bidreg {owners} utan å vere bedne om det, eller så manglar planen ein eigar.",
    en: "Either {owners} contribute without being asked to, or the plan lacks an owner.",
};

const REMEDY: Wording = Wording {
    nb: "Før opp {owners} som eier av «{parent}», eller knytt «{goal}» til et annet mål.",
    nn: "Før opp {owners} som eigar av «{parent}», eller knyt «{goal}» til eit anna mål.",
    en: "Make {owners} an owner of “{parent}”, or link “{goal}” to another goal.",
};

const MESSAGE: Wording = Wording {
    nb: "{owners} eier «{goal}», men er ikke blant eierne av «{parent}», som det støtter.",
    nn: "{owners} eig «{goal}», men er ikkje blant eigarane av «{parent}», som det støttar.",
    en: "{owners}, owner of “{goal}”, is not among the owners of “{parent}”, which it supports.",
};

const ADD: Wording = Wording {
    nb: "Før opp {owners} som eier av «{parent}»",
    nn: "Før opp {owners} som eigar av «{parent}»",
    en: "Make {owners} an owner of “{parent}”",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(goal) = subject else { return };
        let graph = case.graph;
        let is_outside = |&parent: &GoalIx| graph.outside(goal, parent).next().is_some();
        let parents = graph.parents(goal).filter(is_outside);
        found.extend(parents.map(|parent| Found::about(subject).beside(parent)));
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let goal = found.goal();
        let Some(parent) = found.other().and_then(Node::goal) else {
            return Told::new(MESSAGE);
        };
        Told::new(MESSAGE)
            .with("goal", goal)
            .with("parent", parent)
            .with("owners", names(case.graph, goal, parent))
    }

    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        let (graph, goal) = (case.graph, found.goal());
        let fix = || {
            let parent = found.other()?.goal()?;
            let ids = graph.outside(goal, parent).map(|unit| mend::id_of(graph, unit));
            let ids: Vec<&str> = ids.collect::<Option<_>>()?;
            let edit = mend::changed_goal(graph, parent, |parent| {
                parent.owners.extend(ids.into_iter().map(str::to_owned));
            })?;
            let fix = Fix::suggested(ADD, edit);
            Some(fix.with("parent", parent).with("owners", names(graph, goal, parent)))
        };
        fix().into_iter().collect()
    }
}

/// What the owners outside are called.
fn names(graph: &Graph<'_>, goal: GoalIx, parent: GoalIx) -> Arg {
    let names = graph.outside(goal, parent).map(|unit| graph.label(unit.into()).to_owned());
    Arg::List(names.collect())
}
