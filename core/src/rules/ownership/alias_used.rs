//! The rule on the page `alias_used.md`.

use crate::graph::{Fault, Graph};
use crate::rules::{About, Found, Mention, Scope, Severity, Subject, phrases};
use crate::text::{Term, Wording};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "ownership/alias-used",
    severity: Severity::Info,
    judges: &[Scope::Fault],
    page: page!("alias_used.md"),
    why: Wording {
        nb: "To koder for samme {unit} ser ut som to for dem som leser eller søker.",
        nn: "To kodar for same {unit} ser ut som to for dei som les eller søkjer.",
        en: "Two codes for one {unit} look like two to people who read or search.",
    },
    remedy: Wording {
        nb: "Skriv «{id}» i stedet for «{name}».",
        nn: "Skriv «{id}» i staden for «{name}».",
        en: "Write “{id}” instead of “{name}”.",
    },
};

const MESSAGE: Wording = Wording {
    nb: "«{holder}» bruker koden «{name}» for {full_name}. Planens egen kode er «{id}».",
    nn: "«{holder}» bruker koden «{name}» for {full_name}. Koden i planen er «{id}».",
    en: "“{holder}” uses the code “{name}” for {full_name}. The plan's own code is “{id}”.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Fault(&Fault::Alias(ref reference, unit)) = subject else { return };
        let name = reference.name(graph.plan());
        let (holder, holder_name) = phrases::holder(graph, reference);
        findings.push(
            ABOUT
                .found(holder, MESSAGE)
                .at(reference.holder, reference.field_pointer())
                .beside(Mention::name(name))
                .with("holder", holder_name)
                .with("name", name)
                .with("id", &*graph.unit(unit).id)
                .with("full_name", unit)
                .with("unit", phrases::one(Term::Unit)),
        );
    }
}
