#![doc = include_str!("custom.md")]

mod declaration;
mod expect;
mod field;
mod problems;
mod select;
mod texts;

pub(crate) use declaration::Declaration;
pub(crate) use problems::{Bad, taken, too_many};

use super::{About, Case, Found, Rule, Subject, Told};
use crate::graph::{Cell, CellState, Node, UnitIx};
use crate::text::Wording;
use declaration::Kind;
use expect::{Expect, Of};
use problems::{NAME, Problems};
use select::Conditions;
use texts::Texts;

/// How many rules a plan or a host can declare.
pub(crate) const RULES: usize = 100;

/// How long a rule's name may be, in characters.
const NAME_LENGTH: usize = 100;

/// A declared rule, ready to judge.
#[derive(Debug)]
pub(crate) struct Custom {
    name: String,
    about: About,
    kind: Kind,
    conditions: Conditions,
    expect: Expect,
    message: Texts,
    why: Texts,
    remedy: Texts,
}

// What a declared rule says is known only when it is read: it fills slots of these.
const MESSAGE: Wording = Wording { nb: "{message}", nn: "{message}", en: "{message}" };
const WHY: Wording = Wording { nb: "{why}", nn: "{why}", en: "{why}" };
const REMEDY: Wording = Wording { nb: "{remedy}", nn: "{remedy}", en: "{remedy}" };

/// Makes a rule of a declaration, or says everything that is wrong with it.
#[inline(never)]
pub(crate) fn declared(said: Declaration) -> Result<Custom, Vec<Bad>> {
    let mut bad = Problems::default();
    check_name(&said.name, &mut bad);
    let (kind, conditions) = said.select.split();
    let of = Of { class: kind.class(), is_cell: kind == Kind::Cell };
    let conditions = Conditions::read(conditions, of.class, "/select", &mut bad);
    let expect = Expect::read(said.expect, of, "/expect", 0, &mut bad);
    let slots = texts::slots(kind, &expect);
    let mut read = |texts, at: &str| Texts::read(texts, &slots, at, &mut bad);
    let (message, why) = (read(said.message, "/message"), read(said.why, "/why"));
    let remedy = read(said.remedy, "/remedy");
    if !bad.0.is_empty() {
        return Err(bad.0);
    }
    let about = About {
        severity: said.severity,
        judges: kind.scopes(),
        reach: expect.reach().max(1),
        ..About::new("", WHY, REMEDY)
    };
    Ok(Custom { name: said.name, about, kind, conditions, expect, message, why, remedy })
}

fn check_name(name: &str, bad: &mut Problems) {
    let is_part = |part: &str| {
        let known = |letter: char| matches!(letter, 'a'..='z' | '0'..='9' | '-');
        !part.is_empty() && part.chars().all(known)
    };
    if !bad.is_short("/name", name, NAME_LENGTH) {
        return;
    }
    if !name.split_once('/').is_some_and(|(group, name)| is_part(group) && is_part(name)) {
        bad.say("/name", NAME, &[]);
    } else if super::find(name).is_some() {
        bad.add("/name", taken(name));
    }
}

/// What is judged, and of a cell its unit and what is in it.
fn looked_at(subject: Subject) -> Option<(Node, Option<(UnitIx, CellState)>)> {
    Some(match subject {
        Subject::Goal(goal) => (goal.into(), None),
        Subject::Unit(unit) => (unit.into(), None),
        Subject::Indicator(indicator) => (indicator.into(), None),
        Subject::Cell(Cell { goal, unit, state }) => (goal.into(), Some((unit, state))),
        Subject::Plan | Subject::Fault(..) | Subject::Declared(_) | Subject::Waiver(_) => {
            return None;
        }
    })
}

impl Rule for Custom {
    fn about(&self) -> &About {
        &self.about
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Some((node, cell)) = looked_at(subject) else { return };
        let (unit, state) = cell.unzip();
        if (self.kind == Kind::Cell || self.kind.fits(case.graph, node))
            && self.conditions.hold(case.graph, node, unit)
            && !self.expect.hold(case.graph, node, state)
        {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let Some((node, cell)) = looked_at(found.subject()) else { return Told::new(MESSAGE) };
        let args = texts::args(case.graph, &self.expect, node, cell.map(|(unit, _)| unit));
        let mut told = Told::new(MESSAGE);
        if let Subject::Cell(cell) = found.subject() {
            told = told.at(case.graph.place_of(cell.goal, cell.unit), "");
        }
        told.with("message", self.message.fill(case.graph, &args))
            .with("why", self.why.fill(case.graph, &args))
            .with("remedy", self.remedy.fill(case.graph, &args))
    }
}
