//! Goals as sheets.

use super::item::SUPPORTS;
use crate::graph::GoalIx;
use crate::plan::{GoalKind, Indicator, Target};
use crate::text::{Term, Wording};
use crate::view::csv::Sheet;
use crate::view::measures::{AIM, BETTER, OFTEN, UNIT, better, often};
use crate::view::parts;
use crate::view::scene::Scene;

/// One row per goal of some kinds.
pub(in crate::view) fn sheet(scene: &Scene<'_>, kinds: &[GoalKind]) -> String {
    let mut sheet = Sheet::new(scene.lang);
    sheet.text("Id");
    let heads =
        [&KIND, &TITLE, &THEME, &OWNERS, &SUPPORTS, &FROM, &TO, &AIM, &UNIT, &BY, &NOTE, &PAGE];
    for head in heads {
        sheet.text(&scene.say(head));
    }
    sheet.end();
    for goal in shown(scene, kinds) {
        let written = scene.graph.goal(goal);
        let target = written.target.clone().unwrap_or_default();
        sheet
            .text(&written.id)
            .text(scene.word(written.kind.term(), 1))
            .text(scene.title(goal))
            .text(written.theme.as_deref().unwrap_or_default())
            .text(&parts::owner_names(scene, written.shared, &written.owners))
            .joined(written.supports.iter().map(String::as_str), ", ")
            .year(written.period.map(|period| period.from))
            .year(written.period.map(|period| period.to))
            .maybe(target.value)
            .text(target.unit_of_measure.as_deref().unwrap_or_default())
            .year(target.year)
            .text(written.note.as_deref().unwrap_or_default());
        let page = written.source.as_ref().and_then(|source| source.page);
        sheet.maybe(page.map(f64::from)).end();
    }
    sheet.finish()
}

/// One row per operational goal and indicator: what is measured, from where to where.
pub(in crate::view) fn sheet_of_measures(scene: &Scene<'_>) -> String {
    let graph = scene.graph;
    let mut sheet = Sheet::new(scene.lang);
    sheet
        .text("Id")
        .text(&scene.say(&THEME))
        .text(scene.word(Term::Operational, 1))
        .text(&scene.say(&OWNERS))
        .text(scene.word(Term::Indicator, 1));
    let heads = [&UNIT, &BETTER, &OFTEN, &BASELINE, &BASE_YEAR, &AIM, &BY, &LAST, &DATE];
    for head in heads {
        sheet.text(&scene.say(head));
    }
    sheet.end();
    for goal in shown(scene, &[GoalKind::Operational]) {
        let written = graph.goal(goal);
        let mut indicators: Vec<Option<&Indicator>> =
            graph.measured_by(goal).map(|one| Some(graph.indicator(one))).collect();
        if indicators.is_empty() || written.target.is_some() {
            indicators.insert(0, None);
        }
        for indicator in indicators {
            sheet
                .text(&written.id)
                .text(written.theme.as_deref().unwrap_or_default())
                .text(scene.title(goal))
                .text(&parts::owner_names(scene, written.shared, &written.owners));
            measure(scene, &mut sheet, indicator, written.target.as_ref());
        }
    }
    sheet.finish()
}

/// The measured part of a row: an indicator's, or that of a goal with figures of its own.
fn measure(
    scene: &Scene<'_>,
    sheet: &mut Sheet,
    indicator: Option<&Indicator>,
    own: Option<&Target>,
) {
    let target = indicator.map_or(own, |one| one.target.as_ref()).cloned().unwrap_or_default();
    let unit = indicator.and_then(|one| one.unit_of_measure.as_deref());
    let unit = target.unit_of_measure.as_deref().or(unit);
    let direction = indicator.and_then(|one| one.direction).map(|one| scene.say(better(one)));
    let frequency = indicator.and_then(|one| one.frequency).map(|one| scene.say(often(one)));
    let base = target.baseline;
    let values = indicator.map_or(&[][..], |one| &one.values);
    let last = values.iter().max_by(|one, other| one.date.cmp(&other.date));
    sheet
        .text(indicator.map_or("", |one| &one.title))
        .text(unit.unwrap_or_default())
        .text(&direction.unwrap_or_default())
        .text(&frequency.unwrap_or_default())
        .maybe(base.as_ref().and_then(|base| base.value))
        .year(base.as_ref().map(|base| base.year))
        .maybe(target.value)
        .year(target.year)
        .maybe(last.map(|last| last.value))
        .text(last.map_or("", |last| &last.date))
        .end();
}

/// The goals of some kinds that the view shows, in the order of the kinds and of the plan.
fn shown<'s>(scene: &'s Scene<'_>, kinds: &'s [GoalKind]) -> impl Iterator<Item = GoalIx> + 's {
    let goals = kinds.iter().flat_map(|&kind| scene.graph.goals_of(kind));
    goals.filter(|&goal| scene.concerns(goal) && scene.finds(goal))
}

const KIND: Wording = Wording { nb: "Slag", nn: "Slag", en: "Kind" };
const TITLE: Wording = Wording { nb: "Mål", nn: "Mål", en: "Goal" };
const THEME: Wording = Wording { nb: "Tema", nn: "Tema", en: "Theme" };
const OWNERS: Wording = Wording { nb: "Eiere", nn: "Eigarar", en: "Owners" };
const FROM: Wording = Wording { nb: "Fra", nn: "Frå", en: "From" };
const TO: Wording = Wording { nb: "Til", nn: "Til", en: "To" };
const BY: Wording = Wording { nb: "Innen", nn: "Innan", en: "By" };
const NOTE: Wording = Wording { nb: "Merknad", nn: "Merknad", en: "Note" };
const PAGE: Wording = Wording { nb: "Side", nn: "Side", en: "Page" };
const BASELINE: Wording = Wording { nb: "Utgangspunkt", nn: "Utgangspunkt", en: "Baseline" };
const BASE_YEAR: Wording = Wording { nb: "Utgangsår", nn: "Utgangsår", en: "Baseline year" };
const LAST: Wording = Wording { nb: "Siste måling", nn: "Siste måling", en: "Last measured" };
const DATE: Wording = Wording { nb: "Dato", nn: "Dato", en: "Date" };
