//! Faults of what is not a goal: units, indicators, cell statements, declared numbers, waivers.

use super::{STRIDE, misspelt};
use crate::generate::staff::{DIRECTORATES, unit};
use goalgraph::Plan;
use goalgraph::plan::{Baseline, CellStatement, Declared, GoalKind, Selection, Statement};
use goalgraph::plan::{UnitKind, Waiver};

/// The organisation, the directorates, and the first two units stay whole: goals lean on them.
const WHOLE_UNITS: usize = 3 + DIRECTORATES.len();

/// Units with faults; and two share an alias, so that the name is ambiguous.
pub(super) fn units(plan: &mut Plan) {
    let ids: Vec<String> = plan.units.iter().map(|unit| unit.id.clone()).collect();
    let id = |position: usize| ids.get(position).cloned();
    for (position, unit) in plan.units.iter_mut().enumerate() {
        let Some(number) = position.checked_sub(WHOLE_UNITS) else {
            if ["HM", "KI"].contains(&unit.id.as_str()) {
                unit.aliases.push("FELLES".into());
            }
            continue;
        };
        let first = position - number % STRIDE;
        match number % STRIDE {
            // Three that belong to each other, below no one.
            step @ 0..=2 if first + 2 < ids.len() => unit.parent = id(first + (step + 1) % 3),
            3 => unit.parent = unit.parent.as_deref().map(misspelt),
            4 => unit.parent = Some("BS".into()),
            5 => unit.name = " ".into(),
            6 => unit.id = id(position - 1).unwrap_or_default(),
            7 => unit.name = misspelt(&unit.name),
            _ => {}
        }
    }
    // One more directorate, with nothing to do; in place of a unit, so that the size stays.
    if plan.units.len() > WHOLE_UNITS + 8 {
        if let Some(last) = plan.units.last_mut() {
            *last = unit("NY", "Nytt direktørområde", UnitKind::Directorate, Some("KOM"));
        }
    }
}

/// Indicators that lack something, contradict themselves, or are old.
pub(super) fn indicators(plan: &mut Plan) {
    let mut previous = None;
    for (number, indicator) in plan.indicators.iter_mut().enumerate() {
        let id = indicator.id.clone();
        match number % STRIDE {
            0 | 1 => {
                indicator.unit_of_measure = None;
                indicator.direction = None;
                indicator.frequency = None;
                indicator.target = None;
            }
            // The target is to fall, and lies above all that was measured.
            2 => {
                if let Some(target) = &mut indicator.target {
                    target.value = Some(90.0);
                    target.baseline = Some(Baseline { year: 2021, value: Some(50.0) });
                }
            }
            3 => {
                if let Some(target) = &mut indicator.target {
                    target.year = Some(2019);
                }
            }
            4 => indicator.values.truncate(0),
            5 => indicator.values.iter_mut().for_each(|value| value.date = "2017".into()),
            6 => indicator.measures.push("finnes-ikke".into()),
            7 => indicator.measures.push("HM".into()),
            8 => indicator.id = previous.unwrap_or_default(),
            9 => indicator.owners.push("BS".into()),
            10 => indicator.title.clear(),
            _ => {}
        }
        previous = Some(id);
    }
}

/// Statements that say nothing, or speak of what does not exist.
pub(super) fn cells(plan: &mut Plan) {
    let period = plan.goals.iter().find(|goal| goal.kind == GoalKind::Period);
    let period = period.map(|goal| goal.id.clone()).unwrap_or_default();
    for (number, cell) in plan.cells.iter_mut().enumerate() {
        match number % STRIDE {
            0 => cell.state = Statement::NotRelevant,
            1 => cell.goal = misspelt(&cell.goal),
            2 => cell.unit = "Finnes ikke".into(),
            3 => cell.unit = "BS".into(),
            4 => {
                cell.state = Statement::NotRelevant;
                cell.reason = Some("Området har ingen tjenester av dette slaget.".into());
            }
            5 => cell.goal.clone_from(&period),
            _ => {}
        }
    }
    let again: Vec<CellStatement> = plan.cells.iter().skip(6).step_by(STRIDE).cloned().collect();
    plan.cells.extend(again);
}

/// Both numbers are off, and each directorate states one of its own.
pub(super) fn declared(plan: &mut Plan) {
    for declared in &mut plan.declared {
        declared.count += 1;
    }
    plan.declared.extend(DIRECTORATES.into_iter().map(|(id, name)| Declared {
        count: 7,
        of: Selection { owner: Some(id.into()), ..Selection::of(GoalKind::Period) },
        text: Some(format!("{name} har sju periodemål.")),
        source: None,
    }));
}

/// One waiver for fifty elements: good ones, and each kind of bad one.
pub(super) fn waivers(plan: &mut Plan) {
    let elements = plan.units.len() + plan.goals.len() + plan.indicators.len();
    let shared: Vec<String> = plan
        .goals
        .iter()
        .filter(|goal| goal.kind == GoalKind::Direction && goal.shared)
        .map(|goal| goal.id.clone())
        .collect();
    let goals = shared.iter().cycle().zip((0..5).cycle());
    for (number, (goal, unit)) in goals.take(elements / STRIDE).enumerate() {
        let unit = DIRECTORATES.get((unit + number / 5) % 5).map(|(id, _)| (*id).to_owned());
        let mut waiver = waiver("coverage/shared-cell-open", goal, unit);
        match number % 8 {
            0 => waiver.reason = " ".into(),
            1 => waiver.until = Some("2024-01-31".into()),
            2 => waiver.rule = "coverage/no-period-goal".into(),
            3 => waiver.rule = "coverage/shared-cel-open".into(),
            4 => waiver.subject = "finnes-ikke".into(),
            5 => waiver.counterpart = Some("Finnes ikke".into()),
            _ => {}
        }
        plan.waivers.push(waiver);
    }
}

/// A waiver with a reason, for good.
pub(in crate::generate) fn waiver(
    rule: &str,
    subject: &str,
    counterpart: Option<String>,
) -> Waiver {
    Waiver {
        counterpart,
        by: Some("Kommunedirektøren".to_owned()),
        ..Waiver::new(rule, subject, "Følges opp i neste rullering av planen.")
    }
}

/// A setting that plans do not have.
pub(super) fn settings(plan: &mut Plan) {
    plan.settings.insert("limit".to_owned(), 25.into());
}
