//! What fixes change in the text of a plan.
//!
//! An edit says which elements it changes. Of an element that stays where it is, the smallest
//! values that differ are replaced, in whatever layout the file has. Where elements come and go,
//! and the file is laid out as the program writes plans, the lines that differ are replaced; in
//! any other layout, again the smallest values, be it a whole list.

use super::log::{Content, Region, Replacement};
use crate::read::Document;
use crate::report::lines::Lines;
use crate::report::{Checked, places};
use goalgraph::edit::{Change, List};
use goalgraph::plan::{Place, locate_all};
use goalgraph::rules::Fix;
use goalgraph::{Edit, Plan};
use serde::de::IgnoredAny;
use serde_json::{Deserializer, Value};
use std::ops::Range;

/// The replacements of every fix of every finding, shown and hidden, in order.
pub(super) fn of(checked: &Checked) -> Vec<Vec<Replacement>> {
    let both = checked.shown.iter().chain(&checked.hidden);
    let fixes = both.flat_map(|one| one.finding.fixes());
    of_edits(&checked.document, fixes.map(Fix::edit))
}

fn of_edits<'e>(
    document: &Document,
    edits: impl Iterator<Item = &'e Edit>,
) -> Vec<Vec<Replacement>> {
    let mut plan = document.plan.clone();
    let planned: Vec<Vec<Planned>> = edits.map(|edit| planned(document, &mut plan, edit)).collect();
    // One walk over the text for all of them.
    let pointers = planned.iter().flatten().map(Planned::pointer).collect();
    let mut places = places(&document.text, pointers).into_iter();
    let lines = Lines::of(&document.text);
    let mut made = Vec::new();
    for fix in &planned {
        let own = fix.iter().zip(places.by_ref());
        let replacements = own.map(|(one, place)| one.replacement(document, &lines, &place));
        made.push(replacements.collect::<Option<Vec<_>>>().map(distinct).unwrap_or_default());
    }
    made
}

/// Something that is to be replaced.
enum Planned {
    /// A value, by the pointer of its element and from there; and the element as it will be.
    Value {
        element: usize,
        pointer: String,
        after: String,
    },
    Lines(Replacement),
}

/// The values or lines an edit replaces; the plan is as it was afterwards.
fn planned(document: &Document, plan: &mut Plan, edit: &Edit) -> Vec<Planned> {
    let Ok(inverse) = edit.apply(plan) else { return Vec::new() };
    let planned = match &inverse {
        Edit::Changes(changes) => of_elements(plan, changes),
        _ => None,
    };
    let planned = planned.unwrap_or_else(|| of_whole(document, plan));
    // What an edit returns takes it back, always; were it not so, nothing more could be told.
    if inverse.apply(plan).is_err() { Vec::new() } else { planned }
}

/// Of an edit that only puts elements in each other's places; nothing of others.
fn of_elements(plan: &Plan, undo: &[Change]) -> Option<Vec<Planned>> {
    let mut seen = Vec::new();
    let mut planned = Vec::new();
    // What was there at first is what is put back last.
    for change in undo.iter().rev() {
        let Change::Replace { position, item } = change else { return None };
        let place = (item.list(), *position);
        if seen.contains(&place) {
            continue;
        }
        seen.push(place);
        // An item is written as an object with its kind as the only field.
        let before = serde_json::to_value(item).ok()?;
        let before = before.as_object()?.values().next()?;
        let after = element(plan, item.list(), *position)?;
        let base = format!("/{}/{position}", item.list().name());
        planned.extend(values(&base, before, &after)?);
    }
    Some(planned)
}

/// Of any edit, by what the plan was and is.
fn of_whole(document: &Document, plan: &Plan) -> Vec<Planned> {
    let after = plan.to_json();
    let before = document.plan.to_json();
    if before == document.text {
        return lines(&before, &after).map(Planned::Lines).into_iter().collect();
    }
    let value = serde_json::to_value(&document.plan).ok();
    value.and_then(|before| values("", &before, &after)).unwrap_or_default()
}

