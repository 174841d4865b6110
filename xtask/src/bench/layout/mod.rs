//! Drawings of networks, ours and others', by one judge: `tests/benches/layout`, `tests/peers`.
//!
//! Each of the others runs in a process of its own for each set, held to one core like ours, and is stopped when its
//! time is up. What they drew when last they were asked is kept in `tests/peers/recorded.jsonl`.

mod bounds;
mod outcomes;
mod tell;

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::bench::measures::Measures;
use crate::bench::table::Row;
use crate::bench::{on_one_core, plans};
use crate::setup::{graphviz, npm};
use crate::sh::Run;
use crate::{paths, say, wasm};
use outcomes::Outcomes;

/// What others are given; 10,000 boxes take them minutes, or for ever.
const SETS: [&str; 7] =
    ["plan-60", "plan-300", "plan-1000", "seeds-60", "seeds-300", "seeds-1000", "north"];

/// Ours in wasm is a guest in Node as others are.
const OURS: [&str; 2] = ["goalgraph-quick-wasm", "goalgraph-best-wasm"];
const PEERS: [&str; 5] = ["dot-native", "viz", "dagre", "elkjs", "msagl"];

/// How long one may draw one set.
const PATIENCE: Duration = Duration::from_secs(100);

/// The elements of the plan whose map is drawn.
const MAP: &str = "300";

pub(crate) fn run(peers: bool) -> Result<Vec<Row>> {
    let folder = paths::target().join("bench/layout");
    if folder.exists() {
        // Else what an earlier run left would pass for drawn now.
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(folder.join("drawn"))?;
    say::quiet("cargo bench --no-run", || {
        Run::new("cargo").args(bench(peers)).args(["--no-run"]).quiet()
    })?;
    Run::new("cargo").args(bench(peers)).args(["--", "graphs"]).args([&folder]).quiet()?;
    let mut told = say::loud("our drawings, natively", || {
        on_one_core("cargo").args(bench(peers)).args(["--", "ours"]).heard()
    })?;
    wasm::module("goalgraph-layout-wasm", "layout", &folder.join("wasm"))?;
    OURS.into_iter().for_each(draw);
    if peers {
        told += &others()?;
    }
    told += &say::loud("judging what was drawn in Node", || {
        Run::new("cargo").args(bench(peers)).args(["--", "judge"]).args([&folder]).heard()
    })?;
    fs::write(folder.join("told.jsonl"), &told)?;

    let mut outcomes = Outcomes::default();
    if !peers {
        let file = paths::at(paths::PEERS).join("recorded.jsonl");
        let recorded =
            fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        outcomes.told(&recorded);
    }
    outcomes.told(&told);
    let mut measures = map()?;
    measures.told(&told);
    let mut rows = bounds::rows(&outcomes, &measures);
    rows.extend(tell::rows(&outcomes, peers));
    Ok(rows)
}

/// cargo's arguments for the bench; the crates of others only where they were asked for.
fn bench(peers: bool) -> Vec<&'static str> {
    let mut args = vec!["bench", "--quiet", "--package", "goalgraph-tests", "--bench", "layout"];
    if peers {
        args.extend(["--features", "peers"]);
    }
    args
}

/// Gets the other layouters and lets them draw; tells what the crate among them did.
fn others() -> Result<String> {
    npm::ready(paths::PEERS)?;
    // Without Graphviz's program there is still its wasm.
    let native = graphviz::ready();
    if let Err(error) = &native {
        say::line(&format!("no native dot: {error:#}"));
    }
    for peer in PEERS {
        if peer != "dot-native" || native.is_ok() {
            draw(peer);
        }
    }
    say::loud("rust-sugiyama's drawings", || {
        on_one_core("cargo").args(bench(true)).args(["--", "sugiyama"]).heard()
    })
}

/// Lets one draw every set. That it fails or is too slow is worth telling, and no reason to stop.
fn draw(layouter: &str) {
    let folder = paths::target().join("bench/layout");
    let script = paths::at(paths::PEERS).join("run.mjs");
    for set in SETS {
        let file = |folder: PathBuf| folder.join(set).with_extension("json");
        let drawn = say::loud(&format!("{layouter} draws {set}"), || {
            on_one_core("node")
                .args([&script])
                .args([layouter])
                .args([file(folder.join("graphs")), file(folder.join("drawn").join(layouter))])
                .env("GOALGRAPH_LAYOUT_WASM", folder.join("wasm"))
                .shown_within(PATIENCE)
        });
        if let Err(error) = drawn {
            say::line(&format!("{error:#}"));
        }
    }
}

/// The map of a plan in wasm, from plan to text.
fn map() -> Result<Measures> {
    wasm::build()?;
    let folder = plans(&[MAP])?;
    let script = paths::at("tests/benches/map.mjs");
    let mut measures = Measures::default();
    measures.told(&say::loud("node tests/benches/map.mjs", || {
        on_one_core("node").args([&script, &folder]).args([MAP]).heard()
    })?);
    Ok(measures)
}
