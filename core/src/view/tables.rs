//! The parts of a table.
//!
//! On narrow screens the stylesheet lays tables out as cards; each part says its role, so that
//! it stays a table for screen readers there.

use crate::markup::{Element, element};

/// `thead`, `tbody` or `tfoot`.
pub(super) fn group(name: &'static str) -> Element {
    element(name).attribute("role", "rowgroup")
}

pub(super) fn tr() -> Element {
    element("tr").attribute("role", "row")
}

/// A heading of a column, a row, or a group of rows.
pub(super) fn heading(scope: &'static str, role: &'static str) -> Element {
    element("th").attribute("scope", scope).attribute("role", role)
}

pub(super) fn td() -> Element {
    element("td").attribute("role", "cell")
}
