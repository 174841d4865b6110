//! Who owns a goal, as tables write it: `HM, KI OPPV`, `(ORG)`, "Felles for alle".

use crate::graph::Graph;
use crate::text::fold;

/// The owners a text names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Owners {
    /// All directorates share it.
    pub(super) shared: bool,
    /// The units, as they are written.
    pub(super) names: Vec<String>,
    /// What is written as an owner and is none the plan knows.
    pub(super) unknown: Vec<String>,
}

/// A unit's name has no more words than this.
const LONGEST_NAME: usize = 8;

/// Ways to say that all share it, whatever follows.
const ALL: [&str; 4] = ["alle", "felles", "all", "shared"];

/// Words between names.
const BETWEEN: [&str; 4] = ["og", "and", "samt", "&"];

/// Words after which a code belongs to the sentence: "samarbeid med HM".
pub(super) const TYING: &[&str] = &[
    "i", "med", "for", "av", "til", "fra", "frå", "hos", "på", "og", "mellom", "in", "with", "by",
    "to", "from", "of", "at", "and", "between",
];

impl Owners {
    /// Reads a cell that names owners and nothing else. What it does not know it keeps, so that
    /// the plan says what the table says.
    pub(super) fn listed(graph: &Graph<'_>, text: &str) -> Self {
        let spaced = text.replace([',', ';', '/', '(', ')', '\n'], " , ");
        let words: Vec<&str> = spaced.split_whitespace().collect();
        let first = words.iter().find(|&&word| word != ",").copied().unwrap_or_default();
        if ALL.contains(&&*fold(first)) {
            return Self { shared: true, ..Self::default() };
        }
        let mut owners = Self::default();
        let mut unknown: Vec<&str> = Vec::new();
        let mut rest = words.as_slice();
        while let Some((&word, after)) = rest.split_first() {
            let long = (1..=rest.len().min(LONGEST_NAME)).rev();
            let mut names = long.filter_map(|count| {
                let (name, after) = rest.split_at_checked(count)?;
                let name = name.join(" ");
                graph.unit_named(&name).map(|_| (name, after))
            });
            let name = names.next();
            if name.is_some() || word == "," || BETWEEN.contains(&word) {
                owners.stray(&mut unknown);
            } else {
                unknown.push(word);
            }
            rest = match name {
                Some((name, after)) => {
                    owners.add(name);
                    after
                }
                None => after,
            };
        }
        owners.stray(&mut unknown);
        owners
    }

    /// Takes the owners off the end of a text: `… i arbeid ORG`, `… (ORG, ØK)`, `… HM, KI OPPV`.
    pub(super) fn trailing<'t>(graph: &Graph<'_>, text: &'t str) -> (&'t str, Self) {
        let text = text.trim_end();
        if let Some((before, within)) = bracketed(text) {
            let owners = Self::listed(graph, within);
            return if owners.unknown.is_empty() && !owners.is_empty() && !before.is_empty() {
                (before, owners)
            } else {
                (text, Self::default())
            };
        }
        let mut owners = Self::default();
        let mut before = text;
        while let Some((rest, word)) = last_word(before) {
            let is_between = !owners.is_empty() && BETWEEN.contains(&word);
            let codes: Vec<&str> = word.split('/').collect();
            if !is_between
                && !codes.iter().all(|code| is_code(code) && graph.unit_named(code).is_some())
            {
                break;
            }
            if !is_between {
                owners.names.splice(..0, codes.into_iter().map(str::to_owned));
            }
            before = rest;
        }
        let word = last_word(before).map_or("", |(_, word)| word);
        if before.is_empty() || TYING.contains(&word) {
            return (text, Self::default());
        }
        owners.unknown = suspect(graph, before, &owners).into_iter().collect();
        let title =
            if owners.names.is_empty() { text } else { before.trim_end_matches([',', ';', ' ']) };
        (title, owners)
    }

    /// Whether it names nobody.
    pub(super) fn is_empty(&self) -> bool {
        !self.shared && self.names.is_empty() && self.unknown.is_empty()
    }

    fn add(&mut self, name: String) {
        if !self.names.contains(&name) {
            self.names.push(name);
        }
    }

    fn stray(&mut self, words: &mut Vec<&str>) {
        if !words.is_empty() {
            let name = words.join(" ");
            words.clear();
            self.unknown.push(name.clone());
            self.add(name);
        }
    }
}

/// Whether a text is nothing but codes of units.
pub(super) fn is_codes(graph: &Graph<'_>, text: &str) -> bool {
    let apart = |letter: char| letter.is_whitespace() || ",;/()".contains(letter);
    let mut words = text.split(apart).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| is_code(word) && graph.unit_named(word).is_some())
}

