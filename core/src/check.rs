//! Every rule over every subject, once.

use crate::graph::Graph;
use crate::rules::{Finding, Found, RULES, Rule, Scope, Severity, Subject, tell};
use crate::text::Lang;
use serde::Serialize;

/// How a plan is to be checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Settings {
    /// The language findings speak; the plan's own where it is not said.
    pub language: Option<Lang>,
}

impl Settings {
    /// Settings with a language of the host's.
    #[must_use]
    pub fn speaking(language: Lang) -> Self {
        Self { language: Some(language) }
    }
}

/// What a check found.
#[derive(Debug, Clone)]
pub struct Report {
    findings: Vec<Finding>,
    lang: Lang,
}

/// How many findings of each severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Must be mended before publishing.
    pub errors: usize,
    /// Ought to be mended, or decided on.
    pub warnings: usize,
    /// Worth a look.
    pub infos: usize,
}

/// Checks a graph by every rule.
///
/// Findings stand in the order of [`RULES`], and within a rule in the order of the plan.
///
/// ```
/// use goalgraph::{Graph, Lang, Plan, Settings};
/// let mut plan = Plan::new("Plan");
/// plan.goals.push(goalgraph::plan::Goal::new("g", goalgraph::plan::GoalKind::Period, "Tryggere skolevei"));
/// let report = goalgraph::check(&Graph::new(&plan), &Settings::default());
/// assert_eq!(report.counts().errors, 2);
/// assert_eq!(
///     report.findings()[0].texts(Lang::En).message,
///     "“Tryggere skolevei” supports no long-term goals."
/// );
/// ```
pub fn check(graph: &Graph<'_>, settings: &Settings) -> Report {
    let lang = settings.language.unwrap_or(graph.plan().language);
    let mut found = Vec::new();
    for rule in RULES {
        for scope in rule.about().judges {
            judge_all(*rule, *scope, graph, &mut found);
        }
    }
    Report { findings: tell(&found, graph, lang), lang }
}

fn judge_all(rule: &dyn Rule, scope: Scope, graph: &Graph<'_>, found: &mut Vec<Found>) {
    let mut judge = |subject| rule.judge(graph, subject, found);
    match scope {
        Scope::Fault => graph.faults().iter().for_each(|fault| judge(Subject::Fault(fault))),
        Scope::Declared => {
            for (position, declared) in graph.plan().declared.iter().enumerate() {
                judge(Subject::Declared(declared, position));
            }
        }
        Scope::Unit => graph.units().for_each(|unit| judge(Subject::Unit(unit))),
        Scope::Goal => graph.goals().for_each(|goal| judge(Subject::Goal(goal))),
        Scope::Cell => {
            for goal in graph.goals() {
                for unit in graph.answerable(goal) {
                    judge(Subject::Cell(graph.cell(goal, unit)));
                }
            }
        }
    }
}

impl Report {
    /// Every finding.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The language the report was asked for.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// How many findings of each severity.
    pub fn counts(&self) -> Counts {
        let of = |severity| self.findings.iter().filter(|one| one.severity() == severity).count();
        Counts {
            errors: of(Severity::Error),
            warnings: of(Severity::Warning),
            infos: of(Severity::Info),
        }
    }
}
