//! The figures promised of drawings, and how those measured lie to them.

use crate::bench::layout::outcomes::{Outcome, Outcomes, is_ours};
use crate::bench::measures::Measures;
use crate::bench::table::{Row, Verdict, time};

const QUICK: &str = "goalgraph-quick";
const BEST: &str = "goalgraph-best";
const WRAPPED: &str = "goalgraph-wrapped";

/// The fewest crossings known of the three plans, with their kinds as layers: a local search given a minute each.
const KNOWN: [(&str, f64); 3] = [("plan-60", 51.0), ("plan-300", 1_461.0), ("plan-1000", 19_945.0)];

const SEEDS: [&str; 3] = ["seeds-60", "seeds-300", "seeds-1000"];

/// One row for each figure promised.
pub(crate) fn rows(outcomes: &Outcomes, map: &Measures) -> Vec<Row> {
    let sets = || KNOWN.map(|(set, _)| set).into_iter().chain(SEEDS);
    let mut rows: Vec<Row> = Vec::new();
    rows.extend(sets().map(|set| beside_peers(outcomes, QUICK, set)));
    for (ours, dot, bound) in [(QUICK, "dot-native", 0.1), (BEST, "dot-native", 1.0)] {
        rows.extend(sets().map(|set| beside_dot(outcomes, ours, dot, set, bound)));
        let ours = format!("{ours}-wasm");
        rows.extend(sets().map(|set| beside_dot(outcomes, &ours, "viz", set, bound)));
    }
    rows.extend(KNOWN.map(|(set, known)| {
        let crossings = outcomes.get(BEST, set).and_then(Outcome::crossings);
        ratio(format!("{BEST}, {set}: crossings ÷ best known"), 1.15, crossings, Some(known), count)
    }));
    rows.push(ten_thousand(outcomes));
    for ours in [QUICK, BEST] {
        rows.extend(north(outcomes, ours));
    }
    rows.push(beside_peers(outcomes, BEST, "north"));
    rows.extend(["plan-300", "seeds-300"].map(|set| aspect(outcomes, set)));
    rows.push(faults(outcomes));
    rows.extend(sets().map(|set| beside_brandes_and_kopf(outcomes, set)));
    rows.extend([60, 300, 1_000].map(|size| movement(map, size)));
    rows.extend(drawn_map(map));
    rows
}

/// Those who place boxes as Brandes and Köpf do, "Fast and Simple Horizontal Coordinate Assignment" (2001).
const BRANDES_AND_KOPF: [&str; 3] = ["dagre", "elkjs", "rust-sugiyama"];

fn beside_brandes_and_kopf(outcomes: &Outcomes, set: &str) -> Row {
    let length = |layouter: &str| outcomes.get(layouter, set).and_then(Outcome::length);
    let shortest = BRANDES_AND_KOPF.into_iter().filter_map(length).reduce(f64::min);
    let what =
        format!("{QUICK}, {set}: length of links ÷ the shortest placed after Brandes and Köpf");
    ratio(what, 1.0, length(QUICK), shortest, count)
}

/// How far an edit moves boxes, beside a layout that knows nothing of the drawing before.
fn movement(measures: &Measures, size: u64) -> Row {
    let what = format!("an edit of plan-{size}: mean movement of a box ÷ laid out anew");
    let figure = |name| measures.value("moves", name, size);
    let told = figure("kept").zip(figure("anew")).map_or_else(
        || "not measured".to_owned(),
        |(kept, anew)| format!("{:.2} × ({kept:.0} ÷ {anew:.0}; a box is 180 wide)", kept / anew),
    );
    Row::new(what, String::new(), told, Verdict::None)
}

fn beside_peers(outcomes: &Outcomes, ours: &str, set: &str) -> Row {
    let crossings = outcomes.get(ours, set).and_then(Outcome::crossings);
    let what = format!("{ours}, {set}: crossings ÷ best of the others, graph by graph");
    ratio(what, 1.0, crossings, outcomes.best_of_peers(set), count)
}

fn beside_dot(outcomes: &Outcomes, ours: &str, dot: &str, set: &str, bound: f64) -> Row {
    let of = |layouter: &str| outcomes.get(layouter, set).and_then(Outcome::time);
    ratio(format!("{ours}, {set}: time ÷ {dot}"), bound, of(ours), of(dot), time)
}

fn ratio(
    what: String,
    bound: f64,
    part: Option<f64>,
    whole: Option<f64>,
    told: fn(f64) -> String,
) -> Row {
    let limit = format!("{bound} ×");
    let Some((part, whole)) = part.zip(whole) else {
        return Row::new(what, limit, "not measured".into(), Verdict::Unknown);
    };
    let ratio = part / whole;
    let measured = format!("{ratio:.2} × ({} ÷ {})", told(part), told(whole));
    Row::new(what, limit, measured, Verdict::within(ratio, bound))
}

fn absolute(what: String, bound: f64, value: Option<f64>) -> Row {
    match value {
        Some(value) => Row::new(what, time(bound), time(value), Verdict::within(value, bound)),
        None => Row::new(what, time(bound), "not measured".into(), Verdict::Unknown),
    }
}

