//! The crate rust-sugiyama, which gives boxes and no lines: those are drawn straight.

use crate::sets::{Set, all};
use crate::tell::{Drawn, tell};
use crate::{clock, tell};
use goalgraph::layout::Network;
use goalgraph_tests::judge::{Frame, Picture};
use rust_sugiyama::configure::Config;
use rust_sugiyama::from_vertices_and_edges;

/// It takes three minutes for 10,000.
const MOST: usize = 1_000;

const GAP: f64 = 24.0;

/// Its one spacing is between boxes and between layers: these are spread afterwards.
const SPREAD: f64 = (44.0 + 80.0) / (44.0 + GAP);

type Parts = Vec<(Vec<(usize, (f64, f64))>, f64, f64)>;

pub(crate) fn measure() {
    let config = Config { vertex_spacing: GAP, ..Config::default() };
    for Set { name, graphs } in all() {
        if graphs.iter().any(|network| network.boxes.len() > MOST) {
            continue;
        }
        tell::progress(&format!("rust-sugiyama's drawings of {name}"));
        let drawn = graphs.iter().map(|network| {
            let sizes =
                network.boxes.iter().map(|node| (f64::from(node.width), f64::from(node.height)));
            let boxes: Vec<(u32, (f64, f64))> = (0..).zip(sizes).collect();
            let (parts, time) =
                clock::time(|| from_vertices_and_edges(&boxes, &network.links, &config));
            Some(Drawn { picture: picture(network, &parts), time: Some(time.as_secs_f64() * 1e9) })
        });
        tell("rust-sugiyama", &name, None, drawn.collect());
    }
}

/// Parts that hang together side by side, and lines from the middle below to the middle above.
fn picture(network: &Network, parts: &Parts) -> Picture {
    let sizes = network.boxes.iter().map(|node| [node.width, node.height].map(f64::from));
    let mut boxes: Vec<Frame> = sizes.map(|size| Frame { corner: [0.0; 2], size }).collect();
    let mut from = 0.0;
    for (part, ..) in parts {
        let least = part.iter().map(|(_, (x, _))| *x).fold(f64::INFINITY, f64::min);
        let most = part.iter().map(|(_, (x, _))| *x).fold(f64::NEG_INFINITY, f64::max);
        for &(at, (x, y)) in part {
            boxes[at].corner = [from + x - least, y.abs() * SPREAD];
        }
        from += most - least + 180.0 + GAP;
    }
    let line = |&(upper, lower): &(u32, u32)| {
        let [above, below] = [upper, lower].map(|at| boxes[at as usize]);
        let middle = |frame: Frame| frame.corner[0] + frame.size[0] / 2.0;
        vec![[middle(above), above.corner[1] + above.size[1]], [middle(below), below.corner[1]]]
    };
    Picture { lines: network.links.iter().map(line).collect(), links: network.links.clone(), boxes }
}
