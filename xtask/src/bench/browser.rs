//! In Chromium: the start page of the intranet in a browser that has not been there, and letters typed into large plans.

use anyhow::{Context, Result};

use crate::bench::measures::Measures;
use crate::bench::plans;
use crate::bench::table::{Row, Verdict, time};
use crate::setup::chromium::CHROMIUM;
use crate::setup::npm;
use crate::sh::Run;
use crate::{package, paths, say, serve};

/// First paint of the start page, in nanoseconds.
const PAINT: f64 = 300e6;

/// A letter, by the plan's elements, in nanoseconds.
const LETTERS: [(u64, &str, f64); 2] = [(1_000, "1,000", 16e6), (10_000, "10,000", 50e6)];

pub(crate) fn rows() -> Result<Vec<Row>> {
    package::build()?;
    npm::ready(paths::TOOLS)?;
    npm::ready(paths::INTRANET)?;
    let chromium = CHROMIUM.ready()?;
    let sizes = LETTERS.map(|(size, ..)| size.to_string());
    let folder = plans(&sizes.each_ref().map(String::as_str))?;
    let address = serve::start(serve::listen(0).context("no free port on 127.0.0.1")?)?;
    let mut measures = Measures::default();
    // Browser and server share the cores there are, as they would on nobody's machine: no pinning.
    let mut run = |script: &str, args: &[&str]| -> Result<()> {
        measures.told(&say::loud(&format!("node {script}"), || {
            Run::new("node")
                .args([paths::at(script)])
                .args(args)
                .env("GOALGRAPH_URL", &address)
                .env(CHROMIUM.variable, &chromium)
                .heard()
        })?);
        Ok(())
    };
    run("tests/benches/paint.mjs", &[])?;
    let folder = folder.display().to_string();
    run("tests/benches/keys.mjs", &[&folder, &sizes[0], &sizes[1]])?;
    Ok(told(&measures))
}

fn told(measures: &Measures) -> Vec<Row> {
    let paint = |name, bound| {
        let what = format!("start page, cold, module and all: until {name}");
        row(what, measures.value("paint", name, 0), bound)
    };
    let bare = "the same page without goalgraph: until the first paint".to_owned();
    let mut rows = vec![
        paint("the first paint", Some(PAINT)),
        row(bare, measures.value("paint", "bare", 0), None),
        paint("its matrix stands", None),
    ];
    for (size, written, bound) in LETTERS {
        for (name, place) in [("editor", "the editor"), ("watch", "a watched table")] {
            let what = format!("a letter in {place}, {written} elements, to findings laid out");
            rows.push(row(what, measures.value("keys", name, size), Some(bound)));
        }
    }
    rows
}

fn row(what: String, figure: Option<f64>, bound: Option<f64>) -> Row {
    let verdict = match (figure, bound) {
        (Some(figure), Some(bound)) => Verdict::within(figure, bound),
        (Some(_), None) => Verdict::None,
        (None, _) => Verdict::Unknown,
    };
    let said = figure.map_or_else(|| "not measured".to_owned(), time);
    Row::new(what, bound.map(time).unwrap_or_default(), said, verdict)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_held_to_their_bounds_and_what_is_not_measured_is_said() {
        let mut measures = Measures::default();
        measures
            .told("{\"topic\":\"paint\",\"name\":\"the first paint\",\"size\":0,\"value\":310e6}");
        measures.told(
            "{\"topic\":\"paint\",\"name\":\"its matrix stands\",\"size\":0,\"value\":700e6}",
        );
        measures.told("{\"topic\":\"keys\",\"name\":\"editor\",\"size\":1000,\"value\":9e6}");
        let rows = told(&measures);
        assert_eq!(rows[0].cells()[1..], ["300 ms", "310 ms", "over"]);
        assert_eq!(rows[1].cells()[2], "not measured");
        assert_eq!(rows[2].cells()[1..], ["", "700 ms", ""]);
        assert_eq!(rows[3].cells()[1..], ["16 ms", "9.0 ms", "ok"]);
        assert_eq!(rows[4].cells()[2..], ["not measured", "unknown"]);
    }
}
