//! The networks as others read them, and their drawings as they write them: `FOLDER/graphs/SET.json`
//! and `FOLDER/drawn/LAYOUTER/SET.json`, by `tests/peers/run.mjs`.

use crate::sets::{Set, all};
use crate::tell::{self, Drawn};
use goalgraph::layout::Network;
use goalgraph_tests::judge::{Frame, Picture};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

pub(crate) fn write_graphs(folder: &Path) {
    let folder = folder.join("graphs");
    fs::create_dir_all(&folder).expect("a place for files");
    for Set { name, graphs } in all() {
        let graph = |network: &Network| {
            let sizes = network.boxes.iter().map(|node| [node.width, node.height]);
            json!({ "boxes": sizes.collect::<Vec<_>>(), "links": network.links })
        };
        let graphs: Vec<Value> = graphs.iter().map(graph).collect();
        let text = serde_json::to_string(&graphs).expect("plain values");
        fs::write(folder.join(format!("{name}.json")), text).expect("a place for a file");
    }
}

pub(crate) fn judge_all(folder: &Path) {
    let mut layouters: Vec<_> = fs::read_dir(folder.join("drawn"))
        .expect("a folder of drawings")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    layouters.sort();
    for set in all() {
        for layouter in &layouters {
            let name = layouter.file_name().expect("a name").to_string_lossy();
            judge_set(&name, &set, &layouter.join(format!("{}.json", set.name)));
        }
    }
}

/// What was drawn of a set. No file there: stopped before anything was drawn, or not asked.
fn judge_set(layouter: &str, set: &Set, file: &Path) {
    let Ok(text) = fs::read_to_string(file) else { return };
    let mut told: Value = serde_json::from_str(&text).expect("JSON from a layouter");
    let first = told["first"].as_f64();
    let mut graphs = match told["graphs"].take() {
        Value::Array(graphs) => graphs.into_iter(),
        _ => Vec::new().into_iter(),
    };
    let drawn = set.graphs.iter().map(|network| graphs.next().map(|graph| drawn(network, graph)));
    tell::tell(layouter, &set.name, first, drawn.collect());
}

fn drawn(network: &Network, mut graph: Value) -> Drawn {
    let time = graph["time"].as_f64();
    let corners: Vec<[f64; 2]> =
        serde_json::from_value(graph["boxes"].take()).expect("a corner for each box");
    let lines: Vec<Option<Vec<[f64; 2]>>> =
        serde_json::from_value(graph["routes"].take()).expect("a line for each link");
    let frame = |(&corner, node): (_, &goalgraph::layout::Node)| Frame {
        corner,
        size: [node.width, node.height].map(f64::from),
    };
    let mut lines: Vec<Vec<[f64; 2]>> = lines.into_iter().map(Option::unwrap_or_default).collect();
    lines.resize(network.links.len(), Vec::new());
    let picture = Picture {
        boxes: corners.iter().zip(&network.boxes).map(frame).collect(),
        links: network.links.clone(),
        lines,
    };
    Drawn { picture, time }
}
