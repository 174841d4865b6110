//! The rule on the page `unknown_reference.md`.

use crate::graph::{Fault, Field, Flaw, Graph, Reference};
use crate::rules::{
    About, Case, Fix, Found, Mention, Scope, Severity, Subject, Told, mend, phrases,
};
use crate::text::{Arg, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Error,
    judges: &[Scope::Fault(Flaw::Unknown)],
    page: page!("unknown_reference.md"),
    ..About::new("structure/unknown-reference", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "En lenke til noe som ikke finnes, teller ikke. Da mangler det en eier eller en sammenheng som noen trodde var på plass.",
    nn: "Ei lenkje til noko som ikkje finst, tel ikkje. Då manglar det ein eigar eller ein samanheng som nokon trudde var på plass.",
    en: "A link to something that does not exist counts for nothing. An owner or a support that someone relied on is missing.",
};

const REMEDY: Wording = Wording {
    nb: "Rett skrivemåten, eller legg det som mangler, inn i planen.",
    nn: "Rett skrivemåten, eller legg det som manglar, inn i planen.",
    en: "Mend the spelling, or add what is missing to the plan.",
};

const MESSAGE: Wording = Wording {
    nb: "«{holder}» oppgir «{name}» som {role}, men planen har ikke noe som heter det.{guess}",
    nn: "«{holder}» oppgir «{name}» som {role}, men planen har ikkje noko som heiter det.{guess}",
    en: "“{holder}” names “{name}” as {role}, but the plan has nothing by that name.{guess}",
};

const GUESS: Wording =
    Wording { nb: " Mente du {near}?", nn: " Meinte du {near}?", en: " Did you mean {near}?" };

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, _: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        found.push(Found::about(subject));
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let Some(Fault::Unknown(reference)) = found.fault(case) else { return Told::new(MESSAGE) };
        let near: Vec<String> = case.graph.near(reference).into_iter().map(str::to_owned).collect();
        let guess = if near.is_empty() { vec![] } else { vec![GUESS] };
        phrases::of_reference(case.graph, reference, MESSAGE)
            .with("guess", Arg::Wordings(guess))
            .with("near", Arg::List(near))
    }

    fn names(&self, case: &Case<'_>, found: &Found) -> (Mention, Option<Mention>) {
        phrases::reference_names(case, found)
    }

    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        let Some(Fault::Unknown(reference)) = found.fault(case) else { return Vec::new() };
        let fix = |new: &str| {
            let edit = mend::renamed(case.graph, reference, new)?;
            let name = case.graph.written(reference);
            Some(Fix::suggested(phrases::WRITE, edit).with("new", new).with("name", name))
        };
        meant(case.graph, reference).into_iter().filter_map(fix).collect()
    }
}

/// What to write instead, nearest first: units by their ids.
fn meant<'g>(graph: &'g Graph<'_>, reference: &Reference) -> Vec<&'g str> {
    let mut meant = Vec::new();
    for name in graph.near(reference) {
        let of_unit = || graph.unit_named(name).map(|unit| graph.id(unit.into()));
        let id = match reference.field {
            Field::Supports | Field::Measures | Field::CellGoal => Some(name),
            Field::Owners | Field::Parent | Field::CellUnit | Field::DeclaredOwner => of_unit(),
        };
        meant.extend(id.filter(|id| !meant.contains(id)));
    }
    meant
}
