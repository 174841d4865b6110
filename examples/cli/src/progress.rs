//! How far a check of many files has come, for somebody who waits at a terminal.

use std::io::{self, IsTerminal, Write};

/// From so many files on, one may have to wait.
const MANY: usize = 10;
const WIDTH: usize = 30;

/// A bar on standard error; nothing where that is no terminal, or there is little to do.
pub(crate) struct Progress {
    all: usize,
    done: usize,
    is_shown: bool,
}

impl Progress {
    pub(crate) fn over(all: usize) -> Self {
        Self { all, done: 0, is_shown: all >= MANY && io::stderr().is_terminal() }
    }

    /// One more is done.
    pub(crate) fn step(&mut self) {
        self.done += 1;
        if self.is_shown {
            let _ = write!(io::stderr(), "\r{}", bar(self.done, self.all));
        }
    }

    /// Takes the bar away, before something else is said.
    pub(crate) fn clear(&self) {
        if self.is_shown {
            let length = bar(self.done, self.all).chars().count();
            let _ = write!(io::stderr(), "\r{:length$}\r", "");
        }
    }
}

fn bar(done: usize, all: usize) -> String {
    let filled = (WIDTH * done).checked_div(all).unwrap_or(WIDTH);
    format!("[{:WIDTH$}] {done}/{all}", "=".repeat(filled))
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn the_bar_fills_as_files_are_done() {
        assert_eq!(bar(0, 20), format!("[{}] 0/20", " ".repeat(30)));
        assert_eq!(bar(10, 20), format!("[{}{}] 10/20", "=".repeat(15), " ".repeat(15)));
        assert_eq!(bar(20, 20), format!("[{}] 20/20", "=".repeat(30)));
    }
}
