//! A Chromium for the browser tests: one that is here, else the system's package.

use anyhow::{Context, Result, bail};

use crate::setup::apt::{self, System};
use crate::sh::Run;

/// Set to the path of a Chromium or Chrome to have that one and no other; the browser tests read it too.
pub(crate) const CHROMIUM: &str = "GOALGRAPH_CHROMIUM";

/// Ordinary programs first, then Ubuntu's snap, which sees less of the file system.
const KNOWN: [&str; 7] = [
    "chromium",
    "google-chrome-stable",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "chromium-browser",
    "/snap/bin/chromium",
];

const BY_HAND: &str =
    "install Chromium or Google Chrome, or set GOALGRAPH_CHROMIUM to the path of one";

/// The program to start.
pub(crate) fn ready() -> Result<String> {
    if let Ok(chosen) = std::env::var(CHROMIUM) {
        return found(&chosen)
            .with_context(|| format!("{CHROMIUM} is `{chosen}`, which does not run"));
    }
    if let Some(path) = here() {
        return Ok(path);
    }
    match apt::system() {
        System::Debian => apt::install(&["chromium"])?,
        // Ubuntu has no package `chromium`; this one brings the snap.
        System::Ubuntu => apt::install(&["chromium-browser"])?,
        System::Other => bail!("no Chromium or Google Chrome found\nwhat to do: {BY_HAND}"),
    }
    here().with_context(|| {
        format!("a package was installed, but no Chromium runs\nwhat to do: {BY_HAND}")
    })
}

fn here() -> Option<String> {
    KNOWN.into_iter().find_map(found)
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
