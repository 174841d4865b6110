//! A cargo that builds for wasm32: rustup's where it can be had, else Debian's.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Result, bail};

use crate::setup::debian;
use crate::sh::Run;
use crate::{paths, say};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Set to `rustup` or `debian` to have that one and no other.
const CHOICE: &str = "GOALGRAPH_WASM_TOOLCHAIN";

/// A download this slow will not get there.
const PATIENCE: Duration = Duration::from_secs(180);

const BY_HAND: &str = "\
`rustup target add wasm32-unknown-unknown` where rustup reaches its server; on Debian also \
`apt-get install rustc-web cargo-web rust-web-src lld-22`";

pub(crate) enum Toolchain {
    Rustup,
    Debian { sysroot: PathBuf },
}

impl Toolchain {
    /// Cargo with all it needs to build for wasm32.
    pub(crate) fn cargo(&self) -> Run {
        match self {
            Self::Rustup => Run::new("cargo"),
            Self::Debian { sysroot } => debian::cargo_with(sysroot),
        }
    }

    /// The two must not share a target folder: each would undo the other's builds.
    pub(crate) fn target(&self) -> PathBuf {
        match self {
            Self::Rustup => paths::target(),
            Self::Debian { .. } => paths::target().join("debian-wasm/build"),
        }
    }

    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Rustup => "rustup's wasm target",
            Self::Debian { .. } => "Debian's Rust",
        }
    }
}

pub(crate) fn ready() -> Result<Toolchain> {
    match std::env::var(CHOICE).as_deref() {
        Ok("rustup") => rustup(),
        Ok("debian") => debian::ready(),
        Ok(other) => bail!("{CHOICE} is `{other}`; it may be `rustup` or `debian`"),
        Err(_) => either(),
    }
}

/// What is here already wins; what must be fetched is tried in order.
fn either() -> Result<Toolchain> {
    if !has_target() {
        if let Some(toolchain) = debian::built() {
            return Ok(toolchain);
        }
    }
    rustup().or_else(|first| {
        say::line(&format!("no wasm target from rustup: {first:#}"));
        debian::ready().map_err(|second| {
            second.context(format!("no Rust for {TARGET}\nwhat to do: {BY_HAND}"))
        })
    })
}

fn rustup() -> Result<Toolchain> {
    if !has_target() {
        let add = || {
            Run::new("rustup")
                .args(["target", "add", TARGET])
                .advice(BY_HAND)
                .shown_within(PATIENCE)
        };
        say::loud("adding the wasm target by rustup", add)
            .or_else(|_| say::loud("adding the wasm target by rustup, second try", add))?;
    }
    Ok(Toolchain::Rustup)
}

fn has_target() -> bool {
    let asked = Run::new("rustc").args(["--print", "target-libdir", "--target", TARGET]).read();
    asked.is_ok_and(|folder| has_std(Path::new(folder.trim())))
}

pub(crate) fn has_std(folder: &Path) -> bool {
    let is_std = |entry: fs::DirEntry| entry.file_name().to_string_lossy().starts_with("libstd-");
    fs::read_dir(folder).is_ok_and(|entries| entries.flatten().any(is_std))
}
