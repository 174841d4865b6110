//! hunspell and dictionaries, for the check of what we say: those that are here, else the system's packages.

use anyhow::{Result, bail};

use crate::setup::apt::{self, System};
use crate::sh::Run;

/// Debian and Ubuntu name them alike.
const PACKAGES: [&str; 3] = ["hunspell", "hunspell-no", "hunspell-en-gb"];

const BY_HAND: &str = "\
install hunspell and its dictionaries nb_NO, nn_NO and en_GB; `hunspell -D` lists the folders it looks in";

pub(crate) fn ready(dictionaries: &[&str]) -> Result<()> {
    if missing(dictionaries).is_empty() {
        return Ok(());
    }
    if apt::system() == System::Other {
        bail!("{}\nwhat to do: {BY_HAND}", lack(&missing(dictionaries)));
    }
    apt::install(&PACKAGES)?;
    let missing = missing(dictionaries);
    if missing.is_empty() {
        return Ok(());
    }
    bail!("packages were installed, but still {}\nwhat to do: {BY_HAND}", lack(&missing))
}

fn lack(missing: &[&str]) -> String {
    format!("hunspell does not run with {}", missing.join(", "))
}

fn missing<'a>(dictionaries: &[&'a str]) -> Vec<&'a str> {
    let works = |dictionary: &str| with(dictionary).works();
    dictionaries.iter().copied().filter(|dictionary| !works(dictionary)).collect()
}

/// hunspell, about to list the words a dictionary lacks.
pub(crate) fn with(dictionary: &str) -> Run {
    Run::new("hunspell").args(["-d", dictionary, "-i", "UTF-8", "-l"]).advice(BY_HAND)
}
