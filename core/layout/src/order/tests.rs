//! Laws of layers and orders.

use super::{crossings, order};
use crate::layered::{Layered, Lists};
use crate::rank::rank;
use crate::{Effort, Network, Node};
use proptest::prelude::*;

/// Any network: circles, links to oneself, twice, or to nowhere, some boxes with a layer.
fn networks() -> impl Strategy<Value = Network> {
    (0_u32..24).prop_flat_map(|boxes| {
        let layer = prop_oneof![3 => Just(None), 1 => (0_u32..5).prop_map(|layer| Some(layer * 7))];
        let links = prop::collection::vec((0..boxes + 2, 0..boxes + 2), 0..60);
        (prop::collection::vec(layer, boxes as usize), links)
            .prop_map(|(layers, links)| network(&layers, links))
    })
}

fn network(layers: &[Option<u32>], links: Vec<(u32, u32)>) -> Network {
    let boxes = layers.iter().map(|&layer| Node { width: 180.0, height: 44.0, layer });
    Network { boxes: boxes.collect(), links, ..Network::default() }
}

fn layered(network: &Network) -> Layered {
    Layered::new(network, &rank(network))
}

/// Counts pair by pair.
fn naive(layered: &Layered) -> u64 {
    let mut place = vec![0; layered.items() as usize];
    for layer in 0..layered.layers() {
        for (at, &item) in layered.layer(layer).iter().enumerate() {
            place[item as usize] = at;
        }
    }
    let gaps: Vec<(u32, usize, usize)> = layered
        .ways()
        .flat_map(|(_, way)| way.windows(2))
        .map(|pair| (layered.layer_of(pair[0]), place[pair[0] as usize], place[pair[1] as usize]))
        .collect();
    let crosses = |a: &(u32, usize, usize), b: &(u32, usize, usize)| {
        a.0 == b.0 && ((a.1 < b.1 && a.2 > b.2) || (a.1 > b.1 && a.2 < b.2))
    };
    let pairs = gaps.iter().enumerate().flat_map(|(at, a)| gaps[..at].iter().map(move |b| (a, b)));
    pairs.filter(|(a, b)| crosses(a, b)).count() as u64
}

