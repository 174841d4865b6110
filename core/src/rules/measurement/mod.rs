//! Whether it can be seen that a goal is reached.

pub(super) mod no_indicator;