fn element(plan: &Plan, list: List, position: usize) -> Option<String> {
    let text = match list {
        List::Units => serde_json::to_string_pretty(plan.units.get(position)?),
        List::Goals => serde_json::to_string_pretty(plan.goals.get(position)?),
        List::Indicators => serde_json::to_string_pretty(plan.indicators.get(position)?),
        List::Cells => serde_json::to_string_pretty(plan.cells.get(position)?),
        List::Declared => serde_json::to_string_pretty(plan.declared.get(position)?),
        List::Waivers => serde_json::to_string_pretty(plan.waivers.get(position)?),
    };
    text.ok()
}

/// The smallest values in which an element differs from what it will be.
fn values(base: &str, before: &Value, after: &str) -> Option<Vec<Planned>> {
    let now: Value = serde_json::from_str(after).ok()?;
    let mut differing = Vec::new();
    let mut waiting = vec![(base.to_owned(), before, &now)];
    while let Some((pointer, before, now)) = waiting.pop() {
        match (before, now) {
            (before, now) if before == now => {}
            (Value::Object(old), Value::Object(new))
                if old.len() == new.len() && old.keys().all(|key| new.contains_key(key)) =>
            {
                let under = old.iter().filter_map(|(key, value)| {
                    let key_escaped = key.replace('~', "~0").replace('/', "~1");
                    Some((format!("{pointer}/{key_escaped}"), value, new.get(key)?))
                });
                waiting.extend(under);
            }
            (Value::Array(old), Value::Array(new)) if old.len() == new.len() => {
                let under = old.iter().zip(new).enumerate();
                waiting.extend(under.map(|(at, (a, b))| (format!("{pointer}/{at}"), a, b)));
            }
            _ => differing.push(pointer),
        }
    }
    let planned = differing.into_iter().map(|pointer| Planned::Value {
        element: base.len(),
        pointer,
        after: after.to_owned(),
    });
    Some(planned.collect())
}

/// The lines in which two texts differ, as one replacement.
fn lines(before: &str, after: &str) -> Option<Replacement> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (before.split_inclusive('\n').collect(), after.split_inclusive('\n').collect());
    let same = |(a, b): &(&&str, &&str)| a == b;
    let first = old.iter().zip(&new).take_while(same).count();
    let most = old.len().min(new.len()) - first;
    let last = old.iter().rev().zip(new.iter().rev()).take_while(same).count().min(most);
    let text = new.get(first..new.len() - last)?.concat();
    let deleted_region = Region {
        start_line: first + 1,
        start_column: 1,
        end_line: Some(old.len() - last + 1),
        end_column: Some(1),
    };
    (before != after).then_some(Replacement { deleted_region, inserted_content: Content { text } })
}

impl Planned {
    fn pointer(&self) -> &str {
        match self {
            Self::Value { pointer, .. } => pointer,
            Self::Lines(_) => "",
        }
    }

    /// In the text: of a value that is left out there, what holds it is replaced.
    fn replacement(
        &self,
        document: &Document,
        lines: &Lines<'_>,
        place: &Place,
    ) -> Option<Replacement> {
        let (element, after) = match self {
            Self::Value { element, after, .. } => (*element, after),
            Self::Lines(replacement) => return Some(replacement.clone()),
        };
        let start = lines.byte(place.line, place.column)?;
        let old = extent(&document.text, start)?;
        let inner = place.pointer.get(element..)?;
        let new = locate_all(after, [inner]).pop().flatten()?;
        let of_after = Lines::of(after);
        let new_start = of_after.byte(new.line, new.column)?;
        let text = after.get(extent(after, new_start)?)?;
        let depth = indent(of_after.line(new.line)?);
        let text =
            text.replace(&format!("\n{depth}"), &format!("\n{}", indent(lines.line(place.line)?)));
        let (end_line, end_column) = lines.place(old.end);
        let deleted_region = Region {
            start_line: place.line,
            start_column: place.column,
            end_line: Some(end_line),
            end_column: Some(end_column),
        };
        Some(Replacement { deleted_region, inserted_content: Content { text } })
    }
}

