//! What the summary for a meeting says.

use goalgraph::rules::Severity;
use goalgraph::text::Wording;

pub(crate) const fn heading(severity: Severity) -> &'static Wording {
    match severity {
        Severity::Error => {
            &Wording { nb: "Feil som må rettes", nn: "Feil som må rettast", en: "Errors to mend" }
        }
        Severity::Warning => &Wording {
            nb: "Merknader å ta stilling til",
            nn: "Merknader å ta stilling til",
            en: "Warnings to settle",
        },
        Severity::Info => {
            &Wording { nb: "Til orientering", nn: "Til orientering", en: "For information" }
        }
    }
}

pub(crate) const REVIEW: Wording = Wording {
    nb: "Gjennomgang av planen.",
    nn: "Gjennomgang av planen.",
    en: "Review of the plan.",
};
pub(crate) const REVIEW_OF_DAY: Wording = Wording {
    nb: "Gjennomgang av planen, {date}.",
    nn: "Gjennomgang av planen, {date}.",
    en: "Review of the plan, {date}.",
};
pub(crate) const FINDINGS: Wording =
    Wording { nb: "| Funn | Antall |", nn: "| Funn | Tal |", en: "| Findings | Number |" };
pub(crate) const ACCEPTED: Wording = Wording {
    nb: "Godtatt med begrunnelse",
    nn: "Godteke med grunngjeving",
    en: "Accepted with a reason",
};
pub(crate) const KNOWN: Wording = Wording {
    nb: "Kjent fra forrige gang",
    nn: "Kjent frå førre gong",
    en: "Known from last time",
};
pub(crate) const MENDED: Wording = Wording {
    nb: "Rettet siden forrige gang",
    nn: "Retta sidan førre gong",
    en: "Mended since last time",
};
pub(crate) const ALL_NEW: Wording = Wording {
    nb: "Alle feil, merknader og opplysninger nedenfor er nye siden forrige gang.",
    nn: "Alle feil, merknader og opplysningar nedanfor er nye sidan førre gong.",
    en: "All errors, warnings and information below are new since last time.",
};
pub(crate) const NOTHING: Wording = Wording {
    nb: "Ingen feil og ingen merknader.",
    nn: "Ingen feil og ingen merknader.",
    en: "No errors and no warnings.",
};
pub(crate) const REASON: Wording =
    Wording { nb: "Begrunnelse: {text}", nn: "Grunngjeving: {text}", en: "Reason: {text}" };
pub(crate) const ACCEPTED_BY: Wording =
    Wording { nb: "Godtatt av: {text}", nn: "Godteke av: {text}", en: "Accepted by: {text}" };
pub(crate) const DECISION: Wording =
    Wording { nb: "Vedtak: {text}", nn: "Vedtak: {text}", en: "Decision: {text}" };
pub(crate) const UNTIL: Wording = Wording {
    nb: "Gjelder til og med: {text}",
    nn: "Gjeld til og med: {text}",
    en: "Holds until: {text}",
};
