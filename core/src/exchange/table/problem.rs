//! What in a table was not understood, where, and what to do.

use super::Spot;
use crate::text::{Arg, Args, Lang, Terms, Wording};

/// Something in a table that was not understood, or that somebody should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    code: &'static str,
    wording: Wording,
    args: Args,
    spot: Option<Spot>,
    /// Row and column as people count them.
    place: Option<(usize, usize)>,
}

impl Problem {
    pub(super) fn new((code, wording): Kind) -> Self {
        Self { code, wording, args: Vec::new(), spot: None, place: None }
    }

    pub(super) fn with(mut self, slot: &'static str, arg: Arg) -> Self {
        self.args.push((slot, arg));
        self
    }

    /// In a cell, and the column that people count.
    pub(super) fn at(mut self, spot: Spot, column: usize) -> Self {
        self.spot = Some(spot);
        self.place = Some((spot.row + 1, column));
        self
    }

    /// A stable name of the kind of problem, such as `table/unknown-owner`.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The cell it is about; none where it is about the whole table.
    pub fn spot(&self) -> Option<Spot> {
        self.spot
    }

    /// What was not understood, and what to do.
    pub fn message(&self, lang: Lang) -> String {
        self.wording.fill(lang, &Terms::default(), &self.args)
    }

    /// The message after the row and column, counted from 1.
    pub fn report(&self, lang: Lang) -> String {
        let Some((row, column)) = self.place else { return self.message(lang) };
        let args = [
            ("row", Arg::Text(row.to_string())),
            ("column", Arg::Text(column.to_string())),
            ("message", Arg::Text(self.message(lang))),
        ];
        PLACE.fill(lang, &Terms::default(), &args)
    }
}

/// A kind of problem: its code, and what is said of it.
pub(super) type Kind = (&'static str, Wording);

const PLACE: Wording = Wording {
    nb: "Rad {row}, kolonne {column}: {message}",
    nn: "Rad {row}, kolonne {column}: {message}",
    en: "Row {row}, column {column}: {message}",
};

pub(super) const EMPTY: Kind = (
    "table/empty",
    Wording {
        nb: "Tabellen er tom. Er hele tabellen kommet med?",
        nn: "Tabellen er tom. Er heile tabellen komen med?",
        en: "The table is empty. Is the whole table there?",
    },
);

pub(super) const NO_COLUMNS: Kind = (
    "table/no-columns",
    Wording {
        nb: "Ingen kolonne er gjenkjent. Skriv øverst i hver kolonne hva den inneholder, for eksempel «{direction}», «{period}» eller «Ansvar».",
        nn: "Ingen kolonne er kjend att. Skriv øvst i kvar kolonne kva ho inneheld, til dømes «{direction}», «{period}» eller «Ansvar».",
        en: "No column was recognised. Write at the top of each column what it holds, for example “{direction}”, “{period}” or “Owner”.",
    },
);

pub(super) const UNREAD_COLUMN: Kind = (
    "table/unread-column",
    Wording {
        nb: "Kolonnen «{name}» er ikke lest. Gi den et annet navn hvis den skal være med.",
        nn: "Kolonnen «{name}» er ikkje lesen. Gje han eit anna namn om han skal vere med.",
        en: "The column “{name}” was not read. Give it another name if it belongs here.",
    },
);

pub(super) const UNKNOWN_UNIT: Kind = (
    "table/unknown-unit",
    Wording {
        nb: "Planen har ingen med navnet «{name}». Velg hvem tabellen gjelder for.",
        nn: "Planen har ingen med namnet «{name}». Vel kven tabellen gjeld for.",
        en: "The plan has no one by the name “{name}”. Choose whose table this is.",
    },
);

pub(super) const NO_UNIT: Kind = (
    "table/no-unit",
    Wording {
        nb: "Tabellen sier ikke hvem som eier målene. Velg hvem den gjelder for, eller legg til en kolonne med «Ansvar».",
        nn: "Tabellen seier ikkje kven som eig måla. Vel kven han gjeld for, eller legg til ein kolonne med «Ansvar».",
        en: "The table does not say who owns the goals. Choose whose table this is, or add a column called “Owner”.",
    },
);

pub(super) const UNKNOWN_OWNER: Kind = (
    "table/unknown-owner",
    Wording {
        nb: "Planen har ingen med navnet «{name}». Rett navnet, eller legg til enheten i planen.",
        nn: "Planen har ingen med namnet «{name}». Rett namnet, eller legg til eininga i planen.",
        en: "The plan has no one by the name “{name}”. Correct the name, or add the unit to the plan.",
    },
);

pub(super) const MISSPELT_OWNER: Kind = (
    "table/unknown-owner",
    Wording {
        nb: "Planen har ingen med navnet «{name}». Mente du {near}?",
        nn: "Planen har ingen med namnet «{name}». Meinte du {near}?",
        en: "The plan has no one by the name “{name}”. Did you mean {near}?",
    },
);

pub(super) const NO_GOAL: Kind = (
    "table/not-a-goal",
    Wording {
        nb: "«{text}» er ikke lest som et mål. Skriv målet med ord.",
        nn: "«{text}» er ikkje lese som eit mål. Skriv målet med ord.",
        en: "“{text}” was not read as a goal. Write the goal in words.",
    },
);

pub(super) const TOO_LONG: Kind = (
    "table/too-long",
    Wording {
        nb: "Teksten er lengre enn {limit} tegn og er ikke lest. Del den opp.",
        nn: "Teksten er lengre enn {limit} teikn og er ikkje lesen. Del han opp.",
        en: "The text is longer than {limit} characters and was not read. Divide it.",
    },
);
