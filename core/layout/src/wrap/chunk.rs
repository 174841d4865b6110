//! Which neighbours of a layer become a stack.
#![expect(clippy::indexing_slicing, reason = "positions are those of the layer's own items")]

use crate::Layered;

/// How a layer is broken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cut {
    /// The most boxes of a stack.
    pub(super) rows: u32,
    pub(super) grouping: Grouping,
}

impl Cut {
    /// Not broken at all.
    pub(super) const WHOLE: Self = Self { rows: 1, grouping: Grouping::Apart };
}

/// Which boxes may share a stack. Brothers are neighbours that hang on the same one box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grouping {
    /// Only brothers.
    Apart,
    /// Brothers, and others as long as no brothers are parted for it.
    Joined,
    /// Any neighbours.
    Dense,
}

impl Grouping {
    pub(super) const ALL: [Self; 3] = [Self::Apart, Self::Joined, Self::Dense];
}

/// Neighbours that hang on the same one box, or on several each; a waypoint is a family of none.
struct Family {
    group: u32,
    first: u32,
    len: u32,
    is_waypoint: bool,
}

/// Cuts a layer into stacks: where each starts, and how many items it has. Waypoints stand alone.
pub(super) fn chunks(layered: &Layered, layer: u32, cut: Cut) -> Vec<(u32, u32)> {
    if cut.rows <= 1 {
        let items = layered.layer(layer).len();
        return (0..u32::try_from(items).unwrap_or(u32::MAX)).map(|at| (at, 1)).collect();
    }
    let mut chunks = Vec::new();
    // The stack or the run of boxes under way: where it starts, and its length.
    let (mut first, mut len, mut group) = (0, 0, 0);
    for family in families(layered, layer) {
        let joins = !family.is_waypoint
            && family.group == group
            && match cut.grouping {
                Grouping::Apart => false,
                Grouping::Joined => len + family.len <= cut.rows,
                Grouping::Dense => true,
            };
        if !joins || len == 0 {
            even(&mut chunks, first, len, cut.rows);
            (first, len, group) = (family.first, 0, family.group);
        }
        len += family.len;
        if family.is_waypoint {
            chunks.push((family.first, 1));
            len = 0;
        }
    }
    even(&mut chunks, first, len, cut.rows);
    chunks
}

fn families(layered: &Layered, layer: u32) -> Vec<Family> {
    let items = layered.layer(layer);
    let mut families: Vec<Family> = Vec::new();
    let single = |item: u32| match layered.above(item) {
        [parent] => Some(*parent),
        _ => None,
    };
    for (at, &item) in (0_u32..).zip(items) {
        let is_waypoint = item >= layered.boxes();
        match families.last_mut() {
            Some(family)
                if !is_waypoint
                    && !family.is_waypoint
                    && family.group == layered.group_of(item)
                    && single(items[at as usize - 1]) == single(item) =>
            {
                family.len += 1;
            }
            _ => {
                let group = layered.group_of(item);
                families.push(Family { group, first: at, len: 1, is_waypoint });
            }
        }
    }
    families
}

/// Cuts `len` items into as few parts of at most `rows` as there can be, the longer first.
fn even(chunks: &mut Vec<(u32, u32)>, first: u32, len: u32, rows: u32) {
    let parts = len.div_ceil(rows);
    let mut at = first;
    for part in 0..parts {
        let size = len / parts + u32::from(part < len % parts);
        chunks.push((at, size));
        at += size;
    }
}
