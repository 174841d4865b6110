//! Mermaid flowcharts (mermaid.js.org/syntax/flowchart.html).

use super::network::{Kind, Network};
use crate::graph::{Graph, Link};
use crate::plan::GoalKind;
use std::fmt::Write as _;

/// The goals and indicators of a plan and their links, for Mermaid.
///
/// Nodes are numbered, since a plan's ids may be words Mermaid keeps for itself (`end`); each
/// kind has its shape and class and stands in a box of its own; who owns a goal stands below its
/// title. Links lead from the goal that supports to the one supported; dotted where kinds do not
/// allow it, and from indicators. Mermaid draws up to 500 links unless its `maxEdges` says more.
///
/// ```
/// use goalgraph::{Graph, Plan, exchange};
/// let plan = Plan::from_json(r#"{
///   "goalgraph": 1, "title": "Plan",
///   "goals": [
///     { "id": "end", "kind": "direction", "title": "Alle har \"tillit\"", "shared": true },
///     { "id": "p", "kind": "period", "title": "Møteplasser", "supports": ["end"] }
///   ]
/// }"#)?;
/// let mermaid = exchange::mermaid(&Graph::new(&plan));
/// assert!(mermaid.starts_with("flowchart RL\n"));
/// assert!(mermaid.contains(r##"n1(["Alle har #34;tillit#34;<br/>alle områder"]):::direction"##));
/// assert!(mermaid.contains("  n2 --> n1\n"));
/// # Ok::<(), goalgraph::Error>(())
/// ```
pub fn mermaid(graph: &Graph<'_>) -> String {
    let network = Network::of(graph);
    let mut text = String::from("flowchart RL\n");
    for (number, group) in network.groups.iter().enumerate() {
        let _ = write!(text, "  subgraph s{}[\"", number + 1);
        escape(&mut text, &group.title);
        text.push_str("\"]\n");
        let (open, close) = shape(group.kind);
        for item in &group.items {
            let _ = write!(text, "    n{}{open}\"", item.place + 1);
            escape(&mut text, item.title);
            if !item.owners.is_empty() {
                text.push_str("<br/>");
                escape(&mut text, &item.owners);
            }
            text.extend(["\"", close, ":::", group.kind.name(), "\n"]);
        }
        text.push_str("  end\n");
    }
    for (from, to, link) in network.links {
        let arrow = if matches!(link, Link::Supports) { "-->" } else { "-.->" };
        let _ = writeln!(text, "  n{} {arrow} n{}", from + 1, to + 1);
    }
    for group in &network.groups {
        text.extend(["  classDef ", group.kind.name(), " ", colours(group.kind), "\n"]);
    }
    text
}

const fn shape(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Goal(GoalKind::Direction) => ("([", "])"),
        Kind::Goal(GoalKind::Period) => ("[", "]"),
        Kind::Goal(GoalKind::Operational) => ("(", ")"),
        Kind::Goal(GoalKind::Initiative) => ("{{", "}}"),
        Kind::Goal(GoalKind::Precondition) => ("[[", "]]"),
        Kind::Indicator => ("[/", "/]"),
    }
}

/// Dark text on pale ground: over 7:1.
const fn colours(kind: Kind) -> &'static str {
    match kind {
        Kind::Goal(GoalKind::Direction) => "fill:#dde9f6,stroke:#1c2a3a,color:#1c2a3a",
        Kind::Goal(GoalKind::Period) => "fill:#dcefe3,stroke:#1c2a3a,color:#1c2a3a",
        Kind::Goal(GoalKind::Operational) => "fill:#f3f5f7,stroke:#1c2a3a,color:#1c2a3a",
        Kind::Goal(GoalKind::Initiative) => "fill:#fbead0,stroke:#1c2a3a,color:#1c2a3a",
        Kind::Goal(GoalKind::Precondition) => "fill:#ffffff,stroke:#6c7886,color:#1c2a3a",
        Kind::Indicator => "fill:#ffffff,stroke:#1c2a3a,color:#1c2a3a",
    }
}

/// Text for between quotes. Mermaid looks for more than quotes there (`%%`, `#`, `` ` ``, HTML),
/// so only what is certainly plain stays as it is; the rest becomes `#` and its number.
fn escape(text: &mut String, plain: &str) {
    for letter in plain.chars() {
        match letter {
            ' ' | ',' | '.' | '-' | '–' | '(' | ')' | '«' | '»' => text.push(letter),
            _ if letter.is_alphanumeric() => text.push(letter),
            _ if letter.is_whitespace() || letter.is_control() => text.push(' '),
            _ => {
                let _ = write!(text, "#{};", u32::from(letter));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_certainly_plain_stays() {
        let cases = [
            ("Økt tillit, 80 % (2027)", "Økt tillit, 80 #37; (2027)"),
            ("\"]; click", "#34;#93;#59; click"),
            ("`md` #quot; <b>&amp;", "#96;md#96; #35;quot#59; #60;b#62;#38;amp#59;"),
            ("a\n%% b\u{0}", "a #37;#37; b "),
            ("目標 هدف", "目標 هدف"),
        ];
        for (plain, expected) in cases {
            let mut text = String::new();
            escape(&mut text, plain);
            assert_eq!(text, expected);
        }
    }
}
