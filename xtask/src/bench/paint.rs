//! The start page of the intranet in a browser that has not been there: `tests/benches/paint.mjs`.

use anyhow::{Context, Result};

use crate::bench::measures::Measures;
use crate::bench::table::{Row, Verdict, time};
use crate::setup::chromium::CHROMIUM;
use crate::setup::npm;
use crate::sh::Run;
use crate::{package, paths, say, serve};

/// Until its matrix stands, in nanoseconds.
const BOUND: f64 = 300e6;

pub(crate) fn row() -> Result<Row> {
    package::build()?;
    npm::ready(paths::TOOLS)?;
    npm::ready(paths::INTRANET)?;
    let chromium = CHROMIUM.ready()?;
    let address = serve::start(serve::listen(0).context("no free port on 127.0.0.1")?)?;
    let mut measures = Measures::default();
    // Browser and server share the cores there are, as they would on nobody's machine: no pinning.
    measures.told(&say::loud("node tests/benches/paint.mjs", || {
        Run::new("node")
            .args([paths::at("tests/benches/paint.mjs")])
            .env("GOALGRAPH_URL", &address)
            .env(CHROMIUM.variable, &chromium)
            .heard()
    })?);
    Ok(told(&measures))
}

fn told(measures: &Measures) -> Row {
    let what = "start page in Chromium, cold, module and all: until its matrix stands".to_owned();
    let figure = |name| measures.value("paint", name, 0);
    match figure("first").zip(figure("matrix")) {
        Some((first, matrix)) => {
            let said = format!("{} (first paint {})", time(matrix), time(first));
            Row::new(what, time(BOUND), said, Verdict::within(matrix, BOUND))
        }
        None => Row::new(what, time(BOUND), "not measured".into(), Verdict::Unknown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_matrix_is_held_to_the_bound_and_the_first_paint_told() {
        let mut measures = Measures::default();
        measures.told("{\"topic\":\"paint\",\"name\":\"first\",\"size\":0,\"value\":90e6}");
        assert_eq!(told(&measures).cells()[3], "unknown");
        measures.told("{\"topic\":\"paint\",\"name\":\"matrix\",\"size\":0,\"value\":310e6}");
        assert_eq!(told(&measures).cells()[1..], ["300 ms", "310 ms (first paint 90 ms)", "over"]);
    }
}
