use super::super::{SIMILARITY, Titles};
use crate::plan::Plan;

const KRISTIANSAND: &str = include_str!("../../../../examples/kristiansand/plan.json");
const SDG: &str = include_str!("../../../../examples/sdg/plan.json");

fn index(plan: &Plan, threshold: f64) -> Titles {
    let titles = plan.goals.iter().map(|goal| Some((goal.kind as u8, goal.title.as_str())));
    Titles::of(titles, threshold, super::BY_SLOT)
}

/// The pairs of a plan, by id.
fn pairs(plan: &Plan, threshold: f64) -> Vec<(&str, &str)> {
    let titles = index(plan, threshold);
    let mut pairs = Vec::new();
    for (slot, goal) in (0..).zip(&plan.goals) {
        let later = titles.near(slot).iter().filter(|&&other| other > slot);
        pairs.extend(later.map(|&other| (&*goal.id, &*plan.goals[other as usize].id)));
    }
    pairs
}

fn has_duplicates(plan: &Plan) -> bool {
    let titles = index(plan, SIMILARITY);
    (0..).zip(&plan.goals).any(|(slot, _)| titles.same(slot).len() > 1)
}

#[test]
fn kristiansand_has_the_one_pair_a_person_sees() {
    let plan = Plan::from_json(KRISTIANSAND).unwrap();
    // With room on both sides: the threshold could be anywhere between.
    for threshold in [0.56, SIMILARITY, 0.85] {
        let expected = [("oppv-unge-jobbklare", "org-unge-i-arbeid")];
        assert_eq!(pairs(&plan, threshold), expected, "{threshold}");
    }
    assert!(!has_duplicates(&plan));
}

#[test]
fn the_goals_of_the_un_have_none() {
    let plan = Plan::from_json(SDG).unwrap();
    assert_eq!(pairs(&plan, 0.57), []);
    assert!(!has_duplicates(&plan));
}
