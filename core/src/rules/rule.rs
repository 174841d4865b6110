use super::{Case, Fix, Found, Mention, Scope, Severity, Subject, Told};
use crate::text::Wording;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// One rule: of the catalogue, declared as data in a plan, or a program's own.
///
/// A rule judges one subject at a time, and looks no further from it than [`About::reach`] says:
/// a session judges again only what an edit touched. Judging notes as little as it can; words are
/// found when somebody wants to read them.
///
/// ```
/// use goalgraph::rules::{About, Case, Found, Rule, Scope, Severity, Subject, Told};
/// use goalgraph::plan::{Goal, GoalKind};
/// use goalgraph::text::Wording;
/// use goalgraph::{Graph, Plan, Settings};
/// use std::sync::Arc;
///
/// /// Titles that shout.
/// #[derive(Debug)]
/// struct Shouts(About);
///
/// impl Rule for Shouts {
///     fn about(&self) -> &About {
///         &self.0
///     }
///
///     fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
///         let Subject::Goal(goal) = subject else { return };
///         if case.graph.goal(goal).title.ends_with('!') {
///             found.push(Found::about(subject));
///         }
///     }
///
///     fn tell(&self, _: &Case<'_>, found: &Found) -> Told {
///         let said = Wording { nb: "«{goal}» roper.", nn: "«{goal}» ropar.", en: "“{goal}” shouts." };
///         Told::new(said).with("goal", found.goal())
///     }
/// }
///
/// const WHY: Wording = Wording { nb: "…", nn: "…", en: "Nobody likes to be shouted at." };
/// let about = About {
///     severity: Severity::Info,
///     judges: &[Scope::Goal(GoalKind::Period)],
///     ..About::new("house/shouts", WHY, WHY)
/// };
/// let mut settings = Settings::default();
/// settings.rules.push(Arc::new(Shouts(about)));
///
/// let mut plan = Plan::new("Plan");
/// plan.goals.push(Goal::new("g", GoalKind::Period, "NÅ!"));
/// let graph = Graph::new(&plan);
/// let report = goalgraph::check(&graph, &settings);
/// assert_eq!(report.findings().last().unwrap().id(), "house/shouts(g)");
/// ```
pub trait Rule: fmt::Debug + Send + Sync {
    /// The rule's name, default severity, page, and what it tells people.
    fn about(&self) -> &About;

    /// The rule's stable name, `group/name`.
    fn name(&self) -> &str {
        self.about().name
    }

    /// Judges one subject of a kind [`About::judges`] says, and adds what it finds.
    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>);

    /// Says what it found.
    fn tell(&self, case: &Case<'_>, found: &Found) -> Told;

    /// What a finding is about, and the other side of it: its identity, with the rule's name.
    fn names(&self, case: &Case<'_>, found: &Found) -> (Mention, Option<Mention>) {
        found.names(case)
    }

    /// What would mend it.
    fn fixes(&self, _case: &Case<'_>, _found: &Found) -> Vec<Fix> {
        Vec::new()
    }

    /// The path that satisfied a rule of coverage: the elements that make it so, for a subject it
    /// judged and passed. Nothing for other rules.
    fn passes(&self, _case: &Case<'_>, _subject: Subject) -> Option<Vec<crate::graph::Node>> {
        None
    }
}

/// What a rule says of itself.
#[derive(Debug, Clone, Copy)]
pub struct About {
    /// The stable name, `group/name`.
    pub name: &'static str,
    /// Names it had before; they go on working in settings and waivers.
    pub formerly: &'static [&'static str],
    /// How grave its findings are, unless the rule says otherwise of one.
    pub severity: Severity,
    /// Of these kinds of goals its findings are not shown unless settings ask for them.
    pub off_for: &'static [crate::plan::GoalKind],
    /// The kinds of subjects it judges.
    pub judges: &'static [Scope],
    /// How many links away from its subject it looks. One is what sessions count on anyway.
    pub reach: usize,
    /// Its page, in Markdown; empty without the feature `pages`.
    pub page: &'static str,
    /// Why the rule exists.
    pub why: Wording,
    /// What to do about a finding.
    pub remedy: Wording,
}

impl About {
    /// A rule with a name and its reasons: a warning that judges nothing yet.
    pub const fn new(name: &'static str, why: Wording, remedy: Wording) -> Self {
        Self {
            name,
            formerly: &[],
            severity: Severity::Warning,
            off_for: &[],
            judges: &[],
            reach: 1,
            page: "",
            why,
            remedy,
        }
    }
}

impl dyn Rule {
    /// Whether this is the rule's name, or was.
    pub fn is_called(&self, name: &str) -> bool {
        self.name() == name || self.about().formerly.contains(&name)
    }

    /// The group: `coverage` of `coverage/no-period-goal`.
    pub fn group(&self) -> &str {
        self.name().split('/').next().unwrap_or_default()
    }
}

/// A rule in force: of the catalogue, or given.
#[derive(Debug, Clone)]
pub(crate) enum RuleRef {
    Own(&'static dyn Rule),
    Given(Arc<dyn Rule>),
}

impl Deref for RuleRef {
    type Target = dyn Rule;

    fn deref(&self) -> &(dyn Rule + 'static) {
        match self {
            Self::Own(rule) => *rule,
            Self::Given(rule) => &**rule,
        }
    }
}
