//! What a rule expects of a field.

use super::declaration::{FieldName, FieldTest};
use super::problems::{ONE_TEST, Problems};
use super::select::{Class, Name, pattern};
use crate::graph::{Graph, Node};
use crate::plan::{Direction, Frequency, Goal, Indicator, Target, Unit};
use crate::text::is_blank;
use regex_lite::Regex;

/// A field, and the one test it is put to.
#[derive(Debug)]
pub(super) struct Field {
    name: FieldName,
    test: Test,
}

#[derive(Debug)]
enum Test {
    Present(bool),
    Matches(Regex),
    MaxWords(usize),
    OneOf(Vec<Name>),
}

/// What stands in a field.
enum Value<'g> {
    Nothing,
    Text(&'g str),
    Texts(&'g [String]),
    /// Something that is no text.
    Something,
}

const PRESENT: &str = "present";
const TESTS: [&str; 4] = [PRESENT, "matches", "maxWords", "oneOf"];
const CHOICES: usize = 100;

impl Field {
    pub(super) fn read(said: FieldTest, of: Class, at: &str, bad: &mut Problems) -> Option<Self> {
        let name = said.name;
        let there = of.fields();
        if !there.contains(&name) {
            let known: Vec<&str> = there.iter().map(|field| field.name()).collect();
            bad.not_here(format!("{at}/name"), name.name(), &known);
        }
        let given = said.given();
        let [test] = given.as_slice() else {
            bad.expected(at, ONE_TEST, &TESTS);
            return None;
        };
        if *test != PRESENT && !name.is_text() {
            bad.not_here(format!("{at}/{test}"), test, &[PRESENT]);
            return None;
        }
        Some(Self { name, test: Test::read(said, at, bad)? })
    }

    /// Whether an element's field passes. A field that is not there passes every test but that
    /// of being there; of a list, every text must pass.
    pub(super) fn holds(&self, graph: &Graph<'_>, node: Node) -> bool {
        let passes = |text: &str| is_blank(text) || self.test.passes(text);
        match (&self.test, value(graph, node, self.name)) {
            (Test::Present(wanted), value) => value.is_there() == *wanted,
            (_, Value::Text(text)) => passes(text),
            (_, Value::Texts(texts)) => texts.iter().all(|text| passes(text)),
            (_, Value::Nothing | Value::Something) => true,
        }
    }

    /// How many words it may have.
    pub(super) fn max_words(&self) -> Option<usize> {
        if let Test::MaxWords(max) = self.test { Some(max) } else { None }
    }

    /// How many words it has; of a list, the longest text.
    pub(super) fn words(&self, graph: &Graph<'_>, node: Node) -> usize {
        match value(graph, node, self.name) {
            Value::Text(text) => words(text),
            Value::Texts(texts) => texts.iter().map(|text| words(text)).max().unwrap_or(0),
            Value::Nothing | Value::Something => 0,
        }
    }
}

impl FieldTest {
    /// The tests that are given.
    fn given(&self) -> Vec<&'static str> {
        let Self { present, matches, max_words, one_of, .. } = self;
        let is = [present.is_some(), matches.is_some(), max_words.is_some(), one_of.is_some()];
        TESTS.into_iter().zip(is).filter(|(_, is)| *is).map(|(test, _)| test).collect()
    }
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

impl Test {
    fn read(said: FieldTest, at: &str, bad: &mut Problems) -> Option<Self> {
        let FieldTest { present, matches, max_words, one_of, .. } = said;
        let choices = |list: Vec<String>| list.into_iter().map(Name::new).collect();
        present
            .map(Self::Present)
            .or_else(|| max_words.map(|max| Self::MaxWords(max as usize)))
            .or_else(|| pattern(&matches?, &format!("{at}/matches"), bad).map(Self::Matches))
            .or_else(|| {
                let list = one_of?;
                let is_filled = bad.is_filled(&format!("{at}/oneOf"), &list, CHOICES);
                is_filled.then(|| Self::OneOf(choices(list)))
            })
    }

    fn passes(&self, text: &str) -> bool {
        match self {
            Self::Present(wanted) => *wanted,
            Self::Matches(regex) => regex.is_match(text),
            Self::MaxWords(max) => words(text) <= *max,
            Self::OneOf(names) => names.iter().any(|name| name.is(text)),
        }
    }
}

impl Value<'_> {
    fn is_there(&self) -> bool {
        match self {
            Self::Nothing => false,
            Self::Text(text) => !is_blank(text),
            Self::Texts(texts) => texts.iter().any(|text| !is_blank(text)),
            Self::Something => true,
        }
    }
}

fn value<'g>(graph: &'g Graph<'_>, node: Node, field: FieldName) -> Value<'g> {
    match node {
        Node::Goal(goal) => of_goal(graph.goal(goal), field),
        Node::Unit(unit) => of_unit(graph.unit(unit), field),
        Node::Indicator(indicator) => of_indicator(graph.indicator(indicator), field),
    }
}

