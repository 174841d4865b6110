//! Circles, opened: Tarjan, "Depth-First Search and Linear Graph Algorithms" (1972).
#![expect(clippy::indexing_slicing, reason = "boxes index what is made with one entry a box")]

use crate::layered::{Lists, len};

/// Turns the links around that close a circle in a depth-first search from the first box, so that
/// none is left. The search keeps its own stack: a chain may be as long as the network.
pub(super) fn open(boxes: usize, links: &mut [(u32, u32)]) {
    let by_box: Vec<(u32, u32)> = links.iter().map(|link| link.0).zip(0..).collect();
    let out = Lists::group(boxes, &by_box);
    let mut state = vec![State::New; boxes];
    let mut stack: Vec<(u32, usize)> = Vec::new();
    for root in 0..len(&state) {
        if state[root as usize] == State::New {
            state[root as usize] = State::Open;
            stack.push((root, 0));
        }
        while let Some((item, next)) = stack.last_mut() {
            let Some(&link) = out.row(*item).get(*next) else {
                state[*item as usize] = State::Done;
                stack.pop();
                continue;
            };
            *next += 1;
            let (from, to) = links[link as usize];
            match state[to as usize] {
                State::New => {
                    state[to as usize] = State::Open;
                    stack.push((to, 0));
                }
                State::Open => links[link as usize] = (to, from),
                State::Done => {}
            }
        }
    }
}

/// How far the search has come with a box.
#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Open,
    Done,
}
