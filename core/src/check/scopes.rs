use crate::plan::GoalKind;
use crate::rules::Scope;

/// The rules to ask about each kind of subject, by their positions.
#[derive(Debug, Default)]
pub(super) struct Scopes {
    pub(super) plan: Vec<u16>,
    pub(super) faults: [Vec<u16>; 6],
    pub(super) declared: Vec<u16>,
    pub(super) unit: Vec<u16>,
    pub(super) goals: [Vec<u16>; 5],
    pub(super) bare: Vec<u16>,
    pub(super) outside: Vec<u16>,
    pub(super) cell: Vec<u16>,
    pub(super) gap: Vec<u16>,
    pub(super) indicator: Vec<u16>,
    pub(super) waiver: Vec<u16>,
}

impl Scopes {
    /// Whether some rule judges goals of a kind, or their cells.
    pub(super) fn judge_goals(&self, kind: GoalKind) -> bool {
        let own = self.goals.get(kind as usize);
        let of_directions = [&self.bare, &self.cell, &self.gap];
        own.is_some_and(|own| !own.is_empty())
            || kind == GoalKind::Period && !self.outside.is_empty()
            || kind == GoalKind::Direction && !of_directions.into_iter().all(Vec::is_empty)
    }

    pub(super) fn of(&mut self, scope: Scope) -> Option<&mut Vec<u16>> {
        let list = match scope {
            Scope::Plan => &mut self.plan,
            Scope::Fault(flaw) => return self.faults.get_mut(flaw as usize),
            Scope::Declared => &mut self.declared,
            Scope::Unit => &mut self.unit,
            Scope::Goal(kind) => return self.goals.get_mut(kind as usize),
            Scope::Bare => &mut self.bare,
            Scope::Outside => &mut self.outside,
            Scope::Cell => &mut self.cell,
            Scope::Gap => &mut self.gap,
            Scope::Indicator => &mut self.indicator,
            Scope::Waiver => &mut self.waiver,
        };
        Some(list)
    }
}
