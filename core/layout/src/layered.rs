//! The network cut into layers, with waypoints where long links pass the layers between.
#![expect(
    clippy::indexing_slicing,
    reason = "items are made here, and index what is made with them"
)]

use super::Network;

/// The most waypoints a drawing may have. Beyond it, the longest links are left out: a hundred
/// thousand boxes one below the other could otherwise ask for billions.
const WAYPOINTS: u32 = 500_000;

/// Items in layers; every link joins neighbouring layers.
///
/// Items below [`boxes`](Self::boxes) are the network's boxes by their place there, the others are
/// waypoints: one in every layer that a link passes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layered {
    /// How many of the items are boxes.
    boxes: u32,
    /// The layer of each item.
    layer: Vec<u32>,
    /// The items of all layers, layer by layer, each in the order it is drawn.
    pub(super) items: Vec<u32>,
    /// Where each layer starts in `items`, and where the last ends.
    starts: Vec<u32>,
    above: Lists,
    below: Lists,
    /// The items of each way, and its link.
    ways: Lists,
    links: Vec<u32>,
    /// The group of each item, a long link's that of its lower box; empty without groups.
    groups: Vec<u32>,
    /// The network's number of each group.
    names: Vec<u32>,
}

/// Rows of numbers, one after the other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Lists {
    pub(super) starts: Vec<u32>,
    pub(super) values: Vec<u32>,
}

impl Layered {
    /// Puts every box in its layer and a waypoint wherever a link passes one.
    ///
    /// Boxes without a layer are left out, as are links from a box to itself, within a layer, or
    /// to a box that is not there. Boxes stand in the order of the network, waypoints after them.
    pub(super) fn new(network: &Network, ranks: &[u32]) -> Self {
        let boxes = u32::try_from(ranks.len()).unwrap_or(u32::MAX);
        let mut layer = ranks.to_vec();
        let mut pairs = Vec::with_capacity(network.links.len());
        let mut ways = Lists::default();
        let mut links = Vec::with_capacity(network.links.len());
        let longest = longest(network, ranks);
        let (mut groups, names) = groups(network);
        for (link, &(from, to)) in (0_u32..).zip(&network.links) {
            let Some((upper, lower, span)) = span(ranks, from, to) else { continue };
            if span > longest {
                continue;
            }
            links.push(link);
            ways.starts.push(len(&ways.values));
            let mut last = upper;
            ways.values.push(upper);
            for step in 1..span {
                let item = len(&layer);
                layer.push(ranks[upper as usize] + step);
                pairs.push((last, item));
                ways.values.push(item);
                let group = groups.get(lower as usize).copied();
                groups.extend(group);
                last = item;
            }
            pairs.push((last, lower));
            ways.values.push(lower);
        }
        ways.starts.push(len(&ways.values));
        let count = layer.iter().max().map_or(0, |&last| last as usize + 1);
        let by_layer: Vec<(u32, u32)> = layer.iter().copied().zip(0..).collect();
        let Lists { starts, values: items } = Lists::group(count, &by_layer);
        let below = Lists::group(layer.len(), &pairs);
        for (upper, lower) in &mut pairs {
            std::mem::swap(upper, lower);
        }
        let above = Lists::group(layer.len(), &pairs);
        Self { boxes, layer, items, starts, above, below, ways, links, groups, names }
    }

    /// How many of the items are boxes: those below this number.
    pub fn boxes(&self) -> u32 {
        self.boxes
    }

    /// How many items there are, waypoints among them.
    pub fn items(&self) -> u32 {
        len(&self.layer)
    }

    /// How many layers there are.
    pub fn layers(&self) -> u32 {
        len(&self.starts).saturating_sub(1)
    }

    /// The items of a layer, in the order they are drawn; none where there is no such layer.
    pub fn layer(&self, layer: u32) -> &[u32] {
        self.items.get(self.range(layer)).unwrap_or_default()
    }

    /// The layer of an item; the first for one that is not there.
    pub fn layer_of(&self, item: u32) -> u32 {
        self.layer.get(item as usize).copied().unwrap_or_default()
    }

    /// What an item is linked to in the layer above.
    pub fn above(&self, item: u32) -> &[u32] {
        self.above.row(item)
    }

