//! One judge for every layouter: how often links cross, what overlaps, what runs through what.
//!
//! A picture is snapped to a grid of 1/128 of its unit and judged there in integers, so that no
//! rounding decides whether two lines cross. What is counted is what Purchase, "Metrics for Graph
//! Drawing Aesthetics" (2002), counts: crossings, and how much room a drawing takes.

mod cross;
mod sweep;
#[cfg(test)]
mod tests;

use cross::Place;

/// A drawing, whoever made it.
#[derive(Debug, Clone, Default)]
pub struct Picture {
    /// The boxes.
    pub boxes: Vec<Frame>,
    /// Which boxes each link ties, by their places in `boxes`.
    pub links: Vec<(u32, u32)>,
    /// The way of each link: a line through these places, empty where the link is not drawn.
    pub lines: Vec<Vec<[f64; 2]>>,
}

/// A box: its upper left corner and its size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// The corner, to the right and downwards.
    pub corner: [f64; 2],
    /// Width and height.
    pub size: [f64; 2],
}

/// What there is to say of a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judgement {
    /// How often lines cross whose links share no end; each crossing where it happens, so that two
    /// lines may cross more than once. To touch, or to run on each other, is not to cross. Lines
    /// count from the middle of one box to the middle of the other: else who draws lines through
    /// boxes would hide behind them what crosses there.
    pub crossings: u64,
    /// How many pairs of boxes overlap.
    pub overlaps: usize,
    /// How many pairs of a link and a box there are where the line runs through the inside of the
    /// box, which is not one of its ends.
    pub through: usize,
    /// How many links are not drawn.
    pub missing: usize,
    /// How long the lines are together.
    pub length: f64,
    /// Width ÷ height of all that is drawn.
    pub aspect: f64,
}

/// Steps of the grid in one unit.
const GRID: f64 = 128.0;

/// The largest coordinate on the grid: two differences multiplied, twice, still fit an `i64`.
const MOST: f64 = 1_073_741_823.0;

/// How deep a line must be in a box, or a box in another, to count: half a unit, in steps.
const SKIN: i64 = 64;

/// Judges a picture.
///
/// ```
/// use goalgraph_tests::judge::{Frame, Picture, judge};
/// let at = |x, y| Frame { corner: [x, y], size: [10.0, 10.0] };
/// let picture = Picture {
///     boxes: vec![at(0.0, 0.0), at(20.0, 0.0), at(0.0, 40.0), at(20.0, 40.0)],
///     links: vec![(0, 3), (1, 2)],
///     lines: vec![vec![[5.0, 10.0], [25.0, 40.0]], vec![[25.0, 10.0], [5.0, 40.0]]],
/// };
/// assert_eq!(judge(&picture).crossings, 1);
/// ```
pub fn judge(picture: &Picture) -> Judgement {
    let lines: Vec<Vec<Place>> = picture.lines.iter().map(|line| snapped(line)).collect();
    let segments = cross::segments(&picture.links, &lines);
    let frames: Vec<[Place; 2]> = picture.boxes.iter().map(inside).collect();
    let drawn = lines.iter().filter(|line| line.len() > 1).count();
    let whole: Vec<Vec<Place>> = whole(picture).iter().map(|line| snapped(line)).collect();
    Judgement {
        crossings: sweep::crossings(&cross::segments(&picture.links, &whole)),
        overlaps: sweep::overlaps(&frames),
        through: sweep::through(&segments, &frames),
        missing: picture.links.len().saturating_sub(drawn),
        length: picture.lines.iter().map(|line| length(line)).sum(),
        aspect: aspect(picture),
    }
}

/// The lines that are drawn, from the middle of one box to the middle of the other.
fn whole(picture: &Picture) -> Vec<Vec<[f64; 2]>> {
    let middle = |at: u32| {
        let frame = picture.boxes.get(at as usize)?;
        let ([x, y], [width, height]) = (frame.corner, frame.size);
        Some([x + width / 2.0, y + height / 2.0])
    };
    let lines = picture.links.iter().zip(&picture.lines);
    let extended = lines.map(|(&(upper, lower), line)| match line.as_slice() {
        [] => Vec::new(),
        line => {
            middle(upper).into_iter().chain(line.iter().copied()).chain(middle(lower)).collect()
        }
    });
    extended.collect()
}

/// A place on the grid.
#[expect(clippy::cast_possible_truncation, reason = "held to the grid's bounds")]
fn snap([x, y]: [f64; 2]) -> Place {
    let snap = |at: f64| (at * GRID).round().clamp(-MOST, MOST) as i64;
    Place { x: snap(x), y: snap(y) }
}

/// A line on the grid, without steps that go nowhere.
fn snapped(line: &[[f64; 2]]) -> Vec<Place> {
    let mut line: Vec<Place> = line.iter().copied().map(snap).collect();
    line.dedup();
    line
}

/// The corners of a box without its skin.
fn inside(frame: &Frame) -> [Place; 2] {
    let ([x, y], [width, height]) = (frame.corner, frame.size);
    let (low, high) = (snap([x, y]), snap([x + width, y + height]));
    [Place { x: low.x + SKIN, y: low.y + SKIN }, Place { x: high.x - SKIN, y: high.y - SKIN }]
}

fn length(line: &[[f64; 2]]) -> f64 {
    let steps = line.iter().zip(line.iter().skip(1));
    steps.map(|([x, y], [to_x, to_y])| (to_x - x).hypot(to_y - y)).sum()
}

fn aspect(picture: &Picture) -> f64 {
    let corners = picture.boxes.iter().flat_map(|frame| {
        let ([x, y], [width, height]) = (frame.corner, frame.size);
        [[x, y], [x + width, y + height]]
    });
    let everything = corners.chain(picture.lines.iter().flatten().copied());
    let (mut low, mut high) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
    for at in everything {
        for ((low, high), at) in low.iter_mut().zip(&mut high).zip(at) {
            (*low, *high) = (low.min(at), high.max(at));
        }
    }
    let ([left, top], [right, bottom]) = (low, high);
    (right - left) / (bottom - top)
}
