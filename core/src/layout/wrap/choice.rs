//! Into how many rows each layer is broken.
#![expect(clippy::indexing_slicing, reason = "layers are those of the layered network")]

use super::chunk;
use crate::layout::{Layered, Measures};

/// What breaking a layer into some rows comes to.
#[derive(Debug, Clone, Copy)]
struct Size {
    rows: u32,
    breadth: f32,
    depth: f32,
}

/// How many breadths are tried.
const TRIES: u32 = 48;

/// The rows of every layer that bring breadth ÷ depth nearest to `aspect`.
///
/// One breadth is tried after the other; every layer gets the fewest rows that keep to it.
/// O(n log n) for n items.
pub(super) fn rows(layered: &Layered, measures: &Measures<'_>, aspect: f32) -> Vec<u32> {
    let sizes: Vec<Vec<Size>> =
        (0..layered.layers()).map(|layer| sizes(layered, measures, layer)).collect();
    let broadest = sizes.iter().filter_map(|sizes| sizes.first()).map(|size| size.breadth);
    let mut limit = broadest.fold(1.0, f32::max);
    let mut best: Option<(f32, Vec<u32>)> = None;
    for _ in 0..TRIES {
        let chosen: Vec<Size> = sizes.iter().map(|sizes| fit(sizes, limit)).collect();
        let breadth = chosen.iter().map(|size| size.breadth).fold(1.0, f32::max);
        let depth: f32 = chosen.iter().map(|size| size.depth).sum();
        let depth = depth + measures.layer_gap * count(chosen.len().saturating_sub(1));
        let ratio = breadth / depth.max(1.0) / aspect.clamp(0.01, 100.0);
        let off = ratio.max(1.0 / ratio);
        if best.as_ref().is_none_or(|(least, _)| off < *least) {
            best = Some((off, chosen.iter().map(|size| size.rows).collect()));
        }
        limit = limit.min(breadth) * 0.92;
    }
    best.map(|(_, rows)| rows).unwrap_or_default()
}

/// The fewest rows that keep to a breadth, or else the narrowest.
fn fit(sizes: &[Size], limit: f32) -> Size {
    let narrowest = || sizes.iter().copied().min_by(|one, two| one.breadth.total_cmp(&two.breadth));
    let fitting = sizes.iter().copied().find(|size| size.breadth <= limit);
    fitting.or_else(narrowest).unwrap_or(Size { rows: 1, breadth: 0.0, depth: 0.0 })
}

/// What breaking a layer comes to, for more and more rows.
fn sizes(layered: &Layered, measures: &Measures<'_>, layer: u32) -> Vec<Size> {
    let items = layered.layer(layer);
    let boxes = items.iter().filter(|&&item| item < layered.boxes()).count();
    let mut sizes = Vec::new();
    let mut rows = 1;
    loop {
        sizes.push(size(layered, measures, layer, rows));
        rows += 1 + rows / 6;
        if rows as usize > boxes {
            return sizes;
        }
    }
}

fn size(layered: &Layered, measures: &Measures<'_>, layer: u32, rows: u32) -> Size {
    let items = layered.layer(layer);
    let (mut breadth, mut depths) = (0.0, Vec::new());
    for (first, len) in chunk::chunks(layered, layer, rows) {
        let stack = &items[first as usize..(first + len) as usize];
        depths.resize(depths.len().max(stack.len()), 0.0_f32);
        for (depth, &item) in depths.iter_mut().zip(stack) {
            *depth = depth.max(measures.depth(item));
        }
        let is_waypoint = stack[0] >= layered.boxes();
        let between = if is_waypoint { 0.0 } else { measures.gap };
        breadth += super::lanes(layered, measures, stack).after + between;
    }
    let depth = depths.iter().sum::<f32>() + measures.row_gap * count(depths.len().max(1) - 1);
    Size { rows, breadth: breadth - measures.gap, depth }
}

/// A count as a measure; counts beyond 65,535 are not told apart.
fn count(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}
