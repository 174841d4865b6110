//! What a rule says of what it found.

use super::{Element, ElementKind};
use crate::graph::{GoalIx, Graph, Holder, IndicatorIx, Node, UnitIx};
use crate::text::{Arg, Wording};
use std::borrow::Cow;

/// A message with what fills its slots, and the place it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    pub(super) message: Wording,
    pub(super) slots: Vec<(&'static str, Slot)>,
    pub(super) holder: Option<Holder>,
    pub(super) field: Cow<'static, str>,
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
#[derive(Debug, Clone, PartialEq)]
pub enum Slot {
    /// The title or name of an element.
    Node(Node),
    /// Anything else.
    Arg(Arg),
}

impl Told {
    /// A message. It is about the place of its subject unless [`Told::at`] says otherwise.
    pub fn new(message: Wording) -> Self {
        Self { message, slots: Vec::new(), holder: None, field: Cow::Borrowed("") }
    }

    /// Points at a field (`/owners/0`, or nothing for the whole) of something in the document.
    #[must_use]
    pub fn at(mut self, holder: Holder, field: impl Into<Cow<'static, str>>) -> Self {
        (self.holder, self.field) = (Some(holder), field.into());
        self
    }

    /// Points at a field of its subject.
    #[must_use]
    pub fn in_field(mut self, field: impl Into<Cow<'static, str>>) -> Self {
        self.field = field.into();
        self
    }

    /// Fills a slot of the message, the why and the remedy.
    #[must_use]
    pub fn with(mut self, slot: &'static str, value: impl Into<Slot>) -> Self {
        self.slots.push((slot, value.into()));
        self
    }
}

impl Mention {
    /// A name as it is written.
    pub fn name(written: impl Into<String>) -> Self {
        Self::Written(ElementKind::Name, written.into())
    }

    /// A number the plan states, by what it counts.
    pub fn count(of: impl Into<String>) -> Self {
        Self::Written(ElementKind::Count, of.into())
    }

    /// The id, or the name as it is written.
    pub(crate) fn id<'m>(&'m self, graph: &'m Graph<'_>) -> &'m str {
        match self {
            Self::Node(node) => graph.id(*node),
            Self::Written(_, id) => id,
        }
    }

    /// What it is called in reports.
    pub fn element(&self, graph: &Graph<'_>) -> Element {
        let kind = match self {
            Self::Node(Node::Unit(_)) => ElementKind::Unit,
            Self::Node(Node::Goal(_)) => ElementKind::Goal,
            Self::Node(Node::Indicator(_)) => ElementKind::Indicator,
            Self::Written(kind, _) => *kind,
        };
        Element { kind, id: self.id(graph).to_owned() }
    }
}

impl Slot {
    pub(super) fn arg(&self, graph: &Graph<'_>) -> Arg {
        match self {
            Self::Node(node) => Arg::Text(quotable(graph.label(*node))),
            Self::Arg(arg) => arg.clone(),
        }
    }
}

/// A title fit to stand between quotation marks: without its full stop, and its own quotation
/// marks made inner ones.
pub(super) fn quotable(title: &str) -> String {
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
by_index!(Node, GoalIx, UnitIx, IndicatorIx);

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

impl From<String> for Slot {
    fn from(text: String) -> Self {
        Self::Arg(Arg::Text(text))
    }
}

impl From<usize> for Slot {
    fn from(count: usize) -> Self {
        Self::Arg(Arg::Number(i64::try_from(count).unwrap_or(i64::MAX)))
    }
}

impl From<f64> for Slot {
    fn from(value: f64) -> Self {
        // The shortest digits that read back the same, as the document has them.
        Self::Arg(Arg::Figure(serde_json::to_string(&value).unwrap_or_default()))
    }
}

impl From<i32> for Slot {
    fn from(number: i32) -> Self {
        Self::Arg(Arg::Number(number.into()))
    }
}
