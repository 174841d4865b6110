//! Sites, pictures, and graphs for other programs.

use super::support::{Folder, KRISTIANSAND};
use std::fs;

const PLAN: &str = r#"{ "goalgraph": 1, "title": "Plan",
  "units": [{ "id": "KI", "name": "Kultur", "kind": "directorate" },
            { "id": "../ki", "name": "Kino", "kind": "directorate" }],
  "goals": [
    { "id": "g", "kind": "direction", "title": "Tillit", "prioritised": true, "shared": true },
    { "id": "p", "kind": "period", "title": "Møteplasser", "owners": ["KI"], "supports": ["g"] }],
  "waivers": [{ "rule": "coverage/owner-cell-open", "subject": "g", "reason": "x", "until": "2026-01-01" }] }"#;

#[test]
fn a_site_is_the_same_bytes_again_and_replaces_only_what_it_wrote() {
    let fewer = PLAN.replace(r#"{ "id": "../ki", "name": "Kino", "kind": "directorate" }"#, "");
    let fewer = fewer.replace("\"directorate\" },\n", "\"directorate\" }");
    let folder = Folder::with("site", &[("plan.json", PLAN), ("fewer.json", &fewer)]);
    let said = folder.run(&["render", "plan.json", "--site", "a/b", "--lang", "en"], "");
    assert_eq!((said.code, &*said.out), (Some(0), ""), "{}", said.err);
    let names = folder.names_in("a/b");
    assert_eq!(said.err, format!("The site is written to a/b. Files: {}\n", names.len() - 1));
    for name in ["index.html", "unit-ki.html", "unit-ki-2.html", "unit-ki-2.csv", "goalgraph.css"] {
        assert!(names.contains(&name.to_owned()), "{name} in {names:?}");
    }
    assert_eq!(folder.read("a/b/plan.json"), PLAN);
    let before: Vec<_> = names.iter().map(|name| folder.bytes(&format!("a/b/{name}"))).collect();
    folder.run(&["render", "plan.json", "--site", "a/b", "--lang", "en"], "");
    let after: Vec<_> = names.iter().map(|name| folder.bytes(&format!("a/b/{name}"))).collect();
    assert!(before == after, "the same plan gives the same bytes");

    folder.write("a/b/notes.txt", "mine");
    let said = folder.run(&["render", "fewer.json", "--site", "a/b", "--lang", "nb"], "");
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.err.ends_with("Filer fra forrige gang som er fjernet: 2\n"), "{}", said.err);
    let names = folder.names_in("a/b");
    assert!(names.contains(&"notes.txt".to_owned()) && names.contains(&"unit-ki.html".to_owned()));
    assert!(!names.iter().any(|name| name.starts_with("unit-ki-2")), "{names:?}");
}

#[test]
fn a_folder_of_somebody_elses_is_left_alone_unless_forced() {
    let folder = Folder::with("foreign", &[("plan.json", PLAN), ("goalgraph-site.json", "{}")]);
    folder.write("there/index.html", "mine");
    folder.write("there/notes.txt", "mine");
    folder.write("there/goalgraph-site.json", r#"{ "files": ["../plan.json"] }"#);
    let args = ["render", "plan.json", "--site", "there", "--lang", "nn"];
    let said = folder.run(&args, "");
    assert_eq!(said.code, Some(2));
    assert!(said.err.starts_with("Mappa there har filer og er ikkje ein nettstad"), "{}", said.err);
    assert_eq!(folder.read("there/index.html"), "mine");
    let said = folder.run(&[&args[..], &["--force"]].concat(), "");
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(folder.read("there/index.html").starts_with("<!doctype html>"));
    assert_eq!((&*folder.read("there/notes.txt"), &*folder.read("plan.json")), ("mine", PLAN));
    let said = folder.run(&["render", "plan.json", "--site", "plan.json", "--lang", "nb"], "");
    assert_eq!(said.code, Some(2));
    assert!(said.err.starts_with("Kan ikke bruke plan.json som mappe: "), "{}", said.err);
}

#[cfg(unix)]
#[test]
fn a_link_in_the_folder_leads_nowhere_else() {
    let folder = Folder::with("links", &[("plan.json", PLAN), ("secret.txt", "mine")]);
    folder.run(&["render", "plan.json", "--site", "site"], "");
    fs::remove_file(folder.path("site/index.html")).unwrap();
    std::os::unix::fs::symlink("../secret.txt", folder.path("site/index.html")).unwrap();
    let said = folder.run(&["render", "plan.json", "--site", "site"], "");
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(folder.read("secret.txt"), "mine");
    assert!(fs::symlink_metadata(folder.path("site/index.html")).unwrap().is_file());
}

#[test]
fn a_day_is_said_where_one_is_given() {
    let folder = Folder::with("day", &[("plan.json", PLAN)]);
    folder.run(&["render", "plan.json", "--site", "none"], "");
    folder.run(&["render", "plan.json", "--site", "some", "--today", "2026-11-25"], "");
    assert!(!folder.read("none/index.html").contains("Kontrollert"));
    assert!(folder.read("some/index.html").contains("Kontrollert 25.11.2026"));
    assert!(!folder.read("none/findings.html").contains("waiver/expired"));
    assert!(folder.read("some/findings.html").contains("waiver/expired"));
}

#[test]
fn a_view_becomes_what_its_file_is_called_or_says_what_it_can_be() {
    let folder = Folder::with("formats", &[("plan.json", PLAN)]);
    let cases: [(&str, &str, &[u8]); 5] = [
        ("map", "a.svg", b"<?xml version=\"1.0\""),
        ("map", "a.png", b"\x89PNG\r\n"),
        ("map", "a.PDF", b"%PDF-"),
        ("matrix", "a.csv", "\u{feff}".as_bytes()),
        ("matrix", "a.txt", b"<!doctype html>"),
    ];
    for (view, file, start) in cases {
        let said = folder.run(&["render", "plan.json", "--view", view, "-o", file], "");
        assert_eq!(said.code, Some(0), "{file}: {}", said.err);
        assert!(folder.bytes(file).starts_with(start), "{file}");
    }
    let said = folder.run(&["render", "plan.json", "--view", "matrix", "--format", "pdf"], "");
    assert_eq!((said.code, &*said.out), (Some(2), ""));
    assert_eq!(said.err, "Visningen `matrix` er ingen tegning. Den kan bli HTML eller CSV.\n");
}

#[test]
fn what_does_not_go_together_is_refused() {
    for args in [
        &["render", KRISTIANSAND][..],
        &["render", KRISTIANSAND, "--site", "x", "--view", "matrix"],
        &["render", KRISTIANSAND, "--site", "x", "--unit", "KI"],
        &["render", KRISTIANSAND, "--view", "matrix", "--force"],
        &["export", KRISTIANSAND],
    ] {
        let folder = Folder::with("refused", &[]);
        assert_eq!(folder.run(args, "").code, Some(2), "{args:?}");
        assert!(folder.names().is_empty(), "{args:?}");
    }
}

#[test]
fn a_graph_goes_to_a_file_or_standard_output() {
    let folder = Folder::with("export", &[("plan.json", PLAN)]);
    let said = folder.run(&["export", "plan.json", "--to", "mermaid"], "");
    assert!(said.out.starts_with("flowchart RL\n") && said.out.contains("  n2 --> n1\n"));
    folder.run(&["export", "plan.json", "--to", "dot", "-o", "plan.dot"], "");
    assert!(folder.read("plan.dot").contains("\"p\" -> \"g\";\n"));
}
