//! Which pages there are, and what stands on them.

use super::names::Names;
use super::{File, Site};
use crate::words::say;
use crate::words::site::{AS_DRAWING, AS_SHEET, COUNTED, START, UNITS};
use goalgraph::graph::UnitIx;
use goalgraph::markup::{Element, Markup, element};
use goalgraph::plan::GoalKind;
use goalgraph::text::{Arg, Form, Term, Wording, number};
use goalgraph::view::{self, Options, View};

/// The page that starts the site.
pub(super) const START_FILE: &str = "index.html";
/// What each unit's page shows.
const OF_UNIT: [View; 3] = [View::Outline, View::Matrix, View::Findings];

/// A page before it is framed.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) file: String,
    /// What links to it say.
    pub(super) title: String,
    pub(super) about: About,
    pub(super) main: Vec<Markup>,
    /// What one can take home from it.
    pub(super) extra: Option<File>,
}

/// A page as others link to it.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) file: String,
    pub(super) title: String,
    pub(super) about: About,
}

/// What a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Plan,
    View(View),
    Unit(UnitIx),
}

impl Sheet {
    pub(super) fn entry(&self) -> Entry {
        Entry { file: self.file.clone(), title: self.title.clone(), about: self.about }
    }
}

impl Site<'_> {
    /// The start page, a page for each view, and one for each directorate.
    pub(super) fn sheets(&self) -> Vec<Sheet> {
        let mut names = Names::default();
        let units: Vec<(UnitIx, String)> = self
            .graph
            .directorates()
            .iter()
            .map(|&unit| {
                let name = names.give("unit-", &self.graph.unit(unit).id);
                (unit, format!("{name}.html"))
            })
            .collect();
        let mut sheets = vec![self.start(&units)];
        let views = View::ALL.into_iter().filter(|view| self.has(*view));
        sheets.extend(views.map(|view| self.of_view(view)));
        sheets.extend(units.into_iter().map(|(unit, file)| self.of_unit(unit, file)));
        sheets
    }

    /// Whether a view has a page of its own. The overview opens the start page, and lists of what
    /// the plan has not would say just that.
    fn has(&self, view: View) -> bool {
        let kind = match view {
            View::Overview => return false,
            View::Initiatives => GoalKind::Initiative,
            View::Operational => GoalKind::Operational,
            View::Preconditions => GoalKind::Precondition,
            _ => return true,
        };
        self.graph.goals_of(kind).next().is_some()
    }

    fn start(&self, units: &[(UnitIx, String)]) -> Sheet {
        let title = self.quoting(element("h1").class("gg-page-title").text(self.graph.title()));
        let mut main = vec![title.into(), self.drawn(View::Overview, None, 2)];
        if !units.is_empty() {
            let cards = units.iter().map(|(unit, file)| self.card(*unit, file));
            let list = element("ul").class("gg-cards").children(cards);
            let heading = element("h2").class("gg-heading").text(self.terms(&UNITS, &[]));
            let section = element("section").class("gg-part").attribute("id", "units");
            main.push(section.child(heading).child(list).into());
        }
        let title = say(self.lang, &START, &[]);
        Sheet { file: START_FILE.to_owned(), title, about: About::Plan, main, extra: None }
    }

    fn card(&self, unit: UnitIx, file: &str) -> Element {
        let graph = self.graph;
        let own = graph.goals_of(GoalKind::Period).filter(|&goal| graph.owned_within(goal, unit));
        let count = own.count();
        let periods = Arg::Term(Term::Period, Form::of(count));
        let counted = number(self.lang, i64::try_from(count).unwrap_or(i64::MAX));
        let said = self.terms(&COUNTED, &[("n", Arg::Text(counted)), ("periods", periods)]);
        let link = element("a").attribute("href", file.to_owned()).text(graph.label(unit.into()));
        element("li")
            .child(self.quoting(link))
            .text(" ")
            .child(element("span").class("gg-facts").text(said))
    }

    fn of_view(&self, view: View) -> Sheet {
        let drawn = self.drawn(view, None, 1);
        let heading = drawn.elements().find(|at| at.has_class("gg-heading")).map(Element::words);
        let (extra, said) = match view::drawing(&drawn) {
            Some(svg) => {
                let name = format!("{}.svg", view.name());
                (File { name, bytes: svg.into_bytes() }, &AS_DRAWING)
            }
            None => (self.rows(view, None, view.name()), &AS_SHEET),
        };
        let download = self.download(&extra, said);
        Sheet {
            file: format!("{}.html", view.name()),
            title: heading.unwrap_or_else(|| view.name().to_owned()),
            about: About::View(view),
            main: vec![drawn, download],
            extra: Some(extra),
        }
    }

    fn of_unit(&self, unit: UnitIx, file: String) -> Sheet {
        let title = self.graph.label(unit.into()).to_owned();
        let heading = self.quoting(element("h1").class("gg-page-title").text(&*title));
        let views = OF_UNIT.map(|view| self.drawn(view, Some(unit), 2));
        let extra = self.rows(View::Outline, Some(unit), file.trim_end_matches(".html"));
        let mut main: Vec<Markup> = std::iter::once(heading.into()).chain(views).collect();
        main.push(self.download(&extra, &AS_SHEET));
        Sheet { file, title, about: About::Unit(unit), main, extra: Some(extra) }
    }

    /// A view as a spreadsheet.
    fn rows(&self, view: View, unit: Option<UnitIx>, name: &str) -> File {
        let rows = view::csv(view, self.graph, self.report, &self.options(unit, 1));
        File { name: format!("{name}.csv"), bytes: rows.into_bytes() }
    }

    fn download(&self, file: &File, said: &Wording) -> Markup {
        let link = element("a").attribute("href", file.name.clone()).attribute("download", "");
        let link = link.text(say(self.lang, said, &[]));
        element("p").class("gg-part gg-take").child(link).into()
    }

    fn drawn(&self, view: View, unit: Option<UnitIx>, heading_level: u8) -> Markup {
        view::view(view, self.graph, self.report, &self.options(unit, heading_level))
    }

    fn options(&self, unit: Option<UnitIx>, heading_level: u8) -> Options {
        let mut options = Options::default().speaking(self.lang).under(heading_level);
        options.unit = unit.map(|unit| self.graph.unit(unit).id.clone());
        options
    }

    /// A sentence with the plan's words.
    pub(super) fn terms(&self, wording: &Wording, args: &[(&'static str, Arg)]) -> String {
        let directorates = ("directorates", Arg::Term(Term::Directorate, Form::Many));
        let args: Vec<_> = args.iter().cloned().chain([directorates]).collect();
        wording.fill(self.lang, self.graph.terms(), &args)
    }

    /// Marks what quotes the plan with the plan's language, where it is another.
    pub(super) fn quoting(&self, element: Element) -> Element {
        let language = self.graph.language();
        if language == self.lang { element } else { element.attribute("lang", language.tag()) }
    }
}
