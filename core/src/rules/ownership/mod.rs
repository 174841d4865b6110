//! Whether every goal has an owner who can answer for it.

pub(super) mod alias_used;
pub(super) mod no_owner;
pub(super) mod not_a_directorate;
pub(super) mod owner_outside;
pub(super) mod owner_twice;
pub(super) mod shared_and_owned;
