//! A plan being worked on: edits, what each changed in the findings, undo and redo.

use crate::check::{Report, Settings, check};
use crate::edit::Edit;
use crate::error::Error;
use crate::graph::Graph;
use crate::plan::Plan;
use crate::rules::Finding;
use std::collections::BTreeMap;

/// A plan open for editing, always judged.
///
/// Law, tested over random plans and edits: after any edits, undone and redone, the report is
/// the one [`check()`](crate::check()) gives for the plan.
///
/// ```
/// use goalgraph::{Edit, Plan, Session, Settings};
/// use goalgraph::plan::{Goal, GoalKind};
/// let mut plan = Plan::new("Plan");
/// plan.goals.push(Goal::new("g", GoalKind::Direction, "Alle deltar"));
/// let mut session = Session::open(plan, Settings::default());
///
/// let bare = Goal::new("p", GoalKind::Period, "Åpne biblioteker");
/// let delta = session.apply(&Edit::add(bare))?;
/// assert_eq!(delta.added.len(), 2);
///
/// let delta = session.apply(&Edit::link("p", "g"))?;
/// assert_eq!(delta.resolved[0].id(), "coverage/supports-nothing(p)");
/// assert!(session.undo().is_some_and(|delta| delta.added.len() == 1));
/// # Ok::<(), goalgraph::Error>(())
/// ```
#[derive(Debug)]
pub struct Session {
    graph: Graph<'static>,
    report: Report,
    settings: Settings,
    undo: Vec<Edit>,
    redo: Vec<Edit>,
}

/// What an edit changed in the findings, by their identity.
#[derive(Debug, Clone, Default)]
pub struct Delta {
    /// Findings that are new.
    pub added: Vec<Finding>,
    /// Findings that are gone.
    pub resolved: Vec<Finding>,
}

impl Session {
    /// Opens a plan.
    pub fn open(plan: Plan, settings: Settings) -> Self {
        let graph = Graph::of(plan);
        let report = check(&graph, &settings);
        Self { graph, report, settings, undo: Vec::new(), redo: Vec::new() }
    }

    /// The plan as it is now.
    pub fn plan(&self) -> &Plan {
        self.graph.plan()
    }

    /// The plan resolved, for views.
    pub fn graph(&self) -> &Graph<'static> {
        &self.graph
    }

    /// What is found in it now.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Makes an edit. What was undone can no longer be redone.
    ///
    /// # Errors
    /// As [`Edit::apply`]; nothing has changed then.
    pub fn apply(&mut self, edit: &Edit) -> Result<Delta, Error> {
        let (inverse, delta) = self.make(edit)?;
        self.undo.push(inverse);
        self.redo.clear();
        Ok(delta)
    }

    /// Takes the last edit back; nothing when there is none.
    pub fn undo(&mut self) -> Option<Delta> {
        let (inverse, delta) = self.make(&self.undo.last()?.clone()).ok()?;
        self.undo.pop();
        self.redo.push(inverse);
        Some(delta)
    }

    /// Makes the last edit taken back again; nothing when there is none.
    pub fn redo(&mut self) -> Option<Delta> {
        let (inverse, delta) = self.make(&self.redo.last()?.clone()).ok()?;
        self.redo.pop();
        self.undo.push(inverse);
        Some(delta)
    }

    /// Whether there is an edit to take back.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is an edit to make again.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    fn make(&mut self, edit: &Edit) -> Result<(Edit, Delta), Error> {
        let mut plan = self.plan().clone();
        let inverse = edit.apply(&mut plan)?;
        let graph = Graph::of(plan);
        let report = check(&graph, &self.settings);
        let delta = Delta::between(&self.report, &report);
        (self.graph, self.report) = (graph, report);
        Ok((inverse, delta))
    }
}

impl Delta {
    /// What came and what went; a finding told twice counts twice.
    fn between(before: &Report, after: &Report) -> Self {
        Self { added: missing(after, before), resolved: missing(before, after) }
    }

    /// Nothing came and nothing went.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.resolved.is_empty()
    }
}

/// The findings of one report that another lacks.
fn missing(of: &Report, from: &Report) -> Vec<Finding> {
    let mut there: BTreeMap<String, usize> = BTreeMap::new();
    for finding in from.findings() {
        *there.entry(finding.id()).or_default() += 1;
    }
    let is_new = |finding: &&Finding| match there.get_mut(&finding.id()) {
        Some(left) if *left > 0 => {
            *left -= 1;
            false
        }
        _ => true,
    };
    of.findings().iter().filter(is_new).cloned().collect()
}
