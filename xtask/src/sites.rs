//! The sites that the command line makes of plans: one the example intranet links to, and those the tests read.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::sh::Run;
use crate::{paths, say};

/// Where pages of the intranet link to as `/plan/`, and of which plan it is.
const INTRANET: (&str, &str) = ("examples/intranet/plan", "examples/kristiansand/plan.json");

/// For the tests; of each also the graph as DOT.
const TESTED: [(&str, &str); 3] = [
    ("kristiansand", "examples/kristiansand/plan.json"),
    ("sdg", "examples/sdg/plan.json"),
    ("hostile", "tests/browser/fixtures/hostile/plan.json"),
];

pub(crate) fn of_intranet() -> Result<()> {
    let (folder, plan) = INTRANET;
    say::quiet("the site of the intranet's plan", || write(&paths::at(plan), &paths::at(folder)))
}

/// Sites for the browser tests, beside their plans; the folder they are in.
pub(crate) fn of_tests() -> Result<PathBuf> {
    let folder = paths::target().join("sites");
    fs::create_dir_all(&folder)?;
    say::quiet("sites of plans", || {
        for (name, plan) in TESTED {
            let plan = paths::at(plan);
            let at = |ending: &str| folder.join(format!("{name}{ending}"));
            fs::copy(&plan, at(".json"))?;
            write(&plan, &at(""))?;
            goalgraph([
                "export".as_ref(),
                &*plan,
                "--to=dot".as_ref(),
                "-o".as_ref(),
                &*at(".dot"),
            ])?;
        }
        Ok(())
    })?;
    Ok(folder)
}

fn write(plan: &Path, folder: &Path) -> Result<()> {
    goalgraph(["render".as_ref(), plan, "--site".as_ref(), folder])
}

fn goalgraph<const N: usize>(args: [&Path; N]) -> Result<()> {
    Run::new("cargo")
        .args(["run", "--quiet", "--package", "goalgraph-cli", "--"])
        .args(args)
        .quiet()
}
