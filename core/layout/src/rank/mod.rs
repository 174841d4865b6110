//! A layer for every box.
//!
//! Boxes that are given a layer keep to it: layers follow each other by number, numbers nobody has
//! are left out, and where boxes of one layer are linked to each other, that layer becomes several.
//! Boxes that are given none come right below what they hang on: the longest path layering of Eades
//! and Sugiyama, "How to Draw a Directed Graph" (1990), with shorter links after Nikolov and
//! Tarassov (2006).
#![expect(clippy::indexing_slicing, reason = "boxes index what is made with one entry a box")]

mod balance;
mod circles;

use super::Network;
use super::layered::Lists;

/// The layer of every box, from the uppermost.
///
/// Of links that run in a circle within a layer, the one that closes it in a depth-first search
/// from the first box runs upwards. Linear in the network, but for a [bounded](balance) search for
/// shorter links where no layers are given.
pub(super) fn rank(network: &Network) -> Vec<u32> {
    let boxes = network.boxes.len();
    let mut links: Vec<(u32, u32)> = network.links.clone();
    links.retain(|&(from, to)| from != to && (from.max(to) as usize) < boxes);
    let group = groups(network, &links);
    links.retain(|&(from, to)| group[from as usize] == group[to as usize]);
    circles::open(boxes, &mut links);
    let mut ranks = descend(boxes, &links);
    if group.iter().all(|&group| group == 0) {
        balance::balance(&links, &mut ranks);
    }
    let groups = group.iter().max().map_or(0, |&last| last as usize + 1);
    let mut depths = vec![0; groups];
    for (&group, &rank) in group.iter().zip(&ranks) {
        let depth = &mut depths[group as usize];
        *depth = rank.max(*depth);
    }
    let mut first = 0;
    for depth in &mut depths {
        let next = first + *depth + 1;
        *depth = first;
        first = next;
    }
    for (&group, rank) in group.iter().zip(&mut ranks) {
        *rank += depths[group as usize];
    }
    ranks
}

/// The given layer of every box, counted without holes; boxes without take the lowest of what
/// they hang on.
fn groups(network: &Network, links: &[(u32, u32)]) -> Vec<u32> {
    let mut given: Vec<u32> = network.boxes.iter().filter_map(|node| node.layer).collect();
    given.sort_unstable();
    given.dedup();
    let place = |layer| u32::try_from(given.partition_point(|&other| other < layer)).unwrap_or(0);
    let known: Vec<Option<u32>> = network.boxes.iter().map(|node| node.layer.map(place)).collect();
    let mut group: Vec<u32> = known.iter().map(|group| group.unwrap_or(0)).collect();
    if given.len() > 1 && known.contains(&None) {
        let mut open = links.to_vec();
        circles::open(group.len(), &mut open);
        let below = Lists::group(group.len(), &open);
        for item in topological(group.len(), &open, &below) {
            for &next in below.row(item) {
                if known[next as usize].is_none() {
                    group[next as usize] = group[next as usize].max(group[item as usize]);
                }
            }
        }
    }
    group
}

/// How many links the longest way down to each box has.
fn descend(boxes: usize, links: &[(u32, u32)]) -> Vec<u32> {
    let below = Lists::group(boxes, links);
    let mut ranks = vec![0_u32; boxes];
    for item in topological(boxes, links, &below) {
        for &next in below.row(item) {
            ranks[next as usize] = ranks[next as usize].max(ranks[item as usize] + 1);
        }
    }
    ranks
}

/// Every box after all it hangs on (Kahn, 1962).
fn topological(boxes: usize, links: &[(u32, u32)], below: &Lists) -> Vec<u32> {
    let mut above = vec![0_u32; boxes];
    for &(_, to) in links {
        above[to as usize] += 1;
    }
    let mut queue: Vec<u32> =
        (0..).zip(&above).filter(|pair| *pair.1 == 0).map(|pair| pair.0).collect();
    let mut done = 0;
    while let Some(&item) = queue.get(done) {
        done += 1;
        for &next in below.row(item) {
            above[next as usize] -= 1;
            if above[next as usize] == 0 {
                queue.push(next);
            }
        }
    }
    queue
}
