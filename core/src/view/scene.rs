//! What every view has at hand: the plan, a language, the chosen unit, and words for them.

use super::search::{Search, concerns};
use super::{Grouping, Options, View, anchor, findings};
use crate::check::{Counts, Report};
use crate::graph::{GoalIx, Graph, IndicatorIx, Toward, UnitIx};
use crate::markup::{Element, Markup, element};
use crate::rules::{ElementKind, Finding, Severity};
use crate::text::{Arg, Form, Lang, Term, Wording, list, number};
use rustc_hash::FxHashMap;

/// What stands in place of a view that is asked about a unit nobody knows.
pub(super) struct Unknown {
    pub(super) root: Element,
    pub(super) said: String,
    pub(super) lang: Lang,
}

/// A view about to be drawn.
pub(super) struct Scene<'a> {
    pub(super) graph: &'a Graph<'a>,
    pub(super) report: &'a Report<'a>,
    pub(super) lang: Lang,
    /// The unit the view is limited to.
    pub(super) unit: Option<UnitIx>,
    /// What the view is to show of what it lists.
    pub(super) search: Option<Search>,
    pub(super) grouping: Grouping,
    pub(super) only_holes: bool,
    pub(super) toward: Toward,
    severity: Severity,
    pub(super) brief: bool,
    view: View,
    level: u8,
    /// What was found, by the id of the goal it is about.
    found: FxHashMap<&'a str, Counts>,
}

impl<'a> Scene<'a> {
    /// Sets the scene, or says that the unit is unknown.
    pub(super) fn set(
        view: View,
        graph: &'a Graph<'a>,
        report: &'a Report<'a>,
        options: &Options,
    ) -> Result<Self, Unknown> {
        let unit = options.unit.as_deref().map(|name| graph.unit_named(name));
        let scene = Self {
            graph,
            report,
            lang: options.language.unwrap_or(report.lang()),
            unit: unit.flatten(),
            search: options
                .search
                .as_deref()
                .and_then(|asked| Search::of(graph, asked, unit.flatten())),
            grouping: options.grouping,
            only_holes: options.only_holes,
            toward: options.toward,
            severity: options.severity,
            brief: options.brief,
            view,
            level: options.heading_level.clamp(1, 6),
            found: found(graph, report, unit.flatten()),
        };
        if unit == Some(None) {
            let name = Arg::Text(options.unit.clone().unwrap_or_default());
            let said = scene.fill(&UNKNOWN_UNIT, &[("name", name)]);
            return Err(Unknown { root: scene.root(), said, lang: scene.lang });
        }
        Ok(scene)
    }

