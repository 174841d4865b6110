//! What a layout gives: where everything is.

/// Where everything is, in the units of the boxes' sizes; (0, 0) is the upper left corner.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawing {
    /// How wide the drawing is.
    pub width: f32,
    /// How tall it is.
    pub height: f32,
    /// The upper left corner of each box of the network.
    pub boxes: Vec<Point>,
    /// The way of each link of the network as a polyline, from the border of the upper box to that
    /// of the lower; empty where the link is not drawn.
    pub routes: Vec<Vec<Point>>,
    /// The bands of the groups, in the order they lie beside each other.
    pub bands: Vec<Band>,
}

/// The rectangle with all boxes of a group in it, and no others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// The group, by its number in the network.
    pub group: u32,
    /// Its upper left corner.
    pub corner: Point,
    /// How wide it is.
    pub width: f32,
    /// How tall it is.
    pub height: f32,
}

/// A place in a [`Drawing`].
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}