/// The blanks a line begins with.
fn indent(line: &str) -> &str {
    line.get(..line.len() - line.trim_start().len()).unwrap_or_default()
}

/// The bytes of the JSON value that begins at a byte.
fn extent(text: &str, start: usize) -> Option<Range<usize>> {
    let mut values = Deserializer::from_str(text.get(start..)?).into_iter::<IgnoredAny>();
    values.next()?.ok()?;
    Some(start..start + values.byte_offset())
}

/// Values left out side by side may be held by the same one: it is replaced once.
fn distinct(mut replacements: Vec<Replacement>) -> Vec<Replacement> {
    let start = |it: &Replacement| (it.deleted_region.start_line, it.deleted_region.start_column);
    replacements.sort_by_key(start);
    replacements.dedup();
    replacements
}

#[cfg(test)]
mod tests {
    use super::*;
    use goalgraph::plan::{Goal, GoalKind};

    const PLAN: &str = r#"{"title": "Å", "goalgraph": 1, "units": [{ "id": "KI", "kind": "directorate",
    "name": "Kultur" }],
  "goals": [
	{ "kind": "direction", "id": "g", "title": "Alle deltar!" },
	{ "kind": "period", "id": "p", "title": "«Å» → 😀", "supports":
	  ["g"], "target": { "value": 2, "unitOfMeasure": "%" } }, { "id": "q", "kind": "period", "title": "Q" }]
}"#;

    fn made(text: &str, replacements: &[Replacement]) -> String {
        let lines = Lines::of(text);
        let mut text = text.to_owned();
        for one in replacements.iter().rev() {
            let Region { start_line, start_column, end_line, end_column } = one.deleted_region;
            let start = lines.byte(start_line, start_column).unwrap();
            let end = lines.byte(end_line.unwrap(), end_column.unwrap()).unwrap();
            text.replace_range(start..end, &one.inserted_content.text);
        }
        text
    }

    #[test]
    fn what_is_replaced_makes_the_edit_in_any_layout() {
        let bare = Goal::new("r", GoalKind::Period, "Ny");
        let edits = [
            Edit::retitle("p", "Ny «tittel»"),
            Edit::own("g", "KI"),
            Edit::link("q", "g"),
            Edit::unlink("p", "g"),
            Edit::remove("g"),
            Edit::add(bare),
            Edit::RenameId { id: "g".into(), to: "h".into() },
            Edit::All(vec![Edit::retitle("q", "R"), Edit::retitle("q", "S"), Edit::own("q", "KI")]),
            Edit::All(vec![Edit::remove("q"), Edit::retitle("g", "Alle")]),
            Edit::remove("KI"),
        ];
        let plan = Plan::from_json(PLAN).unwrap();
        for text in [PLAN.to_owned(), plan.to_json()] {
            let document = Document { plan: plan.clone(), name: "p.json".into(), text };
            let all = of_edits(&document, edits.iter());
            for (edit, replacements) in edits.iter().zip(all) {
                let mut expected = plan.clone();
                edit.apply(&mut expected).unwrap();
                let text = made(&document.text, &replacements);
                assert_eq!(
                    Plan::from_json(&text).as_ref().ok(),
                    Some(&expected),
                    "{edit:?}\n{text}"
                );
                if document.text == plan.to_json() {
                    assert_eq!(text, expected.to_json(), "{edit:?}");
                }
            }
        }
    }

    #[test]
    fn no_more_is_replaced_than_differs() {
        let plan = Plan::from_json(PLAN).unwrap();
        let document = Document { plan, name: "p.json".into(), text: PLAN.into() };
        let edits = [Edit::retitle("p", "Å"), Edit::retitle("p", "«Å» → 😀"), Edit::remove("x")];
        let all = of_edits(&document, edits.iter());
        let region =
            Region { start_line: 5, start_column: 42, end_line: Some(5), end_column: Some(51) };
        let content = Content { text: "\"Å\"".into() };
        let one = Replacement { deleted_region: region, inserted_content: content };
        assert_eq!(all, [vec![one], vec![], vec![]]);
    }
}
