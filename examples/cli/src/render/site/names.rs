//! Names of files, made from what a stranger's plan calls its units.

/// How many letters of a unit's id a name keeps: far below what any file system allows.
const LENGTH: usize = 40;

/// Names given out so far; no two are the same, nor on a disk that knows no capitals.
#[derive(Debug, Default)]
pub(super) struct Names {
    given: Vec<String>,
}

impl Names {
    /// A name of small letters, digits and hyphens: the prefix, and what can be kept of the id.
    /// Where it is taken, with a number.
    pub(super) fn give(&mut self, prefix: &str, id: &str) -> String {
        let stem = [prefix, &plain(id)].concat();
        let stem = stem.trim_end_matches('-');
        let mut name = stem.to_owned();
        for number in 2.. {
            if !self.given.contains(&name) {
                break;
            }
            name = format!("{stem}-{number}");
        }
        self.given.push(name.clone());
        name
    }
}

fn plain(id: &str) -> String {
    let mut plain = String::new();
    for letter in id.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => plain.push(letter),
            'å' | 'ä' | 'á' | 'à' => plain.push('a'),
            'æ' => plain.push_str("ae"),
            'ø' | 'ö' | 'ó' | 'ò' => plain.push('o'),
            'é' | 'è' => plain.push('e'),
            _ if plain.ends_with('-') || plain.is_empty() => {}
            _ => plain.push('-'),
        }
        if plain.len() >= LENGTH {
            break;
        }
    }
    plain.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_and_apart() {
        let long = "x".repeat(5_000);
        let cases = [
            ("OPPV", "unit-oppv"),
            ("oppv", "unit-oppv-2"),
            ("oppv-2", "unit-oppv-2-2"),
            ("ØK", "unit-ok"),
            ("ok", "unit-ok-2"),
            ("../../etc/passwd", "unit-etc-passwd"),
            ("..\\C:\\x", "unit-c-x"),
            ("CON", "unit-con"),
            ("", "unit"),
            ("..", "unit-2"),
            ("健康", "unit-3"),
            ("a\0b\n%2e", "unit-a-b-2e"),
            (&long, &format!("unit-{}", "x".repeat(40))),
        ];
        let mut names = Names::default();
        for (id, expected) in cases {
            assert_eq!(names.give("unit-", id), expected, "{id:?}");
        }
    }
}
