//! How large a box must be for what it says, and where in it each line stands.

use super::choice::Subject;
use super::words;
use crate::check::Counts;
use crate::graph::GoalIx;
use crate::layout::Flow;
use crate::plan::GoalKind;
use crate::rules::Severity;
use crate::text::metrics::{Face, lines, runs_left};
use crate::view::parts;
use crate::view::scene::Scene;

/// A box of the map and its contents, measured.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) subject: Subject,
    pub(super) kind: GoalKind,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) lines: Vec<String>,
    /// Whether the title runs from right to left.
    pub(super) runs_left: bool,
    pub(super) tags: Vec<Tag>,
}

/// A small label in a box.
#[derive(Debug)]
pub(super) struct Tag {
    pub(super) text: String,
    pub(super) sort: Sort,
    /// Its upper left corner in the box.
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
}

/// What a tag tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Owner,
    /// A name the plan knows no unit by.
    Unknown,
    Shared,
    Found(Severity),
}

/// From the border of a box to its text, at the sides, and above and below.
pub(super) const PAD: f32 = 11.0;
pub(super) const ABOVE: f32 = 6.0;
/// From line to line.
pub(super) const LEADING: f32 = 15.5;
/// The size of titles and of tags, in pixels of CSS: on A4, with thirty period goals, 6.5 points.
pub(super) const TITLE: f32 = 13.0;
pub(super) const LABEL: f32 = 13.0;
/// How tall a tag is.
pub(super) const TAG: f32 = 16.0;
/// From tag to tag.
const BETWEEN: f32 = 5.0;
/// Room for a sign before a tag's text.
pub(super) const SIGN: f32 = 18.0;

/// The most lines of a title; the whole stands in the list and in the box's description.
const LINES: usize = 7;

impl Card {
    pub(super) fn new(scene: &Scene<'_>, subject: Subject, flow: Flow) -> Self {
        let kind = subject.kind(scene);
        let width = match (flow, kind) {
            (Flow::Down, _) => 192.0,
            (Flow::Right, GoalKind::Direction) => 276.0,
            (Flow::Right, _) => 272.0,
        };
        let title = words::title(scene, &subject);
        let face = Face { size: TITLE, bold: is_bold(&subject, kind) };
        let set = lines(&title, face, width - 2.0 * PAD, LINES);
        let mut card = Self {
            runs_left: runs_left(&title),
            lines: set.lines,
            tags: Vec::new(),
            height: ABOVE,
            subject,
            kind,
            width,
        };
        for _ in &card.lines {
            card.height += LEADING;
        }
        if let Subject::Goal(goal) = card.subject {
            card.tag(tags(scene, goal));
        }
        card.height += ABOVE + 1.0;
        card
    }

    /// Sets tags beside the end of the title, or below it in as many rows as they need.
    fn tag(&mut self, tags: Vec<(String, Sort)>) {
        let room = self.width - 2.0 * PAD;
        let face = Face { size: LABEL, bold: true };
        for (text, sort) in tags {
            let sign = if matches!(sort, Sort::Found(_)) { SIGN } else { 0.0 };
            let inner = room - sign - 16.0;
            let text = lines(&text, face, inner, 1).lines.into_iter().next().unwrap_or_default();
            let width = face.width(&text).min(inner) + sign + 16.0;
            self.tags.push(Tag { text, sort, x: 0.0, y: 0.0, width });
        }
        let all: f32 = self.tags.iter().map(|tag| tag.width + BETWEEN).sum();
        let title = Face { size: TITLE, bold: is_bold(&self.subject, self.kind) };
        let last = self.lines.last().map_or(0.0, |line| title.width(line));
        let beside = !self.runs_left && last + 8.0 + all <= room;
        let (mut x, mut y) = (PAD, self.height + 4.0);
        if beside {
            (x, y) = (self.width - PAD - all + BETWEEN, self.height - LEADING + 1.5);
        }
        for tag in &mut self.tags {
            if x > PAD && x + tag.width > self.width - PAD + 0.1 {
                (x, y) = (PAD, y + TAG + 4.0);
            }
            (tag.x, tag.y) = (x, y);
            x += tag.width + BETWEEN;
        }
        if let Some(last) = self.tags.last_mut() {
            self.height = self.height.max(last.y + TAG);
            // What was found stands at the end of its row, where the eye finds it again.
            if matches!(last.sort, Sort::Found(_)) {
                last.x = self.width - PAD - last.width;
            }
        }
    }
}

/// Whether a box's title is set in semi-bold.
pub(super) fn is_bold(subject: &Subject, kind: GoalKind) -> bool {
    matches!(subject, Subject::Goal(_)) && kind == GoalKind::Direction
}

fn tags(scene: &Scene<'_>, goal: GoalIx) -> Vec<(String, Sort)> {
    let written = scene.graph.goal(goal);
    let mut tags = Vec::new();
    if written.shared {
        tags.push((scene.say(&parts::SHARED), Sort::Shared));
    }
    for name in &written.owners {
        tags.push(match scene.graph.unit_named(name) {
            Some(unit) => (scene.graph.unit(unit).id.clone(), Sort::Owner),
            None => (format!("{name}\u{a0}?"), Sort::Unknown),
        });
    }
    if let Some((counts, severity)) = scene.counts(goal).and_then(gravest) {
        tags.extend(scene.tally(counts).map(|said| (said, Sort::Found(severity))));
    }
    tags
}

/// The gravest of what was found, if it needs mending; what is but worth a look stands in words.
fn gravest(counts: Counts) -> Option<(Counts, Severity)> {
    let Counts { errors, warnings, .. } = counts;
    let none = Counts::default();
    match (errors, warnings) {
        (0, 0) => None,
        (0, warnings) => Some((Counts { warnings, ..none }, Severity::Warning)),
        (errors, _) => Some((Counts { errors, ..none }, Severity::Error)),
    }
}
