//! Goals under the headings they have in the plan.

use crate::graph::{GoalIx, Graph};
use rustc_hash::FxHashMap;

/// Goals of one theme; `None` is the theme of those that name none.
pub(super) type Theme<'g> = (Option<&'g str>, Vec<GoalIx>);

/// Puts the goals of a theme together, the themes in the order of the plan.
///
/// Those without a theme come first: without a heading of their own they would seem to belong to
/// the theme before them.
pub(super) fn of<'g>(graph: &'g Graph<'_>, goals: Vec<GoalIx>) -> Vec<Theme<'g>> {
    let mut themes: Vec<Theme<'g>> = vec![(None, Vec::new())];
    let mut known: FxHashMap<Option<&str>, usize> = FxHashMap::default();
    known.insert(None, 0);
    for goal in goals {
        let theme = graph.goal(goal).theme.as_deref().map(str::trim);
        let theme = theme.filter(|theme| !theme.is_empty());
        let at = *known.entry(theme).or_insert(themes.len());
        match themes.get_mut(at) {
            Some((_, goals)) => goals.push(goal),
            None => themes.push((theme, vec![goal])),
        }
    }
    themes.retain(|(_, goals)| !goals.is_empty());
    themes
}
