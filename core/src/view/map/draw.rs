//! The picture itself.

use super::Atlas;
use super::bands;
use super::card::{self, Card, Sort, Tag};
use super::choice::Subject;
use super::words;
use crate::layout::{Flow, Point};
use crate::markup::{Element, element};
use crate::plan::GoalKind;
use crate::view::findings;
use std::fmt::Write as _;

/// Room for the names of the kinds, before the first box.
const HEAD: f32 = 26.0;
/// Room for thick borders and what sticks out.
const MARGIN: f32 = 4.0;

pub(super) fn draw(atlas: &Atlas<'_>) -> Element {
    let is_grouped = !atlas.drawing.bands.is_empty();
    let (edge, name) = if is_grouped { (bands::EDGE, bands::NAME) } else { (0.0, 0.0) };
    let offset = match atlas.map.flow {
        Flow::Right => Point { x: MARGIN + edge, y: HEAD },
        Flow::Down => Point { x: HEAD, y: MARGIN + name },
    };
    let width = round(atlas.drawing.width + offset.x + MARGIN + edge).to_string();
    let height = round(atlas.drawing.height + offset.y + MARGIN + 2.0 + edge).to_string();
    let scene = atlas.scene;
    let picture = Picture { atlas, offset, ties: ties(atlas) };
    let lists = GoalKind::ALL.into_iter().filter_map(|kind| picture.list(kind));
    let flow = match atlas.map.flow {
        Flow::Right => "right",
        Flow::Down => "down",
    };
    element("svg")
        .class(match round(atlas.drawing.width) {
            ..=1600 => "gg-picture",
            1601..=2800 => "gg-picture gg-picture-wide",
            _ => "gg-picture gg-picture-vast",
        })
        .key("picture")
        .attribute("viewBox", format!("0 0 {width} {height}"))
        .attribute("width", width)
        .attribute("height", height)
        .attribute("role", "graphics-document")
        .attribute("aria-labelledby", scene.title_id())
        .attribute("data-flow", flow)
        .children(is_grouped.then(|| bands::draw(atlas, offset)))
        .child(picture.lines())
        .children(lists)
}

/// The names of the boxes each box hangs on, and of those that hang on it.
fn ties(atlas: &Atlas<'_>) -> Vec<[String; 2]> {
    let names: Vec<String> = atlas.cards.iter().map(|card| atlas.name(card)).collect();
    let mut ties = vec![[String::new(), String::new()]; names.len()];
    let mut tie = |at: u32, which: usize, other: u32| {
        let ends = ties.get_mut(at as usize).and_then(|ties| ties.get_mut(which));
        if let (Some(own), Some(name)) = (ends, names.get(other as usize)) {
            if !own.is_empty() {
                own.push(' ');
            }
            own.push_str(name);
        }
    };
    for &(above, below) in &atlas.links {
        tie(below, 0, above);
        tie(above, 1, below);
    }
    ties
}

struct Picture<'a> {
    atlas: &'a Atlas<'a>,
    offset: Point,
    ties: Vec<[String; 2]>,
}

