//! How large the module is on the wire, and how large it may be.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::say;
use crate::sh::Run;

/// 440 kB after brotli: the rules, their words in three languages, editing, rules declared as data, every view and the
/// layout of maps.
/// It must not grow; the npm package is to be 200 kB, since more is felt on the phone of someone in a hurry.
const LIMIT: usize = 440 * 1024;

pub(crate) fn report(module: &Path) -> Result<()> {
    let file = fs::metadata(module).with_context(|| format!("cannot read {}", module.display()))?;
    let raw = usize::try_from(file.len())?;
    let brotli = brotli_size(module)?;
    let name = module.file_name().unwrap_or_default().to_string_lossy();
    say::line(&format!(
        "{name}: {} raw, {} brotli, limit {} brotli ({} % used)",
        kilobytes(raw),
        kilobytes(brotli),
        kilobytes(LIMIT),
        brotli * 100 / LIMIT
    ));
    ensure!(brotli <= LIMIT, "{name} is {} over the limit", kilobytes(brotli - LIMIT));
    Ok(())
}

/// Compressed as a web server would for files that do not change: quality 11, which is what Node takes.
fn brotli_size(file: &Path) -> Result<usize> {
    const SCRIPT: &str = "
        const { readFileSync } = require('node:fs')
        const { brotliCompressSync } = require('node:zlib')
        console.log(brotliCompressSync(readFileSync(process.argv[1])).length)";
    let size =
        Run::new("node").args(["--eval".as_ref(), SCRIPT.as_ref(), file.as_os_str()]).read()?;
    size.trim().parse().with_context(|| format!("`{size}` is no size"))
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1024, bytes % 1024 * 10 / 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_rounded_down_to_a_tenth() {
        assert_eq!(kilobytes(0), "0.0 kB");
        assert_eq!(kilobytes(350 * 1024), "350.0 kB");
        assert_eq!(kilobytes(350 * 1024 + 1023), "350.9 kB");
    }
}
