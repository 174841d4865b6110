//! The plan in formats of others.

mod dot;
mod mermaid;
mod network;

pub use dot::dot;
pub use mermaid::mermaid;
