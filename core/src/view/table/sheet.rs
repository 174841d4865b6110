//! The threads as a sheet.

use super::threads::{Line, lines};
use super::{INDICATORS, OWNERS, kind};
use crate::graph::{GoalIx, Toward};
use crate::plan::GoalKind;
use crate::text::Form;
use crate::view::csv::Sheet;
use crate::view::parts;
use crate::view::scene::Scene;

/// Downwards one row per goal and thread, with a column for each kind above it; upwards one row
/// per thread, with its columns the other way round.
pub(in crate::view) fn sheet(scene: &Scene<'_>) -> String {
    let graph = scene.graph;
    let mut kinds: Vec<GoalKind> =
        GoalKind::ALL.into_iter().filter(|&kind| graph.goals_of(kind).next().is_some()).collect();
    let down = scene.toward == Toward::Down;
    if !down {
        kinds.reverse();
    }
    let mut sheet = Sheet::new(scene.lang);
    let names = kinds.iter().map(|&of| kind(scene, of, Form::One));
    let about = [scene.say(&OWNERS), scene.say(&INDICATORS), "Id".to_owned()];
    let heads: Vec<String> = if down {
        names.chain(about).collect()
    } else {
        about.into_iter().rev().chain(names).collect()
    };
    for head in &heads {
        sheet.text(head);
    }
    sheet.end();
    for line in lines(graph, scene.toward) {
        let about = if down { line.last() } else { line.path.first().copied() };
        let Some(about) = about.filter(|&goal| scene.concerns(goal) && scene.finds(goal)) else {
            continue;
        };
        if down {
            for &of in &kinds {
                cell(scene, &mut sheet, &line, of);
            }
            facts(scene, &mut sheet, about, false);
            sheet.end();
        } else if line.ends {
            facts(scene, &mut sheet, about, true);
            for &of in &kinds {
                cell(scene, &mut sheet, &line, of);
            }
            sheet.end();
        }
    }
    sheet.finish()
}

/// The goals of a kind on a thread.
fn cell(scene: &Scene<'_>, sheet: &mut Sheet, line: &Line, of: GoalKind) {
    let own = line.path.iter().filter(|&&goal| scene.graph.goal(goal).kind == of);
    sheet.joined(own.map(|&goal| scene.title(goal)), " › ");
}

/// Who owns a goal, what measures it, and its id; or the other way round.
fn facts(scene: &Scene<'_>, sheet: &mut Sheet, goal: GoalIx, reversed: bool) {
    let written = scene.graph.goal(goal);
    let owners = parts::owner_names(scene, written.shared, &written.owners);
    let indicators: Vec<&str> =
        scene.graph.measured_by(goal).map(|one| scene.indicator(one)).collect();
    if reversed {
        sheet.text(&written.id).text(&indicators.join(", ")).text(&owners);
    } else {
        sheet.text(&owners).text(&indicators.join(", ")).text(&written.id);
    }
}
