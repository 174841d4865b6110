//! Tables in HTML, where no browser has read it.

use super::{Grid, GridCell};
use crate::error::{Error, Problem};
use crate::plan::Limits;
use ego_tree::iter::Edge;
use scraper::node::Element;
use scraper::{ElementRef, Html, Node};

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 16] = [
    "address",
    "article",
    "blockquote",
    "dd",
    "div",
    "dl",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "li",
    "ol",
    "p",
    "section",
    "ul",
];

/// Elements that hold no text for readers.
const SILENT: [&str; 4] = ["script", "style", "template", "title"];

impl Grid {
    /// The tables of an HTML page, or of a piece of one, within the default [`Limits`].
    ///
    /// # Errors
    /// `limit/bytes` for text over the limit.
    ///
    /// ```
    /// use goalgraph::exchange::table::Grid;
    /// let tables = Grid::from_html(
    ///     "<table><caption>Oppvekst</caption><tr><th>Periodemål<tr><td><p>Flere lag<p>Flere kor</table>",
    /// )?;
    /// assert_eq!(tables[0].caption.as_deref(), Some("Oppvekst"));
    /// assert_eq!(tables[0].rows[1][0].text, ["Flere lag", "Flere kor"]);
    /// # Ok::<(), goalgraph::Error>(())
    /// ```
    pub fn from_html(html: &str) -> Result<Vec<Self>, Error> {
        let limit = Limits::default().bytes;
        if html.len() > limit {
            return Err(Problem::TooManyBytes { limit, found: html.len() }.anywhere());
        }
        let page = Html::parse_document(html);
        let elements = page.tree.nodes().filter_map(ElementRef::wrap);
        Ok(elements.filter(|element| is(element, &["table"])).map(grid).collect())
    }
}

fn grid(table: ElementRef<'_>) -> Grid {
    let mut grid = Grid::default();
    for part in table.child_elements() {
        if is(&part, &["caption"]) {
            grid.caption = Some(lines(part).join(" "));
        }
        // The parser has put every row into one of these.
        if is(&part, &["thead", "tbody", "tfoot"]) {
            let rows = part.child_elements().filter(|row| is(row, &["tr"]));
            grid.rows.extend(rows.map(|row| {
                let cells = row.child_elements().filter(|cell| is(cell, &["td", "th"]));
                cells.map(|cell| read(cell, is(&part, &["thead"]))).collect()
            }));
        }
    }
    grid
}

fn read(cell: ElementRef<'_>, in_head: bool) -> GridCell {
    let span = |name| cell.attr(name).and_then(|span| span.trim().parse().ok()).unwrap_or(1);
    GridCell {
        text: lines(cell),
        rowspan: span("rowspan"),
        colspan: span("colspan"),
        heading: in_head || is(&cell, &["th"]),
    }
}

/// The text of an element as readers see it, line by line.
fn lines(element: ElementRef<'_>) -> Vec<String> {
    let mut text = String::new();
    // The outermost element that is not read, while the walk is within it.
    let mut silent = None;
    for edge in element.traverse() {
        let opens = matches!(edge, Edge::Open(_));
        let (Edge::Open(node) | Edge::Close(node)) = edge;
        if silent.is_some_and(|silent| silent != node.id()) {
            continue;
        }
        match node.value() {
            Node::Text(letters) if opens => text.push_str(&letters.replace(['\n', '\r'], " ")),
            Node::Element(inner) if is_silent(inner) => silent = opens.then(|| node.id()),
            Node::Element(inner) if inner.name() == "br" || BLOCKS.contains(&inner.name()) => {
                text.push_str(if opens && inner.name() == "li" { "\n• " } else { "\n" });
            }
            _ => {}
        }
    }
    let lines =
        text.lines().map(|line| line.split_ascii_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect()
}

fn is_silent(element: &Element) -> bool {
    SILENT.contains(&element.name()) || element.attr("hidden").is_some()
}

fn is(element: &ElementRef<'_>, names: &[&str]) -> bool {
    names.contains(&element.value().name())
}
