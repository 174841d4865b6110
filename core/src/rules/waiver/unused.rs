//! The rule on the page `unused.md`.

use super::lapse::lapse;
use super::unknown::stranger;
use super::{called, judged, names};
use crate::edit::Edit;
use crate::plan::Waiver;
use crate::rules::{About, Case, Fix, Found, Mention, Scope, Severity, Subject, Told};
use crate::text::{Wording, is_blank};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Info,
    judges: &[Scope::Waiver],
    page: page!("unused.md"),
    ..About::new("waiver/unused", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Det unntaket gjaldt, er i orden nå. Blir det stående, kan det skjule en ny feil senere.",
    nn: "Det unntaket gjaldt, er i orden no. Blir det ståande, kan det skjule ein ny feil seinare.",
    en: "What the waiver was about is in order now. Left standing, it may hide a new mistake later.",
};

const REMEDY: Wording =
    Wording { nb: "Ta unntaket bort.", nn: "Ta unntaket bort.", en: "Remove the waiver." };

const MESSAGE: Wording = Wording {
    nb: "Unntaket fra {rule} for «{subject}» trengs ikke lenger.",
    nn: "Unntaket frå {rule} for «{subject}» trengst ikkje lenger.",
    en: "The waiver of {rule} for “{subject}” is no longer needed.",
};

const REMOVE: Wording =
    Wording { nb: "Ta unntaket bort", nn: "Ta unntaket bort", en: "Remove the waiver" };

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    /// A waiver that does not hold, or names nothing, has a finding of its own; of one whose rule
    /// is off nobody knows.
    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Some((at, waiver)) = judged(case, subject) else { return };
        let rule = case.rules.iter().position(|rule| rule.is_called(&waiver.rule));
        let is_off = rule.and_then(|rule| case.off.get(rule)) == Some(&true);
        if case.idle.is_idle(at)
            && !is_off
            && !is_blank(&waiver.reason)
            && lapse(case.graph, at, case.today).is_none()
            && stranger(case, waiver).is_none()
        {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let Some((_, waiver)) = judged(case, found.subject()) else { return Told::new(MESSAGE) };
        Told::new(MESSAGE).with("rule", waiver.rule.as_str()).with("subject", called(case, waiver))
    }

    fn names(&self, case: &Case<'_>, found: &Found) -> (Mention, Option<Mention>) {
        names(case, found)
    }

    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        let Some((_, waiver)) = judged(case, found.subject()) else { return Vec::new() };
        let Waiver { rule, subject, counterpart, .. } = waiver.clone();
        vec![Fix::safe(REMOVE, Edit::Unwaive { rule, subject, counterpart })]
    }
}
