//! Drawings whose faults are known, and drawings by chance beside a judge that tries every pair.

use super::*;
use proptest::prelude::*;

type Line = &'static [(f64, f64)];

/// Lines of links that share no end, and no boxes.
fn crossings(lines: &[Line]) -> u64 {
    let places = |line: &Line| line.iter().map(|&(x, y)| [x, y]).collect();
    let lines: Vec<Vec<[f64; 2]>> = lines.iter().map(places).collect();
    let ends = (0..).map(|link| (link * 2, link * 2 + 1)).take(lines.len());
    judge(&Picture { boxes: Vec::new(), links: ends.collect(), lines }).crossings
}

#[test]
fn lines_cross_where_they_change_sides() {
    const ACROSS: Line = &[(0.0, 5.0), (10.0, 5.0)];
    let cases: [(&str, &[Line], u64); 12] = [
        ("a cross", &[ACROSS, &[(5.0, 0.0), (5.0, 10.0)]], 1),
        ("side by side", &[ACROSS, &[(0.0, 6.0), (10.0, 6.0)]], 0),
        ("there and back", &[ACROSS, &[(2.0, 0.0), (5.0, 10.0), (8.0, 0.0)]], 2),
        ("a bend on the line, across", &[ACROSS, &[(5.0, 0.0), (5.0, 5.0), (7.0, 9.0)]], 1),
        ("the same, the other first", &[&[(5.0, 0.0), (5.0, 5.0), (7.0, 9.0)], ACROSS], 1),
        ("a bend on the line, back", &[ACROSS, &[(5.0, 0.0), (5.0, 5.0), (7.0, 0.0)]], 0),
        ("an end on the line", &[ACROSS, &[(5.0, 0.0), (5.0, 5.0)]], 0),
        ("one on the other", &[ACROSS, &[(2.0, 5.0), (8.0, 5.0)]], 0),
        (
            "three through one place",
            &[ACROSS, &[(5.0, 0.0), (5.0, 10.0)], &[(0.0, 0.0), (10.0, 10.0)]],
            3,
        ),
        (
            "both bend in one place, across",
            &[&[(0.0, 0.0), (5.0, 5.0), (9.0, 10.0)], &[(9.0, 0.0), (5.0, 5.0), (0.0, 10.0)]],
            1,
        ),
        (
            "both bend in one place, and part",
            &[&[(0.0, 0.0), (5.0, 5.0), (0.0, 10.0)], &[(9.0, 0.0), (5.0, 5.0), (9.0, 10.0)]],
            0,
        ),
        (
            "one's bend within the other's",
            &[&[(0.0, 0.0), (5.0, 5.0), (0.0, 10.0)], &[(0.0, 4.0), (5.0, 5.0), (0.0, 6.0)]],
            0,
        ),
    ];
    for (what, lines, expected) in cases {
        assert_eq!(crossings(lines), expected, "{what}");
        let turned: Vec<Vec<(f64, f64)>> =
            lines.iter().map(|line| line.iter().map(|&(x, y)| (y, x)).rev().collect()).collect();
        let turned: Vec<Line> = turned.into_iter().map(|line| &*line.leak()).collect();
        assert_eq!(crossings(&turned), expected, "{what}, mirrored and backwards");
    }
}

#[test]
fn links_that_share_an_end_do_not_cross() {
    let lines = vec![vec![[0.0, 0.0], [9.0, 9.0]], vec![[9.0, 0.0], [0.0, 9.0]]];
    for (other, expected) in [((2, 3), 1), ((0, 3), 0), ((2, 1), 0), ((3, 0), 0), ((1, 3), 0)] {
        let picture =
            Picture { boxes: Vec::new(), links: vec![(0, 1), other], lines: lines.clone() };
        assert_eq!(judge(&picture).crossings, expected, "{other:?}");
    }
}

fn frame(x: f64, y: f64) -> Frame {
    Frame { corner: [x, y], size: [10.0, 10.0] }
}

#[test]
fn faults_of_boxes_are_counted_once_each() {
    let boxes = vec![frame(0.0, 0.0), frame(0.0, 20.0), frame(0.0, 40.0), frame(5.0, 45.0)];
    let ends = vec![(0, 2), (0, 3), (1, 2)];
    let lines = vec![
        vec![[5.0, 10.0], [5.0, 25.0], [6.0, 26.0], [5.0, 40.0]], // through box 1, in three pieces
        vec![[10.0, 10.0], [10.0, 45.0]], // along the side of box 1, through box 2's border alone
        Vec::new(),
    ];
    let judged = judge(&Picture { boxes, links: ends, lines });
    assert_eq!((judged.overlaps, judged.through, judged.missing), (1, 1, 1));
    assert!((judged.aspect - 15.0 / 55.0).abs() < 1e-9, "{}", judged.aspect);
    assert!(
        (judged.length - (15.0 + 2.0_f64.sqrt() + 1.0_f64.hypot(14.0) + 35.0)).abs() < 0.1,
        "{}",
        judged.length
    );
}

#[test]
fn what_crosses_behind_a_box_counts() {
    let boxes = vec![frame(0.0, 0.0), frame(40.0, 0.0), frame(2.0, -30.0), frame(2.0, 30.0)];
    let lines = vec![vec![[10.0, 5.0], [40.0, 5.0]], vec![[7.0, -20.0], [7.0, 30.0]]];
    let judged = judge(&Picture { boxes, links: vec![(0, 1), (2, 3)], lines });
    assert_eq!((judged.crossings, judged.through), (1, 1));
}

