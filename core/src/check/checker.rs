//! Settings made ready, and the rules asked about one holder after another.

use super::problem::Problem;
use super::scopes::Scopes;
use super::settings::Settings;
use super::severity::Severities;
use crate::graph::{Flawed, Gap, GoalIx, Graph, Holder, Node, Scratch, Waivable};
use crate::plan::GoalKind;
use crate::rules::{Case, Found, Idle, Limits, RULES, RuleRef, Scope, Subject, Words};
use crate::text::{Date, Lang};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The rules in force for a plan, and what settings say of them.
#[derive(Debug)]
pub(crate) struct Checker {
    pub(crate) rules: Vec<RuleRef>,
    pub(crate) words: Arc<Words>,
    pub(crate) limits: Limits,
    pub(crate) today: Option<Date>,
    pub(crate) problems: Vec<Problem>,
    pub(super) severities: Severities,
    pub(super) known: BTreeSet<String>,
    scopes: Scopes,
    /// Where nothing has been edited, the rules that judge only one thing that the graph lists:
    /// they go through that list by themselves.
    listed: Vec<(u16, Scope)>,
    off: Vec<bool>,
}

/// Room to judge in, and what has been found.
#[derive(Debug, Clone, Default)]
pub(crate) struct Bench {
    scratch: Scratch,
    pub(crate) found: Vec<Found>,
}

impl Checker {
    pub(crate) fn new(graph: &Graph<'_>, host: &Settings) -> Self {
        let (plan, problems) = Settings::of_plan(graph.settings());
        // Of two rules with one name, the host's is in force.
        let is_hosts = |name: &str| host.rules.iter().any(|rule| rule.name() == name);
        let own = plan.rules.iter().filter(|rule| !is_hosts(rule.name()));
        let given = own.chain(&host.rules).cloned().map(RuleRef::Given);
        let rules: Vec<RuleRef> =
            RULES.iter().map(|&rule| RuleRef::Own(rule)).chain(given).collect();
        let profile = host.profile.or(plan.profile);
        let severities = Severities::new(&rules, &host.severities, &plan.severities, profile);
        let lang = host.language.unwrap_or(graph.language());
        let mut checker = Self {
            words: Arc::new(Words { lang, terms: graph.terms().clone() }),
            limits: host.limits(&plan),
            today: host.today,
            scopes: Scopes::default(),
            listed: Vec::new(),
            off: Vec::new(),
            known: host.known.clone(),
            problems,
            severities,
            rules,
        };
        checker.problems.extend(super::settings::unknown_rules(&plan, &checker.rules));
        let all = 0..checker.rules.len();
        checker.off = all.map(|rule| checker.severities.is_off(rule)).collect();
        checker.sort_rules(graph.is_listed());
        checker
    }

    /// Notes which rules to ask about what.
    fn sort_rules(&mut self, is_listed: bool) {
        for ((rule, &off), at) in self.rules.iter().zip(&self.off).zip(0..) {
            match rule.about().judges {
                _ if off => {}
                &[scope @ (Scope::Fault(_) | Scope::Gap | Scope::Bare | Scope::Outside)]
                    if is_listed =>
                {
                    self.listed.push((at, scope));
                }
                judges => {
                    for &scope in judges {
                        self.scopes.of(scope).into_iter().for_each(|list| list.push(at));
                    }
                }
            }
        }
    }

    pub(crate) fn lang(&self) -> Lang {
        self.words.lang
    }

    /// How many links away rules look that look further than the catalogue's own.
    pub(crate) fn reach(&self) -> usize {
        let given = self.rules.iter().filter(|rule| matches!(rule, RuleRef::Given(_)));
        given.map(|rule| rule.about().reach).max().unwrap_or(0)
    }

    pub(crate) fn case<'c>(&'c self, graph: &'c Graph<'c>, idle: &'c dyn Idle) -> Case<'c> {
        Case {
            graph,
            limits: &self.limits,
            today: self.today,
            rules: &self.rules,
            off: &self.off,
            problems: &self.problems,
            idle,
        }
    }

    /// Goes to every holder that some rule judges, in the order of the plan. Waivers come later.
    pub(crate) fn each_asked(&self, graph: &Graph<'_>, mut ask: impl FnMut(Holder)) {
        let scopes = &self.scopes;
        if !scopes.plan.is_empty() {
            ask(Holder::Plan);
        }
        if !scopes.unit.is_empty() {
            graph.units().for_each(|unit| ask(unit.into()));
        }
        let of_kind = GoalKind::ALL.map(|kind| scopes.judge_goals(kind));
        if of_kind.contains(&true) {
            for goal in graph.goals() {
                if of_kind.get(graph.kind(goal) as usize) == Some(&true) {
                    ask(goal.into());
                }
            }
        }
        if !scopes.indicator.is_empty() {
            graph.indicators().for_each(|indicator| ask(indicator.into()));
        }
        if !scopes.declared.is_empty() {
            graph.declared().for_each(|declared| ask(Holder::Declared(declared)));
        }
    }

    /// Whether some rule judges faults beside other things.
    pub(crate) fn judges_faults(&self) -> bool {
        self.scopes.faults.iter().any(|rules| !rules.is_empty())
    }

