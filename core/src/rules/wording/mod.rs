//! Whether a title says what is reached, and so that it can be seen.

mod words;

pub(super) mod activity_form;
pub(super) mod relative_without_baseline;
pub(super) mod too_long;
