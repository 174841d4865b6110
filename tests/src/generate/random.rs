//! Chance that is the same everywhere: a seed, and integers only.

/// A `SplitMix64` generator. Floats are left out, so that every platform draws alike.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// The same seed, the same draws.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a bound; 0 where the bound is 0.
    pub fn below(&mut self, bound: usize) -> usize {
        // The high half of the product is fairer than a remainder, and as quick.
        let product = u128::from(self.next()) * (bound as u128);
        usize::try_from(product >> 64).unwrap_or_default()
    }

    /// True once in so many draws.
    pub fn once_in(&mut self, draws: usize) -> bool {
        self.below(draws) == 0
    }

    /// One of several; the list may not be empty.
    #[expect(clippy::indexing_slicing, reason = "the position is below the list's length")]
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// A rank below a bound, small ones as often as words in speech: rank `r` about `1/r`.
    pub fn rank(&mut self, bound: usize) -> usize {
        // Each octave of ranks is as likely as any other: that is Zipf's law, in integers.
        let octaves = bound.max(1).ilog2() as usize + 1;
        let first = 1 << self.below(octaves);
        (first + self.below(first)).min(bound) - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_says_every_draw() {
        let draws = |seed| {
            let mut random = Random::new(seed);
            [random.below(1_000), random.below(1_000), random.rank(1_000)]
        };
        assert_eq!(draws(1), draws(1));
        assert_ne!(draws(1), draws(2));
    }

    #[test]
    fn ranks_stay_below_their_bound_and_the_first_half_is_drawn_most() {
        let mut random = Random::new(7);
        let ranks: Vec<usize> = (0..10_000).map(|_| random.rank(1_000)).collect();
        assert!(ranks.iter().all(|&rank| rank < 1_000));
        assert!(ranks.iter().filter(|&&rank| rank < 32).count() > 4_000);
        assert!(ranks.iter().any(|&rank| rank > 900));
    }
}
