//! Whether the plan agrees with itself.

pub(super) mod declared_count;
pub(super) mod duplicate_title;
pub(super) mod near_duplicate;
pub(super) mod period_outside;
pub(super) mod target_after_period;
pub(super) mod title_variant;
