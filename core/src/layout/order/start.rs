//! Orders to start from.
#![expect(clippy::indexing_slicing, reason = "items index what is made with one entry an item")]

use crate::layout::layered::Layered;

/// Orders every layer by the places of its items on a line, part after part.
pub(super) fn arrange(layered: &mut Layered) -> Vec<u64> {
    let walk = Walk::new(layered);
    let rounds = 20 * layered.items().isqrt();
    let line = spectral(layered, &walk, rounds);
    let mut part = vec![0_u32; line.len()];
    let ends = walk.parts.iter().skip(1).copied().chain([layered.items()]);
    for (number, (&start, end)) in (0..).zip(walk.parts.iter().zip(ends)) {
        for &item in &walk.met[start as usize..end as usize] {
            part[item as usize] = number;
        }
    }
    let key =
        |item: u32| u64::from(part[item as usize]) << 32 | u64::from(sortable(line[item as usize]));
    let keys: Vec<u64> = (0..layered.items()).map(key).collect();
    for layer in 0..layered.layers() {
        let range = layered.range(layer);
        layered.items[range].sort_by_key(|&item| keys[item as usize]);
    }
    keys
}

/// A number that sorts as this one does.
fn sortable(number: f32) -> u32 {
    let bits = number.to_bits();
    if bits >> 31 == 0 { bits | 1 << 31 } else { !bits }
}

/// Items as a depth-first search along the links meets them, from the first layer on; what hangs
/// together stands together.
pub(super) struct Walk {
    /// The items in the order met.
    pub(super) met: Vec<u32>,
    /// Where each part that hangs together starts in `met`.
    pub(super) parts: Vec<u32>,
}

impl Walk {
    pub(super) fn new(layered: &Layered) -> Self {
        let mut seen = vec![false; layered.items() as usize];
        let mut walk = Self { met: Vec::with_capacity(seen.len()), parts: Vec::new() };
        let mut stack = Vec::new();
        for &root in &layered.items {
            if seen[root as usize] {
                continue;
            }
            walk.parts.push(u32::try_from(walk.met.len()).unwrap_or(u32::MAX));
            stack.push(root);
            while let Some(item) = stack.pop() {
                if std::mem::replace(&mut seen[item as usize], true) {
                    continue;
                }
                walk.met.push(item);
                let next = layered.above(item).iter().chain(layered.below(item)).rev();
                stack.extend(next.copied().filter(|&next| !seen[next as usize]));
            }
        }
        walk
    }
}

/// A place on a line for every item, near what it is linked to: close to the eigenvector of the
/// second smallest eigenvalue of the graph's normalised Laplacian, part by part.
///
/// Juvan and Mohar, "Optimal linear labelings and eigenvalues of graphs" (1992); by power
/// iteration, lazily so that all eigenvalues are positive, from the order of the walk.
pub(super) fn spectral(layered: &Layered, walk: &Walk, rounds: u32) -> Vec<f32> {
    let mut line = vec![0.0; layered.items() as usize];
    for (place, &item) in (0_u16..=u16::MAX).cycle().zip(&walk.met) {
        line[item as usize] = f32::from(place);
    }
    let mut next = line.clone();
    let ends = walk.parts.iter().skip(1).copied().chain([layered.items()]);
    for (&start, end) in walk.parts.iter().zip(ends) {
        let part = &walk.met[start as usize..end as usize];
        if part.len() > 2 {
            settle(layered, part, rounds, &mut line, &mut next);
        }
    }
    line
}

/// Finds the places of one part.
fn settle(layered: &Layered, part: &[u32], rounds: u32, line: &mut [f32], next: &mut [f32]) {
    let degree = |item| layered.above(item).len() + layered.below(item).len();
    for _ in 0..rounds {
        let (mut sum, mut weights) = (0.0, 0.0);
        for &item in part {
            let weight = small(degree(item));
            sum += weight * line[item as usize];
            weights += weight;
        }
        let middle = sum / weights;
        let mut most = 0.0_f32;
        for &item in part {
            let linked = layered.above(item).iter().chain(layered.below(item));
            let mut sum = 0.0;
            for &other in linked {
                sum += line[other as usize];
            }
            let place = (line[item as usize] + sum / small(degree(item))) / 2.0 - middle;
            most = most.max(place.abs());
            next[item as usize] = place;
        }
        if most == 0.0 {
            return;
        }
        for &item in part {
            line[item as usize] = next[item as usize] / most;
        }
    }
}

fn small(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}
