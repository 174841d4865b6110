//! What the native library answers: plans, steps and answers as JSON, one file for each plan. The
//! browser tests take the same steps in wasm, and must get the same.
//!
//! `cargo run --package goalgraph-tests --example native -- FOLDER`
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a program of the tests that stops says where"
)]

use goalgraph::plan::{GoalKind, Limits, UnitKind};
use goalgraph::rules::{Finding, Status};
use goalgraph::view::{Options, View, view};
use goalgraph::{Delta, Edit, Error, Lang, Plan, Session, Settings};
use goalgraph_tests::generate;
use serde_json::{Value, json};
use std::path::PathBuf;

const KRISTIANSAND: &str = include_str!("../../examples/kristiansand/plan.json");
const SDG: &str = include_str!("../../examples/sdg/plan.json");

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("a folder"));
    std::fs::create_dir_all(&folder).expect("a place for files");
    let mut plans = vec![("kristiansand".to_owned(), KRISTIANSAND.to_owned())];
    plans.push(("sdg".to_owned(), SDG.to_owned()));
    plans.extend([(60, 1), (300, 2), (1_000, 3)].map(|(size, seed)| {
        (format!("generated-{size}"), generate::plan(size, seed, true).to_json())
    }));
    for (name, text) in plans {
        let told = answers(&text).to_string();
        std::fs::write(folder.join(name).with_extension("json"), told).expect("a place for a file");
    }
}

/// A plan, the steps taken with it, what each answered, and how it all ended.
fn answers(text: &str) -> Value {
    let plan = Plan::from_bytes(text.as_bytes(), &Limits::default()).expect("a plan");
    let steps = steps(&plan);
    let mut session = Session::open(plan, Settings::default());
    let answers: Vec<Value> = steps.iter().map(|step| take(&mut session, step)).collect();
    json!({ "text": text, "steps": steps, "answers": answers, "end": end(&session) })
}

