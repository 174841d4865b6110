//! What is told: a line of JSON for each layouter and set.

use goalgraph_tests::judge::{Picture, judge};
use serde_json::{Value, json};

/// A picture, and how long it took to draw, in nanoseconds, if it was drawn more than once.
pub(crate) struct Drawn {
    pub(crate) picture: Picture,
    pub(crate) time: Option<f64>,
}

/// Judges the drawings of a set and writes what there is to say of each; of those that were not
/// finished, nothing. `first` is how long the first call of the program took, in nanoseconds.
#[expect(clippy::print_stdout, reason = "`cargo xtask bench` reads it there")]
pub(crate) fn tell(layouter: &str, set: &str, first: Option<f64>, drawn: Vec<Option<Drawn>>) {
    let graphs: Vec<Value> =
        drawn.into_iter().map(|drawn| drawn.map_or(Value::Null, told)).collect();
    let line = json!({
        "topic": "layout", "layouter": layouter, "set": set, "first": first.map(f64::round), "graphs": graphs,
    });
    println!("{line}");
}

fn told(Drawn { picture, time }: Drawn) -> Value {
    let judged = judge(&picture);
    json!({
        "crossings": judged.crossings,
        "overlaps": judged.overlaps,
        "through": judged.through,
        "missing": judged.missing,
        "length": judged.length.round(),
        "aspect": (judged.aspect * 100.0).round() / 100.0,
        "time": time.map(f64::round),
    })
}

/// To the standard error, where a person sees it.
#[expect(clippy::print_stderr, reason = "measuring takes minutes, and a person is waiting")]
pub(crate) fn progress(what: &str) {
    eprintln!("measuring {what}");
}

#[expect(clippy::print_stderr, reason = "a person asked for what there is not")]
pub(crate) fn complain(args: &[&str]) {
    eprintln!("no such thing to measure: {}", args.join(" "));
    std::process::exit(2);
}
