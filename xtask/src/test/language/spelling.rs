//! Words that neither a dictionary nor a reviewed list knows, and lists that know too much.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result};

use super::{Tongue, words};
use crate::paths;
use crate::setup::hunspell;

/// A word of a message.
#[derive(Debug)]
pub(super) struct Use {
    pub(super) tongue: Tongue,
    pub(super) word: String,
    /// `file:line`.
    pub(super) place: String,
    /// It stands in a nynorsk text that is the bokmål one.
    pub(super) untranslated: bool,
}

/// A line of a list.
struct Entry<'a> {
    line: usize,
    word: &'a str,
    note: &'a str,
}

/// The note that keeps a word which only some versions of a dictionary lack.
const SOME: &str = "some dictionaries";

/// Some places are enough to find a word by; the rest are counted.
const SHOWN: usize = 3;

pub(super) fn faults(tongue: Tongue, uses: &[Use]) -> Result<Vec<String>> {
    let list = List::of(tongue);
    let text = fs::read_to_string(paths::at(&list.file))
        .with_context(|| format!("no list of reviewed words: {}", list.file))?;
    let reviewed = reviewed(&text);
    let uses: Vec<&Use> = uses.iter().filter(|it| it.tongue == tongue).collect();
    let asked: BTreeSet<&str> =
        uses.iter().map(|it| &*it.word).chain(reviewed.iter().map(|entry| entry.word)).collect();
    let unknown = unknown(tongue, &asked)?;
    let unknown: BTreeSet<&str> = unknown.lines().collect();
    let mut faults = list.unknown_words(&uses, &unknown, &reviewed);
    faults.extend(list.needless(&uses, &unknown, &reviewed));
    Ok(faults)
}

/// The words that hunspell does not know, one a line: one process reads them all, from a file.
fn unknown(tongue: Tongue, words: &BTreeSet<&str>) -> Result<String> {
    let folder = paths::target().join("language");
    fs::create_dir_all(&folder)?;
    let file = folder.join(format!("{}.txt", tongue.key()));
    let lines: String = words.iter().flat_map(|word| [*word, "\n"]).collect();
    fs::write(&file, lines)?;
    hunspell::with(tongue.dictionary()).args([&file]).read()
}

/// The words of a list; a note goes from `#` to the end of its line.
fn reviewed(text: &str) -> Vec<Entry<'_>> {
    let entries = text.lines().enumerate().map(|(at, line)| {
        let (word, note) = line.split_once('#').unwrap_or((line, ""));
        Entry { line: at + 1, word: word.trim(), note }
    });
    entries.filter(|entry| !entry.word.is_empty()).collect()
}

struct List {
    file: String,
    language: &'static str,
}

impl List {
    fn of(tongue: Tongue) -> Self {
        Self { file: format!("tests/words/{}.txt", tongue.key()), language: tongue.name() }
    }

