//! What rules of coverage suggest, and why they let things pass.

use crate::support::{check, plan};
use goalgraph::rules::Safety;
use goalgraph::{Edit, Graph, Lang, Plan, Settings};

/// Two goals of two directorates, one delegated cell, and goals of the whole organisation.
const PLAN: &str = r#"{
  "units": [
    { "id": "K", "name": "Kommunen", "kind": "organisation" },
    { "id": "OPPV", "name": "Oppvekst", "kind": "directorate", "parent": "K" },
    { "id": "KI", "name": "Kultur", "kind": "directorate", "parent": "K" }
  ],
  "goals": [
    { "id": "g", "kind": "direction", "title": "Alle deltar i kulturlivet", "prioritised": true, "shared": true },
    { "id": "h", "kind": "direction", "title": "Alle lærer", "prioritised": true, "owners": ["KI"] },
    { "id": "p", "kind": "period", "title": "Åpne biblioteker", "owners": ["OPPV"], "supports": ["g"] },
    { "id": "q", "kind": "period", "title": "Flere kor", "owners": ["OPPV"], "supports": ["g"] },
    { "id": "d", "kind": "operational", "title": "Lavt sykefravær", "shared": true },
    { "id": "e", "kind": "operational", "title": "Ansatte bidrar i kulturlivet", "owners": ["K"] },
    { "id": "ki-h", "kind": "initiative", "title": "Kulturlivet i bydelene", "owners": ["KI"], "supports": ["p"] }
  ],
  "cells": [{ "goal": "g", "unit": "KI", "state": "delegated" }]
}"#;

/// What is suggested for a finding, in bokmål, and as JSON.
const SUGGESTED: [(&str, &[(&str, &str)]); 3] = [
    (
        "coverage/no-period-goal(h)",
        &[(
            "Legg til delmål for Kultur som støtter «Alle lærer»",
            r#"{"add":{"item":{"goal":{"id":"ki-h-2","kind":"period","title":"Nytt mål for Kultur: skriv teksten her","owners":["KI"],"supports":["h"]}}}}"#,
        )],
    ),
    (
        "coverage/owner-cell-open(h, KI)",
        &[
            (
                "Legg til delmål for Kultur som støtter «Alle lærer»",
                r#"{"add":{"item":{"goal":{"id":"ki-h-2","kind":"period","title":"Nytt mål for Kultur: skriv teksten her","owners":["KI"],"supports":["h"]}}}}"#,
            ),
            (
                "Overlat målet til felles nivå",
                r#"{"setCell":{"goal":"h","unit":"KI","state":"delegated"}}"#,
            ),
            (
                "Merk målet som ikke relevant for Kultur, og skriv hvorfor",
                r#"{"setCell":{"goal":"h","unit":"KI","state":"not-relevant","reason":"Skriv hvorfor målet ikke er relevant for Kultur."}}"#,
            ),
        ],
    ),
    (
        "coverage/delegated-to-nobody(g, KI)",
        &[(
            "La «Ansatte bidrar i kulturlivet» støtte «Alle deltar i kulturlivet»",
            r#"{"link":{"from":"e","to":"g"}}"#,
        )],
    ),
];

#[test]
fn each_suggestion_mends_its_finding() {
    let before = plan(PLAN);
    let findings = check(&before);
    for (id, expected) in SUGGESTED {
        let finding = findings.iter().find(|finding| finding.id() == id).expect(id);
        let said: Vec<(String, String)> = finding
            .fixes()
            .iter()
            .map(|fix| (fix.title(Lang::Nb), serde_json::to_string(fix.edit()).unwrap()))
            .collect();
        let said: Vec<(&str, &str)> =
            said.iter().map(|(title, edit)| (title.as_str(), edit.as_str())).collect();
        assert_eq!(said, expected, "{id}");
        for fix in finding.fixes() {
            assert_eq!(fix.safety(), Safety::Suggested);
            assert!(!is_found(&before, fix.edit(), id), "{id}: {}", fix.title(Lang::En));
        }
    }
}

fn is_found(before: &Plan, edit: &Edit, id: &str) -> bool {
    let mut plan = before.clone();
    edit.apply(&mut plan).expect("the edit fits");
    check(&plan).iter().any(|finding| finding.id() == id)
}

#[test]
fn nothing_is_suggested_where_an_id_would_mean_something_else() {
    let doubled = PLAN.replace(r#""id": "h", "kind""#, r#""id": "K", "kind""#);
    let findings = check(&plan(&doubled));
    let finding = findings.iter().find(|finding| finding.id() == "coverage/owner-cell-open(K, KI)");
    assert!(finding.is_some_and(|finding| finding.fixes().is_empty()));
}

#[test]
fn no_link_is_suggested_to_what_only_names_the_organisation() {
    let named = PLAN
        .replace("Ansatte bidrar i kulturlivet", "Kommunen er en god arbeidsgiver")
        .replace("Alle deltar i kulturlivet", "I kommunen deltar alle");
    let findings = check(&plan(&named));
    let id = "coverage/delegated-to-nobody(g, KI)";
    let finding = findings.iter().find(|finding| finding.id() == id).expect(id);
    assert_eq!(finding.fixes().len(), 0);
}

#[test]
fn a_pass_shows_both_things_a_goal_rests_on() {
    let shared = r#"{ "id": "r", "kind": "period", "title": "Kino", "owners": ["KI"], "supports": ["g"] }, { "id": "d""#;
    for (json, hangs, prioritised) in [
        (PLAN.to_owned(), None, Some("coverage/supports-unprioritised(p): g ← p")),
        (
            PLAN.replace(r#"{ "id": "d""#, shared),
            Some("coverage/hangs-by-one(g): g ← OPPV ← KI"),
            Some("coverage/supports-unprioritised(p): g ← p"),
        ),
        (
            PLAN.replace(
                r#""title": "Alle deltar i kulturlivet", "prioritised": true, "shared": true"#,
                r#""title": "Alle deltar", "prioritised": true, "owners": ["OPPV"]"#,
            ),
            Some("coverage/hangs-by-one(g): g ← p ← q"),
            Some("coverage/supports-unprioritised(p): g ← p"),
        ),
        (PLAN.replace(r#""prioritised": true, "#, ""), None, None),
    ] {
        let plan = plan(&json);
        let graph = Graph::new(&plan);
        let report = goalgraph::check(&graph, &Settings::default());
        let passes: Vec<String> = report.passes().iter().map(ToString::to_string).collect();
        let of = |start: &str| passes.iter().map(String::as_str).find(|one| one.starts_with(start));
        assert_eq!(of("coverage/hangs-by-one(g)"), hangs, "{json}");
        assert_eq!(of("coverage/supports-unprioritised(p)"), prioritised, "{json}");
    }
}
