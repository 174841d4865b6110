//! The rule on the page `too_long.md`.

use crate::rules::{About, Case, Found, Scope, Severity, Subject, Told};
use crate::text::Wording;

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Info,
    judges: Scope::GOALS,
    page: page!("too_long.md"),
    ..About::new("wording/too-long", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "En lang tekst er vanskelig å huske og lett å misforstå.",
    nn: "Ein lang tekst er vanskeleg å hugse og lett å misforstå.",
    en: "A long text is hard to remember and easy to misread.",
};

const REMEDY: Wording = Wording {
    nb: "Kort ned teksten, del den i to, eller flytt forklaringen til en merknad.",
    nn: "Kort ned teksten, del han i to, eller flytt forklaringa til ein merknad.",
    en: "Shorten the text, split it in two, or move the explanation to a note.",
};

const MESSAGE: Wording = Wording {
    nb: "«{goal}» er på {count} ord. Grensen er {limit}.",
    nn: "«{goal}» er på {count} ord. Grensa er {limit}.",
    en: "“{goal}” has {count} words. The limit is {limit}.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(goal) = subject else { return };
        let title = &*case.graph.goal(goal).title;
        if gaps(title) >= case.limits.words && count(title) > case.limits.words {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        Told::new(MESSAGE)
            .in_field("/title")
            .with("goal", found.goal())
            .with("count", count(&case.graph.goal(found.goal()).title))
            .with("limit", case.limits.words)
    }
}

/// How many gaps between words a title has, or more, at a glance: all white space begins with one
/// of these bytes.
fn gaps(title: &str) -> usize {
    title.bytes().filter(|byte| matches!(byte, 0..=b' ' | 0xc2 | 0xe1..=0xe3)).count()
}

/// How many words a title has; a dash between words is none.
fn count(title: &str) -> usize {
    title.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}
