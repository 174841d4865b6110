//! Converts the UN's Sustainable Development Goals to a plan.
//!
//! `cargo run -p goalgraph-examples --bin sdg` reads the YAML in `examples/sdg` and writes
//! `plan.json` beside it.

use goalgraph::plan::{Goal, GoalKind, Indicator, Period, Plan, Source};
use goalgraph::text::{Forms, Lang, Term, Terms};
use saphyr::{LoadableYamlNode, Yaml};
use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    std::fs::write(folder().join("plan.json"), convert(&folder())?.to_json())?;
    Ok(())
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../sdg")
}

/// The 17 goals, their targets and their indicators, in the UN's order.
fn convert(folder: &Path) -> Result<Plan, Box<dyn Error>> {
    let mut plan = Plan::new("Sustainable Development Goals");
    plan.language = Lang::En;
    plan.period = Some(Period { from: 2016, to: 2030 });
    plan.source = Some(Source {
        document: Some(
            "Transforming our world: the 2030 Agenda for Sustainable Development".into(),
        ),
        url: Some("https://sdgs.un.org/2030agenda".into()),
        page: None,
    });
    plan.terms = terms();
    for (number, title) in titles(&folder.join("en.global_goals.yml"))? {
        plan.goals.push(goal(&number, GoalKind::Direction, title));
    }
    for (number, title) in titles(&folder.join("en.global_targets.yml"))? {
        plan.goals.push(goal(&number, GoalKind::Period, title));
    }
    for (number, title) in titles(&folder.join("en.global_indicators.yml"))? {
        plan.indicators.push(indicator(&number, title));
    }
    Ok(plan)
}

/// A number such as `1.a.2`: numbers by value, then letters, as the UN orders them.
type Number = Vec<(u32, String)>;

/// The `N-title` entries of a file, in order.
fn titles(path: &Path) -> Result<Vec<(Number, String)>, Box<dyn Error>> {
    let text = std::fs::read_to_string(path)?;
    let documents = Yaml::load_from_str(&text)?;
    let entries = documents.first().and_then(Yaml::as_mapping).ok_or("a mapping was expected")?;
    let mut titles = BTreeMap::new();
    for (key, value) in entries {
        let (key, value) = key.as_str().zip(value.as_str()).ok_or("texts were expected")?;
        if let Some(number) = key.strip_suffix("-title") {
            titles.insert(number.split('-').map(part).collect(), value.to_owned());
        }
    }
    Ok(titles.into_iter().collect())
}

fn part(part: &str) -> (u32, String) {
    (part.parse().unwrap_or(u32::MAX), part.to_owned())
}

fn id(number: &[(u32, String)]) -> String {
    number.iter().map(|(_, part)| part.as_str()).collect::<Vec<_>>().join(".")
}

fn above(number: &Number) -> Vec<String> {
    match number.split_last() {
        Some((_, [])) | None => Vec::new(),
        Some((_, above)) => vec![id(above)],
    }
}

fn goal(number: &Number, kind: GoalKind, title: String) -> Goal {
    Goal {
        prioritised: kind == GoalKind::Direction,
        shared: true,
        supports: above(number),
        ..Goal::new(id(number), kind, title)
    }
}

fn indicator(number: &Number, title: String) -> Indicator {
    Indicator {
        id: id(number),
        title,
        measures: above(number),
        shared: true,
        owners: Vec::new(),
        unit_of_measure: None,
        direction: None,
        frequency: None,
        target: None,
        values: Vec::new(),
        source: None,
    }
}

fn terms() -> Terms {
    let forms = |one: &str, many: &str| Forms { one: one.into(), many: many.into() };
    let english = [
        (Term::Direction, forms("goal", "goals")),
        (Term::Period, forms("target", "targets")),
        (Term::Indicator, forms("indicator", "indicators")),
    ];
    Terms([(Lang::En, english.into())].into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plan_in_the_folder_is_what_the_program_makes() {
        let made = convert(&folder()).unwrap();
        assert_eq!(std::fs::read_to_string(folder().join("plan.json")).unwrap(), made.to_json());
        let count = |kind| made.goals.iter().filter(|goal| goal.kind == kind).count();
        assert_eq!((count(GoalKind::Direction), count(GoalKind::Period)), (17, 169));
        assert_eq!(made.indicators.len(), 252);
    }
}
