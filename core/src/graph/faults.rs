use super::{Graph, Holder, Node, UnitIx};
use crate::plan::Plan;
use crate::sort;
use std::borrow::Cow;

/// Something in the plan that did not resolve, or did so only by an alias.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Several elements carry one id; the first keeps it.
    DuplicateId {
        /// The element that keeps the id.
        first: Node,
        /// The element that carries it again.
        again: Node,
        /// The how manieth with this id it is: 2 for the first that carries it again.
        nth: u32,
    },
    /// A name means nothing that exists.
    Unknown(Reference),
    /// A name means several units.
    Ambiguous(Reference, Vec<UnitIx>),
    /// A name means an element that cannot be linked so.
    WrongLink(Reference, Node),
    /// A unit is written by one of its aliases. It resolves all the same.
    Alias(Reference, UnitIx),
    /// Links that run in a circle: each element says it supports, or belongs to, the next, and
    /// the last the first.
    Cycle(Vec<Node>),
}

/// The kinds of faults.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// [`Fault::DuplicateId`].
    DuplicateId,
    /// [`Fault::Unknown`].
    Unknown,
    /// [`Fault::Ambiguous`].
    Ambiguous,
    /// [`Fault::WrongLink`].
    WrongLink,
    /// [`Fault::Alias`].
    Alias,
    /// [`Fault::Cycle`].
    Cycle,
}

/// Where a fault is, and as much of it as says who judges it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Flawed {
    pub(crate) holder: Holder,
    /// The fault's position among the holder's.
    pub(crate) at: u32,
    pub(crate) flaw: Flaw,
    /// Whether a waiver may be about it.
    pub(crate) may_be_waived: bool,
}

/// A name standing somewhere in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// What it stands in.
    pub holder: Holder,
    /// The field it stands in.
    pub field: Field,
    /// The position in the field, where that is a list.
    pub position: usize,
}

/// The fields that hold names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Who owns it.
    Owners,
    /// What it supports.
    Supports,
    /// The unit it belongs to.
    Parent,
    /// What it measures.
    Measures,
    /// The goal of a cell.
    CellGoal,
    /// The unit of a cell.
    CellUnit,
    /// The owner a declared number counts for.
    DeclaredOwner,
}

impl Fault {
    /// Which kind of fault it is.
    pub fn flaw(&self) -> Flaw {
        match self {
            Self::DuplicateId { .. } => Flaw::DuplicateId,
            Self::Unknown(_) => Flaw::Unknown,
            Self::Ambiguous(..) => Flaw::Ambiguous,
            Self::WrongLink(..) => Flaw::WrongLink,
            Self::Alias(..) => Flaw::Alias,
            Self::Cycle(_) => Flaw::Cycle,
        }
    }

    /// The name that did not resolve as it should.
    pub fn reference(&self) -> Option<&Reference> {
        match self {
            Self::Unknown(reference)
            | Self::Ambiguous(reference, _)
            | Self::WrongLink(reference, _)
            | Self::Alias(reference, _) => Some(reference),
            Self::DuplicateId { .. } | Self::Cycle(_) => None,
        }
    }
}

impl Reference {
    pub(super) fn of(holder: impl Into<Holder>, field: Field, position: usize) -> Self {
        Self { holder: holder.into(), field, position }
    }

    /// The field the name stands in, as a JSON pointer from its holder.
    pub fn field_pointer(&self) -> String {
        let position = self.position;
        match self.field {
            Field::Owners => format!("/owners/{position}"),
            Field::Supports => format!("/supports/{position}"),
            Field::Measures => format!("/measures/{position}"),
            Field::Parent => "/parent".into(),
            Field::CellGoal => "/goal".into(),
            Field::CellUnit => "/unit".into(),
            Field::DeclaredOwner => "/of/owner".into(),
        }
    }

    /// The name as written, in the lists of a graph.
    pub(super) fn written<'p>(&self, plan: &'p Plan) -> Option<&'p str> {
        let name = match (self.holder, self.field) {
            (Holder::Element(Node::Unit(unit)), _) => {
                plan.units.get(unit.index())?.parent.as_ref()?
            }
            (Holder::Element(Node::Goal(goal)), field) => {
                let goal = plan.goals.get(goal.index())?;
                let list = if field == Field::Owners { &goal.owners } else { &goal.supports };
                list.get(self.position)?
            }
            (Holder::Element(Node::Indicator(indicator)), field) => {
                let indicator = plan.indicators.get(indicator.index())?;
                let list =
                    if field == Field::Owners { &indicator.owners } else { &indicator.measures };
                list.get(self.position)?
            }
            (Holder::Cell(cell), field) => {
                let cell = plan.cells.get(cell.index())?;
                if field == Field::CellGoal { &cell.goal } else { &cell.unit }
            }
            (Holder::Declared(declared), _) => {
                plan.declared.get(declared.index())?.of.owner.as_ref()?
            }
            (Holder::Plan | Holder::Waiver(_), _) => return None,
        };
        Some(name)
    }
}

impl Graph<'_> {
    /// What did not resolve, in the order of the plan.
    pub fn faults(&self) -> impl Iterator<Item = &Fault> {
        let flaws = self.flaws().into_owned().into_iter();
        flaws.filter_map(|one| self.faults_of(one.holder).get(one.at as usize))
    }

    /// Where every fault is, in the order of the plan.
    pub(crate) fn flaws(&self) -> Cow<'_, [Flawed]> {
        if let Some(whole) = &self.whole {
            return Cow::Borrowed(&whole.flaws);
        }
        let mut faulty: Vec<Holder> = self.faults.keys().copied().collect();
        sort::by_key(&mut faulty, |&holder| self.rank(holder));
        Cow::Owned(faulty.into_iter().flat_map(|holder| self.flaws_of(holder)).collect())
    }

    /// Where the faults of a holder are.
    pub(crate) fn flaws_of(&self, holder: Holder) -> impl Iterator<Item = Flawed> {
        let faults = self.faults_of(holder);
        let may_be_waived = !faults.is_empty() && self.may_fault_be_waived(holder);
        let flawed = move |(fault, at): (&Fault, u32)| Flawed {
            holder,
            at,
            flaw: fault.flaw(),
            may_be_waived,
        };
        faults.iter().zip(0..).map(flawed)
    }

    /// What did not resolve in one holder.
    pub fn faults_of(&self, holder: Holder) -> &[Fault] {
        if self.faults.is_empty() {
            return &[];
        }
        self.faults.get(&holder).map_or(&[], Vec::as_slice)
    }
}
