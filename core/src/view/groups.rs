//! The direction goals in the boxes people know them by.

use super::scene::Scene;
use crate::graph::{GoalIx, Graph};
use crate::plan::GoalKind;
use crate::text::{Arg, Wording};

/// A box of direction goals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// Prioritised and shared by all.
    Shared,
    /// Prioritised and owned by some.
    Owned,
    /// Prioritised, and nobody's.
    Ownerless,
    /// Not prioritised.
    Unprioritised,
}

impl Group {
    const ALL: [Self; 4] = [Self::Shared, Self::Owned, Self::Ownerless, Self::Unprioritised];

    fn of(graph: &Graph<'_>, goal: GoalIx) -> Self {
        let goal = graph.goal(goal);
        match (goal.prioritised, goal.shared, goal.owners.is_empty()) {
            (false, _, _) => Self::Unprioritised,
            (true, true, _) => Self::Shared,
            (true, false, false) => Self::Owned,
            (true, false, true) => Self::Ownerless,
        }
    }

    /// The group's heading.
    pub(super) fn heading(self, scene: &Scene<'_>) -> String {
        scene.say(match self {
            Self::Shared => &SHARED,
            Self::Owned => &OWNED,
            Self::Ownerless => &OWNERLESS,
            Self::Unprioritised => &UNPRIORITISED,
        })
    }

    /// The group's heading where nothing says yet what it is a group of.
    pub(super) fn title(self, scene: &Scene<'_>) -> String {
        let heading = self.heading(scene);
        let mut letters = heading.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_lowercase).collect();
        scene.fill(&TITLE, &[("group", Arg::Text(first + letters.as_str()))])
    }

    /// A name for keys and the stylesheet.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Shared => "shared",
            Self::Owned => "owned",
            Self::Ownerless => "ownerless",
            Self::Unprioritised => "unprioritised",
        }
    }
}

/// The groups that have members, each in the order of the plan.
pub(super) fn of(graph: &Graph<'_>) -> Vec<(Group, Vec<GoalIx>)> {
    let mut groups: Vec<(Group, Vec<GoalIx>)> =
        Group::ALL.into_iter().map(|group| (group, Vec::new())).collect();
    for goal in graph.goals_of(GoalKind::Direction) {
        let own = Group::of(graph, goal);
        if let Some((_, goals)) = groups.iter_mut().find(|(group, _)| *group == own) {
            goals.push(goal);
        }
    }
    groups.retain(|(_, goals)| !goals.is_empty());
    groups
}

/// What stands where there are no direction goals at all.
pub(super) const NO_DIRECTIONS: Wording = Wording {
    nb: "Planen har ingen {directions} ennå.",
    nn: "Planen har ingen {directions} enno.",
    en: "The plan has no {directions} yet.",
};

const TITLE: Wording = Wording {
    nb: "{directions}: {group}",
    nn: "{directions}: {group}",
    en: "{directions}: {group}",
};
const SHARED: Wording = Wording {
    nb: "Felles for alle {directorates}",
    nn: "Felles for alle {directorates}",
    en: "Shared by all {directorates}",
};
const OWNED: Wording = Wording {
    nb: "For enkelte {directorates}",
    nn: "For enkelte {directorates}",
    en: "For some {directorates}",
};
const OWNERLESS: Wording = Wording { nb: "Uten eier", nn: "Utan eigar", en: "Without an owner" };
const UNPRIORITISED: Wording = Wording {
    nb: "Ikke prioritert i perioden",
    nn: "Ikkje prioritert i perioden",
    en: "Not prioritised in this period",
};
