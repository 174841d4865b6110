//! The bands of groups: quiet rectangles under everything.

use super::Atlas;
use super::card;
use super::draw::round;
use crate::layout::{Flow, Point};
use crate::markup::{Element, element};
use crate::text::metrics::{Face, lines};

/// Room for the name of a group, and from a group's boxes to where its band ends along the flow.
pub(super) const NAME: f32 = 24.0;
pub(super) const EDGE: f32 = 8.0;

/// Room for names of groups within their bands: where the map runs down, they stand above.
pub(super) fn head(flow: Flow) -> f32 {
    match flow {
        Flow::Right => NAME - EDGE,
        Flow::Down => 0.0,
    }
}

/// The bands and their names; the boxes say them in words.
pub(super) fn draw(atlas: &Atlas<'_>, offset: Point) -> Element {
    let mut groups = element("g").class("gg-groups").key("groups").attribute("aria-hidden", "true");
    for band in &atlas.drawing.bands {
        let Some(name) = atlas.groups.names.get(band.group as usize) else { continue };
        let (x, y) = (band.corner.x + offset.x, band.corner.y + offset.y);
        let (left, top, width, height) = match atlas.map.flow {
            Flow::Right => (x - EDGE, y, band.width + 2.0 * EDGE, band.height),
            Flow::Down => (x, y - NAME, band.width, band.height + NAME + EDGE),
        };
        let face = Face { size: card::LABEL, bold: true };
        let name = lines(name, face, width - 2.0 * EDGE, 1).lines.into_iter().next();
        let rect = element("rect")
            .class("gg-group")
            .attribute("x", round(left).to_string())
            .attribute("y", round(top).to_string())
            .attribute("width", round(width).to_string())
            .attribute("height", round(height).to_string())
            .attribute("rx", "6");
        let text = element("text")
            .class("gg-group-name")
            .attribute("x", round(left + EDGE).to_string())
            .attribute("y", round(top + 15.0).to_string())
            .text(name.unwrap_or_default());
        groups = groups.child(rect).child(text);
    }
    groups
}
