//! How an indicator is measured, in words.

use crate::plan::{Direction, Frequency};
use crate::text::Wording;

pub(in crate::view) const fn better(direction: Direction) -> &'static Wording {
    match direction {
        Direction::Increase => {
            &Wording { nb: "høyere er bedre", nn: "høgare er betre", en: "higher is better" }
        }
        Direction::Decrease => {
            &Wording { nb: "lavere er bedre", nn: "lågare er betre", en: "lower is better" }
        }
        Direction::Maintain => &Wording {
            nb: "skal holde seg stabilt",
            nn: "skal halde seg stabilt",
            en: "to stay as it is",
        },
    }
}

pub(in crate::view) const fn often(frequency: Frequency) -> &'static Wording {
    match frequency {
        Frequency::Monthly => {
            &Wording { nb: "måles hver måned", nn: "blir målt kvar månad", en: "every month" }
        }
        Frequency::Quarterly => &Wording {
            nb: "måles hvert kvartal",
            nn: "blir målt kvart kvartal",
            en: "every quarter",
        },
        Frequency::Tertial => &Wording {
            nb: "måles hvert tertial",
            nn: "blir målt kvart tertial",
            en: "every four months",
        },
        Frequency::Biannual => &Wording {
            nb: "måles hvert halvår",
            nn: "blir målt kvart halvår",
            en: "every half-year",
        },
        Frequency::Annual => {
            &Wording { nb: "måles hvert år", nn: "blir målt kvart år", en: "every year" }
        }
        Frequency::Biennial => &Wording {
            nb: "måles annethvert år",
            nn: "blir målt annakvart år",
            en: "every second year",
        },
        Frequency::Quadrennial => &Wording {
            nb: "måles hvert fjerde år",
            nn: "blir målt kvart fjerde år",
            en: "every fourth year",
        },
    }
}
