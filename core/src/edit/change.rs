//! Changes by place: the few things that can happen to a plan's lists.

use crate::error::{Error, Problem};
use crate::plan::{CellStatement, Declared, Goal, Indicator, Period, Plan, Source, Unit, Waiver};
use crate::text::{Lang, Terms};
use serde::{Deserialize, Serialize};

/// One change at one place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Change {
    /// Puts an item into its list at a position.
    Insert {
        /// The position it gets.
        position: usize,
        /// The item.
        item: Item,
    },
    /// Takes an item out.
    Remove(At),
    /// Puts an item in another's place.
    Replace {
        /// The position.
        position: usize,
        /// The item.
        item: Item,
    },
    /// Replaces what the plan says of itself.
    Head(Box<Head>),
}

/// A position in one of a plan's lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct At {
    /// The list.
    pub list: List,
    /// The position, from 0.
    pub position: usize,
}

/// A plan's lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum List {
    /// Its units.
    Units,
    /// Its goals.
    Goals,
    /// Its indicators.
    Indicators,
    /// Its cell statements.
    Cells,
    /// Its declared numbers.
    Declared,
    /// Its waivers.
    Waivers,
}

impl List {
    /// The name in the document.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Units => "units",
            Self::Goals => "goals",
            Self::Indicators => "indicators",
            Self::Cells => "cells",
            Self::Declared => "declared",
            Self::Waivers => "waivers",
        }
    }
}

/// Something that stands in one of a plan's lists.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Item {
    /// A unit.
    Unit(Unit),
    /// A goal.
    Goal(Goal),
    /// An indicator.
    Indicator(Indicator),
    /// A cell statement.
    Cell(CellStatement),
    /// A declared number.
    Declared(Declared),
    /// A waiver.
    Waiver(Waiver),
}

/// What a plan says of itself, beside its lists.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Head {
    /// What it is called.
    pub title: String,
    /// The language it is written in.
    pub language: Lang,
    /// The years it is for.
    pub period: Option<Period>,
    /// Where it was read from.
    pub source: Option<Source>,
    /// Its own words.
    pub terms: Terms,
    /// How it wants to be checked.
    pub settings: serde_json::Map<String, serde_json::Value>,
}

impl Change {
    /// The place it is made at; the plan's own head is at none.
    pub(crate) fn place(&self) -> Option<At> {
        match self {
            Self::Insert { position, item } | Self::Replace { position, item } => {
                Some(At { list: item.list(), position: *position })
            }
            Self::Remove(at) => Some(*at),
            Self::Head(_) => None,
        }
    }

    /// Makes the change, and returns the one that undoes it.
    pub(crate) fn make(self, plan: &mut Plan) -> Result<Self, Error> {
        match self {
            Self::Insert { position, item } => insert(plan, position, item),
            Self::Remove(at) => remove(plan, at),
            Self::Replace { position, item } => replace(plan, position, item),
            Self::Head(head) => Ok(Self::Head(Box::new(exchange(plan, *head)))),
        }
    }
}

/// Runs a piece of code for the list an item belongs to.
macro_rules! for_item {
    ($plan:ident, $item:ident, |$list:ident, $value:ident, $variant:ident| $body:expr) => {
        match $item {
            Item::Unit($value) => {
                let ($list, $variant) = (&mut $plan.units, Item::Unit);
                $body
            }
            Item::Goal($value) => {
                let ($list, $variant) = (&mut $plan.goals, Item::Goal);
                $body
            }
            Item::Indicator($value) => {
                let ($list, $variant) = (&mut $plan.indicators, Item::Indicator);
                $body
            }
            Item::Cell($value) => {
                let ($list, $variant) = (&mut $plan.cells, Item::Cell);
                $body
            }
            Item::Declared($value) => {
                let ($list, $variant) = (&mut $plan.declared, Item::Declared);
                $body
            }
            Item::Waiver($value) => {
                let ($list, $variant) = (&mut $plan.waivers, Item::Waiver);
                $body
            }
        }
    };
}

fn insert(plan: &mut Plan, position: usize, item: Item) -> Result<Change, Error> {
    let list = item.list();
    for_item!(plan, item, |items, value, _variant| {
        if position > items.len() {
            return Err(no_such_place(position));
        }
        items.insert(position, value);
    });
    Ok(Change::Remove(At { list, position }))
}

fn replace(plan: &mut Plan, position: usize, item: Item) -> Result<Change, Error> {
    let item = for_item!(plan, item, |items, value, variant| {
        let place = items.get_mut(position).ok_or_else(|| no_such_place(position))?;
        variant(std::mem::replace(place, value))
    });
    Ok(Change::Replace { position, item })
}

fn remove(plan: &mut Plan, At { list, position }: At) -> Result<Change, Error> {
    fn take<T>(items: &mut Vec<T>, position: usize) -> Result<T, Error> {
        if position < items.len() {
            Ok(items.remove(position))
        } else {
            Err(no_such_place(position))
        }
    }
    let item = match list {
        List::Units => Item::Unit(take(&mut plan.units, position)?),
        List::Goals => Item::Goal(take(&mut plan.goals, position)?),
        List::Indicators => Item::Indicator(take(&mut plan.indicators, position)?),
        List::Cells => Item::Cell(take(&mut plan.cells, position)?),
        List::Declared => Item::Declared(take(&mut plan.declared, position)?),
        List::Waivers => Item::Waiver(take(&mut plan.waivers, position)?),
    };
    Ok(Change::Insert { position, item })
}

fn exchange(plan: &mut Plan, head: Head) -> Head {
    use std::mem::replace;
    Head {
        title: replace(&mut plan.title, head.title),
        language: replace(&mut plan.language, head.language),
        period: replace(&mut plan.period, head.period),
        source: replace(&mut plan.source, head.source),
        terms: replace(&mut plan.terms, head.terms),
        settings: replace(&mut plan.settings, head.settings),
    }
}

fn no_such_place(position: usize) -> Error {
    Problem::NoSuchPlace { position }.anywhere()
}

impl Item {
    /// The list it belongs to.
    pub fn list(&self) -> List {
        match self {
            Self::Unit(_) => List::Units,
            Self::Goal(_) => List::Goals,
            Self::Indicator(_) => List::Indicators,
            Self::Cell(_) => List::Cells,
            Self::Declared(_) => List::Declared,
            Self::Waiver(_) => List::Waivers,
        }
    }
}

/// What stands in a list is an item.
macro_rules! items {
    ($($kind:ident($type:ty)),+ $(,)?) => {$(
        impl From<$type> for Item {
            fn from(item: $type) -> Self {
                Self::$kind(item)
            }
        }
    )+};
}
items!(
    Unit(Unit),
    Goal(Goal),
    Indicator(Indicator),
    Cell(CellStatement),
    Declared(Declared),
    Waiver(Waiver),
);
