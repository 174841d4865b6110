//! A rule for tests: titles that shout. One sign can be mended by anybody; of two, somebody must
//! look whether the goal is meant at all.

use goalgraph::plan::GoalKind;
use goalgraph::rules::{About, Case, Fix, Found, Rule, Scope, Subject, Told};
use goalgraph::text::Wording;
use goalgraph::{Edit, Settings};
use std::sync::Arc;

#[derive(Debug)]
struct Shouts(About);

const SAID: Wording =
    Wording { nb: "«{goal}» roper.", nn: "«{goal}» ropar.", en: "“{goal}” shouts." };
const WHY: Wording =
    Wording { nb: "Roping er slitsomt.", nn: "Roping er slitsamt.", en: "It tires." };
const QUIET: Wording =
    Wording { nb: "Fjern utropstegnet.", nn: "Fjern utropsteiknet.", en: "Remove the sign." };
const REMOVE: Wording =
    Wording { nb: "Fjern målet.", nn: "Fjern målet.", en: "Remove the goal." };

/// Settings with the rule.
pub(crate) fn settings() -> Settings {
    let judges: &[Scope] = &[Scope::Goal(GoalKind::Period)];
    let mut settings = Settings::default();
    settings.rules.push(Arc::new(Shouts(About { judges, ..About::new("house/shouts", WHY, WHY) })));
    settings
}

impl Rule for Shouts {
    fn about(&self) -> &About {
        &self.0
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Goal(goal) = subject else { return };
        if case.graph.goal(goal).title.ends_with('!') {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, _: &Case<'_>, found: &Found) -> Told {
        Told::new(SAID).in_field("/title").with("goal", found.goal())
    }

    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        let goal = case.graph.goal(found.goal());
        if goal.title.ends_with("!!") {
            return vec![Fix::suggested(REMOVE, Edit::remove(&goal.id))];
        }
        vec![Fix::safe(QUIET, Edit::retitle(&goal.id, goal.title.trim_end_matches('!')))]
    }
}
