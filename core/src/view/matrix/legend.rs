//! What stands above and below the table: the sums in sentences, and what the signs mean.

use super::Matrix;
use crate::graph::CellState;
use crate::markup::{Element, element};
use crate::text::{Arg, Wording, list};
use crate::view::cells::{SIGNS, Sign};
use crate::view::groups::Group;
use crate::view::parts;
use crate::view::scene::Scene;

/// One sentence per group: how many of its cells are covered, left to others, and open.
pub(super) fn summary(scene: &Scene<'_>, matrix: &Matrix) -> Option<Element> {
    let sentence = |group: Group| {
        let said = sentence(scene, matrix, group)?;
        let label = element("strong").text(group.heading(scene)).text(": ");
        Some(element("li").key(group.name()).child(label).text(said))
    };
    let sentences: Vec<Element> =
        matrix.groups.iter().filter_map(|(group, _)| sentence(*group)).collect();
    if sentences.is_empty() {
        return None;
    }
    Some(element("ul").class("gg-summary").children(sentences))
}

fn sentence(scene: &Scene<'_>, matrix: &Matrix, group: Group) -> Option<String> {
    let count = |state| matrix.in_state(state, |of| of == group);
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
pub(super) fn draw(scene: &Scene<'_>, matrix: &Matrix) -> Element {
    let signs = SIGNS.iter().filter(|sign| matrix.in_state(sign.state, |_| true) > 0);
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
fn frequency(scene: &Scene<'_>, matrix: &Matrix, sign: &Sign) -> Option<Element> {
    if sign.state == CellState::Outside {
        return None;
    }
    let shared = matrix.in_state(sign.state, |group| group == Group::Shared);
    let others = matrix.in_state(sign.state, |group| group != Group::Shared);
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
pub(super) fn footnotes(scene: &Scene<'_>, matrix: &Matrix) -> Vec<Element> {
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
