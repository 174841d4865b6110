//! A drawing out of a view, as a file of its own.

use crate::markup::{Element, Markup, element};

/// The look of a drawing outside of a page: the classes of `theme.css` that drawings use, in
/// colours of the light theme. Programs that draw SVG know no variables and no `light-dark()`.
const LOOK: &str = include_str!("drawing.css");

/// The drawing in a view as the text of an SVG file, if the view is one.
///
/// The file needs nothing beside it: no page, no stylesheet, no font. The width and height it
/// says are those of its `viewBox`, in pixels.
///
/// ```
/// use goalgraph::markup::{Markup, element};
/// use goalgraph::view::drawing;
/// let svg = element("svg").class("gg-drawing").attribute("viewBox", "0 0 40 30");
/// let view = Markup::from(element("div").child(svg));
/// let file = drawing(&view).unwrap();
/// assert!(file.contains("<svg class=\"gg-drawing\" viewBox=\"0 0 40 30\""));
/// assert!(file.contains("width=\"40\" height=\"30\""));
/// assert_eq!(drawing(&Markup::from(element("table"))), None);
/// ```
pub fn drawing(view: &Markup) -> Option<String> {
    let svg = view.elements().find(|at| at.name() == "svg" && at.has_class("gg-drawing"))?;
    let mut svg: Element = svg.clone();
    svg.set("xmlns", "http://www.w3.org/2000/svg");
    let size: Vec<String> =
        svg.get("viewBox")?.split_ascii_whitespace().skip(2).map(str::to_owned).collect();
    let [width, height] = <[String; 2]>::try_from(size).ok()?;
    svg.set("width", width);
    svg.set("height", height);
    svg.push_front(element("style").text(LOOK));
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.push_str(&Markup::from(svg).to_html());
    text.push('\n');
    Some(text)
}
