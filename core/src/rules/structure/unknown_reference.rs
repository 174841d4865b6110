//! The rule on the page `unknown_reference.md`.

use crate::graph::{Fault, Field, Graph};
use crate::rules::{
    About, Case, Found, Mention, NO_WORDS, Scope, Severity, Subject, Told, phrases,
};
use crate::text::{Arg, Wording, nearest};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Error,
    judges: &[Scope::Fault],
    page: page!("unknown_reference.md"),
    why: Wording {
        nb: "En lenke til noe som ikke finnes, teller ikke. Da mangler det en eier eller en sammenheng som noen trodde var på plass.",
        nn: "Ei lenkje til noko som ikkje finst, tel ikkje. Då manglar det ein eigar eller ein samanheng som nokon trudde var på plass.",
        en: "A link to something that does not exist counts for nothing. An owner or a support that someone relied on is missing.",
    },
    remedy: Wording {
        nb: "Rett skrivemåten, eller legg det som mangler, inn i planen.",
        nn: "Rett skrivemåten, eller legg det som manglar, inn i planen.",
        en: "Mend the spelling, or add what is missing to the plan.",
    },
    ..About::new("structure/unknown-reference", NO_WORDS, NO_WORDS)
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

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        if let Some(Fault::Unknown(_)) = case.fault(subject) {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let Some(Fault::Unknown(reference)) = found.fault(case) else { return Told::new(MESSAGE) };
        let near = near(case.graph, case.graph.written(reference), reference.field);
        let guess = if near.is_empty() { vec![] } else { vec![GUESS] };
        phrases::of_reference(case.graph, reference, MESSAGE)
            .with("guess", Arg::Wordings(guess))
            .with("near", Arg::List(near))
    }

    fn names(&self, case: &Case<'_>, found: &Found) -> (Mention, Option<Mention>) {
        phrases::reference_names(case, found)
    }
}

/// The names that could have been meant, nearest first.
fn near(graph: &Graph<'_>, name: &str, field: Field) -> Vec<String> {
    let near = match field {
        Field::Supports | Field::Measures | Field::CellGoal => {
            nearest(name, graph.goals().map(|goal| graph.id(goal.into())))
        }
        Field::Owners | Field::Parent | Field::CellUnit | Field::DeclaredOwner => {
            let names = graph.units().flat_map(|unit| {
                let unit = graph.unit(unit);
                let own = [unit.id.as_str(), unit.name.as_str()];
                own.into_iter().chain(unit.aliases.iter().map(String::as_str))
            });
            nearest(name, names)
        }
    };
    near.into_iter().map(str::to_owned).collect()
}