    fn unknown_words(
        &self,
        uses: &[&Use],
        unknown: &BTreeSet<&str>,
        reviewed: &[Entry<'_>],
    ) -> Vec<String> {
        let listed: BTreeSet<&str> = reviewed.iter().map(|entry| entry.word).collect();
        let mut bad: BTreeMap<String, Vec<&Use>> = BTreeMap::new();
        for &it in uses {
            let lower = words::listed_as(&it.word);
            if unknown.contains(&*it.word)
                && !listed.contains(&*it.word)
                && !listed.contains(&*lower)
            {
                bad.entry(lower).or_default().push(it);
            }
        }
        let (file, language) = (&self.file, self.language);
        let fault = |(word, uses): (String, Vec<&Use>)| {
            let untranslated = if uses.iter().any(|it| it.untranslated) {
                "translate the text (it is the bokmål one), "
            } else {
                ""
            };
            format!(
                "{}: `{word}` is not in the {language} dictionary: {untranslated}mend the spelling, or add the word \
                 to {file}",
                places(&uses)
            )
        };
        bad.into_iter().map(fault).collect()
    }

    /// Lines of the list that are not needed, or not in order.
    fn needless(
        &self,
        uses: &[&Use],
        unknown: &BTreeSet<&str>,
        reviewed: &[Entry<'_>],
    ) -> Vec<String> {
        let said: BTreeSet<String> =
            uses.iter().flat_map(|it| [it.word.clone(), words::listed_as(&it.word)]).collect();
        let mut faults = Vec::new();
        let mut before = "";
        for &Entry { line, word, note } in reviewed {
            let mut fault =
                |why: &str| faults.push(format!("{}:{line}: `{word}` {why}", self.file));
            if word.contains(|c: char| !c.is_alphabetic() && c != '\'') {
                fault(
                    "is not one word; write one word a line, and the parts of a word with a hyphen apart",
                );
            } else if !said.contains(word) {
                fault("is in no message; take it out");
            } else if !unknown.contains(word) && !note.contains(SOME) {
                fault(&format!(
                    "is in the {} dictionary; take it out, or note `# {SOME}` if other versions lack it",
                    self.language
                ));
            }
            if word <= before {
                fault(&format!(
                    "must stand before `{before}`, and only once; sort as `LC_ALL=C sort` does"
                ));
            }
            before = word;
        }
        faults
    }
}

fn places(uses: &[&Use]) -> String {
    let mut distinct: Vec<&str> = uses.iter().map(|it| &*it.place).collect();
    distinct.dedup();
    let more = match distinct.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    distinct.truncate(SHOWN);
    distinct.join(", ") + &more
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Uses of `a b` in lines 1, 2, ..
    fn uses(words: &str, untranslated: bool) -> Vec<Use> {
        let it = |(at, word): (usize, &str)| Use {
            tongue: Tongue::Nn,
            word: word.to_owned(),
            place: format!("f.rs:{}", at + 1),
            untranslated,
        };
        words.split(' ').enumerate().map(it).collect()
    }

    fn told(said: &str, untranslated: bool, unknown: &str, list: &str) -> Vec<String> {
        let (uses, list) = (uses(said, untranslated), reviewed(list));
        let uses: Vec<&Use> = uses.iter().collect();
        let unknown = unknown.split(' ').collect();
        let mut faults = List::of(Tongue::Nn).unknown_words(&uses, &unknown, &list);
        faults.extend(List::of(Tongue::Nn).needless(&uses, &unknown, &list));
        faults
    }

    #[test]
    fn faults_say_where_and_what_to_do() {
        let mend = "is not in the nynorsk dictionary: mend the spelling, or add the word to tests/words/nn.txt";
        let list = "tests/words/nn.txt";
        let cases = [
            ("Mål av delmål", "delmål", "# note\ndelmål # a goal", vec![]),
            ("Delmål av delmål", "Delmål delmål", "delmål", vec![]),
            ("mål Mangler", "Mangler", "", vec![format!("f.rs:2: `mangler` {mend}")]),
            ("x x x x x", "x", "", vec![format!("f.rs:1, f.rs:2, f.rs:3 and 2 more: `x` {mend}")]),
            ("mål", "x", "\nx", vec![format!("{list}:2: `x` is in no message; take it out")]),
            (
                "x",
                "",
                "x",
                vec![format!(
                    "{list}:1: `x` is in the nynorsk dictionary; take it out, or note `# {SOME}` if other versions \
                     lack it"
                )],
            ),
            ("x", "", "x # not in some dictionaries", vec![]),
            (
                "x y",
                "x y",
                "y\nx",
                vec![format!(
                    "{list}:2: `x` must stand before `y`, and only once; sort as `LC_ALL=C sort` does"
                )],
            ),
        ];
        for (said, unknown, list, expected) in cases {
            assert_eq!(told(said, false, unknown, list), expected, "{said}, {list}");
        }
    }

    #[test]
    fn a_text_nobody_translated_is_called_so() {
        let faults = told("mangler", true, "mangler", "");
        assert!(
            faults[0].contains("translate the text (it is the bokmål one), mend"),
            "{faults:?}"
        );
    }
}
