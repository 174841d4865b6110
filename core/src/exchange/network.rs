//! What a drawing of the plan made elsewhere is made from: goals and indicators by kind, and the
//! links between them.

use crate::graph::{GoalIx, Graph, Link, Node};
use crate::plan::GoalKind;
use crate::text::{Arg, Form, Term, Wording};
use rustc_hash::FxHashMap;

/// Goals and indicators, those of a kind together, and the links from the lower to the upper.
pub(super) struct Network<'g> {
    pub(super) groups: Vec<Group<'g>>,
    /// Places of two items, and how they hang together; in the order of the plan.
    pub(super) links: Vec<(usize, usize, Link)>,
}

/// The items of a kind.
pub(super) struct Group<'g> {
    pub(super) kind: Kind,
    /// The plan's word for them.
    pub(super) title: String,
    pub(super) items: Vec<Item<'g>>,
}

/// A goal or an indicator.
pub(super) struct Item<'g> {
    /// Its place among all items, counted from 0 in the order of the plan, goals before indicators.
    pub(super) place: usize,
    /// Its id, where no element before it has the same.
    pub(super) id: Option<&'g str>,
    /// Its title, or its id where it has none.
    pub(super) title: &'g str,
    /// Who owns it, in words; empty where nobody does.
    pub(super) owners: String,
}

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Goal(GoalKind),
    Indicator,
}

impl Kind {
    fn of(graph: &Graph<'_>, node: Node) -> Self {
        node.goal().map_or(Self::Indicator, |goal| Self::Goal(graph.kind(goal)))
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Goal(kind) => kind.name(),
            Self::Indicator => "indicator",
        }
    }

    const fn term(self) -> Term {
        match self {
            Self::Goal(kind) => kind.term(),
            Self::Indicator => Term::Indicator,
        }
    }
}

impl<'g> Network<'g> {
    pub(super) fn of(graph: &'g Graph<'g>) -> Self {
        let nodes = graph.goals().map(Node::from).chain(graph.indicators().map(Node::from));
        let nodes: Vec<Node> = nodes.collect();
        let kinds = GoalKind::ALL.into_iter().map(Kind::Goal).chain([Kind::Indicator]);
        let groups = kinds.map(|kind| {
            let own = nodes.iter().enumerate().filter(|(_, node)| Kind::of(graph, **node) == kind);
            let items = own.map(|(place, &node)| item(graph, place, node)).collect();
            let title = graph.terms().word(graph.language(), kind.term(), Form::Many);
            Group { kind, title: title.to_owned(), items }
        });
        let groups = groups.filter(|group| !group.items.is_empty()).collect();
        Self { groups, links: links(graph, &nodes) }
    }
}

fn item<'g>(graph: &'g Graph<'g>, place: usize, node: Node) -> Item<'g> {
    let id = graph.id(node);
    Item {
        place,
        id: (graph.named(id) == Some(node)).then_some(id),
        title: graph.label(node),
        owners: node.goal().map_or_else(String::new, |goal| owners(graph, goal)),
    }
}

/// Everyone, or the codes of the units; a name no unit has stays as it is written.
fn owners(graph: &Graph<'_>, goal: GoalIx) -> String {
    let goal = graph.goal(goal);
    let code = |name: &String| match graph.unit_named(name) {
        Some(unit) => graph.unit(unit).id.clone(),
        None => name.clone(),
    };
    let named = goal.owners.iter().map(code);
    if !goal.shared {
        return named.collect::<Vec<_>>().join(", ");
    }
    let many = [("directorates", Arg::Term(Term::Directorate, Form::Many))];
    let everyone = SHARED.fill(graph.language(), graph.terms(), &many);
    std::iter::once(everyone).chain(named).collect::<Vec<_>>().join(", ")
}

/// petgraph has the last edge first.
fn links(graph: &Graph<'_>, nodes: &[Node]) -> Vec<(usize, usize, Link)> {
    let places: FxHashMap<Node, usize> = nodes.iter().copied().zip(0..).collect();
    let net = graph.petgraph();
    let place = |at| net.node_weight(at).and_then(|node| places.get(node)).copied();
    let edges = net.raw_edges().iter().rev();
    edges
        .filter_map(|edge| Some((place(edge.source())?, place(edge.target())?, edge.weight)))
        .collect()
}

const SHARED: Wording =
    Wording { nb: "alle {directorates}", nn: "alle {directorates}", en: "all {directorates}" };
