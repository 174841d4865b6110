//! What a person would write by hand to do nothing but count violations of the five core rules.
//!
//! Names become numbers once, outside the timing (`intern.rs`). What is timed is one pass over the
//! period goals, which marks the cells they cover, one over the direction goals, which counts those
//! left open, and one over the references. Nothing is explained, ordered, or kept.
//!
//! `tests/suite/counts.rs` holds the counts to what `goalgraph::check` reports.

mod intern;

use intern::{Lists, UNKNOWN};

/// The rules counted, by the names goalgraph gives them.
pub(crate) const CORE: [&str; 5] = [
    "coverage/no-period-goal",
    "coverage/shared-cell-open",
    "coverage/owner-cell-open",
    "ownership/owner-outside",
    "structure/unknown-reference",
];

/// A plan as numbers in flat lists: period goals and direction goals are numbered apart, each from
/// 0, so that what is looked at together lies together.
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
    /// For each period goal, the units that own it.
    owners: Lists,
    /// For each period goal, the direction goals it supports.
    parents: Lists,
    /// For each direction goal.
    directions: Vec<Direction>,
    /// For each direction goal, the units that own it: its cells, where it is not shared.
    cells: Lists,
    /// For each cell, whether the plan says something of it.
    cell_answered: Vec<bool>,
    /// What every name in the plan means, or `UNKNOWN`.
    references: Vec<u32>,
}

/// A direction goal.
#[derive(Debug)]
struct Direction {
    prioritised: bool,
    shared: bool,
    /// The directorates whose cell the plan says something of.
    answered: u64,
}

/// Marks made during a count; kept between counts, as a loop written for speed would.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    covered: Vec<u64>,
    cell_covered: Vec<bool>,
}

/// In `Marks::covered`, beside the directorates' bits: some period goal supports the goal.
const SUPPORTED: u64 = 1 << 63;

impl Interned {
    /// How many violations of each rule of [`CORE`].
    #[expect(clippy::indexing_slicing, reason = "every number was made for the list it indexes")]
    pub(crate) fn count(&self, marks: &mut Marks) -> [usize; 5] {
        marks.covered.clear();
        marks.covered.resize(self.directions.len(), 0);
        marks.cell_covered.clear();
        marks.cell_covered.resize(self.cells.items.len(), false);

        let mut outside = 0;
        for period in 0..self.parents.len() {
            let owners = self.owners.of(period);
            let above = |mask, &unit: &u32| mask | self.above[unit as usize];
            let mask = owners.iter().fold(SUPPORTED, above);
            for &parent in self.parents.of(period) {
                let parent = parent as usize;
                marks.covered[parent] |= mask;
                if !self.directions[parent].shared {
                    outside += usize::from(self.below_owners(owners, parent, marks));
                }
            }
        }

        let (mut unsupported, mut shared_open, mut owner_open) = (0, 0, 0);
        for (at, goal) in self.directions.iter().enumerate().filter(|(_, goal)| goal.prioritised) {
            let covered = marks.covered[at];
            unsupported += usize::from(covered & SUPPORTED == 0);
            if goal.shared {
                let open = self.directorates & !covered & !goal.answered;
                shared_open += open.count_ones() as usize;
            } else {
                let open = |&cell: &usize| !marks.cell_covered[cell] && !self.cell_answered[cell];
                owner_open += self.cells.range(at).filter(open).count();
            }
        }
        let unknown = self.references.iter().filter(|&&name| name == UNKNOWN).count();
        [unsupported, shared_open, owner_open, outside, unknown]
    }

    /// Marks the cells of a goal's owners that units cover; whether one of the units is outside.
    #[expect(clippy::indexing_slicing, reason = "every number was made for the list it indexes")]
    fn below_owners(&self, units: &[u32], goal: usize, marks: &mut Marks) -> bool {
        let cells = self.cells.range(goal);
        let mut outside = false;
        for &unit in units {
            let (first, last) = self.spans[unit as usize];
            let mut inside = self.whole[unit as usize] || cells.is_empty();
            for cell in cells.clone() {
                let (from, to) = self.spans[self.cells.items[cell] as usize];
                let within = from <= first && last <= to;
                marks.cell_covered[cell] |= within;
                inside |= within;
            }
            outside |= !inside;
        }
        outside
    }
}
