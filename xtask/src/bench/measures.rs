//! What was measured: by topic, name and size; read from criterion's files and from lines of JSON.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::Value;

/// One figure: nanoseconds, or bytes where the topic is of bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Measure {
    Value(f64),
    /// Not run, since it would have taken about so many nanoseconds.
    Expected(f64),
    /// Run, and stopped.
    Stopped,
}

#[derive(Debug, Default)]
pub(crate) struct Measures {
    all: BTreeMap<(String, String, u64), Measure>,
    /// The spread criterion saw: the median of the distances from the median, as a share of it.
    spreads: BTreeMap<(String, String, u64), f64>,
}

impl Measures {
    /// Takes in lines of JSON: `topic`, `name`, `size`, and `value` or `expected`. Other lines are passed by.
    pub(crate) fn told(&mut self, text: &str) {
        let lines = text.lines().filter(|line| line.starts_with('{'));
        for line in lines.filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
            let size = line.get("size").and_then(Value::as_u64);
            let Some(key) = key(&line, ["topic", "name"], size) else { continue };
            let figure = |field: &str| line.get(field).and_then(Value::as_f64);
            let measure = match (figure("value"), figure("expected")) {
                (Some(value), _) => Measure::Value(value),
                (None, Some(expected)) => Measure::Expected(expected),
                (None, None) => Measure::Stopped,
            };
            if let Some(text) = figure("text") {
                let (topic, name, size) = key.clone();
                self.all.insert((topic, format!("{name}: text"), size), Measure::Value(text));
            }
            self.all.insert(key, measure);
        }
    }

    /// Takes in the medians criterion left below a folder.
    pub(crate) fn criterion(&mut self, folder: &Path) -> Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.join("estimates.json").exists() && path.ends_with("new") {
                self.estimates(&path)?;
            } else if path.is_dir() {
                self.criterion(&path)?;
            }
        }
        Ok(())
    }

    fn estimates(&mut self, folder: &Path) -> Result<()> {
        let read = |file: &str| -> Result<Value> {
            Ok(serde_json::from_str(&fs::read_to_string(folder.join(file))?)?)
        };
        let (about, estimates) = (read("benchmark.json")?, read("estimates.json")?);
        let size = about.get("value_str").and_then(Value::as_str);
        let size = size.and_then(|size| size.parse().ok());
        let estimate = |of: &str| estimates.get(of)?.get("point_estimate")?.as_f64();
        let key = key(&about, ["group_id", "function_id"], size);
        if let (Some(key), Some(median)) = (key, estimate("median")) {
            if let Some(spread) = estimate("median_abs_dev") {
                self.spreads.insert(key.clone(), spread / median);
            }
            self.all.insert(key, Measure::Value(median));
        }
        Ok(())
    }

    pub(crate) fn get(&self, topic: &str, name: &str, size: u64) -> Option<Measure> {
        self.all.get(&(topic.to_owned(), name.to_owned(), size)).copied()
    }

    pub(crate) fn value(&self, topic: &str, name: &str, size: u64) -> Option<f64> {
        match self.get(topic, name, size)? {
            Measure::Value(value) => Some(value),
            _ => None,
        }
    }

    pub(crate) fn spread(&self, topic: &str, name: &str, size: u64) -> Option<f64> {
        self.spreads.get(&(topic.to_owned(), name.to_owned(), size)).copied()
    }

    /// The names measured of a topic, each once.
    pub(crate) fn names(&self, topic: &str) -> Vec<&str> {
        let of_topic = self.all.keys().filter(|(of, ..)| of == topic);
        let mut names: Vec<&str> = of_topic.map(|(_, name, _)| name.as_str()).collect();
        names.dedup();
        names
    }
}

fn key(of: &Value, fields: [&str; 2], size: Option<u64>) -> Option<(String, String, u64)> {
    let [topic, name] =
        fields.map(|field| of.get(field).and_then(Value::as_str).map(str::to_owned));
    Some((topic?, name?, size?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_json_are_taken_in_and_others_passed_by() {
        let mut measures = Measures::default();
        measures.told(
            "Benchmarking …\n\
             {\"topic\":\"edit\",\"name\":\"add\",\"size\":60,\"value\":12.5,\"p95\":20}\n\
             {\"topic\":\"stage\",\"name\":\"check\",\"size\":60,\"expected\":1e10}\n\
             {\"topic\":\"memory\",\"name\":\"session\",\"size\":60,\"expected\":null}\n",
        );
        assert_eq!(measures.value("edit", "add", 60), Some(12.5));
        assert_eq!(measures.get("stage", "check", 60), Some(Measure::Expected(1e10)));
        assert_eq!(measures.get("memory", "session", 60), Some(Measure::Stopped));
        assert_eq!(measures.names("edit"), ["add"]);
    }
}
