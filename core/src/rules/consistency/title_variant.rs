//! The rule on the page `title_variant.md`.

use crate::graph::{GoalIx, Graph};
use crate::rules::{About, Case, Fix, Found, Scope, Severity, Subject, Told, mend};
use crate::text::{Arg, Wording, fold_title, is_blank};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Warning,
    judges: Scope::GOALS,
    page: page!("title_variant.md"),
    ..About::new("consistency/title-variant", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Når teksten er ulik, lurer leserne på om det er det samme, og søk finner bare noen av stedene.",
    nn: "Når teksten er ulik, lurer lesarane på om det er det same, og søk finn berre nokre av stadene.",
    en: "Where the text differs, readers wonder whether it is the same, and a search finds only some of the places.",
};

const REMEDY: Wording = Wording {
    nb: "Velg én ordlyd, og bruk den overalt.",
    nn: "Vel éin ordlyd, og bruk han overalt.",
    en: "Choose one wording and use it everywhere.",
};

const WRITTEN: Wording = Wording {
    nb: "«{goal}» er også skrevet slik: «{way}»{more}.",
    nn: "«{goal}» er også skrive slik: «{way}»{more}.",
    en: "“{goal}” is also written like this: “{way}”{more}.",
};

const REWORDED: Wording = Wording {
    nb: "«{goal}» har en annen ordlyd et annet sted: «{way}»{more}.",
    nn: "«{goal}» har ein annan ordlyd ein annan stad: «{way}»{more}.",
    en: "“{goal}” is worded differently elsewhere: “{way}”{more}.",
};

const MORE: Wording =
    Wording { nb: " og «{second}»", nn: " og «{second}»", en: " and “{second}”" };

const EVERYWHERE: Wording = Wording {
    nb: "Bruk «{goal}» overalt",
    nn: "Bruk «{goal}» overalt",
    en: "Use “{goal}” everywhere",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(goal) = subject else { return };
        if others(case.graph, goal).next().is_some() {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let (graph, goal) = (case.graph, found.goal());
        let reworded: Vec<String> = rewordings(graph, goal).take(2).map(shown).collect();
        let (message, ways) = if reworded.is_empty() {
            (WRITTEN, others(graph, goal).take(2).map(shown).collect())
        } else {
            (REWORDED, reworded)
        };
        let [way, second] = [0, 1].map(|at| ways.get(at).cloned().unwrap_or_default());
        let more = if second.is_empty() { vec![] } else { vec![MORE] };
        Told::new(message)
            .in_field("/wordings")
            .with("goal", goal)
            .with("way", way)
            .with("more", Arg::Wordings(more))
            .with("second", second)
    }

    /// Signs and spaces are certainly to be as in the title; other words are perhaps better.
    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        let (graph, goal) = (case.graph, found.goal());
        let edit = mend::changed_goal(graph, goal, |goal| goal.wordings.clear());
        let is_sure = rewordings(graph, goal).next().is_none();
        let fix = if is_sure { Fix::safe } else { Fix::suggested };
        edit.map(|edit| fix(EVERYWHERE, edit).with("goal", goal)).into_iter().collect()
    }
}

/// The ways a goal is written that are not its title's; a goal without a title has none.
fn others<'g>(graph: &'g Graph<'_>, goal: GoalIx) -> impl Iterator<Item = &'g str> {
    let goal = graph.goal(goal);
    let is_other = |way: &&str| *way != goal.title && !is_blank(way) && !is_blank(&goal.title);
    goal.wordings.iter().map(String::as_str).filter(is_other)
}

/// Those of them that say it in other words.
fn rewordings<'g>(graph: &'g Graph<'_>, goal: GoalIx) -> impl Iterator<Item = &'g str> {
    let mut title = None;
    others(graph, goal).filter(move |way| {
        let title = title.get_or_insert_with(|| fold_title(&graph.goal(goal).title));
        fold_title(way) != *title
    })
}

/// A way of writing on one line, fit to stand between quotation marks.
fn shown(way: &str) -> String {
    let lines: Vec<&str> = way.lines().map(str::trim).collect();
    lines.join(" ⏎ ").replace('«', "‘").replace('»', "’")
}
