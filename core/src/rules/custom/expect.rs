//! What a rule expects of what it judges.

use super::declaration::{CellTest, Expect as Said, Kind, LinkName, LinkTest, State};
use super::field::Field;
use super::problems::{ALWAYS, NOTHING, Problems, RANGE, TOO_DEEP};
use super::select::{Class, Conditions};
use crate::graph::{CellState, Graph, Node};
use std::ops::ControlFlow;

/// How many links a rule can follow one after the other. It bounds the depth of reading and of
/// judging, and so what a rule costs.
const DEPTH: usize = 4;

/// What must hold, ready to be asked: all of it.
#[derive(Debug, Default)]
pub(super) struct Expect {
    pub(super) links: Vec<Link>,
    pub(super) field: Option<Field>,
    states: Vec<CellState>,
}

/// How many links of a kind there must be.
#[derive(Debug)]
pub(super) struct Link {
    way: Way,
    kind: Option<Kind>,
    pub(super) min: usize,
    pub(super) max: Option<usize>,
    conditions: Conditions,
    beyond: Expect,
}

/// A link, and which end of it is the far side.
#[derive(Debug, Clone, Copy)]
enum Way {
    SupportedBy,
    Supports,
    Owners,
    Owned,
    Reporters,
    Reported,
    MeasuredBy,
    Measures,
    Below,
    Parent,
}

/// What expectations are of: elements of a class, or cells.
#[derive(Debug, Clone, Copy)]
pub(super) struct Of {
    pub(super) class: Class,
    pub(super) is_cell: bool,
}

impl Expect {
    /// Reads expectations this many links away from what is judged.
    pub(super) fn read(said: Said, of: Of, at: &str, depth: usize, bad: &mut Problems) -> Self {
        let Said { incoming, outgoing, field, cell } = said;
        let known = of.expectations();
        if incoming.is_none() && outgoing.is_none() && field.is_none() && cell.is_none() {
            bad.expected(at, NOTHING, known);
        }
        if cell.is_some() && !of.is_cell {
            bad.not_here(format!("{at}/cell"), "cell", known);
        }
        let ends = [("incoming", true, incoming), ("outgoing", false, outgoing)];
        let links = ends.into_iter().filter_map(|(name, is_incoming, link)| {
            let at = format!("{at}/{name}");
            if depth == DEPTH && link.is_some() {
                bad.say(at, TOO_DEEP, &[("limit", &DEPTH.to_string())]);
                return None;
            }
            Link::read(link?, is_incoming, of.class, &at, depth + 1, bad)
        });
        let links = links.collect();
        Self {
            links,
            field: field.and_then(|one| Field::read(one, of.class, &format!("{at}/field"), bad)),
            states: cell.map_or_else(Vec::new, |test| states(test, &format!("{at}/cell"), bad)),
        }
    }

    /// Whether they hold of an element, or of a cell with what is in it.
    pub(super) fn hold(&self, graph: &Graph<'_>, node: Node, state: Option<CellState>) -> bool {
        (self.states.is_empty() || state.is_some_and(|state| self.states.contains(&state)))
            && self.field.as_ref().is_none_or(|field| field.holds(graph, node))
            && self.links.iter().all(|link| link.holds(graph, node))
    }

    /// How many links away they look.
    pub(super) fn reach(&self) -> usize {
        let beyond = |link: &Link| {
            let owners = usize::from(link.conditions.ask_owners());
            1 + link.beyond.reach().max(owners)
        };
        self.links.iter().map(beyond).max().unwrap_or(0)
    }
}

impl Of {
    fn expectations(self) -> &'static [&'static str] {
        let all: &[&str] = &["incoming", "outgoing", "field", "cell"];
        if self.is_cell { all } else { all.get(..3).unwrap_or_default() }
    }
}

fn states(test: CellTest, at: &str, bad: &mut Problems) -> Vec<CellState> {
    bad.is_filled(&format!("{at}/states"), &test.states, 5);
    let state = |state: State| match state {
        State::Covered => CellState::Covered,
        State::Delegated => CellState::Delegated,
        State::Blank => CellState::Blank,
        State::Missing => CellState::Missing,
        State::NotRelevant => CellState::NotRelevant,
    };
    test.states.into_iter().map(state).collect()
}

impl Link {
    fn read(
        said: LinkTest,
        is_incoming: bool,
        of: Class,
        at: &str,
        depth: usize,
        bad: &mut Problems,
    ) -> Option<Self> {
        let LinkTest { link, kind, min, max, conditions } = said;
        let Some(way) = Way::of(link, is_incoming, of, kind) else {
            let known: Vec<&str> = Way::known(is_incoming, of).collect();
            bad.not_here(format!("{at}/link"), link.name(), &known);
            return None;
        };
        let (far, kinds) = (way.far(), way.kinds());
        if let Some(kind) = kind.filter(|kind| !kinds.contains(kind)) {
            let known: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
            bad.not_here(format!("{at}/kind"), kind.name(), &known);
        }
        let least = min.unwrap_or(u32::from(max.is_none()));
        if max.is_some_and(|max| least > max) {
            bad.say(at, RANGE, &[("least", "min"), ("most", "max")]);
        } else if least == 0 && max.is_none() {
            bad.say(at, ALWAYS, &[]);
        }
        let mut conditions = conditions.unwrap_or_default();
        let beyond = conditions.expect.take().map(|expect| {
            let far = Of { class: far, is_cell: false };
            Expect::read(*expect, far, &format!("{at}/where/expect"), depth, bad)
        });
        Some(Self {
            way,
            kind,
            min: least as usize,
            max: max.map(|max| max as usize),
            conditions: Conditions::read(conditions, far, &format!("{at}/where"), bad),
            beyond: beyond.unwrap_or_default(),
        })
    }

