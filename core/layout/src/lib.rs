//! Layered drawings: boxes in layers, links from layer to layer, after Sugiyama, Tagawa and Toda,
//! "Methods for Visual Understanding of Hierarchical System Structures" (1981).
//!
//! `rank` gives layers, `order` the order within them, `place` coordinates, `route` the ways of
//! the links.

mod drawing;
mod layered;
mod measures;
mod natural;
mod network;
mod order;
mod place;
mod rank;
mod route;
mod sort;
#[cfg(test)]
mod tests;
mod wrap;

pub use drawing::{Band, Drawing, Point};
pub use layered::Layered;
pub use network::{Network, Node};

use measures::Measures;
use route::{Bands, Router};
use serde::Deserialize;
use wrap::Wrapped;

/// Gives every box a layer and a place in it, and every long link its waypoints, so that few links
/// cross: a drawing without coordinates. Returns how many pairs of links cross as well, each link
/// counted in every gap between layers it runs through.
///
/// `previous` says how far along its layer each box stood in an earlier drawing, if it did, in any
/// unit: boxes keep that order unless leaving it is clearly better.
///
/// ```
/// use goalgraph_layout::{Effort, Network, Node, arrange};
///
/// let node = Node { width: 180.0, height: 44.0, layer: None };
/// let links = vec![(0, 3), (1, 2)];
/// let network = Network { boxes: vec![node; 4], links, ..Network::default() };
/// let (layered, crossings) = arrange(&network, Effort::Best, None);
/// assert_eq!((layered.layers(), crossings), (2, 0));
/// ```
pub fn arrange(
    network: &Network,
    effort: Effort,
    previous: Option<&[Option<f32>]>,
) -> (Layered, u64) {
    let mut layered = Layered::new(network, &rank::rank(network));
    let crossings = order::order(&mut layered, effort, previous);
    (layered, crossings)
}

/// How a network is to be drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Options {
    /// Which way the layers follow each other.
    pub flow: Flow,
    /// The least distance between two boxes of a layer.
    pub gap: f32,
    /// The least distance between two layers.
    pub layer_gap: f32,
    /// The least distance between two rows of a layer that is broken.
    pub row_gap: f32,
    /// The least distance between two links side by side.
    pub lane: f32,
    /// The distance between the bands of two groups, and from a band's edge to its boxes.
    pub group_gap: f32,
    /// Room for a band's name, before its boxes.
    pub group_head: f32,
    /// Width ÷ height to come near to, by breaking wide layers into several rows; without it, no
    /// layer is broken.
    pub aspect: Option<f32>,
    /// How much work the order may cost.
    pub effort: Effort,
}

/// Which way the layers follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Flow {
    /// From top to bottom.
    Down,
    /// From left to right.
    Right,
}

/// How much work may go into a drawing. Work is counted, not timed: the same input gives the same
/// drawing anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Effort {
    /// While someone edits.
    Quick,
    /// For print, and when nothing else is to be done.
    Best,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            flow: Flow::Down,
            gap: 24.0,
            layer_gap: 80.0,
            row_gap: 24.0,
            lane: 8.0,
            group_gap: 8.0,
            group_head: 0.0,
            aspect: None,
            effort: Effort::Quick,
        }
    }
}

/// Draws a network.
///
/// No two boxes overlap, no link runs through a box, and links cross just as often as the order of
/// the layers says. Sizes that are no numbers count as 0. Work grows about as n log n with the
/// network, but for the order, which keeps to its own bound. `previous` says how far along its layer
/// each box stood in an earlier drawing, if it did, so that little moves. Boxes of a group stand in
/// a band of their own through all layers.
///
/// ```
/// use goalgraph_layout::{Network, Node, Options, layout};
/// let node = Node { width: 120.0, height: 40.0, layer: None };
/// let links = vec![(0, 1), (0, 2)];
/// let network = Network { boxes: vec![node; 3], links, ..Network::default() };
/// let drawing = layout(&network, &Options::default(), None);
/// assert_eq!((drawing.width, drawing.height), (264.0, 160.0));
/// assert_eq!(drawing.boxes[0].x, 72.0);
/// ```
pub fn layout(network: &Network, options: &Options, previous: Option<&[Option<f32>]>) -> Drawing {
    let mut layered = Layered::new(network, &rank::rank(network));
    let free = previous.is_none() && network.groups.is_empty();
    let written = free.then(|| layered.clone());
    let crossings = order::order(&mut layered, options.effort, previous);
    if let Some(natural) = written.and_then(|written| natural::order(written, crossings)) {
        layered = natural;
    }
    draw(network, &layered, options)
}

