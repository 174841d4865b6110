//! The drawing in a view, as a file of its own.

use crate::markup::{Element, Markup, element};

const LOOK: &str = include_str!("drawing.css");

/// The drawing in a view as the text of an SVG file; of a view that is none, nothing.
///
/// The file needs nothing beside it: no page, no stylesheet, and any font. Its colours are those
/// of the light theme, its links are gone, since they lead to places on the page.
///
/// ```
/// use goalgraph::{Graph, Plan, Settings, check, plan, view};
/// let mut plan = Plan::new("Plan");
/// plan.goals.push(plan::Goal::new("g", plan::GoalKind::Direction, "Tillit"));
/// let graph = Graph::new(&plan);
/// let (report, options) = (check(&graph, &Settings::default()), view::Options::default());
/// let svg = view::drawing(&view::map(&graph, &report, &options)).unwrap();
/// assert!(svg.contains("<svg ") && svg.contains("Tillit") && !svg.contains("href="));
/// assert_eq!(view::drawing(&view::matrix(&graph, &report, &options)), None);
/// ```
pub fn drawing(view: &Markup) -> Option<String> {
    let picture = view.elements().find(|at| at.name() == "svg" && at.has_class("gg-picture"))?;
    let words = |class: &str| {
        let found = view.elements().find(|at| at.has_class(class) || at.name() == class);
        found.map(Element::words).filter(|words| !words.is_empty())
    };
    let mut svg = picture.clone();
    svg.set("xmlns", "http://www.w3.org/2000/svg");
    svg.push_front(element("style").text(LOOK));
    if let Some(said) = words("figcaption") {
        svg.push_front(element("desc").text(said));
    }
    if let (Some(title), Some(id)) = (words("gg-heading"), svg.get("aria-labelledby")) {
        let id = id.to_owned();
        svg.push_front(element("title").attribute("id", id).text(title));
    }
    let mut svg = Markup::from(svg);
    svg.change(&mut |element| {
        if element.name() == "a" {
            element.rename("g");
            element.unset("href");
            element.unset("tabindex");
        }
        true
    });
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.push_str(&svg.to_html());
    text.push('\n');
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::LOOK;
    use std::collections::BTreeMap;

    const MAP: &str = include_str!("map/map.css");
    const TOKENS: &str = include_str!("theme/tokens.css");

    /// Selectors and declarations; rules in `@media` are none of a file's.
    fn rules(css: &str) -> Vec<(&str, &str)> {
        let plain = css.split("@media").next().unwrap();
        let rules = plain.split('}').filter_map(|rule| rule.split_once('{'));
        rules.map(|(selector, rule)| (selector.rsplit("*/").next().unwrap().trim(), rule)).collect()
    }

    #[test]
    fn a_file_looks_as_the_map_on_a_light_page() {
        let light: BTreeMap<&str, &str> = TOKENS
            .lines()
            .filter_map(|line| {
                let (name, value) = line.trim().split_once(": ")?;
                Some((name, value.split_once("light-dark(")?.1.split_once(',')?.0))
            })
            .collect();
        let own = rules(LOOK);
        // A rule that paints the picture; not what is around it, for who points at it, or said
        // once for many.
        let paints = |selector: &str, rule: &str| {
            let around = [".gg-atlas", ".gg-shapes", ".gg-swatch", ".gg-as-list"];
            let paint = ["fill:", "stroke", "font-", "letter-", "text-anchor:", "direction:"];
            paint.iter().any(|name| rule.contains(name))
                && !around.iter().any(|class| selector.starts_with(class))
                && !selector.contains(':')
                && !rule.contains("--gg-tone")
        };
        let mut compared = 0;
        for (selector, rule) in rules(MAP).into_iter().filter(|(at, rule)| paints(at, rule)) {
            let said = light.iter().fold(rule.to_owned(), |rule, (name, colour)| {
                rule.replace(&format!("var({name})"), colour)
            });
            assert!(own.contains(&(selector, &said)), "drawing.css lacks {selector} {{{said}}}");
            compared += 1;
        }
        assert!(compared > 15, "{compared}");
        assert!(!LOOK.contains("var(") && !LOOK.contains("light-dark"));
    }
}
