//! Laws of every drawing, whatever the network.

use super::*;
use proptest::prelude::*;
use proptest::sample::Index;

/// Any network of boxes in up to four layers, plain or hostile.
fn networks() -> impl Strategy<Value = Network> {
    let node = (20.0_f32..200.0, 20.0_f32..80.0, 0_u32..4)
        .prop_map(|(width, height, layer)| Node { width, height, layer: Some(layer) });
    let links = proptest::collection::vec((any::<Index>(), any::<Index>()), 0..60);
    (proptest::collection::vec(node, 1..40), links).prop_map(|(boxes, links)| {
        let at = |index: Index| u32::try_from(index.index(boxes.len())).unwrap();
        let links = links.into_iter().map(|(from, to)| (at(from), at(to))).collect();
        Network { boxes, links, ..Network::default() }
    })
}

/// The same in groups.
fn grouped() -> impl Strategy<Value = Network> {
    let groups = proptest::collection::vec(0_u32..5, 40);
    (networks(), groups).prop_map(|(network, mut groups)| {
        groups.truncate(network.boxes.len());
        Network { groups, ..network }
    })
}

fn ordered(network: &Network) -> Layered {
    let mut layered = Layered::new(network, &rank::rank(network));
    order::order(&mut layered, Effort::Quick, None);
    layered
}

fn options(flow: Flow, aspect: Option<f32>) -> Options {
    Options { flow, aspect, ..Options::default() }
}

/// How often the order says that links cross.
fn inversions(layered: &Layered) -> usize {
    let mut crossings = 0;
    for layer in 0..layered.layers() {
        let place = |item: u32| {
            let items = layered.layer(layered.layer_of(item));
            items.iter().position(|&other| other == item).unwrap()
        };
        let items = layered.layer(layer).iter();
        let pairs: Vec<(usize, usize)> = items
            .flat_map(|&item| {
                layered.below(item).iter().map(move |&next| (place(item), place(next)))
            })
            .collect();
        for (at, one) in pairs.iter().enumerate() {
            let crosses = |two: &&(usize, usize)| {
                (one.0 < two.0 && one.1 > two.1) || (one.0 > two.0 && one.1 < two.1)
            };
            crossings += pairs[at + 1..].iter().filter(crosses).count();
        }
    }
    crossings
}

type Segment = (Point, Point);

fn segments(route: &[Point]) -> impl Iterator<Item = Segment> {
    route.windows(2).map(|pair| (pair[0], pair[1]))
}

/// Which side of a segment a point is on.
fn side((from, to): Segment, at: Point) -> f64 {
    let [x, y] = [to.x - from.x, to.y - from.y].map(f64::from);
    let side = x * f64::from(at.y - from.y) - y * f64::from(at.x - from.x);
    if side.abs() < 1e-2 { 0.0 } else { side }
}

fn cross(one: Segment, other: Segment) -> bool {
    side(one, other.0) * side(one, other.1) < 0.0 && side(other, one.0) * side(other, one.1) < 0.0
}

/// How often the lines of a drawing cross.
fn crossings(drawing: &Drawing) -> usize {
    let routes = &drawing.routes;
    let pairs = (0..routes.len()).flat_map(|one| (0..one).map(move |other| (one, other)));
    pairs
        .flat_map(|(one, other)| {
            segments(&routes[one])
                .flat_map(move |here| segments(&routes[other]).map(move |there| cross(here, there)))
        })
        .filter(|crosses| *crosses)
        .count()
}

/// The corners of a box.
fn corners(network: &Network, drawing: &Drawing, at: usize) -> Segment {
    let (corner, node) = (drawing.boxes[at], network.boxes[at]);
    (corner, Point { x: corner.x + node.width, y: corner.y + node.height })
}

