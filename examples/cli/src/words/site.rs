//! What is said of sites and pictures, and in them.

use goalgraph::text::Wording;

pub(crate) const START: Wording = Wording { nb: "Forside", nn: "Framside", en: "Start page" };
pub(crate) const SKIP: Wording =
    Wording { nb: "Hopp til innholdet", nn: "Hopp til innhaldet", en: "Skip to the content" };
pub(crate) const PAGES: Wording = Wording {
    nb: "Sider om hele planen",
    nn: "Sider om heile planen",
    en: "Pages about the whole plan",
};
/// The plan's own word, for headings.
pub(crate) const UNITS: Wording =
    Wording { nb: "{directorates}", nn: "{directorates}", en: "{directorates}" };
pub(crate) const COUNTED: Wording =
    Wording { nb: "{n}\u{a0}{periods}", nn: "{n}\u{a0}{periods}", en: "{n}\u{a0}{periods}" };
pub(crate) const AS_SHEET: Wording = Wording {
    nb: "Last ned som regneark (CSV)",
    nn: "Last ned som rekneark (CSV)",
    en: "Download as a spreadsheet (CSV)",
};
pub(crate) const AS_DRAWING: Wording = Wording {
    nb: "Last ned som tegning (SVG)",
    nn: "Last ned som teikning (SVG)",
    en: "Download as a drawing (SVG)",
};
pub(crate) const IN_PLAN: Wording = Wording {
    nb: "Vis i planen: {title}",
    nn: "Vis i planen: {title}",
    en: "Show in the plan: {title}",
};
pub(crate) const AS_OF: Wording =
    Wording { nb: "Kontrollert {date}", nn: "Kontrollert {date}", en: "Checked {date}" };

pub(crate) const WRITTEN: Wording = Wording {
    nb: "Nettstedet er skrevet til {folder}. Filer: {n}",
    nn: "Nettstaden er skriven til {folder}. Filer: {n}",
    en: "The site is written to {folder}. Files: {n}",
};
pub(crate) const REMOVED: Wording = Wording {
    nb: "Filer fra forrige gang som er fjernet: {n}",
    nn: "Filer frå førre gong som er fjerna: {n}",
    en: "Files from last time that are removed: {n}",
};
pub(crate) const NOT_EMPTY: Wording = Wording {
    nb: "Mappen {folder} har filer og er ikke et nettsted fra goalgraph. Velg en tom mappe, eller bruk `--force`.",
    nn: "Mappa {folder} har filer og er ikkje ein nettstad frå goalgraph. Vel ei tom mappe, eller bruk `--force`.",
    en: "The folder {folder} has files and is no site by goalgraph. Choose an empty folder, or use `--force`.",
};
pub(crate) const NOT_A_FOLDER: Wording = Wording {
    nb: "Kan ikke bruke {folder} som mappe: {error}",
    nn: "Kan ikkje bruke {folder} som mappe: {error}",
    en: "Cannot use {folder} as a folder: {error}",
};

pub(crate) const NO_DRAWING: Wording = Wording {
    nb: "Visningen `{view}` er ingen tegning. Den kan bli HTML eller CSV.",
    nn: "Visinga `{view}` er inga teikning. Ho kan bli HTML eller CSV.",
    en: "The view `{view}` is no drawing. It can become HTML or CSV.",
};
pub(crate) const ONLY_OF_THE_MAP: Wording = Wording {
    nb: "`{option}` gjelder bare kartet, og `{view}` er et annet bilde. Skriv `--view map`.",
    nn: "`{option}` gjeld berre kartet, og `{view}` er eit anna bilete. Skriv `--view map`.",
    en: "`{option}` is of the map only, and `{view}` is another view. Write `--view map`.",
};
pub(crate) const NO_GOAL: Wording = Wording {
    nb: "Planen har ikke noe mål med id-en `{id}`.",
    nn: "Planen har ikkje noko mål med id-en `{id}`.",
    en: "The plan has no goal with the id `{id}`.",
};
pub(crate) const NO_FONT: Wording = Wording {
    nb: "Finner ingen skrift på denne maskinen. Installer en, for eksempel DejaVu Sans.",
    nn: "Finn inga skrift på denne maskina. Installer ei, til dømes DejaVu Sans.",
    en: "There is no font on this machine. Install one, for example DejaVu Sans.",
};
pub(crate) const NOT_DRAWN: Wording = Wording {
    nb: "Kan ikke tegne bildet: {error}",
    nn: "Kan ikkje teikne biletet: {error}",
    en: "Cannot draw the picture: {error}",
};
