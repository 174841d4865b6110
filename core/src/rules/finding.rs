use super::{Case, Fix, Found, RuleRef};
use crate::plan::Waiver;
use crate::text::{Args, Lang, Terms, Wording};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    /// A waiver.
    Waiver,
}

/// What makes a finding the one it is: rule, subject and counterpart, never its text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Identity {
    /// The name of the rule.
    pub rule: String,
    /// What it is about.
    pub subject: Element,
    /// The other side of it: the unit of a cell, the name in a link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counterpart: Option<Element>,
}

/// Writes `coverage/shared-cell-open(lavutslipp, OPPV)`.
impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.counterpart {
            Some(other) => write!(f, "{}({}, {})", self.rule, self.subject.id, other.id),
            None => write!(f, "{}({})", self.rule, self.subject.id),
        }
    }
}

/// One thing wrong, or worth a look.
///
/// `Display` says the message in the report's language.
#[derive(Debug, Clone)]
pub struct Finding {
    rule: RuleRef,
    severity: Severity,
    identity: Identity,
    pointer: String,
    message: Wording,
    args: Args,
    fixes: Vec<Fix>,
    status: Status,
    words: Arc<Words>,
}

/// Whether a finding is to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Status {
    /// It is.
    New,
    /// The baseline knows it.
    Known,
    /// A waiver covers it.
    Waived(Box<Waiver>),
}

impl Status {
    /// The name in reports: `new`, `known` or `waived`.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Known => "known",
            Self::Waived(_) => "waived",
        }
    }

    /// The waiver that covers it, if one does.
    pub fn waiver(&self) -> Option<&Waiver> {
        match self {
            Self::Waived(waiver) => Some(waiver),
            Self::New | Self::Known => None,
        }
    }
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
pub(crate) struct Words {
    pub(crate) lang: Lang,
    pub(crate) terms: Terms,
}

impl Finding {
    /// Tells what was found.
    pub(crate) fn tell(
        rule: &RuleRef,
        case: &Case<'_>,
        found: &Found,
        status: Status,
        words: &Arc<Words>,
    ) -> Self {
        let told = rule.tell(case, found);
        let holder = told.holder.unwrap_or_else(|| found.subject().holder());
        let args = told.slots.iter().map(|(slot, value)| (*slot, value.arg(case.graph)));
        let fixes = rule.fixes(case, found).into_iter().map(|fix| fix.told(case.graph, words));
        Self {
            // One that is waived and would not be shown anyway is nobody's concern.
            severity: found.severity.unwrap_or(Severity::Info),
            identity: identity(rule, case, found),
            pointer: format!("{}{}", case.graph.pointer(holder), told.field),
            message: told.message,
            args: args.collect(),
            fixes: fixes.collect(),
            status,
            words: Arc::clone(words),
            rule: rule.clone(),
        }
    }

    /// The stable identity, as text: `coverage/shared-cell-open(lavutslipp, OPPV)`.
    pub fn id(&self) -> String {
        self.identity.to_string()
    }

    /// The stable identity.
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// The name of the rule that found it.
    pub fn rule(&self) -> &str {
        &self.identity.rule
    }

    /// How grave it is.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// What it is about.
    pub fn subject(&self) -> &Element {
        &self.identity.subject
    }

    /// The other side of it: the unit of a cell, the name in a link.
    pub fn counterpart(&self) -> Option<&Element> {
        self.identity.counterpart.as_ref()
    }

    /// Where the plan says what is wrong, as a JSON pointer.
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// What would mend it, safest first.
    pub fn fixes(&self) -> &[Fix] {
        &self.fixes
    }

    /// Whether it is to be shown.
    pub fn status(&self) -> &Status {
        &self.status
    }

    /// The language the report was asked for.
    pub fn lang(&self) -> Lang {
        self.words.lang
    }

    /// What is wrong, why it matters, what to do.
    pub fn texts(&self, lang: Lang) -> Texts {
        let fill = |wording: &Wording| wording.fill(lang, &self.words.terms, &self.args);
        let about = self.rule.about();
        Texts { message: fill(&self.message), why: fill(&about.why), remedy: fill(&about.remedy) }
    }
}

/// What makes a finding the one it is.
pub(crate) fn identity(rule: &RuleRef, case: &Case<'_>, found: &Found) -> Identity {
    let (subject, counterpart) = rule.names(case, found);
    Identity {
        rule: rule.name().to_owned(),
        subject: subject.element(case.graph),
        counterpart: counterpart.map(|other| other.element(case.graph)),
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message.fill(self.words.lang, &self.words.terms, &self.args))
    }
}
