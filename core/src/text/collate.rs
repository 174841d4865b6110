use std::cmp::Ordering;

/// Compares two texts as Norwegian lists are sorted: æ, ø, å last, `aa` as å, ä as æ, ö as ø,
/// other accents as their letter, case unseen, and numbers by value.
///
/// Texts that only differ in what is unseen come in the order of their code points, so the order
/// is total.
///
/// ```
/// use goalgraph::text::compare;
/// let mut units = ["Årdal", "Zeta", "Aasen", "Ørsta", "enhet 10", "Enhet 9", "Ærlig"];
/// units.sort_by(|a, b| compare(a, b));
/// assert_eq!(units, ["Enhet 9", "enhet 10", "Zeta", "Ærlig", "Ørsta", "Årdal", "Aasen"]);
/// ```
pub fn compare(a: &str, b: &str) -> Ordering {
    Units(a).cmp(Units(b)).then_with(|| a.cmp(b))
}

/// What is sorted by, one at a time; the variants and fields are in sorting order.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Unit<'a> {
    Sign(char),
    /// Without leading zeros, so that a longer number is a greater one.
    Number {
        length: usize,
        digits: &'a str,
    },
    Letter(u32),
}

struct Units<'a>(&'a str);

impl<'a> Iterator for Units<'a> {
    type Item = Unit<'a>;

    fn next(&mut self) -> Option<Unit<'a>> {
        loop {
            let mut letters = self.0.chars();
            let letter = letters.next()?;
            if letter.is_ascii_digit() {
                let rest = self.0.trim_start_matches(|digit: char| digit.is_ascii_digit());
                let number = self.0.strip_suffix(rest).unwrap_or_default();
                self.0 = rest;
                let digits = number.trim_start_matches('0');
                return Some(Unit::Number { length: digits.len(), digits });
            }
            self.0 = letters.as_str();
            match letter {
                // A mark without a letter of its own, a soft hyphen, a zero-width space.
                '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' => {}
                _ if letter.is_whitespace() => return Some(Unit::Sign(' ')),
                _ if !letter.is_alphabetic() => return Some(Unit::Sign(letter)),
                _ => return Some(Unit::Letter(self.rank(letter))),
            }
        }
    }
}

impl Units<'_> {
    /// Where a letter stands in the alphabet; takes what belongs to it from the text.
    fn rank(&mut self, letter: char) -> u32 {
        let mut base = base(letter);
        let mut rest = self.0.chars();
        base = match (base, rest.next()) {
            ('a', Some('a' | 'A' | '\u{30a}')) => 'å',
            ('a', Some('\u{308}')) => 'æ',
            ('o', Some('\u{308}')) => 'ø',
            _ => return place(base),
        };
        self.0 = rest.as_str();
        place(base)
    }
}

const fn place(base: char) -> u32 {
    match base {
        'æ' => 'z' as u32 + 1,
        'ø' => 'z' as u32 + 2,
        'å' => 'z' as u32 + 3,
        _ => base as u32,
    }
}

/// The letter of the alphabet that a letter is sorted as.
fn base(letter: char) -> char {
    match letter.to_lowercase().next().unwrap_or(letter) {
        'ä' | 'ǽ' => 'æ',
        'ö' | 'ő' | 'œ' | 'ǿ' => 'ø',
        'à'..='ã' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ð' | 'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' => 'n',
        'ò'..='õ' | 'ō' | 'ŏ' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ß' | 'ś' | 'ŝ' | 'ş' | 'š' => 's',
        'ţ' | 'ť' | 'ŧ' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In order, and each pair of them is compared both ways.
    const SORTED: &[&str] = &[
        "",
        " ",
        "-",
        "007",
        "7",
        "8",
        "10",
        "10 a",
        "10a",
        "123456789012345678901234567890",
        "a",
        "A\u{301}b",
        "ab",
        "áb",
        "Abel",
        "Enhet 2",
        "Enhet 02b",
        "enhet 2b",
        "Enhet 10",
        "Éva",
        "Evy",
        "Zeta",
        "a\u{308}rlig",
        "Ærlig",
        "ärlig",
        "ærlig",
        "Ørn",
        "örn",
        "Aase",
        "aase",
        "a\u{30a}se",
        "Åse",
        "åse",
        "Aasen",
        "åsen",
        "åå",
    ];

    #[test]
    fn the_order_is_norwegian_and_total() {
        for (first, a) in SORTED.iter().enumerate() {
            for (second, b) in SORTED.iter().enumerate() {
                assert_eq!(compare(a, b), first.cmp(&second), "{a:?} {b:?}");
            }
        }
    }
}
