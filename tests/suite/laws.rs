//! What holds for every plan: laws over plans nobody wrote, by proptest.

use crate::support::check;
use goalgraph::graph::{CellState, Fault, Toward};
use goalgraph::plan::{
    CellStatement, Declared, Goal, GoalKind, Indicator, Selection, Statement, Unit, UnitKind,
    Waiver,
};
use goalgraph::{Graph, Lang, Plan};
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;

/// Few names, so that links meet, miss, repeat and run in circles; some are hostile.
fn name() -> impl Strategy<Value = String> {
    select(vec!["a", "b", "c", "d", "e", "f", "A", " b ", "", "</script>", "\u{ad}å\u{0}", "\"/~1"])
        .prop_map(str::to_owned)
}

fn names() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(name(), 0..4)
}

fn unit() -> impl Strategy<Value = Unit> {
    let kind = select(vec![UnitKind::Organisation, UnitKind::Directorate, UnitKind::Unit]);
    (name(), name(), kind, proptest::option::of(name()), names()).prop_map(
        |(id, name, kind, parent, aliases)| Unit { id, name, kind, parent, aliases, source: None },
    )
}

fn goal() -> impl Strategy<Value = Goal> {
    let kind = select(GoalKind::ALL.to_vec());
    let flags = (any::<bool>(), any::<bool>());
    (name(), kind, name(), flags, names(), names()).prop_map(
        |(id, kind, title, (prioritised, shared), owners, supports)| Goal {
            prioritised,
            shared,
            owners,
            supports,
            ..Goal::new(id, kind, title)
        },
    )
}

fn indicator() -> impl Strategy<Value = Indicator> {
    (name(), name(), names(), any::<bool>(), names()).prop_map(
        |(id, title, measures, shared, owners)| Indicator {
            id,
            title,
            measures,
            shared,
            owners,
            unit_of_measure: None,
            direction: None,
            frequency: None,
            target: None,
            values: Vec::new(),
            source: None,
        },
    )
}

fn cell() -> impl Strategy<Value = CellStatement> {
    let state = select(vec![Statement::Delegated, Statement::Blank, Statement::NotRelevant]);
    (name(), name(), state, proptest::option::of(name())).prop_map(|(goal, unit, state, reason)| {
        CellStatement { goal, unit, state, reason, text: None, source: None }
    })
}

fn declared() -> impl Strategy<Value = Declared> {
    let condition = || proptest::option::of(name());
    (0..6u32, select(GoalKind::ALL.to_vec()), condition(), condition()).prop_map(
        |(count, kind, owner, theme)| Declared {
            count,
            of: Selection { owner, theme, ..Selection::of(kind) },
            text: None,
            source: None,
        },
    )
}

fn waiver() -> impl Strategy<Value = Waiver> {
    let rule = select(vec!["coverage/supports-nothing", "ownership/no-owner", "coverage/*", ""]);
    (rule, name(), proptest::option::of(name()), name()).prop_map(
        |(rule, subject, counterpart, reason)| Waiver {
            counterpart,
            ..Waiver::new(rule, subject, reason)
        },
    )
}

/// Any plan: mostly wrong, now and then right.
pub(crate) fn plan() -> impl Strategy<Value = Plan> {
    let lists = (
        proptest::collection::vec(unit(), 0..6),
        proptest::collection::vec(goal(), 0..12),
        proptest::collection::vec(indicator(), 0..3),
        proptest::collection::vec(cell(), 0..6),
        proptest::collection::vec(declared(), 0..3),
        proptest::collection::vec(waiver(), 0..3),
    );
    lists.prop_map(|(units, goals, indicators, cells, declared, waivers)| Plan {
        waivers,
        units,
        goals,
        indicators,
        cells,
        declared,
        ..Plan::new("Plan")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    /// Read, written, read: the same plan; written again: the same bytes.
    #[test]
    fn writing_loses_nothing(plan in plan()) {
        let text = plan.to_json();
        let again = Plan::from_json(&text).unwrap();
        prop_assert_eq!(&again, &plan);
        prop_assert_eq!(again.to_json(), text);
    }

    /// Any plan builds and is judged, twice alike; where ids are unique, nothing is said twice.
    #[test]
    fn checking_is_total_and_the_same_twice(plan in plan()) {
        let say = |plan: &Plan| -> Vec<String> {
            let findings = check(plan);
            findings.iter().map(|one| format!("{} {} {:?}", one.id(), one.pointer(), one.texts(Lang::Nn))).collect()
        };
        let said = say(&plan);
        prop_assert_eq!(&said, &say(&plan));
        let unique = Graph::new(&plan).faults().all(|fault| !matches!(fault, Fault::DuplicateId { .. }));
        let once: BTreeSet<&String> = said.iter().collect();
        prop_assert!(!unique || once.len() == said.len(), "{:#?}", said);
    }

    /// Every finding stands at a place that the written plan has.
    #[test]
    fn findings_point_into_the_document(plan in plan()) {
        let text = plan.to_json();
        for finding in check(&plan) {
            prop_assert!(goalgraph::plan::locate(&text, finding.pointer()).is_some(), "{}", finding.id());
        }
    }

    /// A cell is covered just when a period goal that supports the goal is owned within the
    /// unit, said here by walking the unit tree as anyone would.
    #[test]
    fn cells_agree_with_a_plain_walk(plan in plan()) {
        let graph = Graph::new(&plan);
        for goal in graph.goals_of(GoalKind::Direction) {
            for unit in graph.units() {
                let below = |owner| {
                    let (mut at, mut steps) = (Some(owner), 0);
                    while let Some(here) = at.filter(|_| steps <= plan.units.len()) {
                        if here == unit {
                            return true;
                        }
                        at = graph.unit(here).parent.as_deref().and_then(|name| graph.unit_named(name));
                        steps += 1;
                    }
                    false
                };
                let in_circle = graph.faults().any(|fault| matches!(fault, Fault::Cycle(_)));
                let covered = graph.children(goal).any(|child| {
                    graph.goal(child).kind == GoalKind::Period && graph.owners(child).any(below)
                });
                let state = graph.cell(goal, unit).state;
                let says = matches!(state, CellState::Covered | CellState::Unexpected);
                prop_assert!(in_circle || says == covered, "{state:?}");
            }
        }
    }

    /// The red thread runs both ways: what is up from one is down from the other.
    #[test]
    fn threads_run_both_ways(plan in plan()) {
        let graph = Graph::new(&plan);
        for goal in graph.goals() {
            for up in graph.thread(goal, Toward::Up) {
                prop_assert!(graph.thread(up, Toward::Down).contains(&goal));
            }
        }
    }

    /// No text whatever makes the reader panic, and a refusal always says something.
    #[test]
    fn any_text_is_read_or_refused(text in ".{0,80}|[\\[\\]{}:,\"a1]{0,40}") {
        if let Err(error) = Plan::from_json(&text) {
            prop_assert!(!error.to_string().is_empty());
        }
    }
}
