//! The middle one of some warm runs.

use std::time::{Duration, Instant};

/// Runs at most, and how long they may take together: as for one graph in `tests/peers/run.mjs`.
const RUNS: usize = 15;
const PATIENCE: Duration = Duration::from_millis(1_500);

/// What the work makes, and how long it takes.
pub(crate) fn time<T>(mut work: impl FnMut() -> T) -> (T, Duration) {
    let made = work();
    let (start, mut times) = (Instant::now(), Vec::new());
    while times.is_empty() || (times.len() < RUNS && start.elapsed() < PATIENCE) {
        let start = Instant::now();
        let again = work();
        times.push(start.elapsed());
        drop(again);
    }
    times.sort_unstable();
    (made, times[times.len() / 2])
}
