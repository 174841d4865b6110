use super::{RuleRef, Subject};
use crate::check::Problem;
use crate::graph::{Fault, Graph, WaiverIx};
use crate::text::Date;

/// What rules look at: the graph, and what settings say that a rule needs to know.
#[derive(Debug, Clone, Copy)]
pub struct Case<'c> {
    /// The plan, resolved.
    pub graph: &'c Graph<'c>,
    /// Where rules draw lines.
    pub limits: &'c Limits,
    /// The day it is, where the host says so.
    pub today: Option<Date>,
    pub(crate) rules: &'c [RuleRef],
    /// By rule, whether settings let nobody ask it.
    pub(crate) off: &'c [bool],
    pub(crate) problems: &'c [Problem],
    /// Waivers that hold and cover nothing.
    pub(crate) idle: &'c dyn Idle,
}

/// Knows which waivers cover no finding.
pub(crate) trait Idle: std::fmt::Debug + Sync {
    fn is_idle(&self, waiver: WaiverIx) -> bool;
}

/// Where rules draw lines; a plan and its host can move them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// How many words a title may have (`wording/too-long`).
    pub words: usize,
    /// How alike two titles are that nearly agree (`consistency/near-duplicate`), from 0 for
    /// nothing in common to 1 for the same words.
    pub similarity: f64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { words: 45, similarity: crate::titles::SIMILARITY }
    }
}

impl<'c> Case<'c> {
    pub(super) fn fault(&self, subject: Subject) -> Option<&'c Fault> {
        let Subject::Fault(holder, at) = subject else { return None };
        self.graph.faults_of(holder).get(at as usize)
    }
}
