//! Settings made ready, and the rules asked about one holder after another.

use super::problem::Problem;
use super::settings::Settings;
use super::severity::Severities;
use super::waivers::covering;
use crate::graph::{Flaw, Gap, GoalIx, Graph, Holder, Node, Scratch, WaiverIx};
use crate::plan::GoalKind;
use crate::rules::{
    Case, Found, Idle, Limits, RULES, RuleRef, Scope, Severity, Subject, Words, identity,
};
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
    severities: Severities,
    known: BTreeSet<String>,
    scopes: Scopes,
    off: Vec<bool>,
}

/// The rules to ask about each kind of subject, by their positions.
#[derive(Debug, Default)]
struct Scopes {
    plan: Vec<u16>,
    faults: [Vec<u16>; 6],
    declared: Vec<u16>,
    unit: Vec<u16>,
    goals: [Vec<u16>; 5],
    cell: Vec<u16>,
    gap: Vec<u16>,
    indicator: Vec<u16>,
    waiver: Vec<u16>,
}

/// What a finding comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Judged {
    pub(crate) found: Found,
    pub(crate) severity: Severity,
    pub(crate) fate: Fate,
}

/// Whether a finding is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    Shown,
    Known,
    Waived(WaiverIx),
}

/// Room to judge in.
#[derive(Debug, Clone, Default)]
pub(crate) struct Bench {
    scratch: Scratch,
    found: Vec<Found>,
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
            off: Vec::new(),
            known: host.known.clone(),
            problems,
            severities,
            rules,
        };
        checker.problems.extend(super::settings::unknown_rules(&plan, &checker.rules));
        let all = 0..checker.rules.len();
        checker.off = all.map(|rule| checker.severities.is_off(rule)).collect();
        checker.scopes = Scopes::of(&checker.rules, &checker.off);
        checker
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
        let of_kind = [0, 1, 2, 3, 4].map(|kind| {
            let own = scopes.goals.get(kind).is_some_and(|own| !own.is_empty());
            own || kind == GoalKind::Direction as usize && scopes.judge_cells()
        });
        for goal in graph.goals() {
            if of_kind.get(graph.kind(goal) as usize) == Some(&true) {
                ask(goal.into());
            }
        }
        if !scopes.indicator.is_empty() {
            graph.indicators().for_each(|indicator| ask(indicator.into()));
        }
        if !scopes.declared.is_empty() {
            graph.declared().for_each(|declared| ask(Holder::Declared(declared)));
        }
    }

    /// Whether some rule judges waivers.
    pub(crate) fn judges_waivers(&self) -> bool {
        !self.scopes.waiver.is_empty()
    }

    /// Asks every rule about everything in a holder.
    pub(crate) fn judge(
        &self,
        case: &Case<'_>,
        holder: Holder,
        bench: &mut Bench,
        mut decided: impl FnMut(Judged),
    ) {
        self.judge_own(case, holder, bench, &mut decided);
        self.judge_faults(case, holder, bench, &mut decided);
    }

    /// Asks about a holder itself.
    pub(crate) fn judge_own(
        &self,
        case: &Case<'_>,
        holder: Holder,
        bench: &mut Bench,
        decided: impl FnMut(Judged),
    ) {
        let Bench { found, scratch } = bench;
        let scopes = &self.scopes;
        match holder {
            Holder::Plan => self.ask(case, &scopes.plan, Subject::Plan, false, found),
            Holder::Element(Node::Unit(unit)) => {
                self.ask_of_element(case, &scopes.unit, Subject::Unit(unit), unit.into(), found);
            }
            Holder::Element(Node::Goal(goal)) => {
                if let Some(own) = scopes.goals.get(case.graph.kind(goal) as usize) {
                    let may_be_waived = case.graph.may_be_waived(goal);
                    self.ask(case, own, Subject::Goal(goal), may_be_waived, found);
                }
                if case.graph.is_coverable(goal) {
                    self.ask_of_cells(case, goal, scratch, found);
                }
            }
            Holder::Element(Node::Indicator(one)) => {
                let subject = Subject::Indicator(one);
                self.ask_of_element(case, &scopes.indicator, subject, one.into(), found);
            }
            Holder::Declared(declared) => {
                self.ask(case, &scopes.declared, Subject::Declared(declared), true, found);
            }
            Holder::Waiver(waiver) => {
                self.ask(case, &scopes.waiver, Subject::Waiver(waiver), false, found);
            }
            Holder::Cell(_) => {}
        }
        self.decide_all(case, bench, decided);
    }

    fn ask_of_element(
        &self,
        case: &Case<'_>,
        rules: &[u16],
        subject: Subject,
        node: Node,
        found: &mut Vec<Found>,
    ) {
        if !rules.is_empty() {
            let may_be_waived = case.graph.is_named_by_waiver(node);
            self.ask(case, rules, subject, may_be_waived, found);
        }
    }

    fn ask_of_cells(
        &self,
        case: &Case<'_>,
        goal: GoalIx,
        scratch: &mut Scratch,
        found: &mut Vec<Found>,
    ) {
        let scopes = &self.scopes;
        if !scopes.cell.is_empty() {
            for &cell in case.graph.cells(goal, scratch) {
                self.ask(case, &scopes.cell, Subject::Cell(cell), true, found);
            }
        }
        if !scopes.gap.is_empty() {
            for &Gap { cell, may_be_waived } in case.graph.gaps(goal, scratch) {
                self.ask(case, &scopes.gap, Subject::Cell(cell), may_be_waived, found);
            }
        }
    }

    /// Asks about the faults of a holder.
    fn judge_faults(
        &self,
        case: &Case<'_>,
        holder: Holder,
        bench: &mut Bench,
        decided: impl FnMut(Judged),
    ) {
        let faults = case.graph.faults_of(holder);
        let may_be_waived = !faults.is_empty() && case.graph.may_fault_be_waived(holder);
        for (fault, at) in faults.iter().zip(0..) {
            self.judge_fault(case, (holder, at, fault.flaw(), may_be_waived), bench);
        }
        self.decide_all(case, bench, decided);
    }

    /// Asks about one fault.
    pub(crate) fn judge_fault(
        &self,
        case: &Case<'_>,
        (holder, at, flaw, may_be_waived): (Holder, u32, Flaw, bool),
        bench: &mut Bench,
    ) {
        if let Some(rules) = self.scopes.faults.get(flaw as usize) {
            self.ask(case, rules, Subject::Fault(holder, at), may_be_waived, &mut bench.found);
        }
    }

    /// Decides what what was found comes to.
    pub(crate) fn decide_all(
        &self,
        case: &Case<'_>,
        bench: &mut Bench,
        decided: impl FnMut(Judged),
    ) {
        if !bench.found.is_empty() {
            let found = bench.found.drain(..);
            found.filter_map(|found| self.decide(case, found)).for_each(decided);
        }
    }

    fn ask(
        &self,
        case: &Case<'_>,
        rules: &[u16],
        subject: Subject,
        may_be_waived: bool,
        found: &mut Vec<Found>,
    ) {
        for &at in rules {
            let before = found.len();
            let Some(rule) = self.rules.get(usize::from(at)) else { continue };
            rule.judge(case, subject, found);
            for one in found.iter_mut().skip(before) {
                one.rule = at;
                // What a given rule's findings are about is its own affair.
                one.may_be_waived = may_be_waived || matches!(rule, RuleRef::Given(_));
            }
        }
    }

    /// What a finding comes to; nothing when nobody wants to know.
    fn decide(&self, case: &Case<'_>, found: Found) -> Option<Judged> {
        let fate = if found.may_be_waived || !self.known.is_empty() {
            self.fate(case, &found)
        } else {
            Fate::Shown
        };
        let severity = self.severities.of(&self.rules, case.graph, &found);
        match (severity, fate) {
            (Some(severity), fate) => Some(Judged { found, severity, fate }),
            // A waiver of what is not shown is in use all the same.
            (None, Fate::Waived(_)) => Some(Judged { found, severity: Severity::Info, fate }),
            (None, _) => None,
        }
    }

    fn fate(&self, case: &Case<'_>, found: &Found) -> Fate {
        let Some(rule) = self.rules.get(usize::from(found.rule)) else { return Fate::Shown };
        let waiver = if found.may_be_waived { covering(case, rule, found) } else { None };
        let is_known = || {
            !self.known.is_empty() && self.known.contains(&identity(rule, case, found).to_string())
        };
        match waiver {
            Some(waiver) => Fate::Waived(waiver),
            None if is_known() => Fate::Known,
            None => Fate::Shown,
        }
    }

    /// The baseline's findings that are not there any more.
    pub(crate) fn known(&self) -> &BTreeSet<String> {
        &self.known
    }
}

impl Scopes {
    fn judge_cells(&self) -> bool {
        !(self.cell.is_empty() && self.gap.is_empty())
    }

    fn of(rules: &[RuleRef], off: &[bool]) -> Self {
        let mut scopes = Self::default();
        for (at, rule) in rules.iter().enumerate() {
            if off.get(at) == Some(&true) {
                continue;
            }
            let Ok(number) = u16::try_from(at) else { break };
            for scope in rule.about().judges {
                let list = match scope {
                    Scope::Plan => &mut scopes.plan,
                    Scope::Fault(flaw) => match scopes.faults.get_mut(*flaw as usize) {
                        Some(list) => list,
                        None => continue,
                    },
                    Scope::Declared => &mut scopes.declared,
                    Scope::Unit => &mut scopes.unit,
                    Scope::Goal(kind) => match scopes.goals.get_mut(*kind as usize) {
                        Some(list) => list,
                        None => continue,
                    },
                    Scope::Cell => &mut scopes.cell,
                    Scope::Gap => &mut scopes.gap,
                    Scope::Indicator => &mut scopes.indicator,
                    Scope::Waiver => &mut scopes.waiver,
                };
                list.push(number);
            }
        }
        scopes
    }
}
