//! The rule on the page `ambiguous_reference.md`.

use crate::graph::{Fault, Flaw};
use crate::rules::{About, Case, Found, Mention, Scope, Severity, Subject, Told, phrases};
use crate::text::{Arg, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Error,
    judges: &[Scope::Fault(Flaw::Ambiguous)],
    page: page!("ambiguous_reference.md"),
    ..About::new("structure/ambiguous-reference", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Navnet må vise til bare én. Ellers vet ingen hvem som har ansvaret.",
    nn: "Namnet må vise til berre éin. Elles veit ingen kven som har ansvaret.",
    en: "The name must mean one only. Otherwise nobody knows who is responsible.",
};

const REMEDY: Wording = Wording {
    nb: "Skriv koden i stedet for navnet.",
    nn: "Skriv koden i staden for namnet.",
    en: "Write the code instead of the name.",
};

const MESSAGE: Wording = Wording {
    nb: "«{holder}» oppgir «{name}» som {role}, men det kan bety {fits}.",
    nn: "«{holder}» oppgir «{name}» som {role}, men det kan bety {fits}.",
    en: "“{holder}” names “{name}” as {role}, but that fits {fits}.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, _: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        found.push(Found::about(subject));
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let Some(Fault::Ambiguous(reference, fits)) = found.fault(case) else {
            return Told::new(MESSAGE);
        };
        let named = |&unit| {
            let unit = case.graph.unit(unit);
            format!("{} ({})", unit.name, unit.id)
        };
        phrases::of_reference(case.graph, reference, MESSAGE)
            .with("fits", Arg::List(fits.iter().map(named).collect()))
    }

    fn names(&self, case: &Case<'_>, found: &Found) -> (Mention, Option<Mention>) {
        phrases::reference_names(case, found)
    }
}
