//! How far boxes move when a link comes or goes.

use crate::sets::{Set, all};
use goalgraph::layout::{Network, Options, layout};
use goalgraph_tests::generate::Random;
use serde_json::json;

/// How many edits are tried on each graph.
const EDITS: usize = 20;

/// Tells the mean distance a box moves, over edits and boxes: where the layout knows the drawing
/// before the edit, and where it begins anew.
#[expect(clippy::print_stdout, reason = "`cargo xtask bench` reads it there")]
pub(crate) fn measure() {
    for Set { name, graphs } in all() {
        let Some(size) = name.strip_prefix("plan-").and_then(|size| size.parse::<u32>().ok())
        else {
            continue;
        };
        let [kept, anew] = moved(&graphs[0]);
        for (name, value) in [("kept", kept), ("anew", anew)] {
            println!("{}", json!({ "topic": "moves", "name": name, "size": size, "value": value }));
        }
    }
}

fn moved(network: &Network) -> [f64; 2] {
    let options = Options::default();
    let before = layout(network, &options, None);
    let previous: Vec<Option<f32>> = before.boxes.iter().map(|at| Some(at.x)).collect();
    let mut random = Random::new(7);
    let mut distances = [Vec::new(), Vec::new()];
    for edit in 0..EDITS {
        let edited = edited(network, edit, &mut random);
        for (all, previous) in distances.iter_mut().zip([Some(previous.as_slice()), None]) {
            let after = layout(&edited, &options, previous);
            let pairs = before.boxes.iter().zip(&after.boxes);
            all.extend(pairs.map(|(one, other)| (one.x - other.x).hypot(one.y - other.y)));
        }
    }
    distances.map(|all| mean(&all))
}

fn mean(all: &[f32]) -> f64 {
    let count = u32::try_from(all.len()).expect("some thousands");
    all.iter().copied().map(f64::from).sum::<f64>() / f64::from(count)
}

/// By turns a link less, and a link more from a box's parent's neighbour.
fn edited(network: &Network, edit: usize, random: &mut Random) -> Network {
    let mut edited = network.clone();
    let at = random.below(edited.links.len());
    if edit % 2 == 0 {
        edited.links.remove(at);
    } else {
        let (_, lower) = edited.links[at];
        let (upper, _) = edited.links[random.below(edited.links.len())];
        if upper < lower && !edited.links.contains(&(upper, lower)) {
            edited.links.push((upper, lower));
        }
    }
    edited
}
