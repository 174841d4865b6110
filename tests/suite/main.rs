//! The whole product, tested through its public API.
