//! goalgraph
pub mod error;
pub mod plan;
pub mod text;
pub use error::Error;
pub use plan::Plan;
pub use text::Lang;
