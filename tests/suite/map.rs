//! The map, judged by its own numbers.

use crate::support::{kristiansand, path, plan, text};
use goalgraph::layout::Flow;
use goalgraph::plan::{Goal, GoalKind};
use goalgraph::view::{self, Groups, Map, Options};
use goalgraph::{Graph, Lang, Plan, Settings, check};
use roxmltree::{Document, Node};
use std::collections::{BTreeMap, BTreeSet};

fn draw(plan: &Plan, map: Map, lang: Lang) -> String {
    let graph = Graph::new(plan);
    let report = check(&graph, &Settings::default());
    view::map(&graph, &report, &Options::default().speaking(lang).mapping(map)).to_html()
}

/// A box as it is drawn.
#[derive(Debug)]
struct Shape {
    name: String,
    title: String,
    up: Vec<String>,
    down: Vec<String>,
    left: f64,
    top: f64,
    width: f64,
    height: f64,
    lines: Vec<String>,
}

fn numbers(text: &str) -> Vec<f64> {
    let parts =
        text.split(|letter: char| !(letter.is_ascii_digit() || letter == '-' || letter == '.'));
    parts.filter_map(|part| part.parse().ok()).collect()
}

fn of_class<'d>(node: Node<'d, 'd>, class: &'static str) -> impl Iterator<Item = Node<'d, 'd>> {
    node.descendants().filter(move |node| {
        node.attribute("class").is_some_and(|classes| classes.split(' ').any(|own| own == class))
    })
}

fn picture<'d>(page: &'d Document<'d>) -> Node<'d, 'd> {
    of_class(page.root_element(), "gg-picture").next().expect("a picture")
}

fn shapes(page: &Document<'_>) -> Vec<Shape> {
    let shape = |node: Node<'_, '_>| {
        let words = |name| {
            node.attribute(name).expect("as drawn").split_whitespace().map(str::to_owned).collect()
        };
        let at = numbers(node.attribute("transform").expect("as drawn"));
        let shape = of_class(node, "gg-shape").next().expect("as drawn");
        let (width, height) = corner(shape.attribute("d").expect("as drawn"));
        let lines = node.descendants().filter(|node| node.has_tag_name("tspan"));
        Shape {
            name: node.attribute("data-node").expect("as drawn").to_owned(),
            title: node
                .first_element_child()
                .expect("as drawn")
                .text()
                .expect("as drawn")
                .to_owned(),
            up: words("data-up"),
            down: words("data-down"),
            left: at[0],
            top: at[1],
            width,
            height,
            lines: lines.map(|line| line.text().expect("as drawn").to_owned()).collect(),
        }
    };
    let nodes = of_class(picture(page), "gg-node").filter(|node| node.has_tag_name("a"));
    nodes.map(shape).collect()
}

/// The lower right corner of what a path of absolute commands covers.
fn corner(d: &str) -> (f64, f64) {
    let (mut x, mut y) = (0.0_f64, 0.0_f64);
    for (command, values) in commands(d) {
        match command {
            'H' => x = x.max(values[0]),
            'V' => y = y.max(values[0]),
            _ => {
                for pair in values.chunks(2) {
                    (x, y) = (x.max(pair[0]), y.max(pair[1]));
                }
            }
        }
    }
    (x, y)
}

/// The commands of a path and their numbers.
fn commands(d: &str) -> Vec<(char, Vec<f64>)> {
    let starts: Vec<usize> = d
        .char_indices()
        .filter(|(_, letter)| letter.is_ascii_alphabetic())
        .map(|(at, _)| at)
        .collect();
    let ends = starts.iter().skip(1).copied().chain([d.len()]);
    let parts = starts.iter().zip(ends).map(|(&from, to)| &d[from..to]);
    parts.map(|part| (part.chars().next().expect("as drawn"), numbers(&part[1..]))).collect()
}

type Point = (f64, f64);

