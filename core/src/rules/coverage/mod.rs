//! Whether every goal has someone and something that serves it.

mod mend;

pub(super) mod delegated_to_nobody;
pub(super) mod hangs_by_one;
pub(super) mod no_period_goal;
pub(super) mod owner_cell_open;
pub(super) mod shared_cell_open;
pub(super) mod supports_nothing;
pub(super) mod supports_unprioritised;
pub(super) mod unit_without_goals;
