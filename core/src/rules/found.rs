//! What rules say while judging: by index, so that titles and names are looked up only when a
//! finding is told, and are those the plan has then.

use super::finding::Words;
use super::{About, Element, ElementKind, Finding, Severity};
use crate::graph::{GoalIx, Graph, Holder, Node, UnitIx};
use crate::text::{Arg, Wording};
use std::borrow::Cow;
use std::sync::Arc;

/// A finding not told yet.
///
/// ```
/// use goalgraph::plan::{Goal, GoalKind};
/// use goalgraph::rules::{Severity, find};
/// use goalgraph::text::Wording;
///
/// let mut plan = goalgraph::Plan::new("Plan");
/// plan.goals.push(Goal::new("g", GoalKind::Period, "NÅ!"));
/// let graph = goalgraph::Graph::new(&plan);
/// let about = find("structure/empty-title").unwrap().about();
///
/// let shouts = Wording { nb: "«{goal}» roper.", nn: "«{goal}» ropar.", en: "“{goal}” shouts." };
/// let goal = graph.goal_named("g").unwrap();
/// let found = about.found(goal, shouts).severity(Severity::Info).with("goal", goal);
/// # drop(found);
/// ```
#[derive(Debug, Clone)]
#[must_use = "a rule pushes what it finds"]
pub struct Found {
    about: &'static About,
    severity: Severity,
    subject: Mention,
    counterpart: Option<Mention>,
    holder: Holder,
    field: Cow<'static, str>,
    message: Wording,
    slots: Vec<(&'static str, Slot)>,
}

/// What a finding can be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mention {
    /// An element of the plan.
    Node(Node),
    /// Something that is only written: a name that may mean nothing, a number that is stated.
    Written(ElementKind, String),
}

/// What fills a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot {
    /// The title or name of an element.
    Node(Node),
    /// Anything else.
    Arg(Arg),
}

impl About {
    /// Begins a finding of this rule. It points at its subject unless [`Found::at`] says
    /// otherwise.
    pub fn found(&'static self, subject: impl Into<Mention>, message: Wording) -> Found {
        let subject = subject.into();
        let holder = match subject {
            Mention::Node(node) => Holder::Element(node),
            Mention::Written(..) => Holder::Plan,
        };
        Found {
            about: self,
            severity: self.severity,
            subject,
            counterpart: None,
            holder,
            field: Cow::Borrowed(""),
            message,
            slots: Vec::new(),
        }
    }
}

impl Found {
    /// Names the other side of the finding.
    pub fn beside(mut self, counterpart: impl Into<Mention>) -> Self {
        self.counterpart = Some(counterpart.into());
        self
    }

    /// Makes it graver or milder than the rule's default.
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Points at a field (`/owners/0`, or nothing for the whole) of something in the document.
    pub fn at(mut self, holder: Holder, field: impl Into<Cow<'static, str>>) -> Self {
        (self.holder, self.field) = (holder, field.into());
        self
    }

    /// Points at a field of its subject.
    pub fn in_field(mut self, field: &'static str) -> Self {
        self.field = Cow::Borrowed(field);
        self
    }

    /// Fills a slot of the message, the why and the remedy.
    pub fn with(mut self, slot: &'static str, value: impl Into<Slot>) -> Self {
        self.slots.push((slot, value.into()));
        self
    }

    /// The finding with the plan's words in it.
    pub(super) fn told(&self, graph: &Graph<'_>, words: &Arc<Words>) -> Finding {
        let args = self.slots.iter().map(|(slot, value)| (*slot, value.arg(graph)));
        Finding {
            about: self.about,
            severity: self.severity,
            subject: self.subject.element(graph),
            counterpart: self.counterpart.as_ref().map(|other| other.element(graph)),
            pointer: format!("{}{}", self.holder.pointer(), self.field),
            message: self.message,
            args: args.collect(),
            words: Arc::clone(words),
        }
    }
}

impl Mention {
    /// A name as it is written.
    pub fn name(written: impl Into<String>) -> Self {
        Self::Written(ElementKind::Name, written.into())
    }

    fn element(&self, graph: &Graph<'_>) -> Element {
        let (kind, id) = match self {
            Self::Node(node) => {
                let kind = match node {
                    Node::Unit(_) => ElementKind::Unit,
                    Node::Goal(_) => ElementKind::Goal,
                    Node::Indicator(_) => ElementKind::Indicator,
                };
                (kind, graph.id(*node).to_owned())
            }
            Self::Written(kind, id) => (*kind, id.clone()),
        };
        Element { kind, id }
    }
}

impl Slot {
    fn arg(&self, graph: &Graph<'_>) -> Arg {
        match self {
            Self::Node(node) => Arg::Text(quotable(graph.label(*node))),
            Self::Arg(arg) => arg.clone(),
        }
    }
}

/// A title fit to stand between quotation marks: without its full stop, and its own quotation
/// marks made inner ones.
fn quotable(title: &str) -> String {
    title.trim_end_matches('.').replace('«', "‘").replace('»', "’")
}

/// Elements are mentioned, and fill slots, by index.
macro_rules! by_index {
    ($($index:ty),+) => {$(
        impl From<$index> for Mention {
            fn from(index: $index) -> Self {
                Self::Node(index.into())
            }
        }

        impl From<$index> for Slot {
            fn from(index: $index) -> Self {
                Self::Node(index.into())
            }
        }
    )+};
}
by_index!(Node, GoalIx, UnitIx);

impl From<Arg> for Slot {
    fn from(arg: Arg) -> Self {
        Self::Arg(arg)
    }
}

impl From<&str> for Slot {
    fn from(text: &str) -> Self {
        Self::Arg(Arg::Text(text.to_owned()))
    }
}

impl From<usize> for Slot {
    fn from(count: usize) -> Self {
        Self::Arg(Arg::Number(i64::try_from(count).unwrap_or(i64::MAX)))
    }
}

impl From<i32> for Slot {
    fn from(number: i32) -> Self {
        Self::Arg(Arg::Number(number.into()))
    }
}
