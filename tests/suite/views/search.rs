//! Looking for words in lists.

use super::{draw, elements, text};
use crate::support::kristiansand;
use goalgraph::plan::GoalKind;
use goalgraph::text::fold;
use goalgraph::view::{Options, View};
use goalgraph::{Lang, Plan};
use roxmltree::Document;
use std::collections::BTreeSet;

/// The goals whose texts have every word, read off the plan.
fn expected(plan: &Plan, words: &str) -> BTreeSet<String> {
    let has = |said: &str| fold(words).split(' ').all(|word| fold(said).contains(word));
    let name = |owner: &String| {
        let unit = plan.units.iter().find(|unit| unit.id == *owner || unit.aliases.contains(owner));
        unit.map(|unit| unit.name.clone()).unwrap_or_default()
    };
    let said = |goal: &goalgraph::plan::Goal| {
        let mut said = vec![goal.title.clone(), goal.id.clone()];
        said.extend(goal.note.iter().chain(&goal.theme).chain(&goal.wordings).cloned());
        said.extend(goal.owners.iter().cloned());
        said.extend(goal.owners.iter().map(name));
        said.join(" ")
    };
    plan.goals.iter().filter(|goal| has(&said(goal))).map(|goal| goal.id.clone()).collect()
}

#[test]
fn the_hits_and_what_leads_to_them_are_drawn() {
    let plan = kristiansand();
    for (words, hits) in [
        ("aldersvennlig", "2 treff på «aldersvennlig»."),
        ("  HJEMMETJENESTE\u{ad}kommune ", "2 treff på «HJEMMETJENESTE\u{ad}kommune»."),
        ("unge arbeid", "2 treff på «unge arbeid»."),
        ("fortetting", "Ett treff på «fortetting»."),
        ("xyzzy", "Ingen treff på «xyzzy»."),
        ("<b>", "Ingen treff på «&lt;b&gt;»."),
    ] {
        let html = draw(&plan, View::Outline, &Options::default().searching(words));
        assert!(html.contains(hits), "{words}: {}", &html[..500.min(html.len())]);
        let page = Document::parse(&html).unwrap();
        let drawn: BTreeSet<String> = elements(&page)
            .filter_map(|node| node.attribute("id")?.strip_prefix("goal-").map(str::to_owned))
            .collect();
        let expected = expected(&plan, words);
        assert!(drawn.is_superset(&expected), "{words}: {expected:?} {drawn:?}");
        for extra in drawn.difference(&expected) {
            let leads = |goal: &goalgraph::plan::Goal| {
                drawn.contains(&goal.id) && goal.supports.contains(extra)
            };
            let measured = plan.indicators.iter().any(|one| one.measures.contains(extra));
            assert!(measured || plan.goals.iter().any(leads), "{words}: {extra}");
        }
    }
}

#[test]
fn words_are_marked_where_they_stand() {
    let html =
        draw(&kristiansand(), View::Outline, &Options::default().searching("fortetting skjer"));
    assert!(html.contains("Boligbyggingen <mark>skjer</mark> ved <mark>fortetting</mark> og"));
    let page = Document::parse(&html).unwrap();
    let marks = elements(&page).filter(|node| node.has_tag_name("mark"));
    assert_eq!(marks.count(), 2);
}

#[test]
fn every_list_is_searched() {
    let plan = kristiansand();
    for (view, words, found, hidden) in [
        (View::Initiatives, "fornybarregion", "Kristiansand som", "Studenters trivsel"),
        (View::Preconditions, "torn", "TØRN-prosjektet", "Budsjettbalanse"),
        (View::Operational, "sykefraværsprosent", "Nærværet øker hvert år", "foregangskommune"),
        (View::Table, "fortetting", "Boligbyggingen", "Jordbruksarealer"),
    ] {
        let html = draw(&plan, view, &Options::default().searching(words));
        let page = Document::parse(&html).unwrap();
        let said = text(page.root());
        assert!(said.contains(found) && !said.contains(hidden), "{view:?}: {said}");
    }
}

#[test]
fn a_units_page_finds_its_own() {
    let options = Options::default().within("HM").searching("unge");
    let html = draw(&kristiansand(), View::Outline, &options);
    assert!(html.contains("barn og <mark>unge</mark> trygghet"));
    assert!(!html.contains("under 30 år"));
    assert_eq!(html.matches("<tr").count(), 2);
}

#[test]
fn a_blank_search_is_none() {
    let plan = kristiansand();
    for words in ["", " \u{a0}\u{200b}"] {
        let options = Options::default().searching(words);
        assert_eq!(
            draw(&plan, View::Outline, &options),
            draw(&plan, View::Outline, &Options::default())
        );
    }
}

#[test]
fn the_number_of_hits_is_told_in_each_language() {
    let plan = kristiansand();
    for (lang, said) in [
        (Lang::Nb, "2 treff på «aldersvennlig»."),
        (Lang::Nn, "2 treff på «aldersvennlig»."),
        (Lang::En, "2 hits for “aldersvennlig”."),
    ] {
        let options = Options::default().speaking(lang).searching("aldersvennlig");
        assert!(draw(&plan, View::Outline, &options).contains(said));
    }
    assert!(plan.goals.iter().any(|goal| goal.kind == GoalKind::Direction));
}