    /// What an item is linked to in the layer below.
    pub fn below(&self, item: u32) -> &[u32] {
        self.below.row(item)
    }

    /// The links that are drawn: the place of each in the network, and its items from the upper
    /// layer to the lower. The first item is the link's second box where the link runs upwards.
    pub fn ways(&self) -> impl Iterator<Item = (u32, &[u32])> {
        self.links.iter().zip(0..).map(|(&link, way)| (link, self.ways.row(way)))
    }

    /// How many links are drawn.
    pub fn links(&self) -> u32 {
        len(&self.links)
    }

    /// How many gaps between layers the links cross in sum.
    pub(super) fn gaps(&self) -> u32 {
        len(&self.below.values)
    }

    /// The group of an item; the first without groups.
    pub(super) fn group_of(&self, item: u32) -> u32 {
        self.groups.get(item as usize).copied().unwrap_or_default()
    }

    /// The network's number of each group.
    pub(super) fn names(&self) -> &[u32] {
        &self.names
    }

    /// Counts the groups in another order.
    pub(super) fn regroup(&mut self, order: &[u32]) {
        let mut place = vec![0; order.len()];
        for (at, &group) in (0..).zip(order) {
            place[group as usize] = at;
        }
        for group in &mut self.groups {
            *group = place[*group as usize];
        }
        self.names = order.iter().map(|&group| self.names[group as usize]).collect();
    }

    /// Where a layer stands in `items`.
    pub(super) fn range(&self, layer: u32) -> std::ops::Range<usize> {
        let layer = layer as usize;
        match self.starts.get(layer..layer.saturating_add(2)) {
            Some(&[start, end]) => start as usize..end as usize,
            _ => 0..0,
        }
    }
}

impl Lists {
    /// Sorts pairs of row and value into rows, those of a row in the order given.
    pub(super) fn group(rows: usize, pairs: &[(u32, u32)]) -> Self {
        let mut starts = vec![0; rows + 1];
        for &(row, _) in pairs {
            starts[row as usize] += 1;
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut values = vec![0; pairs.len()];
        for &(row, value) in pairs.iter().rev() {
            let start = &mut starts[row as usize];
            *start -= 1;
            values[*start as usize] = value;
        }
        Self { starts, values }
    }

    /// The values of a row; none where there is no such row.
    pub(super) fn row(&self, row: u32) -> &[u32] {
        let row = row as usize;
        match self.starts.get(row..row.saturating_add(2)) {
            Some(&[start, end]) => {
                self.values.get(start as usize..end as usize).unwrap_or_default()
            }
            _ => &[],
        }
    }
}

/// The group of each box, counted without holes, and the network's number of each.
fn groups(network: &Network) -> (Vec<u32>, Vec<u32>) {
    let mut names = network.groups.clone();
    names.truncate(network.boxes.len());
    let place = |names: &[u32], group| {
        u32::try_from(names.partition_point(|&other| other < group)).unwrap_or(0)
    };
    let mut given = names.clone();
    if !names.is_empty() {
        given.resize(network.boxes.len(), names[0]);
    }
    names.sort_unstable();
    names.dedup();
    (given.into_iter().map(|group| place(&names, group)).collect(), names)
}

/// The upper and the lower box of a link, and how many layers down it goes.
fn span(ranks: &[u32], from: u32, to: u32) -> Option<(u32, u32, u32)> {
    let (first, second) = (*ranks.get(from as usize)?, *ranks.get(to as usize)?);
    match first.cmp(&second) {
        std::cmp::Ordering::Less => Some((from, to, second - first)),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some((to, from, first - second)),
    }
}

/// The longest a link may be for all that are as long to have their waypoints.
fn longest(network: &Network, ranks: &[u32]) -> u32 {
    let spans = |longest: u32| {
        let spans = network.links.iter().filter_map(|&(from, to)| span(ranks, from, to));
        spans.filter(move |way| way.2 <= longest).map(|way| u64::from(way.2 - 1)).sum::<u64>()
    };
    let mut longest = u32::MAX;
    while spans(longest) > u64::from(WAYPOINTS) {
        longest /= 2;
    }
    longest
}

/// How many there are; as many as a number of 32 bits can say.
pub(super) fn len<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}
