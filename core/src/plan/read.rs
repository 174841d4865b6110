//! JSON text to [`Plan`], or an [`Error`] with its place.

use super::{Limits, Place, Plan, SCHEMA_VERSION, scan};
use crate::error::{Error, Problem};
use serde::Deserialize;
use serde_json::error::Category;

pub(super) fn read_bytes(bytes: &[u8], limits: &Limits) -> Result<Plan, Error> {
    if bytes.len() > limits.bytes {
        let found = bytes.len();
        return Err(Problem::TooManyBytes { limit: limits.bytes, found }.anywhere());
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).and_then(|good| std::str::from_utf8(good).ok());
        Problem::NotUtf8.at(scan::spot(good.unwrap_or_default(), error.valid_up_to()))
    })?;
    read(text, limits)
}

pub(super) fn read(text: &str, limits: &Limits) -> Result<Plan, Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    scan::within(text, limits)?;
    let plan: Plan = serde_json::from_str(text).map_err(|error| explain(text, &error))?;
    if plan.goalgraph != SCHEMA_VERSION {
        return Err(wrong_version(text, plan.goalgraph.into()));
    }
    Ok(plan)
}

/// Reads something else than a plan: settings, say. What serde finds wrong gets its place.
pub(crate) fn parse<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    scan::within(text, &Limits::default())?;
    serde_json::from_str(text).map_err(|error| placed(text, &error))
}

/// The version alone: a document of another version may differ in everything else.
#[derive(Deserialize)]
struct Head {
    goalgraph: i64,
}

fn explain(text: &str, error: &serde_json::Error) -> Error {
    if error.classify() == Category::Data {
        if let Ok(head) = serde_json::from_str::<Head>(text) {
            if head.goalgraph != i64::from(SCHEMA_VERSION) {
                return wrong_version(text, head.goalgraph);
            }
        }
    }
    placed(text, error)
}

fn placed(text: &str, error: &serde_json::Error) -> Error {
    let end = consumed(text, error.line(), error.column());
    match error.classify() {
        Category::Data => Problem::of_data(&message(error)).at(scan::member_at(text, end)),
        Category::Eof => Problem::EndsTooSoon.at(scan::spot(text, text.len())),
        // The byte serde_json stopped at is the last it consumed.
        Category::Syntax | Category::Io => {
            let at = (0..end).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
            Problem::of_syntax(&message(error)).at(scan::spot(text, at))
        }
    }
}

fn wrong_version(text: &str, found: i64) -> Error {
    let whole = || Place { line: 1, column: 1, pointer: String::new() };
    let place = super::locate(text, "/goalgraph").unwrap_or_else(whole);
    Problem::Version { found, known: SCHEMA_VERSION }.at(place)
}

/// The text serde gives the error, without the place it adds.
fn message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rfind(" at line ") {
        Some(end) => text.get(..end).unwrap_or_default().to_owned(),
        None => text,
    }
}

/// How many bytes had been consumed at `serde_json`'s line and column (in bytes).
fn consumed(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (before + column).min(text.len())
}
