//! The findings as a sheet.

use super::{REMEDY, RULE, WHY, severity_word};
use crate::rules::ElementKind;
use crate::text::Wording;
use crate::view::csv::Sheet;
use crate::view::scene::Scene;

/// One row per finding, gravest rules first.
pub(in crate::view) fn sheet(scene: &Scene<'_>) -> String {
    let mut sheet = Sheet::new(scene.lang);
    for heading in [&SEVERITY, &RULE, &GOAL, &UNIT, &MESSAGE, &WHY, &REMEDY] {
        sheet.text(&scene.say(heading));
    }
    sheet.end();
    for finding in scene.listed() {
        let texts = finding.texts(scene.lang);
        let about = |kind| super::first(finding, kind).unwrap_or_default();
        sheet
            .text(&scene.say(severity_word(finding.severity())))
            .text(finding.rule())
            .text(about(ElementKind::Goal))
            .text(about(ElementKind::Unit))
            .text(&texts.message)
            .text(&texts.why)
            .text(&texts.remedy)
            .end();
    }
    sheet.finish()
}

const SEVERITY: Wording = Wording { nb: "Alvor", nn: "Alvor", en: "Severity" };
const GOAL: Wording = Wording { nb: "Mål", nn: "Mål", en: "Goal" };
const UNIT: Wording = Wording { nb: "Enhet", nn: "Eining", en: "Unit" };
const MESSAGE: Wording = Wording { nb: "Merknad", nn: "Merknad", en: "Finding" };
