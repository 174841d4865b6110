//! Wide layers broken into rows.
//!
//! The order of a layer stays one order. Neighbours in it become a *stack*: its first box stands in
//! the first row, its second in the second. A link to a box in a later row passes the earlier rows
//! in a lane behind the stack, a link from a box in an earlier row passes the later rows in a lane
//! before it. Since every box and lane keeps its place in the order, links meet the layer in the
//! same order as before, and wrapping adds no crossing. It is our own: Rüegg and von Hanxleden,
//! "Wrapping Layered Graphs" (2018), break the sequence of layers, and this the layers themselves.
#![expect(clippy::indexing_slicing, reason = "items and layers are those of the layered network")]

mod choice;
mod chunk;

use super::{Layered, Measures};
use chunk::Cut;

/// The layers of a network, broken into rows.
#[derive(Debug, Clone, Default)]
pub(super) struct Wrapped {
    /// The stacks, layer by layer, each in the order it is drawn.
    pub(super) stacks: Vec<Stack>,
    /// Where the stacks of each layer start, and where the last end.
    pub(super) starts: Vec<u32>,
    /// Where each item stands.
    pub(super) places: Vec<Place>,
    /// How much harder it is to read than with no layer broken.
    pub(super) toil: f32,
}

/// Neighbours of a layer that stand one behind the other; or a waypoint.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Stack {
    /// Where its items start among those of its layer.
    pub(super) first: u32,
    /// How many they are.
    pub(super) len: u32,
    /// How wide it is, lanes included.
    pub(super) breadth: f32,
    /// Whether it is a waypoint.
    pub(super) is_waypoint: bool,
}

/// Where an item stands in its stack.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Place {
    pub(super) stack: u32,
    pub(super) row: u32,
    /// Where its box starts, from where the stack starts.
    pub(super) shift: f32,
    /// The lane in which links come to it from above; none where they come straight.
    pub(super) enter: Option<f32>,
    /// The lane in which its links go on below; none where they go straight.
    pub(super) leave: Option<f32>,
}

impl Wrapped {
    /// Breaks the layers into as many rows as bring the drawing nearest to a width ÷ height (in the
    /// direction of flow); without one, no layer is broken.
    pub(super) fn new(layered: &Layered, measures: &Measures<'_>, aspect: Option<f32>) -> Self {
        let cuts = aspect.map(|aspect| choice::cuts(layered, measures, aspect));
        let mut wrapped = Self {
            places: vec![Place::default(); layered.items() as usize],
            toil: cuts.as_ref().map_or(1.0, |cuts| cuts.toil),
            ..Self::default()
        };
        for layer in 0..layered.layers() {
            wrapped.starts.push(len(&wrapped.stacks));
            let cut = cuts.as_ref().map_or(Cut::WHOLE, |cuts| cuts.cuts[layer as usize]);
            for (first, count) in chunk::chunks(layered, layer, cut) {
                wrapped.stack(layered, measures, (layer, first, count));
            }
        }
        wrapped.starts.push(len(&wrapped.stacks));
        wrapped
    }

    /// The stacks of a layer.
    pub(super) fn layer(&self, layer: u32) -> std::ops::Range<usize> {
        self.starts[layer as usize] as usize..self.starts[layer as usize + 1] as usize
    }

    /// The row an item stands in.
    pub(super) fn row(&self, item: u32) -> u32 {
        self.places[item as usize].row
    }

    /// Puts neighbours one behind the other and gives their links lanes.
    fn stack(&mut self, layered: &Layered, measures: &Measures<'_>, at: (u32, u32, u32)) {
        let (layer, first, count) = at;
        let items = &layered.layer(layer)[first as usize..(first + count) as usize];
        let stack = len(&self.stacks);
        let lanes = lanes(layered, measures, items);
        for (row, &item) in (0..).zip(items) {
            let place = &mut self.places[item as usize];
            (place.stack, place.row, place.shift) = (stack, row, lanes.before);
        }
        let mut before = 0.0;
        for &item in &items[..items.len() - 1] {
            if !layered.below(item).is_empty() {
                self.places[item as usize].leave = Some(before);
                before += measures.lane;
            }
        }
        let mut lane = lanes.before + lanes.broadest;
        for (brother, &item) in items.iter().zip(&items[1..]) {
            if !layered.above(item).is_empty() {
                if self.places[*brother as usize].enter.is_none()
                    || !are_brothers(layered, *brother, item)
                {
                    lane += measures.lane;
                }
                self.places[item as usize].enter = Some(lane);
            }
        }
        self.stacks.push(Stack {
            first,
            len: count,
            breadth: lanes.after,
            is_waypoint: items.iter().all(|&item| item >= layered.boxes()),
        });
    }
}

/// How a stack's boxes and lanes share its breadth.
struct Lanes {
    /// Where the boxes start, behind the lanes of what leaves the earlier rows; the first item's
    /// lane is the outermost.
    before: f32,
    broadest: f32,
    /// Where the lanes of what comes to the later rows end.
    after: f32,
}

fn lanes(layered: &Layered, measures: &Measures<'_>, items: &[u32]) -> Lanes {
    let broadest = items.iter().map(|&item| measures.breadth(item)).fold(0.0, f32::max);
    let (mut before, mut after) = (0.0, 0.0);
    let mut has_lane = false;
    for (&item, &next) in items.iter().zip(&items[1..]) {
        if !layered.below(item).is_empty() {
            before += measures.lane;
        }
        if !layered.above(next).is_empty() {
            if !(has_lane && are_brothers(layered, item, next)) {
                after += measures.lane;
            }
            has_lane = true;
        }
    }
    Lanes { before, broadest, after: before + broadest + after }
}

/// Whether two boxes hang on the same one box, so that their links start together and may come by
/// one lane.
fn are_brothers(layered: &Layered, one: u32, other: u32) -> bool {
    let parents = layered.above(other);
    parents.len() == 1 && layered.above(one) == parents
}

fn len<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}
