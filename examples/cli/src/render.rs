//! `goalgraph render`: one view as a page of its own.

use crate::args::Input;
use crate::output::{not_written, print};
use crate::read::Document;
use crate::words::{NEAREST, UNKNOWN_UNIT, say};
use goalgraph::text::{list, nearest};
use goalgraph::view::{self, Options, View};
use goalgraph::{Graph, Lang, Settings};
use std::path::Path;
use std::process::ExitCode;

pub(crate) fn run(
    input: &Input,
    view: View,
    unit: Option<String>,
    output: Option<&Path>,
) -> Result<ExitCode, String> {
    let document = input.document()?;
    let lang = input.speaks(&document);
    let graph = Graph::new(&document.plan);
    if let Some(name) = unit.as_deref().filter(|name| graph.unit_named(name).is_none()) {
        return Err(unknown(&document, lang, name));
    }
    let report = goalgraph::check(&graph, &Settings::speaking(lang));
    let mut options = Options::default().speaking(lang);
    options.unit = unit;
    let drawn = view::view(view, &graph, &report, &options);
    let page = view::page(&document.plan.title, lang, drawn);
    match output {
        Some(file) => {
            std::fs::write(file, page).map_err(|error| not_written(lang, file, &error))?;
        }
        None => print(lang, &page)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// A page about nobody helps nobody: says which units there are with names like it.
fn unknown(document: &Document, lang: Lang, name: &str) -> String {
    let mut said = say(lang, &UNKNOWN_UNIT, &[("name", name)]);
    let units = document.plan.units.iter();
    let names = units.flat_map(|unit| {
        let own = [unit.id.as_str(), unit.name.as_str()];
        own.into_iter().chain(unit.aliases.iter().map(String::as_str))
    });
    let near = nearest(name, names);
    if !near.is_empty() {
        said.push(' ');
        said.push_str(&say(lang, &NEAREST, &[("names", &list(lang, &near))]));
    }
    said
}
