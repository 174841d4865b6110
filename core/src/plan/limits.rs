/// How much of a stranger's input is read. Over a limit, reading stops with an error.
///
/// ```
/// use goalgraph::plan::Limits;
/// let small = Limits { bytes: 1_000, ..Limits::default() };
/// let error = goalgraph::Plan::from_json_within(&" ".repeat(1_001), &small).unwrap_err();
/// assert_eq!(error.code(), "limit/bytes");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of text; 32 MiB unless told.
    pub bytes: usize,
    /// Units, goals, indicators, cell statements, declared numbers, waivers, and the names in
    /// their lists, counted together; 1,000,000 unless told.
    pub items: usize,
    /// Objects and lists within each other; 32 unless told, 100 at most.
    pub depth: usize,
    /// Characters of one text; 20,000 unless told.
    pub text: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 32 << 20, items: 1_000_000, depth: 32, text: 20_000 }
    }
}
