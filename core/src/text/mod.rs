//! Words: languages, messages with slots, terms, folding, sorting, figures, nearest names.

mod collate;
mod date;
mod figure;
mod fold;
mod lang;
pub(crate) mod metrics;
mod nearest;
mod terms;
mod wording;

pub use collate::compare;
pub use date::{Date, NoDate};
pub use figure::{Figure, figures};
pub(crate) use fold::one_line;
pub use fold::{fold, fold_title, is_blank};
pub use lang::Lang;
pub(crate) use nearest::Nearby;
pub use nearest::nearest;
pub use terms::{Form, Forms, Term, Terms};
pub use wording::{Arg, Args, Wording, decimal, list, number};

pub(crate) use wording::fill;
