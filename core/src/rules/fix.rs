use super::Slot;
use super::finding::Words;
use crate::edit::Edit;
use crate::graph::Graph;
use crate::text::{Args, Lang, Wording};
use serde::Serialize;
use std::sync::Arc;

/// Something that would mend a finding: an edit, and what it does in words.
///
/// Law, tested over every rule: making a safe fix removes its finding and adds none.
#[derive(Debug, Clone)]
pub struct Fix {
    safety: Safety,
    title: Wording,
    slots: Vec<(&'static str, Slot)>,
    edit: Edit,
    told: Option<(Args, Arc<Words>)>,
}

/// Whether a fix can be made without a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Safety {
    /// It is certainly what was meant.
    Safe,
    /// A person must look first.
    Suggested,
}

impl Fix {
    /// A fix that is certainly what was meant.
    pub fn safe(title: Wording, edit: Edit) -> Self {
        Self { safety: Safety::Safe, title, slots: Vec::new(), edit, told: None }
    }

    /// A fix that a person must look at.
    pub fn suggested(title: Wording, edit: Edit) -> Self {
        Self { safety: Safety::Suggested, ..Self::safe(title, edit) }
    }

    /// Fills a slot of the title.
    #[must_use]
    pub fn with(mut self, slot: &'static str, value: impl Into<Slot>) -> Self {
        self.slots.push((slot, value.into()));
        self
    }

    /// Whether it can be made without a person.
    pub fn safety(&self) -> Safety {
        self.safety
    }

    /// The edit that makes it.
    pub fn edit(&self) -> &Edit {
        &self.edit
    }

    /// What it does, in words: "Skriv «KI»".
    pub fn title(&self, lang: Lang) -> String {
        match &self.told {
            Some((args, words)) => self.title.fill(lang, &words.terms, args),
            None => self.title.template(lang).to_owned(),
        }
    }

    /// With the plan's words in it.
    pub(super) fn told(mut self, graph: &Graph<'_>, words: &Arc<Words>) -> Self {
        let args = std::mem::take(&mut self.slots).into_iter();
        let args = args.map(|(slot, value)| (slot, value.arg(graph))).collect();
        self.told = Some((args, Arc::clone(words)));
        self
    }
}