#[test]
fn boxes_side_by_side_do_not_overlap() {
    let boxes = vec![frame(0.0, 0.0), frame(10.0, 0.0), frame(0.0, 10.0)];
    assert_eq!(judge(&Picture { boxes, ..Picture::default() }).overlaps, 0);
}

/// Networks on a coarse grid, where much touches, or a fine one, where nothing does.
fn pictures(places: i32, scale: f64) -> impl Strategy<Value = Picture> {
    let place =
        (0..places, 0..places).prop_map(move |(x, y)| [f64::from(x) * scale, f64::from(y) * scale]);
    let line = proptest::collection::vec(place.clone(), 2..6);
    let drawn = proptest::collection::vec(((0_u32..12, 0_u32..12), line), 0..25);
    (proptest::collection::vec(place, 12), drawn).prop_map(|(corners, drawn)| {
        let boxes = corners.into_iter().map(|[x, y]| frame(x, y)).collect();
        let (links, ways) = drawn.into_iter().unzip();
        Picture { boxes, links, lines: ways }
    })
}

type Piece = ((u32, u32), [f64; 2], [f64; 2]);

fn pieces(picture: &Picture) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (&ends, line) in picture.links.iter().zip(&picture.lines) {
        let [upper, lower] =
            [ends.0, ends.1].map(|at| picture.boxes[at as usize].corner.map(|at| at + 5.0));
        let whole: Vec<[f64; 2]> = [vec![upper], line.clone(), vec![lower]].concat();
        pieces.extend(whole.windows(2).map(|pair| (ends, pair[0], pair[1])));
    }
    pieces
}

/// Where on each of two pieces their lines meet, in shares of their lengths.
fn meeting((_, a, b): &Piece, (_, c, d): &Piece) -> Option<(f64, f64)> {
    let (along, other) = ([b[0] - a[0], b[1] - a[1]], [d[0] - c[0], d[1] - c[1]]);
    let area = along[0] * other[1] - along[1] * other[0];
    let between = [c[0] - a[0], c[1] - a[1]];
    let on = (between[0] * other[1] - between[1] * other[0]) / area;
    let on_other = (between[0] * along[1] - between[1] * along[0]) / area;
    (area != 0.0).then_some((on, on_other))
}

proptest! {
    /// The sweep finds what trying every pair finds.
    #[test]
    fn the_sweep_misses_nothing(picture in pictures(9, 5.0)) {
        let lines: Vec<Vec<Place>> = picture.lines.iter().map(|line| snapped(line)).collect();
        let segments = cross::segments(&picture.links, &lines);
        let mut every_pair = 0;
        for (at, one) in segments.iter().enumerate() {
            every_pair += segments[..at].iter().filter(|other| cross::cross(other, one)).count();
        }
        prop_assert_eq!(sweep::crossings(&segments), every_pair as u64);

        let frames: Vec<[Place; 2]> = picture.boxes.iter().map(inside).collect();
        let mut overlaps = 0;
        for (at, [low, high]) in frames.iter().enumerate() {
            let meets = |[least, most]: &&[Place; 2]| {
                low.x < most.x && least.x < high.x && low.y < most.y && least.y < high.y
            };
            overlaps += frames[..at].iter().filter(meets).count();
        }
        prop_assert_eq!(sweep::overlaps(&frames), overlaps);
    }

    /// Where nothing touches, the judge counts what solving for the places where lines meet gives.
    #[test]
    fn crossings_are_where_lines_meet(picture in pictures(1_000_003, 0.01)) {
        let pieces = pieces(&picture);
        let (mut expected, mut close) = (0, false);
        for (at, one) in pieces.iter().enumerate() {
            for other in &pieces[..at] {
                let ((a, b), (c, d)) = (one.0, other.0);
                if a == c || a == d || b == c || b == d {
                    continue;
                }
                let Some((on, on_other)) = meeting(one, other) else { continue };
                let inside = |share: f64| share > 0.0 && share < 1.0;
                close |= [on, on_other].iter().any(|share| share.abs() < 1e-4 || (share - 1.0).abs() < 1e-4);
                expected += u64::from(inside(on) && inside(on_other));
            }
        }
        prop_assume!(!close);
        prop_assert_eq!(judge(&picture).crossings, expected);
    }

    /// A line runs through a box where cutting it at the box's sides (Liang and Barsky, 1984) leaves
    /// something.
    #[test]
    fn lines_through_boxes_have_a_part_inside(picture in pictures(60, 1.0)) {
        let mut expected = 0;
        for (ends, line) in picture.links.iter().zip(&picture.lines) {
            for (at, frame) in (0..).zip(&picture.boxes) {
                let own = ends.0 == at || ends.1 == at;
                let runs = line.windows(2).any(|pair| inside_part(pair, frame) > 1e-9);
                expected += usize::from(runs && !own);
            }
        }
        prop_assert_eq!(judge(&picture).through, expected);
    }
}

/// How much of a piece is inside a box without its skin, as a share.
fn inside_part(pair: &[[f64; 2]], frame: &Frame) -> f64 {
    if pair[0] == pair[1] {
        return 0.0; // it goes nowhere
    }
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    let boxed = frame.corner.into_iter().zip(frame.size);
    for ((from, to), (corner, size)) in pair[0].into_iter().zip(pair[1]).zip(boxed) {
        let (low, high, step) = (corner + 0.5, corner + size - 0.5, to - from);
        if step == 0.0 && (from <= low || from >= high) {
            return 0.0;
        }
        if step != 0.0 {
            let (one, two) = ((low - from) / step, (high - from) / step);
            (start, end) = (start.max(one.min(two)), end.min(one.max(two)));
        }
    }
    end - start
}
