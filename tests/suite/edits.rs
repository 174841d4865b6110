//! Edits and sessions: cases by table, and the laws they must keep.

use crate::laws::plan;
use crate::support::{ids, kristiansand};
use goalgraph::edit::{At, Change, Item, List};
use goalgraph::plan::{
    CellStatement, Declared, Goal, GoalKind, Selection, Statement, Unit, UnitKind, Waiver,
};
use goalgraph::rules::Finding;
use goalgraph::{Edit, Graph, Lang, Plan, Session, Settings};
use proptest::prelude::*;
use proptest::sample::select;

fn id() -> impl Strategy<Value = String> {
    select(vec!["a", "b", "c", "d", "e", "f", "A", " b ", "", "new"]).prop_map(str::to_owned)
}

fn item() -> impl Strategy<Value = Item> {
    let goal = (id(), select(GoalKind::ALL.to_vec()), id()).prop_map(|(id, kind, parent)| {
        Item::from(Goal { supports: vec![parent], ..Goal::new(id, kind, "t") })
    });
    let unit = (id(), proptest::option::of(id())).prop_map(|(id, parent)| {
        let name = format!("Enhet {id}");
        Item::from(Unit {
            id,
            name,
            kind: UnitKind::Directorate,
            parent,
            aliases: vec![],
            source: None,
        })
    });
    let declared = (0..4u32).prop_map(|count| {
        Item::from(Declared {
            count,
            of: Selection::of(GoalKind::Period),
            text: None,
            source: None,
        })
    });
    let waiver = waiver().prop_map(Item::from);
    prop_oneof![goal, unit, declared, waiver, statement().prop_map(Item::from)]
}

fn waiver() -> impl Strategy<Value = Waiver> {
    let rule = select(vec![
        "coverage/supports-nothing",
        "ownership/no-owner",
        "structure/unknown-reference",
        "coverage/shared-cell-open",
        "consistency/declared-count",
        "no/such-rule",
    ]);
    let until = proptest::option::of(select(vec!["2020-01-01", "2030"]).prop_map(str::to_owned));
    let reason = select(vec!["", "Vedtatt"]);
    (rule, id(), proptest::option::of(id()), reason, until, proptest::option::of(id())).prop_map(
        |(rule, subject, counterpart, reason, until, text)| Waiver {
            counterpart,
            until,
            text,
            ..Waiver::new(rule, subject, reason)
        },
    )
}

fn statement() -> impl Strategy<Value = CellStatement> {
    let state = select(vec![Statement::Delegated, Statement::Blank, Statement::NotRelevant]);
    (id(), id(), state).prop_map(|(goal, unit, state)| CellStatement {
        goal,
        unit,
        state,
        reason: None,
        text: None,
        source: None,
    })
}

fn change() -> impl Strategy<Value = Change> {
    let list = select(vec![
        List::Units,
        List::Goals,
        List::Indicators,
        List::Cells,
        List::Declared,
        List::Waivers,
    ]);
    prop_oneof![
        (0..8usize, item()).prop_map(|(position, item)| Change::Insert { position, item }),
        (0..8usize, item()).prop_map(|(position, item)| Change::Replace { position, item }),
        (list, 0..8usize).prop_map(|(list, position)| Change::Remove(At { list, position })),
    ]
}

pub(crate) fn edit() -> impl Strategy<Value = Edit> {
    let one = prop_oneof![
        (id(), id()).prop_map(|(id, title)| Edit::Retitle { id, title }),
        (id(), id()).prop_map(|(from, to)| Edit::Link { from, to }),
        (id(), id()).prop_map(|(from, to)| Edit::Unlink { from, to }),
        (id(), id()).prop_map(|(id, unit)| Edit::Own { id, unit }),
        (id(), id()).prop_map(|(id, unit)| Edit::Disown { id, unit }),
        (id(), any::<bool>()).prop_map(|(id, shared)| Edit::Share { id, shared }),
        (id(), any::<bool>()).prop_map(|(id, prioritised)| Edit::Prioritise { id, prioritised }),
        (0..5u32).prop_map(|count| Edit::Declare { of: Selection::of(GoalKind::Period), count }),
        statement().prop_map(Edit::SetCell),
        (id(), id()).prop_map(|(goal, unit)| Edit::ClearCell { goal, unit }),
        (id(), id()).prop_map(|(id, to)| Edit::RenameId { id, to }),
        (id(), id()).prop_map(|(keep, remove)| Edit::Merge { keep, remove }),
        (id(), proptest::option::of(id())).prop_map(|(id, parent)| Edit::MoveUnit { id, parent }),
        (id(), id()).prop_map(|(id, alias)| Edit::SetAliases { id, aliases: vec![alias] }),
        (item(), proptest::option::of(0..8usize))
            .prop_map(|(item, position)| Edit::Add { item, position }),
        item().prop_map(Edit::Put),
        waiver().prop_map(Edit::Waive),
        (id(), id()).prop_map(|(id, other)| Edit::Unwaive {
            rule: "ownership/no-owner".into(),
            subject: id,
            counterpart: Some(other),
        }),
        id().prop_map(|id| Edit::Remove { id }),
        (id(), 0..8usize).prop_map(|(id, position)| Edit::Reorder { id, position }),
        proptest::collection::vec(change(), 0..3).prop_map(Edit::Changes),
    ];
    one.prop_recursive(2, 6, 3, |edit| proptest::collection::vec(edit, 0..3).prop_map(Edit::All))
}