/// The ways of the links, their curves as straight lines from end to end.
fn routes(page: &Document<'_>) -> Vec<Vec<Point>> {
    let route = |node: Node<'_, '_>| {
        let mut at = (0.0, 0.0);
        let mut route = Vec::new();
        for (command, values) in commands(node.attribute("d").expect("as drawn")) {
            at = match command {
                'H' => (values[0], at.1),
                'V' => (at.0, values[0]),
                _ => (values[values.len() - 2], values[values.len() - 1]),
            };
            route.push(at);
        }
        route
    };
    of_class(picture(page), "gg-link").map(route).collect()
}

fn crossings(routes: &[Vec<Point>]) -> usize {
    let side = |a: Point, b: Point, c: Point| (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0);
    let cross = |one: &[Point], two: &[Point]| {
        side(one[0], one[1], two[0]) * side(one[0], one[1], two[1]) < 0.0
            && side(two[0], two[1], one[0]) * side(two[0], two[1], one[1]) < 0.0
    };
    let mut count = 0;
    for (at, route) in routes.iter().enumerate() {
        for other in &routes[..at] {
            let pairs =
                route.windows(2).flat_map(|one| other.windows(2).map(move |two| (one, two)));
            count += pairs.filter(|(one, two)| cross(one, two)).count();
        }
    }
    count
}

/// No two boxes overlap, all are on the sheet, and their text is inside.
#[track_caller]
fn tidy(page: &Document<'_>) -> Vec<Shape> {
    let shapes = shapes(page);
    let sheet = numbers(picture(page).attribute("viewBox").expect("as drawn"));
    for (at, one) in shapes.iter().enumerate() {
        assert!(one.left + one.width <= sheet[2] && one.top + one.height <= sheet[3], "{one:?}");
        for two in &shapes[..at] {
            let beside = one.left + one.width <= two.left || two.left + two.width <= one.left;
            let below = one.top + one.height <= two.top || two.top + two.height <= one.top;
            assert!(beside || below, "{one:?} overlaps {two:?}");
        }
        for line in &one.lines {
            assert!(least_width(line) <= one.width - 16.0, "{line:?} in {one:?}");
        }
        let inner = one.height - 10.0;
        assert!(
            f64::from(u32::try_from(one.lines.len()).expect("as drawn")) * 15.0 <= inner,
            "{one:?}"
        );
    }
    shapes
}

/// What text of 13 pixels takes at least in any common font.
fn least_width(line: &str) -> f64 {
    let width = |letter: char| match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | ' ' | '.' | ',' | '-' | '\u{a0}' => 0.22,
        '\u{2e80}'..='\u{9fff}' => 1.0,
        '\u{600}'..='\u{6ff}' => 0.3,
        'A'..='Z' | 'm' | 'w' => 0.6,
        _ => 0.5,
    };
    line.chars().map(width).sum::<f64>() * 13.0
}

#[test]
fn the_map_of_kristiansand_is_fit_to_print() {
    let plan = kristiansand();
    let html = draw(&plan, Map::default(), Lang::Nb);
    let page = Document::parse(&html).expect("as drawn");
    let shapes = tidy(&page);
    let drawn: BTreeSet<&str> = shapes.iter().map(|shape| shape.name.as_str()).collect();
    let kinds = [GoalKind::Direction, GoalKind::Period];
    let goals = plan.goals.iter().filter(|goal| kinds.contains(&goal.kind));
    let expected: BTreeSet<String> = goals.map(|goal| format!("goal-{}", goal.id)).collect();
    assert_eq!(drawn, expected.iter().map(String::as_str).collect());
    assert_eq!(shapes.len(), 38);
    let routes = routes(&page);
    assert_eq!((routes.len(), crossings(&routes)), (29, 0));
    // On A4 landscape, 273 mm × 168 mm (774 pt × 476 pt) hold the picture; its smallest text is 13.
    let sheet = numbers(picture(&page).attribute("viewBox").expect("as drawn"));
    let point = (774.0 / sheet[2]).min(476.0 / sheet[3]);
    assert!(13.0 * point >= 6.5, "{} pt of {sheet:?}", 13.0 * point);
    assert!(html.contains("Ikke på kartet, fordi de ikke støtter retningsmål: 13\u{a0}driftsmål, 19\u{a0}satsinger og 48\u{a0}forutsetninger."));
}

