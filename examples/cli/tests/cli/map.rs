//! What a map shows.

use super::support::{Folder, KRISTIANSAND, run};

const PLAN: &str = r#"{ "goalgraph": 1, "title": "Plan", "language": "nb",
  "units": [{ "id": "KI", "name": "Kultur", "kind": "directorate" },
            { "id": "HM", "name": "Helse", "kind": "directorate" }],
  "goals": [
    { "id": "trygghet", "kind": "direction", "title": "Alle er trygge", "prioritised": true, "shared": true },
    { "id": "by", "kind": "direction", "title": "Byen lever", "owners": ["KI"] },
    { "id": "tidlig", "kind": "period", "title": "Flere får hjelp tidlig", "supports": ["trygghet"], "owners": ["KI"] },
    { "id": "team", "kind": "initiative", "title": "Team", "supports": ["tidlig"], "owners": ["KI"] }
  ] }"#;

/// The map these options give, as SVG.
fn drawn(options: &[&str]) -> String {
    let args = [&["render", "-", "--view", "map", "--format", "svg"], options].concat();
    let said = run(&args, PLAN);
    assert_eq!(said.code, Some(0), "{options:?}: {}", said.err);
    said.out
}

#[test]
fn a_map_shows_what_is_asked_for() {
    let cases: &[(&[&str], &[&str])] = &[
        (&[], &["Alle er trygge", "Byen lever", "Flere får hjelp tidlig", "Team"]),
        (&["--around", "tidlig"], &["Alle er trygge", "Flere får hjelp tidlig", "Team"]),
        (&["--around", "trygghet", "--steps", "1"], &["Alle er trygge", "Flere får hjelp tidlig"]),
        (&["--kinds", "direction"], &["Alle er trygge", "Byen lever"]),
        (&["--kinds", "direction,initiative"], &["Alle er trygge", "Byen lever", "Team"]),
    ];
    let titles = ["Alle er trygge", "Byen lever", "Flere får hjelp tidlig", "Team"];
    for (options, shown) in cases {
        let svg = drawn(options);
        let nodes = |title: &str| svg.contains(&format!("<title>{title}. "));
        let found: Vec<&str> = titles.into_iter().filter(|title| nodes(title)).collect();
        assert_eq!(found, *shown, "{options:?}");
    }
    assert!(drawn(&["--flow", "down"]).contains("data-flow=\"down\""));
    assert!(drawn(&["--ghosts"]).contains("HM mangler delmål"));
    assert!(drawn(&["--only-found"]).contains("Alle er trygge"));
    assert!(
        drawn(&["--groups", "unit"]).contains("Team. Satsing 1 av 1. Eier: KI. Gruppe: Kultur.")
    );
    assert!(drawn(&["--group", "theme"]).contains("Gruppe: Uten tema."));
    let bridged = drawn(&["--kinds", "direction,initiative"]);
    assert!(bridged.contains("Støtter «Alle er trygge» via 1\u{a0}skjult mål."), "{bridged}");
}

#[test]
fn what_a_map_cannot_show_is_said_with_what_it_can() {
    let render = ["render", KRISTIANSAND, "--view"];
    let cases: &[(&[&str], &str)] = &[
        (&["map", "--around", "oppvekstt"], "Planen har ikke noe mål med id-en `oppvekstt`."),
        (
            &["matrix", "--ghosts"],
            "`--ghosts` gjelder bare kartet, og `matrix` er et annet bilde. Skriv `--view map`.",
        ),
        (&["map", "--kinds", "period,initative"], "a similar value exists: 'initiative'"),
        (&["map", "--flow", "up"], "[possible values: right, down]"),
        (&["map", "--groups", "them"], "a similar value exists: 'theme'"),
        (&["map", "--steps", "1"], "--around <ID>"),
        (&["map", "--around", "x", "--steps", "one"], "invalid value 'one' for '--steps <N>'"),
    ];
    for (args, expected) in cases {
        let said = run(&[&render, *args].concat(), "");
        assert_eq!((said.code, &*said.out), (Some(2), ""), "{args:?}");
        assert!(said.err.contains(expected), "{args:?}: {}", said.err);
    }
    let said = run(&["render", "-", "--view", "map", "--around", "trygghett"], PLAN);
    assert!(said.err.ends_with("Mente du trygghet?\n"), "{}", said.err);
    let folder = Folder::with("map-site", &[]);
    let said = folder.run(&["render", KRISTIANSAND, "--site", "x", "--ghosts"], "");
    assert_eq!(said.code, Some(2), "{}", said.err);
    assert!(folder.names().is_empty());
}
