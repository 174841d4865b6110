//! `goalgraph check`: plans read, checked, and reported.

use crate::args::{Check, Format};
use crate::files::{Files, expand};
use crate::how::known;
use crate::output::{complain, paint, print, write};
use crate::progress::Progress;
use crate::read::document;
use crate::report::{Checked, json, markdown, sarif, text};
use crate::words::{BASELINE_WRITTEN, ONE_BASELINE, say, terminal_language};
use goalgraph::{Lang, Settings};
use serde_json::json;
use std::path::Path;
use std::process::ExitCode;

pub(crate) fn run(args: &Check) -> Result<ExitCode, String> {
    let lang = args.lang.unwrap_or_else(terminal_language);
    let files = expand(&args.files, lang)?;
    // Identities are of one plan: what is known of one would hide what is new in another.
    if files.are_several && (args.baseline.is_some() || args.write_baseline.is_some()) {
        return Err(say(lang, &ONE_BASELINE, &[]));
    }
    let mut settings = args.how.settings(args.lang, lang)?;
    if let Some(file) = &args.baseline {
        settings.known = known(file, lang)?;
    }
    let all = check(&files, &settings, lang);
    if !all.is_empty() {
        let (lang, several) = (all.first().map_or(lang, |one| one.lang), files.are_several);
        match args.format {
            Format::Text => paint(lang, &text::write(&all, several))?,
            Format::Json => print(lang, &json::write(&all, several))?,
            Format::Sarif => print(lang, &sarif::write(&all, &settings))?,
            Format::Markdown => print(lang, &markdown::write(&all, &settings))?,
        }
    }
    if let (Some(file), [one]) = (&args.write_baseline, &*all) {
        write_baseline(file, one)?;
    }
    let is_denied = all.iter().any(|one| one.has(args.deny.severity()));
    Ok(match (files.paths.len() - all.len(), is_denied) {
        (0, false) => ExitCode::SUCCESS,
        (0, true) => ExitCode::from(1),
        _ => ExitCode::from(2),
    })
}

/// Checks every file that can be read; says of the others why not, and goes on.
fn check(files: &Files, settings: &Settings, lang: Lang) -> Vec<Checked> {
    let mut progress = Progress::over(files.paths.len());
    let mut all = Vec::new();
    for path in &files.paths {
        match document(path, lang) {
            Ok(document) => all.push(Checked::of(document, settings)),
            Err(complaint) => {
                progress.clear();
                complain(&complaint);
            }
        }
        progress.step();
    }
    progress.clear();
    all
}

fn write_baseline(file: &Path, checked: &Checked) -> Result<(), String> {
    // Plain data with string keys: serde_json has no way to fail on it.
    let mut text =
        serde_json::to_string_pretty(&json!({ "known": checked.baseline })).unwrap_or_default();
    text.push('\n');
    write(checked.lang, file, &text)?;
    let (name, count) = (file.display().to_string(), checked.baseline.len().to_string());
    complain(&say(checked.lang, &BASELINE_WRITTEN, &[("file", &name), ("n", &count)]));
    Ok(())
}
