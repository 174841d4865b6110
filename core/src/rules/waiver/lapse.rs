//! Whether a waiver has ceased to hold.

use crate::graph::{Graph, WaiverIx};
use crate::text::{Date, fold_title};

/// Why a waiver does not hold any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lapse {
    /// Its last day has passed.
    Passed,
    /// Its subject says something else than it did.
    Reworded,
}

/// Whether a waiver's last day has passed, or its subject has been reworded since.
pub(crate) fn lapse(graph: &Graph<'_>, waiver: WaiverIx, today: Option<Date>) -> Option<Lapse> {
    let waiver = graph.waiver(waiver);
    let until = waiver.until.as_deref().and_then(Date::last_of);
    if until.zip(today).is_some_and(|(until, today)| until < today) {
        return Some(Lapse::Passed);
    }
    let text = waiver.text.as_deref()?;
    let subject = graph.named(&waiver.subject)?;
    let reworded = fold_title(text) != fold_title(graph.label(subject));
    reworded.then_some(Lapse::Reworded)
}
