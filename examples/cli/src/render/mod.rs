//! `goalgraph render`: one view by itself, or the whole plan as a site.

mod map;
mod picture;
mod single;
mod site;

pub(crate) use map::Mapped;

use crate::args::Render;
use goalgraph::{Graph, Settings};
use std::process::ExitCode;

pub(crate) fn run(args: &Render) -> Result<ExitCode, String> {
    let document = args.input.document()?;
    let lang = args.input.speaks(&document);
    let graph = Graph::new(&document.plan);
    let mut settings = Settings::speaking(lang);
    settings.today = args.today;
    let report = goalgraph::check(&graph, &settings);
    match (&args.site, args.view) {
        (Some(folder), _) => site::write(&graph, &report, lang, args, folder, &document.text)?,
        (None, Some(view)) => single::write(&graph, &report, lang, args, view)?,
        (None, None) => {}
    }
    Ok(ExitCode::SUCCESS)
}
