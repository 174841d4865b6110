//! The network cut into layers, with waypoints where long links pass the layers between.

/// Items in layers; every link joins neighbouring layers.
///
/// Items below [`boxes`](Self::boxes) are the network's boxes, the others are waypoints.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Layered {
    /// How many of the items are boxes.
    pub(crate) boxes: u32,
    /// The items of each layer, in the order they are drawn.
    pub(crate) layers: Vec<Vec<u32>>,
    /// What each item is linked to in the layer above it.
    pub(crate) above: Vec<Vec<u32>>,
    /// What each item is linked to in the layer below it.
    pub(crate) below: Vec<Vec<u32>>,
    /// The way of each link that is drawn: the place of the link in the network, and its items
    /// from the upper layer to the lower.
    pub(crate) ways: Vec<(u32, Vec<u32>)>,
}