#[test]
fn a_box_says_how_it_hangs_together() {
    for (lang, said) in [
        (
            Lang::Nb,
            [
                "Retningsmål 1 av 9. Prioritert. 3\u{a0}periodemål. Felles for alle direktørområder. 3\u{a0}merknader.",
                "Eier: HM.",
            ],
        ),
        (
            Lang::Nn,
            ["Retningsmål 1 av 9. Prioritert. 3\u{a0}periodemål. Felles for alle", "Eigar: HM."],
        ),
        (Lang::En, ["1 of 9. Prioritised. 3\u{a0}", "Owner: HM."]),
    ] {
        let html = draw(&kristiansand(), Map::default(), lang);
        for part in said {
            assert!(html.contains(part), "{part}\n{html}");
        }
    }
}

#[test]
fn links_can_be_walked_both_ways() {
    let plan = two_parents();
    let html = draw(&plan, Map::default(), Lang::Nb);
    let page = Document::parse(&html).expect("as drawn");
    let shapes = tidy(&page);
    let by_name: BTreeMap<&str, &Shape> =
        shapes.iter().map(|one| (one.name.as_str(), one)).collect();
    assert_eq!(by_name["goal-both"].up, ["goal-a~20.b", "goal-c"]);
    for shape in &shapes {
        for above in &shape.up {
            assert!(by_name[above.as_str()].down.contains(&shape.name), "{shape:?}");
        }
        for below in &shape.down {
            assert!(by_name[below.as_str()].up.contains(&shape.name), "{shape:?}");
        }
    }
    let reached: Vec<_> = of_class(picture(&page), "gg-node")
        .filter(|node| node.attribute("tabindex") == Some("0"))
        .collect();
    assert_eq!(reached.len(), 1);
    assert!(
        by_name["goal-both"].title.ends_with("Støtter «A» og «C»."),
        "{:?}",
        by_name["goal-both"]
    );
}

fn two_parents() -> Plan {
    plan(
        r#"{ "units": [{ "id": "KI", "name": "Kultur", "kind": "directorate" },
                       { "id": "HM", "name": "Helse", "kind": "directorate" }],
          "goals": [
          { "id": "a b", "kind": "direction", "title": "A", "prioritised": true, "shared": true },
          { "id": "c", "kind": "direction", "title": "C", "owners": ["KI"] },
          { "id": "one", "kind": "period", "title": "Ett", "supports": ["a b"], "owners": ["KI"] },
          { "id": "both", "kind": "period", "title": "Begge", "supports": ["a b", "c"], "owners": ["KI", "??"] },
          { "id": "far", "kind": "initiative", "title": "Langt", "supports": ["a b", "both"] },
          { "id": "loose", "kind": "initiative", "title": "Laust" }
        ] }"#,
    )
}

#[test]
fn a_focus_shows_its_thread_and_no_more() {
    let names = |map: Map| -> Vec<String> {
        let html = draw(&two_parents(), map, Lang::Nb);
        let page = Document::parse(&html).expect("as drawn");
        tidy(&page).into_iter().map(|shape| shape.name).collect()
    };
    assert_eq!(names(Map::default().around("c", None)), ["goal-c", "goal-both", "goal-far"]);
    assert_eq!(names(Map::default().around("c", Some(1))), ["goal-c", "goal-both"]);
    assert_eq!(names(Map::default().around("loose", None)), ["goal-loose"]);
    assert_eq!(names(Map::default().of([GoalKind::Initiative])), ["goal-far", "goal-loose"]);
    let unknown = draw(&two_parents(), Map::default().around("<x>", None), Lang::Nb);
    assert!(unknown.contains("Planen har ikke noe mål «&lt;x&gt;»."));
}

