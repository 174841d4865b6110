//! The rule on the page `declared_count.md`.

use crate::graph::{GoalIx, Graph, Holder};
use crate::plan::{GoalKind, Selection, Statement};
use crate::rules::{About, ElementKind, Found, Mention, Scope, Severity, Subject};
use crate::text::{Arg, Form, Wording};

/// The rule.
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    name: "consistency/declared-count",
    severity: Severity::Warning,
    judges: &[Scope::Declared],
    page: page!("declared_count.md"),
    why: Wording {
        nb: "Leserne stoler på tallet. Er det feil, leter de etter mål som ikke finnes.",
        nn: "Lesarane stoler på talet. Er det feil, leitar dei etter mål som ikkje finst.",
        en: "Readers trust the number. If it is wrong, they look for goals that are not there.",
    },
    remedy: Wording {
        nb: "Rett tallet til {counted}, eller før opp det som mangler.",
        nn: "Rett talet til {counted}, eller før opp det som manglar.",
        en: "Change the number to {counted}, or list what is missing.",
    },
};

const MESSAGE: Wording = Wording {
    nb: "Planen sier {declared} {declared_kind}{which}, men fører opp {counted}.{readings}",
    nn: "Planen seier {declared} {declared_kind}{which}, men fører opp {counted}.{readings}",
    en: "The plan says {declared} {declared_kind}{which}, but lists {counted}.{readings}",
};

const PRIORITISED: Wording =
    Wording { nb: " som er prioritert", nn: " som er prioriterte", en: " that are prioritised" };

const UNPRIORITISED: Wording = Wording {
    nb: " som ikke er prioritert",
    nn: " som ikkje er prioriterte",
    en: " that are not prioritised",
};

const SHARED: Wording =
    Wording { nb: " felles for alle", nn: " felles for alle", en: " shared by all" };

const UNSHARED: Wording = Wording {
    nb: " som ikke er felles for alle",
    nn: " som ikkje er felles for alle",
    en: " not shared by all",
};

const OWNED: Wording = Wording { nb: " for {owner}", nn: " for {owner}", en: " of {owner}" };

const THEMED: Wording =
    Wording { nb: " under «{theme}»", nn: " under «{theme}»", en: " under “{theme}”" };

const DELEGATED_ONCE: Wording = Wording {
    nb: " {declared} stemmer hvis det som er overlatt til felles nivå, telles som ett.",
    nn: " {declared} stemmer om det som er overlate til felles nivå, blir talt som eitt.",
    en: " {declared} is right if what is left to the common level counts as one.",
};

const DELEGATED_EACH: Wording = Wording {
    nb: " {declared} stemmer hvis hver rute som er overlatt til felles nivå, telles med.",
    nn: " {declared} stemmer om kvar rute som er overlaten til felles nivå, blir tald med.",
    en: " {declared} is right if each cell left to the common level counts.",
};

const PER_OWNER: Wording = Wording {
    nb: " {declared} stemmer hvis hvert mål telles én gang for hver eier.",
    nn: " {declared} stemmer om kvart mål blir talt éin gong for kvar eigar.",
    en: " {declared} is right if each goal counts once for each owner.",
};

const ONLY_PRIORITISED: Wording = Wording {
    nb: " Alle de {counted} er prioritert. Kanskje er bare de prioriterte ført opp?",
    nn: " Alle dei {counted} er prioriterte. Kanskje er berre dei prioriterte førte opp?",
    en: " All the {counted} are prioritised. Perhaps only the prioritised ones are listed?",
};

const OF_PRIORITISED: Wording = Wording {
    nb: " {declared} stemmer hvis bare de prioriterte telles.",
    nn: " {declared} stemmer om berre dei prioriterte blir talde.",
    en: " {declared} is right if only the prioritised ones count.",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn judge(&self, graph: &Graph<'_>, subject: Subject<'_>, findings: &mut Vec<Found>) {
        let Subject::Declared(declared, position) = subject else { return };
        let counted = graph.select(&declared.of);
        let stated = declared.count as usize;
        if counted.len() == stated {
            return;
        }
        let number = |count: usize| count;
        let of = &declared.of;
        findings.push(
            ABOUT
                .found(Mention::Written(ElementKind::Count, name(of)), MESSAGE)
                .at(Holder::Declared(position), "/count")
                .with("declared", number(stated))
                .with("declared_kind", Arg::Term(of.kind.term(), Form::of(stated)))
                .with("counted", number(counted.len()))
                .with("which", Arg::Wordings(conditions(of)))
                .with("owner", of.owner.as_deref().unwrap_or_default())
                .with("theme", of.theme.as_deref().unwrap_or_default())
                .with("readings", Arg::Wordings(readings(graph, of, &counted, stated))),
        );
    }
}

/// What was counted, as an id: `period`, `direction prioritised`.
fn name(of: &Selection) -> String {
    let flag = |value: Option<bool>, yes: &str, no: &str| match value {
        Some(true) => format!(" {yes}"),
        Some(false) => format!(" {no}"),
        None => String::new(),
    };
    let mut name = of.kind.name().to_owned();
    name.push_str(&flag(of.prioritised, "prioritised", "unprioritised"));
    name.push_str(&flag(of.shared, "shared", "unshared"));
    for condition in [&of.owner, &of.theme].into_iter().flatten() {
        name.extend([" ", condition]);
    }
    name
}

/// The selection's conditions, in words.
fn conditions(of: &Selection) -> Vec<Wording> {
    let prioritised = of.prioritised.map(|yes| if yes { PRIORITISED } else { UNPRIORITISED });
    let shared = of.shared.map(|yes| if yes { SHARED } else { UNSHARED });
    let owned = of.owner.as_ref().map(|_| OWNED);
    let themed = of.theme.as_ref().map(|_| THEMED);
    [shared, prioritised, owned, themed].into_iter().flatten().collect()
}

/// The other ways of counting that would give the stated number.
fn readings(graph: &Graph<'_>, of: &Selection, counted: &[GoalIx], stated: usize) -> Vec<Wording> {
    let bare = *of == Selection::of(of.kind);
    let prioritised = counted.iter().filter(|&&goal| graph.goal(goal).prioritised).count();
    let mut fits = Vec::new();
    if bare && of.kind == GoalKind::Period {
        let said = graph.plan().cells.iter();
        let delegated = said.filter(|cell| cell.state == Statement::Delegated).count();
        if delegated > 0 && counted.len() + 1 == stated {
            fits.push(DELEGATED_ONCE);
        } else if delegated > 0 && counted.len() + delegated == stated {
            fits.push(DELEGATED_EACH);
        }
    }
    if bare && stated == prioritised {
        fits.push(OF_PRIORITISED);
    } else if bare && prioritised == counted.len() && prioritised > 0 && stated > prioritised {
        fits.push(ONLY_PRIORITISED);
    }
    let per_owner: usize = counted.iter().map(|&goal| graph.owners(goal).count().max(1)).sum();
    if per_owner == stated {
        fits.push(PER_OWNER);
    }
    fits
}
