//! Indicators in lists: what is counted, which way is better, how often, how far.

use super::tree::branch;
use crate::graph::IndicatorIx;
use crate::markup::{Element, element};
use crate::plan::Indicator;
use crate::text::{Arg, Term, Wording};
use crate::view::measures::{better, often};
use crate::view::scene::Scene;
use crate::view::{figures, parts};

/// Indicators under their number, or nothing.
pub(super) fn labelled(scene: &Scene<'_>, indicators: &[IndicatorIx]) -> Option<Element> {
    let list = list(scene, indicators)?;
    Some(branch("indicators", scene.count(Term::Indicator, indicators.len())).child(list))
}

/// Indicators in a list, or nothing.
pub(super) fn list(scene: &Scene<'_>, indicators: &[IndicatorIx]) -> Option<Element> {
    if indicators.is_empty() {
        return None;
    }
    let items = indicators.iter().map(|&at| item(scene, at));
    Some(element("ul").class("gg-tree gg-indicators").children(items))
}

fn item(scene: &Scene<'_>, at: IndicatorIx) -> Element {
    let indicator = scene.graph.indicator(at);
    let title = parts::indicator(scene, at);
    let facts = facts(scene, indicator).into_iter().map(|said| parts::fact("gg-fact", said));
    let line = element("p").class("gg-line").child(title).text(" ");
    element("li").class("gg-item").key(&indicator.id).child(line.children(parts::row(
        "gg-facts",
        facts.collect(),
        " · ",
    )))
}

fn facts(scene: &Scene<'_>, indicator: &Indicator) -> Vec<String> {
    let unit = indicator.unit_of_measure.as_deref();
    let target = indicator.target.as_ref().and_then(|goal| figures::target(scene, goal, unit));
    let last = indicator.values.iter().max_by(|one, other| one.date.cmp(&other.date));
    let last = last.map(|last| {
        let value = figures::measured(scene.lang, last.value, unit);
        let date = figures::date(scene.lang, &last.date);
        scene.fill(&LAST, &[("value", Arg::Text(value)), ("date", Arg::Text(date))])
    });
    [
        target.map(|target| scene.fill(&parts::TARGET, &[("target", Arg::Text(target))])),
        indicator.direction.map(|direction| scene.say(better(direction))),
        indicator.frequency.map(|frequency| scene.say(often(frequency))),
        last,
    ]
    .into_iter()
    .flatten()
    .collect()
}

const LAST: Wording = Wording {
    nb: "sist målt til {value} ({date})",
    nn: "sist målt til {value} ({date})",
    en: "last measured at {value} ({date})",
};
