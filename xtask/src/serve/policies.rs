//! The security policies that pages are tried under, by the name in `?policy=`; those of real hosts among them.

/// No inline script, no inline style, no foreign host; wasm may be compiled.
const USUAL: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

const POLICIES: [(&str, &str); 4] = [
    // No wasm: pages must do without.
    ("self", "default-src 'self'"),
    (
        "trusted-types",
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    // What SharePoint Online's documentation names: `unsafe-eval`, itself, and a nonce for its own scripts.
    ("sharepoint", "script-src 'unsafe-eval' 'self' 'nonce-Z29hbGdyYXBo'"),
    // For a page that writes down where modules are, in an import map.
    ("importmap", "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'nonce-Z29hbGdyYXBo'"),
];

/// The policy a request asks for; the usual one where it asks for none that is known.
pub(super) fn of(url: &str) -> &'static str {
    let query =
        url.split('#').next().and_then(|url| url.split_once('?')).map_or("", |(_, query)| query);
    let name = query.split('&').find_map(|pair| pair.strip_prefix("policy="));
    let known = POLICIES.iter().find(|(known, _)| Some(*known) == name);
    known.map_or(USUAL, |(_, policy)| policy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_asked_for_by_name() {
        assert_eq!(of("/page.html"), USUAL);
        assert_eq!(of("/page.html?policy=self"), "default-src 'self'");
        assert_eq!(of("/page.html?a=b&policy=self#c"), "default-src 'self'");
        assert_eq!(of("/page.html?policy=none"), USUAL);
        assert_eq!(of("/policy=self"), USUAL);
    }
}
