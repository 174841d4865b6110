//! Rules declared as data.

use super::{About, Case, Found, Rule, Subject, Told};
use crate::error::Error;
use serde::Deserialize;

/// A rule as a plan or its host declares it.
#[derive(Debug, Clone, Deserialize)]
pub struct Declaration {}

#[derive(Debug)]
pub(crate) struct Custom(About);

pub(crate) fn declared(_: Declaration) -> Result<Custom, Error> {
    Ok(Custom(About::new("x/y", super::NO_WORDS, super::NO_WORDS)))
}

impl Rule for Custom {
    fn about(&self) -> &About {
        &self.0
    }

    fn judge(&self, _: &Case<'_>, _: Subject, _: &mut Vec<Found>) {}

    fn tell(&self, _: &Case<'_>, _: &Found) -> Told {
        Told::new(super::NO_WORDS)
    }
}
