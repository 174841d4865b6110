//! Text, JSON and Markdown.

use super::ERRORS;
use super::support::{Folder, KRISTIANSAND, WAIVED, run};

#[test]
fn people_get_text_with_excerpts() {
    let said = run(&["check", "-", "--lang", "nn-NO"], ERRORS);
    assert_eq!(said.code, Some(1));
    assert!(said.out.starts_with("Feil: 2\n"), "{}", said.out);
    let finding = "    -:2:15: «b» støttar ingen hovudmål.\n          2 |     \"goals\": [{ \"id\": \"a\", \"kind\": \"period\", \"title\": \"b\" }] }\n            |               ^\n";
    assert!(said.out.contains(finding), "{}", said.out);
    assert!(!said.out.contains('\u{1b}'));
}

#[test]
fn what_findings_say_alike_is_said_once() {
    let said = run(&["check", KRISTIANSAND], "");
    assert!(said.out.contains("plan.json:2023:16: Planen sier 30 periodemål, men fører opp 29."));
    let excerpt = "       2023 |       \"count\": 30,\n            |                ^^\n";
    assert!(said.out.contains(excerpt), "{}", said.out);
    assert_eq!(said.out.matches("Uten eier er det ingen som følger opp.").count(), 2);
}

#[test]
fn a_plan_cannot_order_the_terminal_about() {
    let plan = ERRORS.replace("\"title\": \"b\"", r#""title": "\u001b[31mb""#);
    let said = run(&["check", "-", "--lang", "en"], &plan);
    assert!(said.out.contains("“ [31mb” supports"), "{}", said.out);
}

#[test]
fn programs_get_json() {
    let sheet = run(&["check", KRISTIANSAND, "--format", "json", "--lang", "en"], "").json();
    let findings = sheet["findings"].as_array().unwrap();
    let counts = &sheet["counts"];
    let sum = ["errors", "warnings", "infos"].map(|name| counts[name].as_u64().unwrap());
    assert_eq!(sum.iter().sum::<u64>(), findings.len() as u64);
    let first = &findings[0];
    assert_eq!(first["rule"], "coverage/shared-cell-open");
    assert_eq!((&first["counterpart"]["id"], &first["status"]), (&"OPPV".into(), &"new".into()));
    assert!(first["message"].as_str().unwrap().starts_with("Oppvekst lists"));
    assert!(first["line"].as_u64() > Some(1) && first["fixes"].is_array());
}

#[test]
fn what_is_accepted_says_by_whom() {
    let sheet = run(&["check", "-", "--format", "json"], WAIVED).json();
    let hidden = &sheet["hidden"][0];
    assert_eq!(
        (&hidden["id"], &hidden["status"]),
        (&"ownership/no-owner(a)".into(), &"waived".into())
    );
    assert_eq!(hidden["waiver"]["by"], "Rådmannen");
    assert_eq!(sheet["counts"]["errors"], 1);
    // Waivers expire by the day the host says.
    let late = ["check", "-", "--format", "json", "--today", "2028-01-01"];
    let sheet = run(&late, WAIVED).json();
    assert_eq!((&sheet["hidden"], &sheet["counts"]["errors"]), (&serde_json::json!([]), &2.into()));
}

#[test]
fn a_meeting_gets_markdown() {
    let folder = Folder::with(
        "meeting",
        &[
            ("plan.json", WAIVED),
            ("known.json", r#"{ "known": ["coverage/no-period-goal(borte)"] }"#),
        ],
    );
    let args = ["check", "plan.json", "--format", "markdown", "--today", "2026-11-05"];
    let said = folder.run(&[&args[..], &["--baseline", "known.json"]].concat(), "");
    let expected = "\
# Plan \\*A\\*

Gjennomgang av planen, 05.11.2026.

| Funn | Antall |
|---|---:|
| Feil som må rettes | 1 |
| Merknader å ta stilling til | 0 |
| Til orientering | 0 |
| Godtatt med begrunnelse | 1 |
| Rettet siden forrige gang | 1 |

Alle feil, merknader og opplysninger nedenfor er nye siden forrige gang.

## Feil som må rettes (1)
";
    assert!(said.out.starts_with(expected), "{}", said.out);
    let accepted = "
## Godtatt med begrunnelse (1)

- Delmål uten eier: «b».
  - Begrunnelse: Eier er \\[avklart\\](x).
  - Godtatt av: Rådmannen
  - Vedtak: 24/117
  - Gjelder til og med: 31.12.2027

## Rettet siden forrige gang (1)

- coverage/no-period-goal(borte)
";
    assert!(said.out.ends_with(accepted), "{}", said.out);
}

#[test]
fn a_summary_follows_the_names_of_units() {
    let said = run(&["check", KRISTIANSAND, "--format", "markdown"], "");
    let start = |name: &str| {
        said.out.find(&format!("- {name} m")).or(said.out.find(&format!("- {name} h")))
    };
    let names =
        ["By- og stedsutvikling", "Helse og mestring", "Kultur og innbyggerdialog", "Oppvekst"];
    let places: Vec<usize> = names.iter().map(|name| start(name).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
}
