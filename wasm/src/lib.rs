//! The boundary between the page and the core: convert, call, convert.

mod convert;
mod options;

use convert::to_js;
use goalgraph::{Graph, Plan, Report, Settings, markup::Markup, plan::Limits, view::View};
use options::{FindingsOptions, ViewOptions};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"import type { Counts, Finding, Markup } from "../types/index.js";"#;

/// A plan: read, resolved and checked.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Model {
    graph: Graph<'static>,
    report: Report,
}

#[wasm_bindgen]
impl Model {
    /// Reads a plan from the bytes of its JSON text.
    pub fn open(bytes: &[u8]) -> Result<Model, JsValue> {
        let plan = Plan::from_bytes(bytes, &Limits::default())
            .map_err(|error| convert::unreadable(&error))?;
        let graph = Graph::of(plan);
        let report = goalgraph::check(&graph, &Settings::default());
        Ok(Self { graph, report })
    }

    /// What the plan is called.
    #[wasm_bindgen(getter)]
    pub fn title(&self) -> String {
        self.graph.plan().title.clone()
    }

    /// The language the plan is written in.
    #[wasm_bindgen(getter)]
    pub fn language(&self) -> String {
        self.graph.plan().language.tag().into()
    }

    /// The plan as JSON text.
    pub fn json(&self) -> String {
        self.graph.plan().to_json()
    }

    /// How many findings of each severity.
    #[wasm_bindgen(unchecked_return_type = "Counts")]
    pub fn counts(&self) -> Result<JsValue, JsValue> {
        to_js(&self.report.counts())
    }

    /// Every finding, in the order of the report.
    #[wasm_bindgen(unchecked_return_type = "Finding[]")]
    pub fn findings(&self, options: &JsValue) -> Result<JsValue, JsValue> {
        let options: FindingsOptions = convert::from_js(options)?;
        let lang = options.language(self.report.lang());
        let findings = self.report.findings().iter().map(|one| convert::finding(one, lang));
        to_js(&findings.collect::<Vec<_>>())
    }

    /// A view as a tree.
    #[wasm_bindgen(unchecked_return_type = "Markup")]
    pub fn view(&self, name: &str, options: &JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.markup(name, options)?)
    }

    /// A view as HTML text.
    pub fn html(&self, name: &str, options: &JsValue) -> Result<String, JsValue> {
        Ok(self.markup(name, options)?.to_html())
    }

    fn markup(&self, name: &str, options: &JsValue) -> Result<Markup, JsValue> {
        let options: ViewOptions = convert::from_js(options)?;
        let view = View::from_name(name).ok_or_else(|| convert::no_such_view(name))?;
        Ok(goalgraph::view::view(view, &self.graph, &self.report, &options.into()))
    }
}

/// The style sheet of every view.
#[wasm_bindgen]
pub fn style() -> String {
    goalgraph::view::STYLE.into()
}

/// The version of the package.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}
