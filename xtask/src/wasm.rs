//! The wasm module as others get it: cargo, wasm-bindgen, wasm-opt, into `wasm/dist`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::setup::npm;
use crate::setup::toolchain::{self, TARGET};
use crate::sh::Run;
use crate::{paths, say, stamp};

const PACKAGE: &str = "goalgraph-wasm";
const NAME: &str = "goalgraph";

/// What Rust's wasm32 target uses, one by one: `--all-features` makes a module that Node 20 refuses.
const WASM_OPT: [&str; 8] = [
    "-Os",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Builds all of `wasm/dist`; returns the module in it.
pub(crate) fn build() -> Result<PathBuf> {
    let work = paths::target().join("bindgen");
    let module = module(PACKAGE, NAME, &work)?;
    publish(&work, &module)
}

/// Builds a package's module and its JavaScript, under a name, in a folder; returns the module, optimised.
pub(crate) fn module(package: &str, name: &str, work: &Path) -> Result<PathBuf> {
    let toolchain = toolchain::ready()?;
    npm::ready(paths::TOOLS)?;
    let target = toolchain.target();
    say::quiet(&format!("cargo build of {package}, by {}", toolchain.name()), || {
        toolchain
            .cargo()
            .args(["build", "--quiet", "--package", package])
            .args(["--profile", "wasm", "--target", TARGET])
            .args(["--target-dir".as_ref(), target.as_os_str()])
            .quiet()
    })?;
    let library = package.replace('-', "_");
    let built = target.join(TARGET).join("wasm").join(library).with_extension("wasm");
    say::quiet("wasm-bindgen", || bindgen(&built, name, work))?;
    optimised(&work.join(format!("{name}_bg.wasm")))
}

fn bindgen(module: &Path, name: &str, into: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(module)
        .out_name(name)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(false)
        .remove_name_section(true) // here, not by `strip = true`, which would take target_features with it
        .remove_producers_section(true)
        .reset_state_function(true) // lets the elements start over after a trap
        .generate(into)
}

/// The module after wasm-opt, kept beside its stamp: the same input is not optimised twice.
fn optimised(input: &Path) -> Result<PathBuf> {
    let output = input.with_file_name("optimised.wasm");
    let stamp_file = input.with_file_name("optimised.stamp");
    let tool = paths::at(paths::TOOLS).join("node_modules/binaryen");
    let version = fs::read(tool.join("package.json")).context("no binaryen among the npm tools")?;
    let key = stamp::key(&[&fs::read(input)?, &version, WASM_OPT.join(" ").as_bytes()]);
    if !(output.exists() && stamp::is(&stamp_file, &key)) {
        say::quiet("wasm-opt", || {
            Run::new("node")
                .args([tool.join("bin/wasm-opt"), input.into(), "-o".into(), output.clone()])
                .args(WASM_OPT)
                .quiet()
        })?;
        stamp::set(&stamp_file, &key)?;
    }
    Ok(output)
}

fn publish(work: &Path, module: &Path) -> Result<PathBuf> {
    ensure!(
        !work.join("snippets").exists(),
        "the wasm crate has inline JavaScript, which nobody copies to wasm/dist"
    );
    let dist = paths::at(paths::DIST);
    fs::create_dir_all(&dist)?;
    for file in ["goalgraph.js", "goalgraph.d.ts", "goalgraph_bg.wasm.d.ts"] {
        put(&work.join(file), &dist.join(file))?;
    }
    let published = dist.join("goalgraph_bg.wasm");
    put(module, &published)?;
    Ok(published)
}

/// Copies what changed, and by a rename: a server may be reading the old one.
fn put(from: &Path, to: &Path) -> Result<()> {
    let bytes = fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
    if fs::read(to).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    let part = to.with_extension("part");
    fs::write(&part, bytes).with_context(|| format!("cannot write {}", part.display()))?;
    fs::rename(&part, to).with_context(|| format!("cannot write {}", to.display()))
}
