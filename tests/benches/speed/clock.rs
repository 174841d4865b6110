//! How long a piece of work takes: by criterion where it is quick, else by a few runs.
//!
//! criterion needs ten runs at least. Work that takes longer than [`Pace::once`] is run as often as
//! there is time for, and its time written as a line of JSON to standard output, which
//! `cargo xtask bench` reads beside criterion's files. Work that would take longer than
//! [`Pace::never`], going by smaller plans, is not run, and the line says so.

use criterion::{BenchmarkId, Criterion, SamplingMode};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::hint::black_box;
use std::mem::needs_drop;
use std::time::{Duration, Instant};

/// How much time there is.
#[derive(Clone, Copy)]
pub(crate) struct Pace {
    /// What criterion measures for.
    measure: Duration,
    /// A run longer than this is not for criterion.
    once: Duration,
    /// A run longer than this is not made.
    never: Duration,
}

impl Pace {
    /// For the figures that are written down.
    pub(crate) const FULL: Self = Self {
        measure: Duration::from_millis(300),
        once: Duration::from_millis(400),
        never: Duration::from_secs(20),
    };
    /// For a look.
    pub(crate) const QUICK: Self = Self {
        measure: Duration::from_millis(80),
        once: Duration::from_millis(120),
        never: Duration::from_secs(3),
    };
}

/// What is timed: its topic, its name, and the plan's elements.
#[derive(Clone, Copy)]
pub(crate) struct What<'a> {
    pub(crate) topic: &'a str,
    pub(crate) name: &'a str,
    pub(crate) size: usize,
}

/// Times work, and remembers it.
pub(crate) struct Clock {
    criterion: Criterion,
    pace: Pace,
    /// The time of one run at the two last sizes, by topic and name.
    known: HashMap<String, Vec<(usize, f64)>>,
    /// A part of what is to be timed, where not all is: `cargo bench --bench speed -- edit/retitle`.
    wanted: String,
}

impl Clock {
    pub(crate) fn new(pace: Pace) -> Self {
        let criterion = Criterion::default()
            .without_plots()
            .nresamples(1_001)
            .warm_up_time(pace.measure / 6)
            .measurement_time(pace.measure)
            .configure_from_args();
        let wanted = std::env::args().skip(1).find(|arg| !arg.starts_with('-'));
        Self { criterion, pace, known: HashMap::new(), wanted: wanted.unwrap_or_default() }
    }

    /// Whether this was asked for.
    pub(crate) fn wants(&self, what: What<'_>) -> bool {
        format!("{}/{}", key(what), what.size).contains(&self.wanted)
    }

    /// Times work, if it was asked for and there is time.
    pub(crate) fn time<T>(&mut self, what: What<'_>, mut work: impl FnMut() -> T) {
        if !self.wants(what) || !self.affordable(what) {
            return;
        }
        let first = one_run(&mut work);
        let time = if first > self.pace.once {
            let mut times = vec![first];
            while times.len() < 5 && times.iter().sum::<Duration>() < self.pace.never / 6 {
                times.push(one_run(&mut work));
            }
            tell_median(what, &mut times)
        } else {
            let mut group = self.criterion.benchmark_group(what.topic);
            if first > self.pace.measure / 50 {
                // criterion complains where ten runs do not fit; they take the time they take.
                let time = self.pace.measure.max(first * 12);
                group.sampling_mode(SamplingMode::Flat).sample_size(10).measurement_time(time);
            } else {
                group.sample_size(25);
            }
            let id = BenchmarkId::new(what.name, what.size);
            group.bench_function(id, |bencher| {
                if needs_drop::<T>() {
                    bencher.iter_custom(|runs| (0..runs).map(|_| one_run(&mut work)).sum());
                } else {
                    bencher.iter(&mut work);
                }
            });
            group.finish();
            one_run(&mut work)
        };
        self.remember(what, time);
    }

    /// Times each run by itself, as the work says, and tells their median: for work with parts that
    /// do not count.
    pub(crate) fn time_runs(&mut self, what: What<'_>, mut work: impl FnMut() -> Duration) {
        if !self.wants(what) || !self.affordable(what) {
            return;
        }
        let (start, mut times) = (Instant::now(), Vec::new());
        while times.len() < 1_000 && (times.is_empty() || start.elapsed() < self.pace.measure) {
            times.push(work());
        }
        let median = tell_median(what, &mut times);
        self.remember(what, median);
    }

    /// Goes by the growth between the two last sizes; says so where there is too little time.
    pub(crate) fn affordable(&self, what: What<'_>) -> bool {
        let Some([.., (small, before), (large, after)]) =
            self.known.get(&key(what)).map(Vec::as_slice)
        else {
            return true;
        };
        let growth = (after / before).ln() / ratio(*large, *small).ln();
        let expected = after * ratio(what.size, *large).powf(growth);
        let affordable = expected < self.pace.never.as_secs_f64();
        if !affordable {
            tell(what, &json!({ "expected": expected * 1e9 }));
        }
        affordable
    }

    fn remember(&mut self, what: What<'_>, time: Duration) {
        self.known.entry(key(what)).or_default().push((what.size, time.as_secs_f64()));
    }
}

/// The time to make something; to drop it again is not counted, for the baseline no more than for us.
fn one_run<T>(work: &mut impl FnMut() -> T) -> Duration {
    let start = Instant::now();
    let made = black_box(work());
    let time = start.elapsed();
    drop(made);
    time
}

fn key(what: What<'_>) -> String {
    format!("{}/{}", what.topic, what.name)
}

#[expect(clippy::cast_precision_loss, reason = "sizes are small")]
fn ratio(large: usize, small: usize) -> f64 {
    large as f64 / small as f64
}

fn tell_median(what: What<'_>, times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    let high = times.get(times.len() * 95 / 100).copied().unwrap_or_default();
    let (value, high) = (median.as_secs_f64() * 1e9, high.as_secs_f64() * 1e9);
    tell(what, &json!({ "value": value, "p95": high, "runs": times.len() }));
    median
}

/// Writes a measure as a line of JSON.
#[expect(clippy::print_stdout, reason = "`cargo xtask bench` reads it there")]
pub(crate) fn tell(what: What<'_>, measured: &Value) {
    let mut line = json!({ "topic": what.topic, "name": what.name, "size": what.size });
    if let (Some(line), Some(measured)) = (line.as_object_mut(), measured.as_object()) {
        line.extend(measured.clone());
    }
    println!("{line}");
}
