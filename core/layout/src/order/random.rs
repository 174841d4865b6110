//! Chance, the same everywhere.

/// Numbers that look random: Marsaglia, "Xorshift RNGs" (2003).
pub(super) struct Random(u32);

/// The largest noise, in parts of the heat.
pub(super) const LOUDEST: u32 = 33;

impl Random {
    pub(super) fn new() -> Self {
        Self(0x2545_F491)
    }

    fn next(&mut self) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0
    }

    /// A number below a count that is not 0.
    pub(super) fn below(&mut self, count: usize) -> usize {
        let count = u64::try_from(count).unwrap_or(u64::MAX) & 0xFFFF_FFFF;
        usize::try_from((u64::from(self.next()) * count) >> 32).unwrap_or(0)
    }

    /// A number that is more than so many times the heat as often as a coin falls tails so many
    /// times in a row; the logarithm is taken as straight between powers of two.
    pub(super) fn noise(&mut self, heat: u32) -> i64 {
        let number = self.next();
        let zeros = number.leading_zeros();
        let rest = (number << zeros) >> 16 & 0x7FFF;
        let log = (u64::from(zeros + 1) << 15) - u64::from(rest);
        i64::try_from((log * u64::from(heat)) >> 15).unwrap_or(i64::MAX)
    }

    /// Where to begin and how far to step to meet each of so many once.
    pub(super) fn tour(&mut self, count: usize) -> impl Iterator<Item = u32> + use<> {
        let gcd = |mut a: usize, mut b: usize| {
            while b > 0 {
                (a, b) = (b, a % b);
            }
            a
        };
        let mut step = count * 5 / 8 + 1;
        while gcd(step, count) > 1 {
            step += 1;
        }
        let mut at = if count > 0 { self.below(count) } else { 0 };
        (0..count).map(move |_| {
            at = (at + step) % count;
            u32::try_from(at).unwrap_or(0)
        })
    }
}
