//! A chart of one target: from the baseline to the target, and what was measured on the way.

use super::scale::{LEFT, RIGHT, Scale};
use crate::markup::{Element, element};
use crate::plan::{Direction, Measurement, Target};
use crate::sort;
use crate::text::Date;
use crate::view::figures;
use crate::view::scene::Scene;

/// The drawing surface.
const SURFACE: &str = "0 0 640 200";
const AXIS: &str = "166";
const YEARS: &str = "192";

/// What a label needs.
const ROOM: f64 = 190.0;

/// A longer unit of measure is left to the words beside the chart.
const SHORT_UNIT: usize = 8;

/// A value at a time, counted in months.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Point {
    month: f64,
    value: f64,
}

/// What there is to draw.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Chart {
    baseline: Option<Point>,
    target: Option<f64>,
    due: Option<Point>,
    measured: Vec<Point>,
    direction: Option<Direction>,
}

impl Chart {
    /// A chart of a target and of what was measured; nothing where that is a single point.
    ///
    /// A target that is a change since a year without a value there is drawn from zero.
    pub(super) fn of(
        target: Option<&Target>,
        values: &[Measurement],
        direction: Option<Direction>,
    ) -> Option<Self> {
        let mut measured: Vec<Point> = values
            .iter()
            .filter_map(|one| {
                Some(Point { month: month(Date::last_of(&one.date)?), value: one.value })
            })
            .collect();
        sort::by(&mut measured, |one, other| one.month.total_cmp(&other.month));
        let base = target.and_then(|target| target.baseline.as_ref());
        let is_change = base.is_some_and(|base| base.value.is_none());
        let aim =
            target.and_then(|target| target.value).filter(|_| !is_change || values.is_empty());
        let zero = if is_change && aim.is_some() { Some(0.0) } else { None };
        let baseline = base
            .and_then(|base| Some(Point { month: end_of(base.year), value: base.value.or(zero)? }));
        let due =
            target.and_then(|target| Some(Point { month: end_of(target.year?), value: aim? }));
        let points = usize::from(baseline.is_some()) + usize::from(aim.is_some()) + measured.len();
        let chart = Self { baseline, target: aim, due, measured, direction };
        (points > 1 && chart.points().next().is_some()).then_some(chart)
    }

    fn points(&self) -> impl Iterator<Item = Point> + '_ {
        self.baseline.iter().chain(&self.measured).chain(&self.due).copied()
    }

    fn scale(&self) -> Scale {
        let values = self.points().map(|point| point.value).chain(self.target);
        Scale::of(self.points().map(|point| point.month), values)
    }

    /// Draws the chart; `said` is the same in words.
    pub(super) fn draw(&self, scene: &Scene<'_>, unit: Option<&str>, said: &str) -> Element {
        let scale = self.scale();
        let unit = unit.filter(|unit| unit.chars().count() <= SHORT_UNIT);
        let label = |value: f64| figures::measured(scene.lang, value, unit);
        let mut svg = element("svg")
            .class("gg-chart")
            .attribute("viewBox", SURFACE)
            .attribute("role", "img")
            .attribute("aria-label", said.to_owned())
            .child(line("gg-axis", [LEFT, RIGHT].map(whole), [AXIS, AXIS].map(str::to_owned)));
        if let Some(value) = self.target {
            let y = whole(scale.y(value));
            svg = svg.child(line("gg-aim", [LEFT, RIGHT].map(whole), [y.clone(), y]));
        }
        if let (Some(from), Some(to)) = (self.baseline, self.due) {
            svg = svg.child(path("gg-way", [from, to].iter(), &scale));
        }
        if self.measured.len() > 1 {
            svg = svg.child(path("gg-course", self.measured.iter(), &scale));
        }
        svg = svg.children(self.measured.iter().map(|&at| dot("gg-dot", at, &scale)));
        if let Some(from) = self.baseline {
            svg = svg.child(dot("gg-base", from, &scale));
            svg = svg.child(text(
                "start",
                scale.x(from.month) - 8.0,
                scale.y(from.value) - 16.0,
                label(from.value),
            ));
        }
        if let Some(value) = self.target {
            svg = svg.child(self.mark(&scale, value));
            svg = svg.child(text("end", RIGHT, scale.y(value) - 16.0, label(value)));
        }
        svg.children(self.last(&scale).map(|(at, anchor)| {
            text(anchor, scale.x(at.month), scale.y(at.value) - 16.0, label(at.value))
        }))
        .children(years(&scale))
    }

    /// What was measured last, and how its label stands, where it has room between those at the
    /// ends.
    fn last(&self, scale: &Scale) -> Option<(Point, &'static str)> {
        let last = self.measured.last().copied()?;
        let x = scale.x(last.month);
        let [first_third, last_third] = [x - LEFT < ROOM, RIGHT - x < ROOM];
        match (first_third, last_third) {
            (true, _) if self.baseline.is_some() => None,
            (_, true) if self.target.is_some() => None,
            (true, _) => Some((last, "start")),
            (_, true) => Some((last, "end")),
            _ => Some((last, "middle")),
        }
    }

    /// The target itself, pointing the way that is better.
    fn mark(&self, scale: &Scale, value: f64) -> Element {
        let (x, y) =
            (self.due.map_or(RIGHT - 10.0, |due| scale.x(due.month) - 1.0), scale.y(value));
        let rising = self.baseline.is_none_or(|from| from.value <= value);
        let seen = if rising { Direction::Increase } else { Direction::Decrease };
        let tip = match self.direction.unwrap_or(seen) {
            Direction::Increase => -12.0,
            Direction::Decrease => 12.0,
            Direction::Maintain => 0.0,
        };
        let point = |dx: f64, dy: f64| format!("{} {}", whole(x + dx), whole(y + dy));
        let shape = if tip == 0.0 {
            [point(-9.0, -9.0), point(9.0, -9.0), point(9.0, 9.0), point(-9.0, 9.0)].join("L")
        } else {
            [point(-11.0, -tip / 1.5), point(11.0, -tip / 1.5), point(0.0, tip)].join("L")
        };
        element("path").class("gg-mark").attribute("d", format!("M{shape}Z"))
    }
}

