use super::fold;

/// The candidates nearest to what was written, best first, at most three.
///
/// Near means at most a third of the letters differ (optimal string alignment distance), after
/// folding case and white space; a name that only differs in those is nearest of all.
///
/// ```
/// use goalgraph::text::nearest;
/// assert_eq!(nearest("titel", ["title", "kind", "id"]), ["title"]);
/// assert!(nearest("xyz", ["title"]).is_empty());
/// ```
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let written = fold(written);
    let length = written.chars().count();
    let mut near: Vec<(usize, &str)> = Vec::new();
    for candidate in candidates {
        let folded = fold(candidate);
        let letters = folded.chars().count();
        let allowed = length.max(letters).div_ceil(3).min(length.max(1));
        if length.abs_diff(letters) > allowed {
            continue;
        }
        let distance = strsim::osa_distance(&written, &folded);
        if distance <= allowed && !near.iter().any(|&(_, seen)| seen == candidate) {
            near.push((distance, candidate));
        }
    }
    near.sort_unstable();
    near.into_iter().take(3).map(|(_, name)| name).collect()
}
