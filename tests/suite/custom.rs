//! Rules declared as data: that they say what the catalogue says, and what is wrong with those
//! that are not.

use crate::laws;
use crate::rules::examples;
use crate::support::{check_by, found, kristiansand, path, plan, text};
use goalgraph::rules::RULES;
use goalgraph::{Edit, Graph, Lang, Plan, Session, Settings};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The page of declared rules.
fn page() -> String {
    text(path("core/src/rules/custom/custom.md"))
}

/// The catalogue's rules that the page says in data: the name, and the declaration.
fn twins() -> Vec<(String, Value)> {
    let page = page();
    let of_rules = examples(&page).into_iter().filter(|example| example.marks[0] == "rule");
    of_rules
        .map(|one| (one.marks[1].to_owned(), serde_json::from_str(&one.json).expect("JSON")))
        .collect()
}

fn settings(rules: &[Value]) -> Settings {
    let json = json!({ "language": "en", "rules": rules }).to_string();
    Settings::from_json(&json).unwrap_or_else(|error| panic!("{error}"))
}

/// The same findings, whoever says the rule.
#[track_caller]
fn agree(plan: &Plan, twins: &[(String, Value)], settings: &Settings) {
    let findings = check_by(plan, settings);
    for (name, declaration) in twins {
        let own = declaration["name"].as_str().expect("a name");
        assert_eq!(found(&findings, own), found(&findings, name), "{name}\n{}", plan.to_json());
    }
}

/// The twins, and settings with them in force.
fn in_force() -> (Vec<(String, Value)>, Settings) {
    let twins = twins();
    let rules: Vec<Value> = twins.iter().map(|(_, rule)| rule.clone()).collect();
    let settings = settings(&rules);
    (twins, settings)
}

#[test]
fn two_of_the_catalogue_said_as_data_find_the_same_in_every_written_plan() {
    let (twins, settings) = in_force();
    assert_eq!(twins.len(), 2);
    let kristiansand = kristiansand();
    let findings = check_by(&kristiansand, &settings);
    assert_eq!(found(&findings, "agder/shared-cell-open").len(), 9);
    let sdg = Plan::from_json(&text(path("examples/sdg/plan.json"))).expect("a plan");
    agree(&sdg, &twins, &settings);
    agree(&kristiansand, &twins, &settings);
    for rule in RULES {
        for example in examples(rule.about().page) {
            agree(&plan(&example.json), &twins, &settings);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn two_of_the_catalogue_said_as_data_find_the_same_in_any_plan(plan in laws::plan()) {
        let (twins, settings) = in_force();
        agree(&plan, &twins, &settings);
    }
}

/// A rule with its selection and expectation, and plain texts.
fn rule(select: Value, expect: Value) -> Value {
    let texts = json!({ "en": "It is so." });
    json!({
        "name": "house/rule", "select": select, "expect": expect,
        "message": texts, "why": texts, "remedy": texts,
    })
}

/// Units, goals and indicators with every link there is.
fn small() -> Plan {
    plan(
        r#"{
          "units": [
            { "id": "K", "name": "Kommunen", "kind": "organisation" },
            { "id": "KI", "name": "Kultur", "kind": "directorate", "parent": "K" },
            { "id": "BIB", "name": "Biblioteket", "kind": "unit", "parent": "KI", "aliases": ["Bok"] }
          ],
          "goals": [
            { "id": "g", "kind": "direction", "title": "Alle deltar", "prioritised": true, "shared": true, "theme": "By og  bygd" },
            { "id": "h", "kind": "direction", "title": "Økt tillit", "owners": ["KI"] },
            { "id": "p", "kind": "period", "title": "Skal åpne biblioteker", "owners": ["BIB"], "supports": ["g"], "period": { "from": 2024, "to": 2025 } },
            { "id": "q", "kind": "period", "title": "Leseglede", "owners": ["KI"], "supports": ["g", "h"], "note": "Se plan.", "target": { "value": 3, "year": 2027 } }
          ],
          "indicators": [
            { "id": "i", "title": "Utlån", "measures": ["p"], "owners": ["BIB"], "frequency": "annual", "unitOfMeasure": "lån" },
            { "id": "j", "title": "Besøk", "shared": true }
          ]
        }"#,
    )
}

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
        let findings = check_by(&plan, &settings(&[declaration.clone()]));
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
    let far = json!({ "kind": "unit", "owner": "K", "title": "^B" });
    let up = json!({ "outgoing": { "link": "parent", "where": { "expect": {
        "incoming": { "link": "owner", "where": { "title": "Leseglede" } } } } } });
    let below = rule(far, up);
    let settings = settings(&[below]);
    let mut session = Session::open(small(), settings.clone());
    let delta = session.apply(&Edit::retitle("q", "Lesing")).expect("an edit");
    let added: Vec<String> = delta.added.iter().map(|one| one.id()).collect();
    assert_eq!(added, ["house/rule(BIB)"]);
    let (plan, report) = (session.plan().into_owned(), session.report());
    let fresh = check_by(&plan, &settings);
    assert_eq!(found(report.findings(), "house/rule"), found(&fresh, "house/rule"));
}

