//! A plan from a file or standard input, never more of it than the limit.

use crate::args::Input;
use crate::words::{NOT_READ, TOO_LARGE, say, terminal_language};
use encoding_rs::{UTF_8, WINDOWS_1252};
use goalgraph::plan::Limits;
use goalgraph::text::number;
use goalgraph::{Error, Lang, Plan};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// A plan, and the text it was read from.
pub(crate) struct Document {
    pub(crate) plan: Plan,
    pub(crate) text: String,
    pub(crate) name: String,
}

impl Input {
    /// Reads the plan, or says why not.
    pub(crate) fn document(&self) -> Result<Document, String> {
        document(&self.file, self.lang.unwrap_or_else(terminal_language))
    }

    /// The language to speak: the one asked for, else the plan's.
    pub(crate) fn speaks(&self, document: &Document) -> Lang {
        self.lang.unwrap_or(document.plan.language)
    }
}

/// Reads a plan, or says in a language why not.
pub(crate) fn document(file: &Path, lang: Lang) -> Result<Document, String> {
    let limits = Limits::default();
    let bytes = bytes(file, &limits, lang)?;
    let name = file.display().to_string();
    let plan = Plan::from_bytes(&bytes, &limits).map_err(|error| complaint(&name, &error, lang))?;
    // It was read as a plan, so it is UTF-8.
    Ok(Document { plan, text: text(&bytes), name })
}

/// The text of a file that is no plan: settings, a baseline.
pub(crate) fn other(file: &Path, lang: Lang) -> Result<String, String> {
    Ok(text(&bytes(file, &Limits::default(), lang)?))
}

/// What is wrong in a file, with the place as editors and terminals link it.
pub(crate) fn complaint(name: &str, error: &Error, lang: Lang) -> String {
    match error.place() {
        Some(at) => format!("{name}:{}:{}: {}", at.line, at.column, error.message(lang)),
        None => format!("{name}: {}", error.message(lang)),
    }
}

/// The text of a table, as spreadsheets save it: UTF-8, UTF-16, or Windows-1252.
pub(crate) fn table(file: &Path, lang: Lang) -> Result<String, String> {
    let bytes = bytes(file, &Limits::default(), lang)?;
    let encoding = if std::str::from_utf8(&bytes).is_ok() { UTF_8 } else { WINDOWS_1252 };
    // A byte order mark wins.
    Ok(encoding.decode(&bytes).0.into_owned())
}

/// A byte order mark counts in no column.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim_start_matches('\u{feff}').to_owned()
}

fn bytes(file: &Path, limits: &Limits, lang: Lang) -> Result<Vec<u8>, String> {
    let name = file.display().to_string();
    let bytes = up_to(file, limits.bytes)
        .map_err(|error| say(lang, &NOT_READ, &[("file", &name), ("error", &error.to_string())]))?;
    if bytes.len() > limits.bytes {
        let limit = number(lang, i64::try_from(limits.bytes).unwrap_or(i64::MAX));
        return Err(say(lang, &TOO_LARGE, &[("file", &name), ("limit", &limit)]));
    }
    Ok(bytes)
}

/// The bytes of a file: all of it, or one more than the limit.
fn up_to(file: &Path, limit: usize) -> io::Result<Vec<u8>> {
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    if file.as_os_str() == "-" {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        File::open(file)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
