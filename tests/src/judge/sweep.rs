//! Finds what may meet without trying every pair: from the top down, only what is there now.

use super::Place;
use super::cross::{Segment, cross};

/// How often segments cross.
pub(super) fn crossings(segments: &[Segment]) -> u64 {
    let mut sorted = segments.to_vec();
    sorted.sort_unstable_by_key(Segment::top);
    let (mut here, mut crossings): (Vec<Segment>, u64) = (Vec::new(), 0);
    for segment in sorted {
        here.retain(|other| other.bottom() >= segment.top());
        crossings += here.iter().map(|other| u64::from(cross(other, &segment))).sum::<u64>();
        here.push(segment);
    }
    crossings
}

/// How many pairs of boxes overlap: from the left to the right, since layers are wide.
pub(super) fn overlaps(frames: &[[Place; 2]]) -> usize {
    let mut sorted = frames.to_vec();
    sorted.sort_unstable_by_key(|[low, _]| low.x);
    let (mut here, mut overlaps): (Vec<[Place; 2]>, usize) = (Vec::new(), 0);
    for [low, high] in sorted {
        here.retain(|[_, other]| other.x > low.x);
        let meets = |[least, most]: &&[Place; 2]| least.y < high.y && low.y < most.y;
        overlaps += here.iter().filter(meets).count();
        here.push([low, high]);
    }
    overlaps
}

/// How many pairs of a link and a box, not its end, the link's line runs through.
pub(super) fn through(segments: &[Segment], frames: &[[Place; 2]]) -> usize {
    let mut sorted: Vec<(u32, [Place; 2])> = (0..).zip(frames.iter().copied()).collect();
    sorted.sort_unstable_by_key(|(_, [low, _])| low.y);
    let tallest = frames.iter().map(|[low, high]| high.y - low.y).max().unwrap_or_default();
    let mut pierced = Vec::new();
    for segment in segments {
        // No box that begins further up than the tallest box is tall reaches down to here.
        let from = sorted.partition_point(|(_, [low, _])| low.y < segment.top() - tallest);
        let near = sorted.iter().skip(from).take_while(|(_, [low, _])| low.y < segment.bottom());
        let runs = near.filter(|(at, frame)| {
            *at != segment.ends.0 && *at != segment.ends.1 && pierces(segment, frame)
        });
        pierced.extend(runs.map(|(at, _)| (segment.link, *at)));
    }
    pierced.sort_unstable();
    pierced.dedup();
    pierced.len()
}

/// Whether a segment has a place inside a box: they are not apart along an axis, nor do all corners
/// of the box lie on one side of the segment.
fn pierces(segment: &Segment, [low, high]: &[Place; 2]) -> bool {
    if segment.right() <= low.x
        || high.x <= segment.left()
        || segment.bottom() <= low.y
        || high.y <= segment.top()
    {
        return false;
    }
    let others = [Place { x: low.x, y: high.y }, Place { x: high.x, y: low.y }];
    let sides = [*low, *high].into_iter().chain(others).map(|corner| segment.side(corner));
    let (least, most) =
        sides.fold((1, -1), |(least, most), side| (side.min(least), side.max(most)));
    least < 0 && most > 0
}
