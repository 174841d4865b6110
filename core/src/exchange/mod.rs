//! The plan in formats of others: graphs for other programs, tables that people write.

mod dot;
mod mermaid;
mod network;
pub mod table;

pub use dot::dot;
pub use mermaid::mermaid;
