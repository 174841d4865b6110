//! Links from page to page: every goal has its home, the page with its anchor.

use super::sheets::{About, Sheet};
use crate::words::say;
use crate::words::site::IN_PLAN;
use goalgraph::Lang;
use goalgraph::markup::{Element, Markup, element};
use goalgraph::view::{View, anchor};
use std::collections::{BTreeMap, BTreeSet};

/// What no link may stand in: links themselves, what is pressed, and drawings.
const CLOSED: [&str; 5] = ["a", "button", "label", "summary", "svg"];

/// The page of every anchor, and the title of what stands there.
#[derive(Debug, Default)]
pub(super) struct Homes {
    files: BTreeMap<String, String>,
    titles: BTreeMap<String, String>,
}

impl Homes {
    /// Goals are at home where the whole plan stands; what is not there, on the first page that
    /// has it.
    pub(super) fn of(sheets: &[Sheet]) -> Self {
        let mut homes = Self::default();
        let is_whole = |sheet: &&Sheet| sheet.about == About::View(View::Outline);
        let (whole, others): (Vec<_>, Vec<_>) = sheets.iter().partition(is_whole);
        for sheet in whole.into_iter().chain(others) {
            for element in sheet.main.iter().flat_map(Markup::elements) {
                if let Some(id) = element.get("id") {
                    let file = || sheet.file.clone();
                    homes.files.entry(id.to_owned()).or_insert_with(file);
                }
                if let Some(goal) = titled(element) {
                    homes.titles.entry(goal.to_owned()).or_insert_with(|| element.words());
                }
            }
        }
        homes
    }

    /// Makes links of a page that lead to an anchor of another page do so; and makes links of the
    /// titles of goals that are at home elsewhere.
    pub(super) fn lead(&self, sheet: &mut Sheet, lang: Lang) {
        let elements = sheet.main.iter().flat_map(Markup::elements);
        let here: BTreeSet<String> =
            elements.filter_map(|element| element.get("id")).map(str::to_owned).collect();
        let away = |anchor: &str| {
            let file = self.files.get(anchor).filter(|_| !here.contains(anchor))?;
            Some(format!("{file}#{anchor}"))
        };
        for part in &mut sheet.main {
            part.change(&mut |element| {
                let anchor_of = element.get("href").and_then(|href| href.strip_prefix('#'));
                if let Some(href) = anchor_of.and_then(away) {
                    element.set("href", href);
                }
                if let Some(href) = titled(element).and_then(|goal| away(&anchor(goal))) {
                    element.rename("a");
                    element.set("href", href);
                }
                if let Some(link) = self.about(element, lang, &away) {
                    element.push(link);
                }
                if element.name() == "a" {
                    // With a script one walks along the lines by arrows; here Tab goes everywhere.
                    element.unset("tabindex");
                }
                // A drawing's links are links, but its titles stay as they are.
                element.name() == "svg" || !CLOSED.contains(&element.name())
            });
        }
    }

    /// A finding's link to the goal it is about.
    fn about(
        &self,
        finding: &Element,
        lang: Lang,
        away: &dyn Fn(&str) -> Option<String>,
    ) -> Option<Element> {
        let goal = finding.get("data-goal").filter(|_| finding.has_class("gg-finding"))?;
        let own = anchor(goal);
        let is_known = self.files.contains_key(&own);
        let href = is_known.then(|| away(&own).unwrap_or_else(|| format!("#{own}")))?;
        let title = self.titles.get(goal).map_or(goal, String::as_str);
        let link = element("a").attribute("href", href);
        let link = link.text(say(lang, &IN_PLAN, &[("title", title)]));
        Some(element("p").class("gg-facts").child(link))
    }
}

/// The goal whose title an element is.
fn titled(element: &Element) -> Option<&str> {
    let is_title = element.name() == "span" && element.has_class("gg-title");
    element.get("data-goal").filter(|_| is_title)
}
