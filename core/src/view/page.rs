//! A whole page around views.

use super::STYLE;
use crate::markup::{Markup, element};
use crate::text::Lang;

/// A whole page around a view: one file, no script, nothing fetched.
///
/// The title becomes the page's `h1`, so the view should begin at level 2.
///
/// ```
/// use goalgraph::{Graph, Lang, Plan, Settings, check, view};
/// let plan = Plan::new("Sterkere sammen");
/// let graph = Graph::new(&plan);
/// let report = check(&graph, &Settings::default());
/// let outline = view::outline(&graph, &report, &view::Options::default());
/// let page = view::page(&plan.title, Lang::Nb, outline);
/// assert!(page.starts_with("<!doctype html>\n<html lang=\"nb\">"));
/// assert!(page.contains("<title>Sterkere sammen</title>"));
/// ```
pub fn page(title: &str, lang: Lang, view: Markup) -> String {
    let heading = element("h1").class("gg-page-title").text(title);
    Page::new(title, lang).with(heading).with(view).to_html()
}

/// A page in parts, for a site of several: a stylesheet of its own file, and what stands around
/// the views.
///
/// ```
/// use goalgraph::markup::element;
/// use goalgraph::{Lang, view::Page};
/// let page = Page::new("Oppvekst – Sterkere sammen", Lang::Nb)
///     .styled_by("goalgraph.css")
///     .headed_by(element("a").attribute("href", "#main").text("Hopp til innholdet"))
///     .with(element("h1").text("Oppvekst"))
///     .to_html();
/// assert!(page.contains("<link rel=\"stylesheet\" href=\"goalgraph.css\">"));
/// assert!(page.contains("<main class=\"gg-main\" id=\"main\"><h1>Oppvekst</h1></main>"));
/// ```
#[derive(Debug, Clone)]
pub struct Page {
    title: String,
    lang: Lang,
    /// Where the stylesheet is; without it, it stands in the page.
    style: Option<String>,
    before: Vec<Markup>,
    main: Vec<Markup>,
    after: Vec<Markup>,
}

impl Page {
    /// An empty page. The title is what tabs, bookmarks and search engines show.
    pub fn new(title: impl Into<String>, lang: Lang) -> Self {
        let title = title.into();
        Self { title, lang, style: None, before: Vec::new(), main: Vec::new(), after: Vec::new() }
    }

    /// Takes the stylesheet from this address, instead of having it inside: for a policy like
    /// `style-src 'self'`. What stands there must include [`STYLE`].
    #[must_use]
    pub fn styled_by(mut self, address: impl Into<String>) -> Self {
        self.style = Some(address.into());
        self
    }

    /// Adds something before `main`.
    #[must_use]
    pub fn headed_by(mut self, part: impl Into<Markup>) -> Self {
        self.before.push(part.into());
        self
    }

    /// Adds something to `main`, which has the id `main`.
    #[must_use]
    pub fn with(mut self, part: impl Into<Markup>) -> Self {
        self.main.push(part.into());
        self
    }

    /// Adds something after `main`.
    #[must_use]
    pub fn footed_by(mut self, part: impl Into<Markup>) -> Self {
        self.after.push(part.into());
        self
    }

    /// The page as HTML text.
    pub fn to_html(self) -> String {
        let head_title = Markup::from(element("title").text(self.title)).to_html();
        let main = element("main").class("gg-main").attribute("id", "main").children(self.main);
        let body = element("body").class("gg-page");
        let body = body.children(self.before).child(main).children(self.after);
        let linked = self.style.map(|address| {
            let link = element("link").attribute("rel", "stylesheet").attribute("href", address);
            Markup::from(link).to_html()
        });
        // The stylesheet is our own constant and goes in raw: browsers do not unescape it.
        let style = match &linked {
            Some(link) => [link, "", ""],
            None => ["<style>\n", STYLE, "</style>"],
        };
        [
            "<!doctype html>\n<html lang=\"",
            self.lang.tag(),
            "\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n",
            &head_title,
            "\n",
            &style.concat(),
            "\n</head>\n",
            &Markup::from(body).to_html(),
            "\n</html>\n",
        ]
        .concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stylesheet_cannot_end_early() {
        assert!(!STYLE.contains("</"));
        assert!(STYLE.ends_with("}\n"));
    }

    #[test]
    fn a_title_is_text() {
        let page = page("</title><script>", Lang::En, Markup::Text("<b>".into()));
        assert!(page.contains("<title>&lt;/title&gt;&lt;script&gt;</title>"));
        assert!(page.contains("</h1>&lt;b&gt;</main>"));
        assert!(!page.contains("<script"));
    }

    #[test]
    fn a_page_with_a_stylesheet_beside_it_has_none_inside() {
        let page = Page::new("x", Lang::En).styled_by("a\"b.css").to_html();
        assert!(page.contains("<link rel=\"stylesheet\" href=\"a&quot;b.css\">"));
        assert!(!page.contains("<style"));
    }
}