impl Picture<'_> {
    /// The links, under the boxes.
    fn lines(&self) -> Element {
        let atlas = self.atlas;
        let mut lines =
            element("g").class("gg-lines").key("lines").attribute("aria-hidden", "true");
        let routed = atlas.links.iter().zip(&atlas.hidden).zip(&atlas.drawing.routes);
        for ((&(above, below), &hidden), route) in routed {
            let ends = [above, below].map(|at| atlas.cards.get(at as usize));
            let [Some(upper), Some(lower)] = ends else { continue };
            if route.is_empty() {
                continue;
            }
            let class = match lower.subject {
                Subject::Ghost(..) => "gg-link gg-ghost",
                _ if hidden > 0 => "gg-link gg-bridge",
                _ => "gg-link",
            };
            let [upper, lower] = [upper, lower].map(|card| atlas.name(card));
            lines = lines.child(
                element("path")
                    .class(class)
                    .key(format!("{upper} {lower}"))
                    .attribute("data-from", upper)
                    .attribute("data-to", lower)
                    .attribute("d", self.curve(route)),
            );
        }
        lines
    }

    /// A route as a curve. In each gap all curves bend alike, so that they cross where straight
    /// lines would, and no more.
    fn curve(&self, route: &[Point]) -> String {
        let place = |at: &Point| (round(at.x + self.offset.x), round(at.y + self.offset.y));
        let mut d = String::new();
        let mut last = None;
        for at in route {
            let (x, y) = place(at);
            let _ = match last {
                None => write!(d, "M{x} {y}"),
                Some(before) if before == (x, y) => Ok(()),
                Some((_, before)) if before == y => write!(d, "H{x}"),
                Some((before, _)) if before == x => write!(d, "V{y}"),
                Some((px, py)) => match self.atlas.map.flow {
                    Flow::Down => {
                        let middle = (py + y) / 2;
                        write!(d, "C{px} {middle} {x} {middle} {x} {y}")
                    }
                    Flow::Right => {
                        let middle = (px + x) / 2;
                        write!(d, "C{middle} {py} {middle} {y} {x} {y}")
                    }
                },
            };
            last = Some((x, y));
        }
        d
    }

    /// The boxes of a kind, under its name.
    fn list(&self, kind: GoalKind) -> Option<Element> {
        let reading = self.atlas.reading(kind);
        let &first = reading.first()?;
        let is_first = self.atlas.cards.iter().all(|card| card.kind >= kind);
        let name = words::heading(self.atlas.scene, kind);
        let items = reading.iter().enumerate().filter_map(|(at, &card)| {
            let node = self.node(card, is_first && at == 0)?;
            Some(element("g").attribute("role", "listitem").child(node))
        });
        let list = element("g").attribute("role", "list").attribute("aria-label", name.clone());
        let label = self.band(first, kind, name);
        Some(
            element("g").class("gg-band").key(kind.name()).child(label).child(list.children(items)),
        )
    }

    /// The name of a kind where its boxes begin.
    fn band(&self, first: usize, kind: GoalKind, name: String) -> Element {
        let label = element("text").class("gg-band-name").attribute("aria-hidden", "true");
        let mut corner = self.corner(first);
        for (at, card) in self.atlas.cards.iter().enumerate() {
            if card.kind == kind {
                let other = self.corner(at);
                corner = Point { x: corner.x.min(other.x), y: corner.y.min(other.y) };
            }
        }
        let turn = match self.atlas.map.flow {
            Flow::Right => format!("translate({} {})", round(corner.x), round(HEAD - 13.0)),
            Flow::Down => {
                format!("translate({} {}) rotate(90)", round(HEAD - 19.0), round(corner.y))
            }
        };
        label.attribute("transform", turn).text(name)
    }

    fn corner(&self, card: usize) -> Point {
        let at = self.atlas.drawing.boxes.get(card).copied().unwrap_or_default();
        Point { x: at.x + self.offset.x, y: at.y + self.offset.y }
    }

    /// A box: a link to its place in the list, named by everything it says.
    fn node(&self, at: usize, is_first: bool) -> Option<Element> {
        let atlas = self.atlas;
        let (card, [up, down]) = (atlas.cards.get(at)?, self.ties.get(at)?);
        let corner = self.corner(at);
        let goal = card.subject.goal();
        let title = words::tell(atlas.scene, atlas.facts.get(at)?, &card.subject);
        let written = atlas.scene.graph.goal(goal);
        let name = atlas.name(card);
        let mut class = "gg-node".to_owned();
        let is_focus = atlas.map.focus.as_ref() == Some(&written.id);
        for (holds, name) in [
            (matches!(card.subject, Subject::Ghost(..)), " gg-ghost"),
            (matches!(card.subject, Subject::Group(..)), " gg-gathered"),
            (matches!(card.subject, Subject::Goal(_)) && written.prioritised, " gg-prioritised"),
            (matches!(card.subject, Subject::Goal(_)) && is_focus, " gg-chosen"),
        ] {
            if holds {
                class.push_str(name);
            }
        }
        Some(
            element("a")
                .class(class)
                .key(name.clone())
                .attribute("href", format!("#{}", atlas.anchor(goal)))
                .attribute("data-node", name)
                .attribute("data-up", up.clone())
                .attribute("data-down", down.clone())
                .attribute("data-goal", written.id.clone())
                .attribute("data-kind", card.kind.name())
                .attribute("tabindex", if is_first { "0" } else { "-1" })
                .attribute(
                    "transform",
                    format!("translate({} {})", round(corner.x), round(corner.y)),
                )
                .child(element("title").text(title))
                .child(contents(atlas, card)),
        )
    }
}

