//! Checks plans, mends them, or draws them, from the command line: a small program on the public
//! crate.
//!
//! ```text
//! goalgraph check plan.json --lang nn
//! goalgraph check 'plans/*.json' --format sarif --deny warning
//! goalgraph check plan.json --format markdown --baseline known.json --write-baseline known.json
//! goalgraph explain coverage/no-period-goal
//! goalgraph fix plan.json --dry-run
//! goalgraph render plan.json --view matrix --unit OPPV -o oppvekst.html
//! goalgraph render plan.json --site public
//! goalgraph read oppvekst.html --plan plan.json --unit OPPV -o plan.json
//! goalgraph export plan.json --to dot
//! ```
//!
//! Exit codes: 0 for plans without errors, 1 for one with errors (or what `--deny` says), 2 for
//! what cannot be read or written. A fix that is made is no error: `fix` gives 0 or 2. `read` gives 1
//! where something in a table was not understood.

mod args;
mod check;
mod explain;
mod export;
mod files;
mod fix;
mod how;
mod output;
mod progress;
mod read;
mod render;
mod report;
#[cfg(test)]
#[path = "../tests/cli/schema.rs"]
mod schema;
#[cfg(test)]
mod shouting;
mod table;
mod words;

use args::{Cli, Command};
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Explain { rule, lang } => explain::run(rule.as_deref(), lang),
        Command::Fix(args) => fix::run(&args),
        Command::Render(args) => render::run(&args),
        Command::Read(args) => table::run(&args),
        Command::Export { input, to, output } => export::run(&input, to, output.as_deref()),
    };
    done.unwrap_or_else(|complaint| {
        output::complain(&complaint);
        ExitCode::from(2)
    })
}
