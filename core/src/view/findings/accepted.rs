//! Findings that somebody has accepted: with whose reason, and until when.

use super::WHY;
use crate::markup::{Element, element};
use crate::plan::Waiver;
use crate::rules::Finding;
use crate::text::Wording;
use crate::view::figures;
use crate::view::scene::Scene;

/// The findings waivers cover, each with its waiver; nothing where there are none.
pub(super) fn draw(scene: &Scene<'_>) -> Option<Element> {
    let hidden = scene.report.hidden().iter().filter(|finding| scene.is_told(finding));
    let accepted = hidden.filter_map(|finding| Some((finding, finding.status().waiver()?)));
    let items: Vec<Element> =
        accepted.map(|(finding, waiver)| item(scene, finding, waiver)).collect();
    if items.is_empty() {
        return None;
    }
    let count = format!("({})", scene.number(items.len()));
    let heading = scene
        .heading(1)
        .text(scene.say(&ACCEPTED))
        .text(" ")
        .child(element("span").class("gg-count").text(count));
    let list = element("ul").class("gg-rule").children(items);
    Some(
        element("section")
            .class("gg-severity")
            .key("accepted")
            .attribute("data-severity", "accepted")
            .child(heading)
            .child(list),
    )
}

fn item(scene: &Scene<'_>, finding: &Finding, waiver: &Waiver) -> Element {
    let id = finding.id();
    let message = element("p").class("gg-message").text(finding.texts(scene.lang).message);
    let until = waiver.until.as_deref().map(|day| figures::date(scene.lang, day));
    let facts = [
        (&WHY, Some(waiver.reason.as_str())),
        (&BY, waiver.by.as_deref()),
        (&DECISION, waiver.decision.as_deref()),
        (&UNTIL, until.as_deref()),
    ];
    let facts = facts.into_iter().filter_map(|(said, fact)| {
        let fact = fact.map(str::trim).filter(|fact| !fact.is_empty())?;
        let fact = scene.quoting(element("dd").text(fact));
        Some([element("dt").text(scene.say(said)), fact])
    });
    element("li")
        .class("gg-finding gg-accepted")
        .key(&id)
        .attribute("data-finding", id)
        .child(message)
        .child(element("dl").children(facts.flatten()))
}

const ACCEPTED: Wording =
    Wording { nb: "Godtatt med grunn", nn: "Godteke med grunn", en: "Accepted with a reason" };
const BY: Wording = Wording { nb: "Av hvem", nn: "Av kven", en: "By whom" };
const DECISION: Wording = Wording { nb: "Vedtak", nn: "Vedtak", en: "Decision" };
const UNTIL: Wording = Wording { nb: "Gjelder til", nn: "Gjeld til", en: "Until" };