#[test]
fn open_cells_are_drawn_when_asked_for() {
    let html = draw(&two_parents(), Map::default().with_ghosts(), Lang::Nb);
    let page = Document::parse(&html).expect("as drawn");
    let shapes = tidy(&page);
    let ghosts: Vec<&Shape> =
        shapes.iter().filter(|shape| shape.name.starts_with("ghost-")).collect();
    assert_eq!(ghosts.len(), 1, "{shapes:?}");
    assert!(ghosts[0].title.starts_with("Åpen rute: Helse mangler "), "{ghosts:?}");
    assert_eq!(ghosts[0].up, ["goal-a~20.b"]);
}

#[test]
fn goals_of_hidden_kinds_are_bridged_once() {
    let plan = plan(
        r#"{ "goals": [
          { "id": "a", "kind": "direction", "title": "A", "shared": true },
          { "id": "one", "kind": "period", "title": "Ett", "supports": ["a"] },
          { "id": "two", "kind": "period", "title": "To", "supports": ["a"] },
          { "id": "both", "kind": "initiative", "title": "Begge", "supports": ["one", "two"] },
          { "id": "also", "kind": "initiative", "title": "Også", "supports": ["a", "two"] },
          { "id": "far", "kind": "precondition", "title": "Langt", "supports": ["both"] }
        ] }"#,
    );
    let drawn = |kinds: &[GoalKind]| {
        let html = draw(&plan, Map::default().of(kinds.iter().copied()), Lang::Nb);
        let page = Document::parse(&html).expect("as drawn");
        let links = of_class(picture(&page), "gg-link");
        let links: Vec<String> = links
            .map(|link| {
                let end = |name| link.attribute(name).expect("as drawn");
                let dashed = if end("class").contains("gg-bridge") { " dashed" } else { "" };
                format!("{} {}{dashed}", end("data-to"), end("data-from"))
            })
            .collect();
        (tidy(&page), links, html)
    };
    let (_, links, html) = drawn(&[GoalKind::Direction, GoalKind::Initiative]);
    assert_eq!(links, ["goal-both goal-a dashed", "goal-also goal-a"]);
    assert_eq!(html.matches("Støtter «A» via 1\u{a0}skjult mål.").count(), 2);
    let (_, links, html) = drawn(&[GoalKind::Direction, GoalKind::Precondition]);
    assert_eq!(links, ["goal-far goal-a dashed"]);
    assert!(html.contains("Støtter «A» via 2\u{a0}skjulte mål."));
    let (shapes, ..) = drawn(&[GoalKind::Initiative]);
    assert_eq!(shapes.len(), 2);
}

#[test]
fn groups_stand_in_bands_that_name_them() {
    let plan = kristiansand();
    for flow in [Flow::Right, Flow::Down] {
        for groups in [Groups::Unit, Groups::Theme] {
            let map = Map::default().flowing(flow).in_groups(groups);
            let html = draw(&plan, map, Lang::Nb);
            let page = Document::parse(&html).expect("as drawn");
            let shapes = tidy(&page);
            let number =
                |node: Node<'_, '_>, name| numbers(node.attribute(name).expect("drawn"))[0];
            let bands: Vec<[f64; 4]> = of_class(picture(&page), "gg-group")
                .map(|node| ["x", "y", "width", "height"].map(|name| number(node, name)))
                .collect();
            for (at, [left, top, width, height]) in bands.iter().enumerate() {
                for other in &bands[..at] {
                    let beside = left + width <= other[0] || other[0] + other[2] <= *left;
                    let below = top + height <= other[1] || other[1] + other[3] <= *top;
                    assert!(beside || below, "{bands:?}");
                }
            }
            for shape in &shapes {
                let holds = |[left, top, width, height]: &&[f64; 4]| {
                    *left <= shape.left
                        && *top <= shape.top
                        && shape.left + shape.width <= left + width
                        && shape.top + shape.height <= top + height
                };
                assert_eq!(bands.iter().filter(holds).count(), 1, "{shape:?} {bands:?}");
                assert!(shape.title.contains("Gruppe: "), "{shape:?}");
            }
        }
    }
    let html = draw(&plan, Map::default().in_groups(Groups::Unit), Lang::Nn);
    assert!(html.contains("Gruppe: Felles.") && html.contains("Gruppe: Oppvekst."));
}

