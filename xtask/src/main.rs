//! `cargo xtask build | demo | test | bench`: everything this project does besides `cargo build`.
//!
//! Each verb first sees to what it needs (wasm target, npm packages, a browser) and says so. The verbs are in
//! `wasm.rs`, `demo.rs`, `test/` and `bench/`, what they need in `setup/`.

mod bench;
mod demo;
mod package;
mod paths;
mod say;
mod serve;
mod setup;
mod sh;
mod sites;
mod size;
mod stamp;
mod test;
mod wasm;

use std::process::ExitCode;

use anyhow::Result;

const USAGE: &str = "\
cargo xtask build            build the npm package into wasm/dist
cargo xtask demo [--port N]  build, and serve the example intranet on 127.0.0.1
cargo xtask test             run everything: format, language, lints, tests, docs, wasm, browser, size
cargo xtask test language    only read what we say: every language there, every word known
cargo xtask bench            measure speed, memory and drawings on one core, and a page in Chromium
cargo xtask bench layout     only drawings
cargo xtask bench browser    only pages in Chromium
      [--quick] [--strict]   a shorter look; fail where a figure is over its bound
      [--peers]              let other layouters draw the same (some minutes more)
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let outcome = match args.as_slice() {
        ["build"] => package::build(),
        ["demo"] => demo::run(None),
        ["demo", "--port", port] => match port.parse() {
            Ok(port) => demo::run(Some(port)),
            Err(_) => return misused(&format!("`{port}` is not a port number")),
        },
        ["test"] => test::run(),
        ["test", "language"] => test::language::check(),
        ["bench", rest @ ..] => {
            let (only, flags) = match rest {
                ["layout", flags @ ..] => (Some(bench::Part::Layout), flags),
                ["browser", flags @ ..] => (Some(bench::Part::Browser), flags),
                flags => (None, flags),
            };
            let known = ["--quick", "--strict", "--peers"];
            if let Some(other) = flags.iter().find(|flag| !known.contains(flag)) {
                return misused(&format!("`bench` knows no `{other}`"));
            }
            let [quick, strict, peers] = known.map(|flag| flags.contains(&flag));
            bench::run(&bench::Asked { only, quick, strict, peers })
        }
        ["help" | "--help" | "-h"] => {
            say::line(USAGE.trim_end());
            Ok(())
        }
        [] => return misused("say what to do"),
        other => return misused(&format!("no such command: `{}`", other.join(" "))),
    };
    finish(outcome)
}

fn misused(why: &str) -> ExitCode {
    say::error(&format!("{why}\n\n{}", USAGE.trim_end()));
    ExitCode::from(2)
}

fn finish(outcome: Result<()>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::error(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}
