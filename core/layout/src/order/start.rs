//! Orders to start from.
#![expect(clippy::indexing_slicing, reason = "items index what is made with one entry an item")]

use super::random::Random;
use crate::layered::{Layered, Lists, len};

/// How many orders there are to choose from.
pub(super) const LANES: usize = 16;

/// Places of an item on as many lines.
pub(super) type Places = [f32; LANES];

/// After how many rounds the lines are centred and stretched again.
const CENTRED: u32 = 8;

/// Lines with a place for every item, near what the item is linked to: close to mixtures of the
/// eigenvectors of the smallest eigenvalues of the graph's normalised Laplacian, after Juvan and
/// Mohar, "Optimal linear labelings and eigenvalues of graphs" (1992).
///
/// By power iteration, lazily so that no eigenvalue is negative, from places of chance, so that
/// what the rounds leave of other eigenvectors makes the lines differ. The first line is a
/// depth-first walk instead, in which no links of a tree cross. Parts that do not hang together
/// follow each other.
pub(super) fn lines(layered: &Layered, rounds: u32) -> Vec<Places> {
    let near = neighbours(layered);
    let walk = Walk::new(&layered.items, &near);
    let mut random = Random::new();
    let mut lines = vec![[0.0; LANES]; layered.items() as usize];
    for line in &mut lines {
        *line = std::array::from_fn(|_| small(random.below(1 << 16)));
    }
    let mut next = lines.clone();
    let ends = walk.parts.iter().skip(1).copied().chain([layered.items()]);
    for ((&start, end), part) in walk.parts.iter().zip(ends).zip(0..) {
        let items = &walk.met[start as usize..end as usize];
        let rounds = if items.len() > 2 { rounds } else { 0 };
        for round in 0..rounds {
            if round % CENTRED == 0 {
                centre(&near, items, &mut lines);
            }
            draw_near(&near, items, &lines, &mut next);
            std::mem::swap(&mut lines, &mut next);
        }
        centre(&near, items, &mut lines);
        // Lines are at most 1 to either side of the middle of their part.
        for (place, &item) in items.iter().enumerate() {
            let line = &mut lines[item as usize];
            line[0] = small(place) / small(items.len());
            for place in line {
                *place += 4.0 * small(part);
            }
        }
    }
    lines
}

/// What every item is linked to, above and below.
fn neighbours(layered: &Layered) -> Lists {
    let (mut starts, mut values) = (vec![0], Vec::with_capacity(2 * layered.gaps() as usize));
    for item in 0..layered.items() {
        values.extend_from_slice(layered.above(item));
        values.extend_from_slice(layered.below(item));
        starts.push(len(&values));
    }
    Lists { starts, values }
}

/// Moves every item half the way to the middle of what it is linked to.
fn draw_near(near: &Lists, items: &[u32], lines: &[Places], next: &mut [Places]) {
    for &item in items {
        let near = near.row(item);
        let mut sum = [0.0; LANES];
        for &other in near {
            for (sum, place) in sum.iter_mut().zip(&lines[other as usize]) {
                *sum += place;
            }
        }
        let share = 0.5 / small(near.len().max(1));
        let old = &lines[item as usize];
        next[item as usize] = std::array::from_fn(|lane| old[lane] * 0.5 + sum[lane] * share);
    }
}

/// Moves the middle of every line to 0, items weighed by their links, and its farther end to 1.
fn centre(near: &Lists, items: &[u32], lines: &mut [Places]) {
    let (mut middle, mut weights) = ([0.0; LANES], 0.0);
    for &item in items {
        let weight = small(near.row(item).len());
        weights += weight;
        for (sum, place) in middle.iter_mut().zip(&lines[item as usize]) {
            *sum += weight * place;
        }
    }
    let mut most = [0.0_f32; LANES];
    for &item in items {
        for ((place, sum), most) in lines[item as usize].iter_mut().zip(&middle).zip(&mut most) {
            *place -= if weights > 0.0 { sum / weights } else { 0.0 };
            *most = most.max(place.abs());
        }
    }
    for &item in items {
        for (place, most) in lines[item as usize].iter_mut().zip(&most) {
            *place /= if *most > 0.0 { *most } else { 1.0 };
        }
    }
}

/// Items as a depth-first search along the links meets them, from the first layer on.
struct Walk {
    met: Vec<u32>,
    /// Where each part that hangs together starts in `met`.
    parts: Vec<u32>,
}

impl Walk {
    fn new(roots: &[u32], near: &Lists) -> Self {
        let mut seen = vec![false; roots.len()];
        let mut walk = Self { met: Vec::with_capacity(seen.len()), parts: Vec::new() };
        let mut stack = Vec::new();
        for &root in roots {
            if seen[root as usize] {
                continue;
            }
            walk.parts.push(len(&walk.met));
            stack.push(root);
            while let Some(item) = stack.pop() {
                if std::mem::replace(&mut seen[item as usize], true) {
                    continue;
                }
                walk.met.push(item);
                let next = near.row(item).iter().rev();
                stack.extend(next.copied().filter(|&next| !seen[next as usize]));
            }
        }
        walk
    }
}

/// A count as a number that is multiplied with: exact up to 65,535 and in steps above.
#[expect(clippy::cast_precision_loss, reason = "places near each other may fall together")]
fn small(count: usize) -> f32 {
    count as f32
}
