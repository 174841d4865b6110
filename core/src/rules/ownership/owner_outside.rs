//! The rule on the page `owner_outside.md`.

use crate::graph::{GoalIx, Graph, UnitIx};
use crate::plan::{GoalKind, UnitKind};
use crate::rules::{About, Found, Scope, Severity, Subject};
use crate::text::{Arg, Wording};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "ownership/owner-outside",
    severity: Severity::Warning,
    judges: &[Scope::Goal],
    page: page!("owner_outside.md"),
    why: Wording {
        nb: "Enten bidrar {owners} uten å være bedt om det, eller så mangler planen en eier.",
        nn: "Anten bidreg {owners} utan å vere bedne om det, eller så manglar planen ein eigar.",
        en: "Either {owners} contribute without being asked to, or the plan lacks an owner.",
    },
    remedy: Wording {
        nb: "Før opp {owners} som eier av «{parent}», eller knytt «{goal}» til et annet mål.",
        nn: "Før opp {owners} som eigar av «{parent}», eller knyt «{goal}» til eit anna mål.",
        en: "Make {owners} an owner of “{parent}”, or link “{goal}” to another goal.",
    },
};

const MESSAGE: Wording = Wording {
    nb: "{owners} eier «{goal}», men er ikke blant eierne av «{parent}», som det støtter.",
    nn: "{owners} eig «{goal}», men er ikkje blant eigarane av «{parent}», som det støttar.",
    en: "{owners}, owner of “{goal}”, is not among the owners of “{parent}”, which it supports.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Goal(at) = subject else { return };
        let goal = graph.goal(at);
        if goal.kind != GoalKind::Period {
            return;
        }
        for parent in graph.parents(at) {
            let outside = outside(graph, at, parent);
            if !outside.is_empty() {
                let names = outside.into_iter().map(|unit| graph.unit(unit).name.clone());
                findings.push(
                    ABOUT
                        .found(at, MESSAGE)
                        .beside(parent)
                        .with("goal", at)
                        .with("parent", parent)
                        .with("owners", Arg::List(names.collect())),
                );
            }
        }
    }
}

/// The goal's owners that are neither among the parent's owners nor below one of them.
fn outside(graph: &Graph<'_>, goal: GoalIx, parent: GoalIx) -> Vec<UnitIx> {
    if graph.goal(parent).shared || graph.owners(parent).next().is_none() {
        return Vec::new();
    }
    let outside = |&unit: &UnitIx| {
        graph.unit(unit).kind != UnitKind::Organisation
            && !graph.owners(parent).any(|owner| graph.within(unit, owner))
    };
    graph.owners(goal).filter(outside).collect()
}
