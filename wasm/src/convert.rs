//! The only conversions between Rust and JavaScript.

use goalgraph::Lang;
use goalgraph::plan::Place;
use goalgraph::view::View;
use js_sys::{Array, Object, Reflect};
use serde::Serialize;
use serde::de::value::MapDeserializer;
use serde::de::{DeserializeOwned, Error as _};
use serde_wasm_bindgen::{Deserializer, Serializer};
use wasm_bindgen::JsValue;

/// Plain objects, arrays and `null`.
pub(crate) fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

/// Reads options. `serde_wasm_bindgen` looks up the fields a struct has and never sees others;
/// given the entries one by one, serde refuses what it does not know.
pub(crate) fn from_js<T: DeserializeOwned + Default>(options: &JsValue) -> Result<T, JsValue> {
    if options.is_undefined() {
        return Ok(T::default());
    }
    let read = match Object::try_from(options) {
        Some(object) => T::deserialize(MapDeserializer::new(entries(object).into_iter())),
        None => Err(serde_wasm_bindgen::Error::custom("they are no object")),
    };
    read.map_err(|error| wrong_options(error.to_string().trim_start_matches("Error: ")))
}

/// What is `undefined` is not said.
fn entries(object: &Object) -> Vec<(String, Deserializer)> {
    let pair = |pair: JsValue| {
        let (name, value) = (Array::from(&pair).get(0), Array::from(&pair).get(1));
        let said = (name.as_string()?, Deserializer::from(value.clone()));
        if value.is_undefined() { None } else { Some(said) }
    };
    Object::entries(object).iter().filter_map(pair).collect()
}

pub(crate) fn no_such_view(name: &str) -> JsValue {
    let known = View::ALL.map(View::name).join("`, `");
    wrong_options(&format!("unknown view `{name}`, expected one of `{known}`"))
}

/// The page's own wording surrounds the detail.
fn wrong_options(detail: &str) -> JsValue {
    into_error("BAD_OPTIONS", |_| detail.into(), None, "")
}

/// What the core refuses. `about` is what was given: how to mend an edit is not how to mend a plan.
pub(crate) fn unreadable(error: &goalgraph::Error, about: &str) -> JsValue {
    into_error(error.code(), |lang| error.report(lang), error.place(), about)
}

/// An `Error` of the page with `code`, `says` (by language), `place` and `about`.
fn into_error(
    code: &str,
    say: impl Fn(Lang) -> String,
    place: Option<&Place>,
    about: &str,
) -> JsValue {
    let error = js_sys::Error::new(&say(Lang::En));
    let says = Object::new();
    for lang in Lang::ALL {
        set(&says, lang.tag(), Ok(say(lang).into()));
    }
    set(&error, "code", Ok(code.into()));
    set(&error, "says", Ok(says.into()));
    set(&error, "about", Ok(about.into()));
    if let Some(Place { line, column, pointer }) = place {
        let place = Object::new();
        set(&place, "line", to_js(line));
        set(&place, "column", to_js(column));
        set(&place, "pointer", to_js(pointer));
        set(&error, "place", Ok(place.into()));
    }
    error.into()
}

/// Setting a property of an object made here cannot fail.
fn set(object: &Object, name: &str, value: Result<JsValue, JsValue>) {
    let _ = Reflect::set(object, &name.into(), &value.unwrap_or_default());
}
