//! Which neighbours of a layer become a stack.
#![expect(clippy::indexing_slicing, reason = "positions are those of the layer's own items")]

use crate::layout::Layered;

/// Cuts a layer into stacks of at most `rows` items: where each starts, and how many it has.
///
/// Waypoints stand alone. Brothers (boxes that hang on the same one box) keep together, and share
/// a stack with none but brothers as long as that costs little room.
pub(super) fn chunks(layered: &Layered, layer: u32, rows: u32) -> Vec<(u32, u32)> {
    let families = families(layered, layer);
    if rows <= 1 {
        let items = layered.layer(layer).len();
        return (0..u32::try_from(items).unwrap_or(u32::MAX)).map(|at| (at, 1)).collect();
    }
    let tidy = apart(&families, rows);
    let dense = together(&families, rows);
    if tidy.len() * 4 <= dense.len() * 5 { tidy } else { dense }
}

/// Neighbours that hang on the same one box, or on several each; a waypoint is a family of none.
struct Family {
    first: u32,
    len: u32,
    is_waypoint: bool,
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
                    && single(items[at as usize - 1]) == single(item) =>
            {
                family.len += 1;
            }
            _ => families.push(Family { first: at, len: 1, is_waypoint }),
        }
    }
    families
}

/// Each family in stacks of its own, of about the same size.
fn apart(families: &[Family], rows: u32) -> Vec<(u32, u32)> {
    let mut chunks = Vec::new();
    for family in families {
        even(&mut chunks, family.first, family.len, rows);
    }
    chunks
}

/// All boxes between two waypoints in stacks of about the same size.
fn together(families: &[Family], rows: u32) -> Vec<(u32, u32)> {
    let mut chunks = Vec::new();
    let mut run: Option<(u32, u32)> = None;
    for family in families {
        if family.is_waypoint {
            if let Some((first, len)) = run.take() {
                even(&mut chunks, first, len, rows);
            }
            chunks.push((family.first, 1));
        } else {
            let (first, len) = run.unwrap_or((family.first, 0));
            run = Some((first, len + family.len));
        }
    }
    if let Some((first, len)) = run {
        even(&mut chunks, first, len, rows);
    }
    chunks
}

/// Cuts `len` items into as few parts of at most `rows` as there can be, the longer first.
fn even(chunks: &mut Vec<(u32, u32)>, first: u32, len: u32, rows: u32) {
    let parts = len.div_ceil(rows).max(1);
    let mut at = first;
    for part in 0..parts {
        let size = len / parts + u32::from(part < len % parts);
        chunks.push((at, size));
        at += size;
    }
}
