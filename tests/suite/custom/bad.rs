//! What is wrong with declarations, where, and in which words.

use super::{rule, settings, small};
use crate::support::{check_by, found};
use goalgraph::{Lang, Settings};
use serde_json::{Value, json};

/// What is wrong with a declaration: a change of a good one, the place, and the sentence.
pub(super) fn bad() -> Vec<(Value, &'static str, &'static str)> {
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
pub(super) fn malformed() -> Vec<(Value, &'static str, &'static str)> {
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
