//! Which core to measure on: of those we may use, the one with least to do. Linux only.

use std::fs;
use std::thread::sleep;
use std::time::Duration;

/// How long the cores are watched.
const WATCH: Duration = Duration::from_millis(300);

/// The number of the core that idled most just now.
pub(crate) fn idlest() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let allowed = status.lines().find_map(|line| line.strip_prefix("Cpus_allowed_list:"))?;
    let before = fs::read_to_string("/proc/stat").ok()?;
    sleep(WATCH);
    let after = fs::read_to_string("/proc/stat").ok()?;
    let idled = |core| Some(idle(&after, core)?.saturating_sub(idle(&before, core)?));
    // Of equals the last: the first cores serve most interrupts.
    cores(allowed.trim())
        .into_iter()
        .filter(|&core| idled(core).is_some())
        .max_by_key(|&core| idled(core))
}

/// The numbers in a list like `0-3,8`.
fn cores(list: &str) -> Vec<usize> {
    let range = |part: &str| {
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        Some(from.parse().ok()?..=to.parse().ok()?)
    };
    list.split(',').filter_map(range).flatten().collect()
}

/// How long a core has idled, in ticks: the fourth figure of its line in `/proc/stat`.
fn idle(stat: &str, core: usize) -> Option<u64> {
    let name = format!("cpu{core}");
    let mut words = stat
        .lines()
        .map(str::split_whitespace)
        .find_map(|mut words| (words.next() == Some(name.as_str())).then_some(words))?;
    words.nth(3)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_cores_are_read() {
        assert_eq!(cores("0-2,5"), [0, 1, 2, 5]);
        assert_eq!(cores("7"), [7]);
    }

    #[test]
    fn the_idle_figure_is_read() {
        let stat = "cpu  9 9 9 9 9\ncpu0 1 2 3 40 5\ncpu1 1 2 3 41 5\n";
        assert_eq!((idle(stat, 1), idle(stat, 2)), (Some(41), None));
    }
}