#[test]
fn any_script_stays_in_its_box() {
    let mut plan = Plan::new("Skrift");
    for (at, title) in [
        "توفير التعليم الجيد المنصف والشامل للجميع وتعزيز فرص التعلّم مدى الحياة للجميع",
        "确保包容和公平的优质教育，让全民终身享有学习机会确保包容和公平的优质教育",
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz und Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "e\u{301}\u{302}\u{303}\u{304} zalgo",
        "🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯🎯",
        "",
    ]
    .into_iter()
    .enumerate()
    {
        let kind = if at % 2 == 0 { GoalKind::Direction } else { GoalKind::Period };
        let mut goal = Goal::new(format!("g{at}"), kind, title);
        goal.owners = vec!["Wirtschaftsförderungsgesellschaftsverwaltungsrat".repeat(3)];
        goal.supports = at.checked_sub(1).map(|above| format!("g{above}")).into_iter().collect();
        plan.goals.push(goal);
    }
    for flow in [Flow::Right, Flow::Down] {
        let html = draw(&plan, Map::default().flowing(flow), Lang::En);
        let page = Document::parse(&html).expect("as drawn");
        assert_eq!(tidy(&page).len(), 6);
        assert_eq!(of_class(picture(&page), "gg-leftward").count(), 1);
        for tag in of_class(picture(&page), "gg-tag") {
            let Some(rect) = tag.children().find(|node| node.has_tag_name("rect")) else {
                continue;
            };
            let right = numbers(rect.attribute("x").expect("as drawn"))[0]
                + numbers(rect.attribute("width").expect("as drawn"))[0];
            assert!(right <= 290.0, "{right}");
        }
    }
}

#[test]
fn large_plans_are_gathered_and_the_focus_opens_them() {
    let mut plan = Plan::new("Stor");
    for at in 0..40 {
        let mut goal = Goal::new(format!("d{at}"), GoalKind::Direction, format!("Retning {at}"));
        goal.shared = true;
        plan.goals.push(goal);
    }
    for at in 0..600 {
        let mut goal = Goal::new(format!("p{at}"), GoalKind::Period, format!("Mål {at}"));
        goal.supports = vec![format!("d{}", at % 40), format!("d{}", (at * 7) % 40)];
        plan.goals.push(goal);
    }
    let html = draw(&plan, Map::default(), Lang::Nb);
    let page = Document::parse(&html).expect("as drawn");
    let shapes = tidy(&page);
    let groups: Vec<&Shape> =
        shapes.iter().filter(|shape| shape.name.starts_with("group-")).collect();
    assert_eq!((shapes.len(), groups.len()), (80, 40));
    assert!(html.contains("Planen er stor"));
    assert!(!html.contains("Ikke på kartet"));
    let html = draw(&plan, Map::default().around("d3", Some(1)), Lang::Nb);
    let page = Document::parse(&html).expect("as drawn");
    let shapes = tidy(&page);
    assert!(shapes.len() > 10 && shapes.iter().all(|shape| shape.name.starts_with("goal-")));
}

#[test]
fn the_goals_of_the_united_nations_are_no_hairball() {
    let plan = Plan::from_json(&text(path("examples/sdg/plan.json"))).expect("the plan reads");
    for flow in [Flow::Right, Flow::Down] {
        let html = draw(&plan, Map::default().flowing(flow), Lang::En);
        let page = Document::parse(&html).expect("as drawn");
        assert_eq!(tidy(&page).len(), 186);
        assert_eq!(crossings(&routes(&page)), 0);
        let sheet = numbers(picture(&page).attribute("viewBox").expect("as drawn"));
        let ratio = sheet[2] / sheet[3];
        assert!((1.0 / 3.0..3.0).contains(&ratio), "{ratio}");
    }
}
