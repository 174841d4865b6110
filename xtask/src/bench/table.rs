//! The one table, on the terminal and in Markdown.

/// One figure: what, its bound, what was measured, and whether that is within.
#[derive(Debug)]
pub(crate) struct Row {
    what: String,
    bound: String,
    measured: String,
    verdict: Verdict,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Ok,
    Over,
    /// There is a bound, and no measure to hold to it.
    Unknown,
    /// There is no bound.
    None,
}

impl Verdict {
    pub(crate) fn within(value: f64, bound: f64) -> Self {
        if value <= bound { Self::Ok } else { Self::Over }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Over => "over",
            Self::Unknown => "unknown",
            Self::None => "",
        }
    }
}

impl Row {
    pub(crate) fn new(what: String, bound: String, measured: String, verdict: Verdict) -> Self {
        Self { what, bound, measured, verdict }
    }

    /// What is not known is not within its bound.
    pub(crate) fn is_over(&self) -> bool {
        matches!(self.verdict, Verdict::Over | Verdict::Unknown)
    }

    pub(crate) fn cells(&self) -> [&str; 4] {
        [&self.what, &self.bound, &self.measured, self.verdict.word()]
    }
}

/// Rows under a title, which heads their first column.
pub(crate) struct Table {
    pub(crate) title: &'static str,
    pub(crate) rows: Vec<Row>,
}

impl Table {
    fn lines(&self) -> impl Iterator<Item = [&str; 4]> {
        std::iter::once([self.title, "bound", "measured", ""])
            .chain(self.rows.iter().map(Row::cells))
    }

    /// In columns; the verdict first, where the eye looks for it.
    pub(crate) fn text(&self) -> String {
        let width =
            |of: fn([&str; 4]) -> &str| self.lines().map(|cells| of(cells).chars().count()).max();
        let what = width(|[what, ..]| what).unwrap_or_default();
        let bound = width(|[_, bound, ..]| bound).unwrap_or_default();
        let line = |[name, limit, measured, verdict]: [&str; 4]| {
            format!("{verdict:<8} {name:<what$}  {limit:<bound$}  {measured}\n")
        };
        self.lines().map(line).collect()
    }

    pub(crate) fn markdown(&self) -> String {
        let line = |cells: [&str; 4]| format!("| {} |\n", cells.join(" | "));
        let mut lines: Vec<String> = self.lines().map(line).collect();
        lines.insert(1, line(["---"; 4]));
        lines.concat()
    }
}

/// `84 ns`, `1.2 µs`, `17 ms`, `3.0 s`.
pub(crate) fn time(nanoseconds: f64) -> String {
    scaled(nanoseconds, 1e3, &["ns", "µs", "ms", "s"])
}

/// `512 B`, `1.4 kB`, `37 MB`.
pub(crate) fn bytes(bytes: f64) -> String {
    scaled(bytes, 1e3, &["B", "kB", "MB", "GB"])
}

/// Two figures at least, in the largest unit that leaves one before the point.
fn scaled(mut value: f64, step: f64, units: &[&str]) -> String {
    let mut units = units.iter();
    let mut unit = units.next().unwrap_or(&"");
    for next in units {
        // Not 1000 of the smaller unit, when rounded.
        if value < step - 0.5 {
            break;
        }
        (value, unit) = (value / step, next);
    }
    let decimals = usize::from(value < 9.95 || (*unit == "s" && value < 99.95));
    format!("{value:.decimals$} {unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_read_like_figures() {
        let times = [0.4, 84.0, 1_234.0, 17e6, 999.6e6, 3.04e9].map(time);
        assert_eq!(times, ["0.4 ns", "84 ns", "1.2 µs", "17 ms", "1.0 s", "3.0 s"]);
        assert_eq!(bytes(37_467_680.0), "37 MB");
    }

    #[test]
    fn a_table_has_its_verdicts_and_its_columns() {
        let row = |what: &str, verdict| Row::new(what.into(), "3 ×".into(), "2 ×".into(), verdict);
        let rows = [row("a", Verdict::Ok), row("longer", Verdict::Over)];
        let table = Table { title: "t", rows: rows.into() };
        let text = table.text();
        assert!(text.contains("ok       a ") && text.contains("over     longer "), "{text}");
        assert!(table.markdown().contains("| --- | --- | --- | --- |\n| a | 3 × | 2 × | ok |"));
    }
}
