//! A summary for a meeting: every plan's findings in words, as Markdown.

use super::{Checked, Placed};
use crate::words::markdown::{
    ACCEPTED, ACCEPTED_BY, ALL_NEW, DECISION, FINDINGS, KNOWN, MENDED, NOTHING, REASON, REVIEW,
    REVIEW_OF_DAY, UNTIL, heading,
};
use crate::words::{REMEDY, WHY, say};
use goalgraph::plan::{Plan, Waiver};
use goalgraph::rules::{ElementKind, Finding, Status};
use goalgraph::text::{Date, Wording, compare};
use goalgraph::{Lang, Settings};
use std::fmt::Write as _;

pub(crate) fn write(all: &[Checked], settings: &Settings) -> String {
    let plans: Vec<String> = all.iter().map(|one| plan(one, settings)).collect();
    plans.join("\n")
}

fn plan(checked: &Checked, settings: &Settings) -> String {
    let lang = checked.lang;
    let mut said = format!("# {}\n\n", escaped(&checked.document.plan.title));
    let day = settings.today.map(|day| date(lang, day));
    said.push_str(&match day {
        Some(day) => say(lang, &REVIEW_OF_DAY, &[("date", &day)]),
        None => say(lang, &REVIEW, &[]),
    });
    table(&mut said, checked);
    let has_baseline = !settings.known.is_empty();
    if has_baseline && !checked.shown.is_empty() {
        let _ = writeln!(said, "\n{}", say(lang, &ALL_NEW, &[]));
    }
    if checked.shown.is_empty() {
        let _ = writeln!(said, "\n{}", say(lang, &NOTHING, &[]));
    }
    for (severity, count) in checked.tally().into_iter().filter(|(_, count)| *count > 0) {
        let _ = writeln!(said, "\n## {} ({count})", say(lang, heading(severity), &[]));
        for group in checked.by_rule(severity) {
            rule(&mut said, checked, group);
        }
    }
    accepted(&mut said, checked);
    mended(&mut said, checked);
    said
}

fn table(said: &mut String, checked: &Checked) {
    let lang = checked.lang;
    let _ = write!(said, "\n\n{}\n|---|---:|\n", say(lang, &FINDINGS, &[]));
    let mut row = |wording: &Wording, count: usize| {
        let _ = writeln!(said, "| {} | {count} |", say(lang, wording, &[]));
    };
    for (severity, count) in checked.tally() {
        row(heading(severity), count);
    }
    let (accepted, known) = checked.accepted_and_known();
    let others = [(&ACCEPTED, accepted), (&KNOWN, known), (&MENDED, checked.mended.len())];
    for (wording, count) in others.into_iter().filter(|(_, count)| *count > 0) {
        row(wording, count);
    }
}

/// The findings of a rule, those of a unit together; what they all say alike, once.
fn rule(said: &mut String, checked: &Checked, mut group: Vec<&Placed>) {
    let (lang, plan) = (checked.lang, &checked.document.plan);
    group.sort_by(|a, b| compare(unit(plan, &a.finding), unit(plan, &b.finding)));
    let texts: Vec<_> = group.iter().map(|one| one.finding.texts(lang)).collect();
    let Some((first, name)) = texts.first().zip(group.first().map(|one| one.finding.rule())) else {
        return;
    };
    let same_why = texts.iter().all(|texts| texts.why == first.why);
    let same_remedy = texts.iter().all(|texts| texts.remedy == first.remedy);
    let tell = |wording, text: &str| say(lang, wording, &[("text", &*escaped(text))]);
    // A rule's name means nothing in a meeting; why it is there does.
    let heading = if same_why { escaped(&first.why) } else { format!("`{name}`") };
    let _ = writeln!(said, "\n### {heading}\n");
    for texts in &texts {
        let _ = writeln!(said, "- {}", escaped(&texts.message));
        if !same_why {
            let _ = writeln!(said, "  - {}", tell(&WHY, &texts.why));
        }
        if !same_remedy {
            let _ = writeln!(said, "  - {}", tell(&REMEDY, &texts.remedy));
        }
    }
    if same_remedy {
        let _ = writeln!(said, "\n{}", tell(&REMEDY, &first.remedy));
    }
}

