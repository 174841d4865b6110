//! Whether it can be seen that a goal is reached.

pub(super) mod contradiction;
pub(super) mod incomplete_indicator;
pub(super) mod no_indicator;
pub(super) mod stale;
