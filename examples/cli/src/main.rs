//! Checks a plan, or draws it, from the command line: a small program on the public crate.
//!
//! ```text
//! goalgraph check plan.json --lang nn
//! goalgraph render plan.json --view matrix --unit OPPV -o oppvekst.html
//! ```
//!
//! Exit codes: 0 for a plan without errors, 1 for one with errors, 2 for what cannot be read or
//! written.

mod check;
mod read;
mod render;
mod words;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use goalgraph::Lang;
use goalgraph::view::View;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Checks a municipality's goal plan, and draws it.
#[derive(Debug, Parser)]
#[command(name = "goalgraph", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Says what is wrong in a plan, why it matters, and what to do.
    Check {
        #[command(flatten)]
        input: Input,
        /// How to say it.
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Draws a plan as one HTML page, without scripts.
    Render {
        #[command(flatten)]
        input: Input,
        /// What to draw.
        #[arg(long, value_parser = view())]
        view: View,
        /// Only this unit and those below it, by id, name or alias.
        #[arg(long)]
        unit: Option<String>,
        /// The page to write; standard output unless told.
        #[arg(short, long)]
        output: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
struct Input {
    /// The plan, as JSON; `-` for standard input.
    file: PathBuf,
    /// nb, nn or en; the plan's own language unless told.
    #[arg(long, value_parser = lang)]
    lang: Option<Lang>,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

fn lang(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| format!("expected {}", Lang::ALL.map(Lang::tag).join(", ")))
}

fn view() -> impl TypedValueParser<Value = View> {
    PossibleValuesParser::new(View::ALL.map(View::name))
        .try_map(|name| View::from_name(&name).ok_or("no such view"))
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Check { input, format } => check::run(&input, format),
        Command::Render { input, view, unit, output } => {
            render::run(&input, view, unit, output.as_deref())
        }
    };
    done.unwrap_or_else(|complaint| {
        // Nobody is left to hear that standard error is closed.
        let _ = writeln!(std::io::stderr(), "{complaint}");
        ExitCode::from(2)
    })
}
