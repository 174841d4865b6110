//! `cargo xtask bench`: how fast, beside a baseline by hand, in one table.
//!
//! The work is measured in `tests/benches`, on one core. What criterion measured stands in its files; what it cannot
//! measure is told as lines of JSON, as `tests/benches/wasm.mjs` does; any program that tells such lines can be added to
//! [`PROGRAMS`].

mod bounds;
mod browser;
mod core;
mod layout;
mod measures;
mod table;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::sh::Run;
use crate::{paths, say, wasm};
use measures::Measures;
use table::Table;

/// The benches run, by name.
const PROGRAMS: [&str; 2] = ["speed", "memory"];

/// What can be measured alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// How networks are drawn.
    Layout,
    /// Pages in Chromium.
    Browser,
}

/// What of it all.
pub(crate) struct Asked {
    /// Only this.
    pub(crate) only: Option<Part>,
    /// A shorter look at the rest.
    pub(crate) quick: bool,
    /// To fail where a figure is over its bound.
    pub(crate) strict: bool,
    /// To let other layouters draw too.
    pub(crate) peers: bool,
}

/// Takes a few minutes, or one and a half for a quick look; some more with other layouters.
pub(crate) fn run(asked: &Asked) -> Result<()> {
    let mut tables = Vec::new();
    if asked.only.is_none() {
        tables.push(Table {
            title: "what, at 100,000 elements where not said",
            rows: bounds::rows(&speed(asked.quick)?),
        });
    }
    if asked.only != Some(Part::Browser) {
        tables.push(Table { title: "drawings of networks", rows: layout::run(asked.peers)? });
    }
    if asked.only != Some(Part::Layout) {
        tables.push(Table { title: "in a browser", rows: browser::rows()? });
    }

    let texts: Vec<String> = tables.iter().map(Table::text).collect();
    say::line(&format!("\n{}", texts.join("\n")));
    let file = paths::target().join(match asked.only {
        None => "bench.md",
        Some(Part::Layout) => "bench-layout.md",
        Some(Part::Browser) => "bench-browser.md",
    });
    let written: Vec<String> = tables.iter().map(Table::markdown).collect();
    fs::write(&file, format!("Measured on {}.\n\n{}", machine(), written.join("\n")))
        .with_context(|| format!("cannot write {}", file.display()))?;
    say::line(&format!("the same in Markdown: {}", file.display()));
    let all = || tables.iter().flat_map(|table| &table.rows);
    let over = all().filter(|row| row.is_over()).count();
    ensure!(
        !asked.strict || over == 0,
        "{over} of {} figures are over their bounds",
        all().count()
    );
    Ok(())
}

/// Speed and memory of everything but drawing.
fn speed(quick: bool) -> Result<Measures> {
    say::quiet("cargo bench --no-run", || {
        let args = ["bench", "--quiet", "--package", "goalgraph-tests", "--benches", "--no-run"];
        Run::new("cargo").args(args).quiet()
    })?;
    let criterion = paths::target().join("criterion");
    if criterion.exists() {
        // Else what an earlier run left would pass for measured now.
        fs::remove_dir_all(&criterion)?;
    }
    let mut measures = Measures::default();
    for program in PROGRAMS {
        let told = say::loud(&format!("cargo bench --bench {program}"), || {
            let mut run = on_one_core("cargo")
                .args(["bench", "--quiet", "--package", "goalgraph-tests", "--bench", program])
                .args(["--", "--quiet"])
                .env("CRITERION_HOME", &criterion);
            if quick {
                run = run.env("GOALGRAPH_BENCH_QUICK", "1");
            }
            run.heard()
        })?;
        measures.told(&told);
    }
    measures.told(&in_wasm(quick)?);
    measures.criterion(&criterion).context("cannot read what criterion measured")?;
    Ok(measures)
}

/// Edits in wasm, by Node, in generated plans.
fn in_wasm(quick: bool) -> Result<String> {
    wasm::build()?;
    let sizes = ["1000", "100000"];
    let folder = plans(&sizes)?;
    let script = paths::at("tests/benches/wasm.mjs");
    say::loud("node tests/benches/wasm.mjs", || {
        on_one_core("node")
            .args([&script, &folder])
            .args([if quick { "200" } else { "1000" }])
            .args(sizes)
            .heard()
    })
}

/// Writes generated plans of some sizes; returns the folder.
fn plans(sizes: &[&str]) -> Result<PathBuf> {
    let folder = paths::target().join("plans");
    say::quiet("plans", || {
        Run::new("cargo")
            .args(["run", "--quiet", "--profile", "bench", "--package", "goalgraph-tests"])
            .args(["--example", "plans", "--"])
            .args([&folder])
            .args(sizes)
            .quiet()
    })?;
    Ok(folder)
}

/// A program held to one core, where there is a way to.
fn on_one_core(program: &str) -> Run {
    match core::idlest() {
        Some(core) if Run::new("taskset").args(["--version"]).works() => {
            Run::new("taskset").args(["--cpu-list", &core.to_string(), program])
        }
        _ => Run::new(program),
    }
}

/// The processor's name and the compiler's.
fn machine() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = info.lines().find_map(|line| line.strip_prefix("model name")?.split(':').nth(1));
    let rustc = Run::new("rustc").args(["--version"]).read().unwrap_or_default();
    format!("{}, one core, {}", name.unwrap_or("unknown processor").trim(), rustc.trim())
}
