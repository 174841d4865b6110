//! The layout of a bare network, in wasm: what `cargo xtask bench` measures beside layouters in wasm and in JavaScript.
//!
//! The boundary of the product takes plans, not networks; this one is for the bench alone.

use goalgraph::layout::{Drawing, Effort, Network, Node, Options, layout};
use wasm_bindgen::prelude::wasm_bindgen;

/// Draws boxes, given as widths and heights by turns, and links, given as upper and lower boxes by turns.
///
/// Returns the upper left corner of each box, x and y by turns; then, for each link, how many places its line has, and
/// these.
#[wasm_bindgen]
pub fn draw(sizes: &[f32], links: &[u32], best: bool) -> Vec<f32> {
    let node = |size: &[f32; 2]| Node { width: size[0], height: size[1], layer: None };
    let network = Network {
        boxes: pairs(sizes).iter().map(node).collect(),
        links: pairs(links).iter().map(|&[upper, lower]| (upper, lower)).collect(),
        ..Network::default()
    };
    let mut options = Options::default();
    options.effort = if best { Effort::Best } else { Effort::Quick };
    flat(&layout(&network, &options, None))
}

fn pairs<T: Copy>(list: &[T]) -> Vec<[T; 2]> {
    list.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a line has few places")]
fn flat(drawing: &Drawing) -> Vec<f32> {
    let mut flat: Vec<f32> = drawing.boxes.iter().flat_map(|at| [at.x, at.y]).collect();
    for route in &drawing.routes {
        flat.push(route.len() as f32);
        flat.extend(route.iter().flat_map(|at| [at.x, at.y]));
    }
    flat
}
