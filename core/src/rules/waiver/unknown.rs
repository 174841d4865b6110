//! The rule on the page `unknown.md`.

use super::{judged, names};
use crate::edit::{Change, Edit};
use crate::graph::Holder;
use crate::plan::Waiver;
use crate::rules::{About, Case, Fix, Found, Mention, Scope, Subject, Told};
use crate::text::{Arg, Wording, nearest};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    judges: &[Scope::Waiver],
    page: page!("unknown.md"),
    ..About::new("waiver/unknown", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Et unntak som ikke treffer noe, skjuler ingenting, og det noen har godtatt, vises likevel.",
    nn: "Eit unntak som ikkje treffer noko, skjuler ingenting, og det nokon har godteke, blir vist likevel.",
    en: "A waiver that fits nothing hides nothing, and what someone accepted is shown all the same.",
};

const REMEDY: Wording = Wording {
    nb: "Rett skrivemåten, eller ta unntaket bort.",
    nn: "Rett skrivemåten, eller ta unntaket bort.",
    en: "Mend the spelling, or remove the waiver.",
};

const RULE: Wording = Wording {
    nb: "Unntaket gjelder regelen «{name}», men ingen regel heter det.{guess}",
    nn: "Unntaket gjeld regelen «{name}», men ingen regel heiter det.{guess}",
    en: "The waiver is of the rule “{name}”, but there is no rule by that name.{guess}",
};

const SUBJECT: Wording = Wording {
    nb: "Unntaket fra {rule} gjelder «{name}», men planen har ikke noe som heter det.{guess}",
    nn: "Unntaket frå {rule} gjeld «{name}», men planen har ikkje noko som heiter det.{guess}",
    en: "The waiver of {rule} is for “{name}”, but the plan has nothing by that name.{guess}",
};

const GUESS: Wording =
    Wording { nb: " Mente du {near}?", nn: " Meinte du {near}?", en: " Did you mean {near}?" };

const WRITE: Wording =
    Wording { nb: "Skriv «{near}»", nn: "Skriv «{near}»", en: "Write “{near}”" };

/// What of a waiver nobody knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stranger {
    Rule,
    Subject,
}

/// Whether a waiver names a rule that does not exist, or a subject.
///
/// Some rules find things about numbers the plan states, which carry no id: their subjects are
/// not looked up.
pub(super) fn stranger(case: &Case<'_>, waiver: &Waiver) -> Option<Stranger> {
    let Some(rule) = case.rules.iter().find(|rule| rule.is_called(&waiver.rule)) else {
        return Some(Stranger::Rule);
    };
    let is_of_number =
        |scope: &Scope| matches!(scope, Scope::Declared | Scope::Fault(_) | Scope::Plan);
    let is_named = !rule.about().judges.iter().any(is_of_number);
    (is_named && case.graph.named(&waiver.subject).is_none()).then_some(Stranger::Subject)
}

/// The nearest names of what is not known.
fn near(case: &Case<'_>, waiver: &Waiver, stranger: Stranger) -> Vec<String> {
    match stranger {
        Stranger::Rule => {
            let near = nearest(&waiver.rule, case.rules.iter().map(|rule| rule.name()));
            near.into_iter().map(str::to_owned).collect()
        }
        Stranger::Subject => case.graph.near_any(&waiver.subject),
    }
}

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        if judged(case, subject).is_some_and(|(_, waiver)| stranger(case, waiver).is_some()) {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let Some((_, waiver)) = judged(case, found.subject()) else { return Told::new(RULE) };
        let stranger = stranger(case, waiver).unwrap_or(Stranger::Rule);
        let (message, field, name) = match stranger {
            Stranger::Rule => (RULE, "/rule", &waiver.rule),
            Stranger::Subject => (SUBJECT, "/subject", &waiver.subject),
        };
        let near = near(case, waiver, stranger);
        let guess = if near.is_empty() { vec![] } else { vec![GUESS] };
        Told::new(message)
            .in_field(field)
            .with("rule", waiver.rule.as_str())
            .with("name", name.as_str())
            .with("guess", Arg::Wordings(guess))
            .with("near", Arg::List(near))
    }

    fn names(&self, case: &Case<'_>, found: &Found) -> (Mention, Option<Mention>) {
        names(case, found)
    }

    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        let Some((at, waiver)) = judged(case, found.subject()) else { return Vec::new() };
        let Some(stranger) = stranger(case, waiver) else { return Vec::new() };
        let near = near(case, waiver, stranger).into_iter().next();
        let place = case.graph.place(Holder::Waiver(at));
        let (Some(near), Some(place)) = (near, place) else { return Vec::new() };
        let mut mended = waiver.clone();
        match stranger {
            Stranger::Rule => mended.rule.clone_from(&near),
            Stranger::Subject => mended.subject.clone_from(&near),
        }
        let change = Change::Replace { position: place.position, item: mended.into() };
        vec![Fix::suggested(WRITE, Edit::Changes(vec![change])).with("near", near)]
    }
}
