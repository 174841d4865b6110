//! Whether the plan's parts hang together at all.

pub(super) mod ambiguous_reference;
pub(super) mod cycle;
pub(super) mod duplicate_id;
pub(super) mod empty_title;
pub(super) mod unknown_reference;
pub(super) mod wrong_link;
