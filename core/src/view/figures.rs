//! Figures in words: values, targets, years.

use super::scene::Scene;
use crate::plan::{Period, Target};
use crate::text::{Arg, Lang, Wording, decimal};

/// A value as the language writes it: the true minus sign, a decimal comma in Norwegian,
/// thousands apart.
pub(super) fn value(lang: Lang, value: f64) -> String {
    decimal(lang, &digits(value))
}

/// A value in the shortest digits that read back the same, as the document writes it.
pub(super) fn digits(value: f64) -> String {
    let written = serde_json::to_string(&value).unwrap_or_default();
    written.strip_suffix(".0").map(str::to_owned).unwrap_or(written)
}

/// A value with its unit of measure, kept together: `−65 %`.
pub(super) fn measured(lang: Lang, value: f64, unit: Option<&str>) -> String {
    let mut said = self::value(lang, value);
    if let Some(unit) = unit.map(str::trim).filter(|unit| !unit.is_empty()) {
        if !(lang == Lang::En && unit == "%") {
            said.push('\u{a0}');
        }
        said.push_str(unit);
    }
    said
}

/// A target in words: `−65 % fra 2021 til 2030`, `fra 40 % i 2023 til 60 % i 2027`.
pub(super) fn target(scene: &Scene<'_>, target: &Target, unit: Option<&str>) -> Option<String> {
    let unit = target.unit_of_measure.as_deref().or(unit);
    let said = |value: f64| Arg::Text(measured(scene.lang, value, unit));
    let year = |year: i32| Arg::Text(year.to_string().replace('-', "\u{2212}"));
    let before = target.baseline.as_ref();
    let wording = match (target.value, target.year, before, before.and_then(|from| from.value)) {
        (None, None, _, _) => return None,
        (None, Some(_), _, _) => BY,
        (Some(_), Some(_), _, Some(_)) => FROM_VALUE_TO,
        (Some(_), None, _, Some(_)) => FROM_VALUE,
        (Some(_), Some(_), Some(_), None) => CHANGE,
        (Some(_), None, Some(_), None) => CHANGE_SINCE,
        (Some(_), Some(_), None, None) => VALUE_BY,
        (Some(_), None, None, None) => VALUE,
    };
    let slots = [
        ("value", target.value.map(said)),
        ("year", target.year.map(year)),
        ("from", before.map(|from| year(from.year))),
        ("before", before.and_then(|from| from.value).map(said)),
    ];
    let args: Vec<_> =
        slots.into_iter().filter_map(|(slot, arg)| arg.map(|arg| (slot, arg))).collect();
    Some(scene.fill(&wording, &args))
}

/// Years as a span: `2024–2027`, or the one year.
pub(super) fn years(period: Period) -> String {
    let Period { from, to } = period;
    if from == to { from.to_string() } else { format!("{from}\u{2013}{to}") }
}

/// A date as written in the plan, in the language's order: `31.05.2024`.
pub(super) fn date(lang: Lang, date: &str) -> String {
    if lang == Lang::En {
        return date.to_owned();
    }
    date.rsplit('-').collect::<Vec<_>>().join(".")
}

const BY: Wording = Wording { nb: "innen {year}", nn: "innan {year}", en: "by {year}" };
const VALUE: Wording = Wording { nb: "{value}", nn: "{value}", en: "{value}" };
const VALUE_BY: Wording =
    Wording { nb: "{value} innen {year}", nn: "{value} innan {year}", en: "{value} by {year}" };
const CHANGE: Wording = Wording {
    nb: "{value} fra {from} til {year}",
    nn: "{value} frå {from} til {year}",
    en: "{value} from {from} to {year}",
};
const CHANGE_SINCE: Wording =
    Wording { nb: "{value} fra {from}", nn: "{value} frå {from}", en: "{value} from {from}" };
const FROM_VALUE_TO: Wording = Wording {
    nb: "fra {before} i {from} til {value} i {year}",
    nn: "frå {before} i {from} til {value} i {year}",
    en: "from {before} in {from} to {value} in {year}",
};
const FROM_VALUE: Wording = Wording {
    nb: "fra {before} i {from} til {value}",
    nn: "frå {before} i {from} til {value}",
    en: "from {before} in {from} to {value}",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_follow_the_language() {
        let said = |number| value(Lang::Nb, number);
        assert_eq!(said(-65.0), "\u{2212}65");
        assert_eq!(said(-0.5), "\u{2212}0,5");
        assert_eq!(said(12_345.25), "12\u{a0}345,25");
        assert_eq!(value(Lang::En, 12_345.25), "12,345.25");
        assert_eq!(said(1e-7), "1e\u{2212}7");
        assert_eq!(said(1e300), "1e+300");
        assert_eq!(said(f64::NAN), "null");
    }

    #[test]
    fn units_of_measure_stay_beside_their_value() {
        assert_eq!(measured(Lang::Nn, 8.0, Some("kWh/m²")), "8\u{a0}kWh/m²");
        assert_eq!(measured(Lang::Nb, 65.5, Some("%")), "65,5\u{a0}%");
        assert_eq!(measured(Lang::En, 65.5, Some("%")), "65.5%");
        assert_eq!(measured(Lang::En, 2.0, Some(" ")), "2");
    }

    #[test]
    fn dates_turn_round() {
        assert_eq!(date(Lang::Nb, "2024-05-31"), "31.05.2024");
        assert_eq!(date(Lang::Nn, "2024"), "2024");
    }
}
