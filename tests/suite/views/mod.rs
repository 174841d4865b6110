//! What people are shown: the structure of every view in every language, not its exact bytes.

mod charts;
mod csv;
mod findings;
mod listing;
mod matrix;
mod outline;
mod search;
mod table;

use crate::support::{kristiansand, plan};
use goalgraph::graph::{Graph, Toward};
use goalgraph::view::{self, Grouping, Options, View};
use goalgraph::{Edit, Lang, Plan, Session, Settings, check};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

fn draw(plan: &Plan, view: View, options: &Options) -> String {
    let graph = Graph::new(plan);
    let report = check(&graph, &Settings::default());
    view::view(view, &graph, &report, options).to_html()
}

/// Every view × language × choice of unit and other options × plan, parsed: each must be well
/// formed.
fn each(test: impl Fn(&str, &Document<'_>)) {
    for (name, plan) in [("kristiansand", kristiansand()), ("empty", Plan::new("Tom")), knots()] {
        let graph = Graph::new(&plan);
        let report = check(&graph, &Settings::default());
        for view in View::ALL {
            for lang in Lang::ALL {
                for (at, mut options) in choices().into_iter().enumerate() {
                    options.language = Some(lang);
                    let html = view::view(view, &graph, &report, &options).to_html();
                    let what = format!("{name} {} {lang} {at}", view.name());
                    let page = Document::parse(&html)
                        .unwrap_or_else(|error| panic!("{what}: {error}\n{html}"));
                    test(&what, &page);
                }
            }
        }
    }
}

/// What hosts may ask for.
fn choices() -> Vec<Options> {
    let units = [None, Some("OPPV"), Some("STAB"), Some("ORG"), Some("KRS")];
    let plain = units.map(|unit| {
        let mut options = Options::default();
        options.unit = unit.map(str::to_owned);
        options
    });
    let other = |options: Options| {
        options.toward(Toward::Up).grouped(Grouping::Theme).with_only_holes().searching("mål ER")
    };
    let others = [other(Options::default()), other(Options::default().within("OPPV"))];
    plain.into_iter().chain(others).chain([Options::default().searching("xyzzy")]).collect()
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
            { "id": "o", "kind": "initiative", "title": "o", "supports": ["o2"], "wordings": ["O", "<o>"] },
            { "id": "o2", "kind": "initiative", "title": "o2", "supports": ["o", "o2"] },
            { "id": "drift", "kind": "operational", "title": "=Drift; \"sitat\"", "shared": true,
              "theme": "<Tema>", "supports": ["d3"] },
            { "id": "f", "kind": "precondition", "title": "@Føresetnad\n", "owners": ["OPPV"],
              "supports": ["drift", "o"], "period": { "from": 2024, "to": 2025 } },
            { "id": "f2", "kind": "precondition", "title": "-5", "supports": ["f"], "theme": "+1" },
            { "id": "loose", "kind": "period", "title": "\u0007Laus", "theme": "Tema", "shared": true }
          ],
          "indicators": [
            { "id": "i", "title": "i", "measures": ["p", "drift"], "direction": "decrease", "frequency": "tertial",
              "unitOfMeasure": "kWh/m²", "target": { "value": 1234567.5, "year": 2030,
              "baseline": { "year": 2021, "value": 0.5 } },
              "values": [{ "date": "2024-05", "value": 3 }, { "date": "2023", "value": 4 }] },
            { "id": "j", "title": "j" }
          ],
          "declared": [{ "count": 7, "of": { "kind": "period" }, "text": "Sju mål",
            "source": { "document": "<d>" } }],
          "waivers": [{ "rule": "coverage/supports-nothing", "subject": "loose", "reason": "<grunn>",
            "by": "Bystyret", "decision": "24/117", "until": "2027-12-31" }],
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

/// Whether a node is a stroke of a chart, which says in words what its strokes show.
/// What stands beside it speaks.
fn is_hidden(node: Node<'_, '_>) -> bool {
    node.ancestors().any(|above| above.attribute("aria-hidden") == Some("true"))
        && node.attribute("class") != Some("gg-glyph")
}

fn is_shape(node: Node<'_, '_>) -> bool {
    matches!(node.tag_name().name(), "line" | "path" | "circle")
}

#[test]
fn every_view_says_something() {
    each(|what, page| assert!(text(page.root()).chars().count() > 10, "{what}"));
}

#[test]
fn nothing_is_empty() {
    each(|what, page| {
        for node in elements(page).filter(|node| !is_shape(*node) && !is_hidden(*node)) {
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
        "line",
        "mark",
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
fn terms_are_the_plans_own() {
    let mut plan = kristiansand();
    plan.terms.0.clear();
    let html = draw(&plan, View::Matrix, &Options::default());
    assert!(html.contains("Dekning av hovedmål") && !html.contains("periodemål<"));
}

/// A graph that edits have changed draws as one made anew.
#[test]
fn an_edited_plan_draws_as_a_new_one() {
    let mut session = Session::open(kristiansand(), Settings::default());
    for id in ["lavutslipp", "oppv-utdanningslop", "drift-okonomi", "indikator-heltid"] {
        if session.graph().named(id).is_some() {
            let edit = format!(r#"{{ "remove": {{ "id": "{id}" }} }}"#);
            session.apply(&Edit::from_json(&edit).unwrap()).unwrap();
        }
    }
    let plan = session.plan().into_owned();
    assert!(plan.goals.len() < kristiansand().goals.len());
    for view in View::ALL {
        for options in choices() {
            let report = session.report();
            let edited = view::view(view, session.graph(), &report, &options).to_html();
            assert_eq!(edited, draw(&plan, view, &options), "{view:?}");
        }
    }
}
