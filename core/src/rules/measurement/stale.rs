//! The rule on the page `stale.md`.

use crate::plan::{Frequency, Indicator, Measurement};
use crate::rules::{About, Case, Found, Scope, Severity, Subject, Told};
use crate::text::{Arg, Date, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Info,
    judges: &[Scope::Indicator],
    page: page!("stale.md"),
    ..About::new("measurement/stale", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Gamle tall sier ikke hvordan det går nå.",
    nn: "Gamle tal seier ikkje korleis det går no.",
    en: "Old figures do not say how things are going now.",
};

const REMEDY: Wording = Wording {
    nb: "Før inn en ny måling, eller endre hvor ofte det skal måles.",
    nn: "Før inn ei ny måling, eller endre kor ofte det skal målast.",
    en: "Enter a new value, or change how often there is to be one.",
};

const MESSAGE: Wording = Wording {
    nb: "«{indicator}» skal måles {often}, men siste måling er fra {date}.",
    nn: "«{indicator}» skal målast {often}, men siste måling er frå {date}.",
    en: "“{indicator}” is to be measured {often}, but its last value is from {date}.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let (Subject::Indicator(indicator), Some(today)) = (subject, case.today) else { return };
        if overdue(case.graph.indicator(indicator), today).is_some() {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let (Subject::Indicator(at), Some(today)) = (found.subject(), case.today) else {
            return Told::new(MESSAGE);
        };
        let Some((frequency, last)) = overdue(case.graph.indicator(at), today) else {
            return Told::new(MESSAGE);
        };
        Told::new(MESSAGE)
            .in_field("/values")
            .with("indicator", at)
            .with("often", Arg::Wordings(vec![often(frequency)]))
            .with("date", last.date.trim())
    }
}

/// The last value, where the next should have come: the month it was due in has ended.
fn overdue(indicator: &Indicator, today: Date) -> Option<(Frequency, &Measurement)> {
    let frequency = indicator.frequency?;
    let dated = indicator.values.iter().filter_map(|one| Some((Date::last_of(&one.date)?, one)));
    let (date, last) = dated.max_by_key(|(date, _)| *date)?;
    let month = |date: Date| {
        let (_, month, year) = date.parts();
        (year, month)
    };
    (month(date.plus_months(months(frequency))) < month(today)).then_some((frequency, last))
}

const fn months(frequency: Frequency) -> u16 {
    match frequency {
        Frequency::Monthly => 1,
        Frequency::Quarterly => 3,
        Frequency::Tertial => 4,
        Frequency::Biannual => 6,
        Frequency::Annual => 12,
        Frequency::Biennial => 24,
        Frequency::Quadrennial => 48,
    }
}

const fn often(frequency: Frequency) -> Wording {
    match frequency {
        Frequency::Monthly => Wording { nb: "hver måned", nn: "kvar månad", en: "every month" },
        Frequency::Quarterly => {
            Wording { nb: "hvert kvartal", nn: "kvart kvartal", en: "every quarter" }
        }
        Frequency::Tertial => {
            Wording { nb: "hvert tertial", nn: "kvart tertial", en: "every four months" }
        }
        Frequency::Biannual => {
            Wording { nb: "hvert halvår", nn: "kvart halvår", en: "every half-year" }
        }
        Frequency::Annual => Wording { nb: "hvert år", nn: "kvart år", en: "every year" },
        Frequency::Biennial => {
            Wording { nb: "annethvert år", nn: "annakvart år", en: "every second year" }
        }
        Frequency::Quadrennial => {
            Wording { nb: "hvert fjerde år", nn: "kvart fjerde år", en: "every fourth year" }
        }
    }
}
