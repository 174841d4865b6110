//! What fixes promise: a safe one removes its finding and adds none, a suggested one removes it.

use crate::laws::plan as any_plan;
use crate::rules::examples;
use crate::support::{check, ids, plan};
use goalgraph::plan::Period;
use goalgraph::rules::{Finding, Fix, RULES, Safety};
use goalgraph::{Lang, Plan};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::collections::BTreeMap;

/// Makes a fix on the plan as it is, and says what is wrong with it, if anything is.
fn broken(plan: &Plan, before: &[Finding], finding: &Finding, fix: &Fix) -> Option<String> {
    let what = || format!("{}, {}", finding.id(), fix.title(Lang::En));
    let mut mended = plan.clone();
    if let Err(error) = fix.edit().apply(&mut mended) {
        return Some(format!("{} cannot be made: {error}", what()));
    }
    let after = check(&mended);
    if alike(finding, &after) >= alike(finding, before) {
        return Some(format!("{} leaves its finding", what()));
    }
    let before = tally(before);
    let is_new = |(id, count): &(String, usize)| before.get(id).is_none_or(|had| had < count);
    let added: Vec<_> = tally(&after).into_iter().filter(is_new).collect();
    let is_kept = fix.safety() == Safety::Suggested || added.is_empty();
    (!is_kept).then(|| format!("{} adds {added:?}", what()))
}

/// Every fix of every finding.
fn fixes(findings: &[Finding]) -> impl Iterator<Item = (&Finding, &Fix)> {
    findings.iter().flat_map(|finding| finding.fixes().iter().map(move |fix| (finding, fix)))
}

/// How often each finding is made.
fn tally(findings: &[Finding]) -> BTreeMap<String, usize> {
    let mut tally = BTreeMap::new();
    for id in ids(findings) {
        *tally.entry(id).or_default() += 1;
    }
    tally
}

/// How many findings are as this one is.
///
/// Elements that carry one id are told apart by which of them they are: when the second gets an id
/// of its own, the third is the second.
fn alike(finding: &Finding, among: &[Finding]) -> usize {
    let is_alike = |other: &&Finding| match finding.rule() {
        "structure/duplicate-id" => {
            other.rule() == finding.rule() && other.subject().id == finding.subject().id
        }
        _ => other.identity() == finding.identity(),
    };
    among.iter().filter(is_alike).count()
}

/// The fixes of a rule's own findings on its page, once each: how safe, and what they do.
fn offered(name: &str) -> Vec<String> {
    let mut offered = Vec::new();
    for example in examples(goalgraph::rules::explain(name).expect("a rule")) {
        for finding in check(&plan(&example.json)).iter().filter(|one| one.rule() == name) {
            offered.extend(finding.fixes().iter().map(|fix| {
                let safe = if fix.safety() == Safety::Safe { "safe: " } else { "" };
                format!("{safe}{}", fix.title(Lang::En))
            }));
        }
    }
    offered
}

#[test]
fn every_fix_on_the_pages_keeps_its_promise() {
    for rule in RULES {
        for example in examples(rule.about().page) {
            let plan = plan(&example.json);
            let before = check(&plan);
            for (finding, fix) in fixes(&before) {
                assert_eq!(broken(&plan, &before, finding, fix), None, "{}", example.json);
                for lang in Lang::ALL {
                    let title = fix.title(lang);
                    assert!(!title.contains(['{', '}']), "{} in {lang}: {title}", finding.id());
                    assert!(!title.ends_with('.'), "{} in {lang}: {title}", finding.id());
                }
            }
        }
    }
}

#[test]
fn fixes_say_what_they_do() {
    for (rule, titles) in [
        ("structure/duplicate-id", &["Give “Flere kor” the id p1-2"][..]),
        ("structure/unknown-reference", &["Write “KI” instead of “IK”"]),
        ("structure/wrong-link", &["Remove the link to “p”"]),
        ("ownership/shared-and-owned", &["Keep “shared by all”", "Keep KI as its owner"]),
        ("ownership/owner-outside", &["Make Kultur an owner of “Alle lærer”"]),
        (
            "ownership/owner-twice",
            &[
                "safe: Name each owner once only",
                "safe: Name each owner once only",
                "Remove Organisasjon as an owner",
                "Remove Stabsområdene as an owner",
            ],
        ),
        ("ownership/alias-used", &["safe: Write “BYS” instead of “BS”"]),
        ("ownership/not-a-directorate", &["Make Stabsområdene the owner instead of Organisasjon"]),
        ("consistency/declared-count", &["Change the number to 2"]),
        (
            "consistency/title-variant",
            &[
                "safe: Use “Alle har tillit til hverandre” everywhere",
                "Use “Alle deltar” everywhere",
                "Use “Alle lærer” everywhere",
            ],
        ),
        ("consistency/duplicate-title", &["Merge p3 into p1", "Merge p2 into p1"]),
    ] {
        let offered = offered(rule);
        assert_eq!(&offered[..titles.len().min(offered.len())], titles, "{rule}");
    }
}

/// Goals written in several ways and with years of their own: what only some rules look at.
fn varied() -> impl Strategy<Value = Plan> {
    let way = || select(vec!["a", "A", "a.", "b", " b", "c\n", "", "d e"]).prop_map(str::to_owned);
    let years = || (2024..2027, 2024..2027).prop_map(|(from, to)| Period { from, to });
    let ways = proptest::collection::vec(proptest::collection::vec(way(), 0..3), 12);
    let own = proptest::collection::vec(proptest::option::of(years()), 12);
    (any_plan(), ways, own, proptest::option::of(years())).prop_map(|(mut plan, ways, own, all)| {
        plan.period = all;
        for ((goal, wordings), period) in plan.goals.iter_mut().zip(ways).zip(own) {
            (goal.wordings, goal.period) = (wordings, period);
        }
        plan
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, ..ProptestConfig::default() })]

    /// Of each plan one fix of all and one of the safe: all of them would take minutes.
    #[test]
    fn any_fix_of_any_plan_keeps_its_promise(plan in varied(), one in any::<Index>()) {
        let before = check(&plan);
        let all: Vec<_> = fixes(&before).collect();
        let is_safe = |(_, fix): &&(_, &Fix)| fix.safety() == Safety::Safe;
        let safe: Vec<_> = all.iter().filter(is_safe).copied().collect();
        for among in [all, safe].iter().filter(|among| !among.is_empty()) {
            let (finding, fix) = *one.get(among);
            prop_assert_eq!(broken(&plan, &before, finding, fix), None);
        }
    }
}