/// What a session does next.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    Apply(Box<Edit>),
    Undo,
    Redo,
}

pub(crate) fn step(edit: impl Strategy<Value = Edit>) -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => edit.prop_map(|edit| Step::Apply(Box::new(edit))),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ]
}

/// Everything a report says of a plan: what is shown and what is not, in order, to the byte.
fn said(report: &goalgraph::Report<'_>) -> Vec<String> {
    let say = |one: &Finding| {
        let fixes = one.fixes().iter().map(|fix| (fix.safety(), fix.title(Lang::Nn), fix.edit()));
        format!(
            "{} {:?} {:?} {} {:?} {:?}",
            one.id(),
            one.severity(),
            one.status(),
            one.pointer(),
            one.texts(Lang::Nb),
            fixes.collect::<Vec<_>>()
        )
    };
    report.findings().iter().chain(report.hidden()).map(say).collect()
}

/// Settings that hide some of what is found.
pub(crate) fn settings() -> impl Strategy<Value = Settings> {
    let severity = select(vec![
        r#""severity": {"coverage/*": "off", "structure/wrong-link": "info"}"#,
        r#""overrides": [{"rule": "coverage/*", "unit": "a", "severity": "error"}]"#,
        r#""overrides": [{"rule": "*", "item": "b", "severity": "off"}]"#,
        r#""profile": "draft""#,
        r#""known": ["coverage/supports-nothing(a)", "ownership/no-owner(b)"]"#,
        r#""limits": {"words": 1}"#,
    ]);
    severity.prop_map(|said| {
        Settings::from_json(&format!(r#"{{"language": "en", "today": "2026-11-25", {said}}}"#))
            .expect("settings")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// An edit and its inverse give the plan back; an edit that fails changes nothing.
    #[test]
    fn the_inverse_gives_the_plan_back(before in plan(), edit in edit()) {
        let mut plan = before.clone();
        match edit.apply(&mut plan) {
            Ok(inverse) => {
                let after = plan.clone();
                let again = inverse.apply(&mut plan).unwrap();
                prop_assert_eq!(&plan, &before);
                again.apply(&mut plan).unwrap();
                prop_assert_eq!(&plan, &after);
            }
            Err(error) => {
                prop_assert_eq!(&plan, &before);
                prop_assert!(error.code().starts_with("edit/"), "{}", error);
            }
        }
    }

    /// Edits survive being sent as JSON.
    #[test]
    fn edits_are_data(edit in edit()) {
        let text = serde_json::to_string(&edit).unwrap();
        prop_assert_eq!(serde_json::from_str::<Edit>(&text).unwrap(), edit);
    }

    /// A session agrees with a full check, whatever the plan and the edits.
    #[test]
    fn a_session_agrees_with_a_full_check(
        first in plan(),
        settings in settings(),
        steps in proptest::collection::vec(step(edit()), 0..10),
    ) {
        agrees(&first, &settings, steps)?;
    }
}

/// A session's report is a full check's, after any edits, undone and redone, to the byte; each
/// delta is the difference, and the counts are those of the report; undoing everything gives the
/// first plan back.
pub(crate) fn agrees(
    first: &Plan,
    settings: &Settings,
    steps: Vec<Step>,
) -> Result<(), TestCaseError> {
    let mut session = Session::open(first.clone(), settings.clone());
    for step in steps {
        let mut expected = ids(session.report().findings());
        let delta = match step {
            Step::Apply(edit) => session.apply(&edit).unwrap_or_default(),
            Step::Undo => session.undo().unwrap_or_default(),
            Step::Redo => session.redo().unwrap_or_default(),
        };
        let plan = session.plan().into_owned();
        let graph = Graph::new(&plan);
        let full = goalgraph::check(&graph, settings);
        prop_assert_eq!(said(&session.report()), said(&full));
        prop_assert_eq!(session.counts(), full.counts());
        for gone in &delta.resolved {
            let at = expected.iter().position(|id| *id == gone.to_string());
            expected.remove(at.expect("what is resolved was there"));
        }
        expected.extend(delta.added.iter().map(Finding::id));
        expected.sort();
        prop_assert_eq!(expected, ids(full.findings()));
    }
    while session.undo().is_some() {}
    prop_assert_eq!(&*session.plan(), first);
    prop_assert!(!session.can_undo());
    Ok(())
}

#[test]
fn a_goal_retitled_and_then_renamed_is_resolved_by_the_id_it_had() {
    let mut plan = Plan::new("Plan");
    let goal = |id| Goal::new(id, GoalKind::Period, "Barn og unge opplever trygghet i skolen");
    plan.goals.extend(["p3", "s1"].map(goal));
    let rename = Edit::RenameId { id: "p3".into(), to: "d9".into() };
    let both = Edit::All(vec![Edit::retitle("p3", "Møteplasser i nærmiljøet"), rename]);
    agrees(&plan, &Settings::default(), vec![Step::Apply(Box::new(both))]).unwrap();
}

/// Edits of the real plan as JSON, and what they resolve and add.
const WORK: [(&str, &[&str], &[&str]); 6] = [
    (
        r#"{"setCell": {"goal": "lavutslipp", "unit": "Oppvekst", "state": "delegated"}}"#,
        &["coverage/shared-cell-open(lavutslipp, OPPV)"],
        &["coverage/delegated-to-nobody(lavutslipp, OPPV)"],
    ),
    (
        r#"{"declare": {"of": {"kind": "period"}, "count": 29}}"#,
        &["consistency/declared-count(period)"],
        &[],
    ),
    (
        r#"{"own": {"id": "satsing-rekruttere-kompetanse", "unit": "ORG"}}"#,
        &["ownership/no-owner(satsing-rekruttere-kompetanse)"],
        &[],
    ),
    (
        r#"{"link": {"from": "hm-e-helse", "to": "kompetanseby"}}"#,
        &["coverage/shared-cell-open(kompetanseby, HM)"],
        &[],
    ),
    (
        r#"{"merge": {"keep": "oppv-unge-jobbklare", "remove": "org-unge-i-arbeid"}}"#,
        &[
            "consistency/near-duplicate(org-unge-i-arbeid, oppv-unge-jobbklare)",
            "coverage/shared-cell-open(kompetanseby, STAB)",
            "wording/relative-without-baseline(org-unge-i-arbeid)",
        ],
        &["consistency/declared-count(period)"],
    ),
    (
        r#"{"renameId": {"id": "barn-unge", "to": "R6"}}"#,
        &["coverage/delegated-to-nobody(barn-unge, HM)"],
        &["coverage/delegated-to-nobody(R6, HM)"],
    ),
];

#[test]
fn edits_of_the_real_plan_do_what_an_editor_expects() {
    let mut session = Session::open(kristiansand(), Settings::default());
    for (json, resolved, added) in WORK {
        let edit: Edit = serde_json::from_str(json).unwrap();
        let delta = session.apply(&edit).unwrap();
        let gone: Vec<String> = delta.resolved.iter().map(ToString::to_string).collect();
        assert_eq!(gone, resolved, "{json}");
        assert_eq!(ids(&delta.added), added, "{json}");
    }
    let graph = session.graph();
    let merged = graph.goal_named("oppv-unge-jobbklare").unwrap();
    let owners: Vec<&str> = graph.owners(merged).map(|unit| &*graph.unit(unit).id).collect();
    assert_eq!(owners, ["OPPV", "ORG"]);
    assert!(graph.goal_named("R6").is_some_and(|goal| graph.children(goal).count() == 6));
}

/// Edits that cannot be made, and what is said of them.
const REFUSED: [(&str, &str, &str); 6] = [
    (
        r#"{"retitle": {"id": "lavutslip", "title": "x"}}"#,
        "edit/unknown-element",
        "Planen har ikke noe med id `lavutslip`. Mente du `lavutslipp`?",
    ),
    (
        r#"{"prioritise": {"id": "KI", "prioritised": true}}"#,
        "edit/wrong-element",
        "Dette kan ikke gjøres med `KI`: det er et annet slags element.",
    ),
    (
        r#"{"renameId": {"id": "KI", "to": "HM"}}"#,
        "edit/id-taken",
        "Id-en `HM` er i bruk. Velg en annen.",
    ),
    (
        r#"{"unlink": {"from": "hm-e-helse", "to": "lavutslipp"}}"#,
        "edit/not-linked",
        "`hm-e-helse` er ikke knyttet til `lavutslipp`.",
    ),
    (
        r#"{"changes": [{"remove": {"list": "goals", "position": 999}}]}"#,
        "edit/no-such-place",
        "Listen har ingen plass nummer 999.",
    ),
    (
        r#"{"all": [{"retitle": {"id": "KI", "title": "Kultur"}}, {"remove": {"id": "finnes-ikke"}}]}"#,
        "edit/unknown-element",
        "Planen har ikke noe med id `finnes-ikke`.",
    ),
];

#[test]
fn what_cannot_be_done_is_refused_and_changes_nothing() {
    let before = kristiansand();
    for (json, code, says) in REFUSED {
        let mut plan: Plan = before.clone();
        let edit: Edit = serde_json::from_str(json).unwrap();
        let error = edit.apply(&mut plan).expect_err(json);
        assert_eq!((error.code(), &*error.message(Lang::Nb)), (code, says));
        assert_eq!(plan, before);
    }
}
