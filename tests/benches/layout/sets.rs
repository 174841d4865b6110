//! What is laid out.

use goalgraph::layout::{Network, Node};
use goalgraph_tests::generate::Random;
use std::fs;
use std::path::PathBuf;

/// Graphs that are told of together.
pub(crate) struct Set {
    pub(crate) name: String,
    pub(crate) graphs: Vec<Network>,
}

/// Everything that is laid out: plans others can take from the fixtures, our own by seeds, and the
/// public graphs.
pub(crate) fn all() -> Vec<Set> {
    let plans =
        [60, 300, 1_000].map(|size| Set { name: format!("plan-{size}"), graphs: vec![plan(size)] });
    let seeds = [(60, 5), (300, 3), (1_000, 2), (10_000, 1)].map(|(size, count)| Set {
        name: format!("seeds-{size}"),
        graphs: (1..=count).map(|seed| seeded(size, seed)).collect(),
    });
    let north = Set { name: "north".into(), graphs: north() };
    plans.into_iter().chain(seeds).chain([north]).collect()
}

/// A box of the set, all alike.
const BOX: Node = Node { width: 180.0, height: 44.0, layer: None };

/// A plan of the fixtures: a line of `nodes links width height gap layer-gap`, then a link a line.
fn plan(size: usize) -> Network {
    let text =
        fs::read_to_string(fixtures("layout").join(format!("plan-{size}.txt"))).expect("a plan");
    let mut rows = text.lines().map(|line| {
        line.split(' ').map(|number| number.parse().expect("a number")).collect::<Vec<u32>>()
    });
    let head = rows.next().expect("a head");
    let links = rows.map(|pair| (pair[0], pair[1])).collect();
    Network { boxes: vec![BOX; head[0] as usize], links, ..Network::default() }
}

/// A plan of the same proportions, by seed: of a hundred elements, 21 goals of a direction, 63 for
/// a period, of which 47 % serve one of them, 44 % two and 9 % three, and 16 indicators, of which
/// nine in ten measure one goal and the rest two.
fn seeded(size: u32, seed: u64) -> Network {
    let (upper, middle) = (size * 21 / 100, size * 63 / 100);
    let mut random = Random::new(seed);
    let mut below =
        |bound: u32| u32::try_from(random.below(bound as usize)).expect("below the bound");
    let mut links = Vec::new();
    for item in upper..size {
        let (first, count, one, two) =
            if item < upper + middle { (0, upper, 47, 91) } else { (upper, middle, 90, 100) };
        let dice = below(100);
        let parents = 1 + u32::from(dice >= one) + u32::from(dice >= two);
        let mut chosen: Vec<u32> = Vec::new();
        while chosen.len() < parents as usize {
            let parent = first + below(count);
            if !chosen.contains(&parent) {
                chosen.push(parent);
            }
        }
        links.extend(chosen.into_iter().map(|parent| (parent, item)));
    }
    Network { boxes: vec![BOX; size as usize], links, ..Network::default() }
}

/// The public graphs, by the order of their names.
fn north() -> Vec<Network> {
    let mut paths: Vec<PathBuf> = fs::read_dir(fixtures("north"))
        .expect("the folder of graphs")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "graphml"))
        .collect();
    paths.sort();
    paths.iter().map(graphml).collect()
}

fn graphml(path: &PathBuf) -> Network {
    let text = fs::read_to_string(path).expect("a graph");
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let document = roxmltree::Document::parse_with_options(&text, options).expect("XML");
    let all =
        |name: &'static str| document.descendants().filter(move |node| node.has_tag_name(name));
    let ids: Vec<&str> = all("node").filter_map(|node| node.attribute("id")).collect();
    let place = |id: Option<&str>| {
        let place = ids.iter().position(|other| Some(*other) == id).expect("a node of the graph");
        u32::try_from(place).expect("few nodes")
    };
    let links =
        all("edge").map(|edge| (place(edge.attribute("source")), place(edge.attribute("target"))));
    Network { links: links.collect(), boxes: vec![BOX; ids.len()], ..Network::default() }
}

fn fixtures(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}
