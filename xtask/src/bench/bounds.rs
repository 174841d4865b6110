//! The figures promised, and how those measured lie to them.

use std::fmt::Write;

use crate::bench::measures::{Measure, Measures};
use crate::bench::table::{Row, Verdict, bytes, time};

const SIZES: [u64; 5] = [60, 300, 1_000, 10_000, 100_000];
const LARGE: u64 = 100_000;
const SMALL: u64 = 1_000;
const EDITS: [&str; 4] = ["retitle", "relink", "add", "remove"];

/// The largest exponent that passes for linear growth.
const LINEAR: f64 = 1.15;

/// One row for each figure promised, and then what they were made from.
pub(crate) fn rows(measures: &Measures) -> Vec<Row> {
    let mut rows = vec![
        beside(measures, "five core rules ÷ tight loop", 1.5, "core rules", "tight loop"),
        beside(measures, "all rules ÷ serde_json to Value", 1.0, "check", "parse"),
        beside(measures, "read + build + check ÷ serde_json to Value", 3.0, "whole way", "parse"),
    ];
    for (topic, place, bound) in [("edit", "natively", 100e3), ("wasm", "in wasm, in Node", 300e3)]
    {
        // The figures from Node come from a script of its own, which may not have been run.
        if !measures.names(topic).is_empty() {
            rows.extend(EDITS.map(|edit| absolute(measures, topic, edit, place, bound)));
            rows.extend(EDITS.map(|edit| steady(measures, topic, edit, place)));
        }
    }
    rows.push(memory(measures));
    rows.extend(growth_of_rules(measures));
    rows.extend(measures.names("worst").into_iter().map(|shape| {
        let whole = measures.get("stage", "whole way", LARGE);
        let what = format!("{shape} ÷ an ordinary plan");
        ratio(what, 10.0, measures.get("worst", shape, LARGE), whole)
    }));
    rows.extend(plain(measures));
    rows.push(noise(measures));
    rows
}

/// A stage at the largest size, beside the baseline of the same run.
fn beside(measures: &Measures, what: &str, bound: f64, stage: &str, baseline: &str) -> Row {
    let part = measures.get("stage", stage, LARGE);
    ratio(what.to_owned(), bound, part, measured_twice(measures, baseline, LARGE))
}

/// The baseline is measured before and after the rest; the middle of the two is taken.
fn measured_twice(measures: &Measures, name: &str, size: u64) -> Option<Measure> {
    let first = measures.get("baseline", name, size)?;
    match (first, measures.get("baseline again", name, size)) {
        (Measure::Value(first), Some(Measure::Value(again))) => {
            Some(Measure::Value(f64::midpoint(first, again)))
        }
        _ => Some(first),
    }
}

fn ratio(what: String, bound: f64, part: Option<Measure>, whole: Option<Measure>) -> Row {
    let limit = format!("{bound} ×");
    match (part, whole) {
        (Some(Measure::Value(part)), Some(Measure::Value(whole))) => {
            let ratio = part / whole;
            let measured = format!("{ratio:.2} × ({} ÷ {})", time(part), time(whole));
            Row::new(what, limit, measured, Verdict::within(ratio, bound))
        }
        (Some(Measure::Value(part)), whole) => {
            Row::new(what, limit, format!("{} ÷ {}", time(part), missing(whole)), Verdict::Unknown)
        }
        (part, _) => Row::new(what, limit, missing(part), Verdict::Unknown),
    }
}

fn absolute(measures: &Measures, topic: &str, edit: &str, place: &str, bound: f64) -> Row {
    let what = format!("{edit}, 100,000 elements, {place}");
    match measures.get(topic, edit, LARGE) {
        Some(Measure::Value(value)) => {
            Row::new(what, time(bound), time(value), Verdict::within(value, bound))
        }
        other => Row::new(what, time(bound), missing(other), Verdict::Unknown),
    }
}

/// An edit's cost in a large plan beside a small one.
fn steady(measures: &Measures, topic: &str, edit: &str, place: &str) -> Row {
    let of = |size| measures.get(topic, edit, size);
    ratio(format!("{edit}, 100,000 ÷ 1,000 elements, {place}"), 3.0, of(LARGE), of(SMALL))
}

