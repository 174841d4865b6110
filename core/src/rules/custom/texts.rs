//! What a rule says, in its own words.

use super::declaration::{Kind, Texts as Said};
use super::expect::{Expect, Link};
use super::field::Field;
use super::problems::{BLANK_TEXT, NO_TEXT, Problems};
use crate::graph::{Graph, Node, UnitIx};
use crate::rules::Slot;
use crate::text::{Arg, Args, Lang, fill, is_blank};

/// A sentence in bokmål, nynorsk and English, with slots.
#[derive(Debug, Default)]
pub(super) struct Texts([String; 3]);

/// How long a text may be, in characters.
const LENGTH: usize = 1_000;

impl Texts {
    /// Reads a text. A language it is not written in borrows it from another: bokmål before
    /// nynorsk before English.
    pub(super) fn read(said: Said, slots: &[&str], at: &str, bad: &mut Problems) -> Self {
        let Said { nb, nn, en } = said;
        let own = [("nb", nb), ("nn", nn), ("en", en)];
        for (lang, text) in &own {
            if let Some(text) = text {
                check(text, slots, &format!("{at}/{lang}"), bad);
            }
        }
        let Some(first) = own.iter().find_map(|(_, text)| text.clone()) else {
            bad.expected(at, NO_TEXT, &["nb", "nn", "en"]);
            return Self::default();
        };
        Self(own.map(|(_, text)| text.unwrap_or_else(|| first.clone())))
    }

    /// Every language's sentence, its slots filled.
    pub(super) fn fill(&self, graph: &Graph<'_>, args: &Args) -> Arg {
        let mut langs = Lang::ALL.into_iter();
        Arg::Each(
            self.0.each_ref().map(|template| {
                fill(template, langs.next().unwrap_or_default(), graph.terms(), args)
            }),
        )
    }
}

/// Says which slots nothing fills, and braces that are no slot.
fn check(text: &str, slots: &[&str], at: &str, bad: &mut Problems) {
    if !bad.is_short(at, text, LENGTH) {
        return;
    }
    if is_blank(text) {
        bad.say(at, BLANK_TEXT, &[]);
    }
    let mut rest = text;
    while let Some(open) = rest.find(['{', '}']) {
        let here = rest.get(open..).unwrap_or_default();
        let slot = here.strip_prefix('{').and_then(|inner| inner.split_once('}'));
        let Some((_, after)) = slot.filter(|(name, _)| slots.contains(name)) else {
            let written = slot.map_or(here.get(..1), |(name, _)| Some(name));
            bad.no_slot(at, written.unwrap_or_default(), slots);
            return;
        };
        rest = after;
    }
}

/// What a rule counts, for the slots `count`, `min` and `max`: its links, or else words.
enum Counted<'e> {
    Link(&'e Link),
    Words(&'e Field, usize),
}

impl<'e> Counted<'e> {
    fn of(expect: &'e Expect) -> Option<Self> {
        let words = || {
            let field = expect.field.as_ref()?;
            Some(Self::Words(field, field.max_words()?))
        };
        expect.links.first().map(Self::Link).or_else(words)
    }

    fn limits(&self) -> (Option<usize>, Option<usize>) {
        match self {
            Self::Link(link) => (Some(link.min), link.max),
            Self::Words(_, max) => (None, Some(*max)),
        }
    }

    fn count(&self, graph: &Graph<'_>, node: Node) -> usize {
        match self {
            Self::Link(link) => link.count(graph, node, usize::MAX),
            Self::Words(field, _) => field.words(graph, node),
        }
    }
}

/// The slots a rule can fill.
pub(super) fn slots(kind: Kind, expect: &Expect) -> Vec<&'static str> {
    let (goal, unit) = (kind.goal().is_some(), kind.unit().is_some());
    let counted = Counted::of(expect);
    let (min, max) = counted.as_ref().map_or((None, None), Counted::limits);
    let known = [
        ("title", true),
        ("id", true),
        ("goal", goal || kind == Kind::Cell),
        ("unit", unit || kind == Kind::Cell),
        ("count", counted.is_some()),
        ("min", min.is_some()),
        ("max", max.is_some()),
    ];
    known.into_iter().filter(|(_, is)| *is).map(|(slot, _)| slot).collect()
}

/// What fills them.
pub(super) fn args(graph: &Graph<'_>, expect: &Expect, node: Node, cell: Option<UnitIx>) -> Args {
    let named = |node: Node| Slot::Node(node).arg(graph);
    let mut args = vec![
        ("title", named(node)),
        ("id", Arg::Text(graph.id(node).to_owned())),
        ("goal", named(node)),
    ];
    args.push(("unit", named(cell.map_or(node, Node::from))));
    if let Some(counted) = Counted::of(expect) {
        let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let (min, max) = counted.limits();
        args.push(("count", number(counted.count(graph, node))));
        args.extend(min.map(|min| ("min", number(min))));
        args.extend(max.map(|max| ("max", number(max))));
    }
    args
}
