//! Words: languages, messages with slots, terms, folding, nearest names.

mod date;
mod fold;
mod lang;
mod nearest;
mod terms;
mod wording;

pub use date::{Date, NoDate};
pub use fold::fold;
pub use lang::Lang;
pub use nearest::nearest;
pub use terms::{Form, Forms, Term, Terms};
pub use wording::{Arg, Args, Wording, list, number};
