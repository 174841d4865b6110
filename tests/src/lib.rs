//! goalgraph: tests on the public API; see `suite/`.
