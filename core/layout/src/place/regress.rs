//! Isotonic regression: the values nearest to those given that never fall.

/// Values given one after the other, and the nearest to them, by weighted least squares, that
/// never fall: pool adjacent violators (Ayer et al., "An Empirical Distribution Function for
/// Sampling with Incomplete Information", 1955). Linear.
#[derive(Debug, Default)]
pub(super) struct Regression {
    blocks: Vec<Block>,
}

/// Neighbours that share a value.
#[derive(Debug, Clone, Copy)]
struct Block {
    value: f32,
    weight: f32,
    count: u32,
}

impl Regression {
    pub(super) fn clear(&mut self) {
        self.blocks.clear();
    }

    pub(super) fn push(&mut self, value: f32, weight: f32) {
        let mut last = Block { value, weight, count: 1 };
        while let Some(before) = self.blocks.last().filter(|before| before.value >= last.value) {
            let weight = before.weight + last.weight;
            // The mean as a step from the heavier: no sum of large numbers.
            let value = before.value + (last.value - before.value) * (last.weight / weight);
            last = Block { value, weight, count: before.count + last.count };
            self.blocks.pop();
        }
        self.blocks.push(last);
    }

    /// The values, and how many neighbours have each.
    pub(super) fn steps(&self) -> impl Iterator<Item = (f32, u32)> {
        self.blocks.iter().map(|block| (block.value, block.count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_fall_are_pooled() {
        let mut regression = Regression::default();
        for value in [1.0, 5.0, 3.0, 4.0, 0.0, 9.0] {
            regression.push(value, 1.0);
        }
        let steps: Vec<_> = regression.steps().collect();
        assert_eq!(steps, [(1.0, 1), (3.0, 4), (9.0, 1)]);
    }
}
