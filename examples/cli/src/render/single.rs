//! One view as a file of its own.

use super::picture::{pdf, png};
use crate::args::{Drawn, Render};
use crate::output::deliver;
use crate::words::site::NO_DRAWING;
use crate::words::{UNKNOWN_UNIT, nearest_of, say};
use clap::ValueEnum;
use goalgraph::check::Report;
use goalgraph::view::{self, Options, View};
use goalgraph::{Graph, Lang};
use std::path::Path;

pub(super) fn write(
    graph: &Graph<'_>,
    report: &Report<'_>,
    lang: Lang,
    args: &Render,
    view: View,
) -> Result<(), String> {
    if let Some(name) = args.unit.as_deref().filter(|name| graph.unit_named(name).is_none()) {
        return Err(unknown(graph, lang, name));
    }
    let mut options = Options::default().speaking(lang);
    options.unit.clone_from(&args.unit);
    options.map = args.map.map(graph, lang, view)?;
    let drawn = view::view(view, graph, report, &options);
    let output = args.output.as_deref();
    let format = args.format.or_else(|| output.and_then(ending)).unwrap_or(Drawn::Html);
    if format == Drawn::Html {
        let page = view::page(graph.title(), lang, drawn);
        return deliver(lang, output, page.as_bytes());
    }
    if format == Drawn::Csv {
        let sheet = view::csv(view, graph, report, &options);
        return deliver(lang, output, sheet.as_bytes());
    }
    let svg =
        view::drawing(&drawn).ok_or_else(|| say(lang, &NO_DRAWING, &[("view", view.name())]))?;
    let bytes = match format {
        Drawn::Png => png(lang, &svg)?,
        Drawn::Pdf => pdf(lang, &svg)?,
        Drawn::Html | Drawn::Csv | Drawn::Svg => svg.into_bytes(),
    };
    deliver(lang, output, &bytes)
}

/// What the name of a file says it is.
fn ending(file: &Path) -> Option<Drawn> {
    let ending = file.extension()?.to_str()?;
    Drawn::from_str(ending, true).ok()
}

/// A page about nobody helps nobody: says which units there are with names like it.
fn unknown(graph: &Graph<'_>, lang: Lang, name: &str) -> String {
    let units = graph.units().map(|unit| graph.unit(unit));
    let names = units.flat_map(|unit| {
        let own = [unit.id.as_str(), unit.name.as_str()];
        own.into_iter().chain(unit.aliases.iter().map(String::as_str))
    });
    nearest_of(lang, say(lang, &UNKNOWN_UNIT, &[("name", name)]), name, names)
}
