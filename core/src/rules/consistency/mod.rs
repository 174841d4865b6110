//! Whether the plan agrees with itself.

pub(super) mod declared_count;
pub(super) mod target_after_period;
