//! What a rule judges, and what counts on the far side of a link.

use super::declaration::{Kind, Where};
use super::problems::{PATTERN, Problems, RANGE};
use crate::graph::{GoalIx, Graph, Node, UnitIx};
use crate::plan::Period;
use crate::rules::Scope;
use crate::text::fold;
use regex_lite::{Regex, RegexBuilder};

/// What kind of element is spoken of: what conditions, links and fields it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Goal,
    Unit,
    Indicator,
}

/// Conditions, ready to be asked. All that are given must hold.
#[derive(Debug)]
pub(super) struct Conditions {
    prioritised: Option<bool>,
    shared: Option<bool>,
    period: Option<Period>,
    title: Option<Regex>,
    theme: Option<Name>,
    owner: Option<String>,
}

/// A text that is the same whatever its case and spaces.
#[derive(Debug)]
pub(super) struct Name {
    written: String,
    folded: String,
}

/// Characters of a pattern, and bytes of what it becomes: what a pattern costs for each letter
/// it is tried on grows with the latter.
const PATTERN_LENGTH: usize = 200;
const PATTERN_SIZE: usize = 1 << 16;

impl Conditions {
    pub(super) fn read(said: Where, of: Class, at: &str, bad: &mut Problems) -> Self {
        let given = [
            ("prioritised", said.prioritised.is_some()),
            ("shared", said.shared.is_some()),
            ("theme", said.theme.is_some()),
            ("period", said.period.is_some()),
        ];
        for (name, _) in given.iter().filter(|(name, is)| *is && !of.conditions().contains(name)) {
            bad.not_here(format!("{at}/{name}"), name, of.conditions());
        }
        if said.period.is_some_and(|period| period.from > period.to) {
            bad.say(format!("{at}/period"), RANGE, &[("least", "from"), ("most", "to")]);
        }
        Self {
            prioritised: said.prioritised,
            shared: said.shared,
            period: said.period,
            title: said.title.and_then(|title| pattern(&title, &format!("{at}/title"), bad)),
            theme: said.theme.map(Name::new),
            owner: said.owner,
        }
    }

    /// Whether they look at owners, which are a link away.
    pub(super) fn ask_owners(&self) -> bool {
        self.owner.is_some()
    }

    /// Whether they hold of an element; of a cell, its goal is asked, and `unit` is the owner.
    ///
    /// What costs least is asked first.
    pub(super) fn hold(&self, graph: &Graph<'_>, node: Node, unit: Option<UnitIx>) -> bool {
        let goal = node.goal().map(|goal| graph.goal(goal));
        let is = |wanted: Option<bool>, is: bool| wanted.is_none_or(|wanted| wanted == is);
        is(self.prioritised, goal.is_some_and(|goal| goal.prioritised))
            && is(self.shared, is_shared(graph, node))
            && self.period.is_none_or(|span| {
                let own = goal.and_then(|goal| goal.period);
                own.is_some_and(|own| span.from <= own.from && own.to <= span.to)
            })
            && self.theme.as_ref().is_none_or(|theme| {
                goal.and_then(|goal| goal.theme.as_deref()).is_some_and(|own| theme.is(own))
            })
            && self.title.as_ref().is_none_or(|title| title.is_match(title_of(graph, node)))
            && self.owner.as_ref().is_none_or(|owner| is_owned(graph, node, unit, owner))
    }
}

fn is_shared(graph: &Graph<'_>, node: Node) -> bool {
    match node {
        Node::Goal(goal) => graph.is_shared(goal),
        Node::Indicator(one) => graph.indicator(one).shared,
        Node::Unit(_) => false,
    }
}

fn title_of<'g>(graph: &'g Graph<'_>, node: Node) -> &'g str {
    match node {
        Node::Goal(goal) => &graph.goal(goal).title,
        Node::Unit(unit) => &graph.unit(unit).name,
        Node::Indicator(one) => &graph.indicator(one).title,
    }
}

/// Whether it is a unit's, or of one below it. A name that means no unit owns nothing.
fn is_owned(graph: &Graph<'_>, node: Node, cell: Option<UnitIx>, owner: &str) -> bool {
    let is_unowned = |goal: GoalIx| graph.owners(goal).len() == 0;
    // A name that is no id is folded to be found: most goals can do without.
    if cell.is_none() && node.goal().is_some_and(is_unowned) {
        return false;
    }
    let Some(owner) = graph.unit_named(owner) else { return false };
    match (cell, node) {
        (Some(unit), _) | (None, Node::Unit(unit)) => graph.within(unit, owner),
        (None, Node::Goal(goal)) => graph.owned_within(goal, owner),
        (None, Node::Indicator(one)) => graph.reporters(one).any(|own| graph.within(own, owner)),
    }
}

/// Reads a regular expression. It is matched in time linear in the text.
pub(super) fn pattern(written: &str, at: &str, bad: &mut Problems) -> Option<Regex> {
    if !bad.is_short(at, written, PATTERN_LENGTH) {
        return None;
    }
    let regex = RegexBuilder::new(written).size_limit(PATTERN_SIZE).build();
    regex.map_err(|error| bad.say(at, PATTERN, &[("detail", &error.to_string())])).ok()
}

impl Name {
    pub(super) fn new(written: String) -> Self {
        Self { folded: fold(&written), written }
    }

    pub(super) fn is(&self, text: &str) -> bool {
        self.written == text || self.folded == fold(text)
    }
}

impl Class {
    fn conditions(self) -> &'static [&'static str] {
        match self {
            Self::Goal => &["prioritised", "shared", "owner", "theme", "title", "period"],
            Self::Unit => &["owner", "title"],
            Self::Indicator => &["shared", "owner", "title"],
        }
    }

    /// The kinds that are of it.
    pub(super) fn kinds(self) -> &'static [Kind] {
        match self {
            Self::Goal => &[
                Kind::Direction,
                Kind::Period,
                Kind::Operational,
                Kind::Initiative,
                Kind::Precondition,
            ],
            Self::Unit => &[Kind::Organisation, Kind::Directorate, Kind::Unit],
            Self::Indicator => &[Kind::Indicator],
        }
    }
}

impl Kind {
    /// What is asked of it; of a cell, its goal.
    pub(super) fn class(self) -> Class {
        match self {
            Self::Indicator => Class::Indicator,
            _ if self.unit().is_some() => Class::Unit,
            _ => Class::Goal,
        }
    }

    pub(super) fn fits(self, graph: &Graph<'_>, node: Node) -> bool {
        match node {
            Node::Goal(goal) => self.goal() == Some(graph.kind(goal)),
            Node::Unit(unit) => self.unit() == Some(graph.unit(unit).kind),
            Node::Indicator(_) => self == Self::Indicator,
        }
    }

    /// The subjects a rule must ask for.
    pub(super) fn scopes(self) -> &'static [Scope] {
        use crate::plan::GoalKind as Goal;
        match self {
            Self::Direction => &[Scope::Goal(Goal::Direction)],
            Self::Period => &[Scope::Goal(Goal::Period)],
            Self::Operational => &[Scope::Goal(Goal::Operational)],
            Self::Initiative => &[Scope::Goal(Goal::Initiative)],
            Self::Precondition => &[Scope::Goal(Goal::Precondition)],
            Self::Organisation | Self::Directorate | Self::Unit => &[Scope::Unit],
            Self::Indicator => &[Scope::Indicator],
            Self::Cell => &[Scope::Cell],
        }
    }
}
