//! What a person would write by hand to do nothing but count violations of the five core rules.
//!
//! Names become numbers once, outside the timing (`intern.rs`). What is timed is one pass over the
//! period goals, which marks the cells they cover, one over the direction goals, which counts those
//! left open, and one over the references. Nothing is explained, ordered, or kept.
//!
//! `tests/suite/baseline.rs` holds the counts to what `goalgraph::check` reports.

mod intern;

use goalgraph::plan::UnitKind;
use intern::{Lists, UNKNOWN};

/// The rules counted, by the names goalgraph gives them.
pub(crate) const CORE: [&str; 5] = [
    "coverage/no-period-goal",
    "coverage/shared-cell-open",
    "coverage/owner-cell-open",
    "ownership/owner-outside",
    "structure/unknown-reference",
];

/// A plan as numbers in flat lists.
#[derive(Debug)]
pub(crate) struct Interned {
    /// A bit for each directorate.
    directorates: u64,
    /// For each unit, the bits of the directorates at or above it.
    above: Vec<u64>,
    /// For each unit, its number in a walk of the tree, and the last number below it.
    spans: Vec<(u32, u32)>,
    /// For each unit, whether it is the organisation as a whole.
    whole: Vec<bool>,
    /// The period goals' positions.
    periods: Vec<u32>,
    /// The prioritised direction goals' positions.
    prioritised: Vec<u32>,
    /// For each goal.
    shared: Vec<bool>,
    /// For each goal, the units that own it.
    owners: Lists,
    /// For each goal, the goals it supports.
    parents: Lists,
    /// For each goal, the directorates whose cell the plan says something of.
    answered: Vec<u64>,
    /// For each owner of a goal, in the order of `owners`, whether the plan says something of it.
    owner_answered: Vec<bool>,
    /// What every name in the plan means, or `UNKNOWN`.
    references: Vec<u32>,
}

/// Marks made during a count; kept between counts, as a loop written for speed would.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    covered: Vec<u64>,
    owner_covered: Vec<bool>,
}

/// In `Marks::covered`, beside the directorates' bits: some period goal supports the goal.
const SUPPORTED: u64 = 1 << 63;

impl Interned {
    /// How many violations of each rule of [`CORE`].
    #[expect(clippy::indexing_slicing, reason = "every number was made for the list it indexes")]
    pub(crate) fn count(&self, marks: &mut Marks) -> [usize; 5] {
        marks.covered.clear();
        marks.covered.resize(self.shared.len(), 0);
        marks.owner_covered.clear();
        marks.owner_covered.resize(self.owners.items.len(), false);

        let mut outside = 0;
        for &period in &self.periods {
            let owners = self.owners.of(period as usize);
            let mask =
                owners.iter().fold(SUPPORTED, |mask, &unit| mask | self.above[unit as usize]);
            for &parent in self.parents.of(period as usize) {
                let parent = parent as usize;
                marks.covered[parent] |= mask;
                if !self.shared[parent] {
                    outside += usize::from(self.below_owners(owners, parent, marks));
                }
            }
        }

        let (mut unsupported, mut shared_open, mut owner_open) = (0, 0, 0);
        for &goal in &self.prioritised {
            let goal = goal as usize;
            let covered = marks.covered[goal];
            unsupported += usize::from(covered & SUPPORTED == 0);
            if self.shared[goal] {
                let open = self.directorates & !covered & !self.answered[goal];
                shared_open += open.count_ones() as usize;
            } else {
                owner_open += self
                    .owners
                    .range(goal)
                    .filter(|&at| !marks.owner_covered[at] && !self.owner_answered[at])
                    .count();
            }
        }
        let unknown = self.references.iter().filter(|&&name| name == UNKNOWN).count();
        [unsupported, shared_open, owner_open, outside, unknown]
    }

    /// Marks the cells of a goal's owners that units cover; whether one of the units is outside.
    #[expect(clippy::indexing_slicing, reason = "every number was made for the list it indexes")]
    fn below_owners(&self, units: &[u32], goal: usize, marks: &mut Marks) -> bool {
        let cells = self.owners.range(goal);
        let mut outside = false;
        for &unit in units {
            let (first, last) = self.spans[unit as usize];
            let mut inside = self.whole[unit as usize] || cells.is_empty();
            for at in cells.clone() {
                let (from, to) = self.spans[self.owners.items[at] as usize];
                let within = from <= first && last <= to;
                marks.owner_covered[at] |= within;
                inside |= within;
            }
            outside |= !inside;
        }
        outside
    }
}

/// Whether a unit is the organisation as a whole.
fn is_whole(kind: UnitKind) -> bool {
    kind == UnitKind::Organisation
}
