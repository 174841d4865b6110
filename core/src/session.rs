//! A plan being worked on: edits, what each changed in the findings, undo and redo.

use crate::check::{Bench, Checker, Counts, Report, Settings, Untold, Uses, tell};
use crate::edit::{Change, Document, Edit, Lookup};
use crate::error::Error;
use crate::graph::{Graph, Holder, Touched, WaiverIx};
use crate::plan::Plan;
use crate::rules::{Fate, Finding, Found, Identity, identity};
use crate::sort;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A plan open for editing, always judged.
///
/// An edit judges again only what it touches, so that it costs the same in a small plan and a
/// large one. Law, tested over random plans and edits: after any edits, undone and redone, the
/// report is the one [`check()`](crate::check()) gives for the plan, bytes and order.
///
/// ```
/// use goalgraph::{Edit, Plan, Session, Settings};
/// use goalgraph::plan::{Goal, GoalKind};
/// let mut plan = Plan::new("Plan");
/// plan.goals.push(Goal::new("g", GoalKind::Direction, "Alle deltar"));
/// let mut session = Session::open(plan, Settings::default());
///
/// let bare = Goal::new("p", GoalKind::Period, "Åpne biblioteker");
/// let delta = session.apply(&Edit::add(bare))?;
/// assert_eq!(delta.added.len(), 2);
///
/// let delta = session.apply(&Edit::link("p", "g"))?;
/// assert_eq!(delta.resolved[0].to_string(), "coverage/supports-nothing(p)");
/// assert!(session.undo().is_some_and(|delta| delta.added.len() == 1));
/// # Ok::<(), goalgraph::Error>(())
/// ```
#[derive(Debug)]
pub struct Session {
    graph: Graph<'static>,
    settings: Settings,
    checker: Arc<Checker>,
    uses: Uses,
    judged: FxHashMap<Holder, Vec<Found>>,
    counts: Counts,
    bench: Bench,
    undo: Vec<Edit>,
    redo: Vec<Edit>,
}

/// What an edit changed in the findings.
#[derive(Debug, Clone, Default)]
pub struct Delta {
    /// Findings that are new.
    pub added: Vec<Finding>,
    /// Findings that are gone, by their identities.
    pub resolved: Vec<Identity>,
}

/// Which way an edit is made.
#[derive(Clone, Copy)]
enum Way {
    New,
    Undo,
    Redo,
}

impl Session {
    /// Opens a plan.
    pub fn open(plan: Plan, settings: Settings) -> Self {
        let mut graph = Graph::of(plan);
        graph.begin();
        let checker = Arc::new(Checker::new(&graph, &settings));
        let mut session = Self {
            graph,
            settings,
            checker,
            uses: Uses::default(),
            judged: FxHashMap::default(),
            counts: Counts::default(),
            bench: Bench::default(),
            undo: Vec::new(),
            redo: Vec::new(),
        };
        session.judge_all();
        session
    }

