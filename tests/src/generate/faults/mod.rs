//! Every fault the rules know, spread evenly over a plan that had none.
//!
//! Fifty elements in a row carry each fault of their kind once: the share is the same in plans of
//! every size, and no element carries two faults, which keeps findings easy to tell apart.

mod goals;
mod others;

pub(super) use others::waiver;

use super::random::Random;
use goalgraph::Plan;

/// One element in so many carries each fault.
const STRIDE: usize = 50;

/// Gives the plan its faults.
pub(super) fn add(plan: &mut Plan, random: &mut Random) {
    // Units first: goals refer to the alias that two of them share.
    others::units(plan);
    goals::add(plan, random);
    others::indicators(plan);
    others::cells(plan);
    others::declared(plan);
    others::waivers(plan);
    others::settings(plan);
}

/// A name as a slip of the hand leaves it: the second letter is gone.
fn misspelt(name: &str) -> String {
    let letters = name.chars().enumerate();
    letters.filter(|&(position, _)| position != 1).map(|(_, letter)| letter).collect()
}