    /// The findings to list: those of the chosen unit, as grave as is asked for.
    pub(super) fn listed(&self) -> impl Iterator<Item = &'a Finding> {
        let all = self.report.findings().iter();
        all.filter(|finding| finding.severity() <= self.severity && self.is_told(finding))
    }

    /// Whether a finding concerns the chosen unit.
    pub(super) fn is_told(&self, finding: &Finding) -> bool {
        self.unit.is_none_or(|unit| findings::concerns(self.graph, finding, unit))
    }

    /// The element around a view.
    pub(super) fn root(&self) -> Element {
        element("div")
            .class(match self.view {
                View::Matrix => "gg-view gg-matrix",
                View::Overview => "gg-view gg-overview",
                View::Outline => "gg-view gg-outline",
                View::Table => "gg-view gg-trace",
                View::Initiatives => "gg-view gg-listing gg-initiatives",
                View::Operational => "gg-view gg-listing gg-operational",
                View::Preconditions => "gg-view gg-listing gg-preconditions",
                View::Map => "gg-view gg-map",
                View::Findings => "gg-view gg-findings",
            })
            .attribute("data-view", self.view.name())
            .attribute("lang", self.lang.tag())
    }

    /// The view with its first heading, which names the chosen unit.
    pub(super) fn titled(&self, title: String) -> Element {
        let mut heading =
            self.heading(0).attribute("id", self.title_id()).class("gg-heading").text(title);
        if let Some(unit) = self.unit {
            let name = element("span").text(self.unit_name(unit));
            heading = heading.text(": ").child(self.quoting(name));
        }
        self.root().child(heading)
    }

    /// The id of the view's first heading; views of several units can stand on one page.
    pub(super) fn title_id(&self) -> String {
        let id = format!("gg-{}", self.view.name());
        match self.unit {
            Some(unit) => anchor::safe(&format!("{id}-"), &self.graph.unit(unit).id),
            None => id,
        }
    }

    /// A heading some levels below the view's first.
    pub(super) fn heading(&self, below: u8) -> Element {
        element(match self.level.saturating_add(below) {
            1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        })
    }

    /// Marks an element that quotes the plan with the plan's language, where it is another.
    pub(super) fn quoting(&self, element: Element) -> Element {
        let language = self.graph.language();
        if language == self.lang { element } else { element.attribute("lang", language.tag()) }
    }

    /// A wording in the view's language; the plan's terms fill their slots.
    pub(super) fn say(&self, wording: &Wording) -> String {
        wording.fill(self.lang, self.graph.terms(), &TERMS)
    }

    /// As [`Scene::say`], with further slots.
    pub(super) fn fill(&self, wording: &Wording, args: &[(&'static str, Arg)]) -> String {
        let args: Vec<_> = args.iter().chain(&TERMS).cloned().collect();
        wording.fill(self.lang, self.graph.terms(), &args)
    }

    /// As [`Scene::say`], with the number for the slot `{n}`.
    pub(super) fn say_number(&self, wording: &Wording, count: usize) -> String {
        self.fill(wording, &[("n", Arg::Text(self.number(count)))])
    }

    /// A number as the language writes it.
    pub(super) fn number(&self, count: usize) -> String {
        number(self.lang, i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// The plan's word for a term, in the form after a number.
    pub(super) fn word(&self, term: Term, count: usize) -> &str {
        self.graph.terms().word(self.lang, term, Form::of(count))
    }

    /// `4 periodemål`.
    pub(super) fn count(&self, term: Term, count: usize) -> String {
        format!("{}\u{a0}{}", self.number(count), self.word(term, count))
    }

    /// A goal's title, or its id where it has none.
    pub(super) fn title(&self, goal: GoalIx) -> &'a str {
        let goal = self.graph.goal(goal);
        named(&goal.title, &goal.id)
    }

    /// An indicator's title, or its id where it has none.
    pub(super) fn indicator(&self, indicator: IndicatorIx) -> &'a str {
        let indicator = self.graph.indicator(indicator);
        named(&indicator.title, &indicator.id)
    }

    /// Text of the plan, with the words marked that were looked for.
    pub(super) fn marked(&self, text: &str) -> Vec<Markup> {
        match &self.search {
            Some(search) => search.marked(text),
            None => vec![Markup::Text(text.to_owned())],
        }
    }

    /// Whether a goal is among those looked for, or leads to one that is.
    pub(super) fn draws(&self, goal: GoalIx) -> bool {
        self.search.as_ref().is_none_or(|search| search.draws(goal))
    }

    /// Whether an indicator is among those looked for, or measures a goal that is.
    pub(super) fn draws_indicator(&self, indicator: IndicatorIx) -> bool {
        self.search.as_ref().is_none_or(|search| {
            let mut measures = self.graph.measures(indicator);
            search.has_indicator(indicator) || measures.any(|goal| search.has_goal(goal))
        })
    }

    /// Whether a goal is among those looked for, by itself or by what measures it.
    pub(super) fn finds(&self, goal: GoalIx) -> bool {
        self.search.as_ref().is_none_or(|search| {
            let mut measured = self.graph.measured_by(goal);
            search.has_goal(goal) || measured.any(|one| search.has_indicator(one))
        })
    }

    /// Whether a goal is the chosen unit's business: its own, one of a unit below it, or shared by
    /// all.
    pub(super) fn concerns(&self, goal: GoalIx) -> bool {
        self.unit.is_none_or(|unit| concerns(self.graph, goal, unit))
    }

    /// A unit's name, or its id where it has none.
    pub(super) fn unit_name(&self, unit: UnitIx) -> &'a str {
        let unit = self.graph.unit(unit);
        named(&unit.name, &unit.id)
    }

    /// `2 feil, 14 merknader og 25 til orientering`, or nothing.
    pub(super) fn tally(&self, counts: Counts) -> Option<String> {
        let Counts { errors, warnings, infos } = counts;
        let counted =
            [(Severity::Error, errors), (Severity::Warning, warnings), (Severity::Info, infos)];
        let parts: Vec<String> = counted
            .into_iter()
            .filter(|&(_, count)| count > 0)
            .map(|(severity, count)| self.say_number(counted_as(severity, count), count))
            .collect();
        if parts.is_empty() { None } else { Some(list(self.lang, &parts)) }
    }

    /// What was found about a goal, counted.
    pub(super) fn counts(&self, goal: GoalIx) -> Option<Counts> {
        self.found.get(self.graph.goal(goal).id.as_str()).copied()
    }

    /// What was found about a goal, in words.
    pub(super) fn found(&self, goal: GoalIx) -> Option<String> {
        self.found.get(self.graph.goal(goal).id.as_str()).and_then(|&counts| self.tally(counts))
    }
}

