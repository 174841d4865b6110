//! Where everything stands across the flow.
//!
//! Stacks keep their order and distance; within that, the sum of the squared distances between
//! linked items is made small, links between waypoints weighing most so that long links run
//! straight (the weights of Gansner, Koutsofios, North and Vo, "A Technique for Drawing Directed
//! Graphs", 1993). One layer at a time is solved exactly, by isotonic regression, with its
//! neighbours held fast: linear in the network for a fixed number of passes.
#![expect(clippy::indexing_slicing, reason = "stacks and layers are those of the wrapped network")]

mod regress;

use super::wrap::Wrapped;
use super::{Layered, Measures};
use regress::Regression;
use std::ops::Range;

/// How often the layers are gone through, down and up again.
const PASSES: u32 = 12;

/// How strongly the widest layer keeps to where it is narrowest, against the pull of its links: what
/// is gained in alignment beyond that, the whole drawing would pay for in size.
const HOLD: f32 = 3.0;

/// Where each stack starts, from 0, and where the band of each group starts and ends.
pub(super) fn place(
    layered: &Layered,
    wrapped: &Wrapped,
    measures: &Measures<'_>,
) -> (Vec<f32>, Vec<(f32, f32)>) {
    let mut line = Line::new(layered, wrapped, measures);
    line.pack();
    for pass in 0..PASSES {
        // First by what is settled already, then by all neighbours.
        let (down, up) = if pass < 2 { (1.0, 0.0) } else { (1.0, 1.0) };
        for layer in 0..layered.layers() {
            line.settle(layer, down, up);
        }
        for layer in (0..layered.layers()).rev() {
            line.settle(layer, up, down);
        }
    }
    if line.bands.is_empty() {
        let least = line.at.iter().copied().fold(f32::INFINITY, f32::min);
        for at in &mut line.at {
            *at -= least;
        }
    }
    let Measures { group_gap, group_head, .. } = *measures;
    let outer = |(from, to): &(f32, f32)| (from - group_gap - group_head, to + group_gap);
    let bands = line.bands.iter().map(outer).collect();
    (line.at, bands)
}

/// A pull of one stack on another: where the other should start, seen from the one, and how
/// strong.
#[derive(Debug, Clone, Copy)]
struct Pull {
    from: u32,
    shift: f32,
    weight: f32,
}

struct Line<'a> {
    wrapped: &'a Wrapped,
    measures: &'a Measures<'a>,
    at: Vec<f32>,
    /// The stacks of each layer, group by group, and the group.
    groups: Vec<Vec<(Range<usize>, usize)>>,
    /// Where the stacks of each group must start and end; none without groups.
    bands: Vec<(f32, f32)>,
    /// The widest layer, and where its stacks start when they are packed.
    widest: (u32, Vec<f32>),
    /// The pulls on each stack from the layer above and from the layer below.
    above: Vec<Vec<Pull>>,
    below: Vec<Vec<Pull>>,
    regression: Regression,
}

impl<'a> Line<'a> {
    fn new(layered: &Layered, wrapped: &'a Wrapped, measures: &'a Measures<'a>) -> Self {
        let count = wrapped.stacks.len();
        let (mut above, mut below) = (vec![Vec::new(); count], vec![Vec::new(); count]);
        for item in 0..layered.items() {
            for &next in layered.below(item) {
                let (upper, lower) =
                    (&wrapped.places[item as usize], &wrapped.places[next as usize]);
                let waypoints = [item, next].map(|item| item >= layered.boxes());
                let weight = match waypoints {
                    [true, true] => 8.0,
                    [false, false] => 1.0,
                    _ => 2.0,
                };
                let middle = |item: u32, shift: f32| shift + measures.breadth(item) / 2.0;
                let shift = middle(item, upper.shift) - middle(next, lower.shift);
                above[lower.stack as usize].push(Pull { from: upper.stack, shift, weight });
                below[upper.stack as usize].push(Pull { from: lower.stack, shift: -shift, weight });
            }
        }
        let at = vec![0.0; count];
        let regression = Regression::default();
        let groups = groups(layered, wrapped);
        let (widest, bands) = ((0, Vec::new()), Vec::new());
        let mut line =
            Self { wrapped, measures, at, groups, bands, widest, above, below, regression };
        line.bands = line.bands(layered.names().len());
        line
    }

