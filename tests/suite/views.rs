//! What people are shown: the structure of every view in every language, not its exact bytes.

use crate::support::{kristiansand, plan};
use goalgraph::graph::Graph;
use goalgraph::view::{self, Options, View};
use goalgraph::{Lang, Plan, Settings, check};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

fn draw(plan: &Plan, view: View, options: &Options) -> String {
    let graph = Graph::new(plan);
    let report = check(&graph, &Settings::default());
    view::view(view, &graph, &report, options).to_html()
}

/// Every view × language × choice of unit × plan, parsed: each must be well formed.
fn each(test: impl Fn(&str, &Document<'_>)) {
    for (name, plan) in [("kristiansand", kristiansand()), ("empty", Plan::new("Tom")), knots()] {
        for view in View::ALL {
            for lang in Lang::ALL {
                for unit in [None, Some("OPPV"), Some("STAB"), Some("ORG"), Some("KRS")] {
                    let mut options = Options::default().speaking(lang);
                    options.unit = unit.map(str::to_owned);
                    let html = draw(&plan, view, &options);
                    let what = format!("{name} {} {lang} {unit:?}", view.name());
                    let page = Document::parse(&html)
                        .unwrap_or_else(|error| panic!("{what}: {error}\n{html}"));
                    test(&what, &page);
                }
            }
        }
    }
}

/// A plan with everything a view can stumble over.
fn knots() -> (&'static str, Plan) {
    let plan = plan(
        r#"{
          "title": "</title><script>alert(1)</script>", "language": "nn",
          "units": [
            { "id": "KRS", "name": "Kommunen", "kind": "organisation" },
            { "id": "OPPV", "name": "<b>Oppvekst</b>", "kind": "directorate", "parent": "KRS" },
            { "id": "a b", "name": "a b", "kind": "unit", "parent": "OPPV", "aliases": ["ORG"] }
          ],
          "goals": [
            { "id": "</script>", "kind": "direction", "title": "<img src=x onerror=alert(1)>",
              "prioritised": true, "shared": true,
              "source": { "url": "javascript:alert(1)", "page": 3, "document": "\"&'" } },
            { "id": "d 2", "kind": "direction", "title": "", "prioritised": true, "owners": ["OPPV"] },
            { "id": "d 2", "kind": "direction", "title": "Igjen", "owners": ["nobody"] },
            { "id": "d3", "kind": "direction", "title": "Ingen sitt", "prioritised": true },
            { "id": "p", "kind": "period", "title": "Felles mål", "owners": ["OPPV", "a b", "KRS"],
              "supports": ["</script>", "d 2", "d3", "p"], "note": "n",
              "target": { "value": -65, "unitOfMeasure": "%", "year": 2030, "baseline": { "year": 2021 } } },
            { "id": "o", "kind": "initiative", "title": "o", "supports": ["o2"] },
            { "id": "o2", "kind": "initiative", "title": "o2", "supports": ["o", "o2"] },
            { "id": "loose", "kind": "period", "title": "\u0007Laus", "theme": "Tema", "shared": true }
          ],
          "indicators": [
            { "id": "i", "title": "i", "measures": ["p"], "direction": "decrease", "frequency": "tertial",
              "unitOfMeasure": "kWh/m²", "target": { "value": 1234567.5, "year": 2030,
              "baseline": { "year": 2021, "value": 0.5 } },
              "values": [{ "date": "2024-05", "value": 3 }, { "date": "2023", "value": 4 }] },
            { "id": "j", "title": "j" }
          ],
          "cells": [{ "goal": "d 2", "unit": "OPPV", "state": "not-relevant", "reason": "Slik" }]
        }"#,
    );
    ("knots", plan)
}

fn elements<'d>(page: &'d Document<'_>) -> impl Iterator<Item = Node<'d, 'd>> {
    page.root().descendants().filter(Node::is_element)
}

fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect()
}

#[test]
fn every_view_says_something() {
    each(|what, page| assert!(text(page.root()).chars().count() > 10, "{what}"));
}

#[test]
fn nothing_is_empty() {
    each(|what, page| {
        // Shapes say nothing; they are hidden, and what stands beside them speaks.
        let is_hidden = |node: &Node<'_, '_>| {
            node.ancestors().any(|above| above.attribute("aria-hidden") == Some("true"))
                && node.attribute("class") != Some("gg-glyph")
        };
        for node in elements(page).filter(|node| !is_hidden(node)) {
            assert!(!text(node).trim().is_empty(), "{what}: {node:?}");
        }
    });
}

#[test]
fn no_slot_is_left_unfilled() {
    each(|what, page| assert!(!text(page.root()).contains(['{', '}']), "{what}"));
}