/// What is seen of a box; its title has said it all.
fn contents(atlas: &Atlas<'_>, card: &Card) -> Element {
    let (x, class) = if card.runs_left {
        (card.width - card::PAD, "gg-label-text gg-leftward")
    } else {
        (card::PAD, "gg-label-text")
    };
    let mut text = atlas.scene.quoting(element("text").class(class));
    let mut y = card::ABOVE + 12.0;
    for line in &card.lines {
        let line = element("tspan").attribute("x", round(x).to_string()).text(line);
        text = text.child(line.attribute("y", round(y).to_string()));
        y += card::LEADING;
    }
    element("g")
        .attribute("aria-hidden", "true")
        .children(outline(&card.subject, card.kind, card.width, card.height))
        .child(text)
        .children(card.tags.iter().map(tag))
}

/// The shape of a kind: no two are alike.
pub(super) fn outline(subject: &Subject, kind: GoalKind, width: f32, height: f32) -> Vec<Element> {
    let (w, h) = (round(width), round(height));
    let (d, detail) = match kind {
        GoalKind::Direction => (format!("M0 0H{w}V{h}H0Z"), Some(format!("M0 0H5V{h}H0Z"))),
        GoalKind::Period => {
            let (right, low) = (w - 9, h - 9);
            (
                format!(
                    "M9 0H{right}Q{w} 0 {w} 9V{low}Q{w} {h} {right} {h}H9Q0 {h} 0 {low}V9Q0 0 9 0Z"
                ),
                None,
            )
        }
        GoalKind::Initiative => {
            let (right, low) = (w - 9, h - 9);
            (format!("M9 0H{right}L{w} 9V{low}L{right} {h}H9L0 {low}V9Z"), None)
        }
        GoalKind::Operational => (format!("M0 0H{w}V{h}H0Z"), Some(format!("M0 0V{h}M5 0V{h}"))),
        GoalKind::Precondition => {
            let right = w - 12;
            (format!("M0 0H{right}L{w} 12V{h}H0Z"), Some(format!("M{right} 0V12H{w}")))
        }
    };
    let mut shapes = Vec::new();
    if matches!(subject, Subject::Group(..)) {
        let (right, low) = (w - 6, h + 4);
        shapes.push(element("path").class("gg-stack").attribute("d", format!("M6 {low}H{right}")));
    }
    shapes.push(element("path").class("gg-shape").attribute("d", d));
    let detail = detail.filter(|_| !matches!(subject, Subject::Ghost(..)));
    shapes.extend(detail.map(|d| element("path").class("gg-detail").attribute("d", d)));
    shapes
}

fn tag(tag: &Tag) -> Element {
    let class = match tag.sort {
        Sort::Owner => "gg-tag",
        Sort::Unknown => "gg-tag gg-tag-unknown",
        Sort::Shared => "gg-tag gg-tag-shared",
        Sort::Found(_) => "gg-tag gg-tag-found",
    };
    let base = round(tag.y + 12.0).to_string();
    let text = element("text").attribute("y", base.clone());
    let group = element("g").class(class);
    let Sort::Found(severity) = tag.sort else {
        let shape = element("rect")
            .attribute("x", round(tag.x).to_string())
            .attribute("y", round(tag.y).to_string())
            .attribute("width", round(tag.width).to_string())
            .attribute("height", round(card::TAG).to_string())
            .attribute("rx", "8");
        let middle = round(tag.x + tag.width / 2.0).to_string();
        let text = text.class("gg-middle").attribute("x", middle).text(tag.text.clone());
        return group.child(shape).child(text);
    };
    let middle = round(tag.x + card::SIGN / 2.0 + 2.0).to_string();
    let circle = element("circle")
        .attribute("cx", middle.clone())
        .attribute("cy", round(tag.y + card::TAG / 2.0).to_string())
        .attribute("r", "7.5");
    let sign = element("text")
        .class("gg-middle gg-sign")
        .attribute("x", middle)
        .attribute("y", base)
        .text(findings::glyph(severity));
    let start = round(tag.x + card::SIGN + 6.0).to_string();
    group
        .attribute("data-severity", severity.name())
        .child(circle)
        .child(sign)
        .child(text.attribute("x", start).text(tag.text.clone()))
}

/// The nearest whole pixel.
#[expect(clippy::cast_possible_truncation, reason = "a layout's coordinates are finite and small")]
pub(super) fn round(at: f32) -> i32 {
    at.round() as i32
}