/// The name of the unit a finding names; nothing where it names none.
fn unit<'p>(plan: &'p Plan, finding: &Finding) -> &'p str {
    let named = [Some(finding.subject()), finding.counterpart()].into_iter().flatten();
    let named = named
        .filter(|it| it.kind == ElementKind::Unit)
        .find_map(|it| plan.units.iter().find(|unit| unit.id == it.id));
    named.map_or("", |unit| &unit.name)
}

/// What has been accepted: why, by whom, on which decision, and until when.
fn accepted(said: &mut String, checked: &Checked) {
    let lang = checked.lang;
    let waived = checked.hidden.iter().filter_map(|one| match one.finding.status() {
        Status::Waived(waiver) => Some((&one.finding, &**waiver)),
        _ => None,
    });
    let waived: Vec<(&Finding, &Waiver)> = waived.collect();
    if waived.is_empty() {
        return;
    }
    let _ = writeln!(said, "\n## {} ({})\n", say(lang, &ACCEPTED, &[]), waived.len());
    for (finding, waiver) in waived {
        let _ = writeln!(said, "- {}", escaped(&finding.texts(lang).message));
        let until = waiver.until.as_deref().map(|text| match text.parse() {
            Ok(day) => date(lang, day),
            Err(_) => text.to_owned(),
        });
        let parts = [
            (&REASON, Some(&*waiver.reason)),
            (&ACCEPTED_BY, waiver.by.as_deref()),
            (&DECISION, waiver.decision.as_deref()),
            (&UNTIL, until.as_deref()),
        ];
        for (wording, text) in parts.into_iter().filter_map(|(it, text)| Some((it, text?))) {
            let _ = writeln!(said, "  - {}", say(lang, wording, &[("text", &*escaped(text))]));
        }
    }
}

/// What is gone can be named, but not told: its words went with it.
fn mended(said: &mut String, checked: &Checked) {
    if checked.mended.is_empty() {
        return;
    }
    let count = checked.mended.len();
    let _ = writeln!(said, "\n## {} ({count})\n", say(checked.lang, &MENDED, &[]));
    for id in &checked.mended {
        let _ = writeln!(said, "- {}", escaped(id));
    }
}

/// A date as Norwegian letters have it, 31.12.2027; in English that could be another day.
fn date(lang: Lang, date: Date) -> String {
    let (day, month, year) = date.parts();
    match lang {
        Lang::Nb | Lang::Nn => format!("{day:02}.{month:02}.{year}"),
        Lang::En => date.to_string(),
    }
}

/// A plan's words as text: nothing in them is Markdown or HTML, and nothing opens a list.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let opening = words.split(' ').next().unwrap_or_default();
    let digits = opening.bytes().take_while(u8::is_ascii_digit).count();
    let is_number = digits > 0 && matches!(opening.get(digits..), Some("." | ")"));
    for (at, letter) in words.char_indices() {
        let opens = at == 0 && "-+=".contains(letter) || is_number && at == digits;
        if opens || "\\`*_[]<>|~#&".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn no_words_are_markdown() {
        let cases = [
            ("«Åpne biblioteker» 2.", "«Åpne biblioteker» 2."),
            ("a\n# b", "a \\# b"),
            (
                "<b>*x*</b> | `y` [z](q) &amp;",
                "\\<b\\>\\*x\\*\\</b\\> \\| \\`y\\` \\[z\\](q) \\&amp;",
            ),
            ("12. mai", "12\\. mai"),
            ("- strek", "\\- strek"),
            ("80 % og 1.5", "80 % og 1.5"),
            ("31.12.2027", "31.12.2027"),
        ];
        for (text, expected) in cases {
            assert_eq!(escaped(text), expected);
        }
    }
}
