//! Plans nobody wrote, as big as asked: what the benchmarks measure, and tests of size check.
//!
//! The proportions are those of the plan in `examples/kristiansand`: of 131 elements 9 are units (5
//! of them directorates), 9 direction goals (4 shared, 5 owned), 29 period goals, 19 initiatives,
//! 13 operational goals, 48 preconditions and 4 indicators. The directorates stay five however
//! big the plan, so that cells grow with the plan and not with its square; the other units form a
//! tree below them.

mod adversarial;
mod faults;
mod lists;
mod ordinary;
mod random;
mod staff;
mod statements;
mod words;

pub use adversarial::{Adversary, adversarial};
pub use random::Random;
pub use words::Vocabulary;

use goalgraph::Plan;
use goalgraph::plan::Source;

/// The sizes everything is measured at, in elements: units, goals and indicators together.
pub const SIZES: [usize; 5] = [60, 300, 1_000, 10_000, 100_000];

/// A plan with so many elements, the same for the same seed.
///
/// With `faults`, about one in fifty elements of each kind carries each fault that elements of its
/// kind can have, so that every rule finds something in a plan of some size.
///
/// ```
/// let plan = goalgraph_tests::generate::plan(300, 1, true);
/// assert_eq!(plan.units.len() + plan.goals.len() + plan.indicators.len(), 300);
/// assert_eq!(plan, goalgraph_tests::generate::plan(300, 1, true));
/// ```
pub fn plan(elements: usize, seed: u64, faults: bool) -> Plan {
    let mut random = Random::new(seed);
    let mut plan = ordinary::plan(elements, &mut random);
    if faults {
        faults::add(&mut plan, &mut random);
    }
    plan
}

/// A page of the document, as most elements of a real plan say.
fn page(random: &mut Random) -> Source {
    let page = u32::try_from(1 + random.below(40)).ok();
    Source { page, ..Source::default() }
}
