use super::About;
use crate::text::{Arg, Args, Lang, Terms, Wording};
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

impl Element {
    pub(crate) fn goal(id: &str) -> Self {
        Self { kind: ElementKind::Goal, id: id.to_owned() }
    }

    pub(crate) fn unit(id: &str) -> Self {
        Self { kind: ElementKind::Unit, id: id.to_owned() }
    }

    pub(crate) fn count(of: &str) -> Self {
        Self { kind: ElementKind::Count, id: of.to_owned() }
    }

    pub(crate) fn name(written: &str) -> Self {
        Self { kind: ElementKind::Name, id: written.to_owned() }
    }
}

/// One thing wrong, or worth a look.
///
/// What a finding is about (rule, subject, counterpart) is its identity; its text is made when
/// it is asked for, in any language. `Display` says the message in the report's language.
#[derive(Debug, Clone)]
pub struct Finding {
    about: &'static About,
    severity: Severity,
    subject: Element,
    counterpart: Option<Element>,
    pointer: String,
    message: Wording,
    args: Args,
    words: Arc<Words>,
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
struct Words {
    lang: Lang,
    terms: Terms,
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

/// Where rules put what they find.
#[derive(Debug)]
pub struct Findings {
    found: Vec<Finding>,
    words: Arc<Words>,
}

impl Findings {
    pub(crate) fn new(lang: Lang, terms: &Terms) -> Self {
        Self { found: Vec::new(), words: Arc::new(Words { lang, terms: terms.clone() }) }
    }

    pub(crate) fn into_vec(self) -> Vec<Finding> {
        self.found
    }

    /// Adds a finding of a rule about a subject that stands at a JSON pointer; the builder
    /// returned says the rest.
    pub fn add(
        &mut self,
        about: &'static About,
        subject: Element,
        pointer: impl Into<String>,
        message: Wording,
    ) -> Draft<'_> {
        let (pointer, words) = (pointer.into(), Arc::clone(&self.words));
        self.found.push(Finding {
            about,
            severity: about.severity,
            subject,
            counterpart: None,
            pointer,
            message,
            args: Args::new(),
            words,
        });
        Draft(self.found.last_mut())
    }
}

/// A finding just added.
#[derive(Debug)]
pub struct Draft<'a>(Option<&'a mut Finding>);

impl Draft<'_> {
    /// Names the other side of the finding.
    pub fn beside(self, counterpart: Element) -> Self {
        self.change(|finding| finding.counterpart = Some(counterpart))
    }

    /// Makes it graver or milder than the rule's default.
    pub fn severity(self, severity: Severity) -> Self {
        self.change(|finding| finding.severity = severity)
    }

    /// Fills a slot of the message, the why and the remedy.
    pub fn with(self, slot: &'static str, arg: Arg) -> Self {
        self.change(|finding| finding.args.push((slot, arg)))
    }

    fn change(mut self, change: impl FnOnce(&mut Finding)) -> Self {
        if let Some(finding) = &mut self.0 {
            change(finding);
        }
        self
    }
}
