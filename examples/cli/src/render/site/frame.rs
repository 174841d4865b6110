//! What stands around every page: where one is, and where one can go.

use super::sheets::{About, Entry, START_FILE, Sheet};
use super::{STYLESHEET, Site};
use crate::words::say;
use crate::words::site::{AS_OF, PAGES, SKIP, UNITS};
use goalgraph::Lang;
use goalgraph::markup::{Element, element};
use goalgraph::text::Date;
use goalgraph::view::Page;

/// With more units than this, the pages link to the list of them instead.
const UNITS_SHOWN: usize = 12;

impl Site<'_> {
    /// The page as HTML text.
    pub(super) fn framed(&self, sheet: Sheet, contents: &[Entry]) -> String {
        let plan = self.graph.title();
        let title = match sheet.about {
            About::Plan => plan.to_owned(),
            _ => format!("{} – {plan}", sheet.title),
        };
        let skip = element("a").class("gg-skip").attribute("href", "#main");
        let mut page = Page::new(title, self.lang)
            .styled_by(STYLESHEET)
            .headed_by(skip.text(say(self.lang, &SKIP, &[])))
            .headed_by(self.header(&sheet, contents));
        for part in sheet.main {
            page = page.with(part);
        }
        if let Some(today) = self.today {
            let said = say(self.lang, &AS_OF, &[("date", &date(self.lang, today))]);
            page =
                page.footed_by(element("footer").class("gg-foot").child(element("p").text(said)));
        }
        page.to_html()
    }

    fn header(&self, sheet: &Sheet, contents: &[Entry]) -> Element {
        let is_unit = |entry: &&Entry| matches!(entry.about, About::Unit(_));
        let (units, pages): (Vec<&Entry>, Vec<&Entry>) = contents.iter().partition(is_unit);
        let pages = pages.into_iter().map(|entry| item(sheet, entry, element("a")));
        let mut header = element("header").class("gg-head");
        if sheet.about != About::Plan {
            let home = element("a").attribute("href", START_FILE).text(self.graph.title());
            header = header.child(element("p").class("gg-plan").child(self.quoting(home)));
        }
        header = header.child(nav(say(self.lang, &PAGES, &[]), pages));
        let label = self.terms(&UNITS, &[]);
        if units.len() > UNITS_SHOWN {
            let all = element("a").attribute("href", format!("{START_FILE}#units"));
            header.child(nav(label.clone(), [element("li").child(all.text(label))]))
        } else if units.is_empty() {
            header
        } else {
            let units = units.into_iter();
            header.child(nav(label, units.map(|at| item(sheet, at, self.quoting(element("a"))))))
        }
    }
}

fn nav(label: String, items: impl IntoIterator<Item = Element>) -> Element {
    let list = element("ul").children(items);
    element("nav").class("gg-nav").attribute("aria-label", label).child(list)
}

fn item(current: &Sheet, entry: &Entry, link: Element) -> Element {
    let mut link = link.attribute("href", entry.file.clone()).text(&*entry.title);
    if entry.file == current.file {
        link.set("aria-current", "page");
    }
    element("li").child(link)
}

fn date(lang: Lang, date: Date) -> String {
    let (day, month, year) = date.parts();
    if lang == Lang::En { date.to_string() } else { format!("{day:02}.{month:02}.{year:04}") }
}
