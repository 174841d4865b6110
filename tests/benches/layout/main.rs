//! How well and how fast networks are drawn. `cargo xtask bench` runs this, lets others draw the same
//! networks, and holds what comes of it to the bounds.
//!
//! - `graphs FOLDER` writes the networks as others read them
//! - `ours` draws them natively, and tells a line of JSON for each set
//! - `sugiyama` lets a crate draw them (with the feature `peers`)
//! - `judge FOLDER` judges what others drew
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark that stops says where"
)]

mod clock;
mod drawn;
mod moves;
mod ours;
mod sets;
#[cfg(feature = "peers")]
mod sugiyama;
mod tell;

use std::path::Path;

fn main() {
    // cargo says `--bench` to every bench.
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["graphs", folder] => drawn::write_graphs(Path::new(folder)),
        [] | ["ours"] => {
            moves::measure();
            ours::measure();
        }
        #[cfg(feature = "peers")]
        ["sugiyama"] => sugiyama::measure(),
        ["judge", folder] => drawn::judge_all(Path::new(folder)),
        other => tell::complain(other),
    }
}
