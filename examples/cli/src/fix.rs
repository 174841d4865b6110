//! `goalgraph fix`: what can be mended without a person, mended.

use crate::args::Fix as Args;
use crate::output::{complain, print, write};
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
    let lang = args.input.speaks(&document);
    let settings = args.how.settings(Some(lang), lang)?;
    let mended = mend(document.plan.clone(), settings, args.suggested);
    let text = mended.plan.to_json();
    let name = document.name.as_str();
    let is_piped = args.output.as_deref().unwrap_or(&args.input.file) == Path::new("-");
    let mut said = story(&mended, lang, name, args.dry_run);
    if mended.made.is_empty() {
        // A pipe gets the plan all the same: an empty file at its end would be no plan.
        return told(lang, &said, is_piped && !args.dry_run, &document.text);
    }
    if document.plan.to_json() != document.text {
        said.extend([&*say(lang, &REFORMATTED, &[("file", name)]), "\n"]);
    }
    if args.dry_run {
        said.extend([&*say(lang, &NOT_WRITTEN, &[]), "\n"]);
        return told(lang, &said, false, "");
    }
    if is_piped {
        return told(lang, &said, true, &text);
    }
    let target = args.output.as_deref().unwrap_or(&args.input.file);
    write(lang, target, &text)?;
    let target = target.display().to_string();
    said.extend([&*say(lang, &WRITTEN, &[("file", &target)]), "\n"]);
    told(lang, &said, false, "")
}

/// Says what was done: beside the plan, where that goes to standard output.
fn told(lang: Lang, said: &str, is_piped: bool, plan: &str) -> Result<ExitCode, String> {
    if is_piped {
        complain(said.trim_end());
        print(lang, plan)?;
    } else {
        print(lang, said)?;
    }
    Ok(ExitCode::SUCCESS)
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
    use crate::shouting;
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

    #[test]
    fn what_was_done_is_told() {
        let mut plan = Plan::new("Plan");
        plan.goals.push(Goal::new("g", GoalKind::Period, "Nå!"));
        let mended = mend(plan, shouting::settings(), false);
        let said = story(&mended, Lang::Nn, "p.json", true);
        assert_eq!(said, "Kan rettast: 1\n  «Nå!» roper.\n    → Fjern utropstegnet.\n");
    }

    #[test]
    fn positions_are_seen_within_edits() {
        let moved = Edit::Reorder { id: "g".into(), position: 0 };
        assert!(is_by_place(&Edit::All(vec![Edit::remove("g"), Edit::All(vec![moved])])));
        assert!(!is_by_place(&Edit::All(vec![Edit::remove("g")])));
    }
}
