//! Text to plan: what is refused, where, and in which words; and that nothing is lost.

use crate::support::{kristiansand, plan};
use goalgraph::plan::Limits;
use goalgraph::{Lang, Plan};

/// A text that cannot be read, and what is said of it.
struct Refused {
    text: &'static str,
    code: &'static str,
    place: (usize, usize, &'static str),
    says: &'static str,
}

#[rustfmt::skip]
const REFUSED: &[Refused] = &[
    Refused { text: "", code: "read/truncated", place: (1, 1, ""),
        says: "Teksten slutter før planen er ferdig. Er hele filen kommet med?" },
    Refused { text: "Retningsmål;Periodemål", code: "read/syntax", place: (1, 1, ""),
        says: "Dette er ikke gyldig JSON (expected value)." },
    Refused { text: "{\"goalgraph\": 1, \"title\": \"Målet", code: "read/truncated", place: (1, 33, "/title"),
        says: "Teksten slutter før planen er ferdig. Er hele filen kommet med?" },
    Refused { text: "{\"goalgraph\": 1,\n \"title\": \"a\",\n}", code: "read/syntax", place: (3, 1, "/title"),
        says: "Dette er ikke gyldig JSON (trailing comma)." },
    Refused { text: "{\"goalgraph\": 2, \"kind\": \"new\"}", code: "read/version", place: (1, 15, "/goalgraph"),
        says: "Dokumentet sier versjon 2 av formatet. Dette programmet leser versjon 1." },
    Refused { text: "{\"title\": \"Plan\"}", code: "read/missing-field", place: (1, 1, ""),
        says: "Feltet `goalgraph` mangler." },
    Refused { text: "{\"goalgraph\": 1, \"title\": \"æøå\", \"gaols\": []}", code: "read/unknown-field", place: (1, 34, "/gaols"),
        says: "Feltet `gaols` finnes ikke. Mente du `goals`?" },
    Refused { text: "{\"goalgraph\": 1, \"title\": \"a\", \"period\": {\"from\": 2024, \"until\": 2027}}",
        code: "read/unknown-field", place: (1, 57, "/period/until"),
        says: "Feltet `until` finnes ikke. Her kan det stå `from` og `to`." },
    Refused { text: "{\"goalgraph\": 1, \"title\": \"a\", \"units\": [\n  {\"id\": \"KI\", \"name\": \"Kultur\"}\n]}",
        code: "read/missing-field", place: (2, 3, "/units/0"),
        says: "Feltet `kind` mangler." },
    Refused { text: "{\"goalgraph\": 1, \"title\": \"a\", \"title\": \"b\"}", code: "read/repeated-field", place: (1, 32, "/title"),
        says: "Feltet `title` står to ganger." },
    Refused { text: "{\"goalgraph\": 1, \"title\": 5}", code: "read/wrong-type", place: (1, 27, "/title"),
        says: "Her står tallet 5, men her skal det stå en tekst." },
    Refused { text: "{\"goalgraph\": 1, \"title\": \"a\", \"goals\": {}}", code: "read/wrong-type", place: (1, 41, "/goals"),
        says: "Her står et objekt, men her skal det stå en liste." },
    Refused { text: "{\"goalgraph\": 1, \"title\": \"a\", \"goals\": [\"mål\"]}", code: "read/wrong-type", place: (1, 42, "/goals/0"),
        says: "Her står teksten \"mål\", men her skal det stå et objekt." },
    Refused { text: "{\"goalgraph\": 1, \"title\": \"a\", \"goals\": [{\"id\": \"g\", \"kind\": \"directon\", \"title\": \"t\"}]}",
        code: "read/unknown-value", place: (1, 62, "/goals/0/kind"),
        says: "Verdien `directon` finnes ikke. Mente du `direction`?" },
    Refused { text: "{\"goalgraph\": 1, \"title\": \"a\", \"goals\": [{\"id\": \"g\", \"kind\": \"period\", \"title\": \"t\", \"owners\": \"shared\"}]}",
        code: "read/wrong-type", place: (1, 96, "/goals/0/owners"),
        says: "Her står teksten \"shared\", men her skal det stå en liste." },
    Refused { text: "{\"goalgraph\": 1, \"title\": \"a\", \"goals\": [{\"id\": \"g\", \"kind\": \"period\", \"title\": \"t\", \"prioritised\": \"ja\"}]}",
        code: "read/wrong-type", place: (1, 101, "/goals/0/prioritised"),
        says: "Her står teksten \"ja\", men her skal det stå true eller false." },
    Refused { text: "{\"goalgraph\": 1, \"title\": \"a\", \"declared\": [{\"count\": -3, \"of\": {\"kind\": \"period\"}}]}",
        code: "read/wrong-type", place: (1, 55, "/declared/0/count"),
        says: "Her står tallet -3, men her skal det stå et heltall fra 0 og oppover." },
    Refused { text: "{\"goalgraph\": 1, \"title\": \"a\", \"period\": {\"from\": 2024.5, \"to\": 2027}}",
        code: "read/wrong-type", place: (1, 51, "/period/from"),
        says: "Her står tallet 2024.5, men her skal det stå et heltall." },
    Refused { text: "{\"goalgraph\": 1, \"title\": \"lone \\ud800 half\"}", code: "read/syntax", place: (1, 39, "/title"),
        says: "Dette er ikke gyldig JSON (unexpected end of hex escape)." },
    Refused { text: "{\"goalgraph\": 1, \"title\": \"a\nb\"}", code: "read/syntax", place: (1, 29, "/title"),
        says: "Dette er ikke gyldig JSON (control character (\\u0000-\\u001F) found while parsing a string)." },
    Refused { text: "{\"goalgraph\": 1, \"title\": \"a\", \"period\": [2024, 2027]}", code: "read/wrong-type", place: (1, 42, "/period"),
        says: "Her står en liste, men her skal det stå et objekt med `from` og `to`." },
    Refused { text: "[1, 2]", code: "read/wrong-type", place: (1, 1, ""),
        says: "Her står en liste, men her skal det stå et objekt." },
];

#[test]
fn what_cannot_be_read_is_refused_with_its_place() {
    for case in REFUSED {
        let error = Plan::from_json(case.text).expect_err(case.text);
        let place = error.place().expect(case.text);
        let at = (place.line, place.column, &*place.pointer);
        let said = (error.code(), at, error.message(Lang::Nb));
        assert_eq!(said, (case.code, case.place, case.says.to_owned()), "{}", case.text);
        for lang in Lang::ALL {
            assert!(!error.report(lang).contains(['{', '}']), "{}", error.report(lang));
        }
    }
}

#[test]
fn limits_come_before_work() {
    let over = |text: &str| Plan::from_json(text).unwrap_err();
    assert_eq!(over(&" ".repeat(50 << 20)).code(), "limit/bytes");

    let deep = over(&"[".repeat(100_000));
    assert_eq!(deep.code(), "limit/depth");
    assert_eq!(deep.place().map(|place| place.column), Some(34));
    let objects = over(&"{\"a\":".repeat(100_000));
    assert_eq!(objects.code(), "limit/depth");

    let long = format!("{{\"goalgraph\": 1, \"title\": \"{}\"}}", "å".repeat(20_001));
    assert_eq!(over(&long).code(), "limit/text");
    assert_eq!(over(&long).place().unwrap().pointer, "/title");
    let fits = format!("{{\"goalgraph\": 1, \"title\": \"{}\"}}", "å".repeat(20_000));
    assert!(Plan::from_json(&fits).is_ok());

    let few = Limits { items: 3, ..Limits::default() };
    let four = r#"{"goalgraph": 1, "title": "a", "settings": {"x": [1, 2, [3]]}}"#;
    let error = Plan::from_json_within(four, &few).unwrap_err();
    assert_eq!(
        (error.code(), &*error.place().unwrap().pointer),
        ("limit/items", "/settings/x/2/0")
    );
}

#[test]
fn bytes_that_are_not_utf8_are_refused_with_their_place() {
    let windows_1252 = b"{\"goalgraph\": 1,\n \"title\": \"M\xe5l\"}";
    let error = Plan::from_bytes(windows_1252, &Limits::default()).unwrap_err();
    assert_eq!(error.code(), "read/not-utf8");
    let place = error.place().unwrap();
    assert_eq!((place.line, place.column, &*place.pointer), (2, 13, "/title"));
}

#[test]
fn a_byte_order_mark_is_no_mistake() {
    let marked = format!("\u{feff}{}", Plan::new("Plan").to_json());
    assert_eq!(Plan::from_bytes(marked.as_bytes(), &Limits::default()).unwrap().title, "Plan");
}

#[test]
fn everything_a_plan_can_say_survives_writing() {
    let everything = plan(include_str!("everything.json"));
    let text = everything.to_json();
    assert_eq!(Plan::from_json(&text).unwrap(), everything);
    assert_eq!(Plan::from_json(&text).unwrap().to_json(), text);
    // The file says every field there is, so writing it back must give the file.
    assert_eq!(text, include_str!("everything.json"));
}

#[test]
fn every_text_cut_short_is_refused() {
    let text = kristiansand().to_json();
    for (end, _) in text.char_indices().step_by(997) {
        let error = Plan::from_json(&text[..end]).unwrap_err();
        assert_eq!(error.code(), "read/truncated", "cut at {end}");
    }
}
