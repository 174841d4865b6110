//! What a table leaves out.

use super::Reader;
use crate::edit::Edit;
use crate::graph::{Node, UnitIx};
use crate::plan::GoalKind;

impl Reader<'_> {
    /// What the plan has of a unit's goals, of the table's kinds, and the table has not.
    pub(super) fn left_out(&mut self, own: UnitIx) -> Vec<Edit> {
        let graph = self.graph;
        let mut edits = Vec::new();
        let mut there: Vec<Option<usize>> = vec![None; graph.goal_slots()];
        for (at, draft) in self.drafts.goals.iter().enumerate() {
            if let Some(there) = draft.known.and_then(|goal| there.get_mut(goal.index())) {
                *there = Some(at);
            }
        }
        for goal in graph.goals() {
            let written = graph.goal(goal);
            let is_own = graph.owners(goal).len() > 0
                && graph.owners(goal).all(|owner| graph.within(owner, own))
                && written.kind != GoalKind::Direction
                && self.columns.have(written.kind)
                && graph.named(&written.id) == Some(Node::Goal(goal));
            let there = there.get(goal.index()).copied().flatten();
            match there {
                None if is_own => edits.push(Edit::remove(written.id.as_str())),
                Some(at) if is_own && self.columns.have(GoalKind::Direction) => {
                    self.drafts.unlink(at);
                }
                _ => {}
            }
            let is_listed = |at: usize| self.listed.lists(at, own);
            if let Some(said) = graph.statement(goal, own).filter(|_| !there.is_some_and(is_listed))
            {
                let (goal, unit) = (said.goal.clone(), said.unit.clone());
                edits.push(Edit::ClearCell { goal, unit });
            }
        }
        edits
    }
}
