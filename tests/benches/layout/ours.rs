//! Our own drawings.

use crate::sets::{Set, all};
use crate::tell::{Drawn, tell};
use crate::{clock, tell};
use goalgraph::layout::{Drawing, Effort, Network, Options, layout};
use goalgraph_tests::judge::{Frame, Picture};

/// Width ÷ height of a sheet of A4 on its side.
const SHEET: f32 = 1.414;

/// Draws every set in every way, and tells of it.
pub(crate) fn measure() {
    let ways = [
        ("goalgraph-quick", Effort::Quick, None),
        ("goalgraph-best", Effort::Best, None),
        ("goalgraph-wrapped", Effort::Quick, Some(SHEET)),
    ];
    for Set { name, graphs } in all() {
        tell::progress(&format!("our drawings of {name}"));
        for (way, effort, aspect) in ways {
            let mut options = Options::default();
            (options.effort, options.aspect) = (effort, aspect);
            let drawn = graphs.iter().map(|network| {
                let (drawing, time) = clock::time(|| layout(network, &options, None));
                Some(Drawn {
                    picture: picture(network, &drawing),
                    time: Some(time.as_secs_f64() * 1e9),
                })
            });
            tell(way, &name, None, drawn.collect());
        }
    }
}

fn picture(network: &Network, drawing: &Drawing) -> Picture {
    let place = |x: f32, y: f32| [f64::from(x), f64::from(y)];
    let boxes = network.boxes.iter().zip(&drawing.boxes).map(|(node, at)| Frame {
        corner: place(at.x, at.y),
        size: place(node.width, node.height),
    });
    let line = |route: &Vec<_>| {
        route.iter().map(|at: &goalgraph::layout::Point| place(at.x, at.y)).collect()
    };
    Picture {
        boxes: boxes.collect(),
        links: network.links.clone(),
        lines: drawing.routes.iter().map(line).collect(),
    }
}