    /// The plan as it is now; copied once it has been edited.
    pub fn plan(&self) -> Cow<'_, Plan> {
        self.graph.plan()
    }

    /// The plan resolved, for views.
    pub fn graph(&self) -> &Graph<'static> {
        &self.graph
    }

    /// How it is checked.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What is found in it now.
    pub fn report(&self) -> Report<'_> {
        let mut judged: Vec<Found> = Vec::new();
        for holder in self.graph.holders() {
            judged.extend(self.judged.get(&holder).into_iter().flatten());
        }
        // Stable: within a rule, the order of the plan stays.
        sort::by_key(&mut judged, |one| one.rule);
        Report::new(&self.graph, Arc::clone(&self.checker), vec![judged])
    }

    /// How many findings of each severity there are now. Costs nothing.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Makes an edit. What was undone can no longer be redone.
    ///
    /// # Errors
    /// As [`Edit::apply`]; nothing has changed then.
    pub fn apply(&mut self, edit: &Edit) -> Result<Delta, Error> {
        self.make(edit, Way::New)
    }

    /// Takes the last edit back; nothing when there is none.
    pub fn undo(&mut self) -> Option<Delta> {
        let edit = self.undo.pop()?;
        self.make(&edit, Way::Undo).ok()
    }

    /// Makes the last edit taken back again; nothing when there is none.
    pub fn redo(&mut self) -> Option<Delta> {
        let edit = self.redo.pop()?;
        self.make(&edit, Way::Redo).ok()
    }

    /// Whether there is an edit to take back.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is an edit to make again.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// Checks by other settings from now on.
    pub fn set(&mut self, settings: Settings) -> Delta {
        let mut before = Before::default();
        self.remember_all(&mut before);
        self.settings = settings;
        self.judge_all();
        self.compared(before)
    }

    fn make(&mut self, edit: &Edit, way: Way) -> Result<Delta, Error> {
        let mut live = Live {
            touched: Touched { reach: self.checker.reach(), ..Touched::default() },
            before: Before::default(),
            session: self,
        };
        let inverse = live.make(edit);
        let Live { touched, before, .. } = live;
        // An edit that could not be made has changed nothing; what it touched on the way is looked
        // at all the same.
        let delta = self.judge_again(touched, before);
        match (inverse?, way) {
            (inverse, Way::New) => {
                self.undo.push(inverse);
                self.redo.clear();
            }
            (inverse, Way::Undo) => self.redo.push(inverse),
            (inverse, Way::Redo) => self.undo.push(inverse),
        }
        Ok(delta)
    }

    /// Judges everything.
    fn judge_all(&mut self) {
        self.graph.begin();
        self.checker = Arc::new(Checker::new(&self.graph, &self.settings));
        self.uses = Uses::default();
        self.judged.clear();
        self.counts = Counts::default();
        let holders: Vec<Holder> = self.graph.holders().collect();
        let mut idle = BTreeSet::new();
        for holder in holders {
            // Waivers come last: by then it is known what they cover.
            self.judge(holder, &mut idle);
        }
    }

    /// Judges a holder anew; notes the waivers that cover something no longer, or for the first
    /// time.
    fn judge(&mut self, holder: Holder, turned: &mut BTreeSet<WaiverIx>) {
        if self.graph.is_live(holder) {
            let case = self.checker.case(&self.graph, &self.uses);
            self.checker.judge(&case, holder, &mut self.bench);
        }
        let judged = self.bench.found.clone();
        self.bench.found.clear();
        let old = if judged.is_empty() {
            self.judged.remove(&holder)
        } else {
            self.judged.insert(holder, judged.clone())
        };
        for (list, more) in [(old.unwrap_or_default(), false), (judged, true)] {
            for one in list {
                match one.fate {
                    Fate::Shown => self.counts.count(one.severity, more),
                    Fate::Known => {}
                    Fate::Waived(waiver) => {
                        if self.uses.count(waiver, more) {
                            turned.insert(waiver);
                        }
                    }
                }
            }
        }
    }

    /// Judges what an edit touched, and says what that changed.
    fn judge_again(&mut self, touched: Touched, before: Before) -> Delta {
        let mut before = before;
        if touched.whole {
            self.judge_all();
            for holder in self.graph.holders() {
                before.entry(holder).or_default();
            }
            return self.compared(before);
        }
        let mut turned = BTreeSet::new();
        let (waivers, others): (Vec<Holder>, Vec<Holder>) =
            touched.holders.into_iter().partition(|holder| matches!(holder, Holder::Waiver(_)));
        for holder in others {
            self.remember(holder, &mut before);
            self.judge(holder, &mut turned);
        }
        let now = std::mem::take(&mut turned).into_iter().map(Holder::Waiver);
        let waivers: BTreeSet<Holder> = waivers.into_iter().chain(now).collect();
        for &holder in &waivers {
            self.remember(holder, &mut before);
            self.judge(holder, &mut turned);
        }
        self.compared(before)
    }

    /// What is shown of holders now that was not, and the other way round.
    fn compared(&self, before: Before) -> Delta {
        let mut gone: BTreeMap<Identity, usize> = BTreeMap::new();
        let mut holders: Vec<Holder> = Vec::with_capacity(before.len());
        for (holder, identities) in before {
            holders.push(holder);
            for identity in identities {
                *gone.entry(identity).or_default() += 1;
            }
        }
        sort::by_key(&mut holders, |&holder| self.graph.rank(holder));
        let mut new: Vec<(u16, &Found)> = Vec::new();
        for holder in holders {
            let judged = self.judged.get(&holder).into_iter().flatten();
            for one in judged.filter(|one| one.fate == Fate::Shown) {
                let Some(identity) = self.identity(one) else { continue };
                match gone.get_mut(&identity) {
                    Some(left) if *left > 0 => *left -= 1,
                    _ => new.push((one.rule, one)),
                }
            }
        }
        sort::by_key(&mut new, |(rule, _)| *rule);
        let added = new.into_iter().filter_map(|(_, one)| tell(&self.checker, &self.graph, one));
        let resolved = gone.into_iter().flat_map(|(one, left)| std::iter::repeat_n(one, left));
        Delta { added: added.collect(), resolved: resolved.collect() }
    }

    /// Notes what is shown of a holder, unless that is noted already.
    fn remember(&self, holder: Holder, before: &mut Before) {
        before.entry(holder).or_insert_with(|| {
            let judged = self.judged.get(&holder).into_iter().flatten();
            let shown = judged.filter(|one| one.fate == Fate::Shown);
            shown.filter_map(|one| self.identity(one)).collect()
        });
    }

    fn remember_all(&self, before: &mut Before) {
        for holder in self.graph.holders() {
            self.remember(holder, before);
        }
    }

    fn identity(&self, judged: &Found) -> Option<Identity> {
        let rule = self.checker.rules.get(usize::from(judged.rule))?;
        Some(identity(rule, &self.checker.case(&self.graph, &Untold), judged))
    }
}

