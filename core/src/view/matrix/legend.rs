//! What stands above and below the table: the sums in sentences, and what the signs mean.

use super::{Matrix, Rows};
use crate::graph::{CellState, UnitIx};
use crate::markup::{Element, element};
use crate::plan::UnitKind;
use crate::text::{Arg, Term, Wording, list};
use crate::view::cells::{SIGNS, Sign};
use crate::view::parts;
use crate::view::scene::Scene;

/// How large the table is.
pub(super) fn size(scene: &Scene<'_>, matrix: &Matrix<'_>) -> Element {
    let columns = match matrix.columns.as_slice() {
        &[unit] => scene.unit_name(unit).to_owned(),
        several => scene.count(column_term(scene, several), several.len()),
    };
    let slots = [
        ("rows", Arg::Text(scene.count(Term::Direction, matrix.rows().count()))),
        ("columns", Arg::Text(columns)),
        ("total", Arg::Text(scene.count(Term::Period, matrix.total))),
    ];
    element("p").class("gg-size").text(scene.fill(&SIZE, &slots))
}

/// What the columns are together.
fn column_term(scene: &Scene<'_>, columns: &[UnitIx]) -> Term {
    let kind = |unit: &UnitIx| scene.graph.unit(*unit).kind == UnitKind::Directorate;
    if columns.iter().all(kind) { Term::Directorate } else { Term::Unit }
}

/// What is left out, where only holes are asked for.
pub(super) fn left_out(scene: &Scene<'_>, matrix: &Matrix<'_>) -> Option<Element> {
    if !scene.only_holes {
        return None;
    }
    let shown = matrix.rows().count();
    let slots = [
        ("shown", Arg::Text(scene.number(shown))),
        ("all", Arg::Text(scene.count(Term::Direction, shown + matrix.whole))),
        ("left", Arg::Text(scene.number(matrix.whole))),
    ];
    let wording = match (shown, matrix.whole) {
        (0, _) => &NO_HOLES,
        (_, 0) => &ALL_HOLES,
        _ => &ONLY_HOLES,
    };
    Some(parts::note(scene.fill(wording, &slots)))
}

/// One sentence per group: how many of its cells are covered, left to others, and open.
pub(super) fn summary(scene: &Scene<'_>, matrix: &Matrix<'_>) -> Option<Element> {
    let sentence = |group: &Rows<'_>| {
        let said = sentence(scene, group)?;
        let label = group.heading.put(scene, element("strong"));
        Some(element("li").key(group.heading.key()).child(label).text(": ").text(said))
    };
    let sentences: Vec<Element> = matrix.groups.iter().filter_map(sentence).collect();
    if sentences.is_empty() {
        return None;
    }
    Some(element("ul").class("gg-summary").children(sentences))
}

fn sentence(scene: &Scene<'_>, group: &Rows<'_>) -> Option<String> {
    let count = |state| group.rows.iter().map(|row| row.in_state(state)).sum::<usize>();
    let [covered, delegated, idle] =
        [CellState::Covered, CellState::Delegated, CellState::NotRelevant].map(count);
    let open = count(CellState::Blank) + count(CellState::Missing);
    let all = covered + delegated + idle + open;
    if all == 0 {
        return None;
    }
    let covered = ("covered", Arg::Text(scene.number(covered)));
    let all = ("all", Arg::Text(scene.number(all)));
    let mut parts = vec![scene.fill(&COVERED, &[covered, all])];
    for (wording, count) in [(&DELEGATED, delegated), (&OPEN, open), (&NOT_RELEVANT, idle)] {
        if count > 0 {
            parts.push(scene.say_number(wording, count));
        }
    }
    Some(format!("{}.", list(scene.lang, &parts)))
}

/// What each sign in the table means, and how often it stands there.
pub(super) fn draw(scene: &Scene<'_>, matrix: &Matrix<'_>) -> Element {
    let stands = |sign: &&Sign| matrix.rows().any(|row| row.in_state(sign.state) > 0);
    let signs = SIGNS.iter().filter(stands);
    let items = signs.map(|sign| {
        element("li")
            .key(sign.name)
            .attribute("data-state", sign.name)
            .child(parts::glyph(sign.glyph))
            .text(" ")
            .child(element("strong").text(scene.say(&sign.word)))
            .text(format!(": {}", scene.say(&sign.meaning)))
            .children(frequency(scene, matrix, sign))
    });
    let label = element("p").class("gg-label").text(scene.say(&SIGNS_LABEL));
    let list = element("ul").class("gg-legend").children(items);
    element("div").class("gg-key").child(label).child(list)
}

