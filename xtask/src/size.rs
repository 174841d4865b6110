//! How large the package is on the wire, and how large it may be: `tests/browser/.size-limit.json` says so.

use anyhow::Result;

use crate::sh::Run;
use crate::{paths, say};

pub(crate) fn report() -> Result<()> {
    say::loud("size-limit", || {
        Run::new("node")
            .args([paths::at(paths::TOOLS).join("node_modules/size-limit/bin.js")])
            .dir(paths::at(paths::TOOLS))
            .shown()
    })
}
