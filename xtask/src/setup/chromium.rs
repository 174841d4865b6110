//! Chromium or Google Chrome, for the browser tests and the benches.

use crate::setup::browser::Browser;

pub(crate) const CHROMIUM: Browser = Browser {
    name: "Chromium or Google Chrome",
    variable: "GOALGRAPH_CHROMIUM",
    // Ordinary programs first, then Ubuntu's snap, which sees less of the file system.
    known: &[
        "chromium",
        "google-chrome-stable",
        "google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "chromium-browser",
        "/snap/bin/chromium",
    ],
    debian: "chromium",
    // Ubuntu has no package `chromium`; this one brings the snap.
    ubuntu: "chromium-browser",
};
