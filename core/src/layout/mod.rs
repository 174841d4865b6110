//! Layered drawings: boxes in layers, links from layer to layer, after Sugiyama, Tagawa and Toda,
//! "Methods for Visual Understanding of Hierarchical System Structures" (1981).
//!
//! `rank` gives layers, `order` the order within them, `place` coordinates, `route` the ways of
//! the links.

mod drawing;
mod layered;
mod network;
mod order;
mod rank;

pub use drawing::{Drawing, Point};
pub use layered::Layered;
pub use network::{Network, Node};

/// Gives every box a layer and a place in it, and every long link its waypoints, so that few links
/// cross: a drawing without coordinates. Returns how many pairs of links cross as well, each link
/// counted in every gap between layers it runs through.
///
/// `previous` says how far along its layer each box stood in an earlier drawing, if it did, in any
/// unit: boxes keep that order unless leaving it is clearly better.
///
/// ```
/// use goalgraph::layout::{Effort, Network, Node, arrange};
///
/// let node = Node { width: 180.0, height: 44.0, layer: None };
/// let network = Network { boxes: vec![node; 4], links: vec![(0, 3), (1, 2)] };
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
    /// Width ÷ height to come near to, by breaking wide layers into several rows; without it, no
    /// layer is broken.
    pub aspect: Option<f32>,
    /// How much work the order may cost.
    pub effort: Effort,
}

/// Which way the layers follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// From top to bottom.
    Down,
    /// From left to right.
    Right,
}

/// How much work may go into a drawing. Work is counted, not timed: the same input gives the same
/// drawing anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// While someone edits.
    Quick,
    /// For print, and when nothing else is to be done.
    Best,
}