fn month(date: Date) -> f64 {
    let (_, month, year) = date.parts();
    f64::from(year) * 12.0 + f64::from(month)
}

fn end_of(year: i32) -> f64 {
    f64::from(year) * 12.0 + 12.0
}

/// The first and the last year, below the axis.
fn years(scale: &Scale) -> Vec<Element> {
    let [first, last] = scale.months.map(|month| figures::digits(((month - 1.0) / 12.0).floor()));
    let place = |anchor, x: f64, year: String| {
        element("text")
            .attribute("x", whole(x))
            .attribute("y", YEARS)
            .attribute("text-anchor", anchor)
            .text(year)
    };
    let one = first == last;
    let mut years = vec![place("start", LEFT, first)];
    if !one {
        years.push(place("end", RIGHT, last));
    }
    years
}

fn text(anchor: &'static str, x: f64, y: f64, said: String) -> Element {
    element("text")
        .class("gg-value")
        .attribute("x", whole(x))
        .attribute("y", whole(y))
        .attribute("text-anchor", anchor)
        .text(said)
}

fn line(class: &'static str, [x1, x2]: [String; 2], [y1, y2]: [String; 2]) -> Element {
    element("line")
        .class(class)
        .attribute("x1", x1)
        .attribute("y1", y1)
        .attribute("x2", x2)
        .attribute("y2", y2)
}

fn path<'p>(
    class: &'static str,
    points: impl Iterator<Item = &'p Point>,
    scale: &Scale,
) -> Element {
    let places =
        points.map(|at| format!("{} {}", whole(scale.x(at.month)), whole(scale.y(at.value))));
    let places: Vec<String> = places.collect();
    element("path").class(class).attribute("d", format!("M{}", places.join("L")))
}

fn dot(class: &'static str, at: Point, scale: &Scale) -> Element {
    element("circle")
        .class(class)
        .attribute("cx", whole(scale.x(at.month)))
        .attribute("cy", whole(scale.y(at.value)))
        .attribute("r", "8")
}

/// A place, in whole units of the surface.
fn whole(at: f64) -> String {
    figures::digits(at.round())
}

#[cfg(test)]
mod tests {
    use super::super::scale::{BOTTOM, TOP};
    use super::*;
    use crate::plan::Baseline;

    fn target(value: f64, year: i32, from: (i32, Option<f64>)) -> Target {
        Target {
            value: Some(value),
            year: Some(year),
            baseline: Some(Baseline { year: from.0, value: from.1 }),
            unit_of_measure: None,
        }
    }

    fn measured(values: &[(&str, f64)]) -> Vec<Measurement> {
        let values = values.iter();
        values.map(|&(date, value)| Measurement { date: date.into(), value }).collect()
    }

    #[test]
    fn one_point_is_no_chart() {
        let bare = Target { value: Some(5.0), year: Some(2030), ..Target::default() };
        assert_eq!(Chart::of(None, &[], None), None);
        assert_eq!(Chart::of(Some(&bare), &[], None), None);
        assert_eq!(Chart::of(None, &measured(&[("2024", 1.0)]), None), None);
        assert_eq!(Chart::of(None, &measured(&[("2024", 1.0), ("i fjor", 1.0)]), None), None);
        assert!(Chart::of(Some(&bare), &measured(&[("2024", 1.0)]), None).is_some());
        assert!(Chart::of(None, &measured(&[("2024", 1.0), ("2025-06", 1.0)]), None).is_some());
    }

    #[test]
    fn a_change_begins_at_zero_unless_values_say_otherwise() {
        let change = target(-65.0, 2030, (2021, None));
        let chart = Chart::of(Some(&change), &[], None).unwrap();
        assert_eq!(chart.baseline.map(|point| point.value), Some(0.0));
        let values = measured(&[("2023", 800.0), ("2024", 700.0)]);
        let chart = Chart::of(Some(&change), &values, None).unwrap();
        assert_eq!((chart.baseline, chart.target), (None, None));
    }

    #[test]
    fn every_place_is_on_the_surface() {
        for (value, base) in [(60.0, 40.0), (5.0, 5.0), (f64::MAX, f64::MIN), (1e-300, 0.0)] {
            for years in [(2030, 2021), (2021, 2021), (i32::MAX, i32::MIN), (2021, 2030)] {
                let chart = target(value, years.0, (years.1, Some(base)));
                let chart =
                    Chart::of(Some(&chart), &measured(&[("2024-05-31", 50.0)]), None).unwrap();
                let scale = chart.scale();
                for point in chart.points() {
                    let (x, y) = (scale.x(point.month), scale.y(point.value));
                    assert!((LEFT..=RIGHT).contains(&x) && (TOP..=BOTTOM).contains(&y), "{x} {y}");
                }
            }
        }
    }
}
