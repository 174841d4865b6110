//! One sort for all: each kind of slice and each way to compare would cost the wasm module 3 to 10 kB.

/// Sorts items by a key; those with the same key stay in order.
pub(crate) fn by_key(items: &mut [u32], key: impl Fn(u32) -> f32) {
    let keyed = (0..).zip(&*items).map(|(place, &item)| (ordered(key(item)), place, item));
    let mut keyed: Vec<(u32, u32, u32)> = keyed.collect();
    keyed.sort_unstable();
    for (slot, (_, _, item)) in items.iter_mut().zip(keyed) {
        *slot = item;
    }
}

/// A number that compares as `f32::total_cmp` does.
fn ordered(key: f32) -> u32 {
    let bits = key.to_bits();
    if key.is_sign_negative() { !bits } else { bits | (1 << 31) }
}

#[cfg(test)]
mod tests {
    use super::{by_key, ordered};

    #[test]
    fn numbers_compare_as_keys_do() {
        let keys = [
            f32::NEG_INFINITY,
            -1.5,
            -0.0,
            0.0,
            f32::MIN_POSITIVE,
            1.0,
            f32::MAX,
            f32::NAN,
            -f32::NAN,
        ];
        for one in keys {
            for other in keys {
                assert_eq!(
                    ordered(one).cmp(&ordered(other)),
                    one.total_cmp(&other),
                    "{one} {other}"
                );
            }
        }
    }

    #[test]
    fn equals_stay_in_order() {
        let mut items = [3, 0, 2, 1];
        by_key(&mut items, |item| if item == 1 { -1.0 } else { 0.0 });
        assert_eq!(items, [1, 3, 0, 2]);
    }
}
