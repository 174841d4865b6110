use crate::error::{self, Error};
use crate::plan::locate;
use crate::text::Lang;

/// Something in settings that cannot be read, or means nothing.
#[derive(Debug)]
pub(crate) struct Problem {
    /// Where, as a JSON pointer from the settings.
    pointer: String,
    error: Error,
}

impl Problem {
    pub(super) fn of(error: Error) -> Self {
        let pointer = error.place().map_or_else(String::new, |place| place.pointer.clone());
        Self { pointer, error }
    }

    /// A setting that plans do not have.
    pub(super) fn unknown_setting(key: &str, known: &[&str]) -> Self {
        let known = known.iter().map(|&name| name.to_owned()).collect();
        let error = error::Problem::UnknownField { field: key.to_owned(), known }.anywhere();
        Self { pointer: format!("/{}", escaped(key)), error }
    }

    /// A rule that does not exist.
    pub(super) fn unknown_rule(pointer: String, name: &str, known: Vec<String>) -> Self {
        let error = error::Problem::UnknownRule { name: name.to_owned(), known }.anywhere();
        Self { pointer, error }
    }

    pub(super) fn under(mut self, pointer: &str) -> Self {
        self.pointer.insert_str(0, pointer);
        self
    }

    /// Of one statement of a list: at its own position.
    pub(super) fn within(mut self, at: Option<&str>, key: &str) -> Self {
        if let Some(at) = at {
            let first = format!("/{key}/0");
            if let Some(rest) = self.pointer.strip_prefix(&first) {
                self.pointer = format!("/{key}/{at}{rest}");
            } else {
                self.pointer = format!("/{key}/{at}");
            }
        }
        self
    }

    /// Where, as a JSON pointer from the plan.
    pub(crate) fn pointer(&self) -> String {
        format!("/settings{}", self.pointer)
    }

    /// What is wrong, without its place.
    pub(crate) fn message(&self, lang: Lang) -> String {
        self.error.message(lang)
    }

    /// As an error with its place in a text.
    pub(super) fn placed_in(self, text: &str) -> Error {
        let place = locate(text, &self.pointer);
        self.error.placed(place)
    }
}

pub(super) fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}