/// How often a sign stands in rows of goals that are shared, and in others.
fn frequency(scene: &Scene<'_>, matrix: &Matrix<'_>, sign: &Sign) -> Option<Element> {
    if sign.state == CellState::Outside {
        return None;
    }
    let shared = matrix.in_state(scene.graph, sign.state, true);
    let others = matrix.in_state(scene.graph, sign.state, false);
    let mut parts = Vec::new();
    if shared > 0 {
        parts.push(scene.say_number(&IN_SHARED, shared));
    }
    if others > 0 {
        parts.push(scene.say_number(&IN_OTHERS, others));
    }
    Some(element("span").class("gg-often").text(format!(" ({})", list(scene.lang, &parts))))
}

/// Why sums may differ from what the cells add up to, where they do.
pub(super) fn footnotes(scene: &Scene<'_>, matrix: &Matrix<'_>) -> Vec<Element> {
    let mut notes = Vec::new();
    let cells: usize = matrix.rows().flat_map(|row| &row.cells).map(|(_, count)| count).sum();
    if cells + matrix.elsewhere != matrix.total {
        notes.push(parts::note(scene.say(&COUNTED_ONCE)));
    }
    if matrix.elsewhere > 0 {
        notes.push(parts::note(scene.say_number(&ELSEWHERE, matrix.elsewhere)));
    }
    notes
}

const SIZE: Wording = Wording {
    nb: "{rows}, {columns} og {total}.",
    nn: "{rows}, {columns} og {total}.",
    en: "{rows}, {columns} and {total}.",
};
const ONLY_HOLES: Wording = Wording {
    nb: "Viser bare hull: {shown} av {all} har en tom eller manglende rute. De {left} andre er utelatt, også fra summene.",
    nn: "Viser berre hol: {shown} av {all} har ei tom eller manglande rute. Dei {left} andre er utelatne, òg frå summane.",
    en: "Showing holes only: {shown} of {all} with an empty or missing cell. The other {left} left out, also from the totals.",
};
const ALL_HOLES: Wording = Wording {
    nb: "Viser bare hull: alle {all} har en tom eller manglende rute.",
    nn: "Viser berre hol: alle {all} har ei tom eller manglande rute.",
    en: "Showing holes only: each of {all} with an empty or missing cell.",
};
const NO_HOLES: Wording = Wording {
    nb: "Ingen hull: ingen av {all} har en tom eller manglende rute.",
    nn: "Ingen hol: ingen av {all} har ei tom eller manglande rute.",
    en: "No holes: none of {all} with an empty or missing cell.",
};
const COVERED: Wording = Wording {
    nb: "{covered} av {all} ruter har {periods}",
    nn: "{covered} av {all} ruter har {periods}",
    en: "{covered} of {all} cells with {periods}",
};
const DELEGATED: Wording = Wording {
    nb: "{n} ligger på felles nivå",
    nn: "{n} ligg på felles nivå",
    en: "{n} left to the common level",
};
const OPEN: Wording = Wording { nb: "{n} står uten", nn: "{n} står utan", en: "{n} without" };
const NOT_RELEVANT: Wording =
    Wording { nb: "{n} er ikke relevant", nn: "{n} er ikkje relevant", en: "{n} not relevant" };
const SIGNS_LABEL: Wording = Wording { nb: "Tegnforklaring", nn: "Teiknforklaring", en: "Key" };
const IN_SHARED: Wording = Wording {
    nb: "{n} i felles {directions}",
    nn: "{n} i felles {directions}",
    en: "{n} in shared {directions}",
};
const IN_OTHERS: Wording = Wording { nb: "{n} i andre", nn: "{n} i andre", en: "{n} in others" };
const COUNTED_ONCE: Wording = Wording {
    nb: "I summene teller hvert mål én gang, selv om det støtter flere {directions} eller har flere eiere.",
    nn: "I summane tel kvart mål éin gong, sjølv om det støttar fleire {directions} eller har fleire eigarar.",
    en: "In the totals each goal counts once, even if it supports several {directions} or has several owners.",
};
const ELSEWHERE: Wording = Wording {
    nb: "Bare med i summen, fordi eieren ikke har egen kolonne: {n}.",
    nn: "Berre med i summen, fordi eigaren ikkje har eigen kolonne: {n}.",
    en: "Counted in the total only, as the owner has no column: {n}.",
};
