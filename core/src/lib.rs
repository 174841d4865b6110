#![doc = include_str!("../README.md")]
#![doc(test(attr(deny(warnings))))]

pub mod check;
pub mod edit;
pub mod error;
pub mod exchange;
pub mod graph;
pub mod markup;
pub mod plan;
pub mod rules;
pub mod session;
mod sort;
pub mod text;
mod titles;
pub mod view;

pub use check::{Counts, Report, Settings, check};
pub use edit::Edit;
pub use error::Error;
#[doc(inline)]
pub use goalgraph_layout as layout;
pub use graph::Graph;
pub use plan::Plan;
pub use session::{Delta, Session};
pub use text::Lang;
