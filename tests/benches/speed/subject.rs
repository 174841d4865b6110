//! The only place that calls the API: what is measured, one function for each.

use crate::baseline::CORE;
use goalgraph::graph::Graph;
use goalgraph::plan::{Goal, GoalKind, Limits};
use goalgraph::rules::RULES;
use goalgraph::{Edit, Plan, Session, Settings};
use goalgraph_tests::generate::Random;
use serde_json::{Map, Value, json};

/// Text to plan. The biggest plans are larger than what is read from a stranger.
pub(crate) fn read(text: &str) -> Plan {
    let limits = Limits { bytes: usize::MAX, items: usize::MAX, ..Limits::default() };
    Plan::from_json_within(text, &limits).expect("a generated plan is a plan")
}

/// Plan to graph.
pub(crate) fn build(plan: &Plan) -> Graph<'_> {
    Graph::new(plan)
}

/// Every rule over a graph: how many findings. They are told when somebody reads them.
pub(crate) fn check(graph: &Graph<'_>) -> usize {
    count(graph, &Settings::default())
}

/// Every rule over a graph, and every finding told: how many.
pub(crate) fn check_and_tell(graph: &Graph<'_>) -> usize {
    goalgraph::check(graph, &Settings::default()).findings().len()
}

fn count(graph: &Graph<'_>, settings: &Settings) -> usize {
    let counts = goalgraph::check(graph, settings).counts();
    counts.errors + counts.warnings + counts.infos
}

/// From text to findings.
pub(crate) fn whole_way(text: &str) -> usize {
    check(&build(&read(text)))
}

/// The five core rules over a graph: how many findings.
pub(crate) fn core_rules(graph: &Graph<'_>) -> usize {
    some_rules(graph, &CORE)
}

/// One rule over a graph: how many findings.
pub(crate) fn one_rule(graph: &Graph<'_>, name: &str) -> usize {
    some_rules(graph, &[name])
}

/// The names of all rules.
pub(crate) fn rule_names() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.about().name)
}

/// Some rules over a graph, all others off.
fn some_rules(graph: &Graph<'_>, names: &[&str]) -> usize {
    let on = names.iter().map(|name| ((*name).to_owned(), json!("error")));
    let severity: Map<String, Value> = on.chain([("*".to_owned(), json!("off"))]).collect();
    let settings = json!({ "severity": severity }).to_string();
    count(graph, &Settings::from_json(&settings).expect("settings"))
}

/// A plan opened for editing.
pub(crate) fn open(plan: Plan) -> Session {
    Session::open(plan, Settings::default())
}

/// One edit: how many findings came and went.
pub(crate) fn apply(session: &mut Session, edit: &Edit) -> usize {
    let delta = session.apply(edit).expect("a generated edit fits its plan");
    delta.added.len() + delta.resolved.len()
}

/// Takes an edit back: how many findings came and went.
pub(crate) fn undo(session: &mut Session) -> usize {
    session.undo().map_or(0, |delta| delta.added.len() + delta.resolved.len())
}

/// What a person does most.
pub(crate) const EDITS: [&str; 4] = ["retitle", "relink", "add", "remove"];

/// An edit of a kind, at a drawn period goal.
pub(crate) fn edit(kind: &str, plan: &Plan, random: &mut Random) -> Edit {
    let of_kind = |kind| {
        let start = plan.goals.partition_point(|goal| goal.kind < kind);
        let end = plan.goals.partition_point(|goal| goal.kind <= kind);
        plan.goals.get(start..end).unwrap_or_default()
    };
    // An id that two carry is resolved anew by any edit: that is told apart, and not drawn here.
    let goal = loop {
        let drawn = random.pick(of_kind(GoalKind::Period));
        if plan.goals.iter().filter(|one| one.id == drawn.id).count() == 1 {
            break drawn;
        }
    };
    let parent = &random.pick(of_kind(GoalKind::Direction)).id;
    match kind {
        "retitle" => Edit::retitle(&goal.id, format!("{} hele året", goal.title)),
        "relink" => match goal.supports.first() {
            Some(old) => Edit::All(vec![
                Edit::Unlink { from: goal.id.clone(), to: old.clone() },
                Edit::link(&goal.id, parent),
            ]),
            None => Edit::link(&goal.id, parent),
        },
        "add" => Edit::add(Goal {
            id: "lagt-til".into(),
            supports: vec![parent.clone()],
            ..goal.clone()
        }),
        _ => Edit::remove(&goal.id),
    }
}