fn ten_thousand(outcomes: &Outcomes) -> Row {
    let value = outcomes.get(QUICK, "seeds-10000").and_then(Outcome::time);
    absolute(format!("{QUICK}, 10,000 elements, natively"), 2e9, value)
}

#[expect(clippy::cast_precision_loss, reason = "there are eighty graphs")]
fn north(outcomes: &Outcomes, ours: &str) -> [Row; 2] {
    let outcome = outcomes.get(ours, "north");
    let crossings = outcome.and_then(Outcome::crossings);
    // Natively and in wasm dot draws the same; where its program is lacking, its wasm tells.
    let mut dot = ["dot-native", "viz"].into_iter().filter_map(|dot| outcomes.get(dot, "north"));
    let dot = dot.find_map(Outcome::crossings);
    let mean = outcome.and_then(|outcome| Some(outcome.time()? / outcome.graphs.len() as f64));
    [
        ratio(format!("{ours}, North: crossings ÷ dot"), 1.0, crossings, dot, count),
        absolute(format!("{ours}, North: time of a graph, natively, mean"), 5e6, mean),
    ]
}

fn aspect(outcomes: &Outcomes, set: &str) -> Row {
    let what = format!("{WRAPPED}, {set}: width ÷ height");
    let bound = "1:3 to 3:1".to_owned();
    let graphs = outcomes.get(WRAPPED, set).map(|outcome| outcome.graphs.as_slice());
    let graphs = graphs.unwrap_or_default().iter();
    let Some(aspects) = graphs.map(|drawn| Some((*drawn)?.aspect)).collect::<Option<Vec<f64>>>()
    else {
        return Row::new(what, bound, "not measured".into(), Verdict::Unknown);
    };
    let verdict = match aspects.iter().all(|aspect| (1.0 / 3.0..=3.0).contains(aspect)) {
        _ if aspects.is_empty() => Verdict::Unknown,
        true => Verdict::Ok,
        false => Verdict::Over,
    };
    let told: Vec<String> = aspects.iter().map(|aspect| format!("{aspect:.2}")).collect();
    Row::new(what, bound, told.join(", "), verdict)
}

/// All faults of all our drawings.
fn faults(outcomes: &Outcomes) -> Row {
    let ours = outcomes.all().filter(|(layouter, ..)| is_ours(layouter));
    let drawn: Vec<_> = ours.flat_map(|(.., outcome)| &outcome.graphs).collect();
    let faults: Option<Vec<f64>> =
        drawn.iter().map(|drawn| Some(drawn.as_ref()?.faults.iter().sum())).collect();
    let what =
        format!("overlaps, lines through boxes and links left out in {} drawings", drawn.len());
    match faults.map(|faults| faults.iter().sum::<f64>()) {
        Some(sum) => Row::new(what, "0".into(), count(sum), Verdict::within(sum, 0.0)),
        None => Row::new(what, "0".into(), "not all were drawn".into(), Verdict::Unknown),
    }
}

fn drawn_map(map: &Measures) -> [Row; 2] {
    let figure = |name| map.value("map", name, 300);
    let told = |name| figure(name).map_or_else(|| "unknown".to_owned(), time);
    let more = format!("first call {}, opening {} before", told("first"), told("open"));
    [
        absolute("map of 300 elements in wasm, plan to text, warm".into(), 30e6, figure("warm")),
        Row::new("the same, not warm".into(), String::new(), more, Verdict::None),
    ]
}

/// `32,632`.
pub(crate) fn count(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut told = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            told.push(',');
        }
        told.push(digit);
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::layout::outcomes::tests::outcomes;

    #[test]
    fn ratios_are_held_to_their_bounds() {
        let told = [
            ("dot-native", "plan-60", &[59][..], 18.0),
            (QUICK, "plan-60", &[60], 1.0),
            (BEST, "plan-60", &[51], 20.0),
        ];
        let outcomes = outcomes(&told);
        let crossings = beside_peers(&outcomes, QUICK, "plan-60");
        assert_eq!(crossings.cells()[2..], ["1.02 × (60 ÷ 59)", "over"]);
        let quick = beside_dot(&outcomes, QUICK, "dot-native", "plan-60", 0.1);
        assert_eq!(quick.cells()[1..], ["0.1 ×", "0.06 × (1.0 ms ÷ 18 ms)", "ok"]);
        let best = beside_dot(&outcomes, BEST, "dot-native", "plan-60", 1.0);
        assert_eq!(best.cells()[3], "over");
        assert!(beside_dot(&outcomes, QUICK, "viz", "plan-60", 0.1).is_over());
    }

    #[test]
    fn what_was_not_drawn_has_no_good_shape_and_no_faults_to_count() {
        let outcomes = outcomes(&[(WRAPPED, "plan-300", &[1, 2][..], 1.0)]);
        assert_eq!(aspect(&outcomes, "plan-300").cells()[2..], ["2.00, 2.00", "ok"]);
        assert!(aspect(&outcomes, "seeds-300").is_over());
        assert_eq!(faults(&outcomes).cells()[2..], ["0", "ok"]);
    }

    #[test]
    fn counts_read_like_counts() {
        assert_eq!(
            [7.0, 999.0, 4_058.0, 1_234_567.0].map(count),
            ["7", "999", "4,058", "1,234,567"]
        );
    }
}
