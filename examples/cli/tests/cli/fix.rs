//! `goalgraph fix`: what it leaves alone. What it mends is tested beside it, with a rule made for
//! that.

use super::ERRORS;
use super::support::Folder;

#[test]
fn where_there_is_nothing_to_fix_nothing_is_written() {
    let folder = Folder::with("fix", &[("plan.json", ERRORS)]);
    let cases: &[&[&str]] = &[
        &["fix", "plan.json"],
        &["fix", "plan.json", "-o", "new.json"],
        &["fix", "plan.json", "--dry-run", "-o", "-"],
    ];
    for args in cases {
        let said = folder.run(args, "");
        let nothing = "Det er ingenting å rette i plan.json.\n";
        assert_eq!((said.code, &*said.out, &*said.err), (Some(0), nothing, ""), "{args:?}");
        assert_eq!(folder.read("plan.json"), ERRORS);
        assert_eq!(folder.names(), ["plan.json"]);
    }
}

#[test]
fn a_pipe_gets_the_plan_all_the_same() {
    let folder = Folder::with("pipe", &[("plan.json", ERRORS)]);
    for args in [&["fix", "-"][..], &["fix", "plan.json", "-o", "-"]] {
        let said = folder.run(args, ERRORS);
        assert_eq!((said.code, &*said.out), (Some(0), ERRORS), "{args:?}");
        assert!(said.err.starts_with("Det er ingenting å rette i "), "{}", said.err);
    }
}
