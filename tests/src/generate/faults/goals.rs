//! Faults of goals, by kind and by the position among the goals of that kind.

use super::{STRIDE, misspelt};
use crate::generate::random::Random;
use crate::generate::words::Vocabulary;
use goalgraph::Plan;
use goalgraph::plan::{Goal, GoalKind, Period, Target};

/// What the faults of one goal may refer to.
struct Around {
    /// The ids of all goals, as they were before any fault.
    ids: Vec<String>,
    /// Where the goals of each kind begin.
    starts: [usize; 5],
    words: Vocabulary,
}

impl Around {
    fn start(&self, kind: GoalKind) -> usize {
        self.starts.get(kind as usize).copied().unwrap_or_default()
    }

    fn id(&self, position: usize) -> String {
        self.ids.get(position).cloned().unwrap_or_default()
    }
}

/// Gives goals their faults.
pub(super) fn add(plan: &mut Plan, random: &mut Random) {
    let goals = &mut plan.goals;
    let start = |kind: GoalKind| goals.partition_point(|goal| goal.kind < kind);
    let around = Around {
        ids: goals.iter().map(|goal| goal.id.clone()).collect(),
        starts: GoalKind::ALL.map(start),
        words: Vocabulary::of(goals.len()),
    };
    abandon(goals, &around);
    for position in 0..goals.len() {
        let (before, rest) = goals.split_at_mut(position);
        let Some(goal) = rest.first_mut() else { continue };
        let number = position - around.start(goal.kind);
        // The first of a kind has no one to be like.
        let previous = before.last().filter(|_| number > 0);
        match goal.kind {
            GoalKind::Direction => direction(goal, number % STRIDE, previous, &around),
            GoalKind::Period => period(goal, number % STRIDE, previous, &around),
            GoalKind::Initiative => initiative(goal, position, previous, &around),
            GoalKind::Operational => operational(goal, number % STRIDE, previous),
            GoalKind::Precondition => precondition(goal, number % STRIDE, previous),
        }
        wording(goal, number % STRIDE, &around, random);
    }
}

/// Takes all support from one direction goal in fifty: what supported it supports the next.
fn abandon(goals: &mut [Goal], around: &Around) {
    let directions = around.start(GoalKind::Period);
    let place: rustc_hash::FxHashMap<&str, usize> =
        around.ids.iter().take(directions).enumerate().map(|(at, id)| (id.as_str(), at)).collect();
    for parent in goals.iter_mut().flat_map(|goal| &mut goal.supports) {
        match place.get(parent.as_str()) {
            Some(&at) if at % STRIDE == 3 => *parent = around.id((at + 1) % directions),
            _ => {}
        }
    }
}

fn direction(goal: &mut Goal, fault: usize, previous: Option<&Goal>, around: &Around) {
    match fault {
        0 => goal.prioritised = false,
        1 => goal.owners = vec!["OPPV".into(), "OPV".into()],
        2 => (goal.shared, goal.owners) = (true, vec!["HM".into()]),
        // 3 lost its support above.
        4 => goal.supports = vec![around.id(around.start(GoalKind::Period))],
        5 => (goal.shared, goal.owners) = (false, vec!["FELLES".into()]),
        6 => (goal.shared, goal.owners) = (false, Vec::new()),
        7 => goal.title = previous.map_or_else(String::new, |other| other.title.clone()),
        8 => goal.title = "  ".into(),
        9 => (goal.shared, goal.owners) = (false, vec!["OPPV-6".into()]),
        _ => {}
    }
}

