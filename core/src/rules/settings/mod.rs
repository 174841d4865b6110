//! Whether what the plan says of its own checking can be followed.

pub(super) mod bad_declaration;
