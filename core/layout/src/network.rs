//! What is to be drawn: boxes and the links between them.

/// Boxes and the links between them, from the upper box to the lower.
///
/// Boxes go by their place in [`boxes`](Self::boxes). A link from a box to itself, or to a box
/// there is not, is left out of the drawing; of links that run in a circle, one is drawn upwards.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Network {
    /// The boxes.
    pub boxes: Vec<Node>,
    /// Pairs of boxes, upper and lower.
    pub links: Vec<(u32, u32)>,
    /// The group of each box, by any numbers, where boxes of a group are to stand together in a
    /// band of their own; empty where they need not.
    pub groups: Vec<u32>,
}

/// One box of a [`Network`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Node {
    /// How wide it is, in the drawing's units (pixels of CSS, by custom).
    pub width: f32,
    /// How tall it is.
    pub height: f32,
    /// The layer it belongs to, counted from the first; without it, its links decide.
    pub layer: Option<u32>,
}
