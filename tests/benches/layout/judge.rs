//! Crossings, counted by someone else.

use goalgraph::layout::Layered;

/// How many pairs of links cross, as straight lines from layer to layer: pair by pair.
pub(crate) fn crossings(layered: &Layered) -> u64 {
    let mut place = vec![0_u32; layered.items() as usize];
    for layer in 0..layered.layers() {
        for (at, &item) in (0..).zip(layered.layer(layer)) {
            place[item as usize] = at;
        }
    }
    let mut gaps: Vec<Vec<(u32, u32)>> = vec![Vec::new(); layered.layers() as usize];
    for (_, way) in layered.ways() {
        for pair in way.windows(2) {
            let ends = (place[pair[0] as usize], place[pair[1] as usize]);
            gaps[layered.layer_of(pair[0]) as usize].push(ends);
        }
    }
    let mut crossings = 0;
    for gap in gaps {
        for (at, a) in gap.iter().enumerate() {
            for b in &gap[..at] {
                crossings += u64::from((a.0 < b.0 && a.1 > b.1) || (a.0 > b.0 && a.1 < b.1));
            }
        }
    }
    crossings
}
