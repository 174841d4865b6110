//! Chance, the same everywhere.

/// Numbers that look random and are the same everywhere: Marsaglia, "Xorshift RNGs" (2003).
pub(super) struct Random(u32);

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

    pub(super) fn below(&mut self, count: usize) -> usize {
        ((u64::from(self.next()) * count as u64) >> 32) as usize
    }

    /// Exponentially distributed, of mean `heat` or so.
    pub(super) fn noise(&mut self, heat: u32) -> i64 {
        if heat == 0 {
            return 0;
        }
        let number = self.next();
        let zeros = number.leading_zeros();
        let rest = (number << zeros) >> 16 & 0x7FFF;
        let log = (u64::from(zeros + 1) << 15) - u64::from(rest);
        ((log * u64::from(heat)) >> 15) as i64
    }
}
