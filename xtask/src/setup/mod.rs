//! What a fresh machine lacks: got where that can be done, else named plainly with the way to get it.

pub(crate) mod apt;
pub(crate) mod browser;
pub(crate) mod chromium;
pub(crate) mod components;
pub(crate) mod debian;
pub(crate) mod firefox;
pub(crate) mod graphviz;
pub(crate) mod hunspell;
pub(crate) mod npm;
pub(crate) mod toolchain;