/// The last word of a text that looks like a code of a unit misspelt: among other codes, or near
/// to one.
fn suspect(graph: &Graph<'_>, before: &str, owners: &Owners) -> Option<String> {
    let (rest, word) = last_word(before)?;
    let tied = last_word(rest).is_none_or(|(_, word)| TYING.contains(&word));
    let letters = word.chars().count();
    let looks = is_code(word) && word.chars().all(char::is_alphabetic) && letters <= 6 && !tied;
    (looks && (!owners.names.is_empty() || (letters > 2 && !graph.near_units(word).is_empty())))
        .then(|| word.to_owned())
}

/// Codes are written in capitals; a unit's name in a sentence is no owner.
fn is_code(word: &str) -> bool {
    word.chars().nth(1).is_some()
        && word.chars().any(char::is_alphabetic)
        && !word.chars().any(char::is_lowercase)
}

fn last_word(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_end_matches([',', ';', ' ', '\u{a0}', '\n']);
    let start = text.rfind(char::is_whitespace).map_or(0, |at| {
        at + text.get(at..).and_then(|gap| gap.chars().next()).map_or(1, char::len_utf8)
    });
    let (before, word) = text.split_at_checked(start)?;
    (!word.is_empty()).then(|| (before.trim_end(), word))
}

/// What stands before and within the brackets a text ends with.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_suffix('.').unwrap_or(text).strip_suffix(')')?;
    let (before, within) = inner.rsplit_once('(')?;
    Some((before.trim_end(), within))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Plan;

    fn graph() -> Graph<'static> {
        let plan = Plan::from_json(
            r#"{ "goalgraph": 1, "title": "Plan", "units": [
                { "id": "OPPV", "name": "Oppvekst", "kind": "directorate" },
                { "id": "HM", "name": "Helse og mestring", "kind": "directorate" },
                { "id": "KI", "name": "Kultur og innbyggerdialog", "kind": "directorate" },
                { "id": "BYS", "name": "By- og stedsutvikling", "kind": "directorate", "aliases": ["BS"] },
                { "id": "ØK", "name": "Økonomi", "kind": "unit" }
            ] }"#,
        );
        Graph::of(plan.unwrap())
    }

    #[test]
    fn lists_are_read_however_they_are_set_apart() {
        let graph = graph();
        for (text, shared, names, unknown) in [
            ("", false, &[][..], &[][..]),
            ("HM, KI\nOPPV", false, &["HM", "KI", "OPPV"], &[]),
            ("OPPV/KI; BS og ØK", false, &["OPPV", "KI", "BS", "ØK"], &[]),
            (
                "Helse og mestring og By- og stedsutvikling",
                false,
                &["Helse og mestring", "By- og stedsutvikling"],
                &[],
            ),
            ("Helse og mestring, HM, HM", false, &["Helse og mestring", "HM"], &[]),
            ("Alle", true, &[], &[]),
            ("Felles for alle direktørområder", true, &[], &[]),
            ("HM, OPVP, ny etat", false, &["HM", "OPVP", "ny etat"], &["OPVP", "ny etat"]),
        ] {
            let owners = Owners::listed(&graph, text);
            assert_eq!(
                (owners.shared, &*owners.names, &*owners.unknown),
                (shared, &owned(names)[..], &owned(unknown)[..]),
                "{text}"
            );
        }
    }

    #[test]
    fn codes_are_taken_off_the_end_of_a_text() {
        let graph = graph();
        for (text, title, names, unknown) in [
            ("Flere i arbeid ØK", "Flere i arbeid", &["ØK"][..], &[][..]),
            ("Flere i arbeid HM, KI OPPV", "Flere i arbeid", &["HM", "KI", "OPPV"], &[]),
            ("Flere i arbeid HM/KI og BS", "Flere i arbeid", &["HM", "KI", "BS"], &[]),
            (
                "Rammeavtaler følges opp. (ØK,\u{a0}HM)",
                "Rammeavtaler følges opp.",
                &["ØK", "HM"],
                &[],
            ),
            (
                "Rammeavtaler (ØK i samarbeid med andre)",
                "Rammeavtaler (ØK i samarbeid med andre)",
                &[],
                &[],
            ),
            ("Vekst (2024)", "Vekst (2024)", &[], &[]),
            ("Samarbeid med HM", "Samarbeid med HM", &[], &[]),
            ("Bedre oppvekst", "Bedre oppvekst", &[], &[]),
            ("HM", "HM", &[], &[]),
            ("Flere i arbeid OPVP", "Flere i arbeid OPVP", &[], &["OPVP"]),
            ("Flere i arbeid XY, HM", "Flere i arbeid XY", &["HM"], &["XY"]),
            ("Nytt samarbeid med NAV", "Nytt samarbeid med NAV", &[], &[]),
        ] {
            let (kept, owners) = Owners::trailing(&graph, text);
            assert_eq!(
                (kept, &*owners.names, &*owners.unknown),
                (title, &owned(names)[..], &owned(unknown)[..]),
                "{text}"
            );
        }
        assert!(Owners::trailing(&graph, "Innsparing (ALLE)").1.shared);
    }

    fn owned(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }
}
