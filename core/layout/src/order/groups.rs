//! Groups of items, each side by side in every layer.
#![expect(clippy::indexing_slicing, reason = "groups are counted without holes")]

use super::count::crossings;
use super::keep::CLEARLY;
use super::sift::{Pace, Sifter};
use super::{NEAR, POLISH, ROUNDS, size};
use crate::layered::{Layered, len};
use crate::sort;

/// Items and links that may be visited in trying orders of the groups.
const TRIED: u32 = 4_000_000;

/// Parts the groups, in one order through all layers; returns how many links cross.
///
/// Groups come in the order of the middle of their boxes in the order without them (Sugiyama and
/// Misue, "Visualization of structural information", 1991, weigh clusters so), are sifted as wholes,
/// and then items within their group. After an earlier drawing the groups keep its order.
pub(super) fn part(layered: &mut Layered, previous: Option<&[Option<f32>]>) -> u64 {
    let mut order = by_middle(layered);
    part_by(layered, &order);
    if previous.is_none() {
        sift(layered, &mut order);
    }
    layered.regroup(&order);
    let stood = |item: u32| {
        let place = previous.and_then(|places| places.get(item as usize).copied().flatten());
        if place.is_some() { CLEARLY } else { 0 }
    };
    let mut sifter = Sifter::new(layered).within_groups();
    let (mut left, mut rounds) = (POLISH, 0..ROUNDS);
    let pace = Pace { reach: NEAR, heat: 0 };
    while rounds.next().is_some() && sifter.sift(layered, pace, stood, &mut left) > 0 {}
    crossings(layered)
}

/// The groups by the middle of their boxes, each counted by how far along its layer it is.
fn by_middle(layered: &Layered) -> Vec<u32> {
    let mut sums = vec![(0.0_f32, 0.0_f32); layered.names().len()];
    for layer in 0..layered.layers() {
        let items = layered.layer(layer);
        let step = 1.0 / f32::from(u16::try_from(items.len()).unwrap_or(u16::MAX));
        let mut place = step / 2.0;
        for &item in items {
            if item < layered.boxes() {
                let (sum, count) = &mut sums[layered.group_of(item) as usize];
                *sum += place;
                *count += 1.0;
            }
            place += step;
        }
    }
    let middle = |group: u32| sums[group as usize].0 / sums[group as usize].1.max(1.0);
    let mut order: Vec<u32> = (0..len(&sums)).collect();
    sort::by_key(&mut order, middle);
    order
}

/// Puts the items of every layer in the order of their groups, and leaves each group's as they are.
fn part_by(layered: &mut Layered, order: &[u32]) {
    let (mut place, mut next) = (vec![0.0; order.len()], 0.0);
    for &group in order {
        place[group as usize] = next;
        next += 1.0;
    }
    for layer in 0..layered.layers() {
        let range = layered.range(layer);
        let mut items = layered.items[range.clone()].to_vec();
        sort::by_key(&mut items, |item| place[layered.group_of(item) as usize]);
        layered.items[range].copy_from_slice(&items);
    }
}

/// Moves groups, one at a time, to where the fewest links cross, as long as there is work left.
fn sift(layered: &mut Layered, order: &mut Vec<u32>) {
    let mut fewest = crossings(layered);
    let mut left = TRIED / size(layered).max(1);
    for group in 0..len(order) {
        let mut best = order.clone();
        for to in 0..order.len() {
            if left == 0 || fewest == 0 {
                break;
            }
            left -= 1;
            let mut moved: Vec<u32> =
                order.iter().copied().filter(|&other| other != group).collect();
            moved.insert(to, group);
            part_by(layered, &moved);
            let crossings = crossings(layered);
            if crossings < fewest {
                (fewest, best) = (crossings, moved);
            }
        }
        *order = best;
    }
    part_by(layered, order);
}
