/// Declares an item of one of the plan's lists as a type of its own.
macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) u32);

        impl $name {
            /// A number no other item of the list has. In a graph made of a plan it is the
            /// position in the list; edits of a session leave it as it is.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

/// Makes indices of positions; the limits on a plan's size keep them within 32 bits.
macro_rules! at {
    ($($name:ident),+) => {$(
        impl $name {
            pub(crate) fn at(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }
        }
    )+};
}
at!(UnitIx, GoalIx, IndicatorIx, StatementIx, DeclaredIx);

index! {
    /// A unit of a [`Graph`](super::Graph).
    UnitIx
}
index! {
    /// A goal of a [`Graph`](super::Graph).
    GoalIx
}
index! {
    /// An indicator of a [`Graph`](super::Graph).
    IndicatorIx
}
index! {
    /// A cell statement of a [`Graph`](super::Graph).
    StatementIx
}
index! {
    /// A declared number of a [`Graph`](super::Graph).
    DeclaredIx
}
index! {
    /// A waiver of a [`Graph`](super::Graph).
    WaiverIx
}

/// Any element of a [`Graph`](super::Graph).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// A unit.
    Unit(UnitIx),
    /// A goal.
    Goal(GoalIx),
    /// An indicator.
    Indicator(IndicatorIx),
}

/// Anything in the document that findings point at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holder {
    /// The plan itself.
    Plan,
    /// A unit, goal or indicator.
    Element(Node),
    /// A cell statement.
    Cell(StatementIx),
    /// A declared number.
    Declared(DeclaredIx),
    /// A waiver.
    Waiver(WaiverIx),
}

impl Node {
    /// The unit, if it is one.
    pub fn unit(self) -> Option<UnitIx> {
        match self {
            Self::Unit(unit) => Some(unit),
            _ => None,
        }
    }

    /// The goal, if it is one.
    pub fn goal(self) -> Option<GoalIx> {
        match self {
            Self::Goal(goal) => Some(goal),
            _ => None,
        }
    }

    /// The indicator, if it is one.
    pub fn indicator(self) -> Option<IndicatorIx> {
        match self {
            Self::Indicator(indicator) => Some(indicator),
            _ => None,
        }
    }
}

impl Holder {
    /// The unit, goal or indicator, if it is one.
    pub fn node(self) -> Option<Node> {
        match self {
            Self::Element(node) => Some(node),
            _ => None,
        }
    }
}

/// An element is a node, and a node holds names.
macro_rules! node {
    ($($index:ident => $variant:ident),+) => {$(
        impl From<$index> for Node {
            fn from(index: $index) -> Self {
                Self::$variant(index)
            }
        }

        impl From<$index> for Holder {
            fn from(index: $index) -> Self {
                Self::Element(index.into())
            }
        }
    )+};
}
node!(UnitIx => Unit, GoalIx => Goal, IndicatorIx => Indicator);

impl From<Node> for Holder {
    fn from(node: Node) -> Self {
        Self::Element(node)
    }
}
