//! From the ends of the threads back up.

use super::threads::{Line, lines};
use super::{NOBODY, OWNERS, Table, beside, kind, over, tr};
use crate::graph::{GoalIx, IndicatorIx, Toward};
use crate::markup::{Element, element};
use crate::plan::GoalKind;
use crate::text::{Form, Wording};
use crate::view::parts;
use crate::view::scene::Scene;
use crate::view::sources::extend;

/// One row per thread: from each indicator, and from each goal nothing supports.
pub(super) fn draw(scene: &Scene<'_>) -> Option<Element> {
    let columns = [&FROM, &OWNERS, &BY_WAY_OF, &TO].map(|said| scene.say(said));
    let mut table = Table::new(scene.say(&THREADS), columns.to_vec());
    let threads: Vec<Line> =
        lines(scene.graph, Toward::Up).into_iter().filter(|line| line.ends).collect();
    let measures = measures(scene, &table);
    let mut any = !measures.is_empty();
    if any {
        table = table.group(
            "indicators".to_owned(),
            over().text(scene.say(&super::INDICATORS)),
            measures,
        );
    }
    for of in GoalKind::ALL.into_iter().rev() {
        let rows = goals(scene, &table, &threads, of);
        if !rows.is_empty() {
            any = true;
            table =
                table.group(of.name().to_owned(), over().text(kind(scene, of, Form::Many)), rows);
        }
    }
    any.then_some(table.table)
}

/// The threads that begin with a goal of a kind.
fn goals(scene: &Scene<'_>, table: &Table, threads: &[Line], of: GoalKind) -> Vec<Element> {
    let mut before = None;
    let own = threads.iter().filter_map(|line| {
        let (&start, rest) = line.path.split_first()?;
        let fits =
            scene.graph.goal(start).kind == of && scene.concerns(start) && scene.finds(start);
        fits.then_some((line, start, rest))
    });
    own.map(|(line, start, rest)| {
        let again = before.replace(start) == Some(start);
        let from = beside(again).child(parts::title(scene, start));
        let row = tr().child(from).child(table.owners(scene, 1, start));
        let is_direction = rest.is_empty() && of == GoalKind::Direction;
        finish(scene, table, row, if is_direction { &line.path } else { rest }, line.cut)
    })
    .collect()
}

/// The threads that begin with an indicator, one for each goal it measures and each way up.
fn measures(scene: &Scene<'_>, table: &Table) -> Vec<Element> {
    let mut rows = Vec::new();
    for one in scene.graph.indicators().filter(|&one| shows(scene, one)) {
        let mut ways: Vec<Vec<GoalIx>> =
            scene.graph.measures(one).flat_map(|goal| ways(scene, goal)).collect();
        if ways.is_empty() {
            ways.push(Vec::new());
        }
        for (at, way) in ways.iter().enumerate() {
            let from = beside(at > 0).child(parts::indicator(scene, one));
            let row = tr().child(from).child(reporters(scene, table, one));
            rows.push(finish(scene, table, row, way, false));
        }
    }
    rows
}

/// Whether an indicator is the chosen unit's business, and looked for.
fn shows(scene: &Scene<'_>, one: IndicatorIx) -> bool {
    let graph = scene.graph;
    let own =
        |unit| graph.indicator(one).shared || graph.reporters(one).any(|by| graph.within(by, unit));
    scene.unit.is_none_or(own) && scene.draws_indicator(one)
}

/// The ways up from a goal that an indicator measures: to each goal right above it, and from there
/// by the first link. The rows of the goals tell the other ways.
fn ways(scene: &Scene<'_>, goal: GoalIx) -> Vec<Vec<GoalIx>> {
    let mut above = Vec::new();
    extend(&mut above, scene.graph, goal, Toward::Up);
    if above.is_empty() {
        return vec![vec![goal]];
    }
    let way = |next: GoalIx| {
        let mut way = vec![goal, next];
        while let Some(next) = way.last().and_then(|&at| scene.graph.parents(at).next()) {
            if way.contains(&next) || way.len() > super::threads::KEPT {
                break;
            }
            way.push(next);
        }
        way
    };
    above.into_iter().map(way).collect()
}

/// Who reports an indicator.
fn reporters(scene: &Scene<'_>, table: &Table, one: IndicatorIx) -> Element {
    let indicator = scene.graph.indicator(one);
    let badges = parts::badges(scene, indicator.shared, &indicator.owners);
    table.either(1, badges, scene.say(&NOBODY))
}

/// The rest of a row: the goals between, and the direction goal they lead to.
fn finish(scene: &Scene<'_>, table: &Table, row: Element, way: &[GoalIx], cut: bool) -> Element {
    let is_direction = |goal: &GoalIx| scene.graph.goal(*goal).kind == GoalKind::Direction;
    let (between, to) = match way.split_last() {
        Some((last, between)) if is_direction(last) => (between, Some(*last)),
        _ => (way, None),
    };
    let to = to.map_or_else(
        || element("span").class("gg-without").text(scene.say(&NOWHERE)),
        |to| parts::title(scene, to),
    );
    row.child(table.chain(scene, 2, between, cut)).child(table.field(3).child(to))
}

const THREADS: Wording = Wording {
    nb: "Hva hver {indicator} og hvert mål til slutt støtter",
    nn: "Kva kvar {indicator} og kvart mål til slutt støttar",
    en: "What each {indicator} and each goal supports in the end",
};
const FROM: Wording = Wording { nb: "Fra", nn: "Frå", en: "From" };
const BY_WAY_OF: Wording = Wording { nb: "Gjennom", nn: "Gjennom", en: "By way of" };
const TO: Wording = Wording { nb: "{direction}", nn: "{direction}", en: "{direction}" };
const NOWHERE: Wording = Wording {
    nb: "ikke knyttet til {directions}",
    nn: "ikkje knytt til {directions}",
    en: "not tied to {directions}",
};
