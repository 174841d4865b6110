//! The only module that prints: what is being done, and how long it took.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line tool talks to a person"
)]

use std::io::{Write, stdout};
use std::time::{Duration, Instant};

use anyhow::Result;

/// Does a piece of work whose programs keep quiet: one line, with its time at the end.
pub(crate) fn quiet<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    print!("{what} ... ");
    flush();
    let start = Instant::now();
    let outcome = work();
    println!("{}{}", if outcome.is_ok() { "" } else { "FAILED after " }, seconds(start.elapsed()));
    outcome
}

/// Does a piece of work whose programs print: a line before, a line with the time after.
pub(crate) fn loud<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("{what} ...");
    flush();
    let start = Instant::now();
    let outcome = work();
    println!(
        "{what} ... {}{}",
        if outcome.is_ok() { "" } else { "FAILED after " },
        seconds(start.elapsed())
    );
    outcome
}

pub(crate) fn line(text: &str) {
    println!("{text}");
    flush();
}

pub(crate) fn error(text: &str) {
    eprintln!("error: {text}");
}

/// `0.4 s`, `17 s`, `2 min 5 s`.
pub(crate) fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    match whole {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..120 => format!("{whole} s"),
        _ => format!("{} min {} s", whole / 60, whole % 60),
    }
}

/// The programs run by `sh` write to the same terminal: what was said before must be there before.
fn flush() {
    // A closed pipe (`cargo xtask test | head`) is no reason to stop.
    let _ = stdout().flush();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_like_times() {
        assert_eq!(seconds(Duration::from_millis(420)), "0.4 s");
        assert_eq!(seconds(Duration::from_millis(17_900)), "17 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 5 s");
    }
}
