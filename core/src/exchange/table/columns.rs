//! What the columns of a table hold, by their headings.

use super::sheet::Sheet;
use crate::graph::{Graph, UnitIx};
use crate::plan::GoalKind;
use crate::text::{Form, Lang, Term, Terms, fold};
use serde::Serialize;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Goals of a kind.
    Goals(GoalKind),
    /// The owners of the goals in the nearest such column, rather to the left than to the right.
    Owners,
    /// The heading the goals stand under.
    Theme,
    /// What measures the goals in the nearest such column.
    Indicators,
}

/// A column that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) role: Role,
    /// Whose goals they are, where the heading says so.
    pub(super) unit: Option<UnitIx>,
    /// Whether the heading calls them prioritised.
    pub(super) prioritised: bool,
    /// The column with the goals that these support, are owned or measured: none for themes, and
    /// for goals that support none of the others.
    pub(super) of: Option<usize>,
}

/// The columns of a table, and what stands over them.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// The row with the headings.
    pub(super) head: Option<usize>,
    pub(super) all: Vec<Option<Column>>,
    /// Whose table it is, where what stands over it says so.
    pub(super) unit: Option<UnitIx>,
}

/// The headings stand in one of the first rows.
const FIRST_ROWS: usize = 6;

/// A heading has no more letters than this; what is longer is read by nobody as one.
const HEADING: usize = 100;

/// As many words as headings have that say nothing to us: "Frist", "Status i 2024".
const BRIEF: usize = 3;

const TERMS: [(Term, Role); 8] = [
    (Term::Direction, Role::Goals(GoalKind::Direction)),
    (Term::Period, Role::Goals(GoalKind::Period)),
    (Term::Operational, Role::Goals(GoalKind::Operational)),
    (Term::Initiative, Role::Goals(GoalKind::Initiative)),
    (Term::Precondition, Role::Goals(GoalKind::Precondition)),
    (Term::Indicator, Role::Indicators),
    (Term::Directorate, Role::Owners),
    (Term::Unit, Role::Owners),
];

const HEADINGS: &[(&str, Role)] = &[
    ("retningsmål", Role::Goals(GoalKind::Direction)),
    ("periodemål", Role::Goals(GoalKind::Period)),
    ("satsingsområde", Role::Goals(GoalKind::Initiative)),
    ("satsingsområder", Role::Goals(GoalKind::Initiative)),
    ("ansvar", Role::Owners),
    ("ansvarlig", Role::Owners),
    ("ansvarlige", Role::Owners),
    ("ansvarleg", Role::Owners),
    ("ansvarlege", Role::Owners),
    ("eier", Role::Owners),
    ("eiere", Role::Owners),
    ("eigar", Role::Owners),
    ("eigarar", Role::Owners),
    ("owner", Role::Owners),
    ("owners", Role::Owners),
    ("responsible", Role::Owners),
    ("tema", Role::Theme),
    ("theme", Role::Theme),
];

const PRIORITISED: [&str; 5] =
    ["prioritert", "prioriterte", "prioritised", "prioritized", "priority"];

/// Words that do not change what a heading says.
const PASSED_OVER: [&str; 5] = ["felles", "våre", "shared", "our", "for"];

impl Columns {
    /// Finds the row of headings and reads it; where the host says what the columns are, its words
    /// count instead.
    pub(super) fn of(graph: &Graph<'_>, sheet: &Sheet<'_>, asked: &[String]) -> Self {
        let words = Headings::of(graph);
        let head = words.head(sheet);
        let texts: Vec<String> = match head {
            _ if !asked.is_empty() => asked.to_vec(),
            Some(row) => (0..sheet.width()).map(|column| sheet.line(row, column)).collect(),
            None => Vec::new(),
        };
        let marked = head.is_some_and(|row| sheet.is_marked(row));
        let read =
            |text: &String| words.read(text).or_else(|| words.begin(text).filter(|_| marked));
        let mut columns: Vec<Option<Column>> = texts.iter().map(read).collect();
        columns.resize(sheet.width(), None);
        let related: Vec<Option<usize>> =
            (0..columns.len()).map(|column| related(&columns, column)).collect();
        for (column, of) in columns.iter_mut().zip(related) {
            if let Some(column) = column {
                column.of = of;
            }
        }
        let over = (0..head.unwrap_or(0)).rev().filter_map(|row| sheet.grid.cell(sheet.only(row)?));
        let over = over.map(|cell| cell.text.join(" ")).chain(sheet.grid.caption.clone());
        let unit = over.filter(|text| is_short(text)).find_map(|text| unit_in(graph, &text));
        Self { head, all: columns, unit }
    }

    /// The column, if it is read.
    pub(super) fn get(&self, column: usize) -> Option<&Column> {
        self.all.get(column)?.as_ref()
    }

    /// Whether goals in other columns hang on those in this one.
    pub(super) fn bears(&self, column: usize) -> bool {
        let hangs =
            |other: &Column| matches!(other.role, Role::Goals(_)) && other.of == Some(column);
        self.all.iter().flatten().any(hangs)
    }

