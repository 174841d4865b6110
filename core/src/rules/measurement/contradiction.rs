//! The rule on the page `contradiction.md`.

use crate::plan::{Direction, Indicator, Target};
use crate::rules::{About, Case, Found, Scope, Severity, Subject, Told};
use crate::text::{Arg, Date, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Warning,
    judges: &[Scope::Indicator],
    page: page!("contradiction.md"),
    ..About::new("measurement/contradiction", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Retning, utgangspunkt og måltall må passe sammen. Ellers vet ingen når målet er nådd.",
    nn: "Retning, utgangspunkt og måltal må passe saman. Elles veit ingen når målet er nådd.",
    en: "Direction, baseline and target must fit together. Otherwise nobody knows when the goal is reached.",
};

const REMEDY: Wording = Wording {
    nb: "Rett den opplysningen som er feil.",
    nn: "Rett den opplysninga som er feil.",
    en: "Correct the one that is wrong.",
};

const DOWN: Wording = Wording {
    nb: "«{indicator}» skal ned, men måltallet ({target}) er høyere enn {start} ({from}).",
    nn: "«{indicator}» skal ned, men måltalet ({target}) er høgare enn {start} ({from}).",
    en: "“{indicator}” is to fall, but its target ({target}) is higher than its {start} ({from}).",
};

const UP: Wording = Wording {
    nb: "«{indicator}» skal opp, men måltallet ({target}) er lavere enn {start} ({from}).",
    nn: "«{indicator}» skal opp, men måltalet ({target}) er lågare enn {start} ({from}).",
    en: "“{indicator}” is to grow, but its target ({target}) is lower than its {start} ({from}).",
};

const STAY: Wording = Wording {
    nb: "«{indicator}» skal holde seg stabilt, men måltallet ({target}) er et annet enn {start} ({from}).",
    nn: "«{indicator}» skal halde seg stabilt, men måltalet ({target}) er eit anna enn {start} ({from}).",
    en: "“{indicator}” is to stay as it is, but its target ({target}) differs from its {start} ({from}).",
};

const YEARS: Wording = Wording {
    nb: "«{indicator}» har måltall for {target}, men utgangspunktet er fra {from}.",
    nn: "«{indicator}» har måltal for {target}, men utgangspunktet er frå {from}.",
    en: "“{indicator}” has a target for {target}, but its baseline is from {from}.",
};

const BASELINE: Wording = Wording { nb: "utgangspunktet", nn: "utgangspunktet", en: "baseline" };
const LAST: Wording = Wording { nb: "siste måling", nn: "siste måling", en: "last value" };

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Indicator(indicator) = subject else { return };
        let indicator = case.graph.indicator(indicator);
        if against(indicator).is_some() || backwards(indicator).is_some() {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let Subject::Indicator(at) = found.subject() else { return Told::new(YEARS) };
        let indicator = case.graph.indicator(at);
        if let Some(Against { message, target, start, from }) = against(indicator) {
            return Told::new(message)
                .in_field("/target/value")
                .with("indicator", at)
                .with("target", target)
                .with("start", Arg::Wordings(vec![start]))
                .with("from", from);
        }
        let (from, to) = backwards(indicator).unwrap_or_default();
        Told::new(YEARS)
            .in_field("/target/year")
            .with("indicator", at)
            .with("target", to)
            .with("from", from)
    }
}

/// A target that lies the wrong way.
struct Against {
    message: Wording,
    target: f64,
    start: Wording,
    from: f64,
}

fn against(indicator: &Indicator) -> Option<Against> {
    let (direction, target) = (indicator.direction?, indicator.target.as_ref()?);
    let value = target.value.filter(|_| is_comparable(indicator, target))?;
    let (start, from) = match target.baseline.as_ref().and_then(|from| from.value) {
        Some(from) => (BASELINE, from),
        // What was measured moves even where the value is to stay.
        None if direction == Direction::Maintain => return None,
        None => (LAST, last(indicator)?),
    };
    let (message, is_wrong) = match direction {
        Direction::Decrease => (DOWN, value > from),
        Direction::Increase => (UP, value < from),
        #[expect(clippy::float_cmp, reason = "both are as written")]
        Direction::Maintain => (STAY, value != from),
    };
    is_wrong.then_some(Against { message, target: value, start, from })
}

/// A target in a unit of its own ("−50 %" of something in tonnes) is a change, and no value.
fn is_comparable(indicator: &Indicator, target: &Target) -> bool {
    let units = indicator.unit_of_measure.as_deref().zip(target.unit_of_measure.as_deref());
    units.is_none_or(|(own, of_target)| own.trim() == of_target.trim())
}

fn last(indicator: &Indicator) -> Option<f64> {
    let dated = indicator.values.iter().filter_map(|one| Some((Date::last_of(&one.date)?, one)));
    dated.max_by_key(|(date, _)| *date).map(|(_, last)| last.value)
}

/// The years of a baseline and of a target before it.
fn backwards(indicator: &Indicator) -> Option<(i32, i32)> {
    let target = indicator.target.as_ref()?;
    let years = (target.baseline.as_ref()?.year, target.year?);
    (years.1 < years.0).then_some(years)
}
