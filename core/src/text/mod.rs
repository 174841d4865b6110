//! Words: languages, messages with slots, terms, folding, sorting, figures, nearest names.

mod collate;
mod figure;
mod fold;
mod lang;
mod nearest;
mod terms;
mod wording;

pub use collate::compare;
pub use figure::{Figure, figures};
pub use fold::{fold, fold_title};
pub use lang::Lang;
pub use nearest::nearest;
pub use terms::{Form, Forms, Term, Terms};
pub use wording::{Arg, Args, Wording, list, number};
