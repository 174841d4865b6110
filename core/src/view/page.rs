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
    let head_title = Markup::from(element("title").text(title)).to_html();
    let heading = element("h1").class("gg-page-title").text(title);
    let main = element("main").class("gg-main").child(heading).child(view);
    let body = Markup::from(element("body").class("gg-page").child(main)).to_html();
    // The stylesheet is our own constant and goes in raw: browsers do not unescape it.
    [
        "<!doctype html>\n<html lang=\"",
        lang.tag(),
        "\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n",
        &head_title,
        "\n<style>\n",
        STYLE,
        "</style>\n</head>\n",
        &body,
        "\n</html>\n",
    ]
    .concat()
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
}