fn memory(measures: &Measures) -> Row {
    let (what, bound) = ("memory of a session ÷ the text".to_owned(), 4.0);
    let text = measures.value("memory", "session: text", LARGE);
    match (measures.get("memory", "session", LARGE), text) {
        (Some(Measure::Value(kept)), Some(text)) => {
            let ratio = kept / text;
            let mut told = format!("{ratio:.2} × ({} ÷ {}", bytes(kept), bytes(text));
            if let Some(peak) = measures.value("memory", "peak", LARGE) {
                // A text is read once: the peak is no promise, and worth knowing.
                let _ = write!(told, ", peak {}", bytes(peak));
            }
            Row::new(what, "4 ×".into(), told + ")", Verdict::within(ratio, bound))
        }
        (other, _) => Row::new(what, "4 ×".into(), missing(other), Verdict::Unknown),
    }
}

/// The steepest rule, and each that is too steep.
fn growth_of_rules(measures: &Measures) -> Vec<Row> {
    let mut growths: Vec<(&str, Option<Growth>)> = measures
        .names("rule")
        .into_iter()
        .map(|rule| (rule, Growth::of(measures, "rule", rule)))
        .collect();
    let steepness = |growth: &Option<Growth>| growth.as_ref().map_or(f64::MAX, |one| one.exponent);
    growths.sort_by(|(_, one), (_, other)| steepness(other).total_cmp(&steepness(one)));
    let count = growths.len();
    let is_over = |growth: &Option<Growth>| growth.as_ref().is_none_or(Growth::is_over);
    let over = growths.iter().filter(|(_, growth)| is_over(growth)).count();
    let shown = growths.into_iter().take(over.max(1));
    let row = |(position, (rule, growth)): (usize, (&str, Option<Growth>))| {
        let what = match position {
            0 => format!("growth of the steepest of {count} rules, {rule}"),
            _ => format!("growth of {rule}"),
        };
        let verdict = match &growth {
            None => Verdict::Unknown,
            Some(growth) if growth.is_over() => Verdict::Over,
            Some(_) => Verdict::Ok,
        };
        Row::new(
            what,
            format!("n^{LINEAR}"),
            growth.map_or(missing(None), |one| one.text()),
            verdict,
        )
    };
    shown.enumerate().map(row).collect()
}

/// How cost grows with size.
struct Growth {
    /// The slope of the line of least squares through the logarithms.
    exponent: f64,
    /// The slope of the last step alone: what a constant part hides in small plans.
    last: f64,
    /// The largest size that was run.
    to: u64,
}

impl Growth {
    fn of(measures: &Measures, topic: &str, name: &str) -> Option<Self> {
        let sizes: Vec<(u64, f64)> = SIZES
            .into_iter()
            .filter_map(|size| Some((size, measures.value(topic, name, size)?)))
            .collect();
        let (to, _) = *sizes.last()?;
        let points: Vec<(f64, f64)> = sizes.iter().map(|&(n, t)| (ln(n), t.ln())).collect();
        let step = points.get(points.len().checked_sub(2)?..)?;
        Some(Self { exponent: slope(&points), last: slope(step), to })
    }

    /// A rule too slow to be run at the largest size is not linear.
    fn is_over(&self) -> bool {
        self.exponent > LINEAR || self.to < LARGE
    }

    fn text(&self) -> String {
        let shortened = if self.to < LARGE {
            format!(", not run beyond {} elements", self.to)
        } else {
            String::new()
        };
        format!("n^{:.2} (last step n^{:.2}{shortened})", self.exponent, self.last)
    }
}

#[expect(clippy::cast_precision_loss, reason = "sizes are small")]
fn ln(size: u64) -> f64 {
    (size as f64).ln()
}

fn slope(points: &[(f64, f64)]) -> f64 {
    let sum = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>();
    let (count, x, y) = (sum(|_| 1.0), sum(|(x, _)| *x), sum(|(_, y)| *y));
    let (xx, xy) = (sum(|(x, _)| x * x), sum(|(x, y)| x * y));
    (count * xy - x * y) / (count * xx - x * x)
}

