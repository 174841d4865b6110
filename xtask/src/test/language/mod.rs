//! What we say to people, read as a reviewer would: every message in every language, with the same slots, in words
//! that a dictionary or a reviewed list knows.

mod lex;
mod messages;
mod spelling;
mod words;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::setup::hunspell;
use crate::{paths, say};
use lex::Dialect;
use messages::{Message, Said};
use spelling::Use;

/// Where messages stand.
const ROOTS: [(&str, Dialect); 3] = [
    ("core/src", Dialect::Rust),
    ("examples/cli/src", Dialect::Rust),
    ("wasm/js", Dialect::Script),
];

/// A language of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tongue {
    Nb,
    Nn,
    En,
}

impl Tongue {
    const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    const fn key(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Nb => "bokmål",
            Self::Nn => "nynorsk",
            Self::En => "English",
        }
    }

    const fn dictionary(self) -> &'static str {
        match self {
            Self::Nb => "nb_NO",
            Self::Nn => "nn_NO",
            Self::En => "en_GB",
        }
    }

    fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tongue| tongue.key() == key)
    }
}

pub(crate) fn check() -> Result<()> {
    hunspell::ready(&Tongue::ALL.map(Tongue::dictionary))?;
    say::quiet("reading what we say in nb, nn and en", || {
        let mut faults = Vec::new();
        let mut uses = Vec::new();
        for (root, dialect) in ROOTS {
            let mut found = 0_usize;
            for file in sources(&paths::at(root), dialect)? {
                let source = fs::read_to_string(&file)?;
                let file = file.strip_prefix(paths::root()).unwrap_or(&file).display().to_string();
                for message in messages::messages(&source, dialect) {
                    found += 1;
                    faults.extend(faults_of(&message, &file));
                    uses.extend(uses_of(&message, &file));
                }
            }
            ensure!(
                found > 0,
                "no messages found in {root}: their shape or place changed, and this check did not"
            );
        }
        for tongue in Tongue::ALL {
            faults.extend(spelling::faults(tongue, &uses)?);
        }
        if faults.is_empty() {
            return Ok(());
        }
        bail!("faults in what we say: {}\n{}", faults.len(), faults.join("\n"))
    })
}

/// Every source file under a folder, in order.
fn sources(root: &Path, dialect: Dialect) -> Result<Vec<PathBuf>> {
    let ending = match dialect {
        Dialect::Rust => "rs",
        Dialect::Script => "js",
    };
    let mut files = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder)
            .with_context(|| format!("cannot look into {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Languages that are not there, and slots that one language has and another lacks.
fn faults_of(message: &Message, file: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let texts = Tongue::ALL.iter().filter_map(|&tongue| message.said(tongue).text());
    let all: BTreeSet<&str> = texts.flat_map(words::slots).collect();
    for tongue in Tongue::ALL {
        let said = message.said(tongue);
        let (key, name) = (tongue.key(), tongue.name());
        let line = match said {
            Said::Text { line, .. } => *line,
            Said::Missing | Said::Computed => message.line,
        };
        let place = format!("{file}:{line}");
        match said {
            Said::Missing => faults.push(format!("{place}: no `{key}`; write the text in {name}")),
            Said::Computed => faults.push(format!(
                "{place}: `{key}` is not a string; write the text itself here, so that it can be checked"
            )),
            Said::Text { text, .. } if text.trim().is_empty() => {
                faults.push(format!("{place}: `{key}` is empty; write the text in {name}"));
            }
            Said::Text { text, .. } => {
                let own = words::slots(text);
                let lacking = all.iter().filter(|slot| !own.contains(*slot));
                faults.extend(lacking.map(|slot| {
                    format!("{place}: `{key}` lacks {{{slot}}}, which another language has; say it in all or in none")
                }));
            }
        }
    }
    faults
}

/// Every word of a message, with where it stands.
fn uses_of(message: &Message, file: &str) -> Vec<Use> {
    let bokmal = message.said(Tongue::Nb).text();
    let mut uses = Vec::new();
    for tongue in Tongue::ALL {
        let Said::Text { line, text } = message.said(tongue) else { continue };
        let untranslated = tongue == Tongue::Nn && bokmal == Some(text);
        uses.extend(words::words(text).into_iter().map(|word| Use {
            tongue,
            word,
            place: format!("{file}:{line}"),
            untranslated,
        }));
    }
    uses
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named_with_its_place() {
        let cases: &[(&str, &[&str])] = &[
            (r#"Wording { nb: "a {n}", nn: "b {n}", en: "c {n}" }"#, &[]),
            ("Wording {\nnb: \"a\", en: \"c\" }", &["f.rs:1: no `nn`; write the text in nynorsk"]),
            (
                "Wording { nb: \"a\",\nnn: \" \", en: \"c\" }",
                &["f.rs:2: `nn` is empty; write the text in nynorsk"],
            ),
            (
                r#"Wording { nb: "a", nn: NN, en: "c" }"#,
                &[
                    "f.rs:1: `nn` is not a string; write the text itself here, so that it can be checked",
                ],
            ),
            (
                "Wording { nb: \"a {n}\",\nnn: \"b {m}\", en: \"{n} {m}\" }",
                &[
                    "f.rs:1: `nb` lacks {m}, which another language has; say it in all or in none",
                    "f.rs:2: `nn` lacks {n}, which another language has; say it in all or in none",
                ],
            ),
        ];
        for (source, expected) in cases {
            let messages = messages::messages(source, Dialect::Rust);
            let faults: Vec<String> =
                messages.iter().flat_map(|message| faults_of(message, "f.rs")).collect();
            assert_eq!(faults, *expected, "{source}");
        }
    }

    #[test]
    fn a_nynorsk_text_that_is_the_bokmal_one_is_marked() {
        let source = r#"Wording { nb: "Planen mangler", nn: "Planen mangler", en: "No plan" }"#;
        let messages = messages::messages(source, Dialect::Rust);
        let uses: Vec<Use> = messages.iter().flat_map(|message| uses_of(message, "f.rs")).collect();
        let marked: Vec<_> =
            uses.iter().filter(|it| it.untranslated).map(|it| (it.tongue, &*it.word)).collect();
        assert_eq!(marked, [(Tongue::Nn, "planen"), (Tongue::Nn, "mangler")]);
    }
}
