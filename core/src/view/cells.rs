//! The cells views show, and the signs and words for what is in them.

use super::scene::Scene;
use crate::graph::{CellState, GoalIx, Graph, UnitIx};
use crate::plan::GoalKind;
use crate::text::Wording;

/// How a state of a cell is shown. No two signs are alike, and no sign stands without its word.
pub(super) struct Sign {
    pub(super) state: CellState,
    /// The value of `data-state`.
    pub(super) name: &'static str,
    pub(super) glyph: &'static str,
    pub(super) word: Wording,
    pub(super) meaning: Wording,
}

/// The units that get a column: directorates, and whoever else must answer for a goal; of these
/// the chosen unit's, or the chosen unit alone.
pub(super) fn columns(scene: &Scene<'_>) -> Vec<UnitIx> {
    let graph = scene.graph;
    let mut answers = vec![false; graph.units().len()];
    let asked = graph.goals_of(GoalKind::Direction).flat_map(|goal| graph.answerable(goal));
    for unit in graph.directorates().iter().copied().chain(asked) {
        if let Some(answers) = answers.get_mut(unit.index()) {
            *answers = true;
        }
    }
    let all = graph.units().zip(answers).filter(|&(_, answers)| answers).map(|(unit, _)| unit);
    let Some(chosen) = scene.unit else { return all.collect() };
    let own: Vec<UnitIx> = all.filter(|&unit| graph.within(unit, chosen)).collect();
    if own.is_empty() { vec![chosen] } else { own }
}

/// What is in a cell. A unit is expected to cover what a unit above it must answer for.
pub(super) fn state(graph: &Graph<'_>, goal: GoalIx, unit: UnitIx) -> CellState {
    let state = graph.cell(goal, unit).state;
    let for_another = || graph.answerable(goal).into_iter().any(|above| graph.within(unit, above));
    if state == CellState::Unexpected && for_another() { CellState::Covered } else { state }
}

/// How a state is shown.
pub(super) fn sign(state: CellState) -> &'static Sign {
    SIGNS.iter().find(|sign| sign.state == state).unwrap_or(&OUTSIDE)
}

/// Every state, in the order of the legend.
pub(super) const SIGNS: &[Sign] = &[
    Sign {
        state: CellState::Covered,
        name: "covered",
        glyph: "●",
        word: Wording { nb: "dekket", nn: "dekt", en: "covered" },
        meaning: Wording { nb: "har {periods}", nn: "har {periods}", en: "has {periods}" },
    },
    Sign {
        state: CellState::Delegated,
        name: "delegated",
        glyph: "◐",
        word: Wording { nb: "felles nivå", nn: "felles nivå", en: "common level" },
        meaning: Wording {
            nb: "overlatt til felles nivå",
            nn: "overlate til felles nivå",
            en: "left to the common level",
        },
    },
    Sign {
        state: CellState::Blank,
        name: "blank",
        glyph: "○",
        word: Wording { nb: "tom", nn: "tom", en: "empty" },
        meaning: Wording {
            nb: "ført opp i planen, men uten {periods}",
            nn: "ført opp i planen, men utan {periods}",
            en: "listed in the plan, but with no {periods}",
        },
    },
    Sign {
        state: CellState::Missing,
        name: "missing",
        glyph: "◌",
        word: Wording { nb: "mangler", nn: "manglar", en: "missing" },
        meaning: Wording {
            nb: "ikke ført opp i planen",
            nn: "ikkje ført opp i planen",
            en: "not listed in the plan",
        },
    },
    Sign {
        state: CellState::NotRelevant,
        name: "not-relevant",
        glyph: "–",
        word: Wording { nb: "ikke relevant", nn: "ikkje relevant", en: "not relevant" },
        meaning: Wording {
            nb: "planen sier hvorfor det ikke er relevant",
            nn: "planen seier kvifor det ikkje er relevant",
            en: "the plan says why it is not relevant",
        },
    },
    Sign {
        state: CellState::Unexpected,
        name: "unexpected",
        glyph: "◆",
        word: Wording { nb: "i tillegg", nn: "i tillegg", en: "in addition" },
        meaning: Wording {
            nb: "har {periods} uten å være blant eierne",
            nn: "har {periods} utan å vere blant eigarane",
            en: "has {periods} without being among the owners",
        },
    },
    OUTSIDE,
];

const OUTSIDE: Sign = Sign {
    state: CellState::Outside,
    name: "outside",
    glyph: "·",
    word: Wording { nb: "ikke ventet", nn: "ikkje venta", en: "not expected" },
    meaning: Wording {
        nb: "skal ikke svare for dette",
        nn: "skal ikkje svare for dette",
        en: "need not answer for this",
    },
};
