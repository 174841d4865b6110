//! Where things are in the repository.

use std::path::{Path, PathBuf};

pub(crate) const TOOLS: &str = "tests/browser";
pub(crate) const INTRANET: &str = "examples/intranet";
pub(crate) const CONSUMERS: &str = "tests/consumers";
pub(crate) const PEERS: &str = "tests/peers";
pub(crate) const PACKAGE: &str = "wasm";
pub(crate) const GLUE: &str = "wasm/glue";
pub(crate) const DIST: &str = "wasm/dist";

pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

pub(crate) fn at(relative: impl AsRef<Path>) -> PathBuf {
    root().join(relative)
}

/// Cargo's target folder, as far as the environment says; a relative one is relative to where the person stands.
pub(crate) fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => std::path::absolute(&folder).unwrap_or_else(|_| folder.into()),
        None => at("target"),
    }
}
