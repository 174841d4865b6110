//! Drawings as PNG and PDF, with the fonts of this machine.

use crate::words::say;
use crate::words::site::{NO_FONT, NOT_DRAWN};
use goalgraph::Lang;
use resvg::tiny_skia::{Color, Pixmap};
use resvg::usvg::fontdb::{Database, Family, Source};
use resvg::usvg::{Options, Size, Transform, Tree};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use svg2pdf::{ConversionOptions, PageOptions};

/// Pixels of a PNG for one of the drawing's, as screens of today have them.
const SHARP: f32 = 2.0;
/// The longest side of a PNG: more than this, and programs refuse to open it.
const LONGEST: f32 = 16_000.0;
/// A4 on its side, and its margin, in points.
const PAGE: (f32, f32) = (841.89, 595.28);
const MARGIN: f32 = 28.35;

/// What stands for a drawing's "sans-serif", the first that there is.
const FAMILIES: [&str; 7] = [
    "Segoe UI",
    "Helvetica Neue",
    "Noto Sans",
    "Liberation Sans",
    "Arial",
    "DejaVu Sans",
    "Roboto",
];

/// The drawing as a PNG on white.
pub(super) fn png(lang: Lang, svg: &str) -> Result<Vec<u8>, String> {
    let tree = tree(lang, svg)?;
    let size = tree.size();
    let scale = SHARP.min(LONGEST / size.width().max(size.height()));
    let whole = size.to_int_size().scale_by(scale);
    let pixmap = whole.and_then(|whole| Pixmap::new(whole.width(), whole.height()));
    let mut pixmap = pixmap.ok_or_else(|| failed(lang, &"0 × 0"))?;
    pixmap.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|error| failed(lang, &error))
}

/// The drawing on an A4 page on its side, as large as fits.
pub(super) fn pdf(lang: Lang, svg: &str) -> Result<Vec<u8>, String> {
    let tree = tree(lang, svg)?;
    let size = tree.size();
    let page = on_page(size);
    // One more tree around the first: the page is its size, and the drawing a part of it.
    let inner = svg.split_once("?>").map_or(svg, |(_, inner)| inner).trim();
    let outer = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"{}\">{inner}</svg>",
        PAGE.0, PAGE.1, page,
    );
    let tree = self::tree(lang, &outer)?;
    let page = PageOptions { dpi: 72.0 };
    svg2pdf::to_pdf(&tree, ConversionOptions::default(), page).map_err(|error| failed(lang, &error))
}

/// The part of the drawing's plane that the page shows: the drawing in its middle, and a margin
/// of at least [`MARGIN`] around it.
fn on_page(size: Size) -> String {
    let inside = (PAGE.0 - 2.0 * MARGIN, PAGE.1 - 2.0 * MARGIN);
    // A small drawing is not blown up into a poster.
    let scale = (size.width() / inside.0).max(size.height() / inside.1).max(0.75);
    let (width, height) = (PAGE.0 * scale, PAGE.1 * scale);
    let (left, top) = ((size.width() - width) / 2.0, (size.height() - height) / 2.0);
    format!("{left} {top} {width} {height}")
}

fn tree(lang: Lang, svg: &str) -> Result<Tree, String> {
    let fonts = fonts();
    if fonts.is_empty() {
        return Err(say(lang, &NO_FONT, &[]));
    }
    let options = Options {
        languages: vec![lang.tag().to_owned()],
        font_family: fonts.family_name(&Family::SansSerif).to_owned(),
        fontdb: Arc::new(fonts),
        ..Options::default()
    };
    Tree::from_str(svg, &options).map_err(|error| failed(lang, &error))
}

/// The fonts of the machine, sorted by file: a disk lists its files in any order, and the first
/// font with a letter draws it where the one asked for lacks it.
fn fonts() -> Database {
    let mut found = Database::new();
    found.load_system_fonts();
    let files: BTreeSet<PathBuf> = found
        .faces()
        .filter_map(|face| match &face.source {
            Source::File(file) | Source::SharedFile(file, _) => Some(file.clone()),
            Source::Binary(_) => None,
        })
        .collect();
    let mut fonts = Database::new();
    for file in files {
        // One that can no longer be read is one font less.
        let _ = fonts.load_font_file(file);
    }
    let has = |family: &str| {
        fonts.faces().any(|face| face.families.iter().any(|(name, _)| name == family))
    };
    let first = fonts.faces().next().and_then(|face| face.families.first());
    let any = first.map(|(name, _)| name.clone()).unwrap_or_default();
    let family = FAMILIES.into_iter().find(|family| has(family)).map_or(any, str::to_owned);
    fonts.set_sans_serif_family(family);
    fonts
}

fn failed(lang: Lang, error: &dyn std::fmt::Display) -> String {
    say(lang, &NOT_DRAWN, &[("error", &error.to_string())])
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"100\" \
         viewBox=\"0 0 400 100\"><style>.a{fill:#0a4f97;font-family:sans-serif}</style>\
         <text class=\"a\" x=\"10\" y=\"50\" font-size=\"20\">Måltall</text></svg>";

    #[test]
    fn the_middle_of_a_page_is_the_middle_of_the_drawing() {
        for (width, height) in [(400.0, 100.0), (100.0, 4000.0), (3.0, 3.0), (5000.0, 3535.0)] {
            let page = on_page(Size::from_wh(width, height).unwrap());
            let page: Vec<f32> = page.split(' ').map(|number| number.parse().unwrap()).collect();
            let [left, top, wide, high] = page[..] else { panic!("{page:?}") };
            assert!((left + wide / 2.0 - width / 2.0).abs() < 0.01, "{page:?}");
            assert!((top + high / 2.0 - height / 2.0).abs() < 0.01, "{page:?}");
            assert!(wide >= width && high >= height, "{page:?}");
            assert!((wide / high - PAGE.0 / PAGE.1).abs() < 0.001, "{page:?}");
        }
    }

    #[test]
    fn a_drawing_becomes_an_image_and_a_page_and_the_same_each_time() {
        let image = png(Lang::Nb, SVG).unwrap();
        let decoded = Pixmap::decode_png(&image).unwrap();
        assert_eq!((decoded.width(), decoded.height()), (800, 200));
        let blue = decoded.pixels().iter().filter(|at| at.blue() > at.red()).count();
        assert!(blue > 200, "the text is drawn: {blue}");
        assert_eq!(png(Lang::Nb, SVG).unwrap(), image);
        let page = pdf(Lang::Nb, SVG).unwrap();
        assert!(page.starts_with(b"%PDF-"));
        let text = String::from_utf8_lossy(&page);
        assert!(text.contains("/MediaBox [0 0 841.89 595.28]"), "{text}");
        assert_eq!(pdf(Lang::Nb, SVG).unwrap(), page);
    }

    #[test]
    fn what_is_no_drawing_is_said_to_be_none() {
        assert!(png(Lang::En, "<svg").unwrap_err().starts_with("Cannot draw the picture: "));
    }
}
