//! Runs other programs. A failure says what was run, what it answered and what to do.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::paths;

/// A program about to run in the repository's root, and what to do should it fail.
pub(crate) struct Run {
    command: Command,
    advice: String,
}

impl Run {
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(program);
        command.current_dir(paths::root()).stdin(Stdio::null());
        Self { command, advice: String::new() }
    }

    pub(crate) fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.command.args(args);
        self
    }

    pub(crate) fn env(mut self, key: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(key, value);
        self
    }

    pub(crate) fn dir(mut self, dir: impl AsRef<Path>) -> Self {
        self.command.current_dir(dir);
        self
    }

    pub(crate) fn advice(mut self, advice: impl Into<String>) -> Self {
        self.advice = advice.into();
        self
    }

    /// Runs without a word; its output is in the error if it fails.
    pub(crate) fn quiet(self) -> Result<()> {
        self.read().map(drop)
    }

    /// What it writes to its standard output.
    pub(crate) fn read(mut self) -> Result<String> {
        let output = self.command.output().with_context(|| self.not_started())?;
        let text = String::from_utf8_lossy(&output.stdout);
        if output.status.success() {
            return Ok(text.into_owned());
        }
        let said = format!("{text}\n{}", String::from_utf8_lossy(&output.stderr));
        bail!("{}", self.failed(output.status, said.trim()))
    }

    /// What it writes to its standard output, with its errors on the terminal.
    pub(crate) fn heard(mut self) -> Result<String> {
        let output = self.command.stderr(Stdio::inherit()).output();
        let output = output.with_context(|| self.not_started())?;
        self.judge(output.status)?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Runs with its output on the terminal.
    pub(crate) fn shown(mut self) -> Result<()> {
        let status = self.command.status().with_context(|| self.not_started())?;
        self.judge(status)
    }

    /// Runs with its output on the terminal, and is stopped when the time is up.
    pub(crate) fn shown_within(mut self, limit: Duration) -> Result<()> {
        let mut child = self.command.spawn().with_context(|| self.not_started())?;
        match wait(&mut child, limit)? {
            Some(status) => self.judge(status),
            None => bail!(
                "`{}` was stopped: no end after {} s{}",
                self.line(),
                limit.as_secs(),
                self.advised()
            ),
        }
    }

    /// Whether it is there and succeeds; for asking `--version`.
    pub(crate) fn works(mut self) -> bool {
        self.command.output().is_ok_and(|output| output.status.success())
    }

    fn judge(&self, status: ExitStatus) -> Result<()> {
        if status.success() {
            return Ok(());
        }
        bail!("{}", self.failed(status, ""))
    }

    fn failed(&self, status: ExitStatus, said: &str) -> String {
        let said = if said.is_empty() { String::new() } else { format!("\n{said}") };
        format!("`{}` failed ({status}){said}{}", self.line(), self.advised())
    }

    fn not_started(&self) -> String {
        format!("`{}` could not be started{}", self.line(), self.advised())
    }

    fn advised(&self) -> String {
        if self.advice.is_empty() {
            String::new()
        } else {
            format!("\nwhat to do: {}", self.advice)
        }
    }

    fn line(&self) -> String {
        let words = std::iter::once(self.command.get_program()).chain(self.command.get_args());
        words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
    }
}

fn wait(child: &mut Child, limit: Duration) -> Result<Option<ExitStatus>> {
    let start = Instant::now();
    while start.elapsed() < limit {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        sleep(Duration::from_millis(100));
    }
    child.kill()?;
    child.wait()?;
    Ok(None)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_failure_says_what_was_run_what_it_said_and_what_to_do() {
        let error = Run::new("sh")
            .args(["-c", "echo no luck >&2; exit 3"])
            .advice("try again")
            .quiet()
            .unwrap_err();
        let text = error.to_string();
        assert!(text.starts_with("`sh -c echo no luck"), "{text}");
        assert!(text.contains("exit status: 3)\nno luck\nwhat to do: try again"), "{text}");
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = Run::new("goalgraph-no-such-program").quiet().unwrap_err();
        assert_eq!(error.to_string(), "`goalgraph-no-such-program` could not be started");
    }

    #[test]
    fn a_program_that_never_ends_is_stopped() {
        let error =
            Run::new("sleep").args(["60"]).shown_within(Duration::from_millis(50)).unwrap_err();
        assert!(error.to_string().starts_with("`sleep 60` was stopped"), "{error}");
    }
}
