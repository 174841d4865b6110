//! Which file a path of the address bar means. Nothing outside the folders named here can be reached.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

use crate::paths;

/// Paths and the files or folders of the repository behind them; the first that fits is taken.
const MOUNTS: [(&str, &str); 9] = [
    ("/goalgraph/js/", "wasm/js"),
    ("/goalgraph/glue/", "wasm/glue"),
    ("/goalgraph/dist/", "wasm/dist"),
    ("/designsystemet/css/", "examples/intranet/node_modules/@digdir/designsystemet-css/dist"),
    (
        "/designsystemet/theme/",
        "examples/intranet/node_modules/@digdir/designsystemet-theme/src/themes",
    ),
    ("/consumers/", "tests/consumers/out"),
    ("/fixtures/", "tests/browser/fixtures"),
    ("/plan.json", "examples/kristiansand/plan.json"),
    ("/", "examples/intranet"),
];

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Place {
    File(PathBuf),
    /// A folder asked for without its slash: relative links in its page would go astray.
    Moved(String),
}

/// Looks at the disk: a folder means its `index.html`, a link may not lead out of the mount.
pub(crate) fn find(path: &str) -> Option<Place> {
    let (mount, rest) = resolve(path)?;
    let base = paths::at(mount).canonicalize().ok()?;
    let place = if rest.as_os_str().is_empty() { base.clone() } else { base.join(rest) };
    let place = place.canonicalize().ok().filter(|place| place.starts_with(&base))?;
    match (place.is_dir(), path.ends_with('/')) {
        (true, true) => Some(Place::File(place.join("index.html"))),
        (true, false) => Some(Place::Moved(format!("{path}/"))),
        (false, true) => None,
        (false, false) => Some(Place::File(place)),
    }
}

/// The mount's folder and the path below it. Pure: no `..`, no hidden file, no second slash, whatever the encoding.
fn resolve(path: &str) -> Option<(&'static str, PathBuf)> {
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let (mount, rest) = MOUNTS.iter().find_map(|(at, folder)| {
        let rest = path.strip_prefix(at)?;
        (at.ends_with('/') || rest.is_empty()).then_some((*folder, rest))
    })?;
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    let decent = rest.is_empty() || rest.split('/').all(is_decent);
    decent.then(|| (mount, Path::new(rest).to_path_buf()))
}

/// A name of one file or folder as we would give it. A leading dot covers `..`; a colon may be a Windows drive.
fn is_decent(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with('.')
        && name != "node_modules"
        && !name.contains(['\\', ':', '\0'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(path: &str) -> Option<String> {
        let (mount, rest) = resolve(path)?;
        Some(format!("{mount}|{}", rest.display()))
    }

    #[test]
    fn each_mount_leads_to_its_folder() {
        let file = |path| resolved(path).unwrap();
        assert_eq!(file("/"), "examples/intranet|");
        assert_eq!(file("/page/app.js"), "examples/intranet|page/app.js");
        assert_eq!(file("/goalgraph/js/define.js"), "wasm/js|define.js");
        assert_eq!(file("/goalgraph/dist/goalgraph_bg.wasm"), "wasm/dist|goalgraph_bg.wasm");
        assert_eq!(file("/plan.json"), "examples/kristiansand/plan.json|");
        assert_eq!(file("/fixtures/a%20b.html"), "tests/browser/fixtures|a b.html");
        assert!(file("/designsystemet/css/src/index.css").ends_with("/dist|src/index.css"));
    }

    #[test]
    fn only_scripts_and_modules_of_the_package_can_be_reached() {
        assert_eq!(find("/goalgraph/Cargo.toml"), None);
        assert_eq!(find("/goalgraph/src/lib.rs"), None);
    }

    #[test]
    fn no_path_leaves_its_mount() {
        for path in [
            "/../Cargo.toml",
            "/goalgraph/js/../Cargo.toml",
            "/goalgraph/js/%2e%2e/Cargo.toml",
            "/goalgraph/js/..%2fCargo.toml",
            "/goalgraph/js/..\\Cargo.toml",
            "/goalgraph/js/a/../../Cargo.toml",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/fixtures//etc/passwd",
            "/fixtures/C:/x",
            "/a%00b",
            "/%ff",
            "/.npmrc",
            "/node_modules/x",
            "Cargo.toml",
            "http://other/",
            "",
        ] {
            assert_eq!(resolve(path), None, "{path}");
        }
    }

    #[test]
    fn encoding_is_undone_once() {
        assert_eq!(resolved("/%252e%252e/x").unwrap(), "examples/intranet|%2e%2e/x");
    }

    #[test]
    fn a_folder_means_its_page_once_it_has_its_slash() {
        assert_eq!(find("/fixtures/blank"), Some(Place::Moved("/fixtures/blank/".to_owned())));
        let Some(Place::File(page)) = find("/fixtures/blank/") else { panic!("no page") };
        assert!(page.ends_with("tests/browser/fixtures/blank/index.html"));
        assert_eq!(find("/fixtures/blank/index.html/"), None);
    }
}
