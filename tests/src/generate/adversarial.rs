//! Plans made to hurt: everything in one place, or one thing after another without end.

use super::faults::waiver;
use super::random::Random;
use super::staff::unit;
use super::words::Vocabulary;
use goalgraph::plan::{Goal, GoalKind, UnitKind};
use goalgraph::{Graph, Plan};

/// What is wrong with the shape of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adversary {
    /// One direction goal that every period goal supports.
    Children,
    /// Initiatives each supporting the next, the last a direction goal.
    Chain,
    /// Period goals that all have one title.
    Title,
    /// Units each below the one before.
    DeepUnits,
    /// Units that are all directorates, and one goal they share.
    Directorates,
    /// An ordinary plan with a waiver for each open cell.
    Waived,
}

impl Adversary {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Children,
        Self::Chain,
        Self::Title,
        Self::DeepUnits,
        Self::Directorates,
        Self::Waived,
    ];

    /// The name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Children => "one goal with all children",
            Self::Chain => "a chain",
            Self::Title => "one title",
            Self::DeepUnits => "units in a chain",
            Self::Directorates => "all directorates",
            Self::Waived => "all cells waived",
        }
    }
}

/// A plan of a bad shape with about so many elements.
///
/// ```
/// use goalgraph_tests::generate::{Adversary, adversarial};
/// let plan = adversarial(Adversary::Chain, 100);
/// assert_eq!(plan.goals.last().unwrap().supports, [plan.goals[0].id.as_str()]);
/// ```
pub fn adversarial(shape: Adversary, elements: usize) -> Plan {
    let mut plan = base();
    let (words, mut random) = (Vocabulary::of(elements), Random::new(13));
    let mut goal = |kind, number| {
        let title = words.title(kind, &mut random);
        let owners = vec!["HM".to_owned()];
        Goal { owners, ..Goal::new(format!("{}-{number}", kind.name()), kind, title) }
    };
    match shape {
        Adversary::Children | Adversary::Title => plan.goals.extend((0..elements).map(|number| {
            let mut one = goal(GoalKind::Period, number);
            one.supports.push("alle".to_owned());
            if shape == Adversary::Title {
                one.title = "Alle barn har en trygg skolevei hele året".into();
            }
            one
        })),
        Adversary::Chain => plan.goals.extend((0..elements).map(|number| {
            let mut one = goal(GoalKind::Initiative, number);
            let last = number + 1 == elements;
            one.supports = vec![if last { "alle".into() } else { link(number + 1) }];
            one
        })),
        Adversary::DeepUnits => {
            let mut above = "HM".to_owned();
            for number in 0..elements {
                let id = format!("E-{number}");
                plan.units.push(unit(
                    &id,
                    &format!("Enhet {number}"),
                    UnitKind::Unit,
                    Some(&above),
                ));
                above = id;
            }
            let mut deep = goal(GoalKind::Period, 0);
            (deep.owners, deep.supports) = (vec![above], vec!["alle".to_owned()]);
            plan.goals.push(deep);
        }
        Adversary::Directorates => plan.units.extend((0..elements).map(|number| {
            let name = format!("Område {number}");
            unit(&format!("D-{number}"), &name, UnitKind::Directorate, Some("KOM"))
        })),
        Adversary::Waived => return waived(elements),
    }
    plan
}

/// An organisation, a directorate, and a goal shared by all.
fn base() -> Plan {
    let mut plan = Plan::new("Verst tenkelig");
    plan.units = vec![
        unit("KOM", "Kommunen", UnitKind::Organisation, None),
        unit("HM", "Helse og mestring", UnitKind::Directorate, Some("KOM")),
    ];
    let mut all = Goal::new("alle", GoalKind::Direction, "Alle har det godt");
    (all.prioritised, all.shared) = (true, true);
    plan.goals.push(all);
    plan
}

fn link(number: usize) -> String {
    format!("{}-{number}", GoalKind::Initiative.name())
}

fn waived(elements: usize) -> Plan {
    let mut plan = super::plan(elements, 13, false);
    let graph = Graph::new(&plan);
    let mut waivers = Vec::new();
    for at in graph.goals_of(GoalKind::Direction) {
        let goal = graph.goal(at);
        let rule =
            if goal.shared { "coverage/shared-cell-open" } else { "coverage/owner-cell-open" };
        for unit in graph.answerable(at) {
            if graph.cell(at, unit).state.is_open() {
                waivers.push(waiver(rule, &goal.id, Some(graph.unit(unit).id.clone())));
            }
        }
    }
    plan.waivers = waivers;
    plan
}
