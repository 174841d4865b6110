//! `cargo xtask demo`: the example intranet with everything built, on this machine.

use std::net::TcpListener;
use std::thread;

use anyhow::{Context, Result};

use crate::setup::npm;
use crate::{package, paths, say, serve, sites};

/// Any free one is taken where this one is not.
const PORT: u16 = 4173;

pub(crate) fn run(port: Option<u16>) -> Result<()> {
    // Before the long part: a port that is taken is said at once.
    let listener = listener(port)?;
    package::build()?;
    npm::ready(paths::INTRANET)?;
    sites::of_intranet()?;
    let address = serve::start(listener)?;
    say::line(&format!("the intranet is at {address} (Ctrl+C ends it)"));
    loop {
        thread::park();
    }
}

fn listener(port: Option<u16>) -> Result<TcpListener> {
    if let Some(port) = port {
        return serve::listen(port).with_context(|| {
            format!("port {port} cannot be had; leave --port out for a free one")
        });
    }
    serve::listen(PORT).or_else(|_| serve::listen(0)).context("no free port on 127.0.0.1")
}
