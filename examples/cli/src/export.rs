//! `goalgraph export`: the goals and their links for programs that draw graphs.

use crate::args::{Foreign, Input};
use crate::output::deliver;
use goalgraph::{Graph, exchange};
use std::path::Path;
use std::process::ExitCode;

pub(crate) fn run(input: &Input, to: Foreign, output: Option<&Path>) -> Result<ExitCode, String> {
    let document = input.document()?;
    let graph = Graph::new(&document.plan);
    let text = match to {
        Foreign::Dot => exchange::dot(&graph),
        Foreign::Mermaid => exchange::mermaid(&graph),
    };
    deliver(input.speaks(&document), output, text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
