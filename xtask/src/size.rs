//! How large the module is on the wire, and how large it may be.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use brotli::CompressorWriter;

use crate::say;

/// 150 kB after brotli: more is felt on the phone of someone in a hurry.
const LIMIT: usize = 150 * 1024;

pub(crate) fn report(module: &Path) -> Result<()> {
    let bytes = fs::read(module).with_context(|| format!("cannot read {}", module.display()))?;
    let brotli = brotli_size(&bytes)?;
    let name = module.file_name().unwrap_or_default().to_string_lossy();
    say::line(&format!(
        "{name}: {} raw, {} brotli, limit {} brotli ({} % used)",
        kilobytes(bytes.len()),
        kilobytes(brotli),
        kilobytes(LIMIT),
        brotli * 100 / LIMIT
    ));
    ensure!(brotli <= LIMIT, "{name} is {} over the limit", kilobytes(brotli - LIMIT));
    Ok(())
}

/// Compressed as a web server would for files that do not change: quality 11.
fn brotli_size(bytes: &[u8]) -> Result<usize> {
    let mut writer = CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    Ok(writer.into_inner().len())
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
        assert_eq!(kilobytes(LIMIT), "150.0 kB");
        assert_eq!(kilobytes(LIMIT + 1023), "150.9 kB");
    }

    #[test]
    fn brotli_makes_repetition_small() {
        assert!(brotli_size(&[b'a'; 10_000]).unwrap() < 100);
    }
}
