//! How each layer is broken.
#![expect(clippy::indexing_slicing, reason = "layers are those of the layered network")]

use super::chunk::{self, Cut, Grouping};
use crate::{Layered, Measures};

/// How every layer is cut.
#[derive(Debug, Default)]
pub(super) struct Cuts {
    pub(super) cuts: Vec<Cut>,
    /// How much harder the whole is to read than with no layer broken, at least 1.
    pub(super) toil: f32,
}

/// What a cut of a layer comes to.
#[derive(Debug, Clone, Copy)]
struct Size {
    cut: Cut,
    breadth: f32,
    depth: f32,
    /// How much harder it is to read than a layer in one row, at least 1.
    toil: f32,
}

/// How many breadths are tried.
const TRIES: u32 = 64;

/// The cuts of all layers with which the drawing is largest on a sheet of breadth ÷ depth `aspect`,
/// those easy to read preferred.
///
/// One breadth is tried after the other; every layer keeps to it as well as it can. O(n log n) for
/// n items.
pub(super) fn cuts(layered: &Layered, measures: &Measures<'_>, aspect: f32) -> Cuts {
    let sizes: Vec<Vec<Size>> =
        (0..layered.layers()).map(|layer| sizes(layered, measures, layer)).collect();
    let broadest = sizes.iter().filter_map(|sizes| sizes.first()).map(|size| size.breadth);
    let mut limit = broadest.fold(1.0, f32::max);
    let mut best: Option<(f32, Cuts)> = None;
    for _ in 0..TRIES {
        let chosen: Vec<Size> = sizes.iter().map(|sizes| fit(sizes, limit)).collect();
        let breadth = chosen.iter().map(|size| size.breadth).fold(1.0, f32::max);
        let depth: f32 = chosen.iter().map(|size| size.depth).sum();
        let depth = depth + measures.layer_gap * count(chosen.len().saturating_sub(1));
        let toil = chosen.iter().map(|size| size.toil).sum::<f32>() / count(chosen.len().max(1));
        // How small the drawing must become to fit a sheet of that shape.
        let cost = (breadth / aspect.clamp(0.01, 100.0)).max(depth) * toil;
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            let cuts = chosen.iter().map(|size| size.cut).collect();
            best = Some((cost, Cuts { cuts, toil }));
        }
        limit = limit.min(breadth) * 0.94;
    }
    best.map(|(_, cuts)| cuts).unwrap_or_default()
}

/// The shallowest that keeps to a breadth, or else the narrowest.
fn fit(sizes: &[Size], limit: f32) -> Size {
    let cost = |size: &Size| size.depth * size.toil;
    let fitting = sizes.iter().filter(|size| size.breadth <= limit);
    let shallowest = fitting.min_by(|one, two| cost(one).total_cmp(&cost(two)));
    let narrowest = || sizes.iter().min_by(|one, two| one.breadth.total_cmp(&two.breadth));
    let none = Size { cut: Cut::WHOLE, breadth: 0.0, depth: 0.0, toil: 1.0 };
    shallowest.or_else(narrowest).copied().unwrap_or(none)
}

/// What the cuts of a layer come to, for more and more rows.
fn sizes(layered: &Layered, measures: &Measures<'_>, layer: u32) -> Vec<Size> {
    let items = layered.layer(layer);
    let boxes = items.iter().filter(|&&item| item < layered.boxes()).count();
    let mut sizes = vec![size(layered, measures, layer, Cut::WHOLE)];
    let mut rows = 2;
    while rows as usize <= boxes {
        for grouping in Grouping::ALL {
            sizes.push(size(layered, measures, layer, Cut { rows, grouping }));
        }
        rows += 1 + rows / 6;
    }
    sizes
}

fn toil(cut: Cut) -> f32 {
    match cut.grouping {
        _ if cut.rows == 1 => 1.0,
        Grouping::Apart => 1.1,
        Grouping::Joined => 1.15,
        Grouping::Dense => 1.8,
    }
}

fn size(layered: &Layered, measures: &Measures<'_>, layer: u32, cut: Cut) -> Size {
    let items = layered.layer(layer);
    let (mut breadth, mut depths) = (0.0, Vec::new());
    for (first, len) in chunk::chunks(layered, layer, cut) {
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
    Size { cut, breadth: breadth - measures.gap, depth, toil: toil(cut) }
}

/// A count as a measure; counts beyond 65,535 are not told apart.
fn count(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}
