//! Whether two segments of lines cross, in integers.

/// A place on the judge's grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) x: i64,
    pub(super) y: i64,
}

/// A straight piece of a link's line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Segment {
    pub(super) link: u32,
    /// The boxes the link ties.
    pub(super) ends: (u32, u32),
    pub(super) from: Place,
    pub(super) to: Place,
    /// Where the line goes on after `to`, if it does.
    next: Option<Place>,
}

impl Segment {
    pub(super) fn top(&self) -> i64 {
        self.from.y.min(self.to.y)
    }

    pub(super) fn bottom(&self) -> i64 {
        self.from.y.max(self.to.y)
    }

    pub(super) fn left(&self) -> i64 {
        self.from.x.min(self.to.x)
    }

    pub(super) fn right(&self) -> i64 {
        self.from.x.max(self.to.x)
    }

    /// Which side of the segment a place is on: the sign of the area they span.
    pub(super) fn side(&self, at: Place) -> i64 {
        turn(self.from, self.to, at)
    }

    fn shares_an_end(&self, other: &Self) -> bool {
        let ((a, b), (c, d)) = (self.ends, other.ends);
        a == c || a == d || b == c || b == d
    }

    /// Whether a place on the segment's line is between its ends, and none of them.
    fn holds(&self, at: Place) -> bool {
        let across = (self.left() < at.x && at.x < self.right())
            || (self.left() == self.right() && at.x == self.left());
        let down = (self.top() < at.y && at.y < self.bottom())
            || (self.top() == self.bottom() && at.y == self.top());
        across && down
    }
}

/// All pieces of the ways of links.
pub(super) fn segments(links: &[(u32, u32)], ways: &[Vec<Place>]) -> Vec<Segment> {
    let mut segments = Vec::new();
    for ((link, &ends), way) in (0_u32..).zip(links).zip(ways) {
        let nexts = way.iter().skip(2).copied().map(Some).chain([None]);
        for ((&from, &to), next) in way.iter().zip(way.iter().skip(1)).zip(nexts) {
            segments.push(Segment { link, ends, from, to, next });
        }
    }
    segments
}

/// The sign of the turn at `via` on the way from `from` to `to`, on the grid exactly.
fn turn(from: Place, via: Place, to: Place) -> i64 {
    let (x, y) = (via.x - from.x, via.y - from.y);
    (x * (to.y - from.y) - y * (to.x - from.x)).signum()
}

/// Whether two pieces cross, of links that share no end.
///
/// Where a line bends just on another, the crossing counts for the piece that ends there, if the
/// line comes from one side and goes on at the other.
pub(super) fn cross(one: &Segment, other: &Segment) -> bool {
    let apart = one.right() < other.left() || other.right() < one.left();
    if apart || one.shares_an_end(other) {
        return false;
    }
    let (from, to) = (one.side(other.from), one.side(other.to));
    if from * to > 0 {
        return false;
    }
    let (start, end) = (other.side(one.from), other.side(one.to));
    if from * to < 0 && start * end < 0 {
        return true;
    }
    (end == 0 && bends_across(one, other)) || (to == 0 && bends_across(other, one)) || {
        one.to == other.to && both_bend(one, other)
    }
}

/// Whether a line comes to the inside of a segment and goes on at its other side.
fn bends_across(line: &Segment, segment: &Segment) -> bool {
    let goes_on = |next| segment.side(line.from) * segment.side(next) < 0;
    segment.holds(line.to) && line.next.is_some_and(goes_on)
}

/// Whether two lines that bend in the same place cross there: one of the ways of the other is
/// within the angle the first makes, and one without.
fn both_bend(one: &Segment, other: &Segment) -> bool {
    let (Some(next), Some(other_next)) = (one.next, other.next) else { return false };
    let within = |at: Place| {
        let (after, before) = (turn(one.to, one.from, at), turn(one.to, next, at));
        if after == 0 || before == 0 {
            return None;
        }
        // Of a reflex angle, what is outside its complement is within.
        match turn(one.to, one.from, next) {
            1 => Some(after > 0 && before < 0),
            _ => Some(after > 0 || before < 0),
        }
    };
    match (within(other.from), within(other_next)) {
        (Some(one), Some(two)) => one != two,
        _ => false,
    }
}
