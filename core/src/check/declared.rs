//! Rules that settings declare.

use super::problem::Problem;
use crate::rules::Rule;
use crate::rules::custom::{self, Bad, Declaration};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Makes rules of declarations; of several with one name, the first is one.
pub(super) fn declared(
    said: Vec<Declaration>,
    names: &mut BTreeSet<String>,
    problems: &mut Vec<Problem>,
) -> Vec<Arc<dyn Rule>> {
    if said.len() > custom::RULES {
        problems.push(too_many_rules());
        return Vec::new();
    }
    let mut rules: Vec<Arc<dyn Rule>> = Vec::new();
    for (at, declaration) in said.into_iter().enumerate() {
        let mut say = |Bad { pointer, error }| {
            problems.push(Problem::of(error).under(&format!("/rules/{at}{pointer}")));
        };
        match custom::declared(declaration) {
            Ok(rule) if names.insert(rule.name().to_owned()) => rules.push(Arc::new(rule)),
            Ok(rule) => say(Bad {
                pointer: "/name".to_owned(),
                error: custom::taken(rule.name()).anywhere(),
            }),
            Err(bad) => bad.into_iter().for_each(say),
        }
    }
    rules
}

/// More rules than there is room for.
pub(super) fn too_many_rules() -> Problem {
    Problem::of(custom::too_many(custom::RULES).anywhere()).under("/rules")
}
