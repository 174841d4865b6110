use std::ops::Range;

/// A number found in running text.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Its value, as written: 65 for "65 %".
    pub value: f64,
    /// Where it stands in the text, in bytes: from its sign to its last digit.
    pub range: Range<usize>,
    /// `%` or "prosent" stands after it.
    pub is_percent: bool,
}

/// Finds the numbers in Norwegian running text: decimal comma, thousands parted by spaces, and
/// either minus.
///
/// Digits that end a word ("CO2", "m2") are part of its name and no figure; a year is one.
///
/// ```
/// use goalgraph::text::figures;
/// let found = figures("Minst 65 % av 12\u{a0}500 husstander innen 2030, \u{2212}1,5 i snitt");
/// let values: Vec<f64> = found.iter().map(|figure| figure.value).collect();
/// assert_eq!(values, [65.0, 12_500.0, 2030.0, -1.5]);
/// assert!(found[0].is_percent && !found[1].is_percent);
/// ```
pub fn figures(text: &str) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let (before, from) = text.split_at(text.len() - rest.len() + start);
        let (written, after) = number(from);
        rest = after;
        if before.chars().next_back().is_some_and(char::is_alphabetic) {
            continue;
        }
        let sign = minus(before);
        let Some(value) = written.value() else { continue };
        found.push(Figure {
            value: if sign > 0 { -value } else { value },
            range: before.len() - sign..text.len() - after.len(),
            is_percent: is_percent(after),
        });
    }
    found
}

/// The digits of a number, and how many of them are decimals.
struct Written {
    digits: String,
    decimals: usize,
}

impl Written {
    /// At most 15 digits: then digits and power of ten are exact, and so their quotient is rounded
    /// right (Clinger, "How to Read Floating Point Numbers Accurately", 1990). Longer ones count nothing.
    fn value(&self) -> Option<f64> {
        const EXACT: usize = 15;
        let digits = self.digits.trim_start_matches('0');
        if digits.len().max(self.decimals) > EXACT {
            return None;
        }
        let value = digits.bytes().fold(0.0, |value, digit| value * 10.0 + f64::from(digit - b'0'));
        let scale = (0..self.decimals).fold(1.0, |scale, _| scale * 10.0);
        Some(value / scale)
    }
}

/// Reads a number; gives the text after it.
fn number(text: &str) -> (Written, &str) {
    let (first, mut rest) = digits(text);
    let mut written = Written { digits: first.into(), decimals: 0 };
    let mut grouped = first.len() <= 3 && !first.starts_with('0');
    while grouped {
        let group = rest.strip_prefix(SPACES).map(digits).filter(|(group, _)| group.len() == 3);
        grouped = group.is_some();
        if let Some((group, after)) = group {
            written.digits.push_str(group);
            rest = after;
        }
    }
    match rest.strip_prefix(',').map(digits) {
        Some((decimals, after)) if !decimals.is_empty() => {
            written.digits.push_str(decimals);
            written.decimals = decimals.len();
            (written, after)
        }
        _ => (written, rest),
    }
}

const SPACES: [char; 4] = [' ', '\u{a0}', '\u{2009}', '\u{202f}'];

fn digits(text: &str) -> (&str, &str) {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    text.split_at(end)
}

/// The bytes of the minus the text ends with. After a word or a number it is a hyphen: "16-66".
fn minus(before: &str) -> usize {
    let mut letters = before.chars().rev();
    match (letters.next(), letters.next()) {
        (Some(sign @ ('-' | '\u{2212}')), None | Some('(' | '«' | '"')) => sign.len_utf8(),
        (Some(sign @ ('-' | '\u{2212}')), Some(other)) if other.is_whitespace() => sign.len_utf8(),
        _ => 0,
    }
}

fn is_percent(after: &str) -> bool {
    let after = after.strip_prefix(SPACES).unwrap_or(after);
    let end = after.find(|letter: char| !letter.is_alphabetic()).unwrap_or(after.len());
    after.starts_with('%') || after.split_at(end).0.eq_ignore_ascii_case("prosent")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(f64, &str, bool)> {
        let figures = figures(text).into_iter();
        figures.map(|figure| (figure.value, &text[figure.range], figure.is_percent)).collect()
    }

    #[test]
    fn numbers_are_found_as_norwegians_write_them() {
        assert_eq!(found("Ingen tall her"), []);
        assert_eq!(found("redusert med 65%"), [(65.0, "65", true)]);
        assert_eq!(found("80\u{a0}% i 2030"), [(80.0, "80", true), (2030.0, "2030", false)]);
        assert_eq!(found("12,5 prosent."), [(12.5, "12,5", true)]);
        assert_eq!(found("2 prosentpoeng, 3,"), [(2.0, "2", false), (3.0, "3", false)]);
        assert_eq!(found("1 000 000 kr"), [(1_000_000.0, "1 000 000", false)]);
        assert_eq!(found("12\u{202f}500,75"), [(12_500.75, "12\u{202f}500,75", false)]);
        assert_eq!(found("år 2021 300"), [(2021.0, "2021", false), (300.0, "300", false)]);
        assert_eq!(found("12 5000"), [(12.0, "12", false), (5000.0, "5000", false)]);
        assert_eq!(found("alder 16-66"), [(16.0, "16", false), (66.0, "66", false)]);
        assert_eq!(found("\u{2212}3 og -0,5"), [(-3.0, "\u{2212}3", false), (-0.5, "-0,5", false)]);
        assert_eq!(found("CO2 per m2, covid-19"), [(19.0, "19", false)]);
        assert_eq!(found("(-4 %)"), [(-4.0, "-4", true)]);
        assert_eq!(found("007 og 0,05"), [(7.0, "007", false), (0.05, "0,05", false)]);
        assert_eq!(found("999999999999999,"), [(999_999_999_999_999.0, "999999999999999", false)]);
        assert_eq!(found(&"9".repeat(16)), []);
        assert_eq!(found(&"9".repeat(400)), []);
    }
}
