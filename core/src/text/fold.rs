/// Folds a name for comparison: outer and repeated white space, case, soft hyphens.
///
/// ```
/// assert_eq!(goalgraph::text::fold(" By-\u{a0} og  STEDSUTVIKLING "), "by- og stedsutvikling");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        let letters = word.chars().filter(|&letter| letter != '\u{ad}');
        folded.extend(letters.flat_map(char::to_lowercase));
    }
    folded
}
