//! What was told of drawings: by layouter and set, graph by graph.

use std::collections::BTreeMap;

use serde_json::Value;

/// One drawing, judged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Drawn {
    pub(crate) crossings: f64,
    /// Boxes that overlap, lines through boxes, links not drawn.
    pub(crate) faults: [f64; 3],
    pub(crate) length: f64,
    pub(crate) aspect: f64,
    /// The middle one of some warm runs, in nanoseconds; none, where it was stopped before.
    pub(crate) time: Option<f64>,
}

/// A layouter's drawings of a set.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outcome {
    /// The first call in a process, in nanoseconds, where there was a process for it.
    pub(crate) first: Option<f64>,
    /// Each graph's drawing; none where it was not finished.
    pub(crate) graphs: Vec<Option<Drawn>>,
}

impl Outcome {
    /// A sum over all graphs, if all were drawn.
    pub(crate) fn sum(&self, of: impl Fn(&Drawn) -> Option<f64>) -> Option<f64> {
        let all: Option<Vec<f64>> = self.graphs.iter().map(|one| of(one.as_ref()?)).collect();
        all.filter(|all| !all.is_empty()).map(|all| all.iter().sum())
    }

    pub(crate) fn crossings(&self) -> Option<f64> {
        self.sum(|drawn| Some(drawn.crossings))
    }

    pub(crate) fn length(&self) -> Option<f64> {
        self.sum(|drawn| Some(drawn.length))
    }

    pub(crate) fn time(&self) -> Option<f64> {
        self.sum(|drawn| drawn.time)
    }
}

#[derive(Debug, Default)]
pub(crate) struct Outcomes {
    all: BTreeMap<(String, String), Outcome>,
}

impl Outcomes {
    /// Takes in lines of JSON, as `tests/benches/layout/tell.rs` writes them. Other lines are passed by.
    pub(crate) fn told(&mut self, text: &str) {
        for line in text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
            let word = |field: &str| line.get(field).and_then(Value::as_str).map(str::to_owned);
            let (Some(layouter), Some(set)) = (word("layouter"), word("set")) else { continue };
            let first = line.get("first").and_then(Value::as_f64);
            let graphs = line.get("graphs").and_then(Value::as_array);
            let graphs = graphs.into_iter().flatten().map(drawn).collect();
            self.all.insert((layouter, set), Outcome { first, graphs });
        }
    }

    pub(crate) fn get(&self, layouter: &str, set: &str) -> Option<&Outcome> {
        self.all.get(&(layouter.to_owned(), set.to_owned()))
    }

    /// Every layouter, set and outcome.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, &str, &Outcome)> {
        self.all.iter().map(|((layouter, set), outcome)| (layouter.as_str(), set.as_str(), outcome))
    }

    /// All layouters, by name.
    pub(crate) fn layouters(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.all.keys().map(|(layouter, _)| layouter.as_str()).collect();
        names.dedup();
        names
    }

    /// The fewest crossings any of the others has, graph by graph, summed; none where no other drew one.
    pub(crate) fn best_of_peers(&self, set: &str) -> Option<f64> {
        let of_set = self.all.iter().filter(|((layouter, of), _)| of == set && !is_ours(layouter));
        let others: Vec<&Outcome> = of_set.map(|(_, outcome)| outcome).collect();
        let count =
            others.iter().map(|outcome| outcome.graphs.len()).max().filter(|&count| count > 0)?;
        let fewest = |at: usize| {
            let drawn =
                others.iter().filter_map(|outcome| outcome.graphs.get(at).copied().flatten());
            drawn.map(|drawn| drawn.crossings).min_by(f64::total_cmp)
        };
        (0..count).map(fewest).sum()
    }
}

pub(crate) fn is_ours(layouter: &str) -> bool {
    layouter.starts_with("goalgraph")
}

fn drawn(graph: &Value) -> Option<Drawn> {
    let figure = |field: &str| graph.get(field).and_then(Value::as_f64);
    Some(Drawn {
        crossings: figure("crossings")?,
        faults: [figure("overlaps")?, figure("through")?, figure("missing")?],
        length: figure("length")?,
        aspect: figure("aspect")?,
        time: figure("time"),
    })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Drawings with some crossings, each in so many milliseconds.
    pub(crate) fn outcomes(all: &[(&str, &str, &[u64], f64)]) -> Outcomes {
        let line = |(layouter, set, crossings, time): &(&str, &str, &[u64], f64)| {
            let graph = |crossings: &u64| {
                format!(
                    r#"{{"crossings":{crossings},"overlaps":0,"through":0,"missing":0,"length":1,"aspect":2,"time":{}}}"#,
                    time * 1e6
                )
            };
            let graphs: Vec<String> = crossings.iter().map(graph).collect();
            format!(
                r#"{{"layouter":"{layouter}","set":"{set}","first":null,"graphs":[{}]}}"#,
                graphs.join(",")
            )
        };
        let mut outcomes = Outcomes::default();
        outcomes.told(&all.iter().map(line).collect::<Vec<_>>().join("\n"));
        outcomes
    }

    #[test]
    fn the_best_of_peers_is_chosen_graph_by_graph_and_never_ours() {
        let told = [
            ("dot-native", "s", &[5, 9][..], 1.0),
            ("elkjs", "s", &[7, 3], 1.0),
            ("goalgraph-best", "s", &[1, 1], 1.0),
        ];
        let outcomes = outcomes(&told);
        assert_eq!(outcomes.best_of_peers("s"), Some(8.0));
        assert_eq!(outcomes.best_of_peers("other"), None);
    }

    #[test]
    fn a_sum_wants_every_graph() {
        let mut outcomes = Outcomes::default();
        outcomes.told(
            r#"{"layouter":"a","set":"s","graphs":[{"crossings":1,"overlaps":0,"through":0,"missing":0,"length":1,"aspect":1,"time":null},null]}"#,
        );
        let outcome = outcomes.get("a", "s").unwrap();
        assert_eq!((outcome.crossings(), outcome.graphs.len()), (None, 2));
        assert_eq!(outcome.graphs[0].unwrap().time, None);
    }
}
