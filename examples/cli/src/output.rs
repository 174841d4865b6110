//! Where words go: standard output, standard error, files.

use crate::words::{NOT_WRITTEN, say};
use goalgraph::Lang;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Writes to standard output, as it is.
pub(crate) fn print(lang: Lang, said: &str) -> Result<(), String> {
    heard(lang, io::stdout().lock().write_all(said.as_bytes()))
}

/// Writes to standard output in colours, where it is a terminal that shows them and `NO_COLOR`
/// is not set.
pub(crate) fn paint(lang: Lang, said: &str) -> Result<(), String> {
    heard(lang, anstream::stdout().lock().write_all(said.as_bytes()))
}

/// Whoever reads it may stop reading: that is no fault.
fn heard(lang: Lang, written: io::Result<()>) -> Result<(), String> {
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(|error| not_written(lang, Path::new("stdout"), &error)),
    }
}

/// Writes a line to standard error. Nobody is left to hear that it is closed.
pub(crate) fn complain(complaint: &str) {
    let _ = writeln!(io::stderr(), "{complaint}");
}

/// Puts bytes in a file, or on standard output where there is none.
pub(crate) fn deliver(lang: Lang, file: Option<&Path>, bytes: &[u8]) -> Result<(), String> {
    match file {
        Some(file) => fs::write(file, bytes).map_err(|error| not_written(lang, file, &error)),
        None => heard(lang, io::stdout().lock().write_all(bytes)),
    }
}

/// Puts text in a file, all of it or nothing: whoever reads it meanwhile gets the old one.
///
/// A link stays a link; what it leads to is replaced.
pub(crate) fn write(lang: Lang, file: &Path, text: &str) -> Result<(), String> {
    let target = fs::canonicalize(file).unwrap_or_else(|_| file.to_path_buf());
    replace(lang, &target, text.as_bytes())
}

/// As [`write`], but a link is replaced itself.
pub(crate) fn replace(lang: Lang, file: &Path, bytes: &[u8]) -> Result<(), String> {
    let beside = beside(file);
    let written = fs::write(&beside, bytes).and_then(|()| {
        if let Some(old) = fs::symlink_metadata(file).ok().filter(fs::Metadata::is_file) {
            fs::set_permissions(&beside, old.permissions())?;
        }
        fs::rename(&beside, file)
    });
    written.map_err(|error| {
        // What could not be written whole is not left behind; that it is gone already is no fault.
        let _ = fs::remove_file(&beside);
        not_written(lang, file, &error)
    })
}

/// A name in the same folder that nobody else uses: renaming works within a file system only.
fn beside(target: &Path) -> PathBuf {
    let mut name = target.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{}.tmp", std::process::id()));
    target.with_file_name(name)
}

pub(crate) fn not_written(lang: Lang, file: &Path, error: &io::Error) -> String {
    let file = file.display().to_string();
    say(lang, &NOT_WRITTEN, &[("file", &file), ("error", &error.to_string())])
}
