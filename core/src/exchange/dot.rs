//! DOT, as Graphviz reads it (graphviz.org/doc/info/lang.html).

use super::network::{Item, Kind, Network};
use crate::graph::{Graph, Link};
use crate::plan::GoalKind;

/// About how many letters a line of a label has; Graphviz breaks none itself.
const LINE: usize = 32;

/// The goals and indicators of a plan and their links, for Graphviz.
///
/// The nodes go by the plan's ids; one whose id an earlier element has goes by its number. Each
/// kind has its shape and stands in a cluster of its own; who owns a goal stands below its title.
/// Links lead from the goal that supports to the one supported; dashed where kinds do not allow
/// it, dotted from indicators.
///
/// ```
/// use goalgraph::{Graph, Plan, exchange};
/// let plan = Plan::from_json(r#"{
///   "goalgraph": 1, "title": "Plan",
///   "goals": [
///     { "id": "g", "kind": "direction", "title": "Alle har \"tillit\"", "shared": true },
///     { "id": "p", "kind": "period", "title": "Møteplasser", "supports": ["g"] }
///   ]
/// }"#)?;
/// let dot = exchange::dot(&Graph::new(&plan));
/// assert!(dot.starts_with("digraph \"Plan\" {\n"));
/// assert!(dot.contains(r#""g" [label="Alle har \"tillit\"\nalle områder"]"#));
/// assert!(dot.contains("\"p\" -> \"g\";\n"));
/// # Ok::<(), goalgraph::Error>(())
/// ```
pub fn dot(graph: &Graph<'_>) -> String {
    let network = Network::of(graph);
    let mut dot = String::from("digraph ");
    quote(&mut dot, graph.title());
    dot.push_str(
        " {\n  charset=\"UTF-8\";\n  rankdir=RL;\n  newrank=true;\n  \
         node [fontname=\"Helvetica\", fontsize=11, margin=\"0.15,0.08\"];\n  \
         edge [color=\"#4d5a6a\"];\n",
    );
    let mut names = Vec::new();
    for group in &network.groups {
        dot.extend(["\n  subgraph \"cluster_", group.kind.name(), "\" {\n    label="]);
        label(&mut dot, &[&group.title]);
        let (shape, style) = look(group.kind);
        dot.extend([";\n    color=\"#c3cad2\";\n    node [shape=", shape, ", style=\"", style]);
        dot.push_str("\"];\n    rank=same;\n");
        for item in &group.items {
            let name = name(graph, item);
            dot.push_str("    ");
            quote(&mut dot, &name);
            dot.push_str(" [label=");
            label(&mut dot, &[item.title, &item.owners]);
            dot.push_str("];\n");
            names.push((item.place, name));
        }
        dot.push_str("  }\n");
    }
    names.sort_unstable();
    dot.push('\n');
    for (from, to, link) in network.links {
        let (Some((_, from)), Some((_, to))) = (names.get(from), names.get(to)) else { continue };
        dot.push_str("  ");
        quote(&mut dot, from);
        dot.push_str(" -> ");
        quote(&mut dot, to);
        dot.push_str(match link {
            Link::Misplaced => " [style=dashed];\n",
            Link::Measures => " [style=dotted];\n",
            _ => ";\n",
        });
    }
    dot.push_str("}\n");
    dot
}

const fn look(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Goal(GoalKind::Direction) => ("box", "rounded,bold"),
        Kind::Goal(GoalKind::Period) => ("box", "solid"),
        Kind::Goal(GoalKind::Operational) => ("box", "rounded"),
        Kind::Goal(GoalKind::Initiative) => ("hexagon", "solid"),
        Kind::Goal(GoalKind::Precondition) => ("house", "solid"),
        Kind::Indicator => ("note", "solid"),
    }
}

/// The id, or a number that is nobody's id.
fn name(graph: &Graph<'_>, item: &Item<'_>) -> String {
    if let Some(id) = item.id {
        return id.to_owned();
    }
    let mut name = item.place.to_string();
    while graph.named(&name).is_some() {
        name.insert(0, '#');
    }
    name
}

/// Text in quotes.
fn quote(dot: &mut String, text: &str) {
    dot.push('"');
    escape(dot, text);
    dot.push('"');
}

/// A lone backslash would take the closing quote with it.
fn escape(dot: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '"' => dot.push_str("\\\""),
            '\\' => dot.push_str("\\\\"),
            control if control.is_control() => dot.push(' '),
            other => dot.push(other),
        }
    }
}

/// Texts below each other in quotes, broken between words. In labels Graphviz reads `&lt;` as
/// more than it says.
fn label(dot: &mut String, texts: &[&str]) {
    dot.push('"');
    let lines = texts.iter().flat_map(|text| lines(text));
    for (number, line) in lines.enumerate() {
        dot.push_str(if number == 0 { "" } else { "\\n" });
        escape(dot, &line.replace('&', "&amp;"));
    }
    dot.push('"');
}

fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LINE => {
                line.extend([" ", word]);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Goal, Plan};

    #[test]
    fn nothing_a_plan_says_ends_a_quote() {
        let cases = [
            ("a\"b", r#""a\"b""#),
            ("a\\", r#""a\\""#),
            ("a\\\"", r#""a\\\"""#),
            ("a\nb\0", "\"a b \""),
            ("\"];x", r#""\"];x""#),
            ("<b>&", "\"<b>&\""),
        ];
        for (text, expected) in cases {
            let mut quoted = String::new();
            quote(&mut quoted, text);
            assert_eq!(quoted, expected);
        }
    }

    #[test]
    fn labels_break_between_words_and_say_what_the_plan_says() {
        let cases: [(&[&str], &str); 4] = [
            (&["a  b", "OPPV"], r#""a b\nOPPV""#),
            (&["R&amp;D \\N", ""], r#""R&amp;amp;D \\N""#),
            (&["", ""], r#""""#),
            (
                &["Barn og unge opplever en trygg oppvekst"],
                r#""Barn og unge opplever en trygg\noppvekst""#,
            ),
        ];
        for (texts, expected) in cases {
            let mut written = String::new();
            label(&mut written, texts);
            assert_eq!(written, expected);
        }
    }

    #[test]
    fn goals_of_one_id_are_told_apart() {
        let mut plan = Plan::new("Plan");
        for id in ["a", "a", "1", "#1"] {
            plan.goals.push(Goal::new(id, GoalKind::Period, "x"));
        }
        let dot = dot(&Graph::new(&plan));
        let names = dot.lines().filter_map(|line| line.trim().strip_suffix(" [label=\"x\"];"));
        assert_eq!(names.collect::<Vec<_>>(), ["\"a\"", "\"##1\"", "\"1\"", "\"#1\""]);
    }
}
