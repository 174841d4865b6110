//! `goalgraph read`: tables into a plan.

use crate::args::Table;
use crate::output::{complain, deliver, write};
use crate::read;
use crate::words::{NO_TABLE, say, terminal_language};
use goalgraph::exchange::table::{Grid, Options, Problem};
use goalgraph::{Error, Graph, Lang, Plan, exchange};
use std::ffi::OsStr;
use std::process::ExitCode;

pub(crate) fn run(args: &Table) -> Result<ExitCode, String> {
    let mut plan = read::document(&args.plan, args.lang.unwrap_or_else(terminal_language))?.plan;
    let lang = args.lang.unwrap_or(plan.language);
    let name = args.file.display().to_string();
    let mut options = Options::default();
    options.unit.clone_from(&args.unit);
    options.columns.clone_from(&args.columns);
    options.complete = args.complete;
    let mut is_understood = true;
    for grid in grids(args, lang)? {
        let problems = into(&mut plan, &grid, &options)
            .map_err(|error| read::complaint(&name, &error, lang))?;
        for problem in &problems {
            complain(&format!("{name}: {}", problem.report(lang)));
        }
        is_understood &= problems.is_empty();
    }
    match &args.output {
        Some(file) => write(lang, file, &plan.to_json())?,
        None => deliver(lang, None, plan.to_json().as_bytes())?,
    }
    Ok(ExitCode::from(u8::from(!is_understood)))
}

/// The tables in the file: all those of a page, or the one that the text is.
fn grids(args: &Table, lang: Lang) -> Result<Vec<Grid>, String> {
    let name = args.file.display().to_string();
    let text = read::table(&args.file, lang)?;
    let ending = args.file.extension().map(OsStr::to_ascii_lowercase);
    let is_page = ending.is_some_and(|ending| ending == "html" || ending == "htm");
    let grids = if is_page {
        Grid::from_html(&text)
    } else {
        Grid::from_text(&text).map(|grid| vec![grid])
    };
    match grids.map_err(|error| read::complaint(&name, &error, lang))? {
        none if none.is_empty() => Err(say(lang, &NO_TABLE, &[("file", &name)])),
        grids => Ok(grids),
    }
}

/// Reads a table into a plan; gives what was not understood.
fn into(plan: &mut Plan, grid: &Grid, options: &Options) -> Result<Vec<Problem>, Error> {
    let understood = exchange::table::read(grid, &Graph::new(plan), options)?;
    understood.edit.apply(plan)?;
    Ok(understood.problems)
}
