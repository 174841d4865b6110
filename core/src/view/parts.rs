//! The pieces several views are made of.

use super::figures;
use super::scene::Scene;
use super::search::Search;
use crate::graph::{GoalIx, IndicatorIx, UnitIx};
use crate::markup::{Element, element};
use crate::plan::Source;
use crate::text::{Arg, Term, Wording};

/// Text only screen readers get to.
pub(super) fn hidden(text: impl Into<String>) -> Element {
    element("span").class("gg-hidden").text(text)
}

/// How much was found of what was looked for; said aloud when it changes.
pub(super) fn hits(scene: &Scene<'_>, search: &Search) -> Element {
    let wording = match search.hits {
        0 => &NO_HITS,
        1 => &ONE_HIT,
        _ => &HITS,
    };
    let n = ("n", Arg::Text(scene.number(search.hits)));
    let said = scene.fill(wording, &[n, ("words", Arg::Text(search.asked.clone()))]);
    element("p").class("gg-hits").key("hits").attribute("role", "status").text(said)
}

/// A sentence standing alone.
pub(super) fn note(said: String) -> Element {
    element("p").class("gg-note").text(said)
}

/// A sign that repeats what a text beside it says.
pub(super) fn glyph(sign: &'static str) -> Element {
    element("span").class("gg-glyph").attribute("aria-hidden", "true").text(sign)
}

/// A goal's title, quoted from the plan.
pub(super) fn title(scene: &Scene<'_>, goal: GoalIx) -> Element {
    let title = element("span")
        .class("gg-title")
        .attribute("data-goal", scene.graph.goal(goal).id.clone())
        .children(scene.marked(scene.title(goal)));
    scene.quoting(title)
}

/// An indicator's title, quoted from the plan.
pub(super) fn indicator(scene: &Scene<'_>, indicator: IndicatorIx) -> Element {
    let title = element("span")
        .class("gg-title")
        .attribute("data-indicator", scene.graph.indicator(indicator).id.clone())
        .children(scene.marked(scene.indicator(indicator)));
    scene.quoting(title)
}

/// A unit's code, with its name for those who do not see the list of codes.
pub(super) fn badge(scene: &Scene<'_>, unit: UnitIx) -> Element {
    let code = &scene.graph.unit(unit).id;
    let name = scene.unit_name(unit);
    let badge = element("span")
        .class("gg-badge")
        .attribute("data-unit", code.clone())
        .attribute("title", name.to_owned())
        .text(code);
    if name == code { badge } else { badge.child(hidden(format!(" ({name})"))) }
}

/// Who owns a goal, as badges: everyone, or each unit, known to the plan or not.
pub(super) fn owners(scene: &Scene<'_>, goal: GoalIx) -> Option<Element> {
    let goal = scene.graph.goal(goal);
    badges(scene, goal.shared, &goal.owners)
}

/// Units by the names the plan gives them, as badges.
pub(super) fn badges(scene: &Scene<'_>, shared: bool, names: &[String]) -> Option<Element> {
    let mut badges = Vec::new();
    if shared {
        badges.push(element("span").class("gg-badge gg-badge-shared").text(scene.say(&SHARED)));
    }
    for name in names {
        badges.push(match scene.graph.unit_named(name) {
            Some(unit) => badge(scene, unit),
            None => element("span")
                .class("gg-badge gg-badge-unknown")
                .text(name)
                .child(glyph("?"))
                .child(hidden(format!(" ({})", scene.say(&UNKNOWN)))),
        });
    }
    row("gg-owners", badges, " ")
}

/// Units as one text: their codes, and names as written where the plan does not know them.
pub(super) fn owner_names(scene: &Scene<'_>, shared: bool, names: &[String]) -> String {
    let all = shared.then(|| scene.say(&SHARED));
    let code = |name: &String| match scene.graph.unit_named(name) {
        Some(unit) => scene.graph.unit(unit).id.clone(),
        None => name.clone(),
    };
    let names: Vec<String> = all.into_iter().chain(names.iter().map(code)).collect();
    names.join(", ")
}

