//! How grave a finding is, by what rule, plan and host say.

use super::settings::{Level, Override, Profile};
use crate::graph::{GoalIx, Graph, Holder, Node, UnitIx};
use crate::plan::GoalKind;
use crate::rules::{Found, RuleRef, Severity, Subject};
use crate::sort;

/// What is said of each rule, most telling first.
#[derive(Debug, Default)]
pub(super) struct Severities {
    said: Vec<Vec<Said>>,
    /// By rule, what its findings come to where no look at them is needed.
    at_once: Vec<AtOnce>,
    draft: bool,
}

/// What is known of a rule's findings beforehand.
#[derive(Debug, Clone, Copy)]
enum AtOnce {
    /// Every one is as grave as this.
    All(Option<Severity>),
    /// Every one that does not say otherwise itself.
    Usually(Severity),
    /// It depends.
    Depends,
}

/// Something said of a rule.
#[derive(Debug, Clone)]
struct Said {
    /// What wins: fewer things before more, the host before the plan, a name before a pattern.
    order: (u8, bool, u8),
    of: Of,
    level: Level,
}

#[derive(Debug, Clone)]
enum Of {
    Item(String),
    Unit(String),
    Kind(GoalKind),
    Whole,
}

impl Severities {
    pub(super) fn new(
        rules: &[RuleRef],
        host: &[Override],
        plan: &[Override],
        profile: Option<Profile>,
    ) -> Self {
        let said = rules.iter().map(|rule| {
            let both =
                host.iter().map(|one| (one, false)).chain(plan.iter().map(|one| (one, true)));
            let mut said: Vec<Said> =
                both.filter_map(|(one, plan)| Said::of(rule, one, plan)).collect();
            sort::by_key(&mut said, |one| one.order);
            said
        });
        let (said, draft): (Vec<_>, _) = (said.collect(), profile == Some(Profile::Draft));
        let at_once = rules.iter().zip(&said).map(|(rule, said)| {
            let about = rule.about();
            match said.first() {
                _ if !about.off_for.is_empty() => AtOnce::Depends,
                None if !draft => AtOnce::Usually(about.severity),
                Some(Said { of: Of::Whole, level, .. }) => AtOnce::All(level.severity()),
                _ => AtOnce::Depends,
            }
        });
        Self { at_once: at_once.collect(), said, draft }
    }

    /// Whether a rule need not be asked at all.
    pub(super) fn is_off(&self, rule: usize) -> bool {
        let Some(said) = self.said.get(rule) else { return false };
        matches!(said.first(), Some(Said { of: Of::Whole, level: Level::Off, .. }))
    }

    /// How grave a finding is; nothing where it is not to be shown.
    #[inline]
    pub(super) fn of(
        &self,
        rules: &[RuleRef],
        graph: &Graph<'_>,
        found: &Found,
    ) -> Option<Severity> {
        let rule = usize::from(found.rule);
        match self.at_once.get(rule)? {
            AtOnce::All(severity) => *severity,
            AtOnce::Usually(severity) => Some(found.severity.unwrap_or(*severity)),
            AtOnce::Depends => self.of_one(rules.get(rule)?, graph, found),
        }
    }

    /// How grave a finding is by a closer look.
    fn of_one(&self, in_force: &RuleRef, graph: &Graph<'_>, found: &Found) -> Option<Severity> {
        let about = in_force.about();
        let goal = goal_of(found);
        let kind = goal.map(|goal| graph.kind(goal));
        let mut said = self.said.get(usize::from(found.rule)).into_iter().flatten();
        let said = said.find(|one| one.concerns(graph, found, kind));
        let is_off = kind.is_some_and(|kind| about.off_for.contains(&kind));
        if let Some(said) = said.filter(|said| !is_off || said.order.2 == 0) {
            return said.level.severity();
        }
        if is_off {
            return None;
        }
        let usual = found.severity.unwrap_or(about.severity);
        let eased = self.draft && usual == Severity::Error && in_force.group() == "coverage";
        Some(if eased { Severity::Warning } else { usual })
    }
}

impl Said {
    fn of(rule: &RuleRef, said: &Override, plan: bool) -> Option<Self> {
        let pattern = match &*said.rule {
            "*" => 2,
            name if name.strip_suffix("/*") == Some(rule.group()) => 1,
            name if rule.is_called(name) => 0,
            _ => return None,
        };
        let (telling, of) = match (&said.item, &said.unit, said.kind) {
            (Some(item), ..) => (0, Of::Item(item.clone())),
            (None, Some(unit), _) => (1, Of::Unit(unit.clone())),
            (None, None, Some(kind)) => (2, Of::Kind(kind)),
            (None, None, None) => (3, Of::Whole),
        };
        Some(Self { order: (telling, plan, pattern), of, level: said.severity })
    }

    fn concerns(&self, graph: &Graph<'_>, found: &Found, kind: Option<GoalKind>) -> bool {
        match &self.of {
            Of::Whole => true,
            Of::Kind(wanted) => kind == Some(*wanted),
            Of::Item(id) => {
                let holder = match found.subject.holder() {
                    Holder::Element(node) => Some(node),
                    _ => None,
                };
                [holder, found.other].into_iter().flatten().any(|node| graph.id(node) == id)
            }
            Of::Unit(name) => graph.unit_named(name).is_some_and(|unit| within(graph, found, unit)),
        }
    }
}

fn goal_of(found: &Found) -> Option<GoalIx> {
    match found.subject {
        Subject::Cell(cell) => Some(cell.goal),
        Subject::Goal(goal) | Subject::Fault(Holder::Element(Node::Goal(goal)), _) => Some(goal),
        _ => None,
    }
}

/// Whether a finding is a unit's: it names the unit or one below it, or they own its goal.
fn within(graph: &Graph<'_>, found: &Found, unit: UnitIx) -> bool {
    let named = match (found.subject, found.other) {
        (Subject::Unit(named), _) | (_, Some(Node::Unit(named))) => Some(named),
        _ => None,
    };
    match (named, found.subject.holder()) {
        (Some(named), _) => graph.within(named, unit),
        (None, Holder::Element(Node::Goal(goal))) => graph.owned_within(goal, unit),
        (None, Holder::Element(Node::Indicator(one))) => {
            graph.reporters(one).any(|reporter| graph.within(reporter, unit))
        }
        _ => false,
    }
}
