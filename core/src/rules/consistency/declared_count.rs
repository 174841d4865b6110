//! The rule on the page `declared_count.md`.

use crate::edit::Item;
use crate::graph::{Count, Graph, Holder};
use crate::plan::{GoalKind, Selection};
use crate::rules::{
    About, Case, Fix, Found, Mention, Scope, Severity, Subject, Told, mend, phrases,
};
use crate::text::{Arg, Form, Wording};

/// The rule.
#[derive(Debug)]
pub(in crate::rules) struct Rule;

const ABOUT: About = About {
    severity: Severity::Warning,
    judges: &[Scope::Declared],
    page: page!("declared_count.md"),
    ..About::new("consistency/declared-count", WHY, REMEDY)
};

const WHY: Wording = Wording {
    nb: "Leserne stoler på tallet. Er det feil, leter de etter mål som ikke finnes.",
    nn: "Lesarane stoler på talet. Er det feil, leitar dei etter mål som ikkje finst.",
    en: "Readers trust the number. If it is wrong, they look for goals that are not there.",
};

const REMEDY: Wording = Wording {
    nb: "Rett tallet til {counted}, eller før opp det som mangler.",
    nn: "Rett talet til {counted}, eller før opp det som manglar.",
    en: "Change the number to {counted}, or list what is missing.",
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

const DECLARE: Wording = Wording {
    nb: "Rett tallet til {counted}",
    nn: "Rett talet til {counted}",
    en: "Change the number to {counted}",
};

impl crate::rules::Rule for Rule {
    fn about(&self) -> &About {
        &ABOUT
    }

    fn judge(&self, case: &Case<'_>, subject: Subject, found: &mut Vec<Found>) {
        let Subject::Declared(declared) = subject else { return };
        let declared = case.graph.declaration(declared);
        if case.graph.count_of(&declared.of).goals != declared.count as usize {
            found.push(Found::about(subject));
        }
    }

    fn tell(&self, case: &Case<'_>, found: &Found) -> Told {
        let Subject::Declared(declared) = found.subject() else { return Told::new(MESSAGE) };
        let declared = case.graph.declaration(declared);
        let of = &declared.of;
        let counted = case.graph.count_of(of);
        let stated = declared.count as usize;
        Told::new(MESSAGE)
            .in_field("/count")
            .with("declared", stated)
            .with("declared_kind", Arg::Term(of.kind.term(), Form::of(stated)))
            .with("counted", counted.goals)
            .with("which", Arg::Wordings(conditions(of)))
            .with("owner", of.owner.as_deref().unwrap_or_default())
            .with("theme", of.theme.as_deref().unwrap_or_default())
            .with("readings", Arg::Wordings(readings(case.graph, of, counted, stated)))
    }

    fn names(&self, case: &Case<'_>, found: &Found) -> (Mention, Option<Mention>) {
        let Subject::Declared(declared) = found.subject() else { return found.names(case) };
        (phrases::count_named(case.graph, &case.graph.declaration(declared).of), None)
    }

    fn fixes(&self, case: &Case<'_>, found: &Found) -> Vec<Fix> {
        let Subject::Declared(declared) = found.subject() else { return Vec::new() };
        let counted = case.graph.count_of(&case.graph.declaration(declared).of).goals;
        let edit = mend::changed(case.graph, Holder::Declared(declared), |item| match item {
            Item::Declared(declared) => {
                declared.count = u32::try_from(counted).ok()?;
                Some(())
            }
            _ => None,
        });
        let fix = edit.map(|edit| Fix::suggested(DECLARE, edit).with("counted", counted));
        fix.into_iter().collect()
    }
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
fn readings(graph: &Graph<'_>, of: &Selection, counted: Count, stated: usize) -> Vec<Wording> {
    let bare = *of == Selection::of(of.kind);
    let Count { goals, prioritised, per_owner } = counted;
    let mut fits = Vec::new();
    if bare && of.kind == GoalKind::Period {
        let delegated = graph.delegated();
        if delegated > 0 && goals + 1 == stated {
            fits.push(DELEGATED_ONCE);
        } else if delegated > 0 && goals + delegated == stated {
            fits.push(DELEGATED_EACH);
        }
    }
    if bare && stated == prioritised {
        fits.push(OF_PRIORITISED);
    } else if bare && prioritised == goals && prioritised > 0 && stated > prioritised {
        fits.push(ONLY_PRIORITISED);
    }
    if per_owner == stated {
        fits.push(PER_OWNER);
    }
    fits
}
