//! A plan without faults beyond those of the real one: some cells are open, some goals unmeasured.

use super::random::Random;
use super::staff::{self, DIRECTORATES, Staff};
use super::words::Vocabulary;
use super::{page, statements};
use goalgraph::Plan;
use goalgraph::plan::{Baseline, Direction, Frequency, Goal, GoalKind, Indicator, Measurement};
use goalgraph::plan::{Period, Target};

/// Elements of the real plan.
const WHOLE: usize = 131;

/// Which of nine direction goals in a row are shared, and how many directorates own the others.
const OWNERS: [Option<usize>; 9] =
    [None, Some(2), None, Some(3), None, Some(1), None, Some(1), Some(1)];

/// How many directorates have period goals for four shared goals in a row: 9 of 20 cells.
const COVERED: [usize; 4] = [3, 2, 2, 2];

/// A direction goal × a directorate that must answer for it.
pub(super) struct Slot {
    /// The goal's position among the direction goals.
    pub(super) goal: usize,
    /// The directorate's position among them.
    pub(super) directorate: usize,
    /// Every directorate must answer for the goal.
    pub(super) shared: bool,
    /// A period goal is to be written for it.
    pub(super) covered: bool,
}

/// The plan of a size.
pub(super) fn plan(elements: usize, random: &mut Random) -> Plan {
    let words = Vocabulary::of(elements);
    let part = |of: usize| elements * of / WHOLE;
    let staff = Staff::of(part(9).max(2 + DIRECTORATES.len()), words, random);
    let mut writer = Writer { words, staff, random, goals: Vec::new() };

    let slots = writer.directions(part(9).max(1));
    writer.periods(part(29), &slots);
    let operational = writer.goals.len();
    writer.operational(part(13));
    writer.initiatives(part(19));
    let indicators = writer.indicators(operational, part(4));
    let so_far = writer.staff.units.len() + writer.goals.len() + indicators.len();
    writer.preconditions(operational, elements.saturating_sub(so_far));

    let Writer { staff, goals, random, .. } = writer;
    let cells = statements::cells(&slots, &goals, random);
    let declared = statements::declared(&goals);
    let period = Some(Period { from: 2024, to: 2027 });
    let units = staff.units;
    Plan { period, units, goals, indicators, cells, declared, ..Plan::new("Sterkere sammen") }
}

struct Writer<'r> {
    words: Vocabulary,
    staff: Staff,
    random: &'r mut Random,
    goals: Vec<Goal>,
}

