//! From the direction goals down.

use super::threads::{Line, lines};
use super::{INDICATORS, OWNERS, Table, beside, chain, kind, over, tr};
use crate::graph::{GoalIx, Toward};
use crate::markup::{Element, element};
use crate::plan::GoalKind;
use crate::text::{Arg, Form, Wording};
use crate::view::parts;
use crate::view::scene::Scene;

/// A table of the threads from direction goals, and one of those that begin elsewhere.
pub(super) fn draw(scene: &Scene<'_>) -> Vec<Element> {
    let graph = scene.graph;
    let shown =
        |line: &Line| line.last().is_some_and(|goal| scene.concerns(goal) && scene.finds(goal));
    let lines: Vec<Line> = lines(graph, Toward::Down).into_iter().filter(shown).collect();
    let of = |line: &Line| line.path.first().map(|&goal| graph.goal(goal).kind);
    let (from, loose): (Vec<Line>, Vec<Line>) =
        lines.into_iter().partition(|line| of(line) == Some(GoalKind::Direction));
    [threads(scene, &from), others(scene, &loose)].into_iter().flatten().collect()
}

/// One group of rows per direction goal, one column per kind of goal below it.
fn threads(scene: &Scene<'_>, lines: &[Line]) -> Option<Element> {
    let kinds = kinds(scene, lines);
    let names = kinds.iter().map(|&of| kind(scene, of, Form::One));
    let last = [scene.say(&OWNERS), scene.say(&INDICATORS)];
    let columns: Vec<String> = names.chain(last).collect();
    let mut table = Table::new(scene.say(&THREADS), columns);
    for own in lines.chunk_by(|one, other| one.path.first() == other.path.first()) {
        let &root = own.first()?.path.first()?;
        let rows: Vec<Element> = own
            .iter()
            .zip(previous(own))
            .filter_map(|(line, before)| {
                let hole = own.len() == 1 || scene.graph.measured_by(root).len() > 0;
                (line.path.len() > 1 || hole).then(|| row(scene, &table, &kinds, line, before))
            })
            .collect();
        let title = parts::title(scene, root);
        let heading = parts::beside(over().child(title), [parts::owners(scene, root), None]);
        table = table.group(scene.graph.goal(root).id.clone(), heading, rows);
    }
    lines.first()?;
    Some(table.table)
}

/// Period goals always have a column, and initiatives where the plan has any: a column without
/// any is what the table is read for.
fn kinds(scene: &Scene<'_>, lines: &[Line]) -> Vec<GoalKind> {
    let graph = scene.graph;
    let stands = |kind: GoalKind| {
        let mut below = lines.iter().flat_map(|line| line.path.iter().skip(1));
        below.any(|&goal| graph.goal(goal).kind == kind)
    };
    let kept = |kind: &GoalKind| match kind {
        GoalKind::Direction => false,
        GoalKind::Period => true,
        GoalKind::Initiative => graph.goals_of(*kind).next().is_some(),
        other => stands(*other),
    };
    GoalKind::ALL.into_iter().filter(kept).collect()
}

/// The line before each.
fn previous(lines: &[Line]) -> impl Iterator<Item = Option<&Line>> {
    std::iter::once(None).chain(lines.iter().map(Some))
}

/// One goal: what it hangs under, who owns it, and what measures it.
fn row(
    scene: &Scene<'_>,
    table: &Table,
    kinds: &[GoalKind],
    line: &Line,
    before: Option<&Line>,
) -> Element {
    let graph = scene.graph;
    let of = |line: &Line, kind: GoalKind| -> Vec<GoalIx> {
        let below = line.path.iter().skip(1).copied();
        below.filter(|&goal| graph.goal(goal).kind == kind).collect()
    };
    let cells = kinds.iter().enumerate().map(|(at, &kind)| {
        let own = of(line, kind);
        let again = !own.is_empty() && before.is_some_and(|before| of(before, kind) == own);
        let cut = line.cut && own.len() > 1;
        if at == 0 {
            let without = || element("span").class("gg-without").text(scene.say(&WITHOUT));
            return beside(again).child(chain(scene, &own, cut).unwrap_or_else(without));
        }
        match chain(scene, &own, cut).filter(|_| again) {
            Some(said) => table.cell(at, "gg-field gg-again").child(said),
            None => table.chain(scene, at, &own, cut),
        }
    });
    let row = tr().children(cells);
    let Some(goal) = line.last() else { return row };
    row.child(table.owners(scene, kinds.len(), goal)).child(table.indicators(
        scene,
        kinds.len() + 1,
        goal,
    ))
}

/// What hangs under no direction goal, by kind.
fn others(scene: &Scene<'_>, lines: &[Line]) -> Option<Element> {
    lines.first()?;
    let columns = [&GOAL, &BELOW, &OWNERS, &INDICATORS].map(|said| scene.say(said));
    let mut table = Table::new(scene.say(&LOOSE), columns.to_vec());
    for of in GoalKind::ALL {
        let begins =
            |line: &&Line| line.path.first().is_some_and(|&goal| scene.graph.goal(goal).kind == of);
        let own: Vec<&Line> = lines.iter().filter(begins).collect();
        let mut before = None;
        let rows: Vec<Element> = own
            .iter()
            .filter_map(|line| {
                let (&root, rest) = line.path.split_first()?;
                let again = before.replace(root) == Some(root);
                Some(loose(scene, &table, line, (root, rest), again))
            })
            .collect();
        if !rows.is_empty() {
            let count = scene.number(own.len());
            let slots = [("kind", Arg::Text(kind(scene, of, Form::Many))), ("n", Arg::Text(count))];
            let heading = over().text(scene.fill(&COUNTED, &slots));
            table = table.group(of.name().to_owned(), heading, rows);
        }
    }
    Some(table.table)
}

fn loose(
    scene: &Scene<'_>,
    table: &Table,
    line: &Line,
    (root, rest): (GoalIx, &[GoalIx]),
    again: bool,
) -> Element {
    let last = rest.last().copied().unwrap_or(root);
    tr().child(beside(again).child(parts::title(scene, root)))
        .child(table.chain(scene, 1, rest, line.cut))
        .child(table.owners(scene, 2, last))
        .child(table.indicators(scene, 3, last))
}

const THREADS: Wording = Wording {
    nb: "Hva som støtter hvert {direction}, hvem som eier det, og hva som måler det",
    nn: "Kva som støttar kvart {direction}, kven som eig det, og kva som måler det",
    en: "What supports each {direction}, who owns it, and what measures it",
};
const LOOSE: Wording = Wording {
    nb: "Ikke knyttet til {directions}",
    nn: "Ikkje knytt til {directions}",
    en: "Not tied to {directions}",
};
const WITHOUT: Wording =
    Wording { nb: "uten {periods}", nn: "utan {periods}", en: "without {periods}" };
const COUNTED: Wording = Wording { nb: "{kind} ({n})", nn: "{kind} ({n})", en: "{kind} ({n})" };
const GOAL: Wording = Wording { nb: "Mål", nn: "Mål", en: "Goal" };
const BELOW: Wording = Wording { nb: "Under målet", nn: "Under målet", en: "Below it" };
