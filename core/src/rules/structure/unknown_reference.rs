//! The rule on the page `unknown_reference.md`.

use crate::graph::{Fault, Field, Graph};
use crate::rules::{About, Found, Mention, Scope, Severity, Subject, phrases};
use crate::text::{Arg, Term, Wording, nearest};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "structure/unknown-reference",
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
};

const MESSAGE: Wording = Wording {
    nb: "«{holder}» oppgir «{name}» som {role}, men planen har ikke noe som heter det.{guess}",
    nn: "«{holder}» oppgir «{name}» som {role}, men planen har ikkje noko som heiter det.{guess}",
    en: "“{holder}” names “{name}” as {role}, but the plan has nothing by that name.{guess}",
};

const GUESS: Wording =
    Wording { nb: " Mente du {near}?", nn: " Meinte du {near}?", en: " Did you mean {near}?" };

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Fault(Fault::Unknown(reference)) = subject else { return };
        let name = reference.name(graph.plan());
        let near: Vec<String> = nearest(name, candidates(graph, reference.field))
            .into_iter()
            .map(str::to_owned)
            .collect();
        let guess = if near.is_empty() { vec![] } else { vec![GUESS] };
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
                .with("guess", Arg::Wordings(guess))
                .with("near", Arg::List(near)),
        );
    }
}

/// The names that could have been meant.
fn candidates<'g>(graph: &'g Graph<'_>, field: Field) -> Vec<&'g str> {
    let plan = graph.plan();
    match field {
        Field::Supports | Field::Measures | Field::CellGoal => {
            plan.goals.iter().map(|goal| goal.id.as_str()).collect()
        }
        Field::Owners | Field::Parent | Field::CellUnit | Field::DeclaredOwner => {
            let ids = plan.units.iter().map(|unit| &unit.id);
            let names = plan.units.iter().map(|unit| &unit.name);
            let aliases = plan.units.iter().flat_map(|unit| &unit.aliases);
            ids.chain(names).chain(aliases).map(String::as_str).collect()
        }
    }
}
