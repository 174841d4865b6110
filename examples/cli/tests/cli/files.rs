//! Several files and patterns, baselines.

use super::ERRORS;
use super::support::Folder;

const FINE: &str = r#"{ "goalgraph": 1, "title": "fin" }"#;

#[test]
fn patterns_and_files_are_sorted_and_each_counts_once() {
    let files = [("b.json", ERRORS), ("a.json", FINE), ("c[1].json", FINE), ("note.txt", "x")];
    let folder = Folder::with("globs", &files);
    let cases: &[(&[&str], &[&str])] = &[
        (&["*.json"], &["a.json", "b.json", "c[1].json"]),
        (&["b.json", "./b.json", "a*"], &["a.json", "b.json"]),
        (&["c[1].json", "[ab].json"], &["a.json", "b.json", "c[1].json"]),
        (&["a?json"], &["a.json"]),
    ];
    for (patterns, expected) in cases {
        let args = [&["check", "--format", "json"], *patterns].concat();
        let sheet = folder.run(&args, "").json();
        let files = sheet["files"].as_array().unwrap();
        let names: Vec<_> = files.iter().map(|file| file["file"].as_str().unwrap()).collect();
        assert_eq!(names, *expected, "{patterns:?}");
    }
    let said = folder.run(&["check", "*.yaml", "a.json", "--lang", "nn"], "");
    assert_eq!((said.code, &*said.out), (Some(2), ""));
    assert_eq!(said.err, "Inga fil passar til *.yaml.\n");
    let said = folder.run(&["check", "a***b", "--lang", "nb"], "");
    assert_eq!(said.code, Some(2));
    assert!(said.err.starts_with("Mønsteret a***b kan ikke brukes: "), "{}", said.err);
}

#[test]
fn a_file_that_cannot_be_read_does_not_hide_the_others() {
    let folder = Folder::with("unread", &[("a.json", "{"), ("b.json", ERRORS), ("c.json", FINE)]);
    let said = folder.run(&["check", "*.json", "--lang", "en"], "");
    assert_eq!(said.code, Some(2));
    assert_eq!(
        said.err,
        "a.json:1:2: The text ends before the plan does. Is the whole file there?\n"
    );
    assert!(said.out.starts_with("b.json\n\nErrors: 2\n"), "{}", said.out);
    let sum = "c.json\n\nErrors: 0\nWarnings: 0\nFor information: 0\n\nFiles: 2\nErrors: 2\n";
    assert!(said.out.contains(sum), "{}", said.out);
}

#[test]
fn a_baseline_hides_what_is_known_and_says_what_is_mended() {
    let folder = Folder::with("baseline", &[("plan.json", ERRORS)]);
    let said = folder.run(&["check", "plan.json", "--write-baseline", "known.json"], "");
    assert_eq!((said.code, &*said.err), (Some(1), "Kjente funn skrevet til known.json: 2\n"));
    let known = "{\n  \"known\": [\n    \"coverage/supports-nothing(a)\",\n    \"ownership/no-owner(a)\"\n  ]\n}\n";
    assert_eq!(folder.read("known.json"), known);

    let said = folder.run(&["check", "plan.json", "--baseline", "known.json"], "");
    let counts = "Feil: 0\nMerknader: 0\nTil orientering: 0\nKjent fra forrige gang: 2\n";
    assert_eq!((said.code, &*said.out), (Some(0), counts));

    let shared = ERRORS.replace("\"title\": \"b\"", "\"title\": \"b\", \"shared\": true");
    let args = ["check", "-", "--baseline", "known.json", "--write-baseline", "known.json"];
    let said = folder.run(&args, &shared);
    assert!(said.out.ends_with("Kjent fra forrige gang: 1\nRettet siden forrige gang: 1\n"));
    assert_eq!(folder.read("known.json"), known.replace(",\n    \"ownership/no-owner(a)\"", ""));
    assert_eq!(folder.names(), ["known.json", "plan.json"]);

    let said = folder.run(&["check", "*.json", "--baseline", "known.json", "--lang", "en"], "");
    assert_eq!(said.code, Some(2));
    assert!(said.err.starts_with("Known findings are those of one plan."), "{}", said.err);
}
