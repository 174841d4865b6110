//! Sheets as text: comma-separated values as Norwegian spreadsheets open them (RFC 4180, with
//! semicolons).

use super::figures;
use crate::text::Lang;

/// A sheet being written, cell by cell.
pub(super) struct Sheet {
    text: String,
    lang: Lang,
    begun: bool,
}

impl Sheet {
    /// An empty sheet. Without the byte order mark, Excel would not read it as UTF-8.
    pub(super) fn new(lang: Lang) -> Self {
        Self { text: "\u{feff}".into(), lang, begun: false }
    }

    /// A cell of text, harmless even where a stranger wrote it.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.part();
        let guard = if is_formula(text) { "'" } else { "" };
        if text.contains(['"', ';', '\n', '\r', '\t']) || !guard.is_empty() {
            self.text.extend(["\"", guard, &text.replace('"', "\"\""), "\""]);
        } else {
            self.text.push_str(text);
        }
        self
    }

    /// A cell of several texts, or an empty one.
    pub(super) fn joined<'t>(
        &mut self,
        texts: impl Iterator<Item = &'t str>,
        by: &str,
    ) -> &mut Self {
        let texts: Vec<&str> = texts.collect();
        self.text(&texts.join(by))
    }

    /// A cell with a number that spreadsheets count with: plain digits, no thousands set apart.
    pub(super) fn number(&mut self, value: f64) -> &mut Self {
        self.part();
        let written = figures::digits(value);
        if self.lang == Lang::En {
            self.text.push_str(&written);
        } else {
            self.text.push_str(&written.replace('.', ","));
        }
        self
    }

    /// A cell with a whole number.
    pub(super) fn count(&mut self, count: usize) -> &mut Self {
        self.part();
        self.text.push_str(&count.to_string());
        self
    }

    /// A cell with a number, or an empty one.
    pub(super) fn maybe(&mut self, value: Option<f64>) -> &mut Self {
        match value {
            Some(value) => self.number(value),
            None => self.text(""),
        }
    }

    /// A cell with a year, or an empty one.
    pub(super) fn year(&mut self, year: Option<i32>) -> &mut Self {
        self.maybe(year.map(f64::from))
    }

    /// Ends a row.
    pub(super) fn end(&mut self) {
        self.text.push_str("\r\n");
        self.begun = false;
    }

    /// The sheet as text.
    pub(super) fn finish(self) -> String {
        self.text
    }

    fn part(&mut self) {
        if std::mem::replace(&mut self.begun, true) {
            self.text.push(';');
        }
    }
}

/// A sheet that only says something.
pub(super) fn saying(lang: Lang, said: &str) -> String {
    let mut sheet = Sheet::new(lang);
    sheet.text(said).end();
    sheet.finish()
}

/// Whether a spreadsheet would take a text for a formula (OWASP, "CSV Injection"); a plain number
/// is none.
fn is_formula(text: &str) -> bool {
    let blank = |letter: char| letter.is_whitespace() || letter == '\u{feff}';
    let first = text.trim_start_matches(blank);
    let opens = first.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    (opens && !is_number(text)) || text.starts_with(['\t', '\r', '\n'])
}

/// Whether a text is a sign, digits, and perhaps decimals.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-', '\u{2212}']).unwrap_or(text);
    let (whole, part) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
    let plain =
        |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    plain(whole) && plain(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_harmless() {
        for (text, cell) in [
            ("", ""),
            ("Flere i arbeid", "Flere i arbeid"),
            ("a;b", "\"a;b\""),
            ("sa «\"ja\"»", "\"sa «\"\"ja\"\"»\""),
            ("to\nlinjer", "\"to\nlinjer\""),
            ("=1+1", "\"'=1+1\""),
            ("=HYPERLINK(\"http://x\";\"y\")", "\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("+47 38 07 50 00", "\"'+47 38 07 50 00\""),
            ("-2+3", "\"'-2+3\""),
            ("  =1", "\"'  =1\""),
            ("\t=1", "\"'\t=1\""),
            ("\rx", "\"'\rx\""),
            ("＝1", "\"'＝1\""),
            ("- punkt", "\"'- punkt\""),
            ("-5", "-5"),
            ("+5,25", "+5,25"),
            ("-5.", "\"'-5.\""),
            ("-", "\"'-\""),
            ("\u{2212}5", "\u{2212}5"),
            ("\u{2013} tankestrek", "\u{2013} tankestrek"),
            ("2024-05", "2024-05"),
        ] {
            let mut sheet = Sheet::new(Lang::Nb);
            sheet.text(text).text("x").end();
            assert_eq!(sheet.finish(), format!("\u{feff}{cell};x\r\n"), "{text:?}");
        }
    }

    #[test]
    fn numbers_stay_numbers() {
        for (lang, value, cell) in [
            (Lang::Nb, -5.0, "-5"),
            (Lang::Nn, 12_345.25, "12345,25"),
            (Lang::En, 12_345.25, "12345.25"),
        ] {
            let mut sheet = Sheet::new(lang);
            sheet.number(value).maybe(None).count(7).end();
            assert_eq!(sheet.finish(), format!("\u{feff}{cell};;7\r\n"));
        }
    }
}
