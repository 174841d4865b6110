//! Initiatives, operational goals, preconditions.

use super::{draw, elements, knots, text};
use crate::support::kristiansand;
use goalgraph::plan::GoalKind;
use goalgraph::view::{Options, View};
use goalgraph::{Lang, Plan};
use roxmltree::Document;

const LISTS: [(View, GoalKind); 3] = [
    (View::Initiatives, GoalKind::Initiative),
    (View::Operational, GoalKind::Operational),
    (View::Preconditions, GoalKind::Precondition),
];

#[test]
fn every_goal_of_the_kind_is_there_once() {
    for plan in [kristiansand(), knots().1, goalgraph_tests::generate::plan(300, 9, false)] {
        for (view, kind) in LISTS {
            let html = draw(&plan, view, &Options::default());
            for goal in plan.goals.iter().filter(|goal| goal.kind == kind) {
                let times = html.matches(&format!(r#" id="goal-{}""#, goal.id)).count();
                assert_eq!(times, 1, "{view:?} {}", goal.id);
            }
        }
    }
}

#[test]
fn headings_are_the_plans_terms_and_themes() {
    let themes = |view| {
        let html = draw(&kristiansand(), view, &Options::default());
        let page = Document::parse(&html).unwrap();
        let headings = elements(&page).filter(|node| matches!(node.tag_name().name(), "h2" | "h3"));
        headings.map(text).collect::<Vec<_>>()
    };
    assert_eq!(themes(View::Initiatives), ["Satsinger"]);
    let operational =
        ["Driftsmål", "Økonomi", "Attraktiv arbeidsgiver", "Miljøvennlig organisasjon", "Kvalitet"];
    assert_eq!(themes(View::Operational), operational);
    assert_eq!(
        themes(View::Preconditions),
        [
            "Forutsetninger",
            "Økonomisk handlefrihet",
            "Attraktiv arbeidsgiver",
            "Miljøvennlig organisasjon",
            "Kvalitetsbevisst og utviklingsorientert",
            "Digital og innovativ",
            "Samhandling med omverdenen",
            "Annet"
        ]
    );
}

#[test]
fn a_plan_without_any_says_so() {
    for (view, said) in [
        (View::Initiatives, "Planen har ingen satsinger ennå."),
        (View::Operational, "Planen har ingen driftsmål ennå."),
        (View::Preconditions, "Planen har ingen forutsetninger ennå."),
    ] {
        assert!(draw(&Plan::new("Tom"), view, &Options::default()).contains(said), "{said}");
    }
    let nn = draw(&Plan::new("Tom"), View::Preconditions, &Options::default().speaking(Lang::Nn));
    assert!(nn.contains("Planen har ingen føresetnader enno."));
}

#[test]
fn a_unit_sees_its_own_and_what_all_share() {
    let html = draw(&kristiansand(), View::Initiatives, &Options::default().within("KI"));
    assert!(html.contains("Gjenvinne økonomisk handlingsrom") && html.contains("Delingstjenester"));
    assert!(!html.contains("Byvekstavtale"));
    let stab = draw(&kristiansand(), View::Initiatives, &Options::default().within("STAB"));
    assert!(stab.contains("Studenters trivsel"), "SI belongs to STAB");
}

#[test]
fn parts_stand_under_what_they_are_part_of() {
    let html = draw(&kristiansand(), View::Preconditions, &Options::default());
    let page = Document::parse(&html).unwrap();
    let parts = elements(&page).filter(|node| node.attribute("class") == Some("gg-part"));
    for part in parts {
        let id = part.attribute("id").unwrap().strip_prefix("goal-").unwrap();
        let whole =
            part.ancestors().find(|node| node.attribute("class") == Some("gg-entry")).unwrap();
        let inside = |above: &String| {
            let anchor = format!("goal-{above}");
            whole.descendants().any(|node| node.attribute("id") == Some(anchor.as_str()))
        };
        let plan = kristiansand();
        let goal = plan.goals.iter().find(|goal| goal.id == id).unwrap();
        assert!(goal.supports.iter().any(inside), "{id}");
    }
}
