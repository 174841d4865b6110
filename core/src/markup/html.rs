//! The only place that knows `<` and how to escape it.

use super::{Element, Markup};

/// Elements without an end tag (HTML, section 13.1.2).
const VOID: [&str; 6] = ["br", "col", "hr", "img", "link", "meta"];

/// Writes a tree. The stack is on the heap: depth costs memory, never the program's stack.
pub(super) fn write(root: &Markup) -> String {
    enum Step<'m> {
        Open(&'m Markup),
        Close(&'static str),
    }
    let mut html = String::new();
    let mut steps = vec![Step::Open(root)];
    while let Some(step) = steps.pop() {
        match step {
            Step::Open(Markup::Text(text)) => escape(&mut html, text, false),
            Step::Open(Markup::Element(element)) => {
                open(&mut html, element);
                if !VOID.contains(&element.name) {
                    steps.push(Step::Close(element.name));
                    steps.extend(element.children.iter().rev().map(Step::Open));
                }
            }
            Step::Close(name) => html.extend(["</", name, ">"]),
        }
    }
    html
}

fn open(html: &mut String, element: &Element) {
    html.extend(["<", element.name]);
    for (name, value) in &element.attributes {
        html.extend([" ", name, "=\""]);
        escape(html, value, true);
        html.push('"');
    }
    html.push('>');
}

/// Escapes text, or an attribute's value. Control characters HTML cannot hold become U+FFFD.
fn escape(html: &mut String, text: &str, attribute: bool) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' if attribute => html.push_str("&quot;"),
            '\t' | '\n' => html.push(letter),
            control if control.is_control() => html.push('\u{fffd}'),
            other => html.push(other),
        }
    }
}
