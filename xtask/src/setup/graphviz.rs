//! Graphviz's own program, for the bench beside others: the one that is here, else the system's package.

use anyhow::{Result, bail};

use crate::setup::apt::{self, System};
use crate::sh::Run;

pub(crate) fn ready() -> Result<()> {
    if is_here() {
        return Ok(());
    }
    if apt::system() == System::Other {
        bail!("`dot` is not here\nwhat to do: get Graphviz from https://graphviz.org/download");
    }
    apt::install(&["graphviz"])
}

fn is_here() -> bool {
    Run::new("dot").args(["-V"]).works()
}
