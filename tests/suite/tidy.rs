//! Plans as people write them: ids of their own, links that mostly lead somewhere, titles in
//! words. A session keeps to the neighbourhood of an edit in them, which is what is tried here.

use crate::edits::{agrees, settings, step};
use crate::support::{check, ids};
use goalgraph::edit::Item;
use goalgraph::plan::{
    CellStatement, Declared, Goal, GoalKind, Indicator, Period, Selection, Statement, Target, Unit,
    UnitKind, Waiver,
};
use goalgraph::rules::RULES;
use goalgraph::{Edit, Plan, Settings};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

const GOALS: [&str; 14] =
    ["d1", "d2", "d3", "p1", "p2", "p3", "p4", "p5", "o1", "s1", "s2", "s3", "f1", "f2"];
const INDICATORS: [&str; 2] = ["i1", "i2"];

fn title() -> impl Strategy<Value = String> {
    select(vec![
        "En høyere andel unge under 30 år kommer i arbeid",
        "En høyere andel unge under 30 år blir jobbklare og kommer i arbeid",
        "Barn og unge opplever trygghet i skolen",
        "Barn og unge opplever trygghet i skolen.",
        "Kommunen skal utvikle møteplasser i nærmiljøet",
        "Flere eldre bor trygt hjemme",
        "Restavfallet er halvert",
        "",
    ])
    .prop_map(str::to_owned)
}

fn unit_name() -> impl Strategy<Value = String> {
    select(vec!["KOM", "OPPV", "HM", "KI", "ORG", "Oppvekst", "KUL", "XX"]).prop_map(str::to_owned)
}

fn goal_name() -> impl Strategy<Value = String> {
    prop_oneof![9 => select(GOALS.to_vec()), 1 => select(vec!["d9", "OPPV", "i1"])]
        .prop_map(str::to_owned)
}

fn kind_of(id: &str) -> GoalKind {
    match id.chars().next() {
        Some('d') => GoalKind::Direction,
        Some('p') => GoalKind::Period,
        Some('o') => GoalKind::Operational,
        Some('s') => GoalKind::Initiative,
        _ => GoalKind::Precondition,
    }
}

fn goal(id: &'static str) -> impl Strategy<Value = Goal> {
    let kind = prop_oneof![9 => Just(kind_of(id)), 1 => select(GoalKind::ALL.to_vec())];
    let year = proptest::option::of(2024..2032);
    let flags = (any::<bool>(), prop::bool::weighted(0.3));
    (title(), kind, flags, vec(unit_name(), 0..3), vec(goal_name(), 0..3), year).prop_map(
        move |(title, kind, (prioritised, shared), owners, supports, year)| Goal {
            prioritised,
            shared,
            owners,
            supports,
            target: year.map(|year| Target { year: Some(year), ..Target::default() }),
            theme: year.map(|year| format!("Tema {}", year % 2)),
            ..Goal::new(id, kind, title)
        },
    )
}

fn indicator(id: &'static str) -> impl Strategy<Value = Indicator> {
    (title(), vec(goal_name(), 0..3), vec(unit_name(), 0..2)).prop_map(
        move |(title, measures, owners)| Indicator {
            measures,
            owners,
            ..Indicator::new(id, title)
        },
    )
}

fn cell() -> impl Strategy<Value = CellStatement> {
    let state = select(vec![Statement::Delegated, Statement::Blank, Statement::NotRelevant]);
    (goal_name(), unit_name(), state)
        .prop_map(|(goal, unit, state)| CellStatement::new(goal, unit, state))
}

fn declared() -> impl Strategy<Value = Declared> {
    let kind = select(vec![GoalKind::Direction, GoalKind::Period]);
    let theme = proptest::option::of(select(vec!["Tema 0", "Tema 1"]).prop_map(str::to_owned));
    (0..6_u32, kind, proptest::option::of(unit_name()), theme).prop_map(
        |(count, kind, owner, theme)| Declared {
            count,
            of: Selection { owner, theme, ..Selection::of(kind) },
            text: None,
            source: None,
        },
    )
}

fn waiver() -> impl Strategy<Value = Waiver> {
    let rules: Vec<String> = RULES.iter().map(|rule| rule.name().to_owned()).collect();
    let counterpart = proptest::option::of(unit_name());
    let text = proptest::option::weighted(0.3, title());
    (select(rules), goal_name(), counterpart, text).prop_map(
        |(rule, subject, counterpart, text)| Waiver {
            counterpart,
            text,
            ..Waiver::new(rule, subject, "Vedtatt")
        },
    )
}

fn units() -> Vec<Unit> {
    let unit = |id: &str, kind, parent: Option<&str>| Unit {
        id: id.into(),
        name: if id == "OPPV" { "Oppvekst".into() } else { format!("Enhet {id}") },
        kind,
        parent: parent.map(str::to_owned),
        aliases: if id == "KI" { vec!["KUL".into()] } else { Vec::new() },
        source: None,
    };
    vec![
        unit("KOM", UnitKind::Organisation, None),
        unit("OPPV", UnitKind::Directorate, Some("KOM")),
        unit("HM", UnitKind::Directorate, Some("KOM")),
        unit("KI", UnitKind::Directorate, Some("KOM")),
        unit("ORG", UnitKind::Unit, Some("HM")),
    ]
}

