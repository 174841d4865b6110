//! `cargo xtask test`: every check there is, in order, and a summary.
//!
//! A check that fails does not hide the next ones; one whose needs are not met says so.

mod consumers;
pub(crate) mod language;
mod report;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::setup::chromium::CHROMIUM;
use crate::setup::firefox::FIREFOX;
use crate::setup::{components, npm};
use crate::sh::Run;
use crate::{package, paths, say, serve, sites, size};
use report::Report;

pub(crate) fn run() -> Result<()> {
    let mut report = Report::new();
    native(&mut report);
    let package = report.step("package", package::build);
    report.after(package.as_ref(), "type check", |()| type_check());
    let consumers = report.after(package.as_ref(), "consumers", |()| consumers::build());
    report.after(consumers.as_ref(), "browser tests", |()| browser());
    report.after(package.as_ref(), "size", |()| size::report());
    report.close()
}

fn native(report: &mut Report) {
    let components = report.step("components", components::ready);
    report.after(components.as_ref(), "format", |()| cargo(&["fmt", "--all", "--check"]));
    report.step("language", language::check);
    report.after(components.as_ref(), "lints", |()| {
        cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"])
    });
    // These select the same packages and targets: another selection would build some of them anew.
    let built = report.step("build", || cargo(&["test", "--quiet", "--workspace", "--no-run"]));
    report.after(built.as_ref(), "native tests", |()| native_tests());
    report.after(built.as_ref(), "documentation", |()| documentation());
}

fn cargo(args: &[&str]) -> Result<()> {
    say::quiet(&format!("cargo {}", args.join(" ")), || Run::new("cargo").args(args).quiet())
}

/// The tests in the code, those in `tests/` and those in the documentation.
fn native_tests() -> Result<()> {
    let args = ["test", "--workspace", "--no-fail-fast"];
    say::loud(&format!("cargo {}", args.join(" ")), || Run::new("cargo").args(args).shown())
}

fn documentation() -> Result<()> {
    say::quiet("cargo doc, warnings are errors", || {
        let args = ["doc", "--quiet", "--workspace", "--no-deps", "--lib"];
        Run::new("cargo").args(args).env("RUSTDOCFLAGS", "--deny warnings").quiet()
    })
}

fn type_check() -> Result<()> {
    say::quiet("tsc over wasm/js", || {
        let tsc = paths::at(paths::TOOLS).join("node_modules/typescript/bin/tsc");
        Run::new("node")
            .args([tsc.as_os_str(), "--project".as_ref(), "wasm/tsconfig.json".as_ref()])
            .quiet()
    })
}

fn browser() -> Result<()> {
    npm::ready(paths::TOOLS)?;
    npm::ready(paths::INTRANET)?;
    let chromium = CHROMIUM.ready()?;
    let firefox = FIREFOX.ready()?;
    let address = serve::start(serve::listen(0).context("no free port on 127.0.0.1")?)?;
    let native = native_answers()?;
    let sites = sites::of_tests()?;
    sites::of_intranet()?;
    let files = test_files(&paths::at(paths::TOOLS))?;
    ensure!(!files.is_empty(), "no *.test.mjs in {}", paths::TOOLS);
    say::loud(&format!("node --test, with {chromium} and {firefox} on {address}"), || {
        Run::new("node")
            // A page that never answers ends its file, not the patience of whoever waits.
            .args(["--test", "--test-reporter=spec", "--test-timeout=900000"])
            .args(files)
            .dir(paths::at(paths::TOOLS))
            .env("GOALGRAPH_URL", &address)
            .env("GOALGRAPH_NATIVE", &native)
            .env("GOALGRAPH_SITES", &sites)
            .env(CHROMIUM.variable, &chromium)
            .env(FIREFOX.variable, &firefox)
            .shown()
    })
}

/// What the native library answers, for the tests of wasm; the folder with the answers.
fn native_answers() -> Result<PathBuf> {
    let folder = paths::target().join("native");
    say::quiet("what the native library answers", || {
        Run::new("cargo")
            .args(["run", "--quiet", "--package", "goalgraph-tests", "--example", "native", "--"])
            .args([&folder])
            .quiet()
    })?;
    Ok(folder)
}

fn test_files(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            files.push(name);
        }
    }
    files.sort();
    Ok(files)
}