#[test]
fn ids_are_unique_and_links_lead_to_them() {
    each(|what, page| {
        let mut ids = BTreeSet::new();
        for id in elements(page).filter_map(|node| node.attribute("id")) {
            assert!(!id.contains(char::is_whitespace), "{what}: {id:?}");
            assert!(ids.insert(id), "{what}: {id:?} twice");
        }
        for node in elements(page) {
            let named = node.attribute("aria-labelledby");
            let linked = node.attribute("href").and_then(|href| href.strip_prefix('#'));
            for id in [named, linked].into_iter().flatten() {
                assert!(ids.contains(id), "{what}: {id:?} leads nowhere");
            }
        }
    });
}

#[test]
fn headings_skip_no_level() {
    each(|what, page| {
        let mut last = 1;
        for node in elements(page) {
            let name = node.tag_name().name();
            if let Some(level) = name.strip_prefix('h').and_then(|rest| rest.parse::<u8>().ok()) {
                assert!(level <= last + 1, "{what}: h{level} after h{last}");
                assert!(!text(node).trim().is_empty(), "{what}: empty h{level}");
                last = level;
            }
        }
    });
}

#[test]
fn tables_have_a_caption_and_headings_with_scope() {
    each(|what, page| {
        for table in elements(page).filter(|node| node.has_tag_name("table")) {
            let first = table.first_element_child().unwrap();
            assert!(first.has_tag_name("caption") && !text(first).is_empty(), "{what}");
            for row in table.descendants().filter(|node| node.has_tag_name("tr")) {
                let heading = row.first_element_child().unwrap();
                assert!(heading.has_tag_name("th"), "{what}: a row without a heading");
            }
            for heading in table.descendants().filter(|node| node.has_tag_name("th")) {
                assert!(heading.attribute("scope").is_some(), "{what}: {}", text(heading));
            }
        }
    });
}

#[test]
fn a_sign_never_stands_without_words() {
    each(|what, page| {
        for sign in elements(page).filter(|node| node.attribute("class") == Some("gg-glyph")) {
            assert_eq!(sign.attribute("aria-hidden"), Some("true"), "{what}");
            let beside = text(sign.parent_element().unwrap()).replace(&text(sign), "");
            assert!(beside.chars().any(char::is_alphanumeric), "{what}: {}", text(sign));
        }
    });
}

#[test]
fn nothing_a_plan_says_becomes_markup() {
    let allowed = [
        "a",
        "caption",
        "circle",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "g",
        "h2",
        "h3",
        "h4",
        "li",
        "p",
        "path",
        "rect",
        "section",
        "span",
        "strong",
        "summary",
        "svg",
        "table",
        "tbody",
        "td",
        "text",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "tspan",
        "ul",
    ];
    each(|what, page| {
        for node in elements(page) {
            assert!(allowed.contains(&node.tag_name().name()), "{what}: {node:?}");
            assert!(node.attribute("style").is_none(), "{what}: {node:?}");
            let href = node.attribute("href").unwrap_or("#");
            assert!(href.starts_with('#') || href.starts_with("https://"), "{what}: {href}");
        }
    });
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let (plan, again) = (kristiansand(), kristiansand());
    for view in View::ALL {
        let options = Options::default();
        assert_eq!(draw(&plan, view, &options), draw(&again, view, &options));
    }
}

#[test]
fn heading_levels_are_the_hosts() {
    let (_, plan) = knots();
    for (asked, first) in [(0, "<h1"), (1, "<h1"), (4, "<h4"), (6, "<h6"), (9, "<h6")] {
        let html = draw(&plan, View::Outline, &Options::default().under(asked));
        let found = html.find(first).unwrap();
        assert_eq!(html.find("<h"), Some(found), "{asked}");
    }
}

