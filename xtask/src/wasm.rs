//! The wasm module: cargo, wasm-bindgen, wasm-opt, into `wasm/glue`, where the scripts of the package find it.

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

/// The module by itself, in `wasm/glue`.
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
        .omit_default_module_path(true) // our own loader finds it
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
        "the wasm crate has inline JavaScript, which nobody copies to wasm/glue"
    );
    let glue = paths::at(paths::GLUE);
    fs::create_dir_all(&glue)?;
    for file in ["goalgraph.js", "goalgraph.d.ts", "goalgraph_bg.wasm.d.ts"] {
        put(&fs::read(work.join(file))?, &glue.join(file))?;
    }
    let bytes = fs::read(module)?;
    put(where_it_is(&bytes).as_bytes(), &glue.join("module.js"))?;
    let published = glue.join("goalgraph_bg.wasm");
    put(&bytes, &published)?;
    Ok(published)
}

/// A script that knows its module by address and by hash: who trusts the one, by `integrity`, can trust the other.
fn where_it_is(module: &[u8]) -> String {
    let hash = BASE64_STANDARD.encode(Sha384::digest(module));
    format!(
        "export const address = () => new URL('./goalgraph_bg.wasm', import.meta.url)\nexport const integrity = 'sha384-{hash}'\n"
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
