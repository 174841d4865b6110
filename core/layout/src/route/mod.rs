//! The ways of the links.
//!
//! A link runs straight through every layer it passes and changes sides only in the gaps between
//! layers and between rows, there from the one edge of the gap to the other: so no link runs
//! through a box, and two links cross in a gap just where the order says so, and once. Bends in the
//! gaps alone are those of Buchheim, Jünger and Leipert, "A Fast Layout Algorithm for k-Level Graphs"
//! (2000).
#![expect(clippy::indexing_slicing, reason = "items and stacks are those of the wrapped network")]

use super::wrap::Wrapped;
use super::{Layered, Measures, Point};

/// Everything's place in the direction of flow.
#[derive(Debug, Default)]
pub(super) struct Bands {
    /// Where the rows of each layer start.
    tops: Vec<Vec<f32>>,
    /// Where each ends.
    bottoms: Vec<Vec<f32>>,
}

impl Bands {
    /// Puts row below row.
    pub(super) fn new(layered: &Layered, wrapped: &Wrapped, measures: &Measures<'_>) -> Self {
        let mut bands = Self::default();
        let mut at = 0.0;
        for layer in 0..layered.layers() {
            let mut depths = vec![0.0_f32];
            for &item in layered.layer(layer) {
                let row = wrapped.places[item as usize].row as usize;
                depths.resize(depths.len().max(row + 1), 0.0);
                depths[row] = depths[row].max(measures.depth(item));
            }
            let (mut tops, mut bottoms) = (Vec::new(), Vec::new());
            for depth in depths {
                tops.push(at);
                bottoms.push(at + depth);
                at += depth + measures.row_gap;
            }
            at += measures.layer_gap - measures.row_gap;
            bands.tops.push(tops);
            bands.bottoms.push(bottoms);
        }
        bands
    }

    /// How deep the whole is.
    pub(super) fn depth(&self) -> f32 {
        self.bottoms.last().and_then(|rows| rows.last()).copied().unwrap_or_default()
    }

    /// Where an item starts.
    pub(super) fn top(&self, layer: u32, row: u32) -> f32 {
        self.tops[layer as usize][row as usize]
    }

    fn bottom(&self, layer: u32, row: u32) -> f32 {
        self.bottoms[layer as usize][row as usize]
    }

    fn rows(&self, layer: u32) -> u32 {
        u32::try_from(self.tops[layer as usize].len()).unwrap_or(u32::MAX)
    }
}

/// Draws the ways of all links.
pub(super) struct Router<'a> {
    pub(super) layered: &'a Layered,
    pub(super) wrapped: &'a Wrapped,
    pub(super) measures: &'a Measures<'a>,
    pub(super) bands: &'a Bands,
    /// Where each stack starts.
    pub(super) at: &'a [f32],
    /// The place of each item in the order of its layer.
    order: Vec<u32>,
}

impl<'a> Router<'a> {
    pub(super) fn new(
        layered: &'a Layered,
        wrapped: &'a Wrapped,
        measures: &'a Measures<'a>,
        bands: &'a Bands,
        at: &'a [f32],
    ) -> Self {
        let mut order = vec![0; layered.items() as usize];
        for layer in 0..layered.layers() {
            for (place, &item) in (0..).zip(layered.layer(layer)) {
                order[item as usize] = place;
            }
        }
        Self { layered, wrapped, measures, bands, at, order }
    }

    /// The way of a link through its items, as a line from border to border.
    pub(super) fn way(&self, items: &[u32]) -> Vec<Point> {
        let mut line = Vec::with_capacity(items.len() * 2 + 4);
        for (at, &item) in items.iter().enumerate() {
            let layer = self.layered.layer_of(item);
            if let Some(&from) = at.checked_sub(1).and_then(|before| items.get(before)) {
                self.arrive(&mut line, from, item, layer);
            }
            if at + 1 < items.len() {
                self.depart(&mut line, item, layer);
            }
        }
        line.dedup();
        line
    }

    /// From the layer's upper edge to the item.
    fn arrive(&self, line: &mut Vec<Point>, from: u32, item: u32, layer: u32) {
        let place = &self.wrapped.places[item as usize];
        let port = self.port_above(from, item);
        let side = self.lane(item, place.enter);
        line.push(Point { x: side.unwrap_or(port), y: self.bands.top(layer, 0) });
        if let (Some(side), Some(before)) = (side, place.row.checked_sub(1)) {
            line.push(Point { x: side, y: self.bands.bottom(layer, before) });
            line.push(Point { x: port, y: self.bands.top(layer, place.row) });
        }
    }

    /// From the item to the layer's lower edge.
    fn depart(&self, line: &mut Vec<Point>, item: u32, layer: u32) {
        let place = &self.wrapped.places[item as usize];
        let port = self.port_below(item);
        line.push(Point {
            x: port,
            y: self.bands.top(layer, place.row) + self.measures.depth(item),
        });
        let side = self.lane(item, place.leave);
        if let Some(side) = side {
            line.push(Point { x: port, y: self.bands.bottom(layer, place.row) });
            line.push(Point { x: side, y: self.bands.top(layer, place.row + 1) });
        }
        let last = self.bands.rows(layer) - 1;
        line.push(Point { x: side.unwrap_or(port), y: self.bands.bottom(layer, last) });
    }

    fn lane(&self, item: u32, lane: Option<f32>) -> Option<f32> {
        lane.map(|lane| self.at[self.wrapped.places[item as usize].stack as usize] + lane)
    }

    /// Where an item starts.
    pub(super) fn left(&self, item: u32) -> f32 {
        let place = &self.wrapped.places[item as usize];
        self.at[place.stack as usize] + place.shift
    }

    /// Where a link meets an item from above: links side by side in the order of their other
    /// ends; those from a lane near it.
    fn port_above(&self, from: u32, item: u32) -> f32 {
        let breadth = self.measures.breadth(item);
        if self.wrapped.places[item as usize].enter.is_some() {
            return self.left(item) + breadth - self.margin(breadth);
        }
        self.left(item) + self.share(breadth, self.layered.above(item), from)
    }

    /// Where a link leaves an item: all from one point, so that they are seen as one bundle.
    fn port_below(&self, item: u32) -> f32 {
        let breadth = self.measures.breadth(item);
        if self.wrapped.places[item as usize].leave.is_some() {
            return self.left(item) + self.margin(breadth);
        }
        self.left(item) + breadth / 2.0
    }

    fn margin(&self, breadth: f32) -> f32 {
        (self.measures.lane * 2.0).min(breadth / 2.0)
    }

    /// The place of one of several links along a border.
    fn share(&self, breadth: f32, ends: &[u32], end: u32) -> f32 {
        let order = |item: u32| self.order[item as usize];
        let (mut before, mut all) = (0.0, 0.0);
        for &other in ends {
            all += 1.0;
            before += if order(other) < order(end) { 1.0 } else { 0.0 };
        }
        let room = breadth - 2.0 * self.margin(breadth);
        let step = (room / all).min(self.measures.lane * 2.0);
        breadth / 2.0 + (before - (all - 1.0) / 2.0) * step
    }
}
