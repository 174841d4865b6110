//! What rules note while judging: as little as it takes to tell it later.

use super::{Case, ElementKind, Mention, Severity};
use crate::graph::{
    Cell, DeclaredIx, Fault, Flaw, GoalIx, Holder, IndicatorIx, Node, UnitIx, WaiverIx,
};
use crate::plan::GoalKind;

/// The kinds of subjects rules judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The plan itself.
    Plan,
    /// A name that did not resolve as it should, a doubled id, or a circle.
    Fault(Flaw),
    /// A number the plan states of itself.
    Declared,
    /// A unit.
    Unit,
    /// A goal of a kind.
    Goal(GoalKind),
    /// A direction goal × a unit that must answer for it.
    Cell,
    /// Such a cell that no period goal covers.
    Gap,
    /// A prioritised direction goal that no period goal supports.
    Bare,
    /// A period goal with an owner that is not among the owners of a goal it supports.
    Outside,
    /// An indicator.
    Indicator,
    /// A waiver.
    Waiver,
}

impl Scope {
    /// Goals of every kind.
    pub const GOALS: &'static [Self] = &[
        Self::Goal(GoalKind::Direction),
        Self::Goal(GoalKind::Period),
        Self::Goal(GoalKind::Operational),
        Self::Goal(GoalKind::Initiative),
        Self::Goal(GoalKind::Precondition),
    ];
}

/// What a rule is given to judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The plan itself.
    Plan,
    /// One of the faults of a holder, by its position among them.
    Fault(Holder, u32),
    /// A number the plan states of itself.
    Declared(DeclaredIx),
    /// A unit.
    Unit(UnitIx),
    /// A goal.
    Goal(GoalIx),
    /// A direction goal × a unit that must answer for it.
    Cell(Cell),
    /// An indicator.
    Indicator(IndicatorIx),
    /// A waiver.
    Waiver(WaiverIx),
}

/// Something wrong, noted and not told yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use = "a rule pushes what it finds"]
pub struct Found {
    pub(crate) subject: Subject,
    pub(crate) other: Option<Node>,
    /// As the rule says, where it says so; once decided, what it comes to.
    pub(crate) severity: Option<Severity>,
    /// Whether it is shown; decided by whoever asks the rule.
    pub(crate) fate: Fate,
    /// The rule, by its position among those in force; whoever asks the rule notes it.
    pub(crate) rule: u16,
    pub(crate) detail: u32,
}

/// Whether a finding is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    Shown,
    Known,
    Waived(WaiverIx),
}

impl Subject {
    /// What of the document it belongs to.
    pub fn holder(self) -> Holder {
        match self {
            Self::Plan => Holder::Plan,
            Self::Fault(holder, _) => holder,
            Self::Declared(declared) => Holder::Declared(declared),
            Self::Unit(unit) => unit.into(),
            Self::Goal(goal) | Self::Cell(Cell { goal, .. }) => goal.into(),
            Self::Indicator(indicator) => indicator.into(),
            Self::Waiver(waiver) => Holder::Waiver(waiver),
        }
    }
}

impl Found {
    /// Something found about a subject. What is found about a cell has its unit beside it.
    pub fn about(subject: Subject) -> Self {
        let other = match subject {
            Subject::Cell(cell) => Some(cell.unit.into()),
            _ => None,
        };
        Self { subject, other, severity: None, fate: Fate::Shown, rule: 0, detail: 0 }
    }

    /// Names the other side of it.
    pub fn beside(mut self, other: impl Into<Node>) -> Self {
        self.other = Some(other.into());
        self
    }

    /// Makes it graver or milder than the rule's default.
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// A number of the rule's own, to know it again by.
    pub fn detail(mut self, detail: u32) -> Self {
        self.detail = detail;
        self
    }

    /// What was judged.
    pub fn subject(&self) -> Subject {
        self.subject
    }

    /// The goal that was judged, or whose cell was. A rule that judges goals has one.
    pub fn goal(&self) -> GoalIx {
        match self.subject.holder() {
            Holder::Element(Node::Goal(goal)) => goal,
            _ => GoalIx::at(usize::MAX),
        }
    }

    /// The other side of it.
    pub fn other(&self) -> Option<Node> {
        self.other
    }

    /// The fault that was judged.
    pub(super) fn fault<'g>(&self, case: &'g Case<'_>) -> Option<&'g Fault> {
        case.fault(self.subject)
    }

    /// The subject's element and the other side's.
    pub(super) fn names(&self, case: &Case<'_>) -> (Mention, Option<Mention>) {
        let subject = match self.subject.holder() {
            Holder::Element(node) => node.into(),
            Holder::Declared(_) | Holder::Cell(_) | Holder::Waiver(_) | Holder::Plan => {
                Mention::Written(ElementKind::Name, case.graph.pointer(self.subject.holder()))
            }
        };
        (subject, self.other.map(Mention::Node))
    }
}