#[test]
fn another_language_than_the_plans_is_marked() {
    let html = draw(&kristiansand(), View::Overview, &Options::default().speaking(Lang::En));
    assert!(html.contains(r#"<div class="gg-view gg-overview" data-view="overview" lang="en">"#));
    assert!(html.contains(r#"data-goal="aldersvennlig" lang="nb">"#));
}

#[test]
fn an_unknown_unit_is_said() {
    let html = draw(&kristiansand(), View::Matrix, &Options::default().within("<XX>"));
    assert!(html.contains("Ingen enheter i planen heter «&lt;XX&gt;»."));
}

#[test]
fn the_matrix_sums_up_what_the_deck_says() {
    let html = draw(&kristiansand(), View::Matrix, &Options::default());
    for said in [
        "Dekning av retningsmål",
        "9 av 20 ruter har periodemål, 2 ligger på felles nivå og 9 står uten.",
        "7 av 8 ruter har periodemål og 1 ligger på felles nivå.",
        " (9 i felles retningsmål og 7 i andre)",
        " (2 i felles retningsmål og 1 i andre)",
    ] {
        assert!(html.contains(said), "{said}");
    }
    let page = Document::parse(&html).unwrap();
    let foot = elements(&page).find(|node| node.has_tag_name("tfoot")).unwrap();
    let sums: Vec<String> =
        foot.descendants().filter(|node| node.has_tag_name("td")).map(text).collect();
    assert_eq!(sums, ["8", "4", "11", "5", "1", "29"]);
    assert!(!html.contains("teller hvert mål én gang"));
}

#[test]
fn the_matrix_of_one_unit_has_its_column() {
    for (unit, column) in [("STAB", "STAB"), ("BS", "BYS"), ("Oppvekst", "OPPV"), ("ORG", "ORG")] {
        let html = draw(&kristiansand(), View::Matrix, &Options::default().within(unit));
        let page = Document::parse(&html).unwrap();
        let head = elements(&page).find(|node| node.has_tag_name("thead")).unwrap();
        let units: Vec<_> =
            head.descendants().filter_map(|node| node.attribute("data-unit")).collect();
        assert_eq!(units, [column]);
        assert!(!html.contains("data-state=\"unexpected\""), "{unit}");
    }
}

#[test]
fn sums_that_differ_from_their_cells_are_explained() {
    let (_, plan) = knots();
    let html = draw(&plan, View::Matrix, &Options::default());
    assert!(html.contains("I summane tel kvart mål éin gong"), "{html}");
}

#[test]
fn the_page_of_a_unit_is_the_decks() {
    let html = draw(&kristiansand(), View::Outline, &Options::default().within("HM"));
    let page = Document::parse(&html).unwrap();
    let rows: Vec<_> = elements(&page).filter(|node| node.has_tag_name("tr")).collect();
    assert_eq!(rows.len(), 8);
    assert_eq!(html.matches(">Mål på kommunenivå<").count(), 3);
    assert_eq!(html.matches("Ført opp uten periodemål").count(), 2);
    assert!(html.contains(r#"id="goal-hm-"#));
    let stab = draw(&kristiansand(), View::Outline, &Options::default().within("STAB"));
    assert!(stab.contains(r#"data-unit="ORG" title="Organisasjon">ORG"#));
}

#[test]
fn the_outline_draws_each_goal_once_and_links_the_second_time() {
    let (_, plan) = knots();
    let html = draw(&plan, View::Outline, &Options::default());
    assert_eq!(html.matches(r#" id="goal-p""#).count(), 1);
    assert!(html.contains(r##"href="#goal-p""##));
    for id in ["goal-o", "goal-o2", "goal-d~20.2", "goal-d~20.2~~2", "goal-loose"] {
        assert_eq!(html.matches(&format!(r#" id="{id}""#)).count(), 1, "{id}");
    }
    assert!(html.contains("Måltal: \u{2212}65\u{a0}% frå 2021 til 2030"));
    assert!(
        html.contains("frå 0,5\u{a0}kWh/m² i 2021 til 1\u{a0}234\u{a0}567,5\u{a0}kWh/m² i 2030")
    );
    assert!(html.contains("sist målt til 3\u{a0}kWh/m² (05.2024)"));
}

#[test]
fn a_deep_plan_is_gathered_below_the_last_level() {
    let mut deep = Plan::new("Djup");
    for level in 0..5_000_usize {
        let kind = goalgraph::plan::GoalKind::Initiative;
        let mut goal =
            goalgraph::plan::Goal::new(format!("g{level}"), kind, format!("Nivå {level}"));
        goal.supports = level.checked_sub(1).map(|above| format!("g{above}")).into_iter().collect();
        deep.goals.push(goal);
    }
    let html = draw(&deep, View::Outline, &Options::default());
    assert_eq!(html.matches(" id=\"goal-g").count(), 5_000);
    assert!(html.contains("Det som ligger dypere, er samlet her"));
}

#[test]
fn findings_tell_their_number_and_are_found_again() {
    let plan = kristiansand();
    let graph = Graph::new(&plan);
    let report = check(&graph, &Settings::default());
    let html = view::findings(&graph, &report, &Options::default()).to_html();
    assert_eq!(html.matches("data-finding=").count(), report.findings().len());
    let cell = r#"data-finding="coverage/shared-cell-open(lavutslipp, OPPV)" data-severity="warning" data-goal="lavutslipp" data-unit="OPPV""#;
    assert!(html.contains(cell), "{html}");
    let own = view::findings(&graph, &report, &Options::default().within("OPPV")).to_html();
    assert!(own.contains(cell) && !own.contains("data-unit=\"HM\""));
}

#[test]
fn a_plan_without_faults_hears_so() {
    let html = draw(&Plan::new("Tom"), View::Findings, &Options::default());
    assert!(html.contains("Ingen feil og ingen merknader."));
}

#[test]
fn terms_are_the_plans_own() {
    let mut plan = kristiansand();
    plan.terms.0.clear();
    let html = draw(&plan, View::Matrix, &Options::default());
    assert!(html.contains("Dekning av hovedmål") && !html.contains("periodemål<"));
}
