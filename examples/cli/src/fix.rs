//! `goalgraph fix`: what can be mended without a person, mended.

use crate::args::Fix as Args;
use crate::output::{complain, print, write};
use crate::read::Document;
use crate::words::fix::{
    BROUGHT, LEFT, MADE, NOT_WRITTEN, NOTHING, REFORMATTED, WOULD_MAKE, WRITTEN,
};
use crate::words::say;
use goalgraph::rules::{Finding, Fix, Safety};
use goalgraph::{Edit, Lang, Plan, Session, Settings};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;

/// Fixes that bring new findings with fixes could go on for ever.
const ROUNDS: usize = 100;

/// A plan after its fixes.
struct Mended {
    plan: Plan,
    /// What was wrong, and what was done, in words.
    made: Vec<(String, String)>,
    /// Findings that came with the fixes, in words.
    brought: Vec<String>,
    /// How many findings have a fix that a person must look at.
    left: usize,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode, String> {
    let document = args.input.document()?;
    let asked = args.input.lang;
    let settings = args.how.settings(asked, args.input.speaks(&document))?;
    let lang = settings.language.unwrap_or(document.plan.language);
    let (said, plan) = done(args, &document, settings)?;
    if let Some(plan) = plan {
        // What is said goes beside the plan.
        complain(said.trim_end());
        print(lang, &plan)?;
    } else {
        print(lang, &said)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Mends a plan and writes it. Gives what there is to say, and the plan where it is to go to
/// standard output.
fn done(
    args: &Args,
    document: &Document,
    settings: Settings,
) -> Result<(String, Option<String>), String> {
    let lang = settings.language.unwrap_or(document.plan.language);
    let name = document.name.as_str();
    let target = args.output.as_deref().unwrap_or(&args.input.file);
    let is_piped = target == Path::new("-") && !args.dry_run;
    let mended = mend(document.plan.clone(), settings, args.suggested);
    let mut said = story(&mended, lang, name, args.dry_run);
    let mut add =
        |wording, file: &str| said.extend([&*say(lang, wording, &[("file", file)]), "\n"]);
    if mended.made.is_empty() {
        // A pipe gets the plan all the same: an empty file at its end would be no plan.
        return Ok((said, is_piped.then(|| document.text.clone())));
    }
    if document.plan.to_json() != document.text {
        add(&REFORMATTED, name);
    }
    if args.dry_run {
        add(&NOT_WRITTEN, name);
    } else if is_piped {
        return Ok((said, Some(mended.plan.to_json())));
    } else {
        write(lang, target, &mended.plan.to_json())?;
        add(&WRITTEN, &target.display().to_string());
    }
    Ok((said, None))
}

fn story(mended: &Mended, lang: Lang, name: &str, dry: bool) -> String {
    let mut lines = Vec::new();
    let count = |list: usize| list.to_string();
    if mended.made.is_empty() {
        lines.push(say(lang, &NOTHING, &[("file", name)]));
    } else {
        let heading = if dry { &WOULD_MAKE } else { &MADE };
        lines.push(say(lang, heading, &[("n", &count(mended.made.len()))]));
        for (message, title) in &mended.made {
            lines.extend([format!("  {message}"), format!("    → {title}")]);
        }
    }
    if !mended.brought.is_empty() {
        lines.push(say(lang, &BROUGHT, &[("n", &count(mended.brought.len()))]));
        lines.extend(mended.brought.iter().map(|message| format!("  {message}")));
    }
    if mended.left > 0 {
        lines.push(say(lang, &LEFT, &[("n", &count(mended.left))]));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// Makes fixes until none is left that may be made.
fn mend(plan: Plan, settings: Settings, suggested: bool) -> Mended {
    let mut session = Session::open(plan, settings);
    let before = session.report().findings().iter().map(Finding::id).collect();
    let mut made = Vec::new();
    let mut refused = BTreeSet::new();
    for _ in 0..ROUNDS {
        let more = round(&mut session, suggested, &mut refused);
        if more.is_empty() {
            break;
        }
        made.extend(more);
    }
    let report = session.report();
    let left = report.findings().iter().filter(|it| !suggested && chosen(it, true).is_some());
    let left = left.count();
    let brought = brought(report.findings(), &before);
    Mended { plan: session.plan().into_owned(), made, brought, left }
}

/// Makes the fix of every finding there is, unless another fix has mended it in between.
fn round(
    session: &mut Session,
    suggested: bool,
    refused: &mut BTreeSet<String>,
) -> Vec<(String, String)> {
    let findings: Vec<Finding> = session.report().findings().to_vec();
    let mut gone = BTreeSet::new();
    let mut made = Vec::new();
    for finding in &findings {
        let id = finding.id();
        let Some(fix) = chosen(finding, suggested) else { continue };
        if gone.contains(&id) || refused.contains(&id) {
            continue;
        }
        // Places may have moved since the findings were told: such a fix waits for its round.
        if !made.is_empty() && is_by_place(fix.edit()) {
            continue;
        }
        let Ok(delta) = session.apply(fix.edit()) else {
            refused.insert(id);
            continue;
        };
        let resolved = delta.resolved.iter().map(ToString::to_string);
        gone.extend(resolved);
        if gone.contains(&id) {
            made.push((finding.to_string(), fix.title(finding.lang())));
        } else {
            // It mended nothing.
            session.undo();
            refused.insert(id);
        }
    }
    made
}

/// The fix to make of a finding: the first that may be made.
fn chosen(finding: &Finding, suggested: bool) -> Option<&Fix> {
    finding.fixes().iter().find(|fix| suggested || fix.safety() == Safety::Safe)
}

/// Whether an edit, or one within it, says positions.
fn is_by_place(edit: &Edit) -> bool {
    let mut waiting = vec![edit];
    while let Some(edit) = waiting.pop() {
        match edit {
            Edit::All(edits) => waiting.extend(edits),
            Edit::Changes(_) | Edit::Reorder { .. } | Edit::Add { position: Some(_), .. } => {
                return true;
            }
            _ => {}
        }
    }
    false
}

/// What is found now and was not before.
fn brought(findings: &[Finding], before: &BTreeSet<String>) -> Vec<String> {
    let new = findings.iter().filter(|finding| !before.contains(&finding.id()));
    new.map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args::{Cli, Command};
    use crate::shouting;
    use clap::Parser;
    use goalgraph::plan::{Goal, GoalKind};

    /// The titles after the fixes, how many were made, and how many are left to look at.
    fn mended(titles: &[&str], suggested: bool) -> (Vec<String>, usize, usize) {
        let mut plan = Plan::new("Plan");
        for (at, title) in titles.iter().enumerate() {
            plan.goals.push(Goal::new(format!("g{at}"), GoalKind::Period, *title));
        }
        let Mended { plan, made, left, .. } = mend(plan, shouting::settings(), suggested);
        (plan.goals.into_iter().map(|goal| goal.title).collect(), made.len(), left)
    }

    #[test]
    fn only_what_may_be_made_is_made() {
        let titles = ["Nå!", "Senere", "Aldri!!", "Snart!"];
        let owned = |titles: &[&str]| titles.iter().map(ToString::to_string).collect::<Vec<_>>();
        let safe = owned(&["Nå", "Senere", "Aldri!!", "Snart"]);
        assert_eq!(mended(&titles, false), (safe, 2, 1));
        assert_eq!(mended(&titles, true), (owned(&["Nå", "Senere", "Snart"]), 3, 0));
        assert_eq!(mended(&["Senere"], true), (owned(&["Senere"]), 0, 0));
    }

    /// What is said, what goes to standard output, and what the file is afterwards.
    fn fixed(name: &str, text: &str, more: &[&str]) -> (String, Option<String>, String) {
        let folder = std::env::temp_dir().join(format!("goalgraph-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("plan.json");
        std::fs::write(&file, text).unwrap();
        let line = [&["goalgraph", "fix", file.to_str().unwrap()], more].concat();
        let Command::Fix(args) = Cli::parse_from(line).command else { panic!("{more:?}") };
        let mut document = args.input.document().unwrap();
        document.name = "plan.json".into();
        let mut settings = shouting::settings();
        settings.language = Some(Lang::Nn);
        let (said, piped) = done(&args, &document, settings).unwrap();
        let names: Vec<_> = std::fs::read_dir(&folder).unwrap().collect();
        assert_eq!(names.len(), 1, "{names:?}");
        let after = std::fs::read_to_string(&file).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        (said.replace(file.to_str().unwrap(), "plan.json"), piped, after)
    }

    #[test]
    fn the_plan_is_written_where_it_is_asked_for_and_nowhere_else() {
        let mut plan = Plan::new("Plan");
        plan.goals.push(Goal::new("g", GoalKind::Period, "Nå!"));
        let loud = plan.to_json();
        let quiet = loud.replace("Nå!", "Nå");
        let story = "  «Nå!» ropar.\n    → Fjern utropsteiknet.\n";
        let made = format!("Retta: 1\n{story}");
        let cases: &[(&[&str], String, Option<&str>, &str)] = &[
            (&[], format!("{made}Skrive til plan.json.\n"), None, &quiet),
            (&["-o", "-"], made.clone(), Some(&quiet), &loud),
            (&["--dry-run"], format!("Kan rettast: 1\n{story}Ingenting er skrive.\n"), None, &loud),
        ];
        for (at, (args, said, piped, file)) in cases.iter().enumerate() {
            let expected = (said.clone(), piped.map(str::to_owned), (*file).to_owned());
            assert_eq!(fixed(&format!("fix-{at}"), &loud, args), expected, "{args:?}");
        }
        let own = loud.replace('\n', " ");
        let (said, _, file) = fixed("fix-own", &own, &[]);
        assert!(said.contains("\nMerk: plan.json er ikkje sett opp slik"), "{said}");
        assert_eq!(file, quiet);
    }

    #[test]
    fn positions_are_seen_within_edits() {
        let moved = Edit::Reorder { id: "g".into(), position: 0 };
        assert!(is_by_place(&Edit::All(vec![Edit::remove("g"), Edit::All(vec![moved])])));
        assert!(!is_by_place(&Edit::All(vec![Edit::remove("g")])));
    }
}
