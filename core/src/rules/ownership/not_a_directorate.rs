//! The rule on the page `not_a_directorate.md`.

use crate::graph::{GoalIx, Graph, Node, UnitIx};
use crate::plan::{GoalKind, UnitKind};
use crate::rules::{About, Case, Fix, Found, Scope, Severity, Subject, Told, mend};
use crate::text::Wording;

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Info,
    judges: &[Scope::Goal(GoalKind::Direction)],
    page: page!("not_a_directorate.md"),
    ..About::new("ownership/not-a-directorate", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Den som eier et slikt mål, må kunne prioritere på tvers. Det er vanskelig lenger nede i organisasjonen.",
    nn: "Den som eig eit slikt mål, må kunne prioritere på tvers. Det er vanskeleg lenger nede i organisasjonen.",
    en: "Whoever owns such a goal must be able to set priorities across units. That is hard further down in the organisation.",
};

const REMEDY: Wording = Wording {
    nb: "Vurder om {directorate} bør stå som eier i stedet.",
    nn: "Vurder om {directorate} bør stå som eigar i staden.",
    en: "Consider whether {directorate} should be the owner instead.",
};

const MESSAGE: Wording = Wording {
    nb: "{unit} står som eier av «{goal}», men er en del av {directorate}.",
    nn: "{unit} står som eigar av «{goal}», men er ein del av {directorate}.",
    en: "{unit} is named as an owner of “{goal}”, but is part of {directorate}.",
};

const INSTEAD: Wording = Wording {
    nb: "Før opp {directorate} som eier i stedet for {unit}",
    nn: "Før opp {directorate} som eigar i staden for {unit}",
    en: "Make {directorate} the owner instead of {unit}",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(goal) = subject else { return };
        for unit in case.graph.owners(goal) {
            if directorate_above(case.graph, unit).is_some() {
                found.push(Found::about(subject).beside(unit));
            }
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let told = Told::new(MESSAGE).in_field("/owners").with("goal", found.goal());
        match both(case.graph, found) {
            Some((unit, directorate)) => told.with("unit", unit).with("directorate", directorate),
            None => told,
        }
    }

    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        let fix = || {
            let (unit, directorate) = both(case.graph, found)?;
            let edit = instead(case.graph, found.goal(), unit, directorate)?;
            let fix = Fix::suggested(INSTEAD, edit);
            Some(fix.with("unit", unit).with("directorate", directorate))
        };
        fix().into_iter().collect()
    }
}

/// The directorate a unit lies below; none for other kinds of units.
fn directorate_above(graph: &Graph<'_>, unit: UnitIx) -> Option<UnitIx> {
    graph.directorate_of(unit).filter(|_| graph.unit(unit).kind == UnitKind::Unit)
}

fn both(graph: &Graph<'_>, found: &Found) -> Option<(UnitIx, UnitIx)> {
    let unit = found.other().and_then(Node::unit)?;
    Some((unit, directorate_above(graph, unit)?))
}

/// Writes the directorate where the unit is named first, unless it is an owner already.
fn instead(
    graph: &Graph<'_>,
    goal: GoalIx,
    unit: UnitIx,
    directorate: UnitIx,
) -> Option<crate::Edit> {
    let id = mend::id_of(graph, directorate)?;
    let mut is_there = graph.owners(goal).any(|owner| owner == directorate);
    mend::changed_goal(graph, goal, |goal| {
        goal.owners.retain_mut(|name| {
            if graph.unit_named(name) != Some(unit) {
                return true;
            }
            id.clone_into(name);
            !std::mem::replace(&mut is_there, true)
        });
    })
}
