//! Where months and values stand on a chart.

/// The part of the surface that values are drawn in.
pub(super) const LEFT: f64 = 20.0;
pub(super) const RIGHT: f64 = 620.0;
pub(super) const TOP: f64 = 44.0;
pub(super) const BOTTOM: f64 = 150.0;

/// From months and values to places on the surface.
pub(super) struct Scale {
    /// The first and the last month.
    pub(super) months: [f64; 2],
    values: [f64; 2],
}

impl Scale {
    /// A scale that these months and values fit.
    pub(super) fn of(months: impl Iterator<Item = f64>, values: impl Iterator<Item = f64>) -> Self {
        Self { months: span(months, 6.0), values: span(values, 1.0) }
    }

    pub(super) fn x(&self, month: f64) -> f64 {
        between(month, self.months, [LEFT + 8.0, RIGHT - 10.0])
    }

    pub(super) fn y(&self, value: f64) -> f64 {
        between(value, self.values, [BOTTOM, TOP])
    }
}

/// The least and the greatest, apart where they are one.
fn span(values: impl Iterator<Item = f64>, apart: f64) -> [f64; 2] {
    let [low, high] = values.fold([f64::INFINITY, f64::NEG_INFINITY], |[low, high], value| {
        [low.min(value), high.max(value)]
    });
    if low < high { [low, high] } else { [low - apart, high + apart] }
}

/// Halves first: the distance between two great numbers may be no number.
fn between(value: f64, [low, high]: [f64; 2], [from, to]: [f64; 2]) -> f64 {
    let share = (value / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0);
    if share.is_finite() { from + (to - from) * share } else { from }
}