    /// Whether some column holds goals of a kind.
    pub(super) fn have(&self, kind: GoalKind) -> bool {
        self.all.iter().flatten().any(|column| column.role == Role::Goals(kind))
    }
}

/// The nearest column, rather to the left, whose goals those of a column can belong to.
fn related(columns: &[Option<Column>], at: usize) -> Option<usize> {
    let role = columns.get(at)?.as_ref()?.role;
    let fits = |&other: &usize| {
        let Some(Some(Column { role: Role::Goals(kind), .. })) = columns.get(other) else {
            return false;
        };
        match role {
            Role::Goals(own) => *kind < own,
            Role::Owners | Role::Indicators => true,
            Role::Theme => false,
        }
    };
    (0..at).rev().find(fits).or_else(|| (at + 1..columns.len()).find(fits))
}

/// The unit a title names at its end or its beginning: "Periodemål Oppvekst".
pub(super) fn unit_in(graph: &Graph<'_>, text: &str) -> Option<UnitIx> {
    let words: Vec<&str> =
        text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).collect();
    let named = |words: &[&str]| graph.unit_named(words.join(" ").trim_end_matches([':', ',']));
    let ends = (0..words.len()).filter_map(|from| named(words.get(from..)?));
    let begins = (1..words.len()).rev().filter_map(|to| named(words.get(..to)?));
    ends.chain(begins).next()
}

fn is_short(text: &str) -> bool {
    text.len() <= HEADING && !text.is_empty()
}

/// Every word a heading can be, folded.
struct Headings<'g> {
    graph: &'g Graph<'g>,
    known: Vec<(String, Role)>,
}

impl<'g> Headings<'g> {
    fn of(graph: &'g Graph<'_>) -> Self {
        let mut known = Vec::new();
        for terms in [graph.terms(), &Terms::default()] {
            for (term, role) in TERMS {
                for lang in Lang::ALL {
                    for form in [Form::One, Form::Many] {
                        known.push((fold(terms.word(lang, term, form)), role));
                    }
                }
            }
        }
        for &(word, role) in HEADINGS {
            known.push((word.to_owned(), role));
        }
        Self { graph, known }
    }

    /// The row with the most headings; the first of those with as many.
    fn head(&self, sheet: &Sheet<'_>) -> Option<usize> {
        let rows = 0..sheet.height().min(FIRST_ROWS);
        let told = rows.map(|row| (row, self.count(sheet, row))).filter(|&(_, count)| count > 0);
        told.rev().max_by_key(|&(_, count)| count).map(|(row, _)| row)
    }

    /// How many headings a row has. One counts only in a row that is marked as headings or has
    /// nothing longer, and the name of a unit only beside others.
    fn count(&self, sheet: &Sheet<'_>, row: usize) -> usize {
        let texts = (0..sheet.width()).filter(|&column| sheet.begins(row, column));
        let texts = texts.map(|column| sheet.line(row, column)).filter(|text| !text.is_empty());
        let texts: Vec<String> = texts.collect();
        let known: Vec<&String> = texts.iter().filter(|text| self.read(text).is_some()).collect();
        match known.as_slice() {
            [] | [_] if sheet.is_marked(row) => {
                texts.iter().filter(|text| self.begin(text).is_some()).count().max(known.len())
            }
            [text] => {
                let is_name = self.graph.unit_named(text).is_some();
                usize::from(!is_name && texts.iter().all(|text| text.split(' ').count() <= BRIEF))
            }
            known => known.len(),
        }
    }

    /// What a heading says of its column.
    fn read(&self, text: &str) -> Option<Column> {
        if !is_short(text) {
            return None;
        }
        let plain = text.split_once('(').map_or(text, |(before, _)| before);
        let all = plain.trim_end_matches([':', ' ']).split_whitespace();
        let prioritised = all.clone().any(|word| PRIORITISED.contains(&&*fold(word)));
        let tells = |word: &&str| {
            let (is_year, word) = (!word.chars().any(char::is_alphabetic), fold(word));
            !is_year && !PRIORITISED.contains(&&*word) && !PASSED_OVER.contains(&&*word)
        };
        let words: Vec<&str> = all.filter(tells).collect();
        let column = |role, unit| Column { role, unit, prioritised, of: None };
        if let Some(role) = self.role(&words.join(" ")) {
            return Some(column(role, None));
        }
        if let Some(unit) = self.graph.unit_named(&words.join(" ")) {
            return Some(column(Role::Goals(GoalKind::Period), Some(unit)));
        }
        (1..words.len()).find_map(|end| {
            let (first, last) = words.split_at_checked(end)?;
            let unit = self.graph.unit_named(&last.join(" "))?;
            Some(column(self.role(&first.join(" "))?, Some(unit)))
        })
    }

    /// What a text that is marked as a heading says of its column by its first word.
    fn begin(&self, text: &str) -> Option<Column> {
        let role = self.role(text.split_whitespace().next()?)?;
        is_short(text).then_some(Column { role, unit: None, prioritised: false, of: None })
    }

    fn role(&self, said: &str) -> Option<Role> {
        let said = fold(said);
        self.known.iter().find(|(known, _)| *known == said).map(|&(_, role)| role)
    }
}
