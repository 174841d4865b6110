//! The one tree every view builds: elements, attributes, text, keys. Knows nothing of plans.
//!
//! It becomes HTML text here, and DOM nodes in the page; both say the same.

mod html;
mod walk;

use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// A node of a view: an element, or text.
///
/// Names of elements and attributes are fixed at compile time, values and text are anything;
/// escaping happens in one place, when the tree is written.
///
/// ```
/// use goalgraph::markup::{Markup, element};
/// let cell = element("td").class("gg-cell").attribute("title", "a \"b\"").text("<img onerror>");
/// assert_eq!(
///     Markup::from(cell).to_html(),
///     r#"<td class="gg-cell" title="a &quot;b&quot;">&lt;img onerror&gt;</td>"#
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Markup {
    /// An element with its attributes and children.
    Element(Element),
    /// Text as people read it, unescaped.
    Text(String),
}

/// An element of a view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Element {
    #[serde(rename = "tag")]
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "pairs_as_object")]
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    children: Vec<Markup>,
}

/// Begins an element.
pub fn element(name: &'static str) -> Element {
    Element { name, key: None, attributes: Vec::new(), children: Vec::new() }
}

impl Element {
    /// Names the element among its siblings, so that a page can keep it when the view changes.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Sets an attribute, in place of the value it may have.
    #[must_use]
    pub fn attribute(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.set(name, value);
        self
    }

    /// Sets the classes.
    #[must_use]
    pub fn class(self, classes: impl Into<Cow<'static, str>>) -> Self {
        self.attribute("class", classes)
    }

    /// Adds text.
    #[must_use]
    pub fn text(self, text: impl Into<String>) -> Self {
        self.child(Markup::Text(text.into()))
    }

    /// Adds a child.
    #[must_use]
    pub fn child(mut self, child: impl Into<Markup>) -> Self {
        self.children.push(child.into());
        self
    }

    /// Adds children.
    #[must_use]
    pub fn children<C: Into<Markup>>(mut self, children: impl IntoIterator<Item = C>) -> Self {
        self.children.extend(children.into_iter().map(Into::into));
        self
    }
}

impl Markup {
    /// The tree as HTML text.
    pub fn to_html(&self) -> String {
        html::write(self)
    }
}

impl From<Element> for Markup {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl Serialize for Markup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Element(element) => element.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
        }
    }
}

fn pairs_as_object<S: Serializer>(
    pairs: &[(&'static str, Cow<'static, str>)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(name, value)| (name, value)))
}