/// Whether a segment goes through the inside of a box: cut at the box's sides (Liang and Barsky,
/// 1984), something is left.
fn pierces((from, to): Segment, (low, high): Segment) -> bool {
    const SKIN: f32 = 0.05;
    let (mut start, mut end) = (0.0_f32, 1.0_f32);
    for (from, to, low, high) in [(from.x, to.x, low.x, high.x), (from.y, to.y, low.y, high.y)] {
        let (low, high) = (low + SKIN, high - SKIN);
        if (to - from).abs() < 1e-6 {
            if from <= low || from >= high {
                return false;
            }
            continue;
        }
        let (one, two) = ((low - from) / (to - from), (high - from) / (to - from));
        start = start.max(one.min(two));
        end = end.min(one.max(two));
    }
    start < end
}

fn lawful(network: &Network, drawing: &Drawing) -> Result<(), TestCaseError> {
    for at in 0..network.boxes.len() {
        let (low, high) = corners(network, drawing, at);
        prop_assert!(low.x >= -0.01 && low.y >= -0.01, "{at} outside");
        prop_assert!(
            high.x <= drawing.width + 0.1 && high.y <= drawing.height + 0.1,
            "{at} outside"
        );
        for other in 0..at {
            let (least, most) = corners(network, drawing, other);
            let apart = |low: f32, high: f32, least: f32, most: f32| {
                high < least + 0.05 || most < low + 0.05
            };
            let clear =
                apart(low.x, high.x, least.x, most.x) || apart(low.y, high.y, least.y, most.y);
            prop_assert!(clear, "{at} and {other} overlap");
        }
        for (link, route) in drawing.routes.iter().enumerate() {
            for segment in segments(route) {
                prop_assert!(
                    !pierces(segment, (low, high)),
                    "{link} runs through {at}: {segment:?}"
                );
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn boxes_stay_apart_and_links_beside_them(
        network in networks(), aspect in proptest::option::of(0.2_f32..5.0), right in any::<bool>()
    ) {
        let flow = if right { Flow::Right } else { Flow::Down };
        let drawing = layout(&network, &options(flow, aspect), None);
        lawful(&network, &drawing)?;
    }

    #[test]
    fn lines_cross_as_the_order_says_wrapped_or_not(network in networks(), aspect in 0.2_f32..5.0) {
        let layered = ordered(&network);
        let expected = inversions(&layered);
        for aspect in [None, Some(aspect)] {
            let drawing = draw(&network, &layered, &options(Flow::Down, aspect));
            prop_assert_eq!(crossings(&drawing), expected, "{:?}", aspect);
        }
    }

    #[test]
    fn routes_end_at_their_boxes(network in networks(), aspect in proptest::option::of(0.2_f32..5.0)) {
        let ranks = rank::rank(&network);
        let drawing = layout(&network, &options(Flow::Down, aspect), None);
        for (&(from, to), route) in network.links.iter().zip(&drawing.routes) {
            let upward = ranks[from as usize] > ranks[to as usize];
            let (upper, lower) = if upward { (to, from) } else { (from, to) };
            prop_assert_eq!(route.is_empty(), ranks[from as usize] == ranks[to as usize]);
            if let (Some(start), Some(end)) = (route.first(), route.last()) {
                let (low, high) = corners(&network, &drawing, upper as usize);
                prop_assert!((start.y - high.y).abs() < 0.01 && start.x >= low.x && start.x <= high.x);
                let (low, high) = corners(&network, &drawing, lower as usize);
                prop_assert!((end.y - low.y).abs() < 0.01 && end.x >= low.x && end.x <= high.x);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn groups_stand_in_bands_of_their_own(
        network in grouped(), aspect in proptest::option::of(0.2_f32..5.0), right in any::<bool>()
    ) {
        let flow = if right { Flow::Right } else { Flow::Down };
        let drawing = layout(&network, &options(flow, aspect), None);
        lawful(&network, &drawing)?;
        let mut groups: Vec<u32> = drawing.bands.iter().map(|band| band.group).collect();
        let mut ends: Vec<(f32, f32)> = drawing.bands.iter().map(|band| match flow {
            Flow::Down => (band.corner.x, band.corner.x + band.width),
            Flow::Right => (band.corner.y, band.corner.y + band.height),
        }).collect();
        for (at, &group) in network.groups.iter().enumerate() {
            let (low, high) = corners(&network, &drawing, at);
            let (low, high) = if right { (low.y, high.y) } else { (low.x, high.x) };
            let (from, to) = ends[groups.iter().position(|&other| other == group).unwrap()];
            prop_assert!(from <= low + 0.05 && high <= to + 0.05, "{at} leaves its band");
        }
        ends.sort_by(|one, other| one.0.total_cmp(&other.0));
        prop_assert!(ends.windows(2).all(|pair| pair[0].1 <= pair[1].0 + 0.05), "{ends:?}");
        groups.sort_unstable();
        groups.dedup();
        prop_assert_eq!(groups.len(), ends.len());
    }

    #[test]
    fn groups_keep_their_order_after_an_edit(network in grouped()) {
        let bands = |drawing: &Drawing| -> Vec<u32> {
            drawing.bands.iter().map(|band| band.group).collect()
        };
        let before = layout(&network, &Options::default(), None);
        let previous: Vec<Option<f32>> = before.boxes.iter().map(|at| Some(at.x)).collect();
        let mut edited = network.clone();
        edited.links.pop();
        let after = layout(&edited, &Options::default(), Some(&previous));
        if network.boxes.iter().all(|node| node.layer == Some(0)) {
            prop_assert_eq!(bands(&before), bands(&after));
        }
        lawful(&edited, &after)?;
    }
}

/// Two layers, each box of the lower hanging on one or two of the upper.
fn plan(upper: u32, lower: u32) -> Network {
    let node = |layer| Node { width: 180.0, height: 44.0, layer: Some(layer) };
    let boxes = (0..upper).map(|_| node(0)).chain((0..lower).map(|_| node(1))).collect();
    let links = (0..lower).flat_map(|at| {
        let second = (at % 3 == 0).then_some(((at * 7 + 3) % upper, upper + at));
        [Some((at * upper / lower, upper + at)), second].into_iter().flatten()
    });
    Network { boxes, links: links.collect(), ..Network::default() }
}

#[test]
fn wide_plans_come_near_the_shape_asked_for() {
    for (upper, lower) in [(9, 29), (20, 280), (60, 940)] {
        let network = plan(upper, lower);
        for flow in [Flow::Down, Flow::Right] {
            for aspect in [0.7, 1.414, 2.5] {
                let drawing = layout(&network, &options(flow, Some(aspect)), None);
                let ratio = drawing.width / drawing.height;
                let off = (ratio / aspect).max(aspect / ratio);
                assert!(off < 1.35, "{upper} {lower} {flow:?} {aspect}: {ratio}");
            }
        }
    }
}

#[test]
fn hostile_networks_are_drawn_as_far_as_they_go() {
    let odd = Node { width: f32::NAN, height: f32::NEG_INFINITY, layer: Some(u32::MAX) };
    let huge = Node { width: f32::INFINITY, height: 1e30, layer: None };
    let network = Network {
        boxes: vec![odd, huge, odd],
        links: vec![(0, 0), (0, 9), (9, 1), (1, 2), (2, 1)],
        groups: vec![7],
    };
    for aspect in [None, Some(f32::NAN), Some(0.0), Some(-1.0), Some(f32::INFINITY)] {
        let drawing = layout(&network, &options(Flow::Right, aspect), None);
        let points = drawing.boxes.iter().chain(drawing.routes.iter().flatten());
        assert!(points.into_iter().all(|at| at.x.is_finite() && at.y.is_finite()));
    }
    assert_eq!(layout(&Network::default(), &Options::default(), None), Drawing::default());
}
