//! What came of each step: told at once when it fails, and once more at the end.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use crate::say;

pub(crate) struct Report {
    start: Instant,
    steps: Vec<Step>,
}

struct Step {
    name: &'static str,
    outcome: Outcome,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Passed(Duration),
    Failed(Duration),
    NotRun,
}

impl Report {
    pub(crate) fn new() -> Self {
        Self { start: Instant::now(), steps: Vec::new() }
    }

    /// Does one step; nothing is returned when it failed.
    pub(crate) fn step<T>(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<T>,
    ) -> Option<T> {
        let start = Instant::now();
        let result = work();
        let took = start.elapsed();
        match result {
            Ok(value) => {
                self.steps.push(Step { name, outcome: Outcome::Passed(took) });
                Some(value)
            }
            Err(error) => {
                say::line(&format!("{name} FAILED: {error:#}\n"));
                self.steps.push(Step { name, outcome: Outcome::Failed(took) });
                None
            }
        }
    }

    /// Does a step that needs what an earlier one made.
    pub(crate) fn after<N: ?Sized, T>(
        &mut self,
        need: Option<&N>,
        name: &'static str,
        work: impl FnOnce(&N) -> Result<T>,
    ) -> Option<T> {
        let Some(need) = need else {
            self.steps.push(Step { name, outcome: Outcome::NotRun });
            return None;
        };
        self.step(name, || work(need))
    }

    /// The summary; an error unless everything was run and passed.
    pub(crate) fn close(self) -> Result<()> {
        say::line("");
        for step in &self.steps {
            say::line(&step.line());
        }
        let bad =
            self.steps.iter().filter(|step| !matches!(step.outcome, Outcome::Passed(_))).count();
        let (all, took) = (self.steps.len(), say::seconds(self.start.elapsed()));
        say::line(&format!("{} of {all} steps passed, {took}", all - bad));
        ensure!(bad == 0, "{bad} of {all} steps did not pass");
        Ok(())
    }
}

impl Step {
    fn line(&self) -> String {
        let (word, time) = match self.outcome {
            Outcome::Passed(time) => ("ok", say::seconds(time)),
            Outcome::Failed(time) => ("FAILED", say::seconds(time)),
            Outcome::NotRun => ("not run", "what it needs failed".to_owned()),
        };
        format!("{word:<8} {:<20} {time}", self.name)
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    #[test]
    fn a_failed_step_does_not_hide_the_next_but_what_needs_it_is_not_run() {
        let mut report = Report::new();
        let made: Option<u8> = report.step("first", || bail!("no"));
        assert_eq!(report.after(made.as_ref(), "second", |_| Ok(())), None);
        assert_eq!(report.step("third", || Ok(3)), Some(3));
        let words: Vec<String> = report.steps.iter().map(Step::line).collect();
        assert!(words[0].starts_with("FAILED   first"), "{words:?}");
        assert_eq!(words[1], "not run  second               what it needs failed");
        assert_eq!(words[2], "ok       third                0.0 s");
        assert_eq!(report.close().unwrap_err().to_string(), "2 of 3 steps did not pass");
    }
}
