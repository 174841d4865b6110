//! Who can own goals: the organisation, five directorates, and a tree of units below them.

use super::random::Random;
use super::words::Vocabulary;
use goalgraph::plan::{Unit, UnitKind};

/// The directorates' ids and names.
pub(super) const DIRECTORATES: [(&str, &str); 5] = [
    ("OPPV", "Oppvekst"),
    ("HM", "Helse og mestring"),
    ("KI", "Kultur og innbyggerdialog"),
    ("BYS", "By- og stedsutvikling"),
    ("STAB", "Stabsområdene"),
];

/// The deepest a unit lies below the organisation; a directorate lies at 1.
const DEPTH: usize = 4;

/// The plan's units, and which lie below which directorate.
pub(super) struct Staff {
    /// As the plan lists them.
    pub(super) units: Vec<Unit>,
    /// The ids of the units below each directorate.
    below: [Vec<String>; 5],
}

impl Staff {
    /// The organisation, the directorates, and as many units as are left.
    pub(super) fn of(count: usize, words: Vocabulary, random: &mut Random) -> Self {
        let mut units = vec![unit("KOM", "Kommunen", UnitKind::Organisation, None)];
        // Where another unit can still hang: its id, its directorate, its depth.
        let mut places: Vec<(String, usize, usize)> = Vec::new();
        for (position, (id, name)) in DIRECTORATES.into_iter().enumerate() {
            let mut one = unit(id, name, UnitKind::Directorate, Some("KOM"));
            one.source = Some(super::page(random));
            one.aliases.extend((id == "BYS").then(|| "BS".to_owned()));
            units.push(one);
            places.push((id.to_owned(), position, 1));
        }
        let mut below = <[Vec<String>; 5]>::default();
        for number in units.len()..count {
            // The first lies below the first directorate: faults name it.
            let place = if below.iter().all(Vec::is_empty) { places.first() } else { None };
            let (parent, directorate, depth) = place.unwrap_or(random.pick(&places)).clone();
            let (code, _) = DIRECTORATES.get(directorate).copied().unwrap_or_default();
            let (id, name) = (format!("{code}-{number}"), words.noun(random));
            let mut one = unit(&id, &format!("Avdeling for {name}"), UnitKind::Unit, Some(&parent));
            one.source = Some(super::page(random));
            units.push(one);
            if let Some(ids) = below.get_mut(directorate) {
                ids.push(id.clone());
            }
            if depth + 1 < DEPTH {
                places.push((id, directorate, depth + 1));
            }
        }
        Self { units, below }
    }

    /// A directorate, or now and then a unit below it.
    pub(super) fn within(&self, directorate: usize, random: &mut Random) -> String {
        let below = self.below.get(directorate).map_or(&[][..], Vec::as_slice);
        if below.is_empty() || random.below(5) < 3 {
            id(directorate)
        } else {
            random.pick(below).clone()
        }
    }
}

/// A directorate's id.
pub(super) fn id(directorate: usize) -> String {
    DIRECTORATES.get(directorate).map_or_else(String::new, |(id, _)| (*id).to_owned())
}

/// A unit with nothing said but where it stands.
pub(super) fn unit(id: &str, name: &str, kind: UnitKind, parent: Option<&str>) -> Unit {
    Unit {
        id: id.to_owned(),
        name: name.to_owned(),
        kind,
        parent: parent.map(str::to_owned),
        aliases: Vec::new(),
        source: None,
    }
}
