//! The boundary between the page and the core: convert, call, convert.

mod convert;
mod options;
mod wire;

use convert::to_js;
use goalgraph::exchange::table::{self, Grid};
use goalgraph::{Edit, Plan, Session, Settings, markup::Markup, plan::Limits, view::View};
use options::{FindingsOptions, TableOptions, ViewOptions};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"import type { Counts, Edit, Finding, Goal, Grid, Markup, Understanding } from "../types/index.js";
type Delta = Omit<import("../types/index.js").Delta, "revision">;"#;

/// A plan open for editing, always checked.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Model {
    session: Session,
}

#[wasm_bindgen]
impl Model {
    /// Reads a plan from the bytes of its JSON text, and settings from theirs.
    pub fn open(bytes: &[u8], settings: &str) -> Result<Model, JsValue> {
        let plan = Plan::from_bytes(bytes, &Limits::default())
            .map_err(|error| convert::unreadable(&error, ""))?;
        Ok(Self { session: Session::open(plan, read_settings(settings)?) })
    }

    /// What the plan is called.
    #[wasm_bindgen(getter)]
    pub fn title(&self) -> String {
        self.session.graph().title().into()
    }

    /// The language the plan is written in.
    #[wasm_bindgen(getter)]
    pub fn language(&self) -> String {
        self.session.graph().language().tag().into()
    }

    /// The plan as JSON text.
    pub fn json(&self) -> String {
        self.session.plan().to_json()
    }

    /// One goal, as the plan has it; `null` where there is none.
    #[wasm_bindgen(unchecked_return_type = "Goal | null")]
    pub fn goal(&self, id: &str) -> Result<JsValue, JsValue> {
        let graph = self.session.graph();
        to_js(&graph.goal_named(id).map(|goal| graph.goal(goal)))
    }

    /// How many findings of each severity.
    #[wasm_bindgen(unchecked_return_type = "Counts")]
    pub fn counts(&self) -> Result<JsValue, JsValue> {
        to_js(&self.session.counts())
    }

    /// Every finding that is shown, or every other, in the order of the report.
    #[wasm_bindgen(unchecked_return_type = "Finding[]")]
    pub fn findings(&self, options: &JsValue) -> Result<JsValue, JsValue> {
        let options: FindingsOptions = convert::from_js(options)?;
        let report = self.session.report();
        let findings = if options.hidden { report.hidden() } else { report.findings() };
        let lang = options.language(report.lang());
        to_js(&findings.iter().map(|one| wire::finding(one, lang)).collect::<Vec<_>>())
    }

    /// Makes an edit, given as JSON text.
    #[wasm_bindgen(unchecked_return_type = "Delta")]
    pub fn apply(&mut self, edit: &str) -> Result<JsValue, JsValue> {
        let edit = Edit::from_json(edit).map_err(|error| convert::unreadable(&error, "edit"))?;
        let delta =
            self.session.apply(&edit).map_err(|error| convert::unreadable(&error, "edit"))?;
        to_js(&wire::delta(&self.session, &delta))
    }

    /// Takes the last edit back.
    #[wasm_bindgen(unchecked_return_type = "Delta | null")]
    pub fn undo(&mut self) -> Result<JsValue, JsValue> {
        let delta = self.session.undo();
        to_js(&delta.as_ref().map(|delta| wire::delta(&self.session, delta)))
    }

    /// Makes the last edit taken back again.
    #[wasm_bindgen(unchecked_return_type = "Delta | null")]
    pub fn redo(&mut self) -> Result<JsValue, JsValue> {
        let delta = self.session.redo();
        to_js(&delta.as_ref().map(|delta| wire::delta(&self.session, delta)))
    }

    /// Checks by other settings, given as JSON text.
    #[wasm_bindgen(unchecked_return_type = "Delta")]
    pub fn set(&mut self, settings: &str) -> Result<JsValue, JsValue> {
        let delta = self.session.set(read_settings(settings)?);
        to_js(&wire::delta(&self.session, &delta))
    }

    /// The edit of a finding's fix; `null` where there is none.
    #[wasm_bindgen(unchecked_return_type = "Edit | null")]
    pub fn fix(&self, finding: &str, index: usize) -> Result<JsValue, JsValue> {
        let report = self.session.report();
        let mut all = report.findings().iter().chain(report.hidden());
        let fix = all.find(|one| one.id() == finding).and_then(|one| one.fixes().get(index));
        to_js(&fix.map(goalgraph::rules::Fix::edit))
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

    /// A view as a file for spreadsheets.
    pub fn csv(&self, name: &str, options: &JsValue) -> Result<String, JsValue> {
        let (view, options) = asked(name, options)?;
        Ok(goalgraph::view::csv(view, self.session.graph(), &self.session.report(), &options))
    }

    /// Reads a table, given as the JSON text of a grid, beside the plan.
    #[wasm_bindgen(unchecked_return_type = "Understanding")]
    pub fn table(&self, grid: &str, options: &JsValue) -> Result<JsValue, JsValue> {
        let options: TableOptions = convert::from_js(options)?;
        let lang = options.language(self.session.graph().language());
        let unreadable = |error| convert::unreadable(&error, "table");
        let grid = Grid::from_json(grid).map_err(unreadable)?;
        let understood = table::read(&grid, self.session.graph(), &options.into());
        to_js(&wire::understanding(&understood.map_err(unreadable)?, lang))
    }

    fn markup(&self, name: &str, options: &JsValue) -> Result<Markup, JsValue> {
        let (view, options) = asked(name, options)?;
        let report = self.session.report();
        Ok(goalgraph::view::view(view, self.session.graph(), &report, &options))
    }
}

fn asked(name: &str, options: &JsValue) -> Result<(View, goalgraph::view::Options), JsValue> {
    let options: ViewOptions = convert::from_js(options)?;
    let view = View::from_name(name).ok_or_else(|| convert::no_such_view(name))?;
    Ok((view, options.into()))
}

fn read_settings(text: &str) -> Result<Settings, JsValue> {
    Settings::from_json(text).map_err(|error| convert::unreadable(&error, "settings"))
}

/// The grid of a table pasted as text, or of a CSV file's text.
#[wasm_bindgen(unchecked_return_type = "Grid")]
pub fn grid(text: &str) -> Result<JsValue, JsValue> {
    to_js(&Grid::from_text(text).map_err(|error| convert::unreadable(&error, "table"))?)
}

/// The version of the package.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}