impl Writer<'_> {
    /// A goal with a title and a page, last in the plan so far.
    fn write(&mut self, kind: GoalKind, number: usize) -> Goal {
        let prefix = kind.name();
        let id = self.words.id(prefix, number, self.random);
        let title = self.words.title(kind, self.random);
        Goal { source: Some(page(self.random)), ..Goal::new(id, kind, title) }
    }

    fn directions(&mut self, count: usize) -> Vec<Slot> {
        let mut slots = Vec::new();
        let (mut shared_ones, mut owner_cells) = (0, 0);
        for (number, owners) in OWNERS.into_iter().cycle().take(count).enumerate() {
            let mut goal = self.write(GoalKind::Direction, number);
            goal.prioritised = true;
            goal.shared = owners.is_none();
            // Owners, and the covered cells of shared goals, are neighbours in the list of
            // directorates, from a drawn one on.
            let first = self.random.below(DIRECTORATES.len());
            let answering = owners.unwrap_or(DIRECTORATES.len());
            for step in 0..answering {
                let directorate = (first + step) % DIRECTORATES.len();
                let covered = if goal.shared {
                    COVERED.get(shared_ones % COVERED.len()).is_some_and(|&covered| step < covered)
                } else {
                    goal.owners.push(staff::id(directorate));
                    owner_cells += 1;
                    owner_cells % 8 != 3
                };
                slots.push(Slot { goal: number, directorate, shared: goal.shared, covered });
            }
            shared_ones += usize::from(goal.shared);
            self.goals.push(goal);
        }
        slots
    }

    /// One period goal for each cell to be covered, and the rest anywhere among those cells.
    fn periods(&mut self, count: usize, slots: &[Slot]) {
        let covered: Vec<&Slot> = slots.iter().filter(|slot| slot.covered).collect();
        let shared: Vec<&Slot> = covered.iter().copied().filter(|slot| slot.shared).collect();
        for number in 0..count {
            let mut goal = self.write(GoalKind::Period, number);
            let slot = match covered.get(number) {
                Some(slot) => slot,
                None => *self.random.pick(&covered),
            };
            goal.owners.push(self.staff.within(slot.directorate, self.random));
            goal.supports.extend(self.id_at(slot.goal));
            if self.random.once_in(10) && !shared.is_empty() {
                let second = *self.random.pick(&shared);
                if second.goal != slot.goal {
                    goal.supports.extend(self.id_at(second.goal));
                    if second.directorate != slot.directorate && slot.shared {
                        goal.owners.push(self.staff.within(second.directorate, self.random));
                    }
                }
            }
            if self.random.once_in(29) {
                goal.target = Some(reduction(50.0, 2027));
            }
            self.goals.push(goal);
        }
    }

    /// Ventures of one or several directorates; the real plan links none of them, here one in four
    /// supports a period goal.
    fn initiatives(&mut self, count: usize) {
        let periods = self.positions(GoalKind::Period);
        for number in 0..count {
            let mut goal = self.write(GoalKind::Initiative, number);
            goal.shared = number % 19 == 0;
            if !goal.shared {
                let first = self.random.below(DIRECTORATES.len());
                for step in 0..*self.random.pick(&[1, 1, 1, 2, 2, 3, 4]) {
                    let directorate = (first + step) % DIRECTORATES.len();
                    goal.owners.push(self.staff.within(directorate, self.random));
                }
            }
            if self.random.once_in(4) {
                let parent = periods.start + self.random.below(periods.len());
                goal.supports.extend(self.id_at(parent));
            }
            self.goals.push(goal);
        }
    }

    fn operational(&mut self, count: usize) {
        const THEMES: [&str; 4] =
            ["Økonomi", "Attraktiv arbeidsgiver", "Miljøvennlig organisasjon", "Kvalitet"];
        for number in 0..count {
            let mut goal = self.write(GoalKind::Operational, number);
            goal.shared = true;
            goal.note = Some("Vedtatt i strategien og fulgt opp i årsrapporten.".to_owned());
            goal.theme = THEMES.get(number % THEMES.len()).map(|&theme| theme.to_owned());
            goal.target = (number % 13 < 3).then(|| reduction(65.0, 2030));
            self.goals.push(goal);
        }
    }

    /// Four for thirteen operational goals, as in the real plan; unlike there, all complete.
    fn indicators(&mut self, operational: usize, count: usize) -> Vec<Indicator> {
        let indicator = |number: usize| Indicator {
            id: self.words.id("indikator", number, self.random),
            title: format!("Andel {}", self.words.noun(self.random)),
            measures: self.id_at(operational + number * 13 / 4).into_iter().collect(),
            shared: true,
            owners: Vec::new(),
            unit_of_measure: Some("%".to_owned()),
            direction: Some(Direction::Decrease),
            frequency: Some(Frequency::Annual),
            target: Some(reduction(20.0, 2027)),
            values: ["2024", "2025"].into_iter().zip([48.0, 41.5]).map(measured).collect(),
            source: Some(page(self.random)),
        };
        (0..count).map(indicator).collect()
    }

    /// Actions for one year; nearly half support an operational goal or an initiative.
    fn preconditions(&mut self, operational: usize, count: usize) {
        const THEMES: [&str; 6] = [
            "Økonomisk handlefrihet",
            "Attraktiv arbeidsgiver",
            "Miljøvennlig organisasjon",
            "Kvalitetsbevisst og utviklingsorientert",
            "Digital og innovativ",
            "Samhandling med omverdenen",
        ];
        let below = self.goals.len() - operational;
        for number in 0..count {
            let mut goal = self.write(GoalKind::Precondition, number);
            goal.theme = THEMES.get(number % THEMES.len()).map(|&theme| theme.to_owned());
            goal.period = Some(Period { from: 2024, to: 2024 });
            goal.shared = number % 12 == 0;
            if !goal.shared && self.random.once_in(3) {
                let directorate = self.random.below(DIRECTORATES.len());
                goal.owners.push(self.staff.within(directorate, self.random));
            }
            if number % 5 == 0 {
                goal.note = Some("Avklares i økonomiplanen.".to_owned());
            }
            if self.random.below(48) < 22 {
                let parent = operational + self.random.below(below);
                goal.supports.extend(self.id_at(parent));
            }
            self.goals.push(goal);
        }
    }

    fn id_at(&self, position: usize) -> Option<String> {
        self.goals.get(position).map(|goal| goal.id.clone())
    }

    /// Where the goals of a kind stand: together, and in the order of the kinds.
    fn positions(&self, kind: GoalKind) -> std::ops::Range<usize> {
        let start = self.goals.partition_point(|goal| goal.kind < kind);
        start..self.goals.partition_point(|goal| goal.kind <= kind)
    }
}

/// So many per cent less than in 2021, in a year.
fn reduction(percent: f64, year: i32) -> Target {
    Target {
        value: Some(-percent),
        unit_of_measure: Some("%".to_owned()),
        year: Some(year),
        baseline: Some(Baseline { year: 2021, value: None }),
    }
}

fn measured((date, value): (&str, f64)) -> Measurement {
    Measurement { date: date.to_owned(), value }
}