    /// The bands of so many groups beside each other, each as narrow as its broadest layer allows.
    fn bands(&self, groups: usize) -> Vec<(f32, f32)> {
        let mut breadths = vec![0.0_f32; groups];
        for (stacks, group) in self.groups.iter().flatten() {
            if let Some(breadth) = breadths.get_mut(*group) {
                *breadth = breadth.max(self.packed(stacks.clone()));
            }
        }
        let Measures { group_gap, group_head, .. } = *self.measures;
        let mut at = 0.0;
        let mut bands = Vec::with_capacity(groups);
        for breadth in breadths {
            at += group_gap + group_head;
            bands.push((at, at + breadth));
            at += breadth + 2.0 * group_gap;
        }
        bands
    }

    /// How broad neighbouring stacks are at least.
    fn packed(&self, stacks: Range<usize>) -> f32 {
        let Some(last) = stacks.end.checked_sub(1) else { return 0.0 };
        let before: f32 = (stacks.start..last).map(|stack| self.distance(stack)).sum();
        before + self.wrapped.stacks[last].breadth
    }

    /// Puts the stacks of each layer side by side, all layers about one middle.
    fn pack(&mut self) {
        let mut breadth = 0.0;
        for (layer, _) in (0..).zip(&self.wrapped.starts[1..]) {
            let stacks = self.wrapped.layer(layer);
            let mut at = 0.0;
            for stack in stacks.clone() {
                self.at[stack] = at;
                at += self.distance(stack);
            }
            let middle = at / 2.0;
            for stack in stacks.clone() {
                self.at[stack] -= middle;
            }
            if at > breadth {
                breadth = at;
                self.widest = (layer, self.at[stacks].to_vec());
            }
        }
    }

    /// From the start of a stack to the earliest start of the next.
    fn distance(&self, stack: usize) -> f32 {
        let one = &self.wrapped.stacks[stack];
        let next = self.wrapped.stacks.get(stack + 1);
        let waypoints = [Some(one), next].map(|stack| stack.is_some_and(|stack| stack.is_waypoint));
        one.breadth
            + match waypoints {
                [true, true] => self.measures.lane,
                [false, false] => self.measures.gap,
                // One link between two boxes needs no more room than none.
                _ => self.measures.lane.max(self.measures.gap / 2.0),
            }
    }

    /// Moves the stacks of a layer to where their neighbours pull them, in order and apart, and each
    /// group within its band.
    fn settle(&mut self, layer: u32, above: f32, below: f32) {
        for nth in 0..self.groups[layer as usize].len() {
            let (stacks, group) = self.groups[layer as usize][nth].clone();
            let bounds = self
                .bands
                .get(group)
                .map(|&(from, to)| (from, (to - self.packed(stacks.clone())).max(from)));
            self.settle_group(layer, stacks, bounds, above, below);
        }
    }

    /// The same for some of its stacks. Held to bounds, the nearest values that never fall are the
    /// nearest without, cut at the bounds.
    fn settle_group(
        &mut self,
        layer: u32,
        stacks: Range<usize>,
        bounds: Option<(f32, f32)>,
        above: f32,
        below: f32,
    ) {
        self.regression.clear();
        let mut offset = 0.0;
        let first = stacks.start - self.wrapped.layer(layer).start;
        let packed: &[f32] = if layer == self.widest.0 { &self.widest.1[first..] } else { &[] };
        for (nth, stack) in stacks.clone().enumerate() {
            // What nothing pulls stays, but gives way.
            let (mut weight, mut sum) = (0.01, 0.01 * self.at[stack]);
            for (pulls, share) in [(&self.above[stack], above), (&self.below[stack], below)] {
                for pull in pulls {
                    weight += pull.weight * share;
                    sum += pull.weight * share * (self.at[pull.from as usize] + pull.shift);
                }
            }
            if let Some(packed) = packed.get(nth) {
                sum += weight * HOLD * packed;
                weight += weight * HOLD;
            }
            self.regression.push(sum / weight - offset, weight);
            offset += self.distance(stack);
        }
        let mut offset = 0.0;
        let mut stack = stacks.start;
        for (value, count) in self.regression.steps() {
            let value = bounds.map_or(value, |(least, most)| value.clamp(least, most));
            for _ in 0..count {
                self.at[stack] = value + offset;
                offset += self.distance(stack);
                stack += 1;
            }
        }
    }
}

/// The stacks of each layer, group by group.
fn groups(layered: &Layered, wrapped: &Wrapped) -> Vec<Vec<(Range<usize>, usize)>> {
    let of_layer = |layer: u32| {
        let group = |stack: &usize| {
            layered.group_of(layered.layer(layer)[wrapped.stacks[*stack].first as usize]) as usize
        };
        let stacks: Vec<usize> = wrapped.layer(layer).collect();
        let parts = stacks.chunk_by(|a, b| group(a) == group(b));
        parts.map(|part| (part[0]..part[0] + part.len(), group(&part[0]))).collect()
    };
    (0..layered.layers()).map(of_layer).collect()
}
