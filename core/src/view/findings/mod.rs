//! What a check found, gravest first.

mod accepted;
mod sheet;

use super::parts;
use super::scene::Scene;
use crate::check::Counts;
use crate::graph::{Graph, Node, UnitIx};
use crate::markup::{Element, element};
use crate::rules::{ElementKind, Finding, Severity};
use crate::text::Wording;

pub(super) use sheet::sheet;

#[inline(never)]
pub(super) fn draw(scene: &Scene<'_>) -> Element {
    let findings: Vec<&Finding> = scene.listed().collect();
    let mut counts = Counts::default();
    for finding in &findings {
        counts.add(finding.severity());
    }
    let tally = scene.tally(counts).map(|tally| {
        let tally = format!("{tally}.");
        element("p").class("gg-tally").text(tally)
    });
    if scene.brief {
        return scene.root().child(tally.unwrap_or_else(|| parts::note(scene.say(&NOTHING))));
    }
    let view = scene.titled(scene.say(&TITLE));
    let Some(tally) = tally else {
        let nothing = view.child(parts::note(scene.say(&NOTHING)));
        return nothing.children(accepted::draw(scene));
    };
    let sections = Severity::ALL.map(|severity| section(scene, severity, &findings));
    view.child(tally)
        .child(element("p").class("gg-note gg-hint").text(scene.say(&HINT)))
        .children(sections.into_iter().flatten())
        .children(accepted::draw(scene))
}

/// Whether a finding concerns a unit or one below it: the unit it names, else the owners of the
/// goal or indicator it is about.
pub(super) fn concerns(graph: &Graph<'_>, finding: &Finding, unit: UnitIx) -> bool {
    let within = |name: &str| graph.unit_named(name).is_some_and(|own| graph.within(own, unit));
    if let Some(named) = first(finding, ElementKind::Unit) {
        return within(named);
    }
    let id = &finding.subject().id;
    match finding.subject().kind {
        ElementKind::Goal => {
            graph.goal_named(id).is_some_and(|goal| graph.owned_within(goal, unit))
        }
        ElementKind::Indicator => {
            let about = graph.named(id).and_then(Node::indicator);
            about.is_some_and(|one| graph.reporters(one).any(|own| graph.within(own, unit)))
        }
        _ => false,
    }
}

/// The first thing of a kind that a finding names.
fn first(finding: &Finding, kind: ElementKind) -> Option<&str> {
    let mut both = [Some(finding.subject()), finding.counterpart()].into_iter().flatten();
    both.find(|one| one.kind == kind).map(|one| one.id.as_str())
}

/// The findings of one severity, those of a rule together.
fn section(scene: &Scene<'_>, severity: Severity, findings: &[&Finding]) -> Option<Element> {
    let own: Vec<&Finding> =
        findings.iter().copied().filter(|finding| finding.severity() == severity).collect();
    let mut names: Vec<&str> = Vec::new();
    for finding in &own {
        if !names.contains(&finding.rule()) {
            names.push(finding.rule());
        }
    }
    if own.is_empty() {
        return None;
    }
    let heading = scene
        .heading(1)
        .child(parts::glyph(glyph(severity)))
        .text(" ")
        .child(element("span").text(scene.say(heading(severity))))
        .text(" ")
        .child(element("span").class("gg-count").text(format!("({})", scene.number(own.len()))));
    let groups = names.into_iter().map(|name| {
        let of_rule = own.iter().filter(|finding| finding.rule() == name);
        element("ul")
            .class("gg-rule")
            .key(name)
            .attribute("data-rule", name.to_owned())
            .children(of_rule.map(|finding| item(scene, finding)))
    });
    Some(
        element("section")
            .class("gg-severity")
            .key(severity.name())
            .attribute("data-severity", severity.name())
            .child(heading)
            .children(groups),
    )
}

fn item(scene: &Scene<'_>, finding: &Finding) -> Element {
    let texts = finding.texts(scene.lang);
    let id = finding.id();
    let mut item = element("li")
        .class("gg-finding")
        .key(&id)
        .attribute("data-finding", id)
        .attribute("data-severity", finding.severity().name());
    let about = [("data-goal", ElementKind::Goal), ("data-unit", ElementKind::Unit)];
    for (name, kind) in about {
        if let Some(id) = first(finding, kind) {
            item = item.attribute(name, id.to_owned());
        }
    }
    let term = |said: &Wording| element("dt").text(scene.say(said));
    let reasons = element("dl")
        .child(term(&WHY))
        .child(element("dd").text(texts.why))
        .child(term(&REMEDY))
        .child(element("dd").text(texts.remedy))
        .child(term(&RULE))
        .child(element("dd").class("gg-rule-name").text(finding.rule().to_owned()));
    let message = element("span").class("gg-message").text(texts.message);
    item.child(element("details").child(element("summary").child(message)).child(reasons))
}

pub(super) const fn glyph(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "×",
        Severity::Warning => "!",
        Severity::Info => "i",
    }
}

const fn heading(severity: Severity) -> &'static Wording {
    match severity {
        Severity::Error => {
            &Wording { nb: "Feil som må rettes", nn: "Feil som må rettast", en: "Errors to mend" }
        }
        Severity::Warning => &Wording {
            nb: "Merknader å ta stilling til",
            nn: "Merknader å ta stilling til",
            en: "Warnings to settle",
        },
        Severity::Info => {
            &Wording { nb: "Til orientering", nn: "Til orientering", en: "For information" }
        }
    }
}

const fn severity_word(severity: Severity) -> &'static Wording {
    match severity {
        Severity::Error => &Wording { nb: "feil", nn: "feil", en: "error" },
        Severity::Warning => &Wording { nb: "merknad", nn: "merknad", en: "warning" },
        Severity::Info => &Wording { nb: "til orientering", nn: "til orientering", en: "note" },
    }
}

const TITLE: Wording =
    Wording { nb: "Gjennomgang av planen", nn: "Gjennomgang av planen", en: "Review of the plan" };
const NOTHING: Wording = Wording {
    nb: "Ingen feil og ingen merknader.",
    nn: "Ingen feil og ingen merknader.",
    en: "No errors and no warnings.",
};
const HINT: Wording = Wording {
    nb: "Åpne en linje for å se hvorfor den er der, og hva du kan gjøre.",
    nn: "Opne ei linje for å sjå kvifor ho er der, og kva du kan gjere.",
    en: "Open a line to see why it is there, and what you can do.",
};
const WHY: Wording = Wording { nb: "Hvorfor", nn: "Kvifor", en: "Why" };
const REMEDY: Wording =
    Wording { nb: "Hva du kan gjøre", nn: "Kva du kan gjere", en: "What you can do" };
const RULE: Wording = Wording { nb: "Regel", nn: "Regel", en: "Rule" };
