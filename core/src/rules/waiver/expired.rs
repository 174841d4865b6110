//! The rule on the page `expired.md`.

use super::lapse::{Lapse, lapse};
use super::{called, judged, names};
use crate::rules::{About, Case, Found, Mention, Scope, Subject, Told};
use crate::text::Wording;

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    judges: &[Scope::Waiver],
    page: page!("expired.md"),
    ..About::new("waiver/expired", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Et unntak gjelder for det noen tok stilling til, så lenge de bestemte. Etter det er saken åpen igjen.",
    nn: "Eit unntak gjeld for det nokon tok stilling til, så lenge dei bestemte. Etter det er saka open igjen.",
    en: "A waiver holds for what someone decided on, for as long as they said. After that the matter is open again.",
};

const REMEDY: Wording = Wording {
    nb: "Ta stilling på nytt: rett det unntaket gjaldt, gi et nytt unntak, eller ta dette bort.",
    nn: "Ta stilling på nytt: rett det unntaket gjaldt, gi eit nytt unntak, eller ta dette bort.",
    en: "Decide again: mend what it was about, give a new waiver, or remove this one.",
};

const PASSED: Wording = Wording {
    nb: "Unntaket fra {rule} for «{subject}» gjaldt til {until}.",
    nn: "Unntaket frå {rule} for «{subject}» gjaldt til {until}.",
    en: "The waiver of {rule} for “{subject}” held until {until}.",
};

const REWORDED: Wording = Wording {
    nb: "Unntaket fra {rule} gjelder ikke lenger: Da det ble gitt, sto det «{before}». Nå står det «{subject}».",
    nn: "Unntaket frå {rule} gjeld ikkje lenger: Då det vart gitt, stod det «{before}». No står det «{subject}».",
    en: "The waiver of {rule} no longer holds: when it was given, the text was “{before}”. Now it is “{subject}”.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Waiver(waiver) = subject else { return };
        if lapse(case.graph, waiver, case.today).is_some() {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let Some((at, waiver)) = judged(case, found.subject()) else { return Told::new(PASSED) };
        let (message, field) = match lapse(case.graph, at, case.today) {
            Some(Lapse::Reworded) => (REWORDED, "/text"),
            Some(Lapse::Passed) | None => (PASSED, "/until"),
        };
        let before = waiver.text.as_deref().unwrap_or_default();
        Told::new(message)
            .in_field(field)
            .with("rule", waiver.rule.as_str())
            .with("subject", called(case, waiver))
            .with("until", waiver.until.as_deref().unwrap_or_default())
            .with("before", before.trim_end_matches('.'))
    }

    fn names(&self, case: &Case<'_>, found: &Found) -> (Mention, Option<Mention>) {
        names(case, found)
    }
}