fn named<'a>(name: &'a str, id: &'a str) -> &'a str {
    let name = name.trim();
    if name.is_empty() { id } else { name }
}

/// Counts findings by the goal they are about; with a unit, those that concern it.
fn found<'a>(
    graph: &Graph<'_>,
    report: &'a Report<'_>,
    unit: Option<UnitIx>,
) -> FxHashMap<&'a str, Counts> {
    let mut found: FxHashMap<&str, Counts> = FxHashMap::default();
    for finding in report.findings() {
        let about_goal = finding.subject().kind == ElementKind::Goal;
        if about_goal && unit.is_none_or(|unit| findings::concerns(graph, finding, unit)) {
            found.entry(&finding.subject().id).or_default().add(finding.severity());
        }
    }
    found
}

/// The slots every wording may use.
const TERMS: [(&str, Arg); 9] = [
    ("direction", Arg::Term(Term::Direction, Form::One)),
    ("directions", Arg::Term(Term::Direction, Form::Many)),
    ("period", Arg::Term(Term::Period, Form::One)),
    ("periods", Arg::Term(Term::Period, Form::Many)),
    ("directorate", Arg::Term(Term::Directorate, Form::One)),
    ("directorates", Arg::Term(Term::Directorate, Form::Many)),
    ("units", Arg::Term(Term::Unit, Form::Many)),
    ("indicator", Arg::Term(Term::Indicator, Form::One)),
    ("indicators", Arg::Term(Term::Indicator, Form::Many)),
];

const UNKNOWN_UNIT: Wording = Wording {
    nb: "Ingen {units} i planen heter «{name}».",
    nn: "Ingen {units} i planen heiter «{name}».",
    en: "No {units} in the plan are called “{name}”.",
};

const fn counted_as(severity: Severity, count: usize) -> &'static Wording {
    match (severity, count) {
        (Severity::Error, 1) => {
            &Wording { nb: "{n}\u{a0}feil", nn: "{n}\u{a0}feil", en: "{n}\u{a0}error" }
        }
        (Severity::Error, _) => {
            &Wording { nb: "{n}\u{a0}feil", nn: "{n}\u{a0}feil", en: "{n}\u{a0}errors" }
        }
        (Severity::Warning, 1) => {
            &Wording { nb: "{n}\u{a0}merknad", nn: "{n}\u{a0}merknad", en: "{n}\u{a0}warning" }
        }
        (Severity::Warning, _) => {
            &Wording { nb: "{n}\u{a0}merknader", nn: "{n}\u{a0}merknader", en: "{n}\u{a0}warnings" }
        }
        (Severity::Info, 1) => &Wording {
            nb: "{n}\u{a0}til orientering",
            nn: "{n}\u{a0}til orientering",
            en: "{n}\u{a0}note",
        },
        (Severity::Info, _) => &Wording {
            nb: "{n}\u{a0}til orientering",
            nn: "{n}\u{a0}til orientering",
            en: "{n}\u{a0}notes",
        },
    }
}
