//! Node, and packages by lock file: fetched again only when the lock file changed.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::sh::Run;
use crate::{paths, say, stamp};

/// The oldest Node we test with.
const NODE: u32 = 20;

const GET_NODE: &str =
    "Node 20 or newer with npm, from https://nodejs.org or your system's packages";

/// Makes `node_modules` in a folder of ours what its lock file says.
pub(crate) fn ready(folder: &str) -> Result<()> {
    let node = node_version()?;
    let folder_path = paths::at(folder);
    let lock = fs::read(folder_path.join("package-lock.json"))
        .with_context(|| format!("no lock file in {folder}"))?;
    // Inside node_modules, so that it goes when they go.
    let stamp_file = folder_path.join("node_modules/.goalgraph-stamp");
    let key = stamp::key(&[&lock, node.as_bytes()]);
    if stamp::is(&stamp_file, &key) {
        return Ok(());
    }
    say::quiet(&format!("npm ci in {folder}"), || {
        Run::new("npm")
            .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
            .dir(&folder_path)
            .advice("see that npm reaches its registry, then run this again")
            .quiet()
    })?;
    stamp::set(&stamp_file, &key)
}

fn node_version() -> Result<String> {
    let version = Run::new("node").args(["--version"]).advice(GET_NODE).read()?;
    let version = version.trim().to_owned();
    match major(&version) {
        Some(number) if number >= NODE => {}
        _ => bail!("`node --version` says {version}\nwhat to do: get {GET_NODE}"),
    }
    if !Run::new("npm").args(["--version"]).works() {
        bail!("node is here, npm is not\nwhat to do: get {GET_NODE}");
    }
    Ok(version)
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("20"), None);
    }
}
