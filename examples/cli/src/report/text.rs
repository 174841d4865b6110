//! The report for people at a terminal.

use super::excerpt::{Excerpt, excerpt, shown};
use super::lines::Lines;
use super::{Checked, Placed};
use crate::words::{
    ACCEPTED, BY_FIX, BY_SUGGESTION, FILES, FIXABLE, KNOWN, MENDED, REMEDY, SUGGESTION, WHY, say,
    severity,
};
use anstyle::{AnsiColor, Style};
use goalgraph::Lang;
use goalgraph::rules::{Safety, Severity};
use goalgraph::text::Wording;
use std::fmt::Write as _;

const STRONG: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();

/// The findings by severity and rule, then how many there are.
pub(crate) fn write(all: &[Checked], several: bool) -> String {
    let mut said = String::new();
    for checked in all {
        if several {
            let _ = writeln!(said, "{STRONG}{}{STRONG:#}\n", clean(&checked.document.name));
        }
        findings(&mut said, checked);
        counts(&mut said, checked.lang, std::slice::from_ref(checked));
        if several {
            said.push('\n');
        }
    }
    if let (true, Some(first)) = (all.len() > 1, all.first()) {
        line(&mut said, first.lang, &FILES, all.len());
        counts(&mut said, first.lang, all);
    }
    said
}

fn findings(said: &mut String, checked: &Checked) {
    let lines = Lines::of(&checked.document.text);
    for (grave, count) in checked.tally() {
        if count > 0 {
            let (style, heading) = (style(grave), heading(checked.lang, grave, count));
            let _ = writeln!(said, "{style}{heading}{style:#}\n");
        }
        for group in checked.by_rule(grave) {
            rule(said, checked, &lines, &group);
        }
    }
}

/// The findings of a rule; what they all say alike, once.
fn rule(said: &mut String, checked: &Checked, lines: &Lines<'_>, group: &[&Placed]) {
    let lang = checked.lang;
    let texts: Vec<_> = group.iter().map(|one| one.finding.texts(lang)).collect();
    let (Some(first), Some(head)) = (texts.first(), group.first()) else { return };
    let same_why = texts.iter().all(|texts| texts.why == first.why);
    let same_remedy = texts.iter().all(|texts| texts.remedy == first.remedy);
    let _ = writeln!(said, "  {STRONG}{}{STRONG:#}", clean(head.finding.rule()));
    for (one, texts) in group.iter().zip(&texts) {
        let (file, place) = (clean(&checked.document.name), &one.place);
        let message = clean(&texts.message);
        let _ = writeln!(said, "    {file}:{}:{}: {message}", place.line, place.column);
        if let Some(excerpt) = excerpt(lines, place) {
            mark(said, &excerpt, style(one.finding.severity()));
        }
        if !same_why {
            told(said, lang, &WHY, &texts.why, 6);
        }
        if !same_remedy {
            told(said, lang, &REMEDY, &texts.remedy, 6);
        }
        for fix in one.finding.fixes() {
            let wording = if fix.safety() == Safety::Safe { &FIXABLE } else { &SUGGESTION };
            told(said, lang, wording, &fix.title(lang), 6);
        }
    }
    if same_why {
        told(said, lang, &WHY, &first.why, 4);
    }
    if same_remedy {
        told(said, lang, &REMEDY, &first.remedy, 4);
    }
    said.push('\n');
}

fn told(said: &mut String, lang: Lang, wording: &Wording, text: &str, indent: usize) {
    let _ = writeln!(said, "{:indent$}{}", "", clean(&say(lang, wording, &[("text", text)])));
}

fn mark(said: &mut String, excerpt: &Excerpt, style: Style) {
    let Excerpt { line, text, at, length } = excerpt;
    let _ = writeln!(said, "      {FAINT}{line:>5} |{FAINT:#} {text}");
    let marker = "^".repeat(*length);
    let _ = writeln!(said, "      {FAINT}{:>5} |{FAINT:#} {:at$}{style}{marker}{style:#}", "", "");
}

/// How many findings there are, and what has become of others; of those only if there are any.
fn counts(said: &mut String, lang: Lang, all: &[Checked]) {
    for grave in Severity::ALL {
        let own = |one: &Checked| one.tally().iter().find(|it| it.0 == grave).map_or(0, |it| it.1);
        let count = all.iter().map(own).sum();
        said.extend([&*heading(lang, grave, count), "\n"]);
    }
    let sum = |of: &dyn Fn(&Checked) -> usize| all.iter().map(of).sum::<usize>();
    let others = [
        (&ACCEPTED, sum(&|one| one.accepted_and_known().0)),
        (&KNOWN, sum(&|one| one.accepted_and_known().1)),
        (&MENDED, sum(&|one| one.mended.len())),
        (&BY_FIX, sum(&|one| one.mendable().0)),
        (&BY_SUGGESTION, sum(&|one| one.mendable().1)),
    ];
    for (wording, count) in others.into_iter().filter(|(_, count)| *count > 0) {
        line(said, lang, wording, count);
    }
}

fn line(said: &mut String, lang: Lang, wording: &Wording, count: usize) {
    said.extend([&*say(lang, wording, &[("n", &count.to_string())]), "\n"]);
}

fn heading(lang: Lang, grave: Severity, count: usize) -> String {
    say(lang, severity(grave), &[("n", &count.to_string())])
}

const fn style(grave: Severity) -> Style {
    match grave {
        Severity::Error => AnsiColor::Red.on_default().bold(),
        Severity::Warning => AnsiColor::Yellow.on_default().bold(),
        Severity::Info => AnsiColor::Cyan.on_default().bold(),
    }
}

/// A plan's words without what would order the terminal about.
fn clean(text: &str) -> String {
    text.chars().map(shown).collect()
}