    /// Whether some rule judges waivers.
    pub(crate) fn judges_waivers(&self) -> bool {
        !self.scopes.waiver.is_empty()
    }

    /// Asks every rule about everything in a holder.
    pub(crate) fn judge(&self, case: &Case<'_>, holder: Holder, bench: &mut Bench) {
        self.judge_own(case, holder, bench);
        for flawed in case.graph.flaws_of(holder) {
            self.judge_fault(case, flawed, bench);
        }
    }

    /// Asks about a holder itself.
    pub(crate) fn judge_own(&self, case: &Case<'_>, holder: Holder, bench: &mut Bench) {
        let scopes = &self.scopes;
        match holder {
            Holder::Plan => self.ask(case, &scopes.plan, Subject::Plan, Waivable::No, bench),
            Holder::Element(Node::Unit(unit)) => {
                self.ask_of_element(case, &scopes.unit, Subject::Unit(unit), unit.into(), bench);
            }
            Holder::Element(Node::Goal(goal)) => self.judge_goal(case, goal, bench),
            Holder::Element(Node::Indicator(one)) => {
                let subject = Subject::Indicator(one);
                self.ask_of_element(case, &scopes.indicator, subject, one.into(), bench);
            }
            Holder::Declared(declared) => {
                let subject = Subject::Declared(declared);
                self.ask(case, &scopes.declared, subject, Waivable::Perhaps, bench);
            }
            Holder::Waiver(waiver) => {
                self.ask(case, &scopes.waiver, Subject::Waiver(waiver), Waivable::No, bench);
            }
            Holder::Cell(_) => {}
        }
    }

    fn ask_of_element(
        &self,
        case: &Case<'_>,
        rules: &[u16],
        subject: Subject,
        node: Node,
        bench: &mut Bench,
    ) {
        if !rules.is_empty() {
            let waivable = case.graph.is_named_by_waiver(node).into();
            self.ask(case, rules, subject, waivable, bench);
        }
    }

    fn judge_goal(&self, case: &Case<'_>, goal: GoalIx, bench: &mut Bench) {
        let (scopes, graph) = (&self.scopes, case.graph);
        let waivable = graph.may_be_waived(goal).into();
        let own = scopes.goals.get(graph.kind(goal) as usize).map_or(&[][..], Vec::as_slice);
        self.ask(case, own, Subject::Goal(goal), waivable, bench);
        if !scopes.bare.is_empty() && graph.is_bare(goal) {
            self.ask(case, &scopes.bare, Subject::Goal(goal), waivable, bench);
        }
        if !scopes.outside.is_empty() && graph.is_outside(goal) {
            self.ask(case, &scopes.outside, Subject::Goal(goal), waivable, bench);
        }
        if !graph.is_coverable(goal) {
            return;
        }
        let mut scratch = std::mem::take(&mut bench.scratch);
        if !scopes.cell.is_empty() {
            for &cell in graph.cells(goal, &mut scratch) {
                self.ask(case, &scopes.cell, Subject::Cell(cell), Waivable::Perhaps, bench);
            }
        }
        if !scopes.gap.is_empty() {
            for &Gap { cell, waivable } in graph.gaps(goal, &mut scratch) {
                self.ask(case, &scopes.gap, Subject::Cell(cell), waivable, bench);
            }
        }
        bench.scratch = scratch;
    }

    /// Asks about one fault.
    pub(crate) fn judge_fault(&self, case: &Case<'_>, flawed: Flawed, bench: &mut Bench) {
        if let Some(rules) = self.scopes.faults.get(flawed.flaw as usize) {
            self.ask(case, rules, fault(flawed), flawed.may_be_waived.into(), bench);
        }
    }

    /// Asks each rule that judges only what the graph lists, and gives what it finds.
    pub(crate) fn judge_listed(
        &self,
        case: &Case<'_>,
        bench: &mut Bench,
        mut give: impl FnMut(u16, &mut Vec<Found>),
    ) {
        let graph = case.graph;
        let flaws = graph.flaws();
        for &(at, scope) in &self.listed {
            let Some(rule) = self.rules.get(usize::from(at)) else { continue };
            let found = &mut bench.found;
            match scope {
                Scope::Fault(flaw) => {
                    for &one in flaws.iter().filter(|one| one.flaw == flaw) {
                        let waivable = one.may_be_waived.into();
                        self.ask_one(case, (at, rule), fault(one), waivable, found);
                    }
                }
                Scope::Gap => {
                    let gaps = graph.all_gaps();
                    found.reserve(gaps.len());
                    for &Gap { cell, waivable } in gaps {
                        self.ask_one(case, (at, rule), Subject::Cell(cell), waivable, found);
                    }
                }
                _ => {
                    let is_bare = scope == Scope::Bare;
                    let goals = if is_bare { graph.all_bare() } else { graph.all_outside() };
                    for &goal in goals {
                        let waivable = graph.may_be_waived(goal).into();
                        self.ask_one(case, (at, rule), Subject::Goal(goal), waivable, found);
                    }
                }
            }
            give(at, &mut bench.found);
        }
    }

    /// The baseline's findings that are not there any more.
    pub(crate) fn known(&self) -> &BTreeSet<String> {
        &self.known
    }
}

fn fault(flawed: Flawed) -> Subject {
    Subject::Fault(flawed.holder, flawed.at)
}
