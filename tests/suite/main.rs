//! The whole product, tested through its public API.

mod edits;
mod kristiansand;
mod laws;
mod reading;
mod rules;
mod sdg;
mod support;
mod views;