/// What is wrong with a declaration: a change of a good one, the place, and the sentence.
fn bad() -> Vec<(Value, &'static str, &'static str)> {
    let goal = json!({ "kind": "direction" });
    let link = json!({ "incoming": { "link": "supports" } });
    let expecting = |expect: Value| rule(json!({ "kind": "direction" }), expect);
    let selecting =
        |select: Value| rule(select, json!({ "field": { "name": "id", "present": true } }));
    let with = |field: &str, value: Value| {
        let mut declaration = rule(goal.clone(), link.clone());
        declaration[field] = value;
        declaration
    };
    let mut deep = json!({ "incoming": { "link": "supports" } });
    for _ in 0..4 {
        deep = json!({ "outgoing": { "link": "supports", "where": { "expect": deep } } });
    }
    let far = "/expect/outgoing/where/expect/outgoing/where/expect/outgoing/where/expect/outgoing/where/expect/incoming";
    vec![
        (
            with("name", json!("Rule")),
            "/name",
            "A name is `group/name`, written in lowercase letters from a to z, digits and hyphens.",
        ),
        (
            with("name", json!("coverage/hangs-by-one")),
            "/name",
            "There already is a rule called `coverage/hangs-by-one`. Choose another name.",
        ),
        (
            selecting(json!({ "kind": "unit", "prioritised": true })),
            "/select/prioritised",
            "`prioritised` makes no sense here. Here you can write `owner` and `title`.",
        ),
        (
            selecting(json!({ "kind": "direction", "title": "(" })),
            "/select/title",
            "The pattern cannot be read (found open group without closing ')').",
        ),
        (
            selecting(json!({ "kind": "direction", "title": "((a{50}){50}){50}" })),
            "/select/title",
            "The pattern cannot be read (compiled regex exceeded size limit).",
        ),
        (
            selecting(json!({ "kind": "direction", "period": { "from": 2027, "to": 2024 } })),
            "/select/period",
            "`from` cannot be greater than `to`.",
        ),
        (
            expecting(json!({ "incoming": { "link": "owner" } })),
            "/expect/incoming/link",
            "`owner` makes no sense here. Here you can write `supports` and `measures`.",
        ),
        (
            expecting(json!({ "incoming": { "link": "supports", "kind": "unit" } })),
            "/expect/incoming/kind",
            "`unit` makes no sense here. Here you can write `direction`, `period`, `operational`, `initiative` and `precondition`.",
        ),
        (
            expecting(json!({ "incoming": { "link": "supports", "min": 3, "max": 2 } })),
            "/expect/incoming",
            "`min` cannot be greater than `max`.",
        ),
        (
            expecting(json!({ "incoming": { "link": "supports", "min": 0 } })),
            "/expect/incoming",
            "With a `min` of 0 and no `max`, this is always met.",
        ),
        (
            expecting(json!({ "cell": { "states": ["covered"] } })),
            "/expect/cell",
            "`cell` makes no sense here. Here you can write `incoming`, `outgoing` and `field`.",
        ),
        (
            expecting(json!({ "field": { "name": "frequency", "present": true } })),
            "/expect/field/name",
            "`frequency` makes no sense here. Here you can write `id`, `title`, `note`, `theme`, `wordings`, `owners`, `supports`, `period`, `target`, `unitOfMeasure`, `year`, `baseline` and `source`.",
        ),
        (
            expecting(json!({ "field": { "name": "year", "matches": "2027" } })),
            "/expect/field/matches",
            "`matches` makes no sense here. Here you can write `present`.",
        ),
        (expecting(deep), far, "A rule can follow 4 links one after the other, no more."),
        (
            with("why", json!({ "nb": "{count} av {max}." })),
            "/why/nb",
            "There is no slot `max` here. There are `title`, `id`, `goal`, `count` and `min`.",
        ),
    ]
}

