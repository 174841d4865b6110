//! What a plan says of itself: of cells without goals of their own, and how many goals it has.

use super::ordinary::Slot;
use super::random::Random;
use super::{page, staff};
use goalgraph::plan::{CellStatement, Declared, Goal, GoalKind, Selection, Statement};

/// Of eleven uncovered cells of shared goals, two are delegated, three blank, six not listed; an
/// uncovered cell of an owner is delegated.
pub(super) fn cells(slots: &[Slot], goals: &[Goal], random: &mut Random) -> Vec<CellStatement> {
    let mut shared = 0;
    let mut cells = Vec::new();
    for slot in slots.iter().filter(|slot| !slot.covered) {
        let state = if slot.shared {
            shared += 1;
            match shared % 11 {
                0 | 5 => Statement::Delegated,
                1 | 4 | 8 => Statement::Blank,
                _ => continue,
            }
        } else {
            Statement::Delegated
        };
        if let Some(goal) = goals.get(slot.goal) {
            cells.push(CellStatement {
                goal: goal.id.clone(),
                unit: staff::id(slot.directorate),
                state,
                reason: None,
                text: (state == Statement::Delegated).then(|| "Mål på kommunenivå".to_owned()),
                source: Some(page(random)),
            });
        }
    }
    cells
}

/// Two numbers, and both are right.
pub(super) fn declared(goals: &[Goal]) -> Vec<Declared> {
    let declared = |kind: GoalKind, text: &str| {
        let count = goals.iter().filter(|goal| goal.kind == kind).count();
        Declared {
            count: u32::try_from(count).unwrap_or(u32::MAX),
            of: Selection::of(kind),
            text: Some(text.to_owned()),
            source: None,
        }
    };
    vec![
        declared(GoalKind::Direction, "Kommuneplanens retningsmål er prioritert i perioden."),
        declared(GoalKind::Period, "Bystyret har vedtatt periodemål for de neste fire årene."),
    ]
}
