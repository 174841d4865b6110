//! Circles of support or of parents, each once.

use super::{Graph, Link, Node};
use petgraph::algo::kosaraju_scc;
use petgraph::graph::NodeIndex;
use petgraph::visit::{EdgeFiltered, EdgeRef};
use rustc_hash::FxHashMap;
use std::collections::VecDeque;

/// One shortest circle through the first element of each strongly connected component.
///
/// Kosaraju's algorithm, since petgraph's is iterative; misplaced links count, a circle of them
/// is a circle all the same.
pub(super) fn find(graph: &Graph<'_>) -> Vec<Vec<Node>> {
    let circular = |link: Link| matches!(link, Link::Supports | Link::Misplaced | Link::Parent);
    let net = EdgeFiltered::from_fn(&graph.net, |edge| circular(*edge.weight()));
    let mut component: FxHashMap<NodeIndex, NodeIndex> = FxHashMap::default();
    let mut starts = Vec::new();
    for members in kosaraju_scc(&net) {
        let Some(&start) = members.iter().min() else { continue };
        let alone = members.len() == 1;
        let itself = |edge: NodeIndex| edge == start;
        if alone && !graph.net.edges(start).any(|e| itself(e.target()) && circular(*e.weight())) {
            continue;
        }
        component.extend(members.into_iter().map(|member| (member, start)));
        starts.push(start);
    }
    starts.sort_unstable();
    starts.into_iter().map(|start| circle(graph, start, &component)).collect()
}

/// The shortest way from an element back to itself, inside its component.
fn circle(
    graph: &Graph<'_>,
    start: NodeIndex,
    component: &FxHashMap<NodeIndex, NodeIndex>,
) -> Vec<Node> {
    let mut came_from: FxHashMap<NodeIndex, NodeIndex> = FxHashMap::default();
    let mut queue = VecDeque::from([start]);
    while let Some(at) = queue.pop_front() {
        for next in graph.net.edges(at).map(|edge| edge.target()) {
            if next == start {
                return path(graph, start, at, &came_from);
            }
            if component.get(&next) == Some(&start) && !came_from.contains_key(&next) {
                came_from.insert(next, at);
                queue.push_back(next);
            }
        }
    }
    Vec::new()
}

fn path(
    graph: &Graph<'_>,
    start: NodeIndex,
    last: NodeIndex,
    came_from: &FxHashMap<NodeIndex, NodeIndex>,
) -> Vec<Node> {
    let mut way = vec![last];
    while let Some(&before) = way.last().filter(|&&at| at != start).and_then(|at| came_from.get(at))
    {
        way.push(before);
    }
    way.iter().rev().filter_map(|&at| graph.net.node_weight(at).copied()).collect()
}
