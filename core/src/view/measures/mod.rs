//! What is measured: the facts about an indicator or a target, and a small chart of them.

mod chart;
mod scale;
mod words;

use super::figures;
use super::parts;
use super::scene::Scene;
use crate::graph::{GoalIx, IndicatorIx};
use crate::markup::{Element, element};
use crate::plan::{Indicator, Target};
use crate::sort;
use crate::text::{Arg, Wording, list};
use chart::Chart;

pub(super) use words::{better, often};

/// An indicator by itself: its name, who reports it, a chart where there are figures to draw, and
/// every fact in words.
pub(super) fn block(scene: &Scene<'_>, at: IndicatorIx) -> Element {
    let indicator = scene.graph.indicator(at);
    let badges = parts::badges(scene, indicator.shared, &indicator.owners);
    let source = indicator.source.as_ref().and_then(|from| parts::source(scene, from));
    let source = parts::row("gg-facts", source.into_iter().collect(), "");
    let line = element("p").class("gg-line").child(parts::indicator(scene, at));
    let pairs = facts(scene, indicator);
    let said: Vec<&str> = pairs.iter().map(|(_, said)| said.as_str()).collect();
    let chart = Chart::of(indicator.target.as_ref(), &indicator.values, indicator.direction);
    let unit = indicator.unit_of_measure.as_deref();
    let name = scene.indicator(at);
    let chart = chart.map(|chart| chart.draw(scene, unit, &alternative(scene, name, &said)));
    let pairs = pairs.iter().map(|(term, said)| {
        element("div").child(element("dt").text(scene.say(term))).child(element("dd").text(said))
    });
    let list = (!said.is_empty()).then(|| element("dl").class("gg-known").children(pairs));
    let shown: Vec<Element> = chart.into_iter().chain(list).collect();
    let beside = (!shown.is_empty()).then(|| element("div").class("gg-measured").children(shown));
    element("div")
        .class("gg-measure")
        .key(&indicator.id)
        .child(parts::beside(line, [badges, source]))
        .children(beside)
        .children(missing(scene, indicator))
}

/// The chart of a goal that says in figures what is to be reached.
pub(super) fn of_goal(scene: &Scene<'_>, goal: GoalIx) -> Option<Element> {
    let target = scene.graph.goal(goal).target.as_ref()?;
    let chart = Chart::of(Some(target), &[], None)?;
    let said = figures::target(scene, target, None)?;
    let unit = target.unit_of_measure.as_deref();
    Some(chart.draw(scene, unit, &alternative(scene, scene.title(goal), &[&said])))
}

/// A chart in words.
fn alternative(scene: &Scene<'_>, name: &str, said: &[&str]) -> String {
    let slots =
        [("name", Arg::Text(name.to_owned())), ("facts", Arg::Text(list(scene.lang, said)))];
    scene.fill(&CHART, &slots)
}

/// What is known about an indicator, each fact under its name.
fn facts(scene: &Scene<'_>, indicator: &Indicator) -> Vec<(&'static Wording, String)> {
    let unit = indicator.unit_of_measure.as_deref().map(str::trim).filter(|unit| !unit.is_empty());
    let target = indicator.target.as_ref();
    let values = (!indicator.values.is_empty()).then(|| values(scene, indicator));
    let facts = [
        (&UNIT, unit.map(str::to_owned)),
        (&BETTER, indicator.direction.map(|direction| scene.say(better(direction)))),
        (&OFTEN, indicator.frequency.map(|frequency| scene.say(often(frequency)))),
        (&AIM, target.and_then(|target| figures::target(scene, target, unit))),
        (&VALUES, values),
    ];
    facts.into_iter().filter_map(|(term, said)| said.map(|said| (term, said))).collect()
}

/// What was measured, the oldest first: `40 % (2023), 42 % (2024)`.
fn values(scene: &Scene<'_>, indicator: &Indicator) -> String {
    let unit = indicator.unit_of_measure.as_deref();
    let mut values: Vec<_> = indicator.values.iter().collect();
    sort::by(&mut values, |one, other| one.date.cmp(&other.date));
    let said = values.iter().map(|value| {
        let date = figures::date(scene.lang, &value.date);
        format!("{} ({date})", figures::measured(scene.lang, value.value, unit))
    });
    said.collect::<Vec<_>>().join(", ")
}

/// What the plan does not say of an indicator, and readers would ask for.
fn missing(scene: &Scene<'_>, indicator: &Indicator) -> Option<Element> {
    let has_value = |target: &Target| target.value.is_some();
    let names = [
        (&UNIT, indicator.unit_of_measure.is_none()),
        (&BETTER, indicator.direction.is_none()),
        (&OFTEN, indicator.frequency.is_none()),
        (&AIM, !indicator.target.as_ref().is_some_and(has_value)),
        (&VALUES, indicator.values.is_empty()),
    ];
    let names = names.into_iter().filter(|&(_, missing)| missing);
    let names: Vec<String> = names.map(|(name, _)| scene.say(name).to_lowercase()).collect();
    if names.is_empty() {
        return None;
    }
    let said = scene.fill(&MISSING, &[("names", Arg::List(names))]);
    Some(element("p").class("gg-remark").text(said))
}

const CHART: Wording = Wording {
    nb: "Diagram. {name}: {facts}.",
    nn: "Diagram. {name}: {facts}.",
    en: "Chart. {name}: {facts}.",
};
pub(super) const UNIT: Wording =
    Wording { nb: "Måleenhet", nn: "Måleining", en: "Unit of measure" };
pub(super) const BETTER: Wording = Wording { nb: "Retning", nn: "Retning", en: "Direction" };
pub(super) const OFTEN: Wording = Wording { nb: "Hyppighet", nn: "Kor ofte", en: "Frequency" };
pub(super) const AIM: Wording = Wording { nb: "Måltall", nn: "Måltal", en: "Target" };
const VALUES: Wording = Wording { nb: "Målinger", nn: "Målingar", en: "Measured" };
const MISSING: Wording = Wording {
    nb: "Ikke oppgitt: {names}.",
    nn: "Ikkje oppgitt: {names}.",
    en: "Not given: {names}.",
};