/// As [`bad`], of what the schema sees as well.
fn malformed() -> Vec<(Value, &'static str, &'static str)> {
    let expecting = |expect: Value| rule(json!({ "kind": "direction" }), expect);
    let with = |field: &str, value: Value| {
        let mut declaration = expecting(json!({ "incoming": { "link": "supports" } }));
        declaration[field] = value;
        declaration
    };
    vec![
        (json!({ "name": "house/rule" }), "", "The field `select` is missing."),
        (
            with("severity", json!("off")),
            "/severity",
            "There is no value `off`. Here you can write `error`, `warning` and `info`.",
        ),
        (
            with("tags", json!([])),
            "/tags",
            "There is no field `tags`. Here you can write `name`, `severity`, `select`, `expect`, `message`, `why` and `remedy`.",
        ),
        (
            with("select", json!(["direction"])),
            "/select",
            "Here stands a list; an object was expected.",
        ),
        (
            with("select", json!({ "kind": "direction", "owner": null })),
            "/select/owner",
            "Here stands null; a text was expected.",
        ),
        (
            with("message", json!({})),
            "/message",
            "The text is missing. Write it in at least one language: `nb`, `nn` and `en`.",
        ),
        (with("message", json!({ "nb": " " })), "/message/nb", "The text is empty."),
        (
            with("message", json!({ "nb": "{mål}." })),
            "/message/nb",
            "There is no slot `mål` here. There are `title`, `id`, `goal`, `count` and `min`.",
        ),
        (
            with("message", json!({ "nb": "a } b" })),
            "/message/nb",
            "There is no slot `}` here. There are `title`, `id`, `goal`, `count` and `min`.",
        ),
        (
            with("name", json!(format!("house/{}", "x".repeat(95)))),
            "/name",
            "This text is longer than 100 characters. That is over the limit.",
        ),
        (
            expecting(json!({})),
            "/expect",
            "Here the rule must say what it expects: `incoming`, `outgoing` and `field`.",
        ),
        (
            expecting(json!({ "incoming": { "link": "suports" } })),
            "/expect/incoming/link",
            "There is no value `suports`. Did you mean `supports`?",
        ),
        (
            expecting(json!({ "incoming": { "link": "supports", "kind": "cell" } })),
            "/expect/incoming/kind",
            "`cell` makes no sense here. Here you can write `direction`, `period`, `operational`, `initiative` and `precondition`.",
        ),
        (
            expecting(json!({ "incoming": { "link": "supports", "min": -1 } })),
            "/expect/incoming/min",
            "Here stands the number -1; a whole number from 0 up was expected.",
        ),
        (
            expecting(json!({ "field": { "name": "title" } })),
            "/expect/field",
            "Here goes exactly one test. Choose between `present`, `matches`, `maxWords` and `oneOf`.",
        ),
        (
            expecting(json!({ "field": { "name": "title", "present": true, "maxWords": 3 } })),
            "/expect/field",
            "Here goes exactly one test. Choose between `present`, `matches`, `maxWords` and `oneOf`.",
        ),
        (
            expecting(json!({ "field": { "name": "title", "oneOf": [] } })),
            "/expect/field/oneOf",
            "The list is empty.",
        ),
        (
            expecting(json!({ "field": { "name": "title", "matches": "x".repeat(201) } })),
            "/expect/field/matches",
            "This text is longer than 200 characters. That is over the limit.",
        ),
        (
            rule(json!({ "kind": "cell" }), json!({ "cell": { "states": [] } })),
            "/expect/cell/states",
            "The list is empty.",
        ),
    ]
}

#[test]
fn a_bad_declaration_is_reported_with_its_place_and_does_not_hide_the_others() {
    let good = rule(json!({ "kind": "direction" }), json!({ "incoming": { "link": "measures" } }));
    for (declaration, place, sentence) in bad().into_iter().chain(malformed()) {
        let mut plan = small();
        plan.settings.insert("rules".into(), json!([declaration, good]));
        let findings = check_by(&plan, &Settings::speaking(Lang::En));
        let of_settings =
            |name: &'static str| findings.iter().filter(move |one| one.rule() == name);
        let place = format!("/settings/rules/0{place}");
        let said: Vec<String> =
            of_settings("settings/bad-declaration").map(ToString::to_string).collect();
        assert!(said.contains(&format!("The plan's settings, `{place}`: {sentence}")), "{said:#?}");
        assert!(of_settings("settings/bad-declaration").any(|one| one.pointer() == place));
        assert_eq!(of_settings("house/rule").count(), 2, "{declaration:#}");

        let error = Settings::from_json(&json!({ "rules": [declaration] }).to_string());
        let error = error.expect_err("a bad declaration");
        assert!(error.place().is_some(), "{error}");
    }
}

#[test]
fn names_are_used_once_and_rules_are_limited() {
    let declaration =
        || rule(json!({ "kind": "direction" }), json!({ "incoming": { "link": "supports" } }));
    let mut plan = small();
    plan.settings.insert("rules".into(), json!([declaration(), declaration()]));
    let findings = check_by(&plan, &Settings::default());
    assert_eq!(found(&findings, "settings/bad-declaration"), ["/settings/rules/1/name"]);

    let mut many: Vec<Value> = (0..101).map(|_| declaration()).collect();
    for (at, one) in many.iter_mut().enumerate() {
        one["name"] = json!(format!("house/rule-{at}"));
    }
    plan.settings.insert("rules".into(), json!(many));
    let findings = check_by(&plan, &Settings::default());
    assert_eq!(found(&findings, "settings/bad-declaration"), ["/settings/rules"]);
    assert_eq!(
        Settings::from_json(&json!({ "rules": many }).to_string()).expect_err("too many").code(),
        "settings/too-many"
    );
}

