/// Declares a position in one of the plan's lists as a type of its own.
macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The limits on a plan's size keep every position within 32 bits.
            pub(crate) fn at(position: usize) -> Self {
                Self(u32::try_from(position).unwrap_or(u32::MAX))
            }

            /// The position in the plan's list.
            pub fn position(self) -> usize {
                self.0 as usize
            }
        }
    };
}

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

    /// Where it stands in the document, as a JSON pointer.
    pub fn pointer(self) -> String {
        match self {
            Self::Unit(unit) => format!("/units/{}", unit.position()),
            Self::Goal(goal) => format!("/goals/{}", goal.position()),
            Self::Indicator(indicator) => format!("/indicators/{}", indicator.position()),
        }
    }
}
