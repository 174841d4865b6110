use super::About;
use crate::text::{Args, Lang, Terms, Wording};
use serde::Serialize;
use std::fmt;
use std::sync::Arc;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Must be mended before the plan is ready to publish; never stops saving or drawing.
    Error,
    /// Ought to be mended, or decided on.
    Warning,
    /// Worth a look.
    Info,
}

impl Severity {
    /// Every severity, gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// The name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// What a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Element {
    /// What kind of thing it is.
    pub kind: ElementKind,
    /// Its id; for a name, the name as written; for a count, what is counted.
    pub id: String,
}

/// The kinds of things findings are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ElementKind {
    /// A unit.
    Unit,
    /// A goal.
    Goal,
    /// An indicator.
    Indicator,
    /// A name as written, which may mean nothing.
    Name,
    /// A number the plan states of itself.
    Count,
}

/// One thing wrong, or worth a look.
///
/// What a finding is about (rule, subject, counterpart) is its identity; its text is made when
/// it is asked for, in any language. `Display` says the message in the report's language.
#[derive(Debug, Clone)]
pub struct Finding {
    pub(super) about: &'static About,
    pub(super) severity: Severity,
    pub(super) subject: Element,
    pub(super) counterpart: Option<Element>,
    pub(super) pointer: String,
    pub(super) message: Wording,
    pub(super) args: Args,
    pub(super) words: Arc<Words>,
}

/// A finding's text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    /// What is wrong.
    pub message: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub remedy: String,
}

/// The language a report speaks, and the plan's own words.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) lang: Lang,
    pub(super) terms: Terms,
}

impl Finding {
    /// The stable identity: `coverage/shared-cell-open(lavutslipp, OPPV)`.
    pub fn id(&self) -> String {
        match &self.counterpart {
            Some(other) => format!("{}({}, {})", self.about.name, self.subject.id, other.id),
            None => format!("{}({})", self.about.name, self.subject.id),
        }
    }

    /// The rule that found it.
    pub fn rule(&self) -> &'static About {
        self.about
    }

    /// How grave it is.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// What it is about.
    pub fn subject(&self) -> &Element {
        &self.subject
    }

    /// The other side of it: the unit of a cell, the name in a link.
    pub fn counterpart(&self) -> Option<&Element> {
        self.counterpart.as_ref()
    }

    /// Where the plan says what is wrong, as a JSON pointer.
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The language the report was asked for.
    pub fn lang(&self) -> Lang {
        self.words.lang
    }

    /// What is wrong, why it matters, what to do.
    pub fn texts(&self, lang: Lang) -> Texts {
        let fill = |wording: &Wording| wording.fill(lang, &self.words.terms, &self.args);
        Texts {
            message: fill(&self.message),
            why: fill(&self.about.why),
            remedy: fill(&self.about.remedy),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message.fill(self.words.lang, &self.words.terms, &self.args))
    }
}
