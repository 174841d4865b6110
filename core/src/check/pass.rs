use super::{Checker, Untold};
use crate::graph::{Graph, Holder, Node, Scratch};
use crate::plan::GoalKind;
use crate::rules::{Element, Mention, Scope, Subject};
use serde::Serialize;
use std::fmt;

/// A subject that a rule of coverage judged and passed, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Pass {
    /// The name of the rule.
    pub rule: String,
    /// What was judged.
    pub subject: Element,
    /// The unit, where it was a cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counterpart: Option<Element>,
    /// The elements that satisfied it, from the subject's side.
    pub path: Vec<Element>,
}

/// Writes `coverage/shared-cell-open(lavutslipp, BYS): bys-utslipp ← BYS`.
impl fmt::Display for Pass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({}", self.rule, self.subject.id)?;
        if let Some(other) = &self.counterpart {
            write!(f, ", {}", other.id)?;
        }
        f.write_str(")")?;
        for (at, element) in self.path.iter().enumerate() {
            write!(f, "{}{}", if at == 0 { ": " } else { " ← " }, element.id)?;
        }
        Ok(())
    }
}

pub(super) fn all(graph: &Graph<'_>, checker: &Checker) -> Vec<Pass> {
    let mut passes = Vec::new();
    let mut scratch = Scratch::default();
    let case = checker.case(graph, &Untold);
    for rule in &checker.rules {
        let judges = rule.about().judges;
        for holder in graph.holders() {
            let mut ask = |subject: Subject, counterpart: Option<Node>| {
                let Some(path) = rule.passes(&case, subject) else { return };
                let element = |node: Node| Mention::Node(node).element(graph);
                let Holder::Element(node) = subject.holder() else { return };
                passes.push(Pass {
                    rule: rule.name().to_owned(),
                    subject: element(node),
                    counterpart: counterpart.map(element),
                    path: path.into_iter().map(element).collect(),
                });
            };
            match holder {
                Holder::Element(Node::Goal(goal)) => {
                    let narrow = match graph.kind(goal) {
                        GoalKind::Direction => Some(Scope::Bare),
                        GoalKind::Period => Some(Scope::Outside),
                        _ => None,
                    };
                    let own = [Some(Scope::Goal(graph.kind(goal))), narrow];
                    if own.into_iter().flatten().any(|scope| judges.contains(&scope)) {
                        ask(Subject::Goal(goal), None);
                    }
                    if judges.contains(&Scope::Cell) || judges.contains(&Scope::Gap) {
                        for &cell in graph.cells(goal, &mut scratch) {
                            ask(Subject::Cell(cell), Some(cell.unit.into()));
                        }
                    }
                }
                Holder::Element(Node::Unit(unit)) if judges.contains(&Scope::Unit) => {
                    ask(Subject::Unit(unit), None);
                }
                _ => {}
            }
        }
    }
    passes
}
