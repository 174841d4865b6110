use super::{GoalIx, IndicatorIx, Node, UnitIx};
use crate::plan::Plan;

/// Something in the plan that did not resolve, or did so only by an alias.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Two elements carry one id; the first keeps it.
    DuplicateId {
        /// The element that keeps the id.
        first: Node,
        /// The element that carries it again.
        again: Node,
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

/// What a name can stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// The plan itself.
    Plan,
    /// A unit, goal or indicator.
    Element(Node),
    /// A cell statement, by its position in the plan.
    Cell(usize),
    /// A declared number, by its position in the plan.
    Declared(usize),
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

impl Holder {
    /// Where it stands in the document, as a JSON pointer.
    pub fn pointer(self) -> String {
        match self {
            Self::Plan => String::new(),
            Self::Element(node) => node.pointer(),
            Self::Cell(cell) => format!("/cells/{cell}"),
            Self::Declared(declared) => format!("/declared/{declared}"),
        }
    }
}

impl Reference {
    pub(super) fn of(node: Node, field: Field, position: usize) -> Self {
        Self { holder: Holder::Element(node), field, position }
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

    /// The name as written.
    pub fn name<'p>(&self, plan: &'p Plan) -> &'p str {
        self.written(plan).unwrap_or_default()
    }

    fn written<'p>(&self, plan: &'p Plan) -> Option<&'p str> {
        let name = match (self.holder, self.field) {
            (Holder::Element(Node::Unit(unit)), _) => {
                plan.units.get(unit.position())?.parent.as_ref()?
            }
            (Holder::Element(Node::Goal(goal)), field) => {
                let goal = plan.goals.get(goal.position())?;
                let list = if field == Field::Owners { &goal.owners } else { &goal.supports };
                list.get(self.position)?
            }
            (Holder::Element(Node::Indicator(indicator)), field) => {
                let indicator = plan.indicators.get(indicator.position())?;
                let list =
                    if field == Field::Owners { &indicator.owners } else { &indicator.measures };
                list.get(self.position)?
            }
            (Holder::Cell(cell), field) => {
                let cell = plan.cells.get(cell)?;
                if field == Field::CellGoal { &cell.goal } else { &cell.unit }
            }
            (Holder::Declared(declared), _) => plan.declared.get(declared)?.of.owner.as_ref()?,
            (Holder::Plan, _) => return None,
        };
        Some(name)
    }
}

impl From<UnitIx> for Node {
    fn from(unit: UnitIx) -> Self {
        Self::Unit(unit)
    }
}

impl From<GoalIx> for Node {
    fn from(goal: GoalIx) -> Self {
        Self::Goal(goal)
    }
}

impl From<IndicatorIx> for Node {
    fn from(indicator: IndicatorIx) -> Self {
        Self::Indicator(indicator)
    }
}
