//! The whole product, tested through its public API.

mod rules;
mod support;
