//! The wasm module: cargo, wasm-bindgen, wasm-opt, into `wasm/glue`, where the scripts of the package find it.

mod parts;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha384};
use wasm_bindgen_cli_support::Bindgen;

use crate::setup::npm;
use crate::setup::toolchain::{self, TARGET};
use crate::sh::Run;
use crate::{paths, say, stamp};

const PACKAGE: &str = "goalgraph-wasm";
const NAME: &str = "goalgraph";

/// What the parts are called in scripts, and their files.
pub(crate) const PARTS: [(&str, &str); 2] =
    [("first", "goalgraph_bg.wasm"), ("rest", "goalgraph_rest.wasm")];

/// What Rust's wasm32 target uses, one by one: `--all-features` makes a module that Node 20 refuses.
const WASM_OPT: [&str; 10] = [
    "-Os",
    "--converge",
    "--one-caller-inline-max-function-size=100", // copies of like functions side by side compress; inlined they do not
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What is drawn to see which functions a page with pictures needs: two whole plans, and the small ones of the rules
/// that matter most; see `wasm/early.mjs`. With the plans of all rules the first part would be a seventh larger.
const PLANS: [&str; 3] =
    ["examples/kristiansand/plan.json", "examples/sdg/plan.json", "core/src/rules/coverage"];

/// The module in its two parts, in `wasm/glue`.
pub(crate) fn build() -> Result<()> {
    let work = paths::target().join("bindgen");
    let whole = bound(PACKAGE, NAME, &work)?;
    let (first, rest) = (work.join("first.wasm"), work.join("rest.wasm"));
    part(&whole, &first, &rest)?;
    publish(&work, [&optimised(&first)?, &optimised(&rest)?])
}

/// Builds a package's module and its JavaScript, under a name, in a folder; returns the module, optimised.
pub(crate) fn module(package: &str, name: &str, work: &Path) -> Result<PathBuf> {
    optimised(&bound(package, name, work)?)
}

/// The module as wasm-bindgen leaves it.
fn bound(package: &str, name: &str, work: &Path) -> Result<PathBuf> {
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
    Ok(work.join(format!("{name}_bg.wasm")))
}

/// Before wasm-opt: it would put a large function that is called once into its caller, and the two into one part.
/// Kept beside its stamp, since showing the plans takes seconds.
fn part(whole: &Path, first: &Path, rest: &Path) -> Result<()> {
    let module = fs::read(whole)?;
    let stamp_file = whole.with_file_name("parts.stamp");
    let script = fs::read(paths::at(paths::PACKAGE).join("early.mjs"))?;
    let key = stamp::key(&[&module, &script, &plans()?, include_bytes!("parts.rs")]);
    if !(first.exists() && rest.exists() && stamp::is(&stamp_file, &key)) {
        say::quiet("what goes first", || {
            let parts = parts::part(&module, &early(whole, &module)?)?;
            put(&parts.first, first)?;
            put(&parts.rest, rest)
        })?;
        stamp::set(&stamp_file, &key)?;
    }
    Ok(())
}

/// The text of all `PLANS`.
fn plans() -> Result<Vec<u8>> {
    let mut text = Vec::new();
    for path in PLANS.map(paths::at) {
        let mut files = vec![path.clone()];
        if path.is_dir() {
            files = fs::read_dir(&path)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
            files.sort();
        }
        for file in files {
            text.extend(fs::read(file)?);
        }
    }
    Ok(text)
}

/// The functions that run when a page reads, checks and shows a plan, by number.
fn early(whole: &Path, module: &[u8]) -> Result<BTreeSet<usize>> {
    let watched = whole.with_file_name("watched.wasm");
    put(&parts::watched(module)?, &watched)?;
    let ran = Run::new("node")
        .args([
            paths::at(paths::PACKAGE).join("early.mjs"),
            whole.with_file_name(format!("{NAME}.js")),
            watched,
        ])
        .args(PLANS.map(paths::at))
        .read()?;
    serde_json::from_str(&ran).context("early.mjs gave no list of numbers")
}

fn bindgen(module: &Path, name: &str, into: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(module)
        .out_name(name)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(true) // our own loader finds it
        .remove_name_section(true) // here, not by `strip = true`, which would take target_features with it
        .remove_producers_section(true)
        .reset_state_function(true) // lets the elements start over after a trap
        .generate(into)
}

/// The module after wasm-opt, kept beside its stamp: the same input is not optimised twice.
fn optimised(input: &Path) -> Result<PathBuf> {
    let output = input.with_extension("optimised.wasm");
    let stamp_file = input.with_extension("optimised.stamp");
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

fn publish(work: &Path, parts: [&Path; 2]) -> Result<()> {
    ensure!(
        !work.join("snippets").exists(),
        "the wasm crate has inline JavaScript, which nobody copies to wasm/glue"
    );
    let glue = paths::at(paths::GLUE);
    fs::create_dir_all(&glue)?;
    for file in ["goalgraph.js", "goalgraph.d.ts", "goalgraph_bg.wasm.d.ts"] {
        put(&fs::read(work.join(file))?, &glue.join(file))?;
    }
    let mut script = String::new();
    for ((name, file), part) in PARTS.into_iter().zip(parts) {
        let bytes = fs::read(part)?;
        script += &where_it_is(name, file, &bytes);
        put(&bytes, &glue.join(file))?;
    }
    put(script.as_bytes(), &glue.join("module.js"))
}

/// A script that knows a part by address and by hash: who trusts the one, by `integrity`, can trust the other.
fn where_it_is(name: &str, file: &str, part: &[u8]) -> String {
    let hash = BASE64_STANDARD.encode(Sha384::digest(part));
    format!(
        "export const {name} = {{ address: () => new URL('./{file}', import.meta.url), integrity: 'sha384-{hash}' }}\n"
    )
}

/// Writes what changed, and by a rename: a server may be reading the old one.
pub(crate) fn put(bytes: &[u8], to: &Path) -> Result<()> {
    if fs::read(to).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    let part = to.with_extension("part");
    fs::write(&part, bytes).with_context(|| format!("cannot write {}", part.display()))?;
    fs::rename(&part, to).with_context(|| format!("cannot write {}", to.display()))
}