/// Inline pieces after each other, or nothing.
pub(super) fn row(
    class: &'static str,
    pieces: Vec<Element>,
    between: &'static str,
) -> Option<Element> {
    let mut row = element("span").class(class);
    let mut pieces = pieces.into_iter();
    row = row.child(pieces.next()?);
    for piece in pieces {
        row = row.text(between).child(piece);
    }
    Some(row)
}

/// Adds what there is to a line, a space apart.
pub(super) fn beside(line: Element, parts: [Option<Element>; 2]) -> Element {
    parts.into_iter().flatten().fold(line, |line, part| line.text(" ").child(part))
}

/// What else the plan says about a goal: its note, and how its documents write the title.
pub(super) fn remarks(scene: &Scene<'_>, goal: GoalIx) -> Vec<Element> {
    let written = scene.graph.goal(goal);
    let remark = || element("p").class("gg-remark");
    let note = written.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
    let note = note.map(|note| scene.quoting(remark().children(scene.marked(note))));
    let others = written.wordings.iter().map(|wording| wording.trim());
    let others: Vec<Element> = others
        .filter(|&wording| !wording.is_empty() && wording != written.title.trim())
        .map(|wording| scene.quoting(element("span").children(scene.marked(wording))))
        .collect();
    let others = row("gg-wordings", others, " · ");
    let others = others.map(|others| remark().text(scene.say(&ALSO)).text(": ").child(others));
    note.into_iter().chain(others).collect()
}

/// Facts about a goal on one line: target, years, where the plan says so, what was found.
pub(super) fn facts(scene: &Scene<'_>, goal: GoalIx) -> Option<Element> {
    let written = scene.graph.goal(goal);
    let mut facts = Vec::new();
    let target = written.target.as_ref().and_then(|target| figures::target(scene, target, None));
    if let Some(target) = target {
        let said = scene.fill(&TARGET, &[("target", Arg::Text(target))]);
        facts.push(fact("gg-target", said));
    }
    if let Some(period) = written.period {
        facts.push(fact("gg-years", figures::years(period)));
    }
    facts.extend(written.source.as_ref().and_then(|from| source(scene, from)));
    facts.extend(found(scene, goal));
    row("gg-facts", facts, " · ")
}

/// A fact on a line of facts.
pub(super) fn fact(class: &'static str, said: impl Into<String>) -> Element {
    element("span").class(class).text(said)
}

/// What was found about a goal, in words.
pub(super) fn found(scene: &Scene<'_>, goal: GoalIx) -> Option<Element> {
    scene.found(goal).map(|tally| fact("gg-found", tally))
}

/// Where the plan says so: a page, a document, a link.
pub(super) fn source(scene: &Scene<'_>, source: &Source) -> Option<Element> {
    let page = source.page.map(|page| ("page", Arg::Text(page.to_string())));
    let document = source.document.clone().map(|name| ("document", Arg::Text(name)));
    let wording = match (&page, &document) {
        (Some(_), Some(_)) => &PAGE_IN,
        (Some(_), None) => &PAGE,
        (None, Some(_)) => &IN,
        (None, None) => &SOURCE,
    };
    let args: Vec<_> = page.into_iter().chain(document).collect();
    let link = source.url.as_deref().filter(|url| is_web(url));
    if args.is_empty() && link.is_none() {
        return None;
    }
    let said = scene.fill(wording, &args);
    Some(match link {
        Some(url) => {
            let link = element("a").attribute("href", url.to_owned()).text(said);
            element("span").class("gg-source").child(link)
        }
        None => fact("gg-source", said),
    })
}

/// A plan is a stranger's: only addresses of the web become links, never `javascript:`.
fn is_web(url: &str) -> bool {
    let starts = |scheme: &str| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    (starts("https://") || starts("http://"))
        && !url.contains(|letter: char| letter.is_whitespace() || letter.is_control())
}