#[test]
fn of_two_rules_with_one_name_the_hosts_is_in_force() {
    let of_plan = rule(
        json!({ "kind": "direction" }),
        json!({ "incoming": { "link": "supports", "max": 0 } }),
    );
    let of_host = rule(json!({ "kind": "unit" }), json!({ "incoming": { "link": "parent" } }));
    let mut plan = small();
    plan.settings.insert("rules".into(), json!([of_plan]));
    assert_eq!(found(&check_by(&plan, &settings(&[of_host])), "house/rule"), ["BIB"]);
}

/// Documents that are settings, but for rules.
const SETTINGS: &[&str] = &[
    "{}",
    r#"{ "language": "nn", "today": "2026-11-25", "profile": "draft", "known": ["a(b)"] }"#,
    r#"{ "severity": { "*": "info", "coverage/*": "off" }, "limits": { "words": 25, "similarity": 0.9 } }"#,
    r#"{ "overrides": [{ "rule": "*", "item": "g", "severity": "error" }, { "rule": "*", "kind": "period", "unit": null, "severity": "off" }] }"#,
];

/// Documents that are not.
const NOT_SETTINGS: &[&str] = &[
    "[]",
    r#"{ "langauge": "nn" }"#,
    r#"{ "language": "de" }"#,
    r#"{ "today": "25.11.2026" }"#,
    r#"{ "profile": "final" }"#,
    r#"{ "known": "a(b)" }"#,
    r#"{ "severity": { "*": "fatal" } }"#,
    r#"{ "limits": [25] }"#,
    r#"{ "limits": { "words": -1 } }"#,
    r#"{ "limits": { "similarity": 1.5 } }"#,
    r#"{ "overrides": [{ "rule": "*" }] }"#,
    r#"{ "overrides": [["*", null, null, null, "off"]] }"#,
    r#"{ "overrides": [{ "rule": "*", "kind": "goal", "severity": "off" }] }"#,
    r#"{ "rules": {} }"#,
];

fn schema() -> jsonschema::Validator {
    let schema = text(path("core/schema/settings.json"));
    let schema = serde_json::from_str(&schema).expect("JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("a schema");
    jsonschema::validator_for(&schema).expect("a schema")
}

#[test]
fn schema_and_reader_take_and_refuse_the_same_documents() {
    let schema = schema();
    let value = |text: &&str| serde_json::from_str::<Value>(text).expect("JSON");
    let twins = twins().into_iter().map(|(_, rule)| json!({ "rules": [rule] }));
    let takes = SETTINGS.iter().map(value).chain(twins);
    let malformed = malformed().into_iter().map(|(rule, ..)| json!({ "rules": [rule] }));
    let refuses = NOT_SETTINGS.iter().map(value).chain(malformed);
    for (document, is_good) in takes.map(|one| (one, true)).chain(refuses.map(|one| (one, false))) {
        assert_eq!(schema.is_valid(&document), is_good, "the schema on {document:#}");
        let read = Settings::from_json(&document.to_string());
        assert_eq!(read.is_ok(), is_good, "the reader on {document:#}: {read:?}");
    }
}

#[test]
fn what_lies_in_the_meaning_is_left_to_the_reader() {
    let schema = schema();
    for (declaration, ..) in bad() {
        let document = json!({ "rules": [declaration] });
        let is_name = declaration["name"] == "Rule";
        assert_eq!(schema.is_valid(&document), !is_name, "{document:#}");
    }
}

#[test]
fn settings_on_the_pages_are_settings_by_the_schema() {
    let schema = schema();
    let mut seen = 0;
    for rule in RULES {
        for example in examples(rule.about().page) {
            let is_meant_bad =
                rule.name() == "settings/bad-declaration" && example.marks[0] == "invalid";
            let settings = Value::Object(plan(&example.json).settings);
            assert_eq!(schema.is_valid(&settings), !is_meant_bad, "{settings:#}");
            seen += usize::from(settings != json!({}));
        }
    }
    assert!(seen >= 3, "{seen} pages have settings");
    let page = page();
    let example = page.split("from_json(r#\"").nth(1).and_then(|rest| rest.split("\"#").next());
    let example = serde_json::from_str(example.expect("an example")).expect("JSON");
    assert!(schema.is_valid(&example));
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