/// A step: a method of the page's `Model`, and what it is given.
fn take(session: &mut Session, (method, given): &(&'static str, Value)) -> Value {
    let delta = match *method {
        "undo" => session.undo(),
        "redo" => session.redo(),
        "set" => {
            let settings = Settings::from_json(&given.to_string()).expect("settings");
            Some(session.set(settings))
        }
        "fix" => {
            let edit = fix(session, given.as_str().expect("a finding"));
            edit.map(|edit| session.apply(&edit).expect("a fix fits its plan"))
        }
        _ => match Edit::from_json(&given.to_string()).and_then(|edit| session.apply(&edit)) {
            Ok(delta) => Some(delta),
            Err(error) => return refused(&error),
        },
    };
    delta.map_or(Value::Null, |delta| changed(session, &delta))
}

fn fix(session: &Session, finding: &str) -> Option<Edit> {
    let report = session.report();
    let found = report.findings().iter().chain(report.hidden()).find(|one| one.id() == finding)?;
    Some(found.fixes().first()?.edit().clone())
}

fn refused(error: &Error) -> Value {
    let says = Lang::ALL.map(|lang| error.report(lang));
    json!({ "code": error.code(), "says": says })
}

fn changed(session: &Session, delta: &Delta) -> Value {
    let resolved = delta.resolved.iter().map(|one| {
        let mut told = json!(one);
        told["id"] = one.to_string().into();
        told
    });
    json!({
        "added": delta.added.iter().map(|one| finding(one, one.lang())).collect::<Vec<_>>(),
        "resolved": resolved.collect::<Vec<_>>(),
        "counts": session.counts(),
        "canUndo": session.can_undo(),
        "canRedo": session.can_redo(),
    })
}

fn finding(finding: &Finding, lang: Lang) -> Value {
    let texts = finding.texts(lang);
    let fix = |fix: &goalgraph::rules::Fix| json!({ "safety": fix.safety(), "title": fix.title(lang), "edit": fix.edit() });
    let mut told = json!({
        "id": finding.id(),
        "rule": finding.rule(),
        "severity": finding.severity(),
        "status": "new",
        "subject": finding.subject(),
        "pointer": finding.pointer(),
        "message": texts.message,
        "why": texts.why,
        "remedy": texts.remedy,
        "fixes": finding.fixes().iter().map(fix).collect::<Vec<_>>(),
    });
    if let Some(other) = finding.counterpart() {
        told["counterpart"] = json!(other);
    }
    match finding.status() {
        Status::Known => told["status"] = "known".into(),
        Status::Waived(waiver) => {
            told["status"] = "waived".into();
            told["waiver"] = json!(waiver);
        }
        _ => {}
    }
    told
}

/// Everything there is to ask, in every language.
fn end(session: &Session) -> Value {
    let report = session.report();
    let all = |findings: &[Finding], lang| {
        findings.iter().map(|one| finding(one, lang)).collect::<Vec<_>>()
    };
    let html = |which, lang| {
        let mut options = Options::default();
        options.language = Some(lang);
        view(which, session.graph(), &report, &options).to_html()
    };
    json!({
        "json": session.plan().to_json(),
        "findings": Lang::ALL.map(|lang| all(report.findings(), lang)),
        "hidden": Lang::ALL.map(|lang| all(report.hidden(), lang)),
        "html": Lang::ALL.map(|lang| View::ALL.map(|which| html(which, lang))),
    })
}

/// Edits of every kind, at the first elements of a plan; where it lacks them, they are refused.
fn steps(plan: &Plan) -> Vec<(&'static str, Value)> {
    let goal = |kind, at: usize| {
        let mut goals = plan.goals.iter().filter(|goal| goal.kind == kind);
        goals.nth(at).map_or("ingen", |goal| &goal.id)
    };
    let unit = |at: usize| {
        let mut units = plan.units.iter().filter(|unit| unit.kind == UnitKind::Directorate);
        units.nth(at).map_or("ingen", |unit| &unit.id)
    };
    let (top, next) = (goal(GoalKind::Direction, 0), goal(GoalKind::Direction, 1));
    let (own, twin) = (goal(GoalKind::Period, 0), goal(GoalKind::Period, 1));
    let (here, there) = (unit(0), unit(1));
    let rule = "coverage/supports-nothing";
    let known = first_finding(plan);
    let apply = |edit: Value| ("apply", edit);
    vec![
        apply(
            json!({ "retitle": { "id": own, "title": "Flere «møteplasser» <b>nær</b> folk 🙂" } }),
        ),
        apply(json!({ "retitle": { "id": top, "titel": "Feil felt" } })),
        apply(json!({ "retitel": { "id": top, "title": "Feil endring" } })),
        apply(json!({ "link": { "from": own, "to": next } })),
        apply(json!({ "unlink": { "from": own, "to": top } })),
        apply(json!({ "unlink": { "from": own, "to": next } })),
        apply(json!({ "waive": { "rule": rule, "subject": own, "reason": "Vedtatt slik" } })),
        apply(json!({ "own": { "id": top, "unit": here } })),
        apply(json!({ "disown": { "id": own, "unit": here } })),
        apply(json!({ "share": { "id": own, "shared": true } })),
        apply(json!({ "prioritise": { "id": next, "prioritised": false } })),
        apply(json!({ "declare": { "of": { "kind": "period" }, "count": 3 } })),
        apply(json!({ "setCell": { "goal": top, "unit": there, "state": "delegated" } })),
        ("undo", Value::Null),
        ("redo", Value::Null),
        apply(json!({ "clearCell": { "goal": top, "unit": there } })),
        apply(json!({ "renameId": { "id": twin, "to": "nytt-navn" } })),
        apply(json!({ "merge": { "keep": own, "remove": "nytt-navn" } })),
        apply(json!({ "moveUnit": { "id": there, "parent": here } })),
        apply(json!({ "setAliases": { "id": here, "aliases": ["Førr", "FØRR"] } })),
        apply(json!({ "add": { "item": { "indicator": {
            "id": "nytt-mål", "title": "Andel, i prosent", "measures": [top, "finnes-ikke"],
            "target": { "value": 12.5, "year": 2030 }, "values": [{ "date": "2025-01-01", "value": 1e21 }],
        } } } })),
        apply(
            json!({ "put": { "goal": { "id": next, "kind": "direction", "title": "Alle har tillit" } } }),
        ),
        (
            "set",
            json!({ "profile": "draft", "today": "2026-11-25", "language": "nn", "known": known }),
        ),
        ("fix", first_fix(plan).into()),
        apply(json!({ "all": [{ "remove": { "id": top } }, { "remove": { "id": "ingen" } }] })),
        apply(json!({ "remove": { "id": top } })),
        apply(json!({ "reorder": { "id": next, "position": 2 } })),
        apply(json!({ "unwaive": { "rule": rule, "subject": own } })),
        ("undo", Value::Null),
    ]
}

fn first_finding(plan: &Plan) -> Vec<String> {
    let session = Session::open(plan.clone(), Settings::default());
    session.report().findings().iter().take(1).map(Finding::id).collect()
}

/// A finding that has a fix, when the plan is opened.
fn first_fix(plan: &Plan) -> String {
    let session = Session::open(plan.clone(), Settings::default());
    let report = session.report();
    let found = report.findings().iter().find(|one| !one.fixes().is_empty());
    found.map(Finding::id).unwrap_or_default()
}
