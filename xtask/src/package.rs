//! The npm package: the scripts bundled, the module, and what describes both, in `wasm/dist`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::setup::npm;
use crate::sh::Run;
use crate::wasm::{self, put};
use crate::{paths, say};

/// What can be imported, each in `wasm/js`; what they share becomes files of its own.
const ENTRIES: [&str; 8] =
    ["index", "node", "elements", "define", "auto", "frame", "inline", "render"];

/// For pages without modules: one file, and a global name.
const CLASSIC: &str = "iife";

/// What a classic script fetches when there is an editor: whole, since it shares no files with others.
const EDITOR: &str = "editor";

const COMMON: [&str; 7] = [
    "--bundle",
    "--charset=utf8",
    "--legal-comments=none",
    "--loader:.wasm=binary",
    "--log-level=warning",
    "--minify",
    "--target=es2022",
];

/// Files that are copied as they are.
const COPIED: [(&str, &str); 3] = [
    ("core/schema/plan.json", "schema.json"),
    ("core/src/view/theme/paper.css", "print.css"),
    ("wasm/glue/views.css", "views.css"),
];

/// Builds everything.
pub(crate) fn build() -> Result<()> {
    wasm::build()?;
    let work = paths::target().join("package");
    if work.exists() {
        fs::remove_dir_all(&work)?; // names of shared files hold their hash: old ones would stay
    }
    fs::create_dir_all(&work)?;
    npm::ready(paths::TOOLS)?;
    say::quiet("esbuild", || style().and_then(|()| bundle(&work)))?;
    say::quiet("custom-elements.json", || manifest(&work))?;
    for (from, to) in COPIED {
        fs::copy(paths::at(from), work.join(to)).with_context(|| format!("cannot copy {from}"))?;
    }
    for (_, file) in wasm::PARTS {
        fs::copy(paths::at(paths::GLUE).join(file), work.join(file))?;
    }
    publish(&work, &paths::at(paths::DIST))
}

fn bundle(work: &Path) -> Result<()> {
    let out = |name: &str, value: &Path| format!("--{name}={}", value.display());
    esbuild()
        .args(ENTRIES.map(|name| format!("js/{name}.js")))
        .args(["--format=esm", "--splitting", "--chunk-names=[name]-[hash]", "--external:node:*"])
        .args([out("outdir", work)])
        .quiet()?;
    esbuild()
        .args([format!("js/{CLASSIC}.js")])
        .args(["--format=iife", "--global-name=goalgraph", "--define:import.meta.url=undefined"])
        .args([&format!("--external:./{EDITOR}.js")])
        .args([out("outfile", &work.join("goalgraph.iife.js"))])
        .quiet()?;
    esbuild()
        .args([format!("js/{EDITOR}.js"), "--format=esm".into()])
        .args([out("outfile", &work.join(EDITOR).with_extension("js"))])
        .quiet()
}

/// The style sheet of the views, as a file, and in short as a script.
fn style() -> Result<()> {
    let glue = paths::at(paths::GLUE);
    let sheet = glue.join("views.css");
    put(goalgraph::view::STYLE.as_bytes(), &sheet)?;
    let short = tool("esbuild/bin/esbuild").args(["--minify"]).args([&sheet]).read()?;
    put(
        format!("export const STYLE = {}\n", serde_json::to_string(&short)?).as_bytes(),
        &glue.join("style.js"),
    )
}

fn esbuild() -> Run {
    tool("esbuild/bin/esbuild").args(COMMON)
}

/// Elements, attributes, events, parts and variables, read from the comments of the code.
fn manifest(work: &Path) -> Result<()> {
    tool("@custom-elements-manifest/analyzer/cem.js")
        .args(["analyze", "--globs", "js/goal-*.js", "--quiet", "--outdir", "glue"]) // it takes no other place
        .quiet()?;
    let name = "custom-elements.json";
    fs::copy(paths::at(paths::GLUE).join(name), work.join(name))?;
    Ok(())
}

/// A tool of Node's, run where the package is.
fn tool(path: &str) -> Run {
    let tool = paths::at(paths::TOOLS).join("node_modules").join(path);
    Run::new("node").args([tool]).dir(paths::at(paths::PACKAGE))
}

/// Makes `dist` what `work` is, file by file: a server may be reading it.
fn publish(work: &Path, dist: &Path) -> Result<()> {
    fs::create_dir_all(dist)?;
    let names = names(work)?;
    for name in &names {
        put(&fs::read(work.join(name))?, &dist.join(name))?;
    }
    for old in self::names(dist)?.difference(&names) {
        fs::remove_file(dist.join(old))?;
    }
    Ok(())
}

fn names(folder: &Path) -> Result<BTreeSet<String>> {
    let entries = fs::read_dir(folder)?;
    entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}
