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

    /// Whether titles with these words, ascending, agree; `whole` is what those of `a` weigh.
    pub(super) fn is_near(
        self,
        whole: u32,
        a: &[u32],
        b: &[u32],
        weight: impl Fn(u32) -> u32,
    ) -> bool {
        let (mut a, mut b) = (a, b);
        let (mut only_a, mut only_b) = (0, 0);
        while let (Some((&first, after_a)), Some((&second, after_b))) =
            (a.split_first(), b.split_first())
        {
            if first == second {
                (a, b) = (after_a, after_b);
                continue;
            }
            if first < second {
                only_a += weight(first);
                a = after_a;
            } else {
                only_b += weight(second);
                b = after_b;
            }
            // All the rest in common would not help: most pairs part here, after a few words.
            if !self.agree(whole - only_a, only_a, only_b) {
                return false;
            }
        }
        only_a += a.iter().map(|&word| weight(word)).sum::<u32>();
        only_b += b.iter().map(|&word| weight(word)).sum::<u32>();
        self.agree(whole - only_a, only_a, only_b)
    }
}

/// How alike titles with these words, ascending, are: 1 for the same words.
pub(super) fn likeness(a: &[u32], b: &[u32], weight: impl Fn(u32) -> u32) -> f64 {
    let weigh = |words: &[u32]| words.iter().map(|&word| weight(word)).sum::<u32>();
    let shared: u32 =
        a.iter().filter(|word| b.binary_search(word).is_ok()).map(|&word| weight(word)).sum();
    let (only_a, only_b) = (weigh(a) - shared, weigh(b) - shared);
    let apart = 2 * only_a.max(only_b) + 10 * only_a.min(only_b);
    let whole = 5 * shared + apart;
    if whole == 0 { 0.0 } else { f64::from(5 * shared) / f64::from(whole) }
}
