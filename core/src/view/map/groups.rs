//! The groups that goals of a map stand in.

use super::Groups;
use super::card::Card;
use super::choice::Subject;
use crate::text::Wording;
use crate::view::parts;
use crate::view::scene::Scene;
use rustc_hash::FxHashMap;

/// Groups by name, and the group of each card.
#[derive(Debug, Default)]
pub(super) struct Grouped {
    pub(super) names: Vec<String>,
    pub(super) of: Vec<u32>,
}

impl Grouped {
    pub(super) fn new(scene: &Scene<'_>, groups: Groups, cards: &[Card]) -> Self {
        let name: fn(&Scene<'_>, &Subject) -> String = match groups {
            Groups::None => return Self::default(),
            Groups::Unit => owner,
            Groups::Theme => theme,
        };
        let mut grouped = Self::default();
        let mut known: FxHashMap<String, u32> = FxHashMap::default();
        for card in cards {
            let name = name(scene, &card.subject);
            let next = u32::try_from(grouped.names.len()).unwrap_or(u32::MAX);
            let group = *known.entry(name.clone()).or_insert(next);
            if group == next {
                grouped.names.push(name);
            }
            grouped.of.push(group);
        }
        grouped
    }

    /// The name of a card's group, if it has one.
    pub(super) fn name(&self, card: usize) -> Option<&str> {
        let group = *self.of.get(card)?;
        self.names.get(group as usize).map(String::as_str)
    }
}

fn owner(scene: &Scene<'_>, subject: &Subject) -> String {
    if let Subject::Ghost(_, unit) = subject {
        return scene.unit_name(*unit).to_owned();
    }
    let goal = subject.goal();
    let written = scene.graph.goal(goal);
    match (scene.graph.owners(goal).next(), written.owners.first()) {
        _ if written.shared => scene.say(&parts::SHARED),
        (Some(unit), _) => scene.unit_name(unit).to_owned(),
        (None, Some(name)) => name.clone(),
        (None, None) => scene.say(&OWNERLESS),
    }
}

fn theme(scene: &Scene<'_>, subject: &Subject) -> String {
    let theme = scene.graph.goal(subject.goal()).theme.as_deref().map(str::trim);
    match theme.filter(|theme| !theme.is_empty()) {
        Some(theme) => theme.to_owned(),
        None => scene.say(&THEMELESS),
    }
}

const OWNERLESS: Wording = Wording { nb: "Uten eier", nn: "Utan eigar", en: "Without an owner" };
const THEMELESS: Wording = Wording { nb: "Uten tema", nn: "Utan tema", en: "Without a theme" };
