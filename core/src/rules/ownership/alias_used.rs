//! The rule on the page `alias_used.md`.

use crate::graph::{Fault, Flaw};
use crate::rules::{
    About, Case, Fix, Found, Mention, Scope, Severity, Subject, Told, mend, phrases,
};
use crate::text::Wording;

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Info,
    judges: &[Scope::Fault(Flaw::Alias)],
    page: page!("alias_used.md"),
    ..About::new("ownership/alias-used", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "To koder for samme {unit} ser ut som to for dem som leser eller søker.",
    nn: "To kodar for same {unit} ser ut som to for dei som les eller søkjer.",
    en: "Two codes for one {unit} look like two to people who read or search.",
};

const REMEDY: Wording = Wording {
    nb: "Skriv «{id}» i stedet for «{name}».",
    nn: "Skriv «{id}» i staden for «{name}».",
    en: "Write “{id}” instead of “{name}”.",
};

const MESSAGE: Wording = Wording {
    nb: "«{holder}» bruker koden «{name}» for {full_name}. Planens egen kode er «{id}».",
    nn: "«{holder}» bruker koden «{name}» for {full_name}. Koden i planen er «{id}».",
    en: "“{holder}” uses the code “{name}” for {full_name}. The plan's own code is “{id}”.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, _: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        found.push(Found::about(subject));
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let Some(&Fault::Alias(ref reference, unit)) = found.fault(case) else {
            return Told::new(MESSAGE);
        };
        phrases::of_reference(case.graph, reference, MESSAGE)
            .with("id", case.graph.id(unit.into()))
            .with("full_name", unit)
    }

    fn names(&self, case: &Case<'_>, found: &Found) -> (Mention, Option<Mention>) {
        phrases::reference_names(case, found)
    }

    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        let Some(&Fault::Alias(ref reference, unit)) = found.fault(case) else {
            return Vec::new();
        };
        let fix = || {
            let id = mend::id_of(case.graph, unit)?;
            let edit = mend::renamed(case.graph, reference, id)?;
            let name = case.graph.written(reference);
            Some(Fix::safe(phrases::WRITE, edit).with("new", id).with("name", name))
        };
        fix().into_iter().collect()
    }
}
