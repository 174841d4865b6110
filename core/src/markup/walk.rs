//! Walks over a tree that is drawn already, for whoever puts views into pages of their own.

use super::{Element, Markup};
use std::borrow::Cow;

impl Markup {
    /// Every element, in the order they are written.
    ///
    /// ```
    /// use goalgraph::markup::{Markup, element};
    /// let list = element("ul").child(element("li").attribute("id", "a")).child(element("li"));
    /// let list = Markup::from(list);
    /// assert_eq!(list.elements().map(|at| at.name()).collect::<Vec<_>>(), ["ul", "li", "li"]);
    /// assert_eq!(list.elements().find_map(|at| at.get("id")), Some("a"));
    /// ```
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        let mut ahead = vec![self];
        std::iter::from_fn(move || {
            loop {
                if let Self::Element(element) = ahead.pop()? {
                    ahead.extend(element.children.iter().rev());
                    return Some(element);
                }
            }
        })
    }

    /// Shows every element to `change`, from the outside in. Where it says `false`, what is inside
    /// the element stays as it is.
    ///
    /// ```
    /// use goalgraph::markup::{Markup, element};
    /// let mut line = Markup::from(element("p").child(element("a").attribute("href", "#a")));
    /// line.change(&mut |element| {
    ///     if element.get("href").is_some() {
    ///         element.set("href", "plan.html#a");
    ///     }
    ///     true
    /// });
    /// assert_eq!(line.to_html(), r#"<p><a href="plan.html#a"></a></p>"#);
    /// ```
    pub fn change(&mut self, change: &mut dyn FnMut(&mut Element) -> bool) {
        let mut ahead = vec![self];
        while let Some(node) = ahead.pop() {
            if let Self::Element(element) = node {
                if change(element) {
                    ahead.extend(element.children.iter_mut().rev());
                }
            }
        }
    }
}

impl Element {
    /// The element's name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The value of an attribute.
    pub fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| *name == attribute).map(|(_, value)| &**value)
    }

    /// Whether a class is among the element's.
    pub fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|own| own.split_ascii_whitespace().any(|one| one == class))
    }

    /// The text in it, without its elements.
    ///
    /// ```
    /// use goalgraph::markup::element;
    /// let line = element("p").text("Mer ").child(element("em").text("tillit"));
    /// assert_eq!(line.words(), "Mer tillit");
    /// ```
    pub fn words(&self) -> String {
        let mut words = String::new();
        let mut ahead: Vec<&Markup> = self.children.iter().rev().collect();
        while let Some(node) = ahead.pop() {
            match node {
                Markup::Text(text) => words.push_str(text),
                Markup::Element(element) => ahead.extend(element.children.iter().rev()),
            }
        }
        words
    }

    /// Gives an attribute a value, in place of the one it may have.
    pub fn set(&mut self, name: &'static str, value: impl Into<Cow<'static, str>>) {
        let value = value.into();
        match self.attributes.iter_mut().find(|(own, _)| *own == name) {
            Some((_, old)) => *old = value,
            None => self.attributes.push((name, value)),
        }
    }

    /// Takes an attribute away.
    pub fn unset(&mut self, name: &str) {
        self.attributes.retain(|(own, _)| *own != name);
    }

    /// Makes it an element of another name, with the same attributes and children.
    pub fn rename(&mut self, name: &'static str) {
        self.name = name;
    }

    /// Adds a child before those it has.
    pub fn push_front(&mut self, child: impl Into<Markup>) {
        self.children.insert(0, child.into());
    }

    /// Adds a child after those it has.
    pub fn push(&mut self, child: impl Into<Markup>) {
        self.children.push(child.into());
    }
}
