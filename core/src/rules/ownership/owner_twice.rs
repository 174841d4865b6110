//! The rule on the page `owner_twice.md`.

use crate::graph::{GoalIx, Graph, UnitIx};
use crate::rules::{About, Case, Fix, Found, Scope, Severity, Subject, Told, mend};
use crate::sort;
use crate::text::{Arg, Wording};
use std::collections::BTreeSet;

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Warning,
    judges: Scope::GOALS,
    page: page!("owner_twice.md"),
    ..About::new("ownership/owner-twice", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Da ser det ut som om flere deler ansvaret enn de som faktisk gjør det.",
    nn: "Då ser det ut som om fleire deler ansvaret enn dei som faktisk gjer det.",
    en: "It then looks as if more share the responsibility than really do.",
};

const REMEDY: Wording = Wording {
    nb: "Oppgi hver eier én gang, på det nivået som har ansvaret.",
    nn: "Oppgi kvar eigar éin gong, på det nivået som har ansvaret.",
    en: "Name each owner once, at the level that is responsible.",
};

const TWICE: Wording = Wording {
    nb: "«{goal}» oppgir {unit} som eier mer enn én gang: {names}.",
    nn: "«{goal}» oppgir {unit} som eigar meir enn éin gong: {names}.",
    en: "“{goal}” names {unit} as its owner more than once: {names}.",
};

const BELOW: Wording = Wording {
    nb: "«{goal}» oppgir både {unit} og {above} som eiere, men {unit} er en del av {above}.",
    nn: "«{goal}» oppgir både {unit} og {above} som eigarar, men {unit} er ein del av {above}.",
    en: "“{goal}” names both {unit} and {above} as owners, but {unit} is part of {above}.",
};

const ONCE: Wording = Wording {
    nb: "Oppgi hver eier bare én gang",
    nn: "Oppgi kvar eigar berre éin gong",
    en: "Name each owner once only",
};

const DISOWN: Wording = Wording {
    nb: "Ta bort {units} som eier",
    nn: "Ta bort {units} som eigar",
    en: "Remove {units} as an owner",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(goal) = subject else { return };
        if case.graph.goal(goal).owners.len() > 1
            && (is_any_below(case.graph, goal) || named_twice(case.graph, goal).is_some())
        {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let (graph, goal) = (case.graph, found.goal());
        let told = |message| Told::new(message).in_field("/owners").with("goal", goal);
        if let Some((above, unit)) = first_below(graph, goal) {
            return told(BELOW).with("unit", unit).with("above", above);
        }
        let Some(unit) = named_twice(graph, goal) else { return told(TWICE) };
        let names = graph.goal(goal).owners.iter();
        let names = names.filter(|name| graph.unit_named(name) == Some(unit)).cloned();
        told(TWICE).with("unit", unit).with("names", Arg::List(names.collect()))
    }

    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        let (graph, goal) = (case.graph, found.goal());
        let walked = walked(graph, goal);
        let (upper, lower) = (upper(graph, &walked), lower(graph, &walked));
        if upper.len() == walked.len() {
            let once = keep(graph, goal, &upper).map(|edit| Fix::safe(ONCE, edit));
            return once.into_iter().collect();
        }
        let disown = |kept: BTreeSet<UnitIx>| {
            let gone = graph.owners(goal).filter(|unit| !kept.contains(unit));
            let gone = gone.map(|unit| graph.label(unit.into()).to_owned()).collect();
            let edit = keep(graph, goal, &kept)?;
            Some(Fix::suggested(DISOWN, edit).with("units", Arg::List(gone)))
        };
        [upper, lower].into_iter().filter_map(disown).collect()
    }
}

/// The first unit that a goal names twice.
///
/// Owners are linked to once, however often they are named: where as many are linked as named,
/// nobody is named twice, and no name need be looked up.
fn named_twice(graph: &Graph<'_>, goal: GoalIx) -> Option<UnitIx> {
    let names = &graph.goal(goal).owners;
    if graph.owners(goal).len() == names.len() {
        return None;
    }
    let mut seen = BTreeSet::new();
    names.iter().filter_map(|name| graph.unit_named(name)).find(|&unit| !seen.insert(unit))
}

/// How many owners are compared with each other where they stand.
const FEW: usize = 8;

/// Whether an owner of a goal lies below another.
fn is_any_below(graph: &Graph<'_>, goal: GoalIx) -> bool {
    let owners = graph.owners(goal);
    if owners.len() > FEW {
        return first_below(graph, goal).is_some();
    }
    let is_below = |unit| owners.clone().any(|other| other != unit && graph.within(unit, other));
    owners.clone().any(is_below)
}

/// An owner of a goal and another that lies below it.
fn first_below(graph: &Graph<'_>, goal: GoalIx) -> Option<(UnitIx, UnitIx)> {
    let walked = walked(graph, goal);
    let pairs = walked.iter().zip(walked.iter().skip(1));
    pairs.map(|(&above, &unit)| (above, unit)).find(|&(above, unit)| graph.within(unit, above))
}

/// The owners as a walk of the unit tree meets them: whoever has owners below it is followed by
/// one of them.
fn walked(graph: &Graph<'_>, goal: GoalIx) -> Vec<UnitIx> {
    let mut owners: Vec<UnitIx> = graph.owners(goal).collect();
    sort::by_key(&mut owners, |&unit| graph.walk_number(unit));
    owners
}

/// Those that lie below no other.
fn upper(graph: &Graph<'_>, walked: &[UnitIx]) -> BTreeSet<UnitIx> {
    let mut last = None;
    let is_upper = |unit: &&UnitIx| {
        let below = last.is_some_and(|last| graph.within(**unit, last));
        last = if below { last } else { Some(**unit) };
        !below
    };
    walked.iter().filter(is_upper).copied().collect()
}

/// Those that no other lies below.
fn lower(graph: &Graph<'_>, walked: &[UnitIx]) -> BTreeSet<UnitIx> {
    let next = walked.iter().skip(1).copied().map(Some).chain([None]);
    let pairs = walked.iter().copied().zip(next);
    let lower = pairs.filter(|&(unit, next)| !next.is_some_and(|next| graph.within(next, unit)));
    lower.map(|(unit, _)| unit).collect()
}

/// Keeps these owners, each as it is named first, and names that mean no unit.
fn keep(graph: &Graph<'_>, goal: GoalIx, kept: &BTreeSet<UnitIx>) -> Option<crate::Edit> {
    let mut seen = BTreeSet::new();
    mend::changed_goal(graph, goal, |goal| {
        goal.owners.retain(|name| {
            graph.unit_named(name).is_none_or(|unit| kept.contains(&unit) && seen.insert(unit))
        });
    })
}
