use super::{GoalIx, Graph};
use crate::plan::{Goal, GoalKind};

/// What coverage asks of a goal, in one byte: walks over the plan touch no more of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Traits(u8);

const PRIORITISED: u8 = 8;
const SHARED: u8 = 16;

impl Traits {
    pub(super) fn of(goal: &Goal) -> Self {
        let flag = |is: bool, bit: u8| if is { bit } else { 0 };
        let flags = flag(goal.prioritised, PRIORITISED) | flag(goal.shared, SHARED);
        Self(goal.kind as u8 | flags)
    }

    fn kind(self) -> GoalKind {
        match self.0 & 7 {
            0 => GoalKind::Direction,
            1 => GoalKind::Period,
            2 => GoalKind::Operational,
            3 => GoalKind::Initiative,
            _ => GoalKind::Precondition,
        }
    }

    /// A prioritised direction goal.
    pub(super) fn is_coverable(self) -> bool {
        self.0 & (7 | PRIORITISED) == GoalKind::Direction as u8 | PRIORITISED
    }
}

impl Graph<'_> {
    #[inline]
    pub(super) fn traits(&self, goal: GoalIx) -> Traits {
        self.traits.get(goal.index()).copied().unwrap_or(Traits(GoalKind::Precondition as u8))
    }

    /// A goal's kind.
    #[inline]
    pub fn kind(&self, goal: GoalIx) -> GoalKind {
        self.traits(goal).kind()
    }

    /// Whether all directorates share a goal.
    #[inline]
    pub fn is_shared(&self, goal: GoalIx) -> bool {
        self.traits(goal).0 & SHARED != 0
    }
}
