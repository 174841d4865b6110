//! Sizes seen along the flow, whichever way it goes.

use super::{Flow, Network, Options, Point};

/// The greatest size of a box and distance between two.
const LARGEST: f32 = 100_000.0;

/// Sizes and distances: breadths across the flow, depths along it.
#[derive(Debug)]
pub(super) struct Measures<'a> {
    network: &'a Network,
    flow: Flow,
    pub(super) gap: f32,
    pub(super) layer_gap: f32,
    pub(super) row_gap: f32,
    pub(super) lane: f32,
    pub(super) group_gap: f32,
    pub(super) group_head: f32,
}

impl<'a> Measures<'a> {
    pub(super) fn new(network: &'a Network, options: &Options) -> Self {
        let [gap, layer_gap, row_gap, lane] =
            [options.gap, options.layer_gap, options.row_gap, options.lane].map(size);
        let [group_gap, group_head] = [options.group_gap, options.group_head].map(size);
        let flow = options.flow;
        Self { network, flow, gap, layer_gap, row_gap, lane, group_gap, group_head }
    }

    /// The one where layers follow each other downwards, the other where they follow to the right.
    pub(super) fn along<T>(&self, down: T, right: T) -> T {
        match self.flow {
            Flow::Down => down,
            Flow::Right => right,
        }
    }

    /// The breadth of an item; of a waypoint, none.
    pub(super) fn breadth(&self, item: u32) -> f32 {
        let node = self.network.boxes.get(item as usize);
        node.map_or(0.0, |node| size(self.along(node.width, node.height)))
    }

    /// The depth of an item; of a waypoint, none.
    pub(super) fn depth(&self, item: u32) -> f32 {
        let node = self.network.boxes.get(item as usize);
        node.map_or(0.0, |node| size(self.along(node.height, node.width)))
    }

    /// A place across and along the flow as one of the drawing.
    pub(super) fn turned(&self, at: Point) -> Point {
        self.along(at, Point { x: at.y, y: at.x })
    }
}

fn size(given: f32) -> f32 {
    if given.is_finite() { given.clamp(0.0, LARGEST) } else { 0.0 }
}
