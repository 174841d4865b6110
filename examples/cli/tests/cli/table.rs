//! Tables read into a plan.

use super::support::{Folder, KRISTIANSAND};
use goalgraph::Plan;

const TABLE: &str = "Retningsmål;Periodemål\nKristiansand er et aldersvennlig samfunn;\"Flere møteplasser\nFlere lag OPVP\"\n";

#[test]
fn tables_are_read_into_a_plan_and_problems_name_the_cell() {
    let latin: Vec<u8> = TABLE.chars().map(|letter| u8::try_from(letter).unwrap()).collect();
    let folder = Folder::with("tables", &[("a.csv", TABLE), ("b.html", "<p>"), ("c.csv", "")]);
    std::fs::write(folder.path("c.csv"), latin).unwrap();
    for table in ["a.csv", "c.csv"] {
        let said = folder
            .run(&["read", table, "--plan", KRISTIANSAND, "--unit", "HM", "-o", "plan.json"], "");
        assert_eq!((said.code, &*said.out), (Some(1), ""));
        let expected = format!(
            "{table}: Rad 2, kolonne 2: Planen har ingen med navnet «OPVP». Mente du «OPPV»?\n"
        );
        assert_eq!(said.err, expected);
        let plan = Plan::from_json(&folder.read("plan.json")).unwrap();
        let [.., first, last] = plan.goals.as_slice() else { panic!() };
        assert_eq!((&*first.title, &*last.title), ("Flere møteplasser", "Flere lag OPVP"));
        assert_eq!(
            (&first.owners[..], &first.supports[..]),
            (&["HM".to_owned()][..], &["aldersvennlig".to_owned()][..])
        );
    }
    let said = folder.run(&["read", "b.html", "--plan", KRISTIANSAND, "--lang", "nn"], "");
    assert_eq!((said.code, &*said.err), (Some(2), "Det er ingen tabell i b.html.\n"));
    let said =
        folder.run(&["read", "-", "--plan", KRISTIANSAND], "Satsinger\nFlere i arbeid (HM)\n");
    assert_eq!((said.code, &*said.err), (Some(0), ""));
    assert!(Plan::from_json(&said.out).is_ok());
}