/// How many there are of some things, in large figures.
pub(super) fn numbers(scene: &Scene<'_>, counted: &[(Term, usize)]) -> Element {
    let items = counted.iter().filter(|&&(_, count)| count > 0).map(|&(term, count)| {
        element("li")
            .child(element("span").class("gg-figure").text(scene.number(count)))
            .text(" ")
            .child(element("span").text(scene.word(term, count)))
    });
    element("ul").class("gg-numbers").children(items)
}

/// The codes badges use, and the names they stand for: of the units that own some of the goals
/// shown.
pub(super) fn codes(scene: &Scene<'_>, shown: &dyn Fn(GoalIx) -> bool) -> Option<Element> {
    let graph = scene.graph;
    let pairs: Vec<Element> = graph
        .units()
        .filter(|&unit| scene.unit_name(unit) != graph.unit(unit).id)
        .filter(|&unit| graph.owned(unit).any(shown))
        .map(|unit| {
            let code = &graph.unit(unit).id;
            let name = scene.quoting(element("span").text(scene.unit_name(unit)));
            let name = element("dd").child(name);
            let aliases = &graph.unit(unit).aliases;
            let name = if aliases.is_empty() {
                name
            } else {
                name.text(scene.fill(&ALIASES, &[("names", Arg::List(aliases.clone()))]))
            };
            element("div").key(code).child(element("dt").text(code)).child(name)
        })
        .collect();
    if pairs.is_empty() {
        return None;
    }
    let label = element("p").class("gg-label").text(scene.say(&CODES));
    let list = element("dl").class("gg-codes").children(pairs);
    Some(element("div").class("gg-key").child(label).child(list))
}

pub(super) const SHARED: Wording = Wording { nb: "Felles", nn: "Felles", en: "Shared" };
const NO_HITS: Wording = Wording {
    nb: "Ingen treff på «{words}».",
    nn: "Ingen treff på «{words}».",
    en: "Nothing found for “{words}”.",
};
const ONE_HIT: Wording = Wording {
    nb: "Ett treff på «{words}».",
    nn: "Eitt treff på «{words}».",
    en: "One hit for “{words}”.",
};
const HITS: Wording = Wording {
    nb: "{n} treff på «{words}».",
    nn: "{n} treff på «{words}».",
    en: "{n} hits for “{words}”.",
};
pub(super) const NO_HITS_HERE: Wording =
    Wording { nb: "Ingen treff her.", nn: "Ingen treff her.", en: "Nothing found here." };
const ALSO: Wording = Wording { nb: "Også skrevet", nn: "Også skrive", en: "Also written" };
const UNKNOWN: Wording =
    Wording { nb: "finnes ikke i planen", nn: "finst ikkje i planen", en: "not in the plan" };
pub(super) const TARGET: Wording =
    Wording { nb: "Måltall: {target}", nn: "Måltal: {target}", en: "Target: {target}" };
const PAGE: Wording =
    Wording { nb: "side\u{a0}{page}", nn: "side\u{a0}{page}", en: "page\u{a0}{page}" };
const PAGE_IN: Wording = Wording {
    nb: "side\u{a0}{page} i «{document}»",
    nn: "side\u{a0}{page} i «{document}»",
    en: "page\u{a0}{page} of “{document}”",
};
const IN: Wording = Wording { nb: "«{document}»", nn: "«{document}»", en: "“{document}”" };
const SOURCE: Wording = Wording { nb: "kilde", nn: "kjelde", en: "source" };
const ALIASES: Wording =
    Wording { nb: " (også {names})", nn: " (også {names})", en: " (also {names})" };
const CODES: Wording = Wording { nb: "Forkortelser", nn: "Forkortingar", en: "Abbreviations" };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_is_linked() {
        assert!(is_web("https://example.org") && is_web("HTTP://example.org"));
        for other in
            ["javascript:alert(1)", " https://a", "data:text/html,x", "", "//a", "ht", "http://a b"]
        {
            assert!(!is_web(other), "{other}");
        }
    }
}
