//! Files and patterns to the files that are meant: not every shell expands patterns.

use crate::words::{BAD_PATTERN, NO_MATCH, say};
use goalgraph::Lang;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The files to look at, sorted, each once.
pub(crate) struct Files {
    pub(crate) paths: Vec<PathBuf>,
    /// Several were asked for, if only by a pattern that happens to match one.
    pub(crate) are_several: bool,
}

/// Finds the files.
///
/// # Errors
/// Says which pattern matches no file, or is none.
pub(crate) fn expand(written: &[PathBuf], lang: Lang) -> Result<Files, String> {
    let mut found: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
    let mut are_several = written.len() > 1;
    for path in written {
        let pattern = path.to_str().filter(|_| is_pattern(path));
        are_several |= pattern.is_some();
        for path in pattern.map_or_else(|| Ok(vec![path.clone()]), |it| matching(it, lang))? {
            // One file by two names is one file; what does not exist is complained of later.
            let whole = fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
            found.entry(whole).or_insert(path);
        }
    }
    let mut paths: Vec<PathBuf> = found.into_values().collect();
    paths.sort();
    Ok(Files { paths, are_several })
}

/// A file whose name looks like a pattern is a file all the same.
fn is_pattern(path: &Path) -> bool {
    path.to_str().is_some_and(|name| name.contains(['*', '?', '['])) && !path.exists()
}

fn matching(pattern: &str, lang: Lang) -> Result<Vec<PathBuf>, String> {
    let paths = glob::glob(pattern).map_err(|error| {
        say(lang, &BAD_PATTERN, &[("pattern", pattern), ("error", &error.to_string())])
    })?;
    // What cannot be looked into cannot match.
    let files: Vec<PathBuf> = paths.filter_map(Result::ok).filter(|path| path.is_file()).collect();
    if files.is_empty() {
        return Err(say(lang, &NO_MATCH, &[("pattern", pattern)]));
    }
    Ok(files)
}
