//! The rule on the page `wrong_link.md`.

use crate::graph::{Fault, Field, Graph, Holder};
use crate::rules::{About, Found, Mention, Scope, Severity, Subject, phrases};
use crate::text::{Arg, Term, Wording};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "structure/wrong-link",
    severity: Severity::Error,
    judges: &[Scope::Fault],
    page: page!("wrong_link.md"),
    why: Wording {
        nb: "Den røde tråden går én vei. En lenke som går feil vei, teller ikke.",
        nn: "Den raude tråden går éin veg. Ei lenkje som går feil veg, tel ikkje.",
        en: "The red thread runs one way. A link that runs the wrong way does not count.",
    },
    remedy: Wording {
        nb: "Snu lenken, pek på noe annet, eller ta den bort.",
        nn: "Snu lenkja, peik på noko anna, eller ta ho bort.",
        en: "Turn the link, name something else, or remove it.",
    },
};

const SUPPORTS: Wording = Wording {
    nb: "«{holder}» støtter «{to}», men {kinds} kan ikke støtte {to_kinds}.",
    nn: "«{holder}» støttar «{to}», men {kinds} kan ikkje støtte {to_kinds}.",
    en: "“{holder}” supports “{to}”, but {kinds} cannot support {to_kinds}.",
};

const ELSE: Wording = Wording {
    nb: "«{holder}» oppgir «{name}» som {role}, men i planen er «{name}» {to_kind}.",
    nn: "«{holder}» oppgir «{name}» som {role}, men i planen er «{name}» {to_kind}.",
    en: "“{holder}” names “{name}” as {role}, but in the plan “{name}” is: {to_kind}.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Fault(&Fault::WrongLink(ref reference, to)) = subject else { return };
        let supports = reference.field == Field::Supports && to.goal().is_some();
        let (holder, holder_name) = phrases::holder(graph, reference);
        let kinds = match reference.holder {
            Holder::Element(node) => phrases::term(graph, node),
            Holder::Cell(_) | Holder::Declared(_) | Holder::Plan => Term::Unit,
        };
        let name = reference.name(graph.plan());
        findings.push(
            ABOUT
                .found(holder, if supports { SUPPORTS } else { ELSE })
                .at(reference.holder, reference.field_pointer())
                .beside(Mention::name(name))
                .with("holder", holder_name)
                .with("kinds", phrases::many(kinds))
                .with("name", name)
                .with("role", Arg::Wordings(vec![phrases::role(reference.field)]))
                .with("unit", phrases::one(Term::Unit))
                .with("to", to)
                .with("to_kind", phrases::one(phrases::term(graph, to)))
                .with("to_kinds", phrases::many(phrases::term(graph, to))),
        );
    }
}
