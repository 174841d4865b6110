//! The rule on the page `no_reason.md`.

use super::{called, judged, names};
use crate::rules::{About, Case, Found, Mention, Scope, Severity, Subject, Told};
use crate::text::{Wording, is_blank};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Error,
    judges: &[Scope::Waiver],
    page: page!("no_reason.md"),
    ..About::new("waiver/no-reason", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Et unntak uten grunn er umulig å etterprøve. Det gjelder ikke før grunnen står der.",
    nn: "Eit unntak utan grunn er umogleg å etterprøve. Det gjeld ikkje før grunnen står der.",
    en: "A waiver without a reason cannot be checked by anyone. It does not hold until the reason is there.",
};

const REMEDY: Wording = Wording {
    nb: "Skriv hvorfor dette er greit, og gjerne hvem som har bestemt det. Eller ta unntaket bort.",
    nn: "Skriv kvifor dette er greitt, og gjerne kven som har bestemt det. Eller ta unntaket bort.",
    en: "Write why this is all right, and preferably who decided it. Or remove the waiver.",
};

const MESSAGE: Wording = Wording {
    nb: "Unntaket fra {rule} for «{subject}» har ingen grunn.",
    nn: "Unntaket frå {rule} for «{subject}» har ingen grunn.",
    en: "The waiver of {rule} for “{subject}” gives no reason.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        if judged(case, subject).is_some_and(|(_, waiver)| is_blank(&waiver.reason)) {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let Some((_, waiver)) = judged(case, found.subject()) else { return Told::new(MESSAGE) };
        Told::new(MESSAGE)
            .in_field("/reason")
            .with("rule", waiver.rule.as_str())
            .with("subject", called(case, waiver))
    }

    fn names(&self, case: &Case<'_>, found: &Found) -> (Mention, Option<Mention>) {
        names(case, found)
    }
}
