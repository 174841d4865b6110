//! A browser for the tests: one that is here, else the system's package.

use anyhow::{Context, Result, bail};

use crate::setup::apt::{self, System};
use crate::sh::Run;

/// A browser as people call it, and where it may be.
pub(crate) struct Browser {
    pub(crate) name: &'static str,
    /// Set to the path of one to have that one and no other; the tests read it too.
    pub(crate) variable: &'static str,
    /// Names on the `PATH`, and paths; the first that runs is taken.
    pub(crate) known: &'static [&'static str],
    pub(crate) debian: &'static str,
    pub(crate) ubuntu: &'static str,
}

impl Browser {
    /// The program to start.
    pub(crate) fn ready(&self) -> Result<String> {
        let Self { name, variable, .. } = self;
        if let Ok(chosen) = std::env::var(variable) {
            return found(&chosen)
                .with_context(|| format!("{variable} is `{chosen}`, which does not run"));
        }
        if let Some(path) = self.here() {
            return Ok(path);
        }
        let by_hand = format!("install {name}, or set {variable} to the path of one");
        match apt::system() {
            System::Debian => apt::install(&[self.debian])?,
            System::Ubuntu => apt::install(&[self.ubuntu])?,
            System::Other => bail!("no {name} found\nwhat to do: {by_hand}"),
        }
        self.here().with_context(|| {
            format!("a package was installed, but no {name} runs\nwhat to do: {by_hand}")
        })
    }

    fn here(&self) -> Option<String> {
        self.known.iter().find_map(|program| found(program))
    }
}

/// The full path of a program that runs. Ubuntu's `chromium-browser` may be a note saying that there is none.
fn found(program: &str) -> Option<String> {
    let path = full_path(program)?;
    Run::new(&path).args(["--version"]).works().then_some(path)
}

fn full_path(program: &str) -> Option<String> {
    if program.contains('/') {
        return Some(program.to_owned());
    }
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
        .and_then(|path| path.to_str().map(str::to_owned))
}
