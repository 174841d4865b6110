//! The rule on the page `incomplete_indicator.md`.

use crate::plan::{Direction, Indicator};
use crate::rules::{About, Case, Found, Scope, Severity, Subject, Told};
use crate::text::{Arg, Wording, is_blank};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Info,
    judges: &[Scope::Indicator],
    page: page!("incomplete_indicator.md"),
    ..About::new("measurement/incomplete-indicator", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Uten disse opplysningene kan ingen se om et tall er godt eller dårlig, eller når det neste kommer.",
    nn: "Utan desse opplysningane kan ingen sjå om eit tal er godt eller dårleg, eller når det neste kjem.",
    en: "Without these, nobody can see whether a figure is good or bad, or when the next one comes.",
};

const REMEDY: Wording =
    Wording { nb: "Oppgi {lacking}.", nn: "Oppgi {lacking}.", en: "Say {lacking}." };

const MESSAGE: Wording = Wording {
    nb: "Planen mangler opplysninger om «{indicator}»: {lacking}.",
    nn: "Planen manglar opplysningar om «{indicator}»: {lacking}.",
    en: "The plan does not say this about “{indicator}”: {lacking}.",
};

/// What an indicator may lack, in the order of [`lacking`].
const PARTS: [Wording; 4] = [
    Wording { nb: "hva det måles i", nn: "kva det blir målt i", en: "what it is measured in" },
    Wording {
        nb: "hvilken retning som er bra",
        nn: "kva retning som er bra",
        en: "which way is better",
    },
    Wording {
        nb: "hvor ofte det måles",
        nn: "kor ofte det blir målt",
        en: "how often it is measured",
    },
    Wording { nb: "hva som skal nås", nn: "kva som skal nåast", en: "what is to be reached" },
];

const COMMA: Wording = Wording { nb: ", ", nn: ", ", en: ", " };
const AND: Wording = Wording { nb: " og ", nn: " og ", en: " and " };

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Indicator(indicator) = subject else { return };
        if lacking(case.graph.indicator(indicator)).contains(&true) {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let Subject::Indicator(at) = found.subject() else { return Told::new(MESSAGE) };
        let lacking = lacking(case.graph.indicator(at));
        let parts = PARTS.into_iter().zip(lacking).filter(|(_, lacks)| *lacks);
        let parts = listed(parts.map(|(part, _)| part).collect());
        Told::new(MESSAGE).with("indicator", at).with("lacking", Arg::Wordings(parts))
    }
}

/// Whether it lacks its unit of measure, direction, frequency and target.
fn lacking(indicator: &Indicator) -> [bool; 4] {
    let target = indicator.target.as_ref();
    let of_target = target.and_then(|target| target.unit_of_measure.as_deref());
    let mut units = [indicator.unit_of_measure.as_deref(), of_target].into_iter().flatten();
    // What is to stay as it was has its target in its baseline.
    let stays = indicator.direction == Some(Direction::Maintain);
    let kept = target.filter(|_| stays).and_then(|target| target.baseline.as_ref());
    let reached = target.and_then(|target| target.value).or(kept.and_then(|from| from.value));
    [
        units.all(is_blank),
        indicator.direction.is_none(),
        indicator.frequency.is_none(),
        reached.is_none(),
    ]
}

/// With what stands between the parts of a list.
fn listed(parts: Vec<Wording>) -> Vec<Wording> {
    let last = parts.len().saturating_sub(1);
    let mut listed = Vec::with_capacity(parts.len() * 2);
    for (at, part) in parts.into_iter().enumerate() {
        if at > 0 {
            listed.push(if at == last { AND } else { COMMA });
        }
        listed.push(part);
    }
    listed
}
