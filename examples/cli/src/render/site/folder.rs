//! The folder a site stands in: what it wrote before is replaced or goes, nothing else is touched.

use super::{File, PLAN};
use crate::output::{not_written, replace};
use crate::progress::Progress;
use crate::words::say;
use crate::words::site::{NOT_A_FOLDER, NOT_EMPTY};
use goalgraph::Lang;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The file that says a folder is a site of this program's.
const MANIFEST: &str = "goalgraph-site.json";

/// What a site says of itself: the files it wrote.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Manifest {
    files: BTreeSet<String>,
}

/// A folder that a site may be written to.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    lang: Lang,
    before: BTreeSet<String>,
}

impl Folder {
    /// Looks whether a site may stand in this folder; changes nothing.
    ///
    /// # Errors
    /// Says so when the folder is none, or has files and is no site, unless it is forced.
    pub(super) fn of_site(path: &Path, lang: Lang, force: bool) -> Result<Self, String> {
        let mut folder = Self { path: path.to_owned(), lang, before: BTreeSet::new() };
        let name = path.display().to_string();
        match fs::read_dir(path) {
            Ok(mut entries) => {
                let is_empty = entries.next().is_none();
                match folder.manifest() {
                    Some(manifest) => folder.before = manifest.files,
                    None if is_empty || force => {}
                    None => return Err(say(lang, &NOT_EMPTY, &[("folder", &name)])),
                }
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => {
                let error = error.to_string();
                return Err(say(lang, &NOT_A_FOLDER, &[("folder", &name), ("error", &error)]));
            }
        }
        Ok(folder)
    }

    /// Writes the files, and removes those of the site before that are no longer among them; says
    /// how many.
    pub(super) fn write(&self, files: &[File]) -> Result<usize, String> {
        fs::create_dir_all(&self.path).map_err(|error| self.failed(&self.path, &error))?;
        let now: BTreeSet<String> = files.iter().map(|file| file.name.clone()).collect();
        // First what there may be, at last what there is: interrupted, it is still a site.
        self.say(now.union(&self.before).cloned().collect())?;
        let mut progress = Progress::over(files.len());
        for file in files {
            replace(self.lang, &self.path.join(&file.name), &file.bytes)?;
            progress.step();
        }
        progress.clear();
        let mut removed = 0;
        for name in self.before.difference(&now) {
            removed += usize::from(self.remove(name)?);
        }
        self.say(now)?;
        Ok(removed)
    }

    /// The manifest, if the folder has one that this program may have written.
    fn manifest(&self) -> Option<Manifest> {
        let file = self.path.join(MANIFEST);
        let is_file = fs::symlink_metadata(&file).is_ok_and(|found| found.is_file());
        let text = is_file.then(|| fs::read_to_string(file).ok()).flatten()?;
        let manifest: Manifest = serde_json::from_str(&text).ok()?;
        manifest.files.iter().all(|name| is_ours(name)).then_some(manifest)
    }

    fn say(&self, files: BTreeSet<String>) -> Result<(), String> {
        // Plain data with string keys: serde_json has no way to fail on it.
        let mut text = serde_json::to_string_pretty(&Manifest { files }).unwrap_or_default();
        text.push('\n');
        replace(self.lang, &self.path.join(MANIFEST), text.as_bytes())
    }

    /// Whether there was such a file.
    fn remove(&self, name: &str) -> Result<bool, String> {
        let file = self.path.join(name);
        match fs::remove_file(&file) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(self.failed(&file, &error)),
        }
    }

    fn failed(&self, file: &Path, error: &io::Error) -> String {
        not_written(self.lang, file, error)
    }
}

/// Whether a site of ours can have a file of this name: a manifest may be anybody's, and what it
/// names may be deleted.
fn is_ours(name: &str) -> bool {
    let plain = |letter: char| matches!(letter, 'a'..='z' | '0'..='9' | '-');
    name == PLAN
        || name.rsplit_once('.').is_some_and(|(stem, ending)| {
            !stem.is_empty()
                && stem.chars().all(plain)
                && matches!(ending, "html" | "css" | "csv" | "svg")
        })
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn a_manifest_names_only_what_a_site_can_have() {
        for name in
            ["index.html", "unit-oppv-2.html", "table.csv", "map.svg", "goalgraph.css", "plan.json"]
        {
            assert!(is_ours(name), "{name}");
        }
        let others = [
            "../x.html",
            "/etc/x.css",
            "a/b.svg",
            "a\\b.svg",
            ".html",
            "x.exe",
            "package.json",
            "X.html",
            "",
            "C:x.css",
        ];
        for name in others {
            assert!(!is_ours(name), "{name}");
        }
    }
}