/// What the ratios are made of, without bounds.
fn plain(measures: &Measures) -> Vec<Row> {
    let of_stage =
        ["read", "build", "core rules", "check", "whole way"].map(|name| ("stage", name));
    let of_baseline =
        ["tight loop", "parse", "parse without spaces"].map(|name| ("baseline", name));
    let of_edits = [("edit", "open"), ("edit", "undo")];
    let mut rows = Vec::new();
    for (topic, name) in of_baseline.into_iter().chain(of_stage).chain(of_edits) {
        let times: Vec<String> = SIZES
            .into_iter()
            .map(|size| match measures.get(topic, name, size) {
                Some(Measure::Value(value)) => time(value),
                _ => "–".to_owned(),
            })
            .collect();
        rows.push(Row::new(
            format!("{topic}: {name}, at 60, 300, 1,000, 10,000, 100,000"),
            String::new(),
            times.join(", "),
            Verdict::None,
        ));
    }
    for (topic, name) in of_baseline.into_iter().take(2).chain(of_stage) {
        if let Some(growth) = Growth::of(measures, topic, name) {
            let what = format!("growth of {topic}: {name}");
            rows.push(Row::new(what, String::new(), growth.text(), Verdict::None));
        }
    }
    let file = |name| measures.value("file", name, LARGE).map_or(missing(None), bytes);
    let sizes = format!("{} as written, {} without spaces", file("pretty"), file("compact"));
    rows.push(Row::new("file: 100,000 elements".into(), String::new(), sizes, Verdict::None));
    rows
}

/// How far the two measurements of each baseline lie apart, and the spread within one. A ratio says no more than this.
fn noise(measures: &Measures) -> Row {
    let percent = |share: Option<f64>| {
        share.map_or_else(|| "unknown".to_owned(), |share| format!("{:.0} %", share * 100.0))
    };
    let of = |name| {
        let first = measures.value("baseline", name, LARGE);
        let again = measures.value("baseline again", name, LARGE);
        let apart = first.zip(again).map(|(first, again)| (again / first).max(first / again) - 1.0);
        let within = measures.spread("baseline again", name, LARGE);
        format!("{name} {} between first and last, {} within", percent(apart), percent(within))
    };
    let told = ["tight loop", "parse"].map(of).join("; ");
    Row::new("noise of the machine".into(), String::new(), told, Verdict::None)
}

fn missing(measure: Option<Measure>) -> String {
    match measure {
        Some(Measure::Expected(expected)) => format!("not run: about {}", time(expected)),
        Some(Measure::Stopped) => "stopped: too slow".to_owned(),
        _ => "not measured".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(lines: &[(&str, &str, u64, f64)]) -> Measures {
        let mut measures = Measures::default();
        for (topic, name, size, value) in lines {
            measures.told(&format!(
                r#"{{"topic":"{topic}","name":"{name}","size":{size},"value":{value}}}"#
            ));
        }
        measures
    }

    #[test]
    fn a_ratio_is_taken_to_the_middle_of_the_baselines() {
        let measures = measured(&[
            ("stage", "check", LARGE, 3e6),
            ("baseline", "parse", LARGE, 1e6),
            ("baseline again", "parse", LARGE, 3e6),
        ]);
        let row = beside(&measures, "all rules", 1.0, "check", "parse");
        assert_eq!(row.cells()[2], "1.50 × (3.0 ms ÷ 2.0 ms)");
        assert!(row.is_over());
    }

    #[test]
    fn squares_are_told_from_lines() {
        let grow = |power: i32| {
            let lines = SIZES.map(|size| ("rule", "r", size, (ln(size) * f64::from(power)).exp()));
            Growth::of(&measured(&lines), "rule", "r").unwrap()
        };
        assert!((grow(1).exponent - 1.0).abs() < 1e-9 && !grow(1).is_over());
        assert!((grow(2).exponent - 2.0).abs() < 1e-9 && grow(2).is_over());
    }

    #[test]
    fn what_was_not_run_is_never_within_its_bound() {
        let mut measures = measured(&[("baseline", "parse", LARGE, 1e6)]);
        measures.told(r#"{"topic":"stage","name":"check","size":100000,"expected":5e10}"#);
        let row = beside(&measures, "all rules", 1.0, "check", "parse");
        assert_eq!(row.cells()[2], "not run: about 50.0 s");
        assert!(row.is_over());
    }
}
