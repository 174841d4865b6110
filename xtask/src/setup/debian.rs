//! Debian's Rust for wasm32, for machines where rustup cannot reach its server.
//!
//! Debian packs the compiler and the source of `std`, but no `std` for wasm32: it is built once, into a sysroot of
//! our own, and from then on every build is an ordinary one.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::setup::apt::{self, System};
use crate::setup::toolchain::{TARGET, Toolchain, has_std};
use crate::sh::Run;
use crate::{paths, say, stamp};

const CARGO: &str = "/usr/bin/cargo";
const RUSTC: &str = "/usr/bin/rustc";
const LINKER: &str = "/usr/bin/wasm-ld-22";
const SOURCE: &str = "/usr/lib/rustlib/src/rust/library/std/Cargo.toml";
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/// Flags for the compiler, for wasm32 only as a target is named; may hold a path with spaces, as `RUSTFLAGS` may not.
const FLAGS: &str = "CARGO_ENCODED_RUSTFLAGS";

/// Optimised for speed: a `std` optimised for size saves 2.4 kB and reads JSON slower.
const SEED: &str = "\
[package]
name = \"seed\"
edition = \"2021\"
[workspace]
[profile.release]
opt-level = 3
codegen-units = 1
panic = \"abort\"
";

/// Debian's toolchain, if an earlier run built it and the compiler is still the same.
pub(crate) fn built() -> Option<Toolchain> {
    let sysroot = sysroot();
    let key = compiler_key().ok()?;
    let usable = stamp::is(&sysroot.join("stamp"), &key) && has_std(&libraries(&sysroot));
    usable.then_some(Toolchain::Debian { sysroot })
}

pub(crate) fn ready() -> Result<Toolchain> {
    install()?;
    if let Some(toolchain) = built() {
        return Ok(toolchain);
    }
    say::quiet("building std for wasm32 with Debian's Rust (once, a minute or two)", build_std)?;
    built().context("std was built, but is not where it should be")
}

/// Debian's cargo, pointed at its own compiler, our sysroot and its linker.
pub(crate) fn cargo_with(sysroot: &Path) -> Run {
    cargo()
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", LINKER)
        .env(FLAGS, format!("--sysroot={}", sysroot.display()))
}

fn cargo() -> Run {
    Run::new(CARGO).env("RUSTC", RUSTC)
}

fn install() -> Result<()> {
    if [CARGO, RUSTC, LINKER, SOURCE].iter().all(|file| Path::new(file).exists()) {
        return Ok(());
    }
    if apt::system() == System::Other {
        bail!("this is neither Debian nor Ubuntu: no packages {} here", PACKAGES.join(", "));
    }
    apt::install(&PACKAGES)
}

fn build_std() -> Result<()> {
    let (seed, sysroot) = (home().join("seed"), sysroot());
    fs::create_dir_all(seed.join("src"))?;
    fs::write(seed.join("Cargo.toml"), SEED)?;
    fs::write(seed.join("src/lib.rs"), "")?;
    cargo()
        .args(["build", "--quiet", "--release", "--target", TARGET])
        .args(["-Zbuild-std=std,panic_abort,test"])
        .args(["--target-dir".as_ref(), seed.join("target").as_os_str()])
        .dir(&seed)
        .env("RUSTC_BOOTSTRAP", "1")
        .env(FLAGS, "-Cembed-bitcode=yes") // else fat LTO cannot see into std
        .advice("`rustup target add wasm32-unknown-unknown` where rustup reaches its server")
        .quiet()?;
    take_libraries(&seed.join("target").join(TARGET).join("release/deps"), &libraries(&sysroot))?;
    stamp::set(&sysroot.join("stamp"), &compiler_key()?)?;
    fs::remove_dir_all(&seed).context("cannot clear up the seed of std")
}

fn take_libraries(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let file = entry?.path();
        let Some(name) = file.file_name() else { continue };
        let is_library = file.extension().is_some_and(|extension| extension == "rlib");
        if is_library && !name.to_string_lossy().starts_with("libseed-") {
            fs::copy(&file, to.join(name))?;
        }
    }
    ensure!(has_std(to), "no libstd among what cargo built in {}", from.display());
    Ok(())
}

/// `std` fits the compiler that built it and no other.
fn compiler_key() -> Result<String> {
    let version = Run::new(RUSTC).args(["--version", "--verbose"]).read()?;
    Ok(stamp::key(&[version.as_bytes(), SEED.as_bytes()]))
}

fn home() -> PathBuf {
    paths::target().join("debian-wasm")
}

fn sysroot() -> PathBuf {
    home().join("sysroot")
}

fn libraries(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(TARGET).join("lib")
}
