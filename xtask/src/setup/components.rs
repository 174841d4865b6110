//! rustfmt and clippy, which a minimal rustup profile leaves out.

use anyhow::{Result, bail};

use crate::say;
use crate::sh::Run;

pub(crate) fn ready() -> Result<()> {
    let missing: Vec<&str> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(verb, _)| !Run::new("cargo").args([verb, "--version"]).works())
        .map(|(_, component)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" and ");
    if !Run::new("rustup").args(["--version"]).works() {
        bail!(
            "{names} missing, and no rustup to add it\nwhat to do: get Rust from https://rustup.rs"
        );
    }
    say::loud(&format!("adding {names} by rustup"), || {
        let advice = format!("rustup component add {}", missing.join(" "));
        Run::new("rustup").args(["component", "add"]).args(&missing).advice(advice).shown()
    })
}
