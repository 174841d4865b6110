//! Indicators and their charts: every fact a picture shows also stands in words.

use super::{draw, elements, text};
use crate::support::{kristiansand, plan};
use goalgraph::view::{Options, View};
use goalgraph::{Lang, Plan};
use roxmltree::Document;

fn measured() -> Plan {
    plan(
        r#"{
          "units": [{ "id": "HM", "name": "Helse", "kind": "directorate" }],
          "goals": [{ "id": "o", "kind": "operational", "title": "Friskere", "shared": true }],
          "indicators": [
            { "id": "i", "title": "Sykefravær", "measures": ["o"], "owners": ["HM"], "unitOfMeasure": "%",
              "direction": "decrease", "frequency": "tertial",
              "target": { "value": 6.5, "year": 2027, "baseline": { "year": 2021, "value": 8.9 } },
              "values": [{ "date": "2024-08", "value": 7.9 }, { "date": "2023", "value": -8.4 }] },
            { "id": "bare", "title": "Nærvær", "measures": ["o"] }
          ]
        }"#,
    )
}

#[test]
fn charts_say_in_words_what_they_show() {
    for (lang, facts) in [
        (
            Lang::Nb,
            [
                "fra 8,9\u{a0}% i 2021 til 6,5\u{a0}% i 2027",
                "lavere er bedre",
                "måles hvert tertial",
                "\u{2212}8,4\u{a0}% (2023), 7,9\u{a0}% (08.2024)",
            ],
        ),
        (
            Lang::Nn,
            [
                "frå 8,9\u{a0}% i 2021 til 6,5\u{a0}% i 2027",
                "lågare er betre",
                "blir målt kvart tertial",
                "\u{2212}8,4\u{a0}% (2023), 7,9\u{a0}% (08.2024)",
            ],
        ),
        (
            Lang::En,
            [
                "from 8.9% in 2021 to 6.5% in 2027",
                "lower is better",
                "every four months",
                "\u{2212}8.4% (2023), 7.9% (2024-08)",
            ],
        ),
    ] {
        let html = draw(&measured(), View::Operational, &Options::default().speaking(lang));
        let page = Document::parse(&html).unwrap();
        let chart = elements(&page).find(|node| node.has_tag_name("svg")).unwrap();
        assert_eq!(chart.attribute("role"), Some("img"));
        let label = chart.attribute("aria-label").unwrap();
        let list = elements(&page).find(|node| node.has_tag_name("dl")).map(text).unwrap();
        for fact in facts {
            assert!(label.contains(fact) && list.contains(fact), "{fact}: {label}");
        }
        assert!(label.contains("Sykefravær"));
        for shown in elements(&page).filter(|node| node.has_tag_name("text")) {
            assert!(label.contains(&text(shown)), "{} is drawn only", text(shown));
        }
    }
}

#[test]
fn what_an_indicator_lacks_is_said() {
    let html = draw(&measured(), View::Operational, &Options::default());
    assert_eq!(
        html.matches("Ikke oppgitt: måleenhet, retning, hyppighet, måltall og målinger.").count(),
        1
    );
    let deck = draw(&kristiansand(), View::Operational, &Options::default());
    assert_eq!(
        deck.matches("Ikke oppgitt: måleenhet, retning, hyppighet, måltall og målinger.").count(),
        4
    );
}

#[test]
fn the_three_goals_with_figures_have_charts() {
    let html = draw(&kristiansand(), View::Operational, &Options::default());
    let page = Document::parse(&html).unwrap();
    let labels: Vec<&str> = elements(&page)
        .filter(|node| node.has_tag_name("svg"))
        .filter_map(|node| node.attribute("aria-label"))
        .collect();
    assert_eq!(labels.len(), 3);
    for (label, change) in labels.iter().zip(["\u{2212}65", "\u{2212}8", "\u{2212}50"]) {
        assert!(label.ends_with(&format!("{change}\u{a0}% fra 2021 til 2030.")), "{label}");
    }
}
