//! What a box says of itself in words.

use super::choice::{Subject, by_kind};
use crate::graph::GoalIx;
use crate::plan::GoalKind;
use crate::text::{Arg, Term, Wording, list};
use crate::view::scene::Scene;

/// The number of each goal among those of its kind, and how many those are.
pub(super) struct Numbers {
    numbers: Vec<usize>,
    counts: [usize; GoalKind::ALL.len()],
}

impl Numbers {
    pub(super) fn new(scene: &Scene<'_>) -> Self {
        let mut numbers = Vec::new();
        let mut counts = [0; GoalKind::ALL.len()];
        for goal in scene.graph.goals() {
            if let Some(count) = counts.get_mut(scene.graph.kind(goal) as usize) {
                *count += 1;
                numbers.resize(numbers.len().max(goal.index() + 1), 0);
                if let Some(number) = numbers.get_mut(goal.index()) {
                    *number = *count;
                }
            }
        }
        Self { numbers, counts }
    }

    /// `Retningsmål 3 av 9`.
    fn say(&self, scene: &Scene<'_>, goal: GoalIx) -> String {
        let kind = scene.graph.kind(goal);
        let number = self.numbers.get(goal.index()).copied().unwrap_or_default();
        let all = self.counts.get(kind as usize).copied().unwrap_or_default();
        let args = [
            ("kind", Arg::Text(scene.word(kind.term(), 1).to_owned())),
            ("n", Arg::Text(scene.number(number))),
            ("all", Arg::Text(scene.number(all))),
        ];
        scene.fill(&NUMBER, &args)
    }
}

/// The heading over goals of a kind.
pub(super) fn heading(scene: &Scene<'_>, kind: GoalKind) -> String {
    scene.fill(&KIND, &[("kind", Arg::Text(scene.word(kind.term(), 2).to_owned()))])
}

/// The words a box shows first: a goal's title, or what else it stands for.
pub(super) fn title(scene: &Scene<'_>, subject: &Subject) -> String {
    match subject {
        Subject::Goal(goal) => scene.title(*goal).to_owned(),
        Subject::Group(_, counts) => {
            let counts: Vec<String> =
                counts.iter().map(|&(kind, count)| scene.count(kind.term(), count)).collect();
            list(scene.lang, &counts)
        }
        Subject::Ghost(_, unit) => {
            let unit = ("unit", Arg::Text(scene.graph.unit(*unit).id.clone()));
            scene.fill(&LACKS, &[unit])
        }
    }
}

/// Everything a box shows and how it hangs together, in sentences.
pub(super) fn tell(scene: &Scene<'_>, facts: &str, subject: &Subject) -> String {
    let mut said = match subject {
        Subject::Goal(goal) => {
            let mut said = vec![sentence(scene.title(*goal)), facts.to_owned()];
            let parents: Vec<String> =
                scene.graph.parents(*goal).map(|above| quoted(scene, above)).collect();
            if !parents.is_empty() {
                let goals = Arg::Text(list(scene.lang, &parents));
                said.push(scene.fill(&SUPPORTS, &[("goals", goals)]));
            }
            said
        }
        Subject::Group(goal, _) => {
            let goals = ("goals", Arg::Text(title(scene, subject)));
            let goal = ("goal", Arg::Text(quoted(scene, *goal)));
            vec![scene.fill(&GATHERED, &[goals, goal])]
        }
        Subject::Ghost(goal, unit) => {
            let unit = ("unit", Arg::Text(scene.unit_name(*unit).to_owned()));
            let goal = ("goal", Arg::Text(quoted(scene, *goal)));
            vec![scene.fill(&OPEN, &[unit, goal])]
        }
    };
    if !matches!(subject, Subject::Goal(_)) && !facts.is_empty() {
        said.push(facts.to_owned());
    }
    said.join(" ")
}

