//! What selections, expectations and texts mean.

use super::{rule, settings, small};
use crate::edits::edit;
use crate::laws;
use crate::support::{check_by, found, ids};
use goalgraph::rules::Finding;
use goalgraph::{Edit, Graph, Lang, Session, Settings};
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn selections_and_expectations_mean_what_the_page_says() {
    let never = json!({ "cell": { "states": ["blank"] } });
    let no_id = json!({ "field": { "name": "id", "present": false } });
    let field = |test: Value| json!({ "field": test });
    let cases = [
        (json!({ "kind": "direction", "prioritised": true }), no_id.clone(), "g"),
        (json!({ "kind": "direction", "shared": false }), no_id.clone(), "h"),
        (json!({ "kind": "period", "owner": "Kultur" }), no_id.clone(), "p q"),
        (json!({ "kind": "period", "owner": "bok" }), no_id.clone(), "p"),
        (json!({ "kind": "period", "owner": "Nobody" }), no_id.clone(), ""),
        (json!({ "kind": "direction", "theme": "by og bygd" }), no_id.clone(), "g"),
        (json!({ "kind": "period", "title": "^[Ss]kal\\b" }), no_id.clone(), "p"),
        (json!({ "kind": "period", "period": { "from": 2024, "to": 2027 } }), no_id.clone(), "p"),
        (json!({ "kind": "period", "period": { "from": 2025, "to": 2027 } }), no_id.clone(), ""),
        (json!({ "kind": "organisation" }), no_id.clone(), "K"),
        (json!({ "kind": "unit", "owner": "KI" }), no_id.clone(), "BIB"),
        (json!({ "kind": "indicator", "shared": true }), no_id.clone(), "j"),
        (json!({ "kind": "indicator", "owner": "KI" }), no_id.clone(), "i"),
        (json!({ "kind": "cell" }), never.clone(), "g×KI"),
        (json!({ "kind": "cell", "owner": "K", "shared": true }), never.clone(), "g×KI"),
        (json!({ "kind": "cell", "owner": "BIB" }), never, ""),
        (
            json!({ "kind": "direction" }),
            json!({ "incoming": { "link": "supports", "min": 2 } }),
            "h",
        ),
        (
            json!({ "kind": "direction" }),
            json!({ "incoming": { "link": "supports", "max": 1 } }),
            "g",
        ),
        (json!({ "kind": "period" }), json!({ "outgoing": { "link": "supports", "max": 1 } }), "q"),
        (json!({ "kind": "period" }), json!({ "incoming": { "link": "measures" } }), "q"),
        (json!({ "kind": "indicator" }), json!({ "outgoing": { "link": "measures" } }), "j"),
        (json!({ "kind": "indicator" }), json!({ "outgoing": { "link": "owner" } }), "j"),
        (
            json!({ "kind": "directorate" }),
            json!({ "incoming": { "link": "owner", "min": 3 } }),
            "KI",
        ),
        (
            json!({ "kind": "directorate" }),
            json!({ "incoming": { "link": "owner", "kind": "indicator" } }),
            "KI",
        ),
        (
            json!({ "kind": "unit" }),
            json!({ "incoming": { "link": "owner", "kind": "indicator", "max": 0 } }),
            "BIB",
        ),
        (json!({ "kind": "unit" }), json!({ "incoming": { "link": "parent" } }), "BIB"),
        (json!({ "kind": "organisation" }), json!({ "outgoing": { "link": "parent" } }), "K"),
        (
            json!({ "kind": "direction" }),
            json!({ "incoming": { "link": "supports", "where": { "title": "bib", "expect": { "incoming": { "link": "measures" } } } } }),
            "h",
        ),
        (json!({ "kind": "period" }), field(json!({ "name": "note", "present": true })), "p"),
        (json!({ "kind": "period" }), field(json!({ "name": "year", "present": false })), "q"),
        (json!({ "kind": "period" }), field(json!({ "name": "title", "maxWords": 2 })), "p"),
        (json!({ "kind": "period" }), field(json!({ "name": "note", "matches": "plan$" })), "q"),
        (json!({ "kind": "period" }), field(json!({ "name": "owners", "oneOf": ["ki"] })), "p"),
        (
            json!({ "kind": "indicator" }),
            field(json!({ "name": "frequency", "oneOf": ["monthly"] })),
            "i",
        ),
        (
            json!({ "kind": "indicator" }),
            field(json!({ "name": "unitOfMeasure", "present": true })),
            "j",
        ),
        (json!({ "kind": "unit" }), field(json!({ "name": "aliases", "maxWords": 0 })), "BIB"),
    ];
    let plan = small();
    for (select, expect, expected) in cases {
        let declaration = rule(select, expect);
        let findings = check_by(&plan, &settings(std::slice::from_ref(&declaration)));
        assert_eq!(found(&findings, "house/rule").join(" "), expected, "{declaration:#}");
    }
}

