//! What can be asked for on the command line.

use crate::render::Mapped;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use goalgraph::Lang;
use goalgraph::check::Profile;
use goalgraph::rules::Severity;
use goalgraph::text::Date;
use goalgraph::view::View;
use std::path::PathBuf;

/// Checks a municipality's goal plan, mends it, and draws it.
#[derive(Debug, Parser)]
#[command(name = "goalgraph", version)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Says what is wrong in plans, why it matters, and what to do.
    Check(Check),
    /// Shows a rule's page; without a name, lists the rules.
    Explain {
        /// The rule, as reports name it: `coverage/no-period-goal`.
        rule: Option<String>,
        /// nb, nn or en, for what is not the page itself.
        #[arg(long, value_parser = lang)]
        lang: Option<Lang>,
    },
    /// Makes the fixes that need no person to look at them, and writes the plan.
    Fix(Fix),
    /// Draws one view of a plan, or the whole plan as a site; neither has scripts.
    Render(Render),
    /// Reads tables into a plan, and says what it did not understand.
    Read(Table),
    /// Writes the goals and their links for programs that draw graphs.
    Export {
        #[command(flatten)]
        input: Input,
        /// What to write.
        #[arg(long, value_enum)]
        to: Foreign,
        /// The file to write; standard output unless told.
        #[arg(short, long)]
        output: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The plans, as JSON: files, patterns like `plans/*.json`, `-` for standard input.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// nb, nn or en; the plan's own language unless told.
    #[arg(long, value_parser = lang)]
    pub(crate) lang: Option<Lang>,
    /// How to say it.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) how: How,
    /// Known findings, as `--write-baseline` writes them: only others are shown. Of one plan.
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// Writes what is found now, so that a later check can leave it out. Of one plan.
    #[arg(long, value_name = "FILE")]
    pub(crate) write_baseline: Option<PathBuf>,
    /// The exit code is 1 from this severity on.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) deny: Deny,
}

#[derive(Debug, Args)]
pub(crate) struct Fix {
    #[command(flatten)]
    pub(crate) input: Input,
    #[command(flatten)]
    pub(crate) how: How,
    /// Also the first fix that a person should look at, of each finding.
    #[arg(long)]
    pub(crate) suggested: bool,
    /// Where to write the plan; over the file itself unless told, `-` for standard output.
    #[arg(short, long)]
    pub(crate) output: Option<PathBuf>,
    /// Only says what it would do.
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Render {
    #[command(flatten)]
    pub(crate) input: Input,
    /// What to draw.
    #[arg(long, value_parser = view(), required_unless_present = "site")]
    pub(crate) view: Option<View>,
    /// Only this unit and those below it, by id, name or alias.
    #[arg(long)]
    pub(crate) unit: Option<String>,
    /// What to draw it as; unless told, what the name of the file to write ends in, or else HTML.
    #[arg(long, value_enum)]
    pub(crate) format: Option<Drawn>,
    /// The file to write; standard output unless told.
    #[arg(short, long)]
    pub(crate) output: Option<PathBuf>,
    /// Writes the whole plan as pages that link to each other, in this folder.
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["view", "unit", "format", "output"])]
    pub(crate) site: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) map: Mapped,
    /// Also into a folder that has files and is no site of this program's.
    #[arg(long, conflicts_with = "view")]
    pub(crate) force: bool,
    /// The day it is, like 2027-12-31; waivers until then count, and the site's pages say it.
    #[arg(long, value_name = "DATE")]
    pub(crate) today: Option<Date>,
}

#[derive(Debug, Args)]
pub(crate) struct Table {
    /// The table: a page with tables (.html, .htm), or text as from a spreadsheet (.csv, .tsv,
    /// .txt, `-` for standard input).
    pub(crate) file: PathBuf,
    /// The plan it is read into, as JSON.
    #[arg(long, value_name = "FILE")]
    pub(crate) plan: PathBuf,
    /// Whose table it is, by id, name or alias, where it does not say so itself.
    #[arg(long)]
    pub(crate) unit: Option<String>,
    /// What the columns hold, like `retningsmål,periodemål,ansvar`; unless told, what their
    /// headings say.
    #[arg(long, value_delimiter = ',')]
    pub(crate) columns: Vec<String>,
    /// The table is all there is of the unit's goals of its kinds: others are taken out.
    #[arg(long)]
    pub(crate) complete: bool,
    /// Where to write the plan; standard output unless told.
    #[arg(short, long)]
    pub(crate) output: Option<PathBuf>,
    /// nb, nn or en; the plan's own language unless told.
    #[arg(long, value_parser = lang)]
    pub(crate) lang: Option<Lang>,
}

#[derive(Debug, Args)]
pub(crate) struct Input {
    /// The plan, as JSON; `-` for standard input.
    pub(crate) file: PathBuf,
    /// nb, nn or en; the plan's own language unless told.
    #[arg(long, value_parser = lang)]
    pub(crate) lang: Option<Lang>,
}

/// How plans are judged.
#[derive(Debug, Args)]
pub(crate) struct How {
    /// How far along the plan is; in a draft, errors of coverage are warnings.
    #[arg(long, value_enum)]
    pub(crate) profile: Option<Stage>,
    /// Settings as JSON; they win over the plan's own.
    #[arg(long, value_name = "FILE")]
    pub(crate) settings: Option<PathBuf>,
    /// The day it is, like 2027-12-31; unless told, what the settings say, or else this machine's
    /// date in UTC. The check itself has no clock.
    #[arg(long, value_name = "DATE")]
    pub(crate) today: Option<Date>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs. Of one file, its report; of several files or a pattern, `files` with a
    /// report each.
    Json,
    /// SARIF 2.1.0, for editors and build servers.
    Sarif,
    /// A summary for a meeting.
    Markdown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Drawn {
    /// A page of its own.
    Html,
    /// A drawing, for other pages and programs.
    Svg,
    /// A drawing as an image, for documents and slides.
    Png,
    /// A drawing on a lying A4 page.
    Pdf,
    /// Rows for a spreadsheet.
    Csv,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Foreign {
    /// For Graphviz.
    Dot,
    /// For Mermaid, which many wikis and code hosts draw.
    Mermaid,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Stage {
    /// To be published.
    Publish,
    /// Still being written.
    Draft,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub(crate) enum Deny {
    /// Errors alone.
    #[default]
    Error,
    /// Errors and warnings.
    Warning,
    /// Every finding.
    Info,
}

impl Stage {
    pub(crate) const fn profile(self) -> Profile {
        match self {
            Self::Publish => Profile::Publish,
            Self::Draft => Profile::Draft,
        }
    }
}

impl Deny {
    /// The mildest severity that is denied.
    pub(crate) const fn severity(self) -> Severity {
        match self {
            Self::Error => Severity::Error,
            Self::Warning => Severity::Warning,
            Self::Info => Severity::Info,
        }
    }
}

fn lang(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| format!("expected {}", Lang::ALL.map(Lang::tag).join(", ")))
}

fn view() -> impl TypedValueParser<Value = View> {
    PossibleValuesParser::new(View::ALL.map(View::name))
        .try_map(|name| View::from_name(&name).ok_or("no such view"))
}
