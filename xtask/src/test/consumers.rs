//! The package as others get it: packed, unpacked, linted, and used by projects with tools of their own.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::setup::npm;
use crate::sh::Run;
use crate::{paths, say};

/// Files that are no scripts: nothing resolves types for them.
const NO_SCRIPTS: [&str; 7] = [
    "goalgraph_bg.wasm",
    "goalgraph_rest.wasm",
    "schema.json",
    "custom-elements.json",
    "views.css",
    "print.css",
    "package.json",
];

/// Packs the package and lets every project of `tests/consumers` use it.
pub(crate) fn build() -> Result<()> {
    npm::ready(paths::CONSUMERS)?;
    let tarball = packed()?;
    say::quiet("publint", || {
        tool("publint/src/cli.js").args(["--strict".as_ref(), tarball.as_path()]).quiet()
    })?;
    say::quiet("are the types wrong", || {
        tool("@arethetypeswrong/cli/dist/index.js")
            .args([tarball.as_path(), "--profile".as_ref(), "esm-only".as_ref()])
            .args(["--exclude-entrypoints"])
            .args(NO_SCRIPTS)
            .quiet()
    })?;
    let consumers = paths::at(paths::CONSUMERS);
    say::quiet("projects that use the package", || {
        Run::new("node")
            .args([Path::new("build.mjs"), &tarball, &consumers.join("out")])
            .dir(&consumers)
            .quiet()
    })?;
    say::quiet("tsc over a consumer", || {
        tool("typescript/bin/tsc").args(["--project"]).args([consumers.join("types")]).quiet()
    })
}

/// What `npm publish` would send.
fn packed() -> Result<PathBuf> {
    let folder = paths::target().join("packed");
    fs::create_dir_all(&folder)?;
    let name = Run::new("npm")
        .args([
            "pack".as_ref(),
            "--silent".as_ref(),
            "--pack-destination".as_ref(),
            folder.as_os_str(),
        ])
        .dir(paths::at(paths::PACKAGE))
        .read()?;
    Ok(folder.join(name.lines().last().context("npm pack named no file")?.trim()))
}

fn tool(path: &str) -> Run {
    Run::new("node").args([paths::at(paths::TOOLS).join("node_modules").join(path)])
}
