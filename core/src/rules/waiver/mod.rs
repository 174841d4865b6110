mod lapse;

pub(super) mod expired;
pub(super) mod no_reason;
pub(super) mod unknown;
pub(super) mod unused;

pub(crate) use lapse::lapse;

use super::{Case, ElementKind, Found, Mention, Subject};
use crate::graph::WaiverIx;
use crate::plan::Waiver;

/// The waiver that was judged.
fn judged<'c>(case: &'c Case<'_>, subject: Subject) -> Option<(WaiverIx, &'c Waiver)> {
    let Subject::Waiver(at) = subject else { return None };
    Some((at, case.graph.waiver(at)))
}

/// A finding about a waiver is about what the waiver is of: its rule and the names it gives.
fn names(case: &Case<'_>, found: &Found) -> (Mention, Option<Mention>) {
    let Some((_, waiver)) = judged(case, found.subject()) else { return found.names(case) };
    let Waiver { rule, subject, counterpart, .. } = waiver;
    let names = match counterpart {
        Some(other) => format!("{rule}({subject}, {other})"),
        None => format!("{rule}({subject})"),
    };
    (Mention::Written(ElementKind::Waiver, names), None)
}

/// What the waiver's subject is called, or the name it gives.
fn called(case: &Case<'_>, waiver: &Waiver) -> super::Slot {
    match case.graph.named(&waiver.subject) {
        Some(node) => node.into(),
        None => waiver.subject.as_str().into(),
    }
}
