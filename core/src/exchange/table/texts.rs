//! What stands in a cell: several goals, or a word instead of one.

use super::owners::TYING;
use crate::text::{fold, one_line};

/// What a cell says in place of a goal.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// Only a dash.
    Nothing,
    /// "Mål på kommunenivå".
    Delegated,
    /// "Ikke relevant", and why.
    NotRelevant(Option<String>),
}

/// Signs that begin an item of a list.
const BULLETS: [char; 10] = ['•', '·', '▪', '◦', '‣', '●', '–', '—', '-', '*'];

const LEVELS: [&str; 4] = ["kommunenivå", "kommunalt nivå", "felles nivå", "municipal level"];
const AT_LEVEL: [&str; 5] = ["mål på ", "målet er på ", "på ", "goal at ", "at "];
const NOT_RELEVANT: [&str; 3] = ["ikke relevant", "ikkje relevant", "not relevant"];

impl Said {
    pub(super) fn of(text: &str) -> Option<Self> {
        let folded = fold(text.trim_end_matches('.'));
        if !folded.chars().any(char::is_alphanumeric) {
            return Some(Self::Nothing);
        }
        let ends = folded.ends_with("nivå") || folded.ends_with(" level");
        let at_level = ends && AT_LEVEL.iter().any(|start| folded.starts_with(start));
        if LEVELS.contains(&&*folded) || (at_level && folded.split(' ').count() <= 6) {
            return Some(Self::Delegated);
        }
        NOT_RELEVANT.iter().any(|start| folded.starts_with(start)).then(|| {
            let reason = text.split_once([':', '–', '(', '-']).map(|(_, reason)| reason);
            let reason = reason.map(|reason| reason.trim_matches([')', ' ', '.']).to_owned());
            Self::NotRelevant(reason.filter(|reason| !reason.is_empty()))
        })
    }
}

/// The goals in a cell, each on one line.
///
/// A cell that says a known title as a whole is that goal. In others, a line that begins an item
/// of a list or has a capital begins a goal, unless the line before cannot end there, or the line
/// only says whose the goal is.
pub(super) fn goals(
    lines: &[String],
    is_known: impl Fn(&str) -> bool,
    is_owners: impl Fn(&str) -> bool,
) -> Vec<String> {
    let whole = one_line(&lines.join("\n"));
    if is_known(&whole) {
        return vec![whole];
    }
    let mut goals: Vec<String> = Vec::new();
    for line in lines {
        let (marked, text) = unmarked(line.trim());
        match goals.last_mut() {
            Some(last) if is_owners(text) || (!marked && goes_on(last, text)) => {
                last.extend(["\n", text]);
            }
            _ => goals.push(text.to_owned()),
        }
    }
    goals.iter().map(|goal| one_line(goal)).filter(|goal| !goal.is_empty()).collect()
}

/// Whether a line begins an item of a list.
pub(super) fn is_marked(line: &str) -> bool {
    unmarked(line.trim()).0
}

/// Whether a line only continues the text before it.
fn goes_on(before: &str, line: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let begins =
        line.chars().find(|letter| letter.is_alphanumeric()).is_some_and(char::is_uppercase);
    !begins || last.ends_with([',', '-', '\u{ad}']) || TYING.contains(&last)
}

/// A line without the sign or number of a list's item, and whether it had one.
fn unmarked(line: &str) -> (bool, &str) {
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let numbered = if rest.len() < line.len() { rest.strip_prefix(['.', ')']) } else { None };
    let rest = numbered.or_else(|| line.strip_prefix(BULLETS));
    match rest.filter(|rest| rest.starts_with(char::is_whitespace)) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_hold_as_many_goals_as_people_see() {
        for (lines, expected) in [
            (&["Alle deltar"][..], &["Alle deltar"][..]),
            (&["Alle har tillit", "til hver-", "andre"], &["Alle har tillit til hverandre"]),
            (&["Alle deltar", "Flere bidrar"], &["Alle deltar", "Flere bidrar"]),
            (&["Flere bor i", "Kristiansand"], &["Flere bor i Kristiansand"]),
            (&["• alle deltar", "• flere", "bidrar"], &["alle deltar", "flere bidrar"]),
            (&["1. Alle deltar", "2) Flere bidrar"], &["Alle deltar", "Flere bidrar"]),
            (&["16-66 år deltar", "80 % bidrar"], &["16-66 år deltar 80 % bidrar"]),
            (&["Kjent mål", "Over to linjer"], &["Kjent mål Over to linjer"]),
            (&["–", "og"], &["– og"]),
            (&["– Kjent mål"], &["Kjent mål"]),
            (&["Alle deltar", "HM", "Flere bidrar"], &["Alle deltar HM", "Flere bidrar"]),
            (&["", " "], &[]),
            (&["- 5 % færre"], &["5 % færre"]),
        ] {
            let lines: Vec<String> = lines.iter().map(|&line| line.to_owned()).collect();
            let is_known = |title: &str| ["Kjent mål Over to linjer", "– og"].contains(&title);
            assert_eq!(goals(&lines, is_known, |line| line == "HM"), expected);
        }
    }

    #[test]
    fn words_instead_of_goals_are_known() {
        for (text, said) in [
            ("–", Some(Said::Nothing)),
            ("Mål på kommunenivå", Some(Said::Delegated)),
            ("MÅL PÅ\u{a0}FYLKESNIVÅ.", Some(Said::Delegated)),
            ("Goal at municipal level", Some(Said::Delegated)),
            ("Høyere utdanningsnivå", None),
            ("Mål på kommunenivå for alle som bor og arbeider på et høyere nivå", None),
            ("Ikke relevant", Some(Said::NotRelevant(None))),
            ("Ikkje relevant: ingen skular", Some(Said::NotRelevant(Some("ingen skular".into())))),
            ("Not relevant (no schools)", Some(Said::NotRelevant(Some("no schools".into())))),
            ("Alle deltar", None),
        ] {
            assert_eq!(Said::of(text), said, "{text}");
        }
    }
}
