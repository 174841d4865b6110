//! A plan from a file or standard input, never more of it than the limit.

use crate::Input;
use crate::words::{NOT_READ, TOO_LARGE, say, terminal_language};
use goalgraph::plan::Limits;
use goalgraph::text::number;
use goalgraph::{Lang, Plan};
use std::fs::File;
use std::io::{self, Read};

/// A plan, and the text it was read from.
pub(crate) struct Document {
    pub(crate) plan: Plan,
    pub(crate) text: String,
    pub(crate) name: String,
}

/// Reads a plan, or says why not.
pub(crate) fn document(input: &Input) -> Result<Document, String> {
    let lang = input.lang.unwrap_or_else(terminal_language);
    let name = input.file.display().to_string();
    let limits = Limits::default();
    let bytes = bytes(input, limits.bytes)
        .map_err(|error| say(lang, &NOT_READ, &[("file", &name), ("error", &error.to_string())]))?;
    if bytes.len() > limits.bytes {
        let limit = number(lang, i64::try_from(limits.bytes).unwrap_or(i64::MAX));
        return Err(say(lang, &TOO_LARGE, &[("file", &name), ("limit", &limit)]));
    }
    let plan = Plan::from_bytes(&bytes, &limits)
        .map_err(|error| format!("{name}: {}", error.report(lang)))?;
    // It was read as a plan, so it is UTF-8. A byte order mark counts in no column.
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_start_matches('\u{feff}').to_owned();
    Ok(Document { plan, text, name })
}

/// The bytes of the input: all of it, or one more than the limit.
fn bytes(input: &Input, limit: usize) -> io::Result<Vec<u8>> {
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    if input.file.as_os_str() == "-" {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        File::open(&input.file)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

impl Document {
    /// The language to speak: the one asked for, else the plan's.
    pub(crate) fn lang(&self, input: &Input) -> Lang {
        input.lang.unwrap_or(self.plan.language)
    }
}
