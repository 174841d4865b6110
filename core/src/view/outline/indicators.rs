//! Indicators in lists: what is counted, which way is better, how often, how far.

use super::tree::branch;
use crate::graph::IndicatorIx;
use crate::markup::{Element, element};
use crate::plan::{Direction, Frequency, Indicator};
use crate::text::{Arg, Term, Wording};
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
    let items = indicators.iter().map(|&at| item(scene, scene.graph.indicator(at)));
    Some(element("ul").class("gg-tree gg-indicators").children(items))
}

fn item(scene: &Scene<'_>, indicator: &Indicator) -> Element {
    let name = match indicator.title.trim() {
        "" => &indicator.id,
        title => title,
    };
    let title = element("span")
        .class("gg-title")
        .attribute("data-indicator", indicator.id.clone())
        .text(name);
    let facts = facts(scene, indicator).into_iter().map(|said| parts::fact("gg-fact", said));
    let line = element("p").class("gg-line").child(scene.quoting(title)).text(" ");
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

const fn better(direction: Direction) -> &'static Wording {
    match direction {
        Direction::Increase => {
            &Wording { nb: "høyere er bedre", nn: "høgare er betre", en: "higher is better" }
        }
        Direction::Decrease => {
            &Wording { nb: "lavere er bedre", nn: "lågare er betre", en: "lower is better" }
        }
        Direction::Maintain => &Wording {
            nb: "skal holde seg stabilt",
            nn: "skal halde seg stabilt",
            en: "to stay as it is",
        },
    }
}

const fn often(frequency: Frequency) -> &'static Wording {
    match frequency {
        Frequency::Monthly => {
            &Wording { nb: "måles hver måned", nn: "blir målt kvar månad", en: "every month" }
        }
        Frequency::Quarterly => &Wording {
            nb: "måles hvert kvartal",
            nn: "blir målt kvart kvartal",
            en: "every quarter",
        },
        Frequency::Tertial => &Wording {
            nb: "måles hvert tertial",
            nn: "blir målt kvart tertial",
            en: "every four months",
        },
        Frequency::Biannual => &Wording {
            nb: "måles hvert halvår",
            nn: "blir målt kvart halvår",
            en: "every half-year",
        },
        Frequency::Annual => {
            &Wording { nb: "måles hvert år", nn: "blir målt kvart år", en: "every year" }
        }
        Frequency::Biennial => &Wording {
            nb: "måles annethvert år",
            nn: "blir målt annakvart år",
            en: "every second year",
        },
        Frequency::Quadrennial => &Wording {
            nb: "måles hvert fjerde år",
            nn: "blir målt kvart fjerde år",
            en: "every fourth year",
        },
    }
}

const LAST: Wording = Wording {
    nb: "sist målt til {value} ({date})",
    nn: "sist målt til {value} ({date})",
    en: "last measured at {value} ({date})",
};