fn of_goal(goal: &Goal, field: FieldName) -> Value<'_> {
    match field {
        FieldName::Id => Value::Text(&goal.id),
        FieldName::Title => Value::Text(&goal.title),
        FieldName::Note => text(goal.note.as_deref()),
        FieldName::Theme => text(goal.theme.as_deref()),
        FieldName::Wordings => Value::Texts(&goal.wordings),
        FieldName::Owners => Value::Texts(&goal.owners),
        FieldName::Supports => Value::Texts(&goal.supports),
        FieldName::UnitOfMeasure => text(measured_in(goal.target.as_ref())),
        FieldName::Period => something(goal.period.is_some()),
        FieldName::Source => something(goal.source.is_some()),
        _ => of_target(goal.target.as_ref(), field),
    }
}

fn of_indicator(indicator: &Indicator, field: FieldName) -> Value<'_> {
    let target = indicator.target.as_ref();
    match field {
        FieldName::Id => Value::Text(&indicator.id),
        FieldName::Title => Value::Text(&indicator.title),
        FieldName::Measures => Value::Texts(&indicator.measures),
        FieldName::Owners => Value::Texts(&indicator.owners),
        FieldName::UnitOfMeasure => {
            text(indicator.unit_of_measure.as_deref().or_else(|| measured_in(target)))
        }
        FieldName::Direction => text(indicator.direction.map(direction)),
        FieldName::Frequency => text(indicator.frequency.map(frequency)),
        FieldName::Values => something(!indicator.values.is_empty()),
        FieldName::Source => something(indicator.source.is_some()),
        _ => of_target(target, field),
    }
}

fn of_unit(unit: &Unit, field: FieldName) -> Value<'_> {
    match field {
        FieldName::Id => Value::Text(&unit.id),
        FieldName::Name => Value::Text(&unit.name),
        FieldName::Parent => text(unit.parent.as_deref()),
        FieldName::Aliases => Value::Texts(&unit.aliases),
        FieldName::Source => something(unit.source.is_some()),
        _ => Value::Nothing,
    }
}

fn of_target(target: Option<&Target>, field: FieldName) -> Value<'_> {
    let Some(target) = target else { return Value::Nothing };
    something(match field {
        FieldName::Target => target.value.is_some(),
        FieldName::Year => target.year.is_some(),
        FieldName::Baseline => target.baseline.is_some(),
        _ => false,
    })
}

fn measured_in(target: Option<&Target>) -> Option<&str> {
    target?.unit_of_measure.as_deref()
}

fn text(text: Option<&str>) -> Value<'_> {
    text.map_or(Value::Nothing, Value::Text)
}

fn something(is_there: bool) -> Value<'static> {
    if is_there { Value::Something } else { Value::Nothing }
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Increase => "increase",
        Direction::Decrease => "decrease",
        Direction::Maintain => "maintain",
    }
}

fn frequency(frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Monthly => "monthly",
        Frequency::Quarterly => "quarterly",
        Frequency::Tertial => "tertial",
        Frequency::Biannual => "biannual",
        Frequency::Annual => "annual",
        Frequency::Biennial => "biennial",
        Frequency::Quadrennial => "quadrennial",
    }
}

impl FieldName {
    /// The name in the document.
    const fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Title => "title",
            Self::Name => "name",
            Self::Note => "note",
            Self::Theme => "theme",
            Self::Wordings => "wordings",
            Self::Owners => "owners",
            Self::Supports => "supports",
            Self::Measures => "measures",
            Self::Parent => "parent",
            Self::Aliases => "aliases",
            Self::UnitOfMeasure => "unitOfMeasure",
            Self::Direction => "direction",
            Self::Frequency => "frequency",
            Self::Target => "target",
            Self::Year => "year",
            Self::Baseline => "baseline",
            Self::Period => "period",
            Self::Values => "values",
            Self::Source => "source",
        }
    }

    /// Whether it holds text; of the others a rule can only ask whether they are there.
    fn is_text(self) -> bool {
        use FieldName::{Baseline, Period, Source, Target, Values, Year};
        !matches!(self, Target | Year | Baseline | Period | Values | Source)
    }
}

impl Class {
    fn fields(self) -> &'static [FieldName] {
        use FieldName::{
            Aliases, Baseline, Direction, Frequency, Id, Measures, Name, Note, Owners, Parent,
            Period, Source, Supports, Target, Theme, Title, UnitOfMeasure, Values, Wordings, Year,
        };
        match self {
            Self::Goal => &[
                Id,
                Title,
                Note,
                Theme,
                Wordings,
                Owners,
                Supports,
                Period,
                Target,
                UnitOfMeasure,
                Year,
                Baseline,
                Source,
            ],
            Self::Unit => &[Id, Name, Parent, Aliases, Source],
            Self::Indicator => &[
                Id,
                Title,
                Measures,
                Owners,
                UnitOfMeasure,
                Direction,
                Frequency,
                Target,
                Year,
                Baseline,
                Values,
                Source,
            ],
        }
    }
}
