//! The whole product, tested through its public API.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that stops has failed, and says where"
)]

mod counts;
mod coverage;
mod custom;
mod docs;
mod edits;
mod fixes;
mod generated;
mod kristiansand;
mod laws;
mod map;
mod reading;
mod rules;
mod schema;
mod sdg;
mod support;
mod tables;
mod tidy;
mod views;