fn period(goal: &mut Goal, fault: usize, previous: Option<&Goal>, around: &Around) {
    match fault {
        0 => goal.supports = goal.supports.iter().map(|id| misspelt(id)).collect(),
        1 => goal.owners.push("Finnes ikke".into()),
        2 => goal.owners = goal.owners.iter().map(|id| misspelt(id)).collect(),
        3 => goal.owners = vec!["BS".into()],
        4 => goal.owners.clear(),
        5 => goal.supports.clear(),
        6 => goal.shared = true,
        7 => goal.owners = vec!["STAB".into(), "KI".into()],
        8 => goal.owners = vec!["OPPV".into(), "OPPV-6".into()],
        9 => goal.owners = vec!["BYS".into(), "BS".into()],
        10 => repeat_id(goal, previous),
        11 => goal.owners = vec!["FELLES".into()],
        12 => goal.target = Some(Target { year: Some(2030), ..Target::default() }),
        13 => goal.period = Some(Period { from: 2028, to: 2031 }),
        14 => goal.period = Some(Period { from: 2027, to: 2024 }),
        15 => goal.supports = vec![around.id(around.start(GoalKind::Period))],
        16 => goal.supports.push("HM".into()),
        17 => goal.supports = vec![around.id(0)],
        18 => goal.title = previous.map_or_else(String::new, |other| other.title.clone()),
        _ => {}
    }
}

/// Three in a row support each other in a circle.
fn initiative(goal: &mut Goal, position: usize, previous: Option<&Goal>, around: &Around) {
    let number = position - around.start(GoalKind::Initiative);
    let last = around.start(GoalKind::Precondition);
    let first = position - number % STRIDE;
    match number % STRIDE {
        step @ 0..=2 if first + 2 < last => {
            goal.supports = vec![around.id(first + (step + 1) % 3)];
        }
        3 => goal.supports = vec![around.id(position)],
        4 => goal.supports = vec!["finnes-ikke".into()],
        5 => (goal.shared, goal.owners) = (false, Vec::new()),
        6 => repeat_id(goal, previous),
        7 => goal.owners = vec!["BS".into()],
        8 => goal.supports = vec![around.id(around.start(GoalKind::Precondition))],
        9 => goal.owners = vec!["STAB".into(), "STAB".into()],
        10 => goal.period = Some(Period { from: 2020, to: 2023 }),
        _ => {}
    }
}

fn operational(goal: &mut Goal, fault: usize, previous: Option<&Goal>) {
    match fault {
        0 => goal.shared = false,
        1 => goal.owners = vec!["HM".into()],
        2 => goal.title = previous.map_or_else(String::new, |other| other.title.clone()),
        _ => {}
    }
}

fn precondition(goal: &mut Goal, fault: usize, previous: Option<&Goal>) {
    match fault {
        0 => goal.supports = vec!["finnes-ikke".into()],
        1 => goal.supports = goal.supports.iter().map(|id| misspelt(id)).collect(),
        2 => repeat_id(goal, previous),
        3 => goal.owners = vec!["BS".into(), "KI".into()],
        4 => goal.title = previous.map_or_else(String::new, |other| other.title.clone()),
        _ => {}
    }
}

/// Faults of titles, which goals of every kind can have.
fn wording(goal: &mut Goal, fault: usize, around: &Around, random: &mut Random) {
    let mut noun = || around.words.noun(random);
    match fault {
        40 => goal.title.clear(),
        41 => goal.title = format!("Kommunen skal utvikle {} og {}", noun(), noun()),
        42 => goal.title = format!("Høyere andel {} i {} uten frafall", noun(), noun()),
        43 => {
            let long: Vec<String> = (0..24).map(|_| noun()).collect();
            goal.title = format!("Alle får {}", long.join(" og "));
        }
        44 => goal.title = format!("En høyere andel unge kommer i arbeid gjennom {}", noun()),
        // Like the last but for one word, and a full stop.
        45 => goal.title = "En trygg skolevei for alle barn i bydelene".into(),
        46 => goal.title = "En trygg skolevei for alle barn i bydelen.".into(),
        // The same title but for case and white space.
        47 => goal.title = format!("Tryggere  {}", goal.title.to_uppercase()),
        _ => {}
    }
}

fn repeat_id(goal: &mut Goal, previous: Option<&Goal>) {
    if let Some(other) = previous {
        goal.id.clone_from(&other.id);
    }
}