/// Draws a network whose layers are in order.
fn draw(network: &Network, layered: &Layered, options: &Options) -> Drawing {
    let measures = Measures::new(network, options);
    let aspect = options.aspect.filter(|aspect| aspect.is_finite() && *aspect > 0.0);
    let wanted = aspect.map(|aspect| measures.along(aspect, 1.0 / aspect));
    let mut asked = wanted;
    let mut best: Option<(f32, Drawing)> = None;
    // Where everything stands is known when it stands: what comes out too wide is asked narrower.
    for _ in 0..TRIES {
        let (drawing, toil) = attempt(layered, &measures, asked, network.links.len());
        let (Some(wanted), Some(before)) = (wanted, asked) else { return drawing };
        let breadth = measures.along(drawing.width, drawing.height).max(1.0);
        let depth = measures.along(drawing.height, drawing.width).max(1.0);
        let cost = (breadth / wanted).max(depth) * toil;
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, drawing));
        }
        let ratio = breadth / depth / wanted;
        if ratio.max(1.0 / ratio) < NEAR {
            break;
        }
        asked = Some(before / ratio);
    }
    best.map(|(_, drawing)| drawing).unwrap_or_default()
}

/// How many drawings may be made to come nearer to a shape.
const TRIES: u32 = 3;

/// A shape this near to the one asked for is good enough.
const NEAR: f32 = 1.2;

/// Draws with the rows that a reckoning of breadth ÷ depth gives; says how hard they are to read.
fn attempt(
    layered: &Layered,
    measures: &Measures<'_>,
    aspect: Option<f32>,
    links: usize,
) -> (Drawing, f32) {
    let wrapped = Wrapped::new(layered, measures, aspect);
    let (at, groups) = place::place(layered, &wrapped, measures);
    let bands = Bands::new(layered, &wrapped, measures);
    let router = Router::new(layered, &wrapped, measures, &bands, &at);
    let mut drawing = Drawing {
        boxes: vec![Point::default(); layered.boxes() as usize],
        routes: vec![Vec::new(); links],
        ..Drawing::default()
    };
    for (item, corner) in (0..layered.boxes()).zip(&mut drawing.boxes) {
        let row = wrapped.row(item);
        let top = bands.top(layered.layer_of(item), row);
        *corner = measures.turned(Point { x: router.left(item), y: top });
    }
    for (link, items) in layered.ways() {
        if let Some(route) = drawing.routes.get_mut(link as usize) {
            *route = router.way(items).into_iter().map(|at| measures.turned(at)).collect();
        }
    }
    let breadth = wrapped.stacks.iter().zip(&at).map(|(stack, at)| at + stack.breadth);
    let breadth = breadth.chain(groups.iter().map(|band| band.1));
    let size = measures.turned(Point { x: breadth.fold(0.0, f32::max), y: bands.depth() });
    (drawing.width, drawing.height) = (size.x, size.y);
    for (&group, &(from, to)) in layered.names().iter().zip(&groups) {
        let corner = measures.turned(Point { x: from, y: 0.0 });
        let size = measures.turned(Point { x: to - from, y: bands.depth() });
        drawing.bands.push(Band { group, corner, width: size.x, height: size.y });
    }
    (drawing, wrapped.toil)
}
