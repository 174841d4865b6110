use serde::{Deserialize, Serialize};
use std::fmt;

/// A language goalgraph speaks.
///
/// ```
/// use goalgraph::Lang;
/// assert_eq!(Lang::from_tag("nn-NO"), Some(Lang::Nn));
/// assert_eq!(Lang::from_tag("no"), Some(Lang::Nb));
/// assert_eq!(Lang::from_tag("de"), None);
/// ```
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Norwegian bokmål.
    #[default]
    Nb,
    /// Norwegian nynorsk.
    Nn,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// Reads a BCP 47 tag as pages write it: `nb`, `nn-NO`, `no`, `en-GB`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The BCP 47 tag, for a `lang` attribute.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}
