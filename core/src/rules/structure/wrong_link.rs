//! The rule on the page `wrong_link.md`.

use crate::graph::{Fault, Field, Flaw, Holder};
use crate::rules::{
    About, Case, Fix, Found, Mention, Scope, Severity, Subject, Told, mend, phrases,
};
use crate::text::{Term, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Error,
    judges: &[Scope::Fault(Flaw::WrongLink)],
    page: page!("wrong_link.md"),
    ..About::new("structure/wrong-link", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Den røde tråden går én vei. En lenke som går feil vei, teller ikke.",
    nn: "Den raude tråden går éin veg. Ei lenkje som går feil veg, tel ikkje.",
    en: "The red thread runs one way. A link that runs the wrong way does not count.",
};

const REMEDY: Wording = Wording {
    nb: "Snu lenken, pek på noe annet, eller ta den bort.",
    nn: "Snu lenkja, peik på noko anna, eller ta ho bort.",
    en: "Turn the link, name something else, or remove it.",
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

const UNLINK: Wording = Wording {
    nb: "Ta bort lenken til «{name}»",
    nn: "Ta bort lenkja til «{name}»",
    en: "Remove the link to “{name}”",
};

const CLEAR: Wording = Wording {
    nb: "Ta bort det planen sier om ruten",
    nn: "Ta bort det planen seier om ruta",
    en: "Remove what the plan says of the cell",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, _: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        found.push(Found::about(subject));
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let Some(&Fault::WrongLink(ref reference, to)) = found.fault(case) else {
            return Told::new(ELSE);
        };
        let supports = reference.field == Field::Supports && to.goal().is_some();
        let kinds = match reference.holder {
            Holder::Element(node) => phrases::term(case.graph, node),
            Holder::Cell(_) | Holder::Declared(_) | Holder::Waiver(_) | Holder::Plan => Term::Unit,
        };
        let message = if supports { SUPPORTS } else { ELSE };
        phrases::of_reference(case.graph, reference, message)
            .with("kinds", phrases::many(kinds))
            .with("to", to)
            .with("to_kind", phrases::one(phrases::term(case.graph, to)))
            .with("to_kinds", phrases::many(phrases::term(case.graph, to)))
    }

    fn names(&self, case: &Case<'_>, found: &Found) -> (Mention, Option<Mention>) {
        phrases::reference_names(case, found)
    }

    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        let Some(Fault::WrongLink(reference, _)) = found.fault(case) else { return Vec::new() };
        let title = match reference.field {
            Field::CellGoal | Field::CellUnit => CLEAR,
            // A number without its owner would count something else.
            Field::DeclaredOwner => return Vec::new(),
            Field::Owners | Field::Supports | Field::Parent | Field::Measures => UNLINK,
        };
        let edit = mend::unlinked(case.graph, reference);
        let name = case.graph.written(reference);
        edit.map(|edit| Fix::suggested(title, edit).with("name", name)).into_iter().collect()
    }
}
