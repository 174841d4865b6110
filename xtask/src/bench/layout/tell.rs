//! What the ratios are made of: every layouter's figures, side by side.

use crate::bench::layout::bounds::count;
use crate::bench::layout::outcomes::{Drawn, Outcome, Outcomes, is_ours};
use crate::bench::table::{Row, Verdict, time};

/// The sets, in the order they are told.
const SETS: [&str; 8] = [
    "plan-60",
    "plan-300",
    "plan-1000",
    "seeds-60",
    "seeds-300",
    "seeds-1000",
    "seeds-10000",
    "north",
];

/// A figure of an outcome; none, where it was not finished.
type Told = fn(&Outcome) -> Option<String>;

/// Without a bound. Says whose figures are of this run.
pub(crate) fn rows(outcomes: &Outcomes, peers: bool) -> Vec<Row> {
    let told = if peers {
        "of this run"
    } else {
        "as recorded in tests/peers/recorded.jsonl, of another run: ask for --peers"
    };
    let plain = |what: String, told: String| Row::new(what, String::new(), told, Verdict::None);
    let mut rows = vec![
        plain("the others' figures".into(), told.into()),
        plain("sets, in sums".into(), SETS.join(", ")),
    ];
    let mut layouters = outcomes.layouters();
    layouters.sort_by_key(|layouter| !is_ours(layouter));
    let figures: [(&str, Told); 6] = [
        ("crossings", |outcome| outcome.crossings().map(count)),
        ("time", |outcome| outcome.time().map(time)),
        ("first call", |outcome| Some(outcome.first.map_or_else(|| "–".to_owned(), time))),
        ("overlaps / through boxes / not drawn", faults),
        ("length of all links", |outcome| outcome.length().map(count)),
        ("width ÷ height of the first", |outcome| {
            let first: &Drawn = outcome.graphs.first()?.as_ref()?;
            Some(format!("{:.1}", first.aspect))
        }),
    ];
    for (what, figure) in figures {
        for layouter in &layouters {
            let of_set = |set| outcomes.get(layouter, set).map_or(Some("–".to_owned()), figure);
            let told: Vec<String> = SETS
                .into_iter()
                .map(|set| of_set(set).unwrap_or_else(|| "not finished".to_owned()))
                .collect();
            if what != "first call" || told.iter().any(|told| told.ends_with('s')) {
                rows.push(plain(format!("{what}: {layouter}"), told.join(", ")));
            }
        }
    }
    rows
}

fn faults(outcome: &Outcome) -> Option<String> {
    let sum = |at: usize| outcome.sum(|drawn| drawn.faults.get(at).copied());
    Some(format!("{:.0}/{:.0}/{:.0}", sum(0)?, sum(1)?, sum(2)?))
}
