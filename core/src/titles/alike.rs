/// Judges how alike two titles are by what their words weigh, together and apart.
///
/// Goals are alike when one says what the other says and perhaps a little more; they differ when
/// each names something of its own ("fornøyd med skolen", "fornøyd med kollektivtilbudet"). Plain
/// overlap sees no difference between the two, so what is said in excess costs little on the side
/// that has more of it, and much on the other: a Tversky index, made symmetric.
///
/// Where s is what both say, m and l what only one says, the one with more and the one with less,
/// likeness is s / (s + 0.4 m + 2 l).
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    /// What they say together over what they say apart, at the least.
    least: f64,
}

impl Measure {
    /// Titles agree from a likeness on, 0 to 1.
    pub(super) fn new(threshold: f64) -> Self {
        let threshold = threshold.clamp(0.0, 1.0);
        Self { least: (threshold / (1.0 - threshold)).min(f64::MAX) }
    }

    /// Whether titles with these weights agree.
    ///
    /// More together or less apart never turns a yes into a no, to the last bit: bounds may be
    /// asked for as well as weights.
    pub(super) fn agree(self, together: u32, only_a: u32, only_b: u32) -> bool {
        let apart = 2 * only_a.max(only_b) + 10 * only_a.min(only_b);
        f64::from(5 * together) >= self.least * f64::from(apart)
    }

    /// Whether titles with these words, ascending, agree.
    pub(super) fn is_near(self, a: &[u32], b: &[u32], weight: impl Fn(u32) -> u32) -> bool {
        let (together, only_a, only_b) = weighed(a, b, weight);
        self.agree(together, only_a, only_b)
    }
}

/// How alike titles with these words, ascending, are: 1 for the same words.
pub(super) fn likeness(a: &[u32], b: &[u32], weight: impl Fn(u32) -> u32) -> f64 {
    let (together, only_a, only_b) = weighed(a, b, weight);
    let apart = 2 * only_a.max(only_b) + 10 * only_a.min(only_b);
    let whole = 5 * together + apart;
    if whole == 0 { 0.0 } else { f64::from(5 * together) / f64::from(whole) }
}

/// What both say, and what only either does.
fn weighed(a: &[u32], b: &[u32], weight: impl Fn(u32) -> u32) -> (u32, u32, u32) {
    let (mut a, mut b) = (a, b);
    let (mut together, mut only_a, mut only_b) = (0, 0, 0);
    while let (Some((&first, after_a)), Some((&second, after_b))) =
        (a.split_first(), b.split_first())
    {
        if first == second {
            together += weight(first);
        } else if first < second {
            only_a += weight(first);
        } else {
            only_b += weight(second);
        }
        if first <= second {
            a = after_a;
        }
        if second <= first {
            b = after_b;
        }
    }
    only_a += a.iter().map(|&word| weight(word)).sum::<u32>();
    only_b += b.iter().map(|&word| weight(word)).sum::<u32>();
    (together, only_a, only_b)
}