/// Facts about a box's goal: its number, what supports it, its owners, what was found.
pub(super) fn facts(scene: &Scene<'_>, numbers: &Numbers, subject: &Subject) -> String {
    let Subject::Goal(goal) = *subject else { return String::new() };
    let graph = scene.graph;
    let written = graph.goal(goal);
    let mut said = vec![format!("{}.", numbers.say(scene, goal))];
    if written.prioritised {
        said.push(scene.say(&PRIORITISED));
    }
    let counts = by_kind(scene, graph.children(goal)).into_iter();
    let mut below: Vec<String> =
        counts.map(|(kind, count)| scene.count(kind.term(), count)).collect();
    let indicators = graph.measured_by(goal).len();
    if indicators > 0 {
        below.push(scene.count(Term::Indicator, indicators));
    }
    if !below.is_empty() {
        said.push(format!("{}.", list(scene.lang, &below)));
    }
    if written.shared {
        said.push(scene.say(&SHARED));
    }
    if !written.owners.is_empty() {
        let owners = Arg::Text(list(scene.lang, &written.owners));
        said.push(scene.fill(owned(written.owners.len()), &[("owners", owners)]));
    }
    said.extend(scene.found(goal).map(|found| format!("{found}.")));
    said.join(" ")
}

/// The group a box stands in.
pub(super) fn group(scene: &Scene<'_>, name: &str) -> String {
    scene.fill(&GROUP, &[("group", Arg::Text(name.to_owned()))])
}

/// That a goal is supported by way of so many hidden ones.
pub(super) fn bridge(scene: &Scene<'_>, above: GoalIx, hidden: usize) -> String {
    let args = [("goal", Arg::Text(quoted(scene, above))), ("n", Arg::Text(scene.number(hidden)))];
    scene.fill(if hidden == 1 { &BY_ONE } else { &BY_SEVERAL }, &args)
}

/// A text as a sentence.
fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

fn quoted(scene: &Scene<'_>, goal: GoalIx) -> String {
    scene.fill(&QUOTED, &[("goal", Arg::Text(scene.title(goal).to_owned()))])
}

const fn owned(count: usize) -> &'static Wording {
    if count == 1 {
        &Wording { nb: "Eier: {owners}.", nn: "Eigar: {owners}.", en: "Owner: {owners}." }
    } else {
        &Wording { nb: "Eiere: {owners}.", nn: "Eigarar: {owners}.", en: "Owners: {owners}." }
    }
}

const NUMBER: Wording =
    Wording { nb: "{kind} {n} av {all}", nn: "{kind} {n} av {all}", en: "{kind} {n} of {all}" };
const KIND: Wording = Wording { nb: "{kind}", nn: "{kind}", en: "{kind}" };
const QUOTED: Wording = Wording { nb: "«{goal}»", nn: "«{goal}»", en: "“{goal}”" };
const PRIORITISED: Wording = Wording { nb: "Prioritert.", nn: "Prioritert.", en: "Prioritised." };
const SHARED: Wording = Wording {
    nb: "Felles for alle {directorates}.",
    nn: "Felles for alle {directorates}.",
    en: "Shared by all {directorates}.",
};
const SUPPORTS: Wording =
    Wording { nb: "Støtter {goals}.", nn: "Støttar {goals}.", en: "Supports {goals}." };
const GROUP: Wording =
    Wording { nb: "Gruppe: {group}.", nn: "Gruppe: {group}.", en: "Group: {group}." };
const BY_ONE: Wording = Wording {
    nb: "Støtter {goal} via {n}\u{a0}skjult mål.",
    nn: "Støttar {goal} via {n}\u{a0}skjult mål.",
    en: "Supports {goal} by way of {n}\u{a0}hidden goal.",
};
const BY_SEVERAL: Wording = Wording {
    nb: "Støtter {goal} via {n}\u{a0}skjulte mål.",
    nn: "Støttar {goal} via {n}\u{a0}skjulte mål.",
    en: "Supports {goal} by way of {n}\u{a0}hidden goals.",
};
const LACKS: Wording = Wording {
    nb: "{unit} mangler {periods}",
    nn: "{unit} manglar {periods}",
    en: "{unit} has no {periods}",
};
const OPEN: Wording = Wording {
    nb: "Åpen rute: {unit} mangler {periods} for {goal}.",
    nn: "Open rute: {unit} manglar {periods} for {goal}.",
    en: "Open cell: {unit} has no {periods} for {goal}.",
};
const GATHERED: Wording = Wording {
    nb: "{goals} som støtter {goal}.",
    nn: "{goals} som støttar {goal}.",
    en: "{goals} that support {goal}.",
};