    /// Looks no further than it takes to know.
    fn holds(&self, graph: &Graph<'_>, node: Node) -> bool {
        let enough = self.max.map_or(self.min, |max| max.saturating_add(1));
        let count = self.count(graph, node, enough);
        self.min <= count && self.max.is_none_or(|max| count <= max)
    }

    /// How many there are, up to a number.
    pub(super) fn count(&self, graph: &Graph<'_>, node: Node, enough: usize) -> usize {
        let mut count = 0;
        let mut see = |far: Node| {
            if self.kind.is_none_or(|kind| kind.fits(graph, far))
                && self.conditions.hold(graph, far, None)
                && self.beyond.hold(graph, far, None)
            {
                count += 1;
            }
            if count < enough { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        };
        self.way.walk(graph, node, &mut see);
        count
    }
}

impl Way {
    fn of(link: LinkName, is_incoming: bool, of: Class, kind: Option<Kind>) -> Option<Self> {
        Some(match (link, is_incoming, of) {
            (LinkName::Supports, true, Class::Goal) => Self::SupportedBy,
            (LinkName::Supports, false, Class::Goal) => Self::Supports,
            (LinkName::Owner, false, Class::Goal) => Self::Owners,
            (LinkName::Owner, false, Class::Indicator) => Self::Reporters,
            (LinkName::Owner, true, Class::Unit) if kind == Some(Kind::Indicator) => Self::Reported,
            (LinkName::Owner, true, Class::Unit) => Self::Owned,
            (LinkName::Measures, true, Class::Goal) => Self::MeasuredBy,
            (LinkName::Measures, false, Class::Indicator) => Self::Measures,
            (LinkName::Parent, true, Class::Unit) => Self::Below,
            (LinkName::Parent, false, Class::Unit) => Self::Parent,
            _ => return None,
        })
    }

    /// The links that there are at an end of a class.
    fn known(is_incoming: bool, of: Class) -> impl Iterator<Item = &'static str> {
        let all = [LinkName::Supports, LinkName::Owner, LinkName::Measures, LinkName::Parent];
        let there = move |link: &LinkName| Self::of(*link, is_incoming, of, None).is_some();
        all.into_iter().filter(there).map(LinkName::name)
    }

    fn far(self) -> Class {
        match self {
            Self::SupportedBy | Self::Supports | Self::Owned | Self::Measures => Class::Goal,
            Self::Owners | Self::Reporters | Self::Below | Self::Parent => Class::Unit,
            Self::Reported | Self::MeasuredBy => Class::Indicator,
        }
    }

    /// The kinds that can be on the far side.
    fn kinds(self) -> Vec<Kind> {
        let indicators = if matches!(self, Self::Owned) { Class::Indicator.kinds() } else { &[] };
        [self.far().kinds(), indicators].concat()
    }

    fn walk(self, graph: &Graph<'_>, node: Node, see: &mut impl FnMut(Node) -> ControlFlow<()>) {
        let mut see = |node| see(node);
        // How the walk ended says nothing more: whoever counts knows.
        let _ = match (self, node) {
            (Self::SupportedBy, Node::Goal(at)) => {
                graph.children(at).map(Node::from).try_for_each(&mut see)
            }
            (Self::Supports, Node::Goal(at)) => {
                graph.parents(at).map(Node::from).try_for_each(&mut see)
            }
            (Self::Owners, Node::Goal(at)) => {
                graph.owners(at).map(Node::from).try_for_each(&mut see)
            }
            (Self::MeasuredBy, Node::Goal(at)) => {
                graph.measured_by(at).map(Node::from).try_for_each(&mut see)
            }
            (Self::Owned, Node::Unit(at)) => graph.owned(at).map(Node::from).try_for_each(&mut see),
            (Self::Reported, Node::Unit(at)) => {
                graph.reported(at).map(Node::from).try_for_each(&mut see)
            }
            (Self::Below, Node::Unit(at)) => graph.below(at).map(Node::from).try_for_each(&mut see),
            (Self::Parent, Node::Unit(at)) => {
                graph.parent(at).map(Node::from).into_iter().try_for_each(&mut see)
            }
            (Self::Reporters, Node::Indicator(at)) => {
                graph.reporters(at).map(Node::from).try_for_each(&mut see)
            }
            (Self::Measures, Node::Indicator(at)) => {
                graph.measures(at).map(Node::from).try_for_each(&mut see)
            }
            _ => ControlFlow::Continue(()),
        };
    }
}

impl LinkName {
    /// The name in the document.
    const fn name(self) -> &'static str {
        match self {
            Self::Supports => "supports",
            Self::Owner => "owner",
            Self::Measures => "measures",
            Self::Parent => "parent",
        }
    }
}
