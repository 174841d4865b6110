//! What a browser is told a file is.

use std::path::Path;

/// Wasm streams only as `application/wasm`, modules run only as JavaScript.
pub(crate) fn of(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt" | "md" | "ts" | "csv") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_browsers_are_strict_about_is_right() {
        assert_eq!(of(Path::new("dist/goalgraph_bg.wasm")), "application/wasm");
        assert_eq!(of(Path::new("js/define.js")), "text/javascript; charset=utf-8");
        assert_eq!(of(Path::new("a.test.mjs")), "text/javascript; charset=utf-8");
        assert_eq!(of(Path::new("index.css")), "text/css; charset=utf-8");
        assert_eq!(of(Path::new("index.html")), "text/html; charset=utf-8");
        assert_eq!(of(Path::new("plan.json")), "application/json");
    }

    #[test]
    fn what_is_unknown_is_just_bytes() {
        assert_eq!(of(Path::new("LICENSE")), "application/octet-stream");
        assert_eq!(of(Path::new(".html")), "application/octet-stream");
    }
}
