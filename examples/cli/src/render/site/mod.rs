//! The whole plan as pages that link to each other: HTML, SVG, CSV, one stylesheet and the plan
//! itself, no script.

mod folder;
mod frame;
mod links;
mod names;
mod sheets;

use crate::args::Render;
use crate::output::complain;
use crate::words::say;
use crate::words::site::{REMOVED, WRITTEN};
use folder::Folder;
use goalgraph::check::Report;
use goalgraph::text::{Date, number};
use goalgraph::view::STYLE;
use goalgraph::{Graph, Lang};
use links::Homes;
use sheets::Sheet;
use std::path::Path;

/// The stylesheet's file.
const STYLESHEET: &str = "goalgraph.css";
/// The plan, beside its pages: where the package's `auto.js` looks when a link leads to one of them.
const PLAN: &str = "plan.json";
/// What pages of a site have that views have not.
const SITE_STYLE: &str = include_str!("site.css");

/// A file of the site.
#[derive(Debug)]
struct File {
    name: String,
    bytes: Vec<u8>,
}

/// The plan, and how its pages are to speak.
struct Site<'a> {
    graph: &'a Graph<'a>,
    report: &'a Report<'a>,
    lang: Lang,
    today: Option<Date>,
}

pub(super) fn write(
    graph: &Graph<'_>,
    report: &Report<'_>,
    lang: Lang,
    args: &Render,
    path: &Path,
    plan: &str,
) -> Result<(), String> {
    let folder = Folder::of_site(path, lang, args.force)?;
    let mut files = Site { graph, report, lang, today: args.today }.files();
    // As it was read: a site may stand where its plan is.
    files.push(File { name: PLAN.to_owned(), bytes: plan.as_bytes().to_vec() });
    let removed = folder.write(&files)?;
    let count = |count: usize| number(lang, i64::try_from(count).unwrap_or(i64::MAX));
    let name = path.display().to_string();
    complain(&say(lang, &WRITTEN, &[("folder", &name), ("n", &count(files.len()))]));
    if removed > 0 {
        complain(&say(lang, &REMOVED, &[("n", &count(removed))]));
    }
    Ok(())
}

impl Site<'_> {
    fn files(&self) -> Vec<File> {
        let mut sheets = self.sheets();
        let homes = Homes::of(&sheets);
        for sheet in &mut sheets {
            homes.lead(sheet, self.lang);
        }
        let contents: Vec<_> = sheets.iter().map(Sheet::entry).collect();
        let mut files = vec![File {
            name: STYLESHEET.to_owned(),
            bytes: [STYLE, "\n", SITE_STYLE].concat().into_bytes(),
        }];
        for mut sheet in sheets {
            files.extend(sheet.extra.take());
            let name = sheet.file.clone();
            files.push(File { name, bytes: self.framed(sheet, &contents).into_bytes() });
        }
        files
    }
}
