use super::Lang;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something a plan has its own word for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Term {
    /// A goal of kind `direction`.
    Direction,
    /// A goal of kind `period`.
    Period,
    /// A goal of kind `operational`.
    Operational,
    /// A goal of kind `initiative`.
    Initiative,
    /// A goal of kind `precondition`.
    Precondition,
    /// An indicator.
    Indicator,
    /// The organisation as a whole.
    Organisation,
    /// A unit that must answer for shared goals.
    Directorate,
    /// Any unit.
    Unit,
}

/// A term's indefinite forms: `satsing`, `satsinger`.
///
/// Messages use these two only, so that a plan need not say gender or inflection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self", expecting = "an object")]
pub struct Forms {
    /// One of them.
    pub one: String,
    /// Several of them.
    pub many: String,
}

/// Which form of a term is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Indefinite singular.
    One,
    /// Indefinite plural.
    Many,
}

impl Form {
    /// The form after a number.
    pub const fn of(count: usize) -> Self {
        if count == 1 { Self::One } else { Self::Many }
    }
}

/// The plan's own words per language; what it does not name has a neutral default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Terms(pub BTreeMap<Lang, BTreeMap<Term, Forms>>);

impl Terms {
    /// The plan's word for a term, or the default.
    pub fn word(&self, lang: Lang, term: Term, form: Form) -> &str {
        let own = self.0.get(&lang).and_then(|terms| terms.get(&term));
        match (own, form) {
            (Some(forms), Form::One) => &forms.one,
            (Some(forms), Form::Many) => &forms.many,
            (None, _) => default(lang, term, form),
        }
    }

    /// No language has a word of its own.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(BTreeMap::is_empty)
    }
}

fn default(lang: Lang, term: Term, form: Form) -> &'static str {
    let (one, many) = match (lang, term) {
        (Lang::Nb, Term::Direction) => ("hovedmål", "hovedmål"),
        (Lang::Nn, Term::Direction) => ("hovudmål", "hovudmål"),
        (Lang::En, Term::Direction) => ("long-term goal", "long-term goals"),
        (Lang::Nb | Lang::Nn, Term::Period) => ("delmål", "delmål"),
        (Lang::En, Term::Period) => ("period goal", "period goals"),
        (Lang::Nb | Lang::Nn, Term::Operational) => ("driftsmål", "driftsmål"),
        (Lang::En, Term::Operational) => ("operational goal", "operational goals"),
        (Lang::Nb, Term::Initiative) => ("satsing", "satsinger"),
        (Lang::Nn, Term::Initiative) => ("satsing", "satsingar"),
        (Lang::En, Term::Initiative) => ("initiative", "initiatives"),
        (Lang::Nb, Term::Precondition) => ("forutsetning", "forutsetninger"),
        (Lang::Nn, Term::Precondition) => ("føresetnad", "føresetnader"),
        (Lang::En, Term::Precondition) => ("precondition", "preconditions"),
        (Lang::Nb, Term::Indicator) => ("indikator", "indikatorer"),
        (Lang::Nn, Term::Indicator) => ("indikator", "indikatorar"),
        (Lang::En, Term::Indicator) => ("indicator", "indicators"),
        (Lang::Nb, Term::Organisation) => ("organisasjon", "organisasjoner"),
        (Lang::Nn, Term::Organisation) => ("organisasjon", "organisasjonar"),
        (Lang::En, Term::Organisation) => ("organisation", "organisations"),
        (Lang::Nb, Term::Directorate) => ("område", "områder"),
        (Lang::Nn, Term::Directorate) => ("område", "område"),
        (Lang::En, Term::Directorate) => ("directorate", "directorates"),
        (Lang::Nb, Term::Unit) => ("enhet", "enheter"),
        (Lang::Nn, Term::Unit) => ("eining", "einingar"),
        (Lang::En, Term::Unit) => ("unit", "units"),
    };
    match form {
        Form::One => one,
        Form::Many => many,
    }
}