#[test]
fn texts_fill_their_slots_and_borrow_from_other_languages() {
    let mut declaration = rule(
        json!({ "kind": "direction", "prioritised": true }),
        json!({ "incoming": { "link": "supports", "min": 3, "max": 5 } }),
    );
    declaration["message"] = json!({ "nn": "«{goal}» ({id}) har {count}, ikkje {min} til {max}." });
    declaration["why"] = json!({ "nb": "Nok.", "en": "Enough." });
    let findings = check_by(&small(), &settings(&[declaration]));
    let finding = findings.iter().find(|one| one.rule() == "house/rule").expect("a finding");
    assert_eq!(finding.texts(Lang::Nb).message, "«Alle deltar» (g) har 2, ikkje 3 til 5.");
    assert_eq!(finding.texts(Lang::En).message, finding.texts(Lang::Nb).message);
    assert_eq!(finding.texts(Lang::Nn).why, "Nok.");
    assert_eq!(finding.texts(Lang::En).why, "Enough.");
}

#[test]
fn a_rule_that_looks_far_is_asked_again_when_something_far_changes() {
    let owned =
        |title: &str| json!({ "incoming": { "link": "owner", "where": { "title": title } } });
    let above =
        json!({ "outgoing": { "link": "parent", "where": { "expect": owned("Leseglede") } } });
    let beside = json!({ "outgoing": { "link": "owner", "where": { "expect": owned("Skal") } } });
    let cases = [
        (json!({ "kind": "unit" }), above, "q", "house/rule(BIB)"),
        (json!({ "kind": "indicator", "title": "Besøk" }), beside, "p", "house/rule(j)"),
    ];
    // Reported by the unit that owns the goal, and linked to the goal in no shorter way.
    let mut plan = small();
    plan.indicators[1].owners.push("BIB".to_owned());
    for (select, expect, edited, expected) in cases {
        let settings = settings(&[rule(select, expect)]);
        let mut session = Session::open(plan.clone(), settings.clone());
        let delta = session.apply(&Edit::retitle(edited, "Noe annet")).expect("an edit");
        let added: Vec<String> = delta.added.iter().map(Finding::id).collect();
        assert!(added.iter().any(|id| id == expected), "{added:?}");
        let fresh = check_by(&session.plan(), &settings);
        assert_eq!(ids(session.report().findings()), ids(&fresh));
    }
}

#[test]
fn links_that_kinds_do_not_allow_do_not_count() {
    let mut plan = small();
    plan.goals[1].supports.push("q".to_owned());
    let graph = Graph::new(&plan);
    let link = rule(
        json!({ "kind": "direction" }),
        json!({ "outgoing": { "link": "supports", "max": 0 } }),
    );
    let report = goalgraph::check(&graph, &settings(&[link]));
    assert_eq!(found(report.findings(), "house/rule"), Vec::<String>::new());
    assert_eq!(found(report.findings(), "structure/wrong-link"), ["h×q"]);
}

/// Rules that look further than the catalogue's own, each way.
fn far() -> Settings {
    let direction = json!({ "incoming": { "link": "supports", "where": { "expect": {
        "outgoing": { "link": "owner", "where": { "expect": { "incoming": { "link": "owner", "kind": "indicator" } } } } } } } });
    let period = json!({ "outgoing": { "link": "owner", "where": { "expect": {
        "outgoing": { "link": "parent", "where": { "expect": { "incoming": { "link": "owner", "min": 2 } } } } } } } });
    let indicator = json!({ "outgoing": { "link": "owner", "where": { "expect": {
        "incoming": { "link": "owner", "where": { "expect": { "incoming": { "link": "supports" } } } } } } } });
    let unit = json!({ "incoming": { "link": "parent", "where": { "expect": {
        "incoming": { "link": "owner", "where": { "owner": "a" } } } } } });
    let all =
        [("direction", direction), ("period", period), ("indicator", indicator), ("unit", unit)];
    let rules: Vec<Value> = all
        .into_iter()
        .map(|(kind, expect)| {
            let mut rule = rule(json!({ "kind": kind }), expect);
            rule["name"] = json!(format!("house/{kind}"));
            rule
        })
        .collect();
    settings(&rules)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn a_session_judges_far_rules_as_a_full_check_does(
        plan in laws::plan(),
        edits in proptest::collection::vec(edit(), 1..8),
    ) {
        let settings = far();
        let mut session = Session::open(plan, settings.clone());
        for edit in edits {
            let _ = session.apply(&edit);
            let now = session.plan().into_owned();
            prop_assert_eq!(ids(session.report().findings()), ids(&check_by(&now, &settings)));
        }
    }
}
