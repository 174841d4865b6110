//! Writes generated plans, without spaces: `plan-1000.json`. What a program in another language is
//! measured on.
//!
//! `cargo run --package goalgraph-tests --example plans -- FOLDER SIZE…`
#![expect(clippy::expect_used, reason = "a program of the benches that stops says where")]

use goalgraph_tests::generate::plan;
use std::path::PathBuf;

fn main() {
    let mut args = std::env::args().skip(1);
    let folder = PathBuf::from(args.next().expect("a folder"));
    std::fs::create_dir_all(&folder).expect("a place for files");
    for size in args {
        let plan = plan(size.parse().expect("a size"), 2_024, true);
        let text = serde_json::to_string(&plan).expect("a plan can be written");
        let file = folder.join(format!("plan-{size}.json"));
        std::fs::write(file, text).expect("a place for a file");
    }
}
