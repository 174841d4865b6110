//! The rule on the page `ambiguous_reference.md`.

use crate::graph::{Fault, Graph};
use crate::rules::{About, Found, Mention, Scope, Severity, Subject, phrases};
use crate::text::{Arg, Term, Wording};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "structure/ambiguous-reference",
    severity: Severity::Error,
    judges: &[Scope::Fault],
    page: page!("ambiguous_reference.md"),
    why: Wording {
        nb: "Navnet må vise til bare én. Ellers vet ingen hvem som har ansvaret.",
        nn: "Namnet må vise til berre éin. Elles veit ingen kven som har ansvaret.",
        en: "The name must mean one only. Otherwise nobody knows who is responsible.",
    },
    remedy: Wording {
        nb: "Skriv koden i stedet for navnet.",
        nn: "Skriv koden i staden for namnet.",
        en: "Write the code instead of the name.",
    },
};

const MESSAGE: Wording = Wording {
    nb: "«{holder}» oppgir «{name}» som {role}, men det kan bety {fits}.",
    nn: "«{holder}» oppgir «{name}» som {role}, men det kan bety {fits}.",
    en: "“{holder}” names “{name}” as {role}, but that fits {fits}.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Fault(Fault::Ambiguous(reference, fits)) = subject else { return };
        let name = reference.name(graph.plan());
        let named = |&unit| {
            let unit = graph.unit(unit);
            format!("{} ({})", unit.name, unit.id)
        };
        let (holder, holder_name) = phrases::holder(graph, reference);
        findings.push(
            ABOUT
                .found(holder, MESSAGE)
                .at(reference.holder, reference.field_pointer())
                .beside(Mention::name(name))
                .with("holder", holder_name)
                .with("name", name)
                .with("role", Arg::Wordings(vec![phrases::role(reference.field)]))
                .with("unit", phrases::one(Term::Unit))
                .with("fits", Arg::List(fits.iter().map(named).collect())),
        );
    }
}