/// What was shown of holders before an edit.
type Before = BTreeMap<Holder, Vec<Identity>>;

/// A session while an edit is made.
struct Live<'s> {
    session: &'s mut Session,
    touched: Touched,
    before: Before,
}

impl Live<'_> {
    fn make(&mut self, edit: &Edit) -> Result<Edit, Error> {
        crate::edit::make(self, edit)
    }
}

impl Document for Live<'_> {
    fn lookup(&self) -> &dyn Lookup {
        &self.session.graph
    }

    fn change(&mut self, change: Change) -> Result<Change, Error> {
        let Self { session, touched, before } = self;
        if session.graph.is_whole(&change) {
            session.remember_all(before);
            return session.graph.change(change, touched);
        }
        for holder in session.graph.around(&change, touched.reach) {
            session.remember(holder, before);
        }
        let mut now = Touched { reach: touched.reach, ..Touched::default() };
        session.touch_namers(&change, &mut now);
        let inverse = session.graph.change(change, &mut now);
        if let Ok(inverse) = &inverse {
            session.touch_namers(inverse, &mut now);
        }
        // Before the next change: that may rename what their findings name.
        for &holder in &now.holders {
            session.remember(holder, before);
        }
        touched.holders.append(&mut now.holders);
        touched.whole |= now.whole;
        inverse
    }
}

impl Session {
    /// Touches the waivers that name an element, before a change and (by its inverse) after it: a
    /// change that inserts has nothing there before, one that removes has nothing after.
    fn touch_namers(&self, change: &Change, touched: &mut Touched) {
        let at = change.place().filter(|_| !matches!(change, Change::Insert { .. }));
        if let Some(Holder::Element(node)) = at.and_then(|at| self.graph.holder_at(at)) {
            let naming = self.graph.waived().naming(self.graph.id(node));
            touched.holders.extend(naming.map(Holder::Waiver));
        }
    }
}

impl Delta {
    /// Nothing came and nothing went.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.resolved.is_empty()
    }
}
