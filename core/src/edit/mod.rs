//! Edits: every change a plan can undergo, as data that can be sent, kept and undone.

mod apply;
mod change;
mod lookup;
mod planned;

pub use change::{At, Change, Item, List};

pub(crate) use apply::{Document, make};
pub(crate) use lookup::Lookup;

use crate::error::Error;
use crate::plan::{CellStatement, Plan, Selection, Waiver};
use serde::{Deserialize, Serialize};

/// One thing a person, or a fix, does to a plan.
///
/// Elements are named by id; where several carry one id, the first is meant, and
/// [`Edit::Changes`] reaches the others by their place.
///
/// As JSON, `{"retitle": {"id": "barn-unge", "title": "…"}}`.
///
/// ```
/// use goalgraph::{Edit, Plan};
/// use goalgraph::plan::{Goal, GoalKind};
/// let mut plan = Plan::new("Plan");
/// plan.goals.push(Goal::new("g", GoalKind::Direction, "Alle deltar"));
/// let before = plan.clone();
///
/// let inverse = Edit::retitle("g", "Alle deltar og bidrar").apply(&mut plan)?;
/// assert_eq!(plan.goals[0].title, "Alle deltar og bidrar");
/// inverse.apply(&mut plan)?;
/// assert_eq!(plan, before);
///
/// let error = Edit::retitle("h", "Ingen").apply(&mut plan).unwrap_err();
/// assert_eq!(error.code(), "edit/unknown-element");
/// # Ok::<(), goalgraph::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub enum Edit {
    /// Gives a goal or an indicator another title, or a unit another name.
    Retitle {
        /// The element.
        id: String,
        /// Its new title.
        title: String,
    },
    /// Lets a goal support a goal, or an indicator measure one.
    Link {
        /// The goal or indicator.
        from: String,
        /// The goal it supports or measures.
        to: String,
    },
    /// Takes such a link away, however it is written.
    Unlink {
        /// The goal or indicator.
        from: String,
        /// The goal, as the link writes it.
        to: String,
    },
    /// Makes a unit an owner of a goal or an indicator.
    Own {
        /// The goal or indicator.
        id: String,
        /// The unit, by id, name or alias; written by its id.
        unit: String,
    },
    /// Takes a unit from the owners of a goal or an indicator, however it is written.
    Disown {
        /// The goal or indicator.
        id: String,
        /// The unit, by id, name or alias; or a name that means no unit, as written.
        unit: String,
    },
    /// Says whether all directorates share a goal or an indicator.
    Share {
        /// The goal or indicator.
        id: String,
        /// Whether they do.
        shared: bool,
    },
    /// Says whether a goal is prioritised.
    Prioritise {
        /// The goal.
        id: String,
        /// Whether it is.
        prioritised: bool,
    },
    /// States a number of goals, in place of the one stated of the same goals.
    Declare {
        /// What is counted.
        of: Selection,
        /// The number.
        count: u32,
    },
    /// Says something of a cell, in place of what was said of it.
    SetCell(CellStatement),
    /// Takes away what is said of a cell.
    ClearCell {
        /// The goal.
        goal: String,
        /// The unit, by id, name or alias.
        unit: String,
    },
    /// Gives an element another id, and writes it in every link.
    RenameId {
        /// The element.
        id: String,
        /// Its new id; nothing else may have it.
        to: String,
    },
    /// Makes two goals of a kind one: the second's links, owners and cells become the first's.
    Merge {
        /// The goal that stays.
        keep: String,
        /// The goal that goes.
        remove: String,
    },
    /// Gives a unit another parent, or none.
    MoveUnit {
        /// The unit.
        id: String,
        /// The unit it now belongs to, by id, name or alias.
        parent: Option<String>,
    },
    /// Gives a unit another way to be written, or takes it away.
    SetAliases {
        /// The unit.
        id: String,
        /// All its aliases.
        aliases: Vec<String>,
    },
    /// Adds an element, a statement, a number or a waiver; last where no position is said.
    Add {
        /// What is added.
        item: Item,
        /// Its position in its list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        position: Option<usize>,
    },
    /// Puts a unit, goal or indicator in the place of the one with its id: for everything else
    /// that can be said of it.
    Put(Item),
    /// Accepts a finding with a reason, in place of what was accepted of it. The waiver remembers
    /// what its subject says now, unless it says so itself.
    Waive(Waiver),
    /// Accepts a finding no longer.
    Unwaive {
        /// The rule.
        rule: String,
        /// What the finding is about.
        subject: String,
        /// The other side of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        counterpart: Option<String>,
    },
    /// Removes a unit, goal or indicator. Links to it stay as they are written, and are found.
    Remove {
        /// The element.
        id: String,
    },
    /// Moves a unit, goal or indicator to another position in its list.
    Reorder {
        /// The element.
        id: String,
        /// Its new position.
        position: usize,
    },
    /// Several edits that are one: all of them, or none.
    All(Vec<Edit>),
    /// Changes by place: what every edit comes down to, and what every inverse is.
    Changes(Vec<Change>),
}

impl Edit {
    /// Reads an edit from JSON text, within the default [`Limits`](crate::plan::Limits).
    ///
    /// # Errors
    /// Says the place of what cannot be read, and what was expected there.
    ///
    /// ```
    /// let error = goalgraph::Edit::from_json(r#"{"retitle": {"id": "g", "titel": "Ny"}}"#).unwrap_err();
    /// assert_eq!(error.place().unwrap().pointer, "/retitle/titel");
    /// assert_eq!(
    ///     error.message(goalgraph::Lang::En),
    ///     "There is no field `titel`. Did you mean `title`?"
    /// );
    /// ```
    pub fn from_json(text: &str) -> Result<Self, Error> {
        crate::plan::parse(text)
    }

    /// Gives an element another title.
    pub fn retitle(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self::Retitle { id: id.into(), title: title.into() }
    }

    /// Lets a goal support a goal, or an indicator measure one.
    pub fn link(from: impl Into<String>, to: impl Into<String>) -> Self {
        Self::Link { from: from.into(), to: to.into() }
    }

    /// Makes a unit an owner of a goal or an indicator.
    pub fn own(id: impl Into<String>, unit: impl Into<String>) -> Self {
        Self::Own { id: id.into(), unit: unit.into() }
    }

    /// Takes a link from a goal to a goal, or from an indicator to one, away.
    pub fn unlink(from: impl Into<String>, to: impl Into<String>) -> Self {
        Self::Unlink { from: from.into(), to: to.into() }
    }

    /// Adds something, last in its list.
    pub fn add(item: impl Into<Item>) -> Self {
        Self::Add { item: item.into(), position: None }
    }

    /// Removes an element.
    pub fn remove(id: impl Into<String>) -> Self {
        Self::Remove { id: id.into() }
    }

    /// Changes the plan, and returns the edit that changes it back.
    ///
    /// # Errors
    /// Says why when it names what does not exist, or would do what cannot be; the plan is then
    /// as it was.
    pub fn apply(&self, plan: &mut Plan) -> Result<Self, Error> {
        apply::make(plan, self)
    }
}
