//! The rule on the page `relative_without_baseline.md`.

use super::words::{is_among, words};
use crate::graph::{GoalIx, Graph};
use crate::plan::{GoalKind, Target};
use crate::rules::{About, Case, Found, Scope, Severity, Subject, Told, phrases};
use crate::text::{Figure, Lang, Term, Wording, figures};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Info,
    judges: &[Scope::Goal(GoalKind::Period)],
    page: page!("relative_without_baseline.md"),
    ..About::new("wording/relative-without-baseline", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Uten utgangspunkt eller måltall kan ingen si når målet er nådd.",
    nn: "Utan utgangspunkt eller måltal kan ingen seie når målet er nådd.",
    en: "Without a baseline or a target, nobody can say when the goal is reached.",
};

const REMEDY: Wording = Wording {
    nb: "Oppgi utgangspunkt eller måltall, eller knytt målet til {indicators} som har det.",
    nn: "Oppgi utgangspunkt eller måltal, eller knyt målet til {indicators} som har det.",
    en: "Give a baseline or a target, or link {indicators} that have one.",
};

const MESSAGE: Wording = Wording {
    nb: "«{goal}» sier «{word}», men ikke fra hva eller til hva.",
    nn: "«{goal}» seier «{word}», men ikkje frå kva eller til kva.",
    en: "“{goal}” says “{word}”, but not from what or to what.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(goal) = subject else { return };
        let title = &*case.graph.goal(goal).title;
        if relative(title, case.graph.language()).is_some()
            && !is_measured(case.graph, goal)
            && !figures(title).iter().any(|figure| says_how_far(title, figure))
            && !words(title).any(|word| is_among(word, PARTS))
        {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let title = &case.graph.goal(found.goal()).title;
        Told::new(MESSAGE)
            .in_field("/title")
            .with("goal", found.goal())
            .with("word", relative(title, case.graph.language()).unwrap_or_default().to_lowercase())
            .with("indicators", phrases::many(Term::Indicator))
    }
}

/// Whether the goal, or an indicator that measures it, has a target or a baseline.
fn is_measured(graph: &Graph<'_>, goal: GoalIx) -> bool {
    let says = |target: &Option<Target>| {
        target.as_ref().is_some_and(|one| one.value.is_some() || one.baseline.is_some())
    };
    says(&graph.goal(goal).target)
        || graph.measured_by(goal).any(|one| says(&graph.indicator(one).target))
}

/// What a language compares with.
struct Comparing {
    /// Words that say more or less than something.
    relative: &'static [&'static str],
    /// Those that after a preposition only mean several, or small: "i flere bydeler".
    several: &'static [&'static str],
    /// What follows a word in a phrase that compares nothing: "høyere utdanning".
    phrase: &'static str,
    than: &'static str,
    /// Before an infinitive: what is to be done, not what is reached.
    to: &'static str,
    /// Begins a clause that says what for.
    that: &'static str,
}

const NB: Comparing = Comparing {
    relative: &[
        "høyere",
        "lavere",
        "flere",
        "færre",
        "mer",
        "mindre",
        "større",
        "bedre",
        "øker",
        "økes",
        "øke",
        "økt",
        "økte",
        "økende",
        "reduserer",
        "reduseres",
        "redusere",
        "redusert",
        "reduserte",
    ],
    several: &["flere", "mindre", "større"],
    phrase: "utdanning",
    than: "enn",
    to: "å",
    that: "at",
};

const NN: Comparing = Comparing {
    relative: &[
        "høgare",
        "lågare",
        "fleire",
        "færre",
        "meir",
        "mindre",
        "større",
        "betre",
        "aukar",
        "aukast",
        "auke",
        "auka",
        "aukande",
        "reduserer",
        "reduserast",
        "redusere",
        "redusert",
        "reduserte",
    ],
    several: &["fleire", "mindre", "større"],
    ..NB
};

const EN: Comparing = Comparing {
    relative: &[
        "higher",
        "lower",
        "more",
        "fewer",
        "less",
        "larger",
        "smaller",
        "better",
        "increase",
        "increases",
        "increased",
        "increasing",
        "reduce",
        "reduces",
        "reduced",
    ],
    several: &["smaller", "larger"],
    phrase: "education",
    than: "than",
    to: "to",
    that: "that",
};

const PREPOSITIONS: [&str; 18] = [
    "i", "på", "ved", "fra", "frå", "av", "med", "over", "gjennom", "mellom", "for", "til", "in",
    "of", "from", "with", "for", "to",
];

/// Figures that are written as words.
const PARTS: &[&str] = &[
    "halv",
    "halvparten",
    "halvert",
    "halveres",
    "halverast",
    "doblet",
    "dobla",
    "dobles",
    "doblast",
    "fordoblet",
    "tredel",
    "tredjedel",
    "firedel",
    "fjerdedel",
    "half",
    "halve",
    "halved",
    "halving",
    "double",
    "doubled",
    "doubling",
    "third",
    "quarter",
];

/// The first word of a title that says more or less, and not than what.
fn relative(title: &str, lang: Lang) -> Option<&str> {
    let Comparing { relative, several, phrase, than, to, that } = match lang {
        Lang::Nb => NB,
        Lang::Nn => NN,
        Lang::En => EN,
    };
    let mut words = words(title);
    let mut before = "";
    while let Some(word) = words.next() {
        // "for at flere deltar", "for å gi flere …": what it is for is not what is reached.
        let is_purpose = word == to && is_among(before, &["for", "til"]);
        if word == that || is_purpose {
            return None;
        }
        if is_among(word, relative) && before != to {
            let is_several = is_among(word, several) && is_among(before, &PREPOSITIONS);
            let mut rest = words.clone();
            let is_phrase = rest.clone().next().is_some_and(|next| next.starts_with(phrase));
            if !is_several && !is_phrase {
                return if rest.any(|next| next == than) { None } else { Some(word) };
            }
        }
        before = word;
    }
    None
}

/// Whether a figure says from what or to what: years, ages, spans and ordinals do not.
fn says_how_far(title: &str, figure: &Figure) -> bool {
    let before = title.get(..figure.range.start).unwrap_or_default();
    let after = title.get(figure.range.end..).unwrap_or_default();
    let written = title.get(figure.range.clone()).unwrap_or_default();
    let is_year = written.len() == 4 && (1990.0..2100.0).contains(&figure.value);
    let dashes = ['-', '\u{2010}', '\u{2011}', '–'];
    let is_span = before.ends_with(dashes) || after.starts_with(dashes);
    let last = words(before).last().unwrap_or_default();
    let unit = words(after).next().unwrap_or_default();
    let is_age = is_among(unit, &["år", "years"])
        && is_among(last, &["under", "over", "mellom", "fylt", "alderen", "between", "aged"]);
    let rest = after.strip_prefix(". ").unwrap_or_default();
    let is_ordinal = rest.starts_with(char::is_lowercase);
    figure.is_percent || !(is_year || is_span || is_age || is_ordinal)
}
