//! Tables read into plans.

mod cases;
mod deck;
mod laws;

use goalgraph::exchange::table::{Grid, Options, Understanding, read};
use goalgraph::{Graph, Plan};

fn of_unit(unit: &str) -> Options {
    let mut options = Options::default();
    options.unit = Some(unit.to_owned());
    options
}

/// Reads a table into a plan.
#[track_caller]
fn read_into(plan: &mut Plan, grid: &Grid, options: &Options) -> Understanding {
    let understood = read(grid, &Graph::new(plan), options).expect("within the limits");
    understood.edit.apply(plan).expect("what is read can be made");
    understood
}