/// A plan in which every id is one element's.
pub(crate) fn plan() -> impl Strategy<Value = Plan> {
    let goals = subsequence(GOALS.to_vec(), 6..14)
        .prop_flat_map(|ids| ids.into_iter().map(goal).collect::<Vec<_>>());
    let indicators = INDICATORS.map(indicator);
    let lists = (goals, indicators, vec(cell(), 0..5), vec(declared(), 0..3), vec(waiver(), 0..4));
    lists.prop_map(|(goals, indicators, cells, declared, waivers)| Plan {
        units: units(),
        goals,
        indicators: indicators.to_vec(),
        cells,
        declared,
        waivers,
        period: Some(Period { from: 2024, to: 2027 }),
        ..Plan::new("Plan")
    })
}

fn edit() -> impl Strategy<Value = Edit> {
    let id =
        || prop_oneof![5 => goal_name(), 1 => select(INDICATORS.to_vec()).prop_map(str::to_owned)];
    let new = select(GOALS.to_vec()).prop_flat_map(goal);
    let one = prop_oneof![
        4 => (id(), title()).prop_map(|(id, title)| Edit::Retitle { id, title }),
        4 => (id(), goal_name()).prop_map(|(from, to)| Edit::link(from, to)),
        4 => (id(), goal_name()).prop_map(|(from, to)| Edit::unlink(from, to)),
        3 => (id(), unit_name()).prop_map(|(id, unit)| Edit::own(id, unit)),
        3 => (id(), unit_name()).prop_map(|(id, unit)| Edit::Disown { id, unit }),
        2 => (id(), any::<bool>()).prop_map(|(id, shared)| Edit::Share { id, shared }),
        2 => (id(), any::<bool>()).prop_map(|(id, prioritised)| Edit::Prioritise { id, prioritised }),
        3 => (new.clone(), proptest::option::of(0..6_usize))
            .prop_map(|(goal, position)| Edit::Add { item: goal.into(), position }),
        3 => new.prop_map(|goal| Edit::Put(goal.into())),
        2 => select(INDICATORS.to_vec()).prop_flat_map(indicator).prop_map(|one| Edit::Put(one.into())),
        3 => id().prop_map(Edit::remove),
        2 => (id(), 0..8_usize).prop_map(|(id, position)| Edit::Reorder { id, position }),
        2 => (id(), select(vec!["d9", "ny", "p1"])).prop_map(|(id, to)| Edit::RenameId { id, to: to.into() }),
        2 => (goal_name(), goal_name()).prop_map(|(keep, remove)| Edit::Merge { keep, remove }),
        2 => cell().prop_map(Edit::SetCell),
        1 => (goal_name(), unit_name()).prop_map(|(goal, unit)| Edit::ClearCell { goal, unit }),
        1 => declared().prop_map(|one| Edit::add(Item::from(one))),
        1 => waiver().prop_map(Edit::Waive),
    ];
    prop_oneof![5 => one.clone(), 1 => vec(one, 2..4).prop_map(Edit::All)]
}

/// Rules that look further than their subject, declared as data.
fn far_settings() -> impl Strategy<Value = Settings> {
    Just(
        Settings::from_json(
            r#"{ "language": "en", "rules": [{
                "name": "house/far", "severity": "info", "select": { "kind": "direction" },
                "expect": { "incoming": { "link": "supports", "min": 1, "where": {
                    "expect": { "incoming": { "link": "supports", "min": 1, "where": { "title": "eldre" } } } } } },
                "message": { "nb": "«{goal}»: {count}." },
                "why": { "nb": "Fordi." }, "remedy": { "nb": "Se etter." }
            }] }"#,
        )
        .expect("settings"),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, ..ProptestConfig::default() })]

    /// A session agrees with a full check, here by way of neighbourhoods.
    #[test]
    fn a_session_agrees_with_a_full_check(
        first in plan(),
        settings in prop_oneof![4 => settings(), 1 => far_settings()],
        steps in vec(step(edit()), 1..12),
    ) {
        agrees(&first, &settings, steps)?;
    }

    /// The order in which a plan lists things does not matter to what is found in it. (Where the
    /// plan speaks twice of one cell, or of one number, the first counts.)
    #[test]
    fn the_order_of_the_plan_does_not_matter(mut plan in plan(), order in vec(any::<Index>(), 60)) {
        let mut said = Vec::new();
        plan.cells.retain(|cell| {
            let unit = match &*cell.unit { "Oppvekst" => "OPPV", "KUL" => "KI", unit => unit };
            let key = (cell.goal.clone(), unit.to_owned());
            let is_new = !said.contains(&key);
            said.push(key);
            is_new
        });
        let before = ids(&check(&plan));
        let mut order = order.into_iter();
        shuffle(&mut plan.goals, &mut order);
        shuffle(&mut plan.units, &mut order);
        shuffle(&mut plan.indicators, &mut order);
        shuffle(&mut plan.cells, &mut order);
        shuffle(&mut plan.declared, &mut order);
        shuffle(&mut plan.waivers, &mut order);
        prop_assert_eq!(before, ids(&check(&plan)));
    }
}

fn shuffle<T>(items: &mut [T], order: &mut impl Iterator<Item = Index>) {
    for at in (1..items.len()).rev() {
        if let Some(with) = order.next() {
            items.swap(at, with.index(at + 1));
        }
    }
}