fn sorted(layered: &Layered) -> Vec<Vec<u32>> {
    let mut layers: Vec<Vec<u32>> =
        (0..layered.layers()).map(|layer| layered.layer(layer).to_vec()).collect();
    for layer in &mut layers {
        layer.sort_unstable();
    }
    layers
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn links_run_from_layer_to_layer(network in networks()) {
        let ranks = rank(&network);
        let layered = Layered::new(&network, &ranks);
        let there = |&(from, to): &(u32, u32)| {
            from != to && (from.max(to) as usize) < network.boxes.len()
        };
        prop_assert_eq!(layered.ways().count(), network.links.iter().filter(|link| there(link)).count());
        for (link, way) in layered.ways() {
            let (from, to) = network.links[link as usize];
            let ends = (way[0], way[way.len() - 1]);
            prop_assert!(ends == (from, to) || ends == (to, from));
            prop_assert!(ends == (from, to) || ranks[from as usize] > ranks[to as usize]);
            for pair in way.windows(2) {
                prop_assert_eq!(layered.layer_of(pair[0]) + 1, layered.layer_of(pair[1]));
                prop_assert!(layered.below(pair[0]).contains(&pair[1]));
                prop_assert!(layered.above(pair[1]).contains(&pair[0]));
            }
        }
        for (a, &above) in network.boxes.iter().zip(&ranks) {
            for (b, &below) in network.boxes.iter().zip(&ranks) {
                let given = a.layer.zip(b.layer);
                prop_assert!(given.is_none_or(|(a, b)| a >= b || above < below));
            }
        }
    }

    #[test]
    fn no_layer_is_empty(network in networks()) {
        let layered = layered(&network);
        prop_assert!((0..layered.layers()).all(|layer| !layered.layer(layer).is_empty()));
    }

    #[test]
    fn the_tree_of_sums_counts_every_pair(network in networks()) {
        let layered = layered(&network);
        prop_assert_eq!(crossings(&layered), naive(&layered));
    }

    #[test]
    fn orders_keep_the_layers_and_say_their_crossings(network in networks(), best: bool) {
        let mut ordered = layered(&network);
        let before = sorted(&ordered);
        let effort = if best { Effort::Best } else { Effort::Quick };
        let said = order(&mut ordered, effort, None);
        prop_assert_eq!(said, naive(&ordered));
        prop_assert_eq!(sorted(&ordered), before);
        let mut again = layered(&network);
        order(&mut again, effort, None);
        prop_assert_eq!(ordered, again);
    }

    #[test]
    fn best_is_no_worse_than_quick(network in networks()) {
        let quick = order(&mut layered(&network), Effort::Quick, None);
        prop_assert!(order(&mut layered(&network), Effort::Best, None) <= quick);
    }

    #[test]
    fn an_earlier_order_stays(network in networks(), new in 0_usize..24) {
        let mut layered = layered(&network);
        let fewest = order(&mut layered, Effort::Best, None);
        let mut previous = vec![None; network.boxes.len()];
        for layer in 0..layered.layers() {
            for (place, &item) in (0_u8..).zip(layered.layer(layer)) {
                if let Some(previous) = previous.get_mut(item as usize) {
                    *previous = Some(f32::from(place));
                }
            }
        }
        if let Some(place) = previous.get_mut(new) {
            *place = None;
        }
        let mut kept = layered.clone();
        let said = order(&mut kept, Effort::Quick, Some(&previous));
        prop_assert_eq!(said, naive(&kept));
        prop_assert_eq!(sorted(&kept), sorted(&layered));
        if layered.items() == layered.boxes() && new >= previous.len() {
            prop_assert!(said <= fewest);
        }
    }

    #[test]
    fn previous_places_may_be_anything(network in networks(), places: Vec<Option<f32>>) {
        let mut layered = layered(&network);
        let said = order(&mut layered, Effort::Best, Some(&places));
        prop_assert_eq!(said, naive(&layered));
    }
}

#[test]
fn a_tree_has_no_crossings() {
    let links = (1..400).map(|item| ((item * 7919) % item, item)).collect();
    let mut layered = layered(&network(&[None; 400], links));
    assert_eq!(order(&mut layered, Effort::Best, None), 0);
}

#[test]
fn given_layers_are_kept_and_split_where_they_are_linked_within() {
    let given = [Some(9), Some(4), Some(4), Some(4), Some(9)];
    let links = vec![(1, 0), (1, 2), (2, 3), (3, 1), (4, 1)];
    assert_eq!(rank(&network(&given, links)), [3, 0, 1, 2, 3]);
}

/// What would take for ever, or overflow a stack, without a bound.
#[test]
fn huge_networks_end() {
    let many = 100_000;
    let shapes: [Vec<(u32, u32)>; 6] = [
        Vec::new(),
        (1..many).map(|item| (item - 1, item)).collect(),
        (0..many).map(|item| (item, (item + 1) % many)).collect(),
        (1..many).map(|item| (0, item)).collect(),
        (0..many).map(|item| (item % 2, item)).collect(),
        (1..many).flat_map(|item| [(item - 1, item), (item / 3, item)]).collect(),
    ];
    for links in shapes {
        let network = network(&vec![None; many as usize], links);
        let mut layered = layered(&network);
        let said = order(&mut layered, Effort::Quick, None);
        assert_eq!(said, crossings(&layered));
    }
}

#[test]
fn pairs_are_grouped_in_the_order_given() {
    let lists = Lists::group(3, &[(2, 5), (0, 1), (2, 4)]);
    assert_eq!((lists.row(0), lists.row(1), lists.row(2)), (&[1][..], &[][..], &[5, 4][..]));
    assert_eq!(lists.row(3), &[] as &[u32]);
}
