//! How wide text is, without a font: for boxes that text must fit in, whoever draws it.
//!
//! Widths are those of a wide common font, so that text set in Arial, Segoe UI, Helvetica, Noto or
//! `DejaVu` Sans never needs more room than was reckoned.

mod lines;
mod table;

pub(crate) use lines::lines;

/// A size and a weight of type.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Face {
    /// The size of the type, in pixels of CSS.
    pub(crate) size: f32,
    /// Whether it is semi-bold or bold.
    pub(crate) bold: bool,
}

impl Face {
    /// How wide a text is on one line.
    pub(crate) fn width(self, text: &str) -> f32 {
        text.chars().map(|letter| self.advance(letter)).sum()
    }

    /// How wide one character is.
    fn advance(self, letter: char) -> f32 {
        f32::from(units(letter, self.bold)) * self.size / 200.0
    }
}

/// The advance of a character in 1/200 em.
fn units(letter: char, bold: bool) -> u16 {
    let code = u32::from(letter);
    let table = if bold { &table::BOLD } else { &table::REGULAR };
    if let Some(&width) = code.checked_sub(0x20).and_then(|at| table.get(at as usize)) {
        return width.into();
    }
    let regular = class(code);
    if bold { regular + regular / 8 } else { regular }
}

/// The advance of characters beyond the table, by the blocks of Unicode they stand in: what all
/// but the widest letters of a script keep to.
fn class(code: u32) -> u16 {
    match code {
        // Controls; marks that stand on other letters; joiners and variation selectors.
        0..=0x1f
        | 0x0300..=0x036f
        | 0x0483..=0x0489
        | 0x0591..=0x05bd
        | 0x0610..=0x061a
        | 0x064b..=0x065f
        | 0x0670
        | 0x06d6..=0x06dc
        | 0x0e31
        | 0x0e34..=0x0e3a
        | 0x0e47..=0x0e4e
        | 0x1ab0..=0x1aff
        | 0x1dc0..=0x1dff
        | 0x200b..=0x200f
        | 0x202a..=0x202e
        | 0x2060..=0x206f
        | 0x20d0..=0x20ff
        | 0xfe00..=0xfe0f
        | 0xfe20..=0xfe2f
        | 0xfeff
        | 0xe0100..=0xe01ef => 0,
        // Hebrew, Arabic and its kin, Thai and Lao.
        0x0590..=0x08ff | 0x0e00..=0x0eff | 0xfb1d..=0xfdff | 0xfe70..=0xfefe => 145,
        // Latin with further marks, Greek, Cyrillic, Armenian, Georgian.
        0x0180..=0x058f | 0x10a0..=0x10ff | 0x1e00..=0x1fff => 155,
        // Spaces, short dashes and quotation marks.
        0x2000..=0x2013 | 0x2018..=0x2022 | 0x202f => 118,
        // Pictures.
        0x1f000..=0x1faff => 280,
        // Everything else: no wider than a square, as Chinese, Japanese and Korean are.
        _ => 204,
    }
}

/// Whether a line may break before and after a character without a space, as in Chinese and
/// Japanese (Unicode Standard Annex 14, class ID).
fn is_ideograph(letter: char) -> bool {
    matches!(u32::from(letter), 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff
        | 0xff00..=0xff60 | 0x1f000..=0x1faff | 0x20000..=0x3fffd)
}

/// Whether text runs from right to left: its first letter that has a direction does
/// (Unicode Standard Annex 9, rules P2 and P3).
pub(crate) fn runs_left(text: &str) -> bool {
    let first = text.chars().find(|letter| letter.is_alphabetic());
    first.is_some_and(|letter| {
        matches!(u32::from(letter), 0x0590..=0x08ff | 0xfb1d..=0xfdff | 0xfe70..=0xfefe
            | 0x10800..=0x10fff | 0x1e800..=0x1efff)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_widest_common_font() {
        // DejaVu Sans: "a" 613, "m" 974, "W" 989 thousandths; Arial's "E" 667, "@" 1015.
        let face = Face { size: 1000.0, bold: false };
        for (text, least, most) in [
            ("a", 613.0, 618.0),
            ("m", 974.0, 979.0),
            ("WW", 1978.0, 1988.0),
            ("E", 667.0, 672.0),
            ("@", 1015.0, 1020.0),
            ("\u{ad}\u{301}\u{200b}", 0.0, 0.0),
            ("目標", 2000.0, 2050.0),
            ("", 0.0, 0.0),
        ] {
            let width = face.width(text);
            assert!((least..=most).contains(&width), "{text}: {width}");
        }
        let bold = Face { bold: true, ..face };
        assert!(bold.width("Retningsmål") > face.width("Retningsmål") * 1.08);
    }

    #[test]
    fn direction_is_that_of_the_first_letter() {
        assert!(runs_left("«القضاء» SDG") && runs_left("12 עברית"));
        assert!(!runs_left("SDG القضاء") && !runs_left("123") && !runs_left("目標"));
    }
}
