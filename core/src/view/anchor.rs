//! Anchors: a goal's id as the `id` of an element.

use crate::graph::{GoalIx, Graph};
use std::fmt::Write as _;

/// The anchor of the goal with this id in an [`outline`](super::outline()), for links to it.
///
/// ```
/// use goalgraph::view::anchor;
/// assert_eq!(anchor("barn-unge"), "goal-barn-unge");
/// assert_eq!(anchor("80 %"), "goal-80~20.~25.");
/// ```
pub fn anchor(id: &str) -> String {
    safe("goal-", id)
}

/// The anchor of a goal: `goal-` and its id, made safe.
///
/// An `id` attribute may hold no white space; and a `%` in a link's fragment would be decoded by
/// the browser. Those, and control characters, are written as `~` and their number, and so is `~`
/// itself, so that no two ids meet. A goal whose id an earlier element has is numbered.
pub(super) fn of(graph: &Graph<'_>, goal: GoalIx) -> String {
    with("goal-", graph, goal)
}

/// As [`of`], with another prefix.
pub(super) fn with(prefix: &str, graph: &Graph<'_>, goal: GoalIx) -> String {
    let id = &graph.goal(goal).id;
    let mut anchor = safe(prefix, id);
    if graph.goal_named(id) != Some(goal) {
        let _ = write!(anchor, "~~{}", goal.index());
    }
    anchor
}

/// A prefix and any text, as one `id`.
pub(super) fn safe(prefix: &str, text: &str) -> String {
    let mut safe = prefix.to_owned();
    for letter in text.chars() {
        if letter.is_whitespace() || letter.is_control() || matches!(letter, '%' | '~') {
            let _ = write!(safe, "~{:x}.", u32::from(letter));
        } else {
            safe.push(letter);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Goal, GoalKind, Plan};

    #[test]
    fn anchors_are_safe_and_apart() {
        let mut plan = Plan::new("Plan");
        for id in ["barn-unge", "80 % økt", "a~20.b", "a b", "barn-unge", ""] {
            plan.goals.push(Goal::new(id, GoalKind::Period, id));
        }
        let graph = Graph::new(&plan);
        let anchors: Vec<_> = graph.goals().map(|goal| of(&graph, goal)).collect();
        assert_eq!(
            anchors,
            [
                "goal-barn-unge",
                "goal-80~20.~25.~20.økt",
                "goal-a~7e.20.b",
                "goal-a~20.b",
                "goal-barn-unge~~4",
                "goal-"
            ]
        );
    }
}
