//! goalgraph
pub mod error;
pub mod graph;
pub mod plan;
pub mod text;
pub use error::Error;
pub use graph::Graph;
pub use plan::Plan;
pub use text::Lang;
