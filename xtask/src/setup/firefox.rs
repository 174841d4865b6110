//! Firefox, for the tests that are run in a second browser.

use crate::setup::browser::Browser;

pub(crate) const FIREFOX: Browser = Browser {
    name: "Firefox",
    variable: "GOALGRAPH_FIREFOX",
    known: &[
        "firefox-esr",
        "firefox",
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        "/snap/bin/firefox",
    ],
    debian: "firefox-esr",
    // Ubuntu has no package `firefox-esr`; this one brings the snap.
    ubuntu: "firefox",
};
