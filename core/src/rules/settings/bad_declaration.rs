//! The rule on the page `bad_declaration.md`.

use crate::check::Problem;
use crate::graph::Holder;
use crate::rules::{About, Case, Found, Mention, Scope, Severity, Subject, Told};
use crate::text::{Arg, Lang, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Error,
    judges: &[Scope::Plan],
    page: page!("bad_declaration.md"),
    ..About::new("settings/bad-declaration", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Det som ikke kan leses, blir ikke fulgt. Da blir planen kontrollert på en annen måte enn noen mente.",
    nn: "Det som ikkje kan lesast, blir ikkje følgt. Då blir planen kontrollert på ein annan måte enn nokon meinte.",
    en: "What cannot be read is not followed. The plan is then checked in another way than somebody meant.",
};

const REMEDY: Wording = Wording {
    nb: "Rett innstillingen, eller ta den bort.",
    nn: "Rett innstillinga, eller ta ho bort.",
    en: "Mend the setting, or take it away.",
};

const MESSAGE: Wording = Wording {
    nb: "Planens innstillinger, `{place}`: {problem}",
    nn: "Innstillingane til planen, `{place}`: {problem}",
    en: "The plan's settings, `{place}`: {problem}",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let problems = (0_u32..).zip(case.problems);
        found.extend(problems.map(|(at, _)| Found::about(subject).detail(at)));
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let Some(problem) = problem(case, found) else { return Told::new(MESSAGE) };
        let place = problem.pointer();
        Told::new(MESSAGE)
            .at(Holder::Plan, place.clone())
            .with("place", place)
            .with("problem", Arg::Each(Lang::ALL.map(|lang| problem.message(lang))))
    }

    fn names(&self, case: &Case<'_>, found: &Found) -> (Mention, Option<Mention>) {
        let place = problem(case, found).map(Problem::pointer).unwrap_or_default();
        (Mention::name(place), None)
    }
}

fn problem<'c>(case: &Case<'c>, found: &Found) -> Option<&'c Problem> {
    case.problems.get(found.detail as usize)
}
