use super::{GoalIx, Graph};
use crate::plan::Selection;
use crate::text::fold;

impl Graph<'_> {
    /// The goals a selection means, in the order of the plan; none when its owner means no unit.
    pub fn select(&self, of: &Selection) -> Vec<GoalIx> {
        let owner = match of.owner.as_deref().map(|name| self.unit_named(name)) {
            Some(None) => return Vec::new(),
            Some(unit) => unit,
            None => None,
        };
        let theme = of.theme.as_deref().map(fold);
        let fits = |&at: &GoalIx| {
            let goal = self.goal(at);
            of.prioritised.is_none_or(|wanted| goal.prioritised == wanted)
                && of.shared.is_none_or(|wanted| goal.shared == wanted)
                && owner.is_none_or(|unit| self.owned_within(at, unit))
                && theme.as_ref().is_none_or(|wanted| {
                    goal.theme.as_deref().is_some_and(|theme| fold(theme) == *wanted)
                })
        };
        self.goals_of(of.kind).filter(fits).collect()
    }
}
